"""A change to an FAQ file touches nothing else."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import FAQError
from chatbot.faq.edit import ORDER, Value, add_alias, add_entry, add_synonym, set_field
from chatbot.faq.format import parse_faq
from chatbot.faq.places import entry_place
from chatbot.faq.spans import FAQText
from chatbot.reviewing.diff import diff, first_line

SPACE = st.sampled_from(["", " ", "\n", "\t", "\r\n", "\n\t ", " \r\t"])
TEXT = st.text(st.characters(codec="utf-8"), max_size=8)
FILLED = TEXT.filter(lambda text: bool(text.strip()) and not text.isspace()).map(lambda text: f"x{text}")
SEVERAL = st.lists(FILLED, max_size=3)
VALUE = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | TEXT,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXT, inner, max_size=3),
    max_leaves=6,
)
KNOWN = {
    "id",
    "question",
    "answer",
    "aliases",
    "tags",
    "source",
    "related",
    "entries",
    "title",
    "description",
    "language",
    "$schema",
}


UNKNOWN = st.dictionaries(TEXT.filter(lambda key: key not in KNOWN), VALUE, max_size=2)
"""What a file may have beside what is read."""


@st.composite
def written(draw: st.DrawFn, value: Any, escapes: bool) -> str:
    """A value as JSON, with white space wherever it may be."""

    def space() -> str:
        return draw(SPACE)

    def render(value: Any) -> str:
        if isinstance(value, dict):
            parts = [
                f"{space()}{render(key)}{space()}:{space()}{render(held)}{space()}"
                for key, held in value.items()
            ]
            return "{" + ",".join(parts or [space()]) + "}"
        if isinstance(value, list):
            return "[" + ",".join([f"{space()}{render(held)}{space()}" for held in value] or [space()]) + "]"
        return json.dumps(value, ensure_ascii=escapes)

    return space() + render(value) + space()


@st.composite
def entry(draw: st.DrawFn, number: int) -> dict[str, Any]:
    """An entry, its keys in any order, unknown ones among them."""
    content: dict[str, Any] = {"question": draw(FILLED), "answer": draw(FILLED)}
    if draw(st.booleans()):
        content["id"] = f"id{number}"
    for key in ("aliases", "tags"):
        if draw(st.booleans()):
            content[key] = draw(SEVERAL)
    content |= draw(UNKNOWN)
    return {key: content[key] for key in draw(st.permutations(list(content)))}


@st.composite
def files(draw: st.DrawFn) -> tuple[str, int]:
    """The text of an FAQ file in any formatting, and the number of one of its entries."""
    entries = [draw(entry(number)) for number in range(draw(st.integers(1, 3)))]
    content: Any = entries
    if draw(st.booleans()):
        content = {"entries": entries} | draw(UNKNOWN)
        content = {key: content[key] for key in draw(st.permutations(list(content)))}
    text = draw(written(content, draw(st.booleans())))
    return draw(st.sampled_from(["", "\ufeff"])) + text, draw(st.integers(0, len(entries) - 1))


def entries_of(text: str) -> Any:
    """The entries in a file's text."""
    content = json.loads(text.removeprefix("\ufeff"))
    return content if isinstance(content, list) else content["entries"]


def is_insertion(before: str, after: str) -> bool:
    """Is the text what it was, but for something put in at one place?"""
    start = next(
        (i for i, (one, other) in enumerate(zip(before, after, strict=False)) if one != other), len(before)
    )
    return before[start:] == after[len(after) - len(before) + start :] and len(after) > len(before)


@given(files(), FILLED)
def test_an_alias_is_put_in_and_nothing_else(file: tuple[str, int], alias: str) -> None:
    before, number = file
    after = add_alias(before, "faq.json", number, alias)
    expected = entries_of(before)
    expected[number].setdefault("aliases", []).append(alias)
    assert entries_of(after) == expected
    assert is_insertion(before, after)
    parse_faq(after.encode(), "faq.json")


TEXTS, LISTS = ("question", "answer", "source"), ("aliases", "tags")


