"""Word documents: headings, lists, tables and links as HTML pages have them."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from chatbot.errors import Place
from chatbot.importing.archives import checked, part
from chatbot.importing.drafts import Advance, Item, Keys, LeftOut, Source, SourceError
from chatbot.importing.forms import trees
from chatbot.importing.forms.docx_text import DOCUMENT, not_shown, without_hidden
from chatbot.importing.forms.html.footnotes import put_below
from chatbot.importing.forms.html.line_numbers import set_line
from chatbot.importing.forms.markdown import or_typed
from chatbot.importing.forms.office import by_paragraphs, needed

_TITLE = "p[style-name='Title'] => h1:fresh\n" + "\n".join(
    f"p[style-name='{name} {level}'] => h{min(level + 1, 6)}:fresh"
    for level in range(1, 7)
    for name in ("heading", "Heading")
)
"""A document that has a title has its headings below that."""
_STYLES = "\n".join(
    [f"p[style-name='{name}'] => blockquote:fresh" for name in ("Quote", "Intense Quote", "Block Text")]
    + [
        f"p[style-name='{name}'] => pre:separator('\\n')"
        for name in ("Source Code", "HTML Preformatted", "Code", "Code Block")
    ]
    + [
        f"r[style-name='{name}'] => code"
        for name in ("Verbatim Char", "HTML Code", "HTML Code Char", "Code", "Inline Code")
    ]
)
"""What styles that mean quotations and code are in HTML."""
_COMMENT = re.compile(rb"<w:comment[\s>]")


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in a document."""
    mammoth = needed("mammoth", ".docx", "HTML or Markdown")
    archive = checked(source.data)
    if DOCUMENT not in archive.namelist():
        raise SourceError("is no Word document; save it as .docx, .odt or HTML")
    comments = [name for name in archive.namelist() if name.startswith("word/comments")]
    if any(_COMMENT.search(part(archive, name)) for name in comments):
        yield LeftOut(Place(), "comments, which are left out")
    data, archive, hidden = without_hidden(source.data, archive)
    yield from hidden
    root = _root(mammoth, data, b'w:val="Title"' in part(archive, DOCUMENT))
    yield from not_shown(archive, root.text_content())
    advance(0.5)
    text = _plain_text(root)
    found = list(trees.items(root, advance))
    yield from by_paragraphs(or_typed(found, text) if text else found)


def _plain_text(root: Any) -> str:
    """The text of a document that is nothing but plain paragraphs, each a line, some of which are blank; else nothing."""
    plain = all(part.tag == "p" and len(part) == 0 for part in root)
    lines = [(part.text or "").strip() for part in root] if plain else []
    return "\n".join(lines) if not all(lines) else ""


def _root(mammoth: Any, data: bytes, titled: bool) -> Any:
    """The document as an HTML element; the numbers of its paragraphs are the lines that its parts begin on.

    Raises:
        SourceError: it is damaged.
    """
    picture = mammoth.images.img_element(lambda image: {"src": "data:,"})
    try:
        html = mammoth.convert_to_html(
            io.BytesIO(data),
            convert_image=picture,
            style_map=(_TITLE + "\n" if titled else "") + _STYLES,
            ignore_empty_paragraphs=False,
        ).value
        root = lxml.html.fragment_fromstring(trees.clean(html), create_parent="body")
    except RecursionError:
        raise
    except Exception as error:  # whatever a damaged document brings mammoth to
        raise SourceError(
            f"cannot be read as a Word document: {type(error).__name__}; save it as HTML"
        ) from None
    put_below(root)
    for number, block in enumerate(root, start=1):
        for element in block.iter():
            set_line(element, number)
    return root
