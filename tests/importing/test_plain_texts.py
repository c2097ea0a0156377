"""Plain texts, as Usenet, mailing lists and manuals have them: questions that are counted, marked or set in less."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command

RULE = "-" * 30
CARE = {"What is a lamp?": "A thing that shines.", "How do I dim it?": "Turn the knob.\n\nOr pull."}
DIGEST = f"""Archive-name: lamps/faq

CONTENTS
========

*** 1. BASICS ***
    (1.1) What is a lamp?
*** 2. CARE ***
    (2.1) How do I dim it?

{RULE}

Subject: 1. *** BASICS ***

{RULE}

Subject: (1.1) What is a lamp?

A thing that shines.

{RULE}

Subject: (2.1) How do I dim it?

Turn the knob.

Or pull.
"""
SECTIONS = """The lamp FAQ

1. Basics

1.1. What is a lamp?

A thing that shines.

2. Care

2.1. How do I dim it?

Turn the knob.

Or pull.
"""
SUBJECTS = f"""Version: 2

What is a lamp?
How do I dim it?

{RULE}

Subject: What is a lamp?

A thing that shines.

{RULE}

Subject: How do I dim it?

Turn the knob.

Or pull.
"""
BRACKETS = """LAMP FAQ

[1] What is a lamp?
    A thing that shines.

[2] How do I dim it?
    Turn the knob.

    Or pull.
"""
SET_IN = """NAME
       lampfaq - questions on lamps

QUESTIONS
   What is a lamp?
       A thing that shines.

   How do I dim it?
       Turn the knob.

       Or pull.

SEE ALSO
       lamp(1)
"""
BULLETS = """\t\tLamp FAQ

    Category: /Basics/

       + What is a lamp?

\t   A thing that shines.

    Category: /Care/

       + How do I dim it?

\t   Turn the knob.

\t   Or pull.
"""
STARS = """Lamp FAQ

*** What is a lamp? ***

A thing that shines.

*** How do I dim it? ***

Turn the knob.

Or pull.
"""
LABELS = (
    "Q1  What is a lamp?\nA1  A thing that shines.\n\nQ2  How do I dim it?\nA2  Turn the knob.\n\nOr pull.\n"
)


def imported(chatbot: Command, text: str) -> tuple[list[dict[str, Any]], str]:
    """The entries of a text, and what was said of it."""
    outcome = chatbot("import", chatbot.file(text.encode(), "faq.txt"))
    assert outcome.status == 0, outcome.err
    return json.loads(outcome.out)["entries"], outcome.err


@pytest.mark.parametrize(
    ("text", "tags"),
    [
        (DIGEST, ["BASICS", "CARE"]),
        (SECTIONS, ["Basics", "Care"]),
        (SUBJECTS, [None, None]),
        (BRACKETS, [None, None]),
        (SET_IN, ["QUESTIONS", "QUESTIONS"]),
        (BULLETS, ["Category: /Basics/", "Category: /Care/"]),
        (STARS, [None, None]),
        (LABELS, [None, None]),
    ],
)
def test_questions_their_answers_and_sections_are_found(
    chatbot: Command, text: str, tags: list[str | None]
) -> None:
    found, _ = imported(chatbot, text)
    assert {entry["question"]: entry["answer"] for entry in found} == CARE
    assert [entry.get("tags", [None])[0] for entry in found] == tags


def test_what_stands_around_the_questions_is_named(chatbot: Command) -> None:
    _, said = imported(chatbot, SET_IN)
    assert "line 14: text under “SEE ALSO” that belongs to no question: “lamp(1)”" in said
    _, said = imported(chatbot, DIGEST)
    assert "a table of contents" in said
    assert "“Archive-name: lamps/faq" in said


def test_a_counted_question_goes_over_the_full_lines_that_hang_from_it(chatbot: Command) -> None:
    text = (
        "0. What do I do?\n\n   Ask.\n\n"
        "1. I just bought a lamp. When I switch it on I get smoke such as\n   a kettle makes.\n\n   Wait.\n\n"
        "2. I hung two lamps on one and the same hook. As soon as one of\n   them fails the room is dark.\n   Is it the hook?\n\n"
        "   Yes.\n\n   It is.\n\n"
        "10. Is it heavy?\n\n   No.\n"
    )  # fmt: skip
    found, _ = imported(chatbot, text)
    assert {entry["question"]: entry["answer"] for entry in found} == {
        "What do I do?": "Ask.",
        "I just bought a lamp. When I switch it on I get smoke such as a kettle makes.": "Wait.",
        "I hung two lamps on one and the same hook. As soon as one of them fails the room is dark. "
        "Is it the hook?": "Yes.\n\nIt is.",
        "Is it heavy?": "No.",
    }


def test_a_question_counted_between_two_others_is_no_section(chatbot: Command) -> None:
    pairs = {
        f"How do I {what}?": f"By {what}ing.\n\nOr else." for what in ("ask", "end", "sit", "aim", "act")
    }
    numbers = ["1)", "2)", "3)", "3.2)", "4)"]
    text = "\n\n".join(
        f"{n} {asked}\n\n{said}" for n, (asked, said) in zip(numbers, pairs.items(), strict=True)
    )
    found, _ = imported(chatbot, text)
    assert {entry["question"]: entry["answer"] for entry in found} == pairs


def test_a_title_among_questions_is_an_entry(chatbot: Command) -> None:
    found, _ = imported(chatbot, BRACKETS + "\n[3] Thanks\n    To Ann.\n")
    assert (found[-1]["question"], found[-1]["answer"]) == ("Thanks", "To Ann.")


def test_what_stands_above_what_it_is_about_is_its_title(chatbot: Command) -> None:
    pairs = "What should I wear?\nA wetsuit.\n\nHow long is it?\nTwo hours.\n"
    above = "Kite school FAQ\n\nWe are a small school.\n\n"
    chatbot("import", chatbot.file((above + pairs).encode(), "faq.txt"), "-o", "faq.json")
    made = json.loads((chatbot.folder / "faq.json").read_text())
    assert (made["title"], made["description"]) == ("Kite school FAQ", "We are a small school.")
    _, said = imported(chatbot, "Archive-name: lamps/faq\n\nPosted weekly.\n\n" + pairs)
    assert "Archive-name" in said
