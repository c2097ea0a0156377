"""``chatbot eval`` measures an FAQ by questions of which the right entry is known."""

from __future__ import annotations

import json
from typing import Any
from xml.etree import ElementTree

import pytest
from command import Command
from faqs import LIBRARY, STEERING, UNRELATED, steers
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import QuestionsError
from chatbot.evaluation.comparison import compare
from chatbot.evaluation.figures import figures, reliability
from chatbot.evaluation.outcome import Outcome
from chatbot.evaluation.questions import parse_questions
from chatbot.evaluation.sweep import recommend, sweep

TESTS = f"""question,expected
How do I get a library card?,card
"What does it cost, to return a book late?",late
Where can I print a document?,card
{UNRELATED},
When is the library open?,
"""
"""Two right, one wrong, one rightly declined, one answered that should not be."""
KNOWN = {"card", "late", "printer"}


@pytest.fixture
def faq(chatbot: Command) -> str:
    return chatbot.file(LIBRARY)


def report_of(chatbot: Command, faq: str, tests: str, *arguments: str) -> Any:
    """The report as JSON."""
    return chatbot("eval", faq, "-", "--format", "json", *arguments, stdin=tests).reply


def outcome(expected: str | None, first: str | None, confidence: float, threshold: float = 0.5) -> Outcome:
    """An outcome, its rank as the first match says it."""
    return Outcome(
        question="q", expected=expected, line=1, first=first, confidence=confidence,
        answered=first is not None and confidence >= threshold,
        rank=1 if expected is not None and expected == first else None,
    )  # fmt: skip


def test_a_report_has_everything(chatbot: Command, faq: str) -> None:
    report = report_of(chatbot, faq, TESTS)
    shown = {name: round(value, 3) for name, value in report["figures"].items()}
    assert shown.keys() == {"p@1", "r@3", "coverage", "precision", "declined", "auroc", "ece"}
    assert [shown[name] for name in ("p@1", "coverage", "precision", "declined")] == [0.667, 1, 0.5, 0.5]
    assert report["confusions"][0] == {"expected": "card", "first": "printer", "questions": 1}
    assert [o["line"] for o in report["outcomes"]] == [2, 3, 4, 5, 6]
    failures = [o for o in report["outcomes"] if o["why"]]
    assert [o["question"] for o in failures] == ["Where can I print a document?", "When is the library open?"]
    assert all("best phrasing: " in o["why"] and "\n" not in o["why"] for o in failures)


def test_text(chatbot: Command, faq: str) -> None:
    shown = chatbot("eval", faq, chatbot.file(TESTS.encode(), "tests.csv"))
    assert (shown.status, shown.err) == (0, "")
    assert "5 questions: 3 with an answer, 2 without\n  p@1       0.667  first match right" in shown.out
    assert "\n     1  card → printer\n" in shown.out
    assert (
        "\nFailures: 2 of 5\n  line 4: Where can I print a document?\n    expected card, answered with printer ("
        in shown.out
    )
    assert "answered with when-is-the-library-open (" in shown.out
    assert "should have been declined" in shown.out
    styled = chatbot.on_terminal("eval", faq, "tests.csv", env={"COLUMNS": "40"})
    assert "\x1b[1mFailures: 2 of 5" in styled.terminal


def test_gates(chatbot: Command, faq: str) -> None:
    tests = chatbot.file(TESTS.encode(), "tests.csv")
    met = chatbot("eval", faq, tests, "--min-precision", ".5", "--min-coverage", "1", "--min-first", "0.6")
    assert met.status == 0
    assert met.out.count("\n  met      ") == 3
    missed = chatbot("eval", faq, tests, "--min-precision", ".8", "--format", "json")
    assert missed.status == 1
    assert missed.reply["gates"] == [{"name": "precision", "wanted": 0.8, "got": 0.5, "met": False}]
    assert missed.err == "NOT MET  precision is 0.500, wanted at least 0.8\n"
    nothing = chatbot("eval", faq, "-", "--min-first", "0", stdin=f"{UNRELATED},\n")
    assert (nothing.status, "p@1 has nothing to measure" in nothing.out) == (1, True)


