"""What reading the documents of office programs takes, which is not always there."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from chatbot.importing.drafts import SourceError


def needed(module: str, suffix: str, instead: str) -> Any:
    """A module of the extra ``office``.

    Raises:
        SourceError: it is not installed, and what to do about it.
    """
    try:
        return import_module(module)
    except ImportError:
        remedy = f"`pip install 'faq-chatbot[office]'`, or save it as {instead}"
        raise SourceError(f"{suffix} is read with {module}, which is not installed: {remedy}") from None
