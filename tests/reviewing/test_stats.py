"""``chatbot stats``: what a log says, in figures."""

from __future__ import annotations

import json
from collections import Counter
from typing import Any

import pytest
from command import Command
from examples import examples
from faqs import LIBRARY, STEERING, steers
from hypothesis import given
from hypothesis import strategies as st
from reviews import groups, picked, rated, record, write_log

from chatbot.reviewing.stats.frequent import Frequent


def asked(
    chatbot: Command,
    question: str,
    *,
    sure: float | None = None,
    day: str = "2026-01-01",
    faq: str = "faq.json",
) -> dict[str, Any]:
    """A record of a question, answered from a confidence of a half on."""
    matches = [] if sure is None else [{"entry_id": "x", "confidence": sure}]
    kept = record(chatbot, question, answered=(sure or 0) >= 0.5, faq=faq)
    return kept | {"matches": matches, "time": f"{day}T12:00:00Z"}


@pytest.fixture
def log(chatbot: Command) -> str:
    """A log of two weeks and two FAQs."""
    write_log(
        chatbot,
        *(asked(chatbot, question, sure=0.9) for question in ("how?", "How?", "when?")),
        asked(chatbot, "where can i park my bike", sure=0.2),
        asked(chatbot, "bike parking", day="2026-01-05"),
        asked(chatbot, "bike parking", day="2026-01-11"),
        asked(chatbot, "zebras", day="2026-01-11", faq="other.json"),
        picked(chatbot, "bike parking", "x"),
        record(chatbot, "how?") | {"kind": "rated", "entry_id": "x", "good": True},
        {"kind": "another", "time": "2026-01-01T00:00:00Z"},
    )  # fmt: skip
    return "log"


def test_figures_for_programs(chatbot: Command, log: str) -> None:
    done = chatbot("stats", log, "--json")
    assert (done.status, done.err) == (0, "")
    reply = done.reply
    faqs = [
        {"faq": str((chatbot.folder / name).resolve()), "asked": n}
        for name, n in (("faq.json", 6), ("other.json", 1))
    ]
    assert reply == {
        "log": "log", "asked": 7, "answered": 3, "unsure": 1, "declined": 3, "in_part": 0, "small_talk": 0,
        "picked": 1, "good": 1, "bad": 0, "exact": True,
        "faqs": faqs,
        "weeks": [
            {"week": "2025-12-29", "asked": 4, "answered": 3, "unsure": 1, "declined": 0},
            {"week": "2026-01-05", "asked": 3, "answered": 0, "unsure": 0, "declined": 3},
        ],
        "most_asked": [
            {"question": "bike parking", "asked": 2}, {"question": "How?", "asked": 2}, {"question": "when?", "asked": 1},
            {"question": "where can i park my bike", "asked": 1}, {"question": "zebras", "asked": 1},
        ],
        "in_vain": [
            {
                "question": "bike parking", "asked": 3,
                "phrasings": [{"question": "bike parking", "asked": 2}, {"question": "where can i park my bike", "asked": 1}],
            },
            {"question": "zebras", "asked": 1, "phrasings": [{"question": "zebras", "asked": 1}]},
        ],
    }  # fmt: skip


def test_small_talk_is_no_question(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY, "faq.json")
    lines = "hello\nthank you\nare you a robot\ntell me a joke\nthat's wrong\nzebras\n"
    chatbot.ask("--faq", faq, "--log", "log", "--jsonl", stdin=lines)
    before = [
        asked(chatbot, "good morning"),
        asked(chatbot, "parking", sure=0.2),
    ]  # as they were noted before
    with (chatbot.folder / "log").open("a") as file:
        file.write("".join(json.dumps(one) + "\n" for one in before))
    reply = chatbot("stats", "log", "--json").reply
    assert (reply["asked"], reply["small_talk"], reply["declined"]) == (2, 6, 1)
    assert [one["question"] for one in reply["in_vain"]] == ["parking", "zebras"]
    assert "  talk              6        small talk: greetings" in chatbot("stats", "log").out
    assert [group["question"] for group in groups(chatbot)] == ["parking", "zebras"]


def test_what_an_faq_without_small_talk_was_asked_is_a_question(chatbot: Command) -> None:
    chatbot.file(LIBRARY | {"small_talk": False}, "faq.json")
    write_log(chatbot, asked(chatbot, "hello"))
    assert chatbot("stats", "log", "--json").reply["declined"] == 1


def test_one_faq_alone_and_fewer_lines(chatbot: Command, log: str) -> None:
    reply = chatbot("stats", log, "--json", "--faq", "faq.json", "--top", "1").reply
    assert (reply["asked"], len(reply["faqs"]), len(reply["most_asked"]), len(reply["in_vain"])) == (
        6,
        1,
        1,
        1,
    )


