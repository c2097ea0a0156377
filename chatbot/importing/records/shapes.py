"""The shapes in which data holds questions and answers."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeAlias

from chatbot.importing.drafts import Keys, is_question
from chatbot.importing.keys import Fields, fields, plain_name
from chatbot.importing.records.further import FURTHER, as_text
from chatbot.importing.records.languages import LANGUAGES
from chatbot.importing.records.named_halves import by_name
from chatbot.importing.records.rich_text import is_rich
from chatbot.importing.records.values import has_records, texts

_HALF = "questions?|q|frage|answers?|a|antwort"
_NUMBERED = re.compile(
    rf"(?P<group>\w*?)(?:(?P<half>{_HALF})(?P<number>\d{{1,3}})|(?P<first>\d{{1,3}})(?P<last>{_HALF}))"
)
"""Keys such as ``question1``, ``faq.q1``, ``faq.1.question``, without their signs."""
_FURTHER = re.compile(rf"(?P<group>\w*?)(?P<number>\d{{1,3}})(?P<further>{FURTHER.pattern})")
"""Keys of what else belongs to such an answer, as ``faq.q1.detail2``."""
_COUNTED = re.compile(r"(?P<before>(?:.*\D)?)(?P<number>\d{1,3})(?P<after>\D*)")
"""A key with a number in it."""
DEEPEST = 5
"""Lists and mappings within each other in which questions are looked for."""
_FEWEST = 2
"""Pairs that have to be there, where their names alone tell them."""
_PART = re.compile(rf"(?P<whose>.*(?:{_HALF})[_.-]?\d{{1,3}})[_.-](?P<part>\d{{1,2}})", re.IGNORECASE)
"""A key of a part of an answer, as ``a2_1``."""


class Pair(NamedTuple):
    """A question, its answer, and what else is said to it."""

    question: Any
    answer: Any
    more: tuple[Any, ...] = ()


def is_record(value: Mapping[str, Any], found: Fields) -> bool:
    """Is a mapping a question with its answer?"""
    if found.question is None or found.answer is None:
        return False
    question, answer = value.get(found.question), value.get(found.answer)
    if (has_records(question) and not is_rich(question)) or not _is_text(question) or not _is_text(answer):
        return False
    if is_plural(found) and isinstance(question, list) and isinstance(answer, list) and len(question) > 1:
        return False  # two columns
    return not found.weak or not any(has_records(below) and may_ask(below) for below in value.values())


def may_ask(value: object, *, surely: bool = False, depth: int = 0) -> bool:
    """May questions be in what stands beside the text of a record? ``surely``: only where they are called so."""
    if isinstance(value, list):
        return depth < DEEPEST and any(may_ask(one, surely=surely, depth=depth + 1) for one in value)
    if not isinstance(value, Mapping):
        return not surely and depth > 0 and isinstance(value, str) and is_question(value)
    found = fields(tuple(map(str, value)))
    if not (surely and found.weak) and is_record(value, found):
        return True
    return depth < DEEPEST and any(may_ask(one, surely=surely, depth=depth + 1) for one in value.values())


def _is_text(value: object) -> bool:
    """Is it text, or text in several languages?"""
    return texts(value) is not None or bool(languages_of(value))


def languages_of(value: object) -> list[str]:
    """The languages that a text is in, where it is ``{"en": "…", "de": "…"}``; none where it is not."""
    if not isinstance(value, Mapping) or not value:
        return []
    names = list(map(str, value))
    codes = [re.split("[-_]", name)[0].lower() for name in names]
    known = sum(code in LANGUAGES for code in codes)
    likely = known == len(codes) or (known > 1 and all(re.fullmatch("[a-z]{2}", code) for code in codes))
    return names if likely and all(texts(text) is not None for text in value.values()) else []


def columns(value: Mapping[str, Any], found: Fields) -> list[Pair] | None:
    """Questions and answers in two lists, under plural names; a longer one has some that lack the other."""
    question, answer = value.get(found.question or ""), value.get(found.answer or "")
    if not is_plural(found) or not isinstance(question, list) or not isinstance(answer, list):
        return None
    if not all(isinstance(text, str) for text in question):
        return None
    length = max(len(question), len(answer))
    padded = (([*texts_, *[None] * length][:length]) for texts_ in (question, answer))
    return [Pair(one, other) for one, other in zip(*padded, strict=True)]


def is_plural(found: Fields) -> bool:
    """Are the keys called ``questions`` and ``answers``?"""
    return (plain_name(found.question or ""), plain_name(found.answer or "")) == ("questions", "answers")


def numbered(value: Mapping[str, Any]) -> list[Pair]:
    """The pairs of ``{"question1": …, "answer1": …, "question2": …}``; none where there are no two."""
    halves, further = _numbered_usually(value)
    if not halves:
        named = [Pair(value[asked], value[said]) for asked, said in by_name(value)]
        return _numbered_otherwise(value)[0] or named
    for key, whose in further.items():
        if not isinstance(said := halves[whose][False], list):
            halves[whose][False] = said = [said]
        said.append(as_text(value[key]))
    return [pair for half in halves.values() for pair in _side_by_side(half.get(True), half.get(False))]


_Halves: TypeAlias = dict[tuple[str, str], dict[bool, Any]]


def _numbered_usually(value: Mapping[str, Any]) -> tuple[_Halves, dict[str, tuple[str, str]]]:
    """Questions and answers, by whether they ask, that go by the usual names with numbers; none where there are no two.

    Beside them the keys of what else belongs to an answer, with the name of the pair.
    """
    halves: _Halves = {}
    for key, text in value.items():
        if (name := _own_name(str(key))) and (texts(text) or languages_of(text)):
            said = halves.setdefault(name[:2], {})
            parted = _PART.fullmatch(str(key)) and name[2] in said
            said[name[2]] = [*(texts(said[name[2]]) or []), *(texts(text) or [])] if parted else text
    whole = [half for half in halves.values() if len(half) == 2]
    if len(whole) < _FEWEST and not any(_asks(half[True]) and not _asks(half[False]) for half in whole):
        return {}, {}
    further = _further_keys(value, halves)
    own = {name[:2] for key in further if (name := _own_name(key))}
    return {name: half for name, half in halves.items() if name not in own}, further


def _further_keys(value: Mapping[str, Any], halves: _Halves) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for key in map(str, value):
        name = _FURTHER.fullmatch(plain_name(key))
        own = _own_name(key)
        if name is None or not as_text(value.get(key)) or (own and True in halves.get(own[:2], ())):
            continue
        whose = halves.get((name["group"], name["number"]), {})
        if len(whose) == 2 and isinstance(whose[False], str):
            found[key] = name["group"], name["number"]
    return found


def _own_name(key: str) -> tuple[str, str, bool] | None:
    """Which pair a key is of, and whether it asks; None for any other key."""
    parted = _PART.fullmatch(key)
    name = _NUMBERED.fullmatch(plain_name(parted["whose"] if parted else key))
    if name is None:
        return None
    return name["group"], name["number"] or name["first"], (name["half"] or name["last"])[0] in "qf"


def _side_by_side(question: Any, answer: Any) -> list[Pair]:
    """A pair, or several of lists in which each question stands where its answer does, as in several languages."""
    lists = isinstance(question, list) and isinstance(answer, list) and 1 < len(question) == len(answer)
    if not lists or any(
        bool(texts(one)) != bool(texts(other)) for one, other in zip(question, answer, strict=True)
    ):
        return [Pair(question, answer)]
    asked = [one for one in question if isinstance(one, str) and one.strip()]
    if sum(map(is_question, asked)) * 2 <= len(asked):
        return [Pair(question, answer)]
    return [
        Pair(one, other) for one, other in zip(question, answer, strict=True) if texts(one) != [""] and one
    ]


def _numbered_otherwise(value: Mapping[str, Any]) -> tuple[list[Pair], set[str]]:
    """The same of ``{"label-1": …, "text-1": …}``, whatever they are called, where one asks and the other does not."""
    stems: dict[str, dict[str, str]] = {}
    for key, text in value.items():
        if isinstance(text, str) and text.strip() and (found := _COUNTED.fullmatch(str(key))):
            stems.setdefault(f"{found['before']}#{found['after']}", {})[found["number"]] = str(key)
    asking = {stem: sum(is_question(value[key]) for key in keys.values()) for stem, keys in stems.items()}
    question = max(stems, key=lambda stem: asking[stem], default="")
    others = [
        stem for stem, keys in stems.items()
        if stem != question and asking[stem] * 2 <= len(keys) and len(keys.keys() & stems[question].keys()) > 1
    ]  # fmt: skip
    if not others or asking[question] < 2 or asking[question] * 2 <= len(stems[question]):
        return [], set()
    answer = max(others, key=lambda stem: sum(len(value[key]) for key in stems[stem].values()))
    asked, said = stems[question], stems[answer]
    pairs = [
        Pair(value.get(asked.get(number, "")), value.get(said.get(number, "")))
        for number in dict.fromkeys([*asked, *said])
    ]
    return pairs, {*asked.values(), *said.values()}


def beside_numbered(value: Mapping[str, Any]) -> list[str]:
    """The keys of such a mapping that are of no pair."""
    halves, further = _numbered_usually(value)
    named = {key for pair in by_name(value) for key in pair} if not halves else set()
    if not halves and (used := _numbered_otherwise(value)[1] or named):
        return [str(key) for key in value if key not in used]
    return [key for key in map(str, value) if _own_name(key) is None and key not in further]


def is_question_map(value: Mapping[str, Any]) -> bool:
    """Is it ``{"question": "answer", …}``: keys that read like questions, with texts?"""
    if not all(texts(answer) is not None for answer in value.values()):
        return False
    return sum(is_question(str(key)) for key in value) * 2 > len(value)


def is_list_of_pairs(values: Sequence[Any]) -> bool:
    """Is it ``[["question", "answer"], …]``, at least in the most part?"""
    return bool(values) and sum(map(is_pair, values)) * 2 > len(values)


def is_pair(value: Any) -> bool:
    """Is it ``["question", "answer", …]``?"""
    return (
        isinstance(value, list)
        and len(value) > 1
        and isinstance(value[0], str)
        and not has_records(value)
        and texts(value[1:]) is not None
    )


def pairs_in(value: list[Any]) -> Iterator[Pair]:
    """The question and answer in a list; in a longer one, questions that follow have their answers, too."""
    if len(value) > 2 and len(value) % 2 == 0 and all(map(_asks, value[::2])):
        yield from (Pair(one, other) for one, other in zip(value[::2], value[1::2], strict=True))
    else:
        yield Pair(value[0], value[1], tuple(value[2:]))


def table_rows(values: Sequence[Any], keys: Keys) -> list[dict[str, Any]]:
    """The rows of a table that has its columns' names in its first row; none where it is no such table."""
    rows = [row for row in values if isinstance(row, list)]
    if len(rows) < max(2, len(values)) or not all(isinstance(name, str) for name in rows[0]):
        return []
    found = fields(tuple(rows[0]), keys)
    named = found.question in rows[0] and found.answer in rows[0] and not found.weak
    return [dict(zip(rows[0], row, strict=False)) for row in rows[1:]] if named else []


def is_alternating(values: Sequence[Any]) -> bool:
    """Is it ``["question", "answer", "question", "answer", …]``?"""
    texts_alone = len(values) > 1 and len(values) % 2 == 0 and all(isinstance(text, str) for text in values)
    return texts_alone and all(map(_asks, values[::2])) and not any(map(_asks, values[1::2]))


def _asks(text: object) -> bool:
    return isinstance(text, str) and is_question(text)
