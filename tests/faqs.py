"""FAQs that several test files ask."""

from __future__ import annotations

import random
from typing import Any

LIBRARY: dict[str, Any] = {
    "title": "Town library",
    "entries": [
        {
            "id": "card",
            "question": "How do I get a library card?",
            "aliases": ["Can I join the library?"],
            "answer": "Bring an **ID** to the front desk.\n\n- It is free.\n- It takes a [minute](http://example.com).",
            "source": "House rules",
            "related": ["late", "when-is-the-library-open"],
        },
        {"question": "When is the library open?", "answer": "Monday to Saturday."},
        {
            "id": "late",
            "question": "What does it cost to return a book late?",
            "answer": "Twenty cents a day.",
        },
        {"id": "printer", "question": "Where can I print a document?", "answer": "On the second floor."},
    ],
}
"""Four entries that have little in common, so that which of them answers does not hang on how well it is matched."""

CARD_ANSWER: str = LIBRARY["entries"][0]["answer"]
UNRELATED = "grow tomatoes"
"""A question of which no word has to do with the library."""
VAGUE = "book library card print"
"""A question that has to do with several entries, and is none of theirs."""

STEERING = {
    "window title": "\x1b]0;owned\x07",
    "erase": "\x1b[2J",
    "8-bit sequence": "\x9b31m",
    "bell": "\x07",
    "backspace": "\x08",
    "carriage return": "all is well\rowned",
    "right-to-left override": "\u202e",
    "isolate": "\u2066",
    "device control": "\x1bP+q544e\x1b\\",
    "bare escape": "\x1b",
    "delete": "\x7f",
    "line separator": "\u2028",
}
"""What could steer a terminal, by what it is."""
MARKUP = "[bold red]x[/bold red] :smile: [/]"
"""Rich's markup, which is plain text here."""


def steers(text: str) -> set[str]:
    """The characters of an output that could steer a terminal; line ends and tabs do not."""
    marks = "\u061c\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
    return {c for c in text if c in marks or (ord(c) < 0x20 and c not in "\n\t") or 0x7F <= ord(c) < 0xA0}


def large_faq(entries: int) -> dict[str, Any]:
    """So many entries of made-up words, the same every time; each has a word in its question that no other has."""
    chance = random.Random(entries)
    syllables = [a + b for a in "bdfgklmnprstvz" for b in "aeiou"]
    words = ["".join(chance.choices(syllables, k=chance.randint(2, 4))) for _ in range(3 * entries)]

    def text(length: int) -> str:
        return " ".join(words[int(len(words) * chance.random() ** 3)] for _ in range(length))

    return {
        "title": "Made up",
        "language": "en",
        "entries": [
            {"id": f"e{i}", "question": f"What is {text(4)} {own_word(i)}?", "answer": f"{text(25)}."}
            for i in range(entries)
        ],
    }


def own_word(number: int) -> str:
    """The word that only this entry of ``large_faq`` has."""
    return "q" + "".join("bcdfghjklm"[int(digit)] + "u" for digit in f"{number:05}")
