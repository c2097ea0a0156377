"""The FAQ: its entries, and the file that they come from."""

from __future__ import annotations

import os
import re
import unicodedata
from typing import Annotated, Any

import msgspec

from chatbot.errors import FAQError, Problem

Filled = Annotated[str, msgspec.Meta(pattern=r"\S", description="Text that is not blank.")]

MOST_PROBLEMS = 50
"""A file that is wrong all over is reported up to here."""


class Entry(msgspec.Struct, frozen=True, kw_only=True):
    """A question, other ways to ask it, and its answer."""

    id: str
    question: str
    answer: str
    aliases: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    source: str | None = None
    related: tuple[str, ...] = ()

    @property
    def phrasings(self) -> tuple[str, ...]:
        """The question and its aliases."""
        return (self.question, *self.aliases)


class FAQ(msgspec.Struct, frozen=True, kw_only=True):
    """A list of entries that can be asked."""

    entries: tuple[Entry, ...]
    title: str | None = None
    description: str | None = None
    language: str = "en"
    path: str | None = None


class EntryInFile(msgspec.Struct, rename={"identifier": "id"}):
    """An entry as the file holds it."""

    question: Annotated[Filled, msgspec.Meta(description="The question, as people ask it.")]
    answer: Annotated[Filled, msgspec.Meta(description="The answer, in Markdown.")]
    identifier: Annotated[Filled, msgspec.Meta(description="Names the entry; the question's slug if left out.")] | None = None
    aliases: Annotated[list[Filled], msgspec.Meta(description="Other ways to ask it.")] = []
    tags: Annotated[list[Filled], msgspec.Meta(description="Topics that the entry belongs to.")] = []
    source: Annotated[str, msgspec.Meta(description="Where the answer comes from.")] | None = None
    related: Annotated[list[Filled], msgspec.Meta(description="Ids of entries worth reading next.")] = []


class FileObject(msgspec.Struct):
    """An FAQ file whose top level is an object; a bare list of entries is one too."""

    entries: Annotated[list[EntryInFile], msgspec.Meta(min_length=1)]
    title: str | None = None
    description: Annotated[str, msgspec.Meta(description="One paragraph about this FAQ.")] | None = None
    language: Annotated[str, msgspec.Meta(description="Language of the text, as in BCP 47: en, de, zh.")] = "en"
    schema: Annotated[str, msgspec.Meta(description="Where this schema is, for editors.")] | None = msgspec.field(
        name="$schema", default=None
    )


def shipped_path() -> str:
    """The FAQ that comes with the package: beside it in a wheel, in ``data/`` in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "data", "faq.json")
    return installed if os.path.exists(installed) else os.path.join(os.path.dirname(here), "data", "faq.json")


def default_path() -> str:
    """The FAQ for those who name none: ``CHATBOT_FAQ``, else the shipped one."""
    return os.environ.get("CHATBOT_FAQ") or shipped_path()


def load_faq(path: str | os.PathLike[str] | None = None) -> FAQ:
    """Read an FAQ file.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    name = os.fspath(path) if path is not None else default_path()
    try:
        with open(name, "rb") as file:
            data = file.read()
    except OSError as error:
        raise FAQError(name, [Problem("", f"cannot be read: {error.strerror or error}")]) from None
    except ValueError as error:  # a NUL in the name
        raise FAQError(repr(name), [Problem("", f"cannot be read: {error}")]) from None
    return parse_faq(data, name)


