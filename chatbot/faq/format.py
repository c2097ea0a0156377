"""The chatbot's own file format: bytes in, an FAQ or every problem with its place out."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.building import build_faq
from chatbot.faq.entry import FAQ
from chatbot.faq.schema import EntriesInFile, EntryInFile, FileObject
from chatbot.faq.unpublished import may_be_marked

BOM = b"\xef\xbb\xbf"
"""What some programs begin a file in UTF-8 with."""


def parse_faq(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold in our own format; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    data = data.removeprefix(BOM)
    try:
        content = _decode(data, name)
        _check_keys(data, content, name)
        faq = build_faq(content, name)
    except FAQError as error:
        from chatbot.faq.problems import located

        raise FAQError(name, located(error.problems, data)) from None
    if not may_be_marked(data):
        return faq
    from chatbot.faq.published import published

    return published(faq, data)


def _check_keys(data: bytes, content: FileObject, name: str) -> None:
    """Is no key there twice, so that one of its values is lost?

    Raises:
        FAQError: one is.
    """
    if not _may_repeat(data, content.entries):
        return
    from chatbot.faq.problems import most
    from chatbot.faq.spans import FAQText

    problems = [
        Problem(
            place,
            f"has the key `{key}` more than once, and only one of them would count; make it one, or two entries",
        )
        for place, key in FAQText(data.decode()).repeated()
    ]
    if problems:
        raise FAQError(name, most(problems))


def _may_repeat(data: bytes, entries: Sequence[EntryInFile]) -> bool:
    """May a key be there twice? Counting is quick, and tells that of nearly all files."""
    filled = {
        b'"question"': len(entries), b'"answer"': len(entries), b'"id"': sum(e.identifier is not None for e in entries),
        b'"aliases"': sum(bool(e.aliases) for e in entries), b'"tags"': sum(bool(e.tags) for e in entries),
        b'"source"': sum(e.source is not None for e in entries), b'"related"': sum(bool(e.related) for e in entries),
        b'"entries"': 1, b'"title"': 1, b'"description"': 1, b'"language"': 1, b'"fallback"': 1, b'"synonyms"': 1,
        b'"small_talk"': 1,
    }  # fmt: skip
    return any(data.count(key) > count for key, count in filled.items())


def _decode(data: bytes, name: str) -> FileObject:
    try:
        if data.lstrip()[:1] == b"[":
            return FileObject(entries=msgspec.json.decode(data, type=EntriesInFile))
        return msgspec.json.decode(data, type=FileObject)
    except RecursionError:
        from chatbot.faq.problems import TOO_DEEP

        raise FAQError(name, [Problem(WHOLE_FILE, TOO_DEEP)]) from None
    except (msgspec.DecodeError, UnicodeDecodeError):
        from chatbot.faq.problems import format_problems, most

        raise FAQError(name, most(format_problems(data))) from None
