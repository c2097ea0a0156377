"""What is wrong with an FAQ file is reported all together, each problem with its place."""

from __future__ import annotations

import json
import re

import pytest

from chatbot import FAQError
from chatbot.faq.format import BOM, parse_faq
from chatbot.faq.problems import MOST_PROBLEMS

OK = {"question": "a", "answer": "b"}


def problems(content: object) -> list[str]:
    """What is wrong with an FAQ of that content, JSON unless it is bytes, in the order of the report."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(FAQError) as caught:
        parse_faq(data, "f.json")
    assert caught.value.path == "f.json"
    assert str(caught.value).splitlines() == [f"f.json: {problem}" for problem in caught.value.problems]
    return [re.sub(r" \(line \d+, column \d+\)$", "", str(problem)) for problem in caught.value.problems]


def entry(**fields: object) -> dict[str, object]:
    return {**OK, **fields}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({}, "entries: is missing; it lists the questions and answers"),
        ({"entries": None}, "entries: expected a list, got null"),
        ({"entries": {}}, "entries: expected a list, got an object"),
        ({"entries": "x"}, "entries: expected a list, got a string"),
        ({"entries": []}, "entries: is empty; an FAQ has at least one entry"),
        ([], "entries: is empty; an FAQ has at least one entry"),
        ({"entries": [OK, 7]}, "entries[1]: expected an object, got a number"),
        ([OK, None], "entries[1]: expected an object, got null"),
        ([[OK]], "entries[0]: expected an object, got a list"),
        ({"entries": [OK, {"question": "a"}]}, "entries[1].answer: is missing; it is required"),
        ([{"answer": "a"}], "entries[0].question: is missing; it is required"),
        ([entry(answer=5)], "entries[0].answer: expected a string, got a number"),
        ([entry(answer=None)], "entries[0].answer: expected a string, got null"),
        (
            b'[{"question": "a", "answer": ' + b"9" * 5000 + b"}]",
            "entries[0].answer: expected a string, got a number",
        ),
        ([entry(question=["a"])], "entries[0].question: expected a string, got a list"),
        ([OK, OK, OK, entry(answer="")], "entries[3].answer: must not be blank"),
        ([entry(question=" \n\t\u3000")], "entries[0].question: must not be blank"),
        ([entry(id="")], "entries[0].id: must not be blank"),
        ([entry(id=1)], "entries[0].id: expected a string, got a number"),
        (
            [entry(aliases="a")],
            'entries[0].aliases: expected a list, got a string; write it in brackets, as in ["one", "two"]',
        ),
        ([entry(aliases=None)], "entries[0].aliases: expected a list, got null"),
        ([entry(aliases=["a", {}])], "entries[0].aliases[1]: expected a string, got an object"),
        ([entry(related=["a", " "])], "entries[0].related[1]: must not be blank"),
        ([entry(tags=[True])], "entries[0].tags[0]: expected a string, got true or false"),
        ([entry(tags=[""])], "entries[0].tags[0]: must not be blank"),
        ([entry(source=[])], "entries[0].source: expected a string, got a list"),
        ([entry(related={})], "entries[0].related: expected a list, got an object"),
        ([entry(related=["a", "nope"])], "entries[0].related[1]: there is no entry with the id `nope`"),
        (
            [entry(id="x"), entry(related=["a-2"])],
            "entries[1].related[0]: there is no entry with the id `a-2`",
        ),
        (
            [entry(id="x"), OK, entry(id="x")],
            "entries[2].id: `x` is the id of entries[0] already; give one of them another",
        ),
        ({"title": 1, "entries": [OK]}, "title: expected a string, got a number"),
        ({"description": [], "entries": [OK]}, "description: expected a string, got a list"),
        ({"language": None, "entries": [OK]}, "language: expected a string, got null"),
        ({"$schema": 1, "entries": [OK]}, "$schema: expected a string, got a number"),
        (3, "expected a JSON object with `entries`, or a list of entries"),
        ("text", "expected a JSON object with `entries`, or a list of entries"),
        (None, "expected a JSON object with `entries`, or a list of entries"),
    ],
)
def test_one_mistake(content: object, problem: str) -> None:
    assert problems(content) == [problem]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty; an FAQ is a JSON object with `entries`, or a list of entries"),
        (BOM + b" \n", "is empty; an FAQ is a JSON object with `entries`, or a list of entries"),
        (
            b'{"entries": [\n {"question": "a", "answer": }]}',
            "line 2, column 30: this is not valid JSON: expected a value",
        ),
        (BOM + b'{"entries" 1}', "line 1, column 12: this is not valid JSON: expected a colon"),
        (b'[{"question": "a",\n  answer: 1}]', "line 2, column 3: this is not valid JSON"),
        (b"[] []", "line 1, column 4: this is not valid JSON: more follows after its end"),
        (
            b'[{"question": "two\nlines"',
            "line 1, column 19: this is not valid JSON: a quote is not closed on its line",
        ),
        ('{"ä": "ö" 1}'.encode(), "line 1, column 11: this is not valid JSON: expected a comma or `}`"),
        (b'[{"question": "a", "answer": "b", "x": NaN}]', "line 1, column 40: this is not valid JSON"),
        (
            b'[{"question": "a",\n"answer": "\\ud800"}]',
            "line 2, column 12: this is not valid JSON: half of a surrogate pair",
        ),
        (b'[{"question": "a",\n"answer": "\\udc00"}]', "line 2, column "),
        (
            b'[\n{"question": "caf\xe9"}]',
            "line 2, column 18: this is not UTF-8; save the file in that encoding",
        ),
        ("[\n{}]".encode("utf-16"), "line 1, column 1: this is not UTF-8; save the file in that encoding"),
        (b"[" * 200_000, "is nested too deeply to be an FAQ"),
        (b'{"entries": ' + b'{"a": ' * 200_000, "is nested too deeply to be an FAQ"),
        (b'[{"question": "a", "answer": "b", "x": ' + b"[" * 200_000, "is nested too deeply to be an FAQ"),
    ],
    ids=lambda value: value[:30].decode("latin-1") if isinstance(value, bytes) else None,
)
def test_what_is_no_json(data: bytes, problem: str) -> None:
    (found,) = problems(data)
    assert found.startswith(problem)


def test_all_mistakes_are_reported_together() -> None:
    assert problems(
        {
            "title": 1,
            "language": 2,
            "entries": [
                {"question": " ", "answer": 3, "tags": ["", 4, "fine"]},
                {"id": "x", **OK},
                5,
                {"id": "x", **OK},
                {},
            ],
        }
    ) == [
        "title: expected a string, got a number",
        "language: expected a string, got a number",
        "entries[0].question: must not be blank",
        "entries[0].answer: expected a string, got a number",
        "entries[0].tags[0]: must not be blank",
        "entries[0].tags[1]: expected a string, got a number",
        "entries[2]: expected an object, got a number",
        "entries[4].question: is missing; it is required",
        "entries[4].answer: is missing; it is required",
        "entries[3].id: `x` is the id of entries[1] already; give one of them another",
    ]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ([{"question": "a", "anwser": "b"}], "entries[0].answer: is missing; it is required, and `anwser` is no key of an entry"),
        ({"entrys": [OK]}, "the questions and answers, and `entrys` is no key of the file: did you"),
        ([{"q": "a", "answer": "b"}], "entries[0].question: is missing; it is required, and `q` is no key of an entry: did"),
        ([OK | {"id": "shipping"}, entry(related=["shiping"])], "did you mean `shipping`?"),
        (["How?"], 'an entry is {"question": "…", "answer": "…"}'),
        ({"small_talk": {"goodbye": " "}, "entries": [OK]}, "small_talk.goodbye: must not be blank"),
        ({"small_talk": {"goodbye": 1}, "entries": [OK]}, "small_talk.goodbye: expected a string, got a number"),
        ({"small_talk": [], "entries": [OK]}, "small_talk: expected true, false, or an object with texts, got a list"),
        (b'[{"question": "a", "answer": "b", "answer": "c"}]', "entries[0]: has the key `answer` more than once"),
        (b'{"title": "a", "title": "b", "entries": [{"question": "a", "answer": "b"}]}', "has the key `title` more than"),
        ([OK | {"draft": True}], "no entry is published, for each is marked, the first with `draft: true`"),
    ],
)  # fmt: skip
def test_a_mistake_and_what_to_do(content: object, problem: str) -> None:
    (found,) = problems(content)
    assert problem in found


def test_each_has_line_and_column() -> None:
    data = b'{"entries": [\n  {"question": "Q", "answer": 1},\n  {"question": "R"}\n]}'
    with pytest.raises(FAQError) as caught:
        parse_faq(data, "f.json")
    assert [problem.message[-18:] for problem in caught.value.problems] == [
        "(line 2, column 31)"[1:],
        "(line 3, column 3)",
    ]


def test_a_key_twice_in_a_text_is_none() -> None:
    text = '[{"question": "\\"question\\": twice?", "answer": "question", "tags": [], "source": "answer"}]'
    assert parse_faq(text.encode(), "f.json").entries[0].answer == "question"


def test_what_is_not_published_is_left_out() -> None:
    entries = [
        entry(draft=True),
        entry(question="b", status="archived"),
        entry(question="c", id="c", status="published"),
    ]
    faq = parse_faq(json.dumps(entries).encode(), "f.json")
    assert [e.question for e in faq.entries] == ["c"]
    assert [str(note) for note in faq.left_out] == [
        "f.json: entries[0]: “a” is not published: draft: true",
        "f.json: entries[1]: “b” is not published: status: archived",
    ]
    assert faq.number_in_file(0) == 2


def test_wrong_ids_are_reported_together() -> None:
    entries = [entry(id="x", related=["y", "x", "z"]), entry(id="x"), entry(id="x", related=["w"])]
    assert problems(entries) == [
        "entries[1].id: `x` is the id of entries[0] already; give one of them another",
        "entries[2].id: `x` is the id of entries[0] already; give one of them another",
        "entries[0].related[0]: there is no entry with the id `y`",
        "entries[0].related[2]: there is no entry with the id `z`",
        "entries[2].related[0]: there is no entry with the id `w`",
    ]


def test_a_file_that_is_wrong_all_over_is_reported_up_to_a_point() -> None:
    found = problems([{}] * 1000)
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1] == f"and {2000 - MOST_PROBLEMS} problems more"


def test_problems_have_their_parts() -> None:
    with pytest.raises(FAQError) as caught:
        parse_faq(json.dumps([entry(answer=5)]).encode(), "f.json")
    (problem,) = caught.value.problems
    assert str(problem.place) == "entries[0].answer"
    assert problem.message == "expected a string, got a number (line 1, column 30)"