def test_runs_are_kept_and_compared(chatbot: Command, faq: str) -> None:
    assert chatbot("eval", faq, "-", "--save", "run.json", stdin=TESTS).status == 0
    assert json.loads((chatbot.folder / "run.json").read_text())["questions"] == 5
    better = json.loads(json.dumps(LIBRARY))
    better["entries"][0]["aliases"].append("Where can I print a document?")
    del better["entries"][3], better["entries"][2]["question"]
    better["entries"][2]["question"] = "Which rooms are there?"
    changed = chatbot.file(better, "changed.json")
    again = TESTS.replace("When is the library open?,", "How much is the fee?,late")
    arguments = ("--baseline", "run.json", "--max-broken", "0")
    compared = chatbot("eval", changed, "-", *arguments, stdin=again)
    assert compared.status == 1
    assert (
        "  1 fixed, 1 broken, 2 unchanged, 1 new, 1 gone\n  fixed, line 4: Where can I print" in compared.out
    )
    assert (
        "\n  broken, line 3: What does it cost, to return a book late?\n    was: right, late ("
        in compared.out
    )
    assert "  NOT MET  broken is 1, wanted at most 0\n" in compared.out
    same = report_of(chatbot, faq, TESTS, "--baseline", "run.json", "--max-broken", "0")
    assert same["comparison"] == {"fixed": [], "broken": [], "unchanged": 5, "new": 0, "gone": 0}


def test_junit(chatbot: Command, faq: str) -> None:
    steering = "".join(STEERING.values()) + "<&>\ufffe"
    tests = TESTS + f'"{steering}",card\n'.replace("\r", " ").replace("\x1b", "")
    done = chatbot("eval", faq, "-", "--format", "junit", "--min-precision", "1", stdin=tests)
    assert done.status == 1
    assert not steers(done.out)
    root = ElementTree.fromstring(done.out)  # noqa: S314  ours
    questions, gates = root
    assert (questions.get("tests"), questions.get("failures"), gates.get("failures")) == ("6", "3", "1")
    cases = questions.findall("testcase")
    assert [case.get("line") for case in cases] == ["2", "3", "4", "5", "6", "7"]
    failure = cases[2].find("failure")
    assert failure is not None
    assert (failure.get("message") or "").startswith("expected card, answered with printer (")
    assert (failure.text or "").startswith("best phrasing: ")
    assert cases[3].get("classname") == "to be declined"


def test_nothing_of_the_files_steers_the_terminal(chatbot: Command) -> None:
    bad = {name: "".join(c for c in text if c not in "\r\n") for name, text in STEERING.items()}
    content = [{"id": f"x{bad['erase']}", "question": f"Where {''.join(bad.values())}", "answer": "A"}]
    tests = "".join(
        json.dumps({"question": f"where{mark}", "expected": ""}) + "\n" for mark in STEERING.values()
    )
    for form in ("text", "json"):
        done = chatbot("eval", chatbot.file(content), "-", "--format", form, "--threshold", "0", stdin=tests)
        assert done.status == 0
        assert not steers(done.out + done.err)


@pytest.mark.parametrize(
    "text",
    [
        "question,expected\nQ one,card\n\"Q, two\",\n",
        "\ufeffquestion;expected\r\nQ one;card\r\nQ, two;\r\n",
        "id\tnote\tQuestion\ncard\tx\tQ one\n\t\tQ, two\n",
        'Q one,card\n"Q, two",\n',
        '{"question": "Q one", "expected": "card"}\n\n{"question": "Q, two", "expected": null}\n',
        '{"expected_id": "card", "question": "Q one"}\n{"question": "Q, two", "expected_id": ""}',
    ],
)  # fmt: skip
def test_forms_of_tests(text: str) -> None:
    read = parse_questions(text.encode(), "tests", KNOWN)
    assert [(question.question, question.expected) for question in read] == [
        ("Q one", "card"),
        ("Q, two", None),
    ]


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("question,expected\nQ,crad\n", "line 2: there is no entry with the id `crad`; did you mean `card`?"),
        ("question,expected\nQ\n", "line 2: expected 2 columns, got 1; "),
        ("question,expected\nA, B,card\n", "line 2: expected 2 columns, got 3; "),
        (
            "question,answer\nA,card\n",
            "line 1: no column is called `expected`, there is `question`, `answer`; name them",
        ),
        ('question,expected\n"A\nB",card\n\n" ",card\n', "line 5: the question is missing or blank"),
        ("question,expected\n", "has no questions"),
        ("", "has no questions"),
        ('{"question": "Q"}', "line 1: the key `expected` is missing"),
        ('{"question": "Q", "expected": 1}', "line 1: the expected id is not a string"),
        ('{"question": "Q", "expected": "card"}\n{', "line 2: expected a JSON object"),
        ("[1]", "line 1: expected a JSON object"),
        ("question,expected\nQ\udcff,card", "line 2: this is not UTF-8"),
        (
            "question,expected\n" + "x" * 200_000 + ",card",
            "line 2: this is not valid CSV: a cell is too long",
        ),
    ],
)
def test_problems_with_tests_name_their_line(text: str, problem: str) -> None:
    with pytest.raises(QuestionsError) as caught:
        parse_questions(text.encode(errors="surrogateescape"), "tests", KNOWN)
    assert f"tests: {problem}" in str(caught.value)


