"""Goes through data of any shape for the questions and answers in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from chatbot.errors import WHOLE_FILE, Place
from chatbot.faq.unpublished import mark
from chatbot.importing.drafts import (
    QUESTION,
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Own,
    SourceError,
    asked_otherwise,
    half,
    ignore,
    is_question,
    quoted,
    several,
)
from chatbot.importing.keys import ABOUT_ALL, SILENT, Fields, asked_beside, fields, plain_name
from chatbot.importing.records import own_names, repeated
from chatbot.importing.records.dialogues import dialogue
from chatbot.importing.records.further import with_further
from chatbot.importing.records.groups import named_by_number
from chatbot.importing.records.languages import LANGUAGES, together
from chatbot.importing.records.making import (
    answers_in,
    asked_in,
    draft_of,
    goes_with,
    in_languages,
    questions_in,
)
from chatbot.importing.records.reasons import beside_text, kept_back, neither
from chatbot.importing.records.references import resolved, unresolved
from chatbot.importing.records.sections import half_record, is_about, is_extra, section_name
from chatbot.importing.records.shapes import (
    Pair,
    beside_numbered,
    columns,
    is_alternating,
    is_list_of_pairs,
    is_pair,
    is_question_map,
    is_record,
    may_ask,
    numbered,
    pairs_in,
    table_rows,
)
from chatbot.importing.records.threads import Thread, thread
from chatbot.importing.records.values import holds_more, texts
from chatbot.importing.texts import plain_text

CONTAINERS = set(
    """data items item entries faq faqs faqlist questions qa qas qna qnas qnalist qnadocuments list results rows records
    paragraphs children content contents sections section categories category topics groups pages documents docs articles
    answers values intents mainentity graph conversations examples all root attributes node nodes edges fields props hits
    response messages assets folders allfolders result cards discussions questionentries""".split()
)
"""Keys that hold questions and say nothing about them, so that they are no tags."""
ABOUT = {"title": "title", "name": "title", "description": "description", "language": "language", "lang": "language"}  # fmt: skip
_PAIR = fields(("question", "answer"))


def read_data(data: object, keys: Keys, advance: Advance) -> Iterator[Item]:
    """Every question and answer in the data, in its order.

    Raises:
        RecursionError: it is nested too deeply.
        SourceError: it has no question, and not the keys that the user has named.
    """
    data = resolved(data)
    if isinstance(data, Mapping):
        yield from _about(data, keys)
        own = _own(data)
        if own is not None:
            yield About(own=own)
            data = {key: value for key, value in data.items() if key not in Own.__struct_fields__}
    nothing: list[Item] = []
    items = _read(data, keys, advance)
    for item in items:
        nothing.append(item)
        if not isinstance(item, LeftOut):
            yield from nothing
            yield from items
            return
    if not any(keys[:2]) and (named := own_names.keys_in(data)):
        yield LeftOut(WHOLE_FILE, own_names.told(named))
        yield from _read(data, named._replace(language=keys.language), advance)
    else:
        if missing := own_names.missing(data, keys[:2]):
            raise SourceError(missing)
        yield from nothing


def _read(data: object, keys: Keys, advance: Advance) -> Iterator[Item]:
    own = None if any(keys[:2]) else own_names.keys_in(data)
    reader = RecordReader(keys, own and own.question)
    yield from reader.walk(data, WHOLE_FILE, (), advance)
    yield from reader.not_used()


def _about(data: Mapping[str, Any], keys: Keys) -> Iterator[About]:
    if is_record(data, fields(tuple(map(str, data)), keys)):
        return
    beside = [
        data[key] for key in data if plain_name(str(key)) in ABOUT_ALL and isinstance(data[key], Mapping)
    ]
    for one in (data, *beside):
        said = {of: one[key] for key, of in reversed(ABOUT.items()) if isinstance(one.get(key), str)}
        if any(text.strip() for text in said.values()):
            yield About(**{of: text.strip() or None for of, text in said.items()})


def _own(data: Mapping[str, Any]) -> Own | None:
    """What a file in the program's own form says beside its entries, if it says it as is to be."""
    if not isinstance(data.get("entries"), list) or data.keys().isdisjoint(Own.__struct_fields__):
        return None
    try:
        return msgspec.convert(dict(data), Own, strict=False)  # values of YAML are texts
    except msgspec.ValidationError:
        return None