def test_a_single_week_is_named_as_one(chatbot: Command) -> None:
    chatbot.ask("--log", "log.jsonl", "what is hamas")
    assert ", week of 20" in chatbot("stats", "log.jsonl").out.splitlines()[0]


def test_a_table(chatbot: Command, log: str) -> None:
    lines = chatbot("stats", log).out.splitlines()
    assert lines[0] == "log: 7 questions, weeks of 2025-12-29 to 2026-01-05"
    assert [line.split()[:3] for line in lines[1:4]] == [
        ["answered", "3", "43%"], ["unsure", "1", "14%"], ["declined", "3", "43%"],
    ]  # fmt: skip
    assert "2026-01-05 3 0 0 3".split() in [line.split() for line in lines]
    assert "also: where can i park my bike" in "\n".join(lines)


@pytest.mark.parametrize("columns", ["40", "80", "200"])
def test_a_picture_on_a_terminal(chatbot: Command, log: str, columns: str) -> None:
    shown = chatbot("stats", log, env={"FORCE_COLOR": "1", "NO_COLOR": "1", "COLUMNS": columns}).out
    first, second = (line for line in shown.splitlines() if line.startswith("  20"))
    assert first.count("█") > first.count("▓") > 0 == first.count("░")
    assert second.count("░") > 0 == second.count("█")
    assert first.count("█") + first.count("▓") > second.count("░")
    assert max(map(len, shown.replace("\x1b[1m", "").replace("\x1b[0m", "").splitlines())) <= int(columns) + 8
    ascii_only = chatbot("stats", log, env={"FORCE_COLOR": "1", "PYTHONIOENCODING": "ascii"}).out
    assert "#" in ascii_only
    assert "?" not in ascii_only.partition("Most asked")[0]


def test_logs_from_elsewhere(chatbot: Command, log: str) -> None:
    text = (chatbot.folder / log).read_bytes()
    piped = chatbot("stats", "-", "--json", stdin=b"no record\n\xff\n" + text + b'{"kind": "asked"')
    assert (piped.status, piped.reply["asked"]) == (0, 7)
    (chatbot.folder / "log.1").write_bytes(text)
    assert chatbot("stats", log, "--json").reply["asked"] == 14
    empty = chatbot("stats", "-", stdin=b"")
    assert (empty.status, empty.err) == (0, "")
    assert empty.out.startswith("-: 0 questions\n")
    none = chatbot("stats", "none")
    assert (none.status, none.out) == (2, "")
    assert none.err.startswith("chatbot: none: there is no such log; `log = true` in the configuration")


def test_nothing_of_a_log_steers_the_terminal(chatbot: Command) -> None:
    write_log(
        chatbot,
        *(asked(chatbot, f"zebra {mark} x", faq=mark.replace("\0", "")) for mark in STEERING.values()),
    )
    for arguments in ((), ("--json",)):
        assert not steers(chatbot("stats", "log", *arguments).out)


def test_many_different_questions(chatbot: Command) -> None:
    often, seldom = json.dumps(asked(chatbot, "zebras")), json.dumps(asked(chatbot, "question N"))
    lines = [often if i % 3 == 0 else seldom.replace(" N", f" n{i}") for i in range(45_000)]
    reply = chatbot("stats", "-", "--json", "--top", "1", stdin="\n".join(lines)).reply
    assert (reply["asked"], reply["exact"]) == (45_000, False)
    assert reply["most_asked"] == [{"question": "zebras", "asked": 15_000}]


@examples(60)
@given(st.lists(st.sampled_from("abcdefghijklmnop"), max_size=300), st.integers(1, 8))
def test_counts_are_bounded_and_never_too_high(texts: list[str], kept: int) -> None:
    frequent, true = Frequent(kept), Counter(texts)
    for text in texts:
        frequent.add(text)
    found = dict(frequent.most())
    assert len(found) <= 2 * kept
    assert all(count <= true[text] for text, count in found.items())
    assert list(found.values()) == sorted(found.values(), reverse=True)
    if frequent.is_exact:
        assert found == true
    often = {text for text, count in true.items() if count > len(texts) / kept}
    assert often <= set(found)


def test_an_answer_is_counted_as_it_was_rated_last(chatbot: Command) -> None:
    good, bad = (rated(chatbot, "how?", "x", good=good) for good in (True, False))
    write_log(chatbot, good, bad, bad | {"instead": True})
    found = chatbot("stats", "log", "--json").reply
    assert (found["good"], found["bad"]) == (0, 2)
    write_log(chatbot, good | {"instead": True})  # what it takes back was put aside, and is gone
    found = chatbot("stats", "log", "--json").reply
    assert (found["good"], found["bad"]) == (1, 0)
