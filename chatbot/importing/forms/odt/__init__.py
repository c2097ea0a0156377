"""Text documents of OpenDocument (``.odt``): headings, lists, tables, links and notes as HTML pages have them."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.importing.archives import checked, part
from chatbot.importing.drafts import Advance, Item, Keys, Source, SourceError
from chatbot.importing.forms import trees
from chatbot.importing.forms.odt.body import Body
from chatbot.importing.forms.odt.styles import Styles, headers_and_footers
from chatbot.importing.forms.office import by_paragraphs, parsed

KIND = "document of OpenDocument"


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a document."""
    archive = checked(source.data)
    names = archive.namelist()
    if "content.xml" not in names:
        raise SourceError("is no text document of OpenDocument; save it as .odt, .docx or HTML")
    content = parsed(part(archive, "content.xml"), KIND)
    common = parsed(part(archive, "styles.xml"), KIND) if "styles.xml" in names else None
    body = Body(Styles([root for root in (common, content) if root is not None]))
    root = body.root(content)
    yield from body.left_out
    yield from headers_and_footers(common) if common is not None else ()
    advance(0.5)
    yield from by_paragraphs(trees.items(root, advance))
