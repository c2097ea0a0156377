"""Questions and answers in data of any shape: lists of records, nested sections, maps, pairs.

JSON, YAML, tables and front matter all come down to this.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import (
    FAQ_TITLE,
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    half,
    is_question,
    quoted,
    unique,
)
from chatbot.importing.keys import SILENT, Fields, fields, plain_name
from chatbot.importing.texts import as_markdown, plain_text

CONTAINERS = set(
    """data items item entries faq faqs faqlist questions qa qas qna qnas qnalist qnadocuments list results rows records
    paragraphs children content contents sections section categories category topics groups pages documents docs
    answers values intents mainentity graph conversations examples all root""".split()
)
"""Keys that hold questions and say nothing about them, so that they are no tags."""
SECTION = "section category topic title name label heading group".split()
"""What a group of questions calls itself by."""
ABOUT = {"title": "title", "name": "title", "description": "description", "language": "language", "lang": "language"}  # fmt: skip
TEXT_KEYS = "text html markdown rendered value plain content".split()
"""What a text is found under where it is an object."""


def read_data(data: object, keys: Keys, advance: Advance) -> Iterator[Item]:
    """Every question and answer in the data, in its order.

    Raises:
        RecursionError: it is nested too deeply.
    """
    if isinstance(data, Mapping):
        yield from _about(data, keys)
    reader = RecordReader(keys)
    yield from reader.walk(data, WHOLE_FILE, (), advance)
    yield from reader.not_used()


def _about(data: Mapping[str, Any], keys: Keys) -> Iterator[About]:
    if is_record(data, fields(tuple(map(str, data)), keys)):
        return
    said = {of: data[key] for key, of in reversed(ABOUT.items()) if isinstance(data.get(key), str)}
    if any(text.strip() for text in said.values()):
        yield About(**{of: text.strip() or None for of, text in said.items()})


class RecordReader:
    """Makes drafts of records, and keeps account of the keys that were not used."""

    def __init__(self, keys: Keys) -> None:
        self._keys = keys
        self._unused: Counter[str] = Counter()

    def not_used(self) -> Iterator[LeftOut]:
        """The keys that records have and nothing was made of."""
        if self._unused:
            names = ", ".join(f"{name} ({count})" for name, count in self._unused.most_common(20))
            more = len(self._unused) - 20
            yield LeftOut(WHOLE_FILE, f"keys not used: {names}" + (f" and {more} more" if more > 0 else ""))

    def walk(self, value: object, place: Place, tags: tuple[str, ...], advance: Advance) -> Iterator[Item]:
        """The questions in a value, below sections named ``tags``."""
        if isinstance(value, Mapping):
            yield from self._mapping(value, place, tags, advance)
        elif isinstance(value, Sequence) and not isinstance(value, str):
            yield from self._list(value, place, tags, advance)
        elif isinstance(value, str) and value.strip():
            yield LeftOut(place, f"{quoted(value)} belongs to no question")

    def record(
        self, record: Mapping[str, Any], found: Fields, place: Place, tags: tuple[str, ...] = ()
    ) -> Iterator[Item]:
        """What a record holds: a draft, or why there is none."""
        assert found.question is not None
        assert found.answer is not None
        questions = unique([plain_text(text) for text in texts(record.get(found.question)) or []])
        answers = unique([as_markdown(text) for text in texts(record.get(found.answer)) or []])
        if record.get("is_impossible") is True and questions:
            yield LeftOut(place, f"{quoted(questions[0])} is marked as having no answer")
        elif not questions or not answers:
            yield half(place, *(found[0] if found else "" for found in (questions, answers)))
        else:
            self._unused.update(found.unused)
            if len(answers) > 1 and plain_name(found.answer) in ("answers", "responses"):
                yield LeftOut(place, f"{quoted(questions[0])} has {len(answers)} answers; the first is taken")
                answers = answers[:1]
            yield _draft(record, found, questions, answers, place, tags)

    # --- shapes ------------------------------------------------------------------------------

    def _mapping(
        self, value: Mapping[str, Any], place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        found = fields(tuple(map(str, value)), self._keys)
        if is_record(value, found):
            yield from self.record(value, found, _place(value, place), tags)
        elif pairs := _columns(value, found):
            yield from self._pairs(pairs, place, tags)
        elif _is_question_map(value):
            yield from self._pairs(value.items(), place, tags)
        else:
            yield from self._section(value, found, place, tags, advance)

    def _section(
        self, value: Mapping[str, Any], found: Fields, place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        """What is below a mapping that is no record itself; its name, or its keys, become tags."""
        asked = {key: text for key, text in value.items() if is_question(str(key)) and texts(text)}
        yield from self._pairs(asked.items(), place, tags)
        nested = {key: below for key, below in value.items() if _holds_more(below) and key not in asked}
        if not nested and not asked:
            yield from _half_record(value, found, _place(value, place))
            return
        name = _section_name(value)
        if place.steps:
            tags = (*tags, *name)
        beside = value.keys() - nested.keys() - asked.keys()
        self._unused.update(str(key) for key in beside if _is_extra(str(key), value[key], name))
        for number, (key, below) in enumerate(nested.items()):
            named = tags if plain_name(str(key)) in CONTAINERS else (*tags, str(key))
            yield from self.walk(below, place.below(str(key)), named, advance)
            if not place.steps:
                advance((number + 1) / len(nested))

    def _list(self, values: Sequence[Any], place: Place, tags: tuple[str, ...], advance: Advance) -> Iterator[Item]:  # fmt: skip
        if _is_list_of_pairs(values):
            yield from self._pairs([(pair[0], list(pair[1:])) for pair in values], place, tags)
            return
        for number, value in enumerate(values):
            yield from self.walk(value, place.below(number), tags, advance if len(values) == 1 else _nothing)
            if not number % 1000:
                advance(number / len(values))

    def _pairs(self, pairs: Iterable[tuple[Any, Any]], place: Place, tags: tuple[str, ...]) -> Iterator[Item]:
        found = fields(("question", "answer"))
        for number, (question, answer) in enumerate(pairs):
            record = {"question": question, "answer": answer}
            yield from self.record(record, found, place.below(number), tags)


def _nothing(_: float) -> None:
    """What goes on inside one of many elements is too little to report."""


def texts(value: object) -> list[str] | None:
    """A value as texts: a string, a number, what is inside an object with one; None where it is no such thing."""
    if value is None:
        return []
    if isinstance(value, str):
        return [value]
    if isinstance(value, bool | int | float):
        return [str(value).lower() if isinstance(value, bool) else str(value)]
    if isinstance(value, Mapping):
        inner = next((value[key] for key in TEXT_KEYS if key in value), ())
        return texts(inner) if isinstance(inner, str | int | float) else None
    if isinstance(value, Sequence):
        found = [texts(element) for element in value]
        return None if None in found else [text for part in found for text in part or ()]
    return None


def is_record(value: Mapping[str, Any], found: Fields) -> bool:
    """Is a mapping a question with its answer?"""
    if found.question is None or found.answer is None:
        return False
    question, answer = value.get(found.question), value.get(found.answer)
    if _has_records(question) or texts(question) is None or texts(answer) is None:
        return False
    if _is_plural(found) and isinstance(question, list) and isinstance(answer, list) and len(question) > 1:
        return False  # two columns
    return not found.weak or not any(map(_has_records, value.values()))


def _has_records(value: object) -> bool:
    """Is a value one that questions may be in, beside the text that they were in otherwise?"""
    return isinstance(value, list) and any(isinstance(element, Mapping) for element in value)


def _is_extra(key: str, value: object, name: list[str]) -> bool:
    """Is it text beside the questions of a section, and not what the section is called?"""
    found = texts(value) or []
    return any(text.strip() not in ("", *name) for text in found) and key not in SILENT | ABOUT.keys()


def _holds_more(value: object) -> bool:
    return isinstance(value, Mapping) or (
        isinstance(value, list) and any(isinstance(e, Mapping | list) for e in value)
    )


def _draft(
    record: Mapping[str, Any], found: Fields, questions: tuple[str, ...], answers: tuple[str, ...],
    place: Place, tags: tuple[str, ...],
) -> Draft:  # fmt: skip
    aliases = [text for key in found.aliases for text in _split(record[key], "\n|;")]
    return Draft(
        question=questions[0],
        answer="\n\n".join(answers),
        aliases=unique([*questions[1:], *map(plain_text, aliases)]),
        id=_one(record, found.id),
        tags=unique([*tags, *_tags(record, found)]),
        source=_one(record, found.source),
        related=unique(_split(record[found.related] if found.related else None, ",;|\n")),
        order=_number(record[found.order] if found.order else None),
        place=place,
    )


def _half_record(value: Mapping[str, Any], found: Fields, place: Place) -> Iterator[LeftOut]:
    """Why a mapping with nothing below it is no record."""
    if not value:
        return
    question, answer = (unique(texts(value.get(key or "")) or []) for key in (found.question, found.answer))
    if question or answer:
        yield half(place, *(found[0] if found else "" for found in (question, answer)))
    elif place:
        yield LeftOut(
            place, f"has no key that looks like a question; it has {', '.join(map(str, list(value)[:10]))}"
        )


def _place(value: Mapping[str, Any], place: Place) -> Place:
    """The line, where the reader of the form has kept it, else the way to it."""
    line = getattr(value, "line", None)
    return place if line is None else Place(line)


def _section_name(value: Mapping[str, Any]) -> list[str]:
    known = {plain_name(str(key)): text for key, text in value.items() if isinstance(text, str)}
    name = next((known[name].strip() for name in SECTION if known.get(name, "").strip()), "")
    return [name] if name and not FAQ_TITLE.fullmatch(name) else []


def _columns(value: Mapping[str, Any], found: Fields) -> list[tuple[Any, Any]] | None:
    """Questions and answers in two lists of the same length, under plural names."""
    question, answer = value.get(found.question or ""), value.get(found.answer or "")
    if (
        not _is_plural(found)
        or not isinstance(question, list)
        or not isinstance(answer, list)
        or len(question) != len(answer)
    ):
        return None
    return (
        list(zip(question, answer, strict=True)) if all(isinstance(text, str) for text in question) else None
    )


def _is_plural(found: Fields) -> bool:
    return (plain_name(found.question or ""), plain_name(found.answer or "")) == ("questions", "answers")


def _is_question_map(value: Mapping[str, Any]) -> bool:
    """Is it ``{"question": "answer", …}``: keys that read like questions, with texts?"""
    if not all(texts(answer) is not None for answer in value.values()):
        return False
    return sum(is_question(str(key)) for key in value) * 2 > len(value)


def _is_list_of_pairs(values: Sequence[Any]) -> bool:
    """Is it ``[["question", "answer"], …]``?"""
    return bool(values) and all(
        isinstance(pair, list) and len(pair) == 2 and isinstance(pair[0], str) and texts(pair[1]) is not None
        for pair in values
    )


def _tags(record: Mapping[str, Any], found: Fields) -> list[str]:
    tags = [text for key in found.tags for text in _split(record[key], ",;|\n")]
    return tags + (_metadata(record[found.metadata]) if found.metadata else [])


def _metadata(value: object) -> list[str]:
    """Azure's ``key:value|key:value``, or a list of names and values; what the service notes for itself is dropped."""
    pairs: list[tuple[str, str]] = []
    if isinstance(value, str):
        pairs = [
            (key.strip(), text.strip()) for key, _, text in (part.partition(":") for part in value.split("|"))
        ]
    elif isinstance(value, list):
        pairs = [
            (str(part.get("name", "")), str(part.get("value", "")))
            for part in value
            if isinstance(part, Mapping)
        ]
    elif isinstance(value, Mapping):
        pairs = [(str(key), str(text)) for key, text in value.items() if isinstance(text, str)]
    return [text or key for key, text in pairs if not key.startswith("system_")]


def _split(value: object, separators: str) -> list[str]:
    """The parts of a value that is a list, or a text in which one is written."""
    if not isinstance(value, str):
        return texts(value) or []
    for separator in separators[1:]:
        value = value.replace(separator, separators[0])
    return value.split(separators[0])


def _one(record: Mapping[str, Any], key: str | None) -> str | None:
    """The text under a key, if there is one."""
    found = unique(texts(record.get(key)) or []) if key else ()
    return found[0] if found else None


def _number(value: object) -> float | None:
    try:
        return float(value) if isinstance(value, int | float | str) else None
    except (ValueError, OverflowError):
        return None
