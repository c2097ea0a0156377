"""Rich Text Format (``.rtf``): headings, bold lines, lists, tables, links and notes as HTML pages have them."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing.drafts import Advance, Item, Keys, Source, SourceError
from chatbot.importing.forms import trees
from chatbot.importing.forms.office import around, by_paragraphs
from chatbot.importing.forms.rtf.blocks import body_of
from chatbot.importing.forms.rtf.reader import Reader


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a document.

    Raises:
        SourceError: it is none, or is nested too deeply.
    """
    if not source.data.lstrip().startswith(b"{\\rtf"):
        raise SourceError("is no document in Rich Text Format; save it as .docx, .odt or HTML")
    found = Reader(source.data.decode("latin-1")).read()
    advance(0.5)
    yield from found.left_out
    yield from around(found.around)
    yield from by_paragraphs(trees.items(body_of(found), advance))
