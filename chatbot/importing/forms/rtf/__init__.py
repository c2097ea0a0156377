"""Rich Text Format (``.rtf``): headings, bold lines, lists, tables, links and notes as HTML pages have them."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import Advance, Draft, Item, Keys, LeftOut, Source, SourceError
from chatbot.importing.forms import trees
from chatbot.importing.forms.office import around
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
    for item in trees.items(body_of(found), advance):
        if isinstance(item, Draft | LeftOut) and item.place.line:
            item = msgspec.structs.replace(item, place=Place(name=f"paragraph {item.place.line}"))
        yield item
