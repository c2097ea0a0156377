"""The chatbot's own file format: bytes in, an FAQ or every problem with its place out."""

from __future__ import annotations

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.building import build_faq
from chatbot.faq.entry import FAQ
from chatbot.faq.problems import TOO_DEEP, format_problems, most
from chatbot.faq.schema import EntriesInFile, FileObject

BOM = b"\xef\xbb\xbf"
"""What some programs begin a file in UTF-8 with."""


def parse_faq(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold in our own format; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    return build_faq(_decode(data.removeprefix(BOM), name), name)


def _decode(data: bytes, name: str) -> FileObject:
    try:
        if data.lstrip()[:1] == b"[":
            return FileObject(entries=msgspec.json.decode(data, type=EntriesInFile))
        return msgspec.json.decode(data, type=FileObject)
    except RecursionError:
        raise FAQError(name, [Problem(WHOLE_FILE, TOO_DEEP)]) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        raise FAQError(name, most(format_problems(data))) from None