class RecordReader:
    """Makes drafts of records, and keeps account of the keys that were not used."""

    def __init__(self, keys: Keys, asking: str | None = None) -> None:
        """``asking`` is the key under which most records ask, whatever it is called."""
        self._keys = keys
        self._asking = asking
        self._unused: Counter[str] = Counter()

    def not_used(self) -> Iterator[LeftOut]:
        """The keys that records have and nothing was made of."""
        if self._unused:
            names = ", ".join(f"{name or '“”'} ({count})" for name, count in self._unused.most_common(20))
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

    def row(self, cells: Mapping[str, str], found: Fields, place: Place) -> Iterator[Item]:
        """What a row of a table holds: a record, or several of which the columns are numbered."""
        if pairs := numbered(cells):
            self._unused.update(name for name in beside_numbered(cells) if cells[name].strip())
            for pair in pairs:
                yield from self._pairs([pair] if pair.question or pair.answer else [], place, (), one=True)
        else:
            yield from self.record(*with_further(self._together(cells), found), place)

    def record(
        self, record: Mapping[str, Any], found: Fields, place: Place, tags: tuple[str, ...] = ()
    ) -> Iterator[Item]:
        """What a record holds: a draft, or one for each language; or why there is none."""
        found = asked_beside(found, self._asking)
        for language, one in in_languages(record, found):
            for item in self._in_one_language(one, found, place, tags):
                yield _in(language, item) if isinstance(item, Draft) and language else item

    def _in_one_language(
        self, record: Mapping[str, Any], found: Fields, place: Place, tags: tuple[str, ...]
    ) -> Iterator[Item]:
        assert found.question is not None
        assert found.answer is not None
        questions, answers = (
            questions_in(asked_in(record, found.question)),
            answers_in(_answer(record, found.answer)),
        )
        if why := kept_back(record, questions):
            yield LeftOut(place, why)
        elif not questions and not answers:
            yield neither(record, place)
        elif not questions or not answers:
            yield half(place, *(found[0] if found else "" for found in (questions, answers)))
        else:
            unused = [key for key in found.unused if not goes_with(key, found.question)]
            self._unused.update([*unused, *beside_text(record.get(found.answer), found.answer)])
            yield from unresolved(record.get(found.answer), place)
            if len(answers) > 1 and plain_name(found.answer) in ("answers", "responses"):
                yield several(place, questions[0], answers)
                answers = answers[:1]
            yield draft_of(record, found, questions, answers, place, tags)

    # --- shapes ------------------------------------------------------------------------------

    def _mapping(
        self, value: Mapping[str, Any], place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        yield from repeated.told(value, _place(value, place))
        parts = repeated.parts(value)
        whole = len(parts) > 1 and all(self._stands_alone(part) for part in parts)
        for part in parts if whole else [value]:
            yield from self._one_mapping(part, place, tags, advance)

    def _stands_alone(self, value: Mapping[str, Any]) -> bool:
        return self._is_record(value) or is_question_map(value)

    def _is_record(self, value: object) -> bool:
        if not isinstance(value, Mapping):
            return False
        value = self._together(value)
        return is_record(value, fields(tuple(map(str, value)), self._keys))

    def _together(self, value: Mapping[str, Any]) -> Mapping[str, Any]:
        """A mapping with its texts in several languages under one key, unless the user has named a key."""
        return value if any(self._keys[:2]) else together(value)

    def _one_mapping(
        self, value: Mapping[str, Any], place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        value = self._together(value)
        found = fields(tuple(map(str, value)), self._keys)
        if topic := thread(value):
            yield from self._thread(topic, _place(value, place), tags)
        elif pairs := numbered(value):
            beside = beside_numbered(value)
            further = [key for key in beside if may_ask(value[key])]
            self._unused.update(key for key in beside if key not in further)
            alone = len(pairs) == 1
            yield from self._pairs(pairs, _place(value, place) if alone else place, tags, one=alone)
            yield from self._below({key: value[key] for key in further}, place, tags, ignore)
        elif is_record(value, found):
            further = [key for key in found.unused if may_ask(value[key], surely=True)]
            used = found._replace(unused=tuple(key for key in found.unused if key not in further))
            yield from self.record(*with_further(value, used), _place(value, place), tags)
            yield from self._below({key: value[key] for key in further}, place, tags, ignore)
        elif in_columns := columns(value, found):
            yield from self._pairs(in_columns, place, tags)
        elif is_question_map(value):
            yield from self._pairs([Pair(*item) for item in value.items()], place, tags)
        else:
            yield from self._section(value, found, place, tags, advance)

    def _thread(self, topic: Thread, place: Place, tags: tuple[str, ...]) -> Iterator[Item]:
        record = {"question": topic.title, "answer": topic.answer, "tags": topic.tags}
        yield from self.record(record, fields(tuple(record)), place, tags)
        if first := plain_text(topic.first):
            yield asked_otherwise(place, topic.title, first)
        if others := [quoted(plain_text(text)) for text in topic.others]:
            yield LeftOut(
                place,
                f"{quoted(topic.title)} has {len(others) + 1} replies; one is taken, and not {', '.join(others)}",
                QUESTION,
            )

    def _section(
        self, value: Mapping[str, Any], found: Fields, place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        """What is below a mapping that is no record itself; its name, or its keys, become tags."""
        if holds_back := mark(value):
            what = quoted(", ".join(section_name(value)) or "a section")
            yield LeftOut(_place(value, place), f"{what} is not published: {holds_back}")
            return
        value, groups = named_by_number(value)
        self._unused.update(f"{key}, but for the names" for key in groups)
        asked = {key: text for key, text in value.items() if is_question(str(key)) and texts(text)}
        yield from self._pairs([Pair(*item) for item in asked.items()], place, tags)
        nested = {key: below for key, below in value.items() if holds_more(below) and key not in asked}
        nested = {key: below for key, below in nested.items() if not is_about(key, nested)}
        if not nested and not asked:
            yield from half_record(value, found, _place(value, place))
            return
        name = section_name(value)
        if place.steps:
            tags = (*tags, *name)
        beside = [key for key in value if key not in nested and key not in asked]
        known = SILENT | (ABOUT.keys() if not place.steps else {"language", "lang"})
        self._unused.update(str(key) for key in beside if is_extra(str(key), value[key], name, known))
        yield from self._below(nested, place, tags, advance)

    def _below(
        self, nested: Mapping[str, Any], place: Place, tags: tuple[str, ...], advance: Advance
    ) -> Iterator[Item]:
        languages = set(map(str, nested)) <= LANGUAGES
        by_key = len(nested) > 1 and all(self._is_record(below) for below in nested.values())
        for number, (key, below) in enumerate(nested.items()):
            says_nothing = languages or by_key or plain_name(str(key)) in CONTAINERS
            for item in self.walk(
                below, place.below(str(key)), tags if says_nothing else (*tags, str(key)), advance
            ):
                if languages and isinstance(item, Draft):
                    yield _in(str(key), item)
                elif by_key and isinstance(item, Draft) and item.id is None:
                    yield msgspec.structs.replace(item, id=str(key))
                else:
                    yield item
            if not place.steps:
                advance((number + 1) / len(nested))

    def _list(self, values: Sequence[Any], place: Place, tags: tuple[str, ...], advance: Advance) -> Iterator[Item]:  # fmt: skip
        if pairs := dialogue(values):
            yield from self._pairs(pairs, place, tags)
            if other := len(values) - 2 * len(pairs):
                yield LeftOut(place, f"{other} messages are neither a question nor its answer")
            return
        if is_alternating(values):
            values = [list(pair) for pair in zip(values[::2], values[1::2], strict=True)]
        paired, rows = is_list_of_pairs(values), table_rows(values, self._keys)
        for number, value in enumerate(rows or values):
            if paired and not rows and is_pair(value):
                yield from self._pairs(pairs_in(value), place.below(number), tags, one=True)
            else:
                inner = advance if len(values) == 1 else ignore  # one of many is too little to report
                yield from self.walk(value, place.below(number + bool(rows)), tags, inner)
            if not number % 1000:
                advance(number / len(values))

    def _pairs(
        self, pairs: Iterable[Pair], place: Place, tags: tuple[str, ...], *, one: bool = False
    ) -> Iterator[Item]:
        for number, pair in enumerate(pairs):
            at = place if one else place.below(number)
            for item in self.record({"question": pair.question, "answer": pair.answer}, _PAIR, at, tags):
                yield item
                if pair.more and isinstance(item, Draft):
                    yield several(at, item.question, (item.answer, *answers_in(list(pair.more))))


def _in(language: str, draft: Draft) -> Draft:
    return msgspec.structs.replace(draft, language=draft.language or language)


def _answer(record: Mapping[str, Any], key: str) -> object:
    """The answer of a record: in Markdown, where it has that beside plain text."""
    other = record.get("alt")
    marked_up = other.get("markdown") if isinstance(other, Mapping) else None
    return marked_up if isinstance(marked_up, str) and marked_up.strip() else record.get(key)


def _place(value: Mapping[str, Any], place: Place) -> Place:
    """The line, where the reader of the form has kept it, else the way to it."""
    line = getattr(value, "line", None)
    return place if line is None else Place(line)
