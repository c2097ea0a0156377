"""The FAQ: its entries, and the file that they come from."""

from __future__ import annotations

import os
import re
import stat
import unicodedata
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from chatbot.errors import FAQError, Problem

if TYPE_CHECKING:
    from chatbot.store import Watch

    Notify = Callable[[str], None]

Filled = Annotated[str, msgspec.Meta(pattern=r"\S")]
"""Text that is not blank."""

COMPILED_FROM = 100_000
"""Bytes from which an FAQ file is compiled: about where that begins to save time."""
MOST_PROBLEMS = 50
"""A file that is wrong all over is reported up to here."""


class Entry(msgspec.Struct, frozen=True, kw_only=True, gc=False):
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


class Stamp(msgspec.Struct, frozen=True, array_like=True):
    """By what one sees that a file has changed, without reading it."""

    changed: int
    """When it was written to, in nanoseconds since 1970."""
    size: int
    """In bytes."""
    inode: int


class FAQ(msgspec.Struct, frozen=True, kw_only=True):
    """A list of entries that can be asked."""

    entries: Sequence[Entry]
    title: str | None = None
    description: str | None = None
    language: str = "en"
    path: str | None = None
    stamp: Stamp | None = None
    """What the file was like when it was read; None if it is none that can be read again."""

    def entry(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        find = getattr(self.entries, "find", None)  # those of a compiled FAQ need not all be read
        if find is not None:
            found: Entry | None = find(identifier)
            return found
        return next((entry for entry in self.entries if entry.id == identifier), None)


class EntryInFile(msgspec.Struct, gc=False, rename={"identifier": "id"}):
    """A question, other ways to ask it, and its answer."""

    question: Annotated[Filled, msgspec.Meta(description="The question, as people ask it.")]
    answer: Annotated[Filled, msgspec.Meta(description="The answer, in Markdown.")]
    identifier: Annotated[
        Filled | None,
        msgspec.Meta(description="Names the entry, once in the file; made from the question if left out."),
    ] = None
    aliases: Annotated[list[Filled], msgspec.Meta(description="Other ways to ask it.")] = []
    tags: Annotated[list[Filled], msgspec.Meta(description="Topics that the entry belongs to.")] = []
    source: Annotated[str | None, msgspec.Meta(description="Where the answer comes from.")] = None
    related: Annotated[list[Filled], msgspec.Meta(description="Ids of entries worth reading next.")] = []


EntriesInFile = Annotated[
    list[EntryInFile], msgspec.Meta(min_length=1, description="The questions and answers.")
]


class FileObject(msgspec.Struct):
    """The entries, and what they are about."""

    entries: EntriesInFile
    title: Annotated[str | None, msgspec.Meta(description="What to call this FAQ.")] = None
    description: Annotated[str | None, msgspec.Meta(description="One paragraph about this FAQ.")] = None
    language: Annotated[str, msgspec.Meta(description="Language of the text, as in BCP 47: en, de, zh.")] = (
        "en"
    )
    schema: Annotated[str | None, msgspec.Meta(description="Where this schema is, for editors.")] = (
        msgspec.field(name="$schema", default=None)
    )


def shipped_path() -> str:
    """The FAQ that comes with the package: beside it in a wheel, in ``data/`` in a checkout."""
    here = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(here, "data", "faq.json")
    return installed if os.path.exists(installed) else os.path.join(os.path.dirname(here), "data", "faq.json")


def default_path() -> str:
    """The FAQ for those who name none: ``CHATBOT_FAQ``, else the shipped one."""
    return os.environ.get("CHATBOT_FAQ") or shipped_path()


def load_faq(
    path: str | os.PathLike[str] | None = None,
    *,
    cache: bool = True,
    notify: Notify | None = None,
    watch: Watch | None = None,
) -> FAQ:
    """Read an FAQ: a file in our own format, or whatever else ``chatbot import`` makes an FAQ of.

    A large file is compiled, and opened from the user's cache folder from then on.

    ``notify`` is told in a sentence if something is the matter with the cache; ``watch`` is
    what the batches of entries are gone through with while they are compiled, as ``chatbot.progress.progress`` does.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    name = os.fspath(path) if path is not None else default_path()
    stamp = stamp_of(name)
    if cache and stamp and stamp.size >= COMPILED_FROM:
        from chatbot.cache import load_compiled

        return load_compiled(name, stamp, notify or log, watch or iter)
    if os.path.isdir(name):
        from chatbot.importing import load

        return load(name)
    return msgspec.structs.replace(faq_of(read_faq(name), name), stamp=stamp)


def faq_of(data: bytes, name: str) -> FAQ:
    """The FAQ that a file's bytes hold, in whatever form; ``name`` is what errors call it.

    Raises:
        FAQError: with every problem that was found, each with its place.
    """
    try:
        return parse_faq(data, name)
    except FAQError as error:
        from chatbot.importing import load

        return load(name, data, error)


def read_faq(name: str) -> bytes:
    """The bytes of an FAQ file.

    Raises:
        FAQError: it cannot be read.
    """
    try:
        with open(name, "rb") as file:
            return file.read()
    except OSError as error:
        raise FAQError(name, [Problem("", f"cannot be read: {error.strerror or error}")]) from None
    except ValueError as error:  # a NUL in the name
        raise FAQError(repr(name), [Problem("", f"cannot be read: {error}")]) from None


def stamp_of(path: str) -> Stamp | None:
    """A file's stamp now; None if it is no regular file."""
    try:
        found = os.stat(path)
    except (OSError, ValueError):
        return None
    return Stamp(found.st_mtime_ns, found.st_size, found.st_ino) if stat.S_ISREG(found.st_mode) else None


def log(message: str) -> None:
    """Warn those who use the package from Python."""
    import logging

    logging.getLogger("chatbot").warning("%s", message)


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
        raise FAQError(name, _most(problems))
    return FAQ(
        entries=entries,
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
            return FileObject(entries=msgspec.json.decode(data, type=EntriesInFile))
        return msgspec.json.decode(data, type=FileObject)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FAQError(name, _most(_format_problems(data) or [_malformed(data, error)])) from None


def _format_problems(data: bytes) -> list[Problem]:
    """Why ``data`` is not an FAQ, all of it: the quick way over the file stops at its first problem."""
    import json

    try:
        content = json.loads(data.decode("utf-8"), parse_int=float)  # int() refuses to read very long numbers
    except UnicodeDecodeError as error:
        return [Problem(_place(data, error.start), "this is not UTF-8; save the file in that encoding")]
    except json.JSONDecodeError as error:
        if not data.strip():
            return [Problem("", "is empty; an FAQ is a JSON object with `entries`, or a list of entries")]
        return [Problem(f"line {error.lineno}, column {error.colno}", f"this is not valid JSON: {error.msg}")]
    except RecursionError:
        return [Problem("", "is nested too deeply to be an FAQ")]
    if isinstance(content, list):
        return _list_problems(content)
    if not isinstance(content, dict):
        return [Problem("", "expected a JSON object with `entries`, or a list of entries")]
    problems = _field_problems(content, FileObject, "", skip="entries")
    if "entries" not in content:
        problems.append(Problem("entries", "is missing; it lists the questions and answers"))
    elif not isinstance(content["entries"], list):
        problems.append(Problem("entries", f"expected a list, got {_kind(content['entries'])}"))
    else:
        problems += _list_problems(content["entries"])
    return problems


def _malformed(data: bytes, error: Exception) -> Problem:
    """What Python's JSON reader lets pass and the quick one does not: NaN, half a surrogate pair."""
    if isinstance(error, RecursionError):
        return Problem("", "is nested too deeply to be an FAQ")
    if at := re.search(r" \(byte (\d+)\)$", str(error)):
        reason = str(error)[: at.start()].removeprefix("JSON is malformed: ")
        return Problem(_place(data, int(at[1])), f"this is not valid JSON: {reason}")
    if half := re.search(rb"\\u[dD][89abAB]..(?!\\u[dD][c-fC-F])", data):
        return Problem(_place(data, half.start()), "this is not valid JSON: half of a surrogate pair")
    return Problem("", "is not valid JSON")


def _list_problems(entries: list[Any]) -> list[Problem]:
    """What is wrong with the entries: with each by itself, then with those that stand, taken together."""
    if not entries:
        return [Problem("entries", "is empty; an FAQ has at least one entry")]
    problems: list[Problem] = []
    good: dict[int, EntryInFile] = {}
    for i, entry in enumerate(entries):
        found = _entry_problems(entry, i)
        problems += found
        if not found:
            good[i] = msgspec.convert(entry, EntryInFile)
    return problems + _repeated_ids(good) if problems else []


def _entry_problems(entry: Any, number: int) -> list[Problem]:
    if not isinstance(entry, dict):
        return [Problem(f"entries[{number}]", f"expected an object, got {_kind(entry)}")]
    return _field_problems(entry, EntryInFile, f"entries[{number}].")


def _field_problems(value: dict[str, Any], struct: type, prefix: str, skip: str = "") -> list[Problem]:
    """What is wrong with the fields of an object, each field by itself."""
    problems = []
    for field in msgspec.structs.fields(struct):
        name = field.encode_name
        if name == skip:
            continue
        if name in value:
            problems += _value_problems(value[name], field.type, f"{prefix}{name}")
        elif field.required:
            problems.append(Problem(f"{prefix}{name}", "is missing; it is required"))
    return problems


def _value_problems(value: Any, type_: Any, place: str) -> list[Problem]:
    """What is wrong with a field's value; where that is a list, with each of its elements."""
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError as error:
        message, _, path = str(error).partition(" - at `$")
        if not path:
            return [Problem(place, _in_words(message))]
        return [
            Problem(f"{place}[{i}]", problem.message)
            for i, element in enumerate(value)
            for problem in _value_problems(element, Filled, "")
        ]
    return []


def _in_words(message: str) -> str:
    """A validation error in a user's words, who need not know what Python calls a string."""
    if "matching regex" in message:
        return "must not be blank"
    words = {
        "`str`": "a string", "`str | null`": "a string", "`int`": "a number", "`float`": "a number", "`null`": "null",
        "`bool`": "true or false", "`array`": "a list", "`object`": "an object",
    }  # fmt: skip
    text = re.sub("`[^`]*`", lambda match: words.get(match.group(), match.group()), message)
    return text[:1].lower() + text[1:]


def _semantic_problems(content: FileObject, entries: tuple[Entry, ...]) -> list[Problem]:
    """What the types can't say: ids that occur twice, related ids that do not exist."""
    problems = _repeated_ids(dict(enumerate(content.entries)))
    known = {entry.id for entry in entries}
    return problems + [
        Problem(f"entries[{i}].related[{j}]", f"there is no entry with the id `{related}`")
        for i, entry in enumerate(entries)
        for j, related in enumerate(entry.related)
        if related not in known
    ]


def _repeated_ids(entries: dict[int, EntryInFile]) -> list[Problem]:
    """The ids that an entry earlier in the file has already; the entries are given with their numbers."""
    problems: list[Problem] = []
    first: dict[str, int] = {}
    for i, entry in entries.items():
        if entry.identifier is None:
            continue
        earlier = first.setdefault(entry.identifier, i)
        if earlier != i:
            problems.append(
                Problem(f"entries[{i}].id", f"`{entry.identifier}` is the id of entries[{earlier}] already")
            )
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


def _place(data: bytes, offset: int) -> str:
    """An offset as line and column, counted in characters from 1."""
    *earlier, line = data[:offset].split(b"\n")
    return f"line {len(earlier) + 1}, column {len(line.decode('utf-8', 'replace')) + 1}"


def _kind(value: object) -> str:
    """A JSON value's type in JSON's words."""
    names = {
        dict: "an object",
        list: "a list",
        str: "a string",
        bool: "a boolean",
        int: "a number",
        float: "a number",
    }
    return names.get(type(value), "null")


def _most(problems: list[Problem]) -> list[Problem]:
    if len(problems) <= MOST_PROBLEMS:
        return problems
    return [*problems[:MOST_PROBLEMS], Problem("", f"and {len(problems) - MOST_PROBLEMS} problems more")]