@given(files(), st.data())
def test_a_field_is_set_and_nothing_else(file: tuple[str, int], data: st.DataObject) -> None:
    before, number = file
    field = data.draw(st.sampled_from((*TEXTS, *LISTS)))
    value: Any = data.draw(FILLED if field in TEXTS else st.lists(FILLED, max_size=3))
    if field == "source" and data.draw(st.booleans()):
        value = None
    after = set_field(before, "faq.json", number, field, value)
    expected = entries_of(before)
    if value:
        expected[number][field] = value
    else:
        expected[number].pop(field, None)
    assert entries_of(after) == expected
    assert list(entries_of(after)[number]) == [
        key for key in entries_of(after)[number] if key in expected[number]
    ]
    others = [key for key in entries_of(before)[number] if key in expected[number]]
    assert [key for key in entries_of(after)[number] if key in others] == others
    assert parse_faq(after.encode(), "faq.json").path == "faq.json"
    back = entries_of(before)[number].get(field)
    assert entries_of(set_field(after, "", number, field, back)) == [
        {key: value for key, value in one.items() if value or key != field or i != number}
        for i, one in enumerate(entries_of(before))
    ]


@given(files(), FILLED, FILLED)
def test_a_synonym_is_put_in_and_nothing_else(file: tuple[str, int], known: str, new: str) -> None:
    before, _ = file
    if isinstance(json.loads(before.removeprefix("\ufeff")), list):
        with pytest.raises(FAQError, match="has no place for synonyms"):
            add_synonym(before, "faq.json", known, new)
        return
    after = add_synonym(before, "faq.json", known, new)
    grown = add_synonym(after, "faq.json", new, "yy")
    again = add_synonym(grown, "faq.json", "other", "zz")
    content = json.loads(again.removeprefix("\ufeff"))
    assert content.pop("synonyms") == [[known, new, "yy"], ["other", "zz"]]
    assert content == json.loads(before.removeprefix("\ufeff"))
    assert is_insertion(before, after)


def test_new_fields_stand_in_their_order() -> None:
    text = '{"entries": [{"answer": "A", "question": "Q"}, {\n  "question": "R",\n  "answer": "B"\n}]}'
    for field in ORDER:
        if field not in ("question", "answer"):
            value: Value = "r" if field in ("id", "source") else ["r"]
            for number in (0, 1):
                text = set_field(text, "", number, field, value if field != "id" else f"{number}")
    assert list(json.loads(text)["entries"][1]) == list(ORDER)
    assert set(json.loads(text)["entries"][0]) == set(ORDER)
    assert '  "aliases": ["r"],\n  "answer"' in text


@given(files(), FILLED, st.lists(FILLED, max_size=2))
def test_an_entry_is_put_at_the_end_and_nothing_else(
    file: tuple[str, int], text: str, aliases: list[str]
) -> None:
    before, _ = file
    after = add_entry(before, "faq.json", {"question": text, "aliases": aliases, "answer": text, "id": "new"})
    new = {"id": "new", "question": text, "aliases": aliases, "answer": text}
    assert entries_of(after) == [*entries_of(before), {key: value for key, value in new.items() if value}]
    assert is_insertion(before, after)


@given(files())
def test_each_entry_is_found_where_it_stands(file: tuple[str, int]) -> None:
    text, number = file
    spans = FAQText(text)
    assert [json.loads(text[span.start : span.end]) for span in spans.entries] == entries_of(text)
    for key in entries_of(text)[number]:
        if key in KNOWN:
            line = spans.line(entry_place(number, key))
            start = text.count("\n", 0, spans.entries[number].start) + 1
            assert start <= line <= text.count("\n", 0, spans.entries[number].end) + 1


INDENTED = """{
\t"entries": [
\t\t{
\t\t\t"question": "One?",
\t\t\t"answer": "1",
\t\t\t"extra": 1.50
\t\t},
\t\t{
\t\t\t"id": "two",
\t\t\t"question": "Two?",
\t\t\t"aliases": [
\t\t\t\t"Zwei?"
\t\t\t],
\t\t\t"answer": "2"
\t\t}
\t]
}"""