def test_errors(chatbot: Command, faq: str) -> None:
    wrong = chatbot("eval", faq, "-", stdin="question,expected\nA,x\nB,y\n")
    assert (wrong.status, wrong.out) == (2, "")
    assert wrong.err.count("there is no entry with the id") == 2
    for arguments, said in (
        (("nowhere.csv",), "nowhere.csv: cannot be read"),
        (("-", "--max-broken", "0"), "--max-broken needs --baseline"),
        (("-", "--baseline", "faq.json"), "faq.json: is not a run that `--save` wrote"),
        (("-", "--save", "no/folder.json"), "no/folder.json: cannot be written"),
        (("-", "--min-first", "2"), "expected a number from 0 to 1"),
        ((), "required: TESTS"),
    ):
        done = chatbot("eval", faq, *arguments, stdin=TESTS)
        assert (done.status, said in done.err, "Traceback" in done.err) == (2, True, False), done.err


def test_figures_by_hand() -> None:
    measured = figures(
        [
            outcome("a", "a", 0.9),
            outcome("a", "b", 0.6),
            outcome("b", "b", 0.4),
            outcome(None, "b", 0.6),
            outcome(None, None, 0.0),
        ]
    )
    assert (measured.first, measured.coverage, measured.precision, measured.declined) == (
        2 / 3,
        2 / 3,
        1 / 3,
        1 / 2,
    )
    assert measured.auroc == (1 + 1 + 0.5 + 1 + 1 + 0) / 6
    assert measured.ece == pytest.approx((0.1 + 2 * 0.6 + 0.6 + 0.0) / 5)
    assert figures([outcome("a", None, 0.0)]).precision is None


CHOICES = st.lists(
    st.builds(
        outcome,
        st.sampled_from(["a", "b", None]),
        st.sampled_from(["a", "b"]),
        st.integers(0, 20).map(lambda n: n / 20),
    ),
    min_size=1,
)


@given(CHOICES, st.sampled_from([0.0, 0.5, 0.8, 1.0]))
def test_the_recommended_threshold_answers_most(outcomes: list[Outcome], precision: float) -> None:
    points = sweep(outcomes, sorted({o.confidence for o in outcomes}))
    good = [point for point in points if point.precision is not None and point.precision >= precision]
    assert recommend(outcomes, precision) == (good[0] if good else None)


@given(CHOICES)
def test_figures_agree_with_each_other(outcomes: list[Outcome]) -> None:
    measured = figures(outcomes)
    inside = [o.confidence for o in outcomes if o.expected]
    outside = [o.confidence for o in outcomes if not o.expected]
    if inside and outside:
        wins = sum((a > b) + (a == b) / 2 for a in inside for b in outside)
        assert measured.auroc == pytest.approx(wins / len(inside) / len(outside))
    (point,) = sweep(outcomes, [0.5])
    assert (point.coverage, point.precision, point.declined) == (
        measured.coverage,
        measured.precision,
        measured.declined,
    )
    assert sum(one.questions for one in reliability(outcomes)) == len(outcomes)
    assert compare(outcomes, outcomes).unchanged == len(outcomes)
