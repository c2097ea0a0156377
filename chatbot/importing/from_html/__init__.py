"""HTML as Markdown: links, lists, tables, pictures and code kept; what is never seen as text dropped."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from chatbot.importing.from_html.blocks import Converter


def markdown_of(nodes: Iterable[Any], *, escape: bool = True) -> str:
    """Elements of lxml's, and texts between them as strings, as Markdown; ``escape``: their text holds none itself."""
    nodes = list(nodes)
    try:
        return Converter(escape).markdown(nodes)
    except RecursionError:  # nested more deeply than any text is
        return " ".join(" ".join(node if isinstance(node, str) else node.itertext()) for node in nodes)
