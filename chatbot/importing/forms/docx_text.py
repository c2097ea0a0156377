"""The text of a Word document that its page does not show: headers, footers, formulas, fields."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from typing import Any

import lxml.etree

from chatbot.errors import Place
from chatbot.importing.archives import part
from chatbot.importing.drafts import LeftOut, SourceError, quoted
from chatbot.importing.forms.office import around, parsed

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MATHS = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
DOCUMENT = "word/document.xml"
"""The part that has the text."""
_AROUND = re.compile(r"word/(header|footer)\d*\.xml")


def without_hidden(data: bytes, archive: zipfile.ZipFile) -> tuple[bytes, zipfile.ZipFile, list[LeftOut]]:
    """A document and its archive without the words that are set to be hidden, and what these are."""
    source = part(archive, DOCUMENT)
    if b"vanish" not in source:
        return data, archive, []
    root = parsed(source, "Word document")
    hidden: list[str] = []
    for run in list(root.iter(f"{_WORD}r")):
        mark = run.find(f"{_WORD}rPr/{_WORD}vanish")
        if mark is not None and mark.get(f"{_WORD}val", "1") not in ("0", "false", "off"):
            hidden.append("".join(text.text or "" for text in run.iter(f"{_WORD}t")))
            run.getparent().remove(run)
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in archive.namelist():
            new.writestr(name, lxml.etree.tostring(root) if name == DOCUMENT else part(archive, name))
    words = [text for text in hidden if text.strip()]
    told = [LeftOut(Place(), f"hidden text: {quoted(text)}") for text in words]
    return made.getvalue(), zipfile.ZipFile(made), told


def not_shown(archive: zipfile.ZipFile, shown: str) -> Iterator[LeftOut]:
    """What of a document's text is not in what is shown of it."""
    yield from _around(archive)
    whole, at = _squeezed(shown), 0
    for paragraph in _paragraphs(archive, DOCUMENT):
        text = _squeezed("".join(paragraph))
        found = whole.find(text, at)
        if found >= 0:
            at = found + len(text)
        elif text not in whole:
            missing = [part for part in paragraph if _squeezed(part) not in whole]
            what = " ".join(missing or paragraph)
            yield LeftOut(
                Place(), f"{quoted(what)} is no text of its own (a formula or a field), and is left out"
            )


def _around(archive: zipfile.ZipFile) -> Iterator[LeftOut]:
    """Headers and footers, each once."""
    parts = ((found[1], name) for name in archive.namelist() if (found := _AROUND.fullmatch(name)))
    said = [
        (kind, " ".join(" ".join("".join(one) for one in _paragraphs(archive, name)).split()))
        for kind, name in sorted(parts)
    ]
    yield from around(said)


def _paragraphs(archive: zipfile.ZipFile, name: str) -> Iterator[list[str]]:
    """The texts that each paragraph of a part is made of, without those of paragraphs in it."""
    try:
        root = parsed(part(archive, name), "Word document")
    except (SourceError, KeyError):
        return
    for paragraph in root.iter(f"{_WORD}p"):
        texts = [
            text.text or "" for text in paragraph.iter(f"{_WORD}t", f"{_MATHS}t") if _is_own(text, paragraph)
        ]
        if any(text.strip() for text in texts):
            yield texts


def _is_own(text: Any, paragraph: Any) -> bool:
    return next(text.iterancestors(f"{_WORD}p"), None) is paragraph


def _squeezed(text: str) -> str:
    """A text without what differs between it and how it is shown."""
    return re.sub(r"[\W_]+", "", text)
