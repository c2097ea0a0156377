"""The text of an XML document: its elements, and the comments that nobody sees."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, SourceError, commented

_COMMENT = re.compile(r"<!\[CDATA\[.*?(?:\]\]>|\Z)|<\?.*?(?:\?>|\Z)|<!--(.*?)(?:-->|\Z)", re.DOTALL)
"""A comment, or what may look as if it had one: text, or what is meant for a program."""


def parsed(text: str) -> Any:
    """The file's root element; nothing that a document type declares is taken in.

    Raises:
        SourceError: it is no XML.
    """
    parser = lxml.etree.XMLParser(
        resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    text = re.sub(r"^\s*<\?xml[^>]*\?>", "", text)
    try:
        root = lxml.etree.fromstring(text.encode("utf-8", "replace"), parser)
    except lxml.etree.XMLSyntaxError as error:
        line, column = error.position
        raise SourceError("this is not valid XML: " + _reason(error), Place(line, column or None)) from None
    if (
        root.getroottree().docinfo.internalDTD is not None
        and root.getroottree().docinfo.internalDTD.entities()
    ):
        raise SourceError("declares entities, which are not read; write out what they stand for")
    return root


def comments_in(text: str) -> Iterator[LeftOut]:
    """The comments of an XML document, which nobody sees."""
    line = at = 0
    for found in _COMMENT.finditer(text) if "<!--" in text else ():
        line += text.count("\n", at, found.start())
        at = found.start()
        if found[1] and found[1].strip(" -=*#\n\t"):
            yield commented(Place(line + 1), found[1])


def _reason(error: lxml.etree.XMLSyntaxError) -> str:
    return re.sub(r", line \d+, column \d+.*$", "", str(error)).split("\n")[0]