def test_the_file_keeps_its_style() -> None:
    one = add_alias(INDENTED, "", 0, "Eins?")
    assert '\t\t\t"question": "One?",\n\t\t\t"aliases": [\n\t\t\t\t"Eins?"\n\t\t\t],\n\t\t\t"answer"' in one
    two = add_alias(INDENTED, "", 1, "Deux?")
    assert '\t\t\t\t"Zwei?",\n\t\t\t\t"Deux?"\n\t\t\t],' in two
    three = add_entry(INDENTED, "", {"id": "three", "question": "Three?", "answer": "3\n"})
    assert three.endswith(
        '\t\t},\n\t\t{\n\t\t\t"id": "three",\n\t\t\t"question": "Three?",\n\t\t\t"answer": "3\\n"\n\t\t}\n\t]\n}'
    )
    crlf = add_alias(INDENTED.replace("\n", "\r\n"), "", 1, "Deux?")
    assert crlf == two.replace("\n", "\r\n")
    small = '[{"question":"Q","answer":"A","aliases":["a"]}]'
    assert add_alias(small, "", 0, "é") == '[{"question":"Q","answer":"A","aliases":["a","é"]}]'
    assert (
        add_entry(small, "", {"question": "R", "aliases": ["b", "c"], "answer": "B"})
        == small[:-1] + ',{"question":"R","aliases":["b","c"],"answer":"B"}]'
    )
    assert add_alias(r'[{"question": "\u00e9", "answer": "A"}]', "", 0, "é").endswith(
        r'"\u00e9", "aliases": ["\u00e9"], "answer": "A"}]'
    )


@pytest.mark.parametrize(
    "text",
    [
        '[{"question": "Q", "answer": "A", "aliases": [], "aliases": ["b"]}]',
        '[{"question": "Q", "question": "R", "answer": "A"}]',
        '{"entries": [{"question": "Q", "answer": "A"}], "entries": [{"question": "Q", "answer": "B"}]}',
        '[{"question": "Q", "answer": "A", "x": [{"y": 1, "y": 1}]}]',
    ],
)
def test_repeated_keys_are_refused(text: str) -> None:
    with pytest.raises(
        FAQError, match=r"faq\.json: is not changed: an object has the key `\w+` twice; take one"
    ):
        add_alias(text, "faq.json", 0, "b")


def test_a_diff_shows_the_change_and_its_neighbourhood() -> None:
    after = add_alias(INDENTED, "", 1, "Deux?")
    assert first_line(INDENTED, after) == 12
    assert [(sign, text.strip()) for sign, text in diff(INDENTED, after)] == [
        (" ", '"question": "Two?",'), (" ", '"aliases": ['), ("-", '"Zwei?"'), ("+", '"Zwei?",'), ("+", '"Deux?"'),
        (" ", "],"), (" ", '"answer": "2"'),
    ]  # fmt: skip


def test_a_diff_of_a_file_on_one_line_shows_what_is_around_the_change() -> None:
    text = json.dumps([{"question": f"Question {n}?", "answer": f"Answer {n}."} for n in range(1000)])
    minus, plus = diff(text, add_alias(text, "", 500, "Here?"))
    assert (minus.sign, plus.sign) == ("-", "+")
    assert "Question 500?" in minus.text
    assert '"aliases": ["Here?"]' in plus.text
    assert all(text.startswith("…") and text.endswith("…") and len(text) < 300 for _, text in (minus, plus))


@given(st.text("ab\n", max_size=20), st.text("ab\n", max_size=20))
def test_a_diff_turns_one_text_into_the_other(before: str, after: str) -> None:
    lines = diff(before, after)
    assert "\n".join(text for sign, text in lines if sign in " -") in before
    assert "\n".join(text for sign, text in lines if sign in " +") in after


def test_what_stays_of_a_value_is_written_as_it_was() -> None:
    text = r'[{"question": "Caf\u00e9?", "answer": "Un caf\u00e9 \ud83d\ude00 noir\/é.", "tags":["a","b"], "aliases": [ "c" ]}]'
    answered = set_field(text, "faq", 0, "answer", "Un café 😀 blanc/é.")
    assert answered == text.replace("noir", "blanc")
    assert set_field(text, "faq", 0, "tags", ["a", "é"]) == text.replace('["a","b"]', '["a","é"]')
    assert set_field(text, "faq", 0, "tags", ["b"]) == text.replace('["a","b"]', '["b"]')
