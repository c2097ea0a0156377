"""The chatbot's own file format: bytes in, an FAQ or every problem with its place out."""

from __future__ import annotations

import msgspec

from chatbot.errors import FAQError, Problem
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.ids import Ids, slug
from chatbot.faq.problems import format_problems, malformed, most, repeated_ids
from chatbot.faq.schema import EntriesInFile, EntryInFile, FileObject


def parse_faq(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold in our own format; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    content = _decode(data, name)
    entries = _with_ids(content.entries)
    problems = _semantic_problems(content, entries)
    if problems:
        raise FAQError(name, most(problems))
    return FAQ(
        entries=entries,
        title=content.title,
        description=content.description,
        language=content.language,
        path=name,
    )


def _decode(data: bytes, name: str) -> FileObject:
    try:
        if data.lstrip()[:1] == b"[":
            return FileObject(entries=msgspec.json.decode(data, type=EntriesInFile))
        return msgspec.json.decode(data, type=FileObject)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FAQError(name, most(format_problems(data) or [malformed(data, error)])) from None


def _semantic_problems(content: FileObject, entries: tuple[Entry, ...]) -> list[Problem]:
    """What the types can't say: ids that occur twice, related ids that do not exist."""
    problems = repeated_ids(dict(enumerate(content.entries)))
    known = {entry.id for entry in entries}
    return problems + [
        Problem(f"entries[{i}].related[{j}]", f"there is no entry with the id `{related}`")
        for i, entry in enumerate(entries)
        for j, related in enumerate(entry.related)
        if related not in known
    ]


def _with_ids(entries: list[EntryInFile]) -> tuple[Entry, ...]:
    """The entries, each with an id; ids that are given are never taken by a slug."""
    ids = Ids(entry.identifier for entry in entries if entry.identifier is not None)
    return tuple(
        Entry(
            id=entry.identifier if entry.identifier is not None else ids.unique(slug(entry.question)),
            question=entry.question,
            answer=entry.answer,
            aliases=tuple(entry.aliases),
            tags=tuple(entry.tags),
            source=entry.source,
            related=tuple(entry.related),
        )
        for entry in entries
    )