def parse_faq(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    content = _decode(data, name)
    problems = _semantic_problems(content)
    if problems:
        raise FAQError(name, _most(problems))
    return FAQ(
        entries=_with_ids(content.entries),
        title=content.title,
        description=content.description,
        language=content.language,
        path=name,
    )


def slug(question: str) -> str:
    """An id made from a question: its words in lower case, joined by hyphens."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", question).casefold())
    return "-".join(words) or "entry"


# --- reading ---------------------------------------------------------------------------------


def _decode(data: bytes, name: str) -> FileObject:
    try:
        if data.lstrip()[:1] == b"[":
            return FileObject(entries=msgspec.json.decode(data, type=Annotated[list[EntryInFile], msgspec.Meta(min_length=1)]))
        return msgspec.json.decode(data, type=FileObject)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        raise FAQError(name, _most(_format_problems(data))) from None


def _format_problems(data: bytes) -> list[Problem]:
    """Why ``data`` is not an FAQ, all of it: the quick way over the file stops at its first problem."""
    import json

    try:
        content = json.loads(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        line, column = _line_and_column(data, error.start)
        return [Problem(f"line {line}, column {column}", "this is not UTF-8; save the file in that encoding")]
    except json.JSONDecodeError as error:
        if not data.strip():
            return [Problem("", "is empty; an FAQ is a JSON object with `entries`, or a list of entries")]
        return [Problem(f"line {error.lineno}, column {error.colno}", f"this is not valid JSON: {error.msg}")]
    except RecursionError:
        return [Problem("", "is nested too deeply to be an FAQ")]
    if isinstance(content, list):
        return _entry_problems(content)
    if not isinstance(content, dict):
        return [Problem("", "expected a JSON object with `entries`, or a list of entries")]
    problems = _field_problems(content, FileObject, "", skip="entries")
    if "entries" not in content:
        problems.append(Problem("entries", "is missing; it lists the questions and answers"))
    elif not isinstance(content["entries"], list):
        problems.append(Problem("entries", f"expected a list, got {_kind(content['entries'])}"))
    else:
        problems += _entry_problems(content["entries"])
    return problems or [Problem("", "is not valid JSON")]


def _entry_problems(entries: list[Any]) -> list[Problem]:
    if not entries:
        return [Problem("entries", "is empty; an FAQ has at least one entry")]
    problems = []
    for i, entry in enumerate(entries):
        if isinstance(entry, dict):
            problems += _field_problems(entry, EntryInFile, f"entries[{i}].")
        else:
            problems.append(Problem(f"entries[{i}]", f"expected an object, got {_kind(entry)}"))
    return problems


def _field_problems(value: dict[str, Any], struct: type, prefix: str, skip: str = "") -> list[Problem]:
    """What is wrong with the fields of an object, each field by itself."""
    problems = []
    for field in msgspec.structs.fields(struct):
        name = field.encode_name
        if name == skip:
            continue
        if name not in value:
            if field.required:
                problems.append(Problem(f"{prefix}{name}", "is missing; it is required"))
            continue
        try:
            msgspec.convert(value[name], field.type)
        except msgspec.ValidationError as error:
            problems.append(_explained(str(error), f"{prefix}{name}"))
    return problems


def _explained(message: str, place: str) -> Problem:
    """A validation error in a user's words, its path joined to the place of the field."""
    text, _, path = message.partition(" - at `$")
    if "matching regex" in text:
        text = "must not be blank"
    return Problem(place + path.rstrip("`"), text[:1].lower() + text[1:])


def _semantic_problems(content: FileObject) -> list[Problem]:
    """What the types can't say: ids that occur twice, related ids that do not exist."""
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for i, entry in enumerate(content.entries):
        if entry.identifier is None:
            continue
        if entry.identifier in first:
            earlier = first[entry.identifier]
            problems.append(Problem(f"entries[{i}].id", f"`{entry.identifier}` is the id of entries[{earlier}] already"))
        first.setdefault(entry.identifier, i)
    if any(entry.related for entry in content.entries):
        known = {entry.id for entry in _with_ids(content.entries)}
        problems += [
            Problem(f"entries[{i}].related[{j}]", f"there is no entry with the id `{related}`")
            for i, entry in enumerate(content.entries)
            for j, related in enumerate(entry.related)
            if related not in known
        ]
    return problems


def _with_ids(entries: list[EntryInFile]) -> tuple[Entry, ...]:
    """The entries, each with an id; ids that are given are never taken by a slug."""
    taken = {entry.identifier for entry in entries if entry.identifier is not None}
    count: dict[str, int] = {}

    def unique(base: str) -> str:
        name = base
        while name in taken:
            count[base] = count.get(base, 1) + 1
            name = f"{base}-{count[base]}"
        taken.add(name)
        return name

    return tuple(
        Entry(
            id=entry.identifier if entry.identifier is not None else unique(slug(entry.question)),
            question=entry.question,
            answer=entry.answer,
            aliases=tuple(entry.aliases),
            tags=tuple(entry.tags),
            source=entry.source,
            related=tuple(entry.related),
        )
        for entry in entries
    )


def _line_and_column(data: bytes, offset: int) -> tuple[int, int]:
    before = data[:offset]
    line_start = before.rfind(b"\n") + 1
    return before.count(b"\n") + 1, len(before[line_start:].decode("utf-8", "replace")) + 1


def _kind(value: object) -> str:
    """A JSON value's type in JSON's words."""
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean", int: "a number", float: "a number"}
    return names.get(type(value), "null")


def _most(problems: list[Problem]) -> list[Problem]:
    if len(problems) <= MOST_PROBLEMS:
        return problems
    return [*problems[:MOST_PROBLEMS], Problem("", f"and {len(problems) - MOST_PROBLEMS} problems more")]
