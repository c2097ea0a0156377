"""Pages in the styles that people write questions in: each question is found, with all of its answer."""

from __future__ import annotations

import json
from pathlib import Path
from unittest.mock import patch

import pytest
from test_import_forms import read

from chatbot.importing.forms.html import cutting
from chatbot.importing.merging import combine

CASES = Path(__file__).parents[1] / "data" / "cases"
LAMP = ("What is a lamp?", "A thing that shines.")
MADE = ("Who made it?", "Ann did, in a week.")
PAY = ("How do I pay?", "By card.")
SHIP = ("Do you ship abroad?", "Only within Europe.")
RETURN = ("Can I return a lamp?", "Within 14 days.")
CASH = ("How do I pay?", "By card or **cash**.")
EXPECTED = {
    "09-html-headings-in-markdown/h3.md": [
        PAY,
        (
            SHIP[0],
            "Only within Europe.\n\n* Are you in Norway? Then customs\n  apply.\n"
            "* Are you in Malta? Then it takes\n  a week.",
        ),
    ],
    "09-html-headings-in-markdown/h3b.md": [PAY, SHIP],
    "10-rare-style-beats-common/num.txt": [
        LAMP,
        ("Who made it, and how long did it take?", MADE[1]),
        ("How do I pay?", "By card:\n\n    $ pay --card"),
    ],
    "10-rare-style-beats-common/num4.txt": [
        LAMP,
        (
            MADE[0],
            "Ann did, in a week. Ask yourself:\n\n- is it warm to the touch? if so\n  wait.\n"
            "- does it hum? if so\n  call us.",
        ),
        PAY,
        SHIP,
        RETURN,
    ],
    "11-numbered-and-italic-questions/num3.txt": [LAMP, MADE, PAY],
    "11-numbered-and-italic-questions/num5.md": [LAMP, MADE, PAY],
    "11-numbered-and-italic-questions/num5c.md": [LAMP, ("Who made it?", "Ann did.")],
    "11-numbered-and-italic-questions/q12.md": [LAMP, MADE],
    "11-numbered-and-italic-questions/q13.md": [LAMP, MADE],
    "12-collapsible-blocks/acc.mdx": [CASH, SHIP],
    "12-collapsible-blocks/acc2.mdx": [CASH, SHIP],
    "12-collapsible-blocks/admon.md": [
        (PAY[0], "By card or **cash**.\n\n- Visa\n- Amex"),
        (SHIP[0], "Only within Europe. See [shipping](ship.md)."),
        RETURN,
    ],
    "13-question-with-subheadings-lost/sub.md": [
        PAY,
        (
            "How are lamps packed and sent?",
            "### Packing\n\nEach lamp lies in wood wool.\n\n### Sending\n\nA courier brings it on Tuesdays.",
        ),
        RETURN,
    ],
    "13-question-with-subheadings-lost/sub2.md": [
        PAY,
        (
            "How are you different from..",
            "Some comparisons.\n\n### Oak Lamps\n\nThey sell only oak.\n\n### Big stores like Lux or Glim?\n\n"
            "They are large.\n\n### Street markets\n\nThey sell old lamps.",
        ),
        RETURN,
    ],
    "14-statement-headings/minority.md": [
        ("Lamp flickers after an hour", "The bulb is loose. Turn it."),
        ("Delivery stopped at customs", "Send us the number of the parcel."),
        ("The app complains about the time", "Set the clock of the phone."),
        ("In which order are rooms lit?", "From the door to the window."),
    ],
    "14-statement-headings/fm.md": [
        ("Changing the colour", "Turn the ring."),
        ("Finding the serial number", "It is under the foot."),
        ("Using a timer", "Hold the button for two seconds."),
    ],
    "18-details-reported-left-out/details.md": [
        ("What is a bulb?", "A bulb is what shines.\nIt gets warm."),
        ("Given the lamp L-20, what is its socket?", "`E27` is the socket."),
    ],
}


@pytest.mark.parametrize("name", EXPECTED)
def test_every_question_and_all_of_its_answer(name: str) -> None:
    reading = read((CASES / name).read_bytes(), name)
    assert [(draft.question, draft.answer) for draft in reading.drafts] == EXPECTED[name]
    reasons = [
        left.reason for left in reading.left_out if not left.reason.endswith("only leads to questions")
    ]
    assert reasons in ([], ["a table of contents"])


PAGES = Path(__file__).parents[1] / "data" / "pages"
STYLES = json.loads((PAGES / "expected.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name", sorted(path.name for path in PAGES.iterdir() if path.name != "expected.json")
)
def test_a_style_of_page(name: str) -> None:
    reading = read((PAGES / name).read_bytes(), name)
    drafts = combine([reading]).drafts
    assert {
        "questions": {draft.question: draft.answer for draft in drafts},
        "related": {draft.question: list(draft.related) for draft in drafts if draft.related},
        "left_out": [str(left) for left in reading.left_out],
    } == STYLES[name]


@pytest.mark.parametrize("path", sorted(PAGES.glob("*.html")), ids=lambda path: path.name)
def test_a_page_of_html_is_the_same_read_in_pieces(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    with patch.object(cutting, "LONGEST", 1):
        assert len(list(cutting.cut(text))) > 1
        found = read(text, path.name)
    at_once = read(text, path.name)
    assert [(d.question, d.answer, d.place) for d in found.drafts] == [
        (d.question, d.answer, d.place) for d in at_once.drafts
    ]


def test_a_long_list_of_definitions_is_cut_between_terms() -> None:
    text = "<dl>" + "".join(f"<dt>What is {n}?</dt>\n<dd><p>A number.</p></dd>\n" for n in range(9)) + "</dl>"
    with patch.object(cutting, "LONGEST", 1):
        assert len(list(cutting.cut(text))) == 10
        assert [(d.question, d.place.line) for d in read(text, "f.html").drafts] == [
            (f"What is {n}?", 2 * n + 1) for n in range(9)
        ]
