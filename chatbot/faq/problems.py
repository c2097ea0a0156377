"""What is wrong with a file that is no FAQ: all of it, each problem with its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, get_args, get_origin

import msgspec

from chatbot.errors import WHOLE_FILE, Place, Problem
from chatbot.errors.near import nearest
from chatbot.faq.ids import repeated_ids
from chatbot.faq.places import ENTRIES, entry_place
from chatbot.faq.schema import EntryInFile, FileObject, SmallTalkInFile

if TYPE_CHECKING:
    from chatbot.faq.spans import FAQText

MOST_PROBLEMS = 50
"""A file that is wrong all over is reported up to here."""
OTHER_NAMES = {
    "question": ("q", "title", "prompt", "query", "name"),
    "answer": ("a", "response", "text", "body", "content", "reply"),
    "entries": ("faq", "faqs", "questions", "items", "data"),
}
"""Names that other programs have for what is required; ``chatbot import`` reads them."""
TOO_DEEP = "is nested too deeply to be an FAQ"


def format_problems(data: bytes) -> list[Problem]:
    """Why ``data`` is not an FAQ, all of it: the quick way over the file stops at its first problem."""
    import json

    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        before = data[: error.start].decode("utf-8")
        remedy = "this is not UTF-8; save the file in that encoding"
        return [Problem(Place.at(before, len(before)), remedy)]
    if not text.strip():
        return [Problem(WHOLE_FILE, "is empty; an FAQ is a JSON object with `entries`, or a list of entries")]
    try:
        content = json.loads(text, parse_int=float)  # int() refuses to read very long numbers
    except json.JSONDecodeError:
        return [_not_json(text)]
    except RecursionError:
        return [Problem(WHOLE_FILE, TOO_DEEP)]
    # What Python's reader lets pass and the quick one does not: NaN, half a surrogate pair.
    return content_problems(content) or [_not_json(text)]


def _not_json(text: str) -> Problem:
    from chatbot.errors.json import json_problem

    return json_problem(text)


def content_problems(content: object) -> list[Problem]:
    """What of the content of a file is not as an FAQ has it."""
    if isinstance(content, list):
        return _list_problems(content)
    if not isinstance(content, dict):
        return [Problem(WHOLE_FILE, "expected a JSON object with `entries`, or a list of entries")]
    problems = _field_problems(content, FileObject, WHOLE_FILE, skip="entries")
    if "entries" not in content:
        meant = _instead("entries", content, FileObject, "the file")
        problems.append(Problem(ENTRIES, f"is missing; it lists the questions and answers{meant}"))
    elif not isinstance(content["entries"], list):
        problems.append(Problem(ENTRIES, f"expected a list, got {_kind(content['entries'])}"))
    else:
        problems += _list_problems(content["entries"])
    return problems


def _list_problems(entries: list[Any]) -> list[Problem]:
    """What is wrong with the entries: with each by itself, then with those that stand, taken together."""
    if not entries:
        return [Problem(ENTRIES, "is empty; an FAQ has at least one entry")]
    problems: list[Problem] = []
    good: dict[int, EntryInFile] = {}
    for i, entry in enumerate(entries):
        found = _entry_problems(entry, entry_place(i))
        problems += found
        if not found:
            good[i] = msgspec.convert(entry, EntryInFile)
    return problems + repeated_ids(good) if problems else []


def _entry_problems(entry: Any, place: Place) -> list[Problem]:
    if not isinstance(entry, dict):
        remedy = '; an entry is {"question": "…", "answer": "…"}' if isinstance(entry, str) else ""
        return [Problem(place, f"expected an object, got {_kind(entry)}{remedy}")]
    return _field_problems(entry, EntryInFile, place)


def _field_problems(value: dict[str, Any], struct: type, place: Place, skip: str = "") -> list[Problem]:
    """What is wrong with the fields of an object, each field by itself."""
    problems = []
    for field in msgspec.structs.fields(struct):
        name = field.encode_name
        if name == skip:
            continue
        if name in value:
            problems += _value_problems(value[name], field.type, place.below(name))
        elif field.required:
            problems.append(
                Problem(place.below(name), f"is missing; it is required{_instead(name, value, struct)}")
            )
    return problems


def _instead(name: str, value: dict[str, Any], struct: type, of: str = "an entry") -> str:
    """What to do about a key that is missing, where another one seems to have been meant for it."""
    others = set(value) - {field.encode_name for field in msgspec.structs.fields(struct)}
    near = nearest(name, others) or next(
        (key for key in others if key.lower() in OTHER_NAMES.get(name, ())), None
    )
    if near is None:
        return ""
    return f", and `{near}` is no key of {of}: did you mean `{name}`?"


def _value_problems(value: Any, type_: Any, place: Place) -> list[Problem]:
    """What is wrong with a field's value; where that is a list, with each of its elements."""
    if _fits(value, type_):
        return []
    of = _element_type(type_)
    if bool in get_args(_bare(type_)):
        if isinstance(value, dict):
            return _field_problems(value, SmallTalkInFile, place)
        return [Problem(place, f"expected true, false, or an object with texts, got {_kind(value)}")]
    if of is None:
        return [Problem(place, _not_text(value))]
    if not isinstance(value, list | tuple):
        return [Problem(place, f"expected a list, got {_kind(value)}{_as_list(value)}")]
    return [p for i, element in enumerate(value) for p in _value_problems(element, of, place.below(i))]


def _as_list(value: Any) -> str:
    return '; write it in brackets, as in ["one", "two"]' if isinstance(value, str) else ""


def _fits(value: Any, type_: Any) -> bool:
    try:
        msgspec.convert(value, type_)
    except msgspec.ValidationError:
        return False
    return True


def _element_type(type_: Any) -> Any | None:
    """The type of a list's elements; None for what is no list. The fields of an FAQ are texts and lists of texts."""
    bare = _bare(type_)
    return get_args(bare)[0] if get_origin(bare) is list else None


def _bare(type_: Any) -> Any:
    """A type without what is said of it."""
    return get_args(type_)[0] if hasattr(type_, "__metadata__") else type_


def _not_text(value: Any) -> str:
    """Why a value is not the text that was expected."""
    return "must not be blank" if isinstance(value, str) else f"expected a string, got {_kind(value)}"


def _kind(value: object) -> str:
    """A JSON value's type in a user's words."""
    names = {
        dict: "an object", list: "a list", str: "a string", bool: "true or false", int: "a number", float: "a number",
    }  # fmt: skip
    return names.get(type(value), "null")


def located(problems: list[Problem], data: bytes) -> list[Problem]:
    """The problems, each with line and column in the text of an FAQ file, as far as that is JSON."""
    from chatbot.faq.spans import FAQText

    file = FAQText(data.decode("utf-8", "replace"))
    try:
        return [_located(problem, file) for problem in problems]
    except (ValueError, StopIteration, IndexError, RecursionError):  # it is no JSON
        return problems


def _located(problem: Problem, file: FAQText) -> Problem:
    if not problem.place.steps or problem.place.line is not None:
        return problem
    at = file.position(problem.place)
    return problem._replace(message=f"{problem.message} ({at})")


def most(problems: list[Problem]) -> list[Problem]:
    """The first problems, and how many more there are."""
    if len(problems) <= MOST_PROBLEMS:
        return problems
    more = len(problems) - MOST_PROBLEMS
    return [*problems[:MOST_PROBLEMS], Problem(WHOLE_FILE, f"and {more} problem{'s' * (more > 1)} more")]
