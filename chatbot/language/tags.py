"""Tags of languages, as FAQs have them: ``de``, ``de-AT``, ``pt_BR``."""

from __future__ import annotations


def language_of(tag: str) -> str:
    """The language of a tag, in small letters: ``de`` of ``de-AT``."""
    return tag.replace("_", "-").partition("-")[0].lower()
