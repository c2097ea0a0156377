"""Plain texts that somebody typed by hand: their questions are told by how the lines are laid out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

from chatbot.importing.forms.markdown.typed import read as read_typed

PAIRS = {"How do I pay?": "By card.\nOr in cash.", "Do you ship abroad?": "Not yet."}


def imported(chatbot: Command, folder: Path, text: str) -> tuple[dict[str, str], str, list[list[str]]]:
    """The questions with their answers, what was said, and the tags."""
    path = folder / "notes.txt"
    path.write_text(text)
    outcome = chatbot("import", str(path), "--details")
    entries = json.loads(outcome.out)["entries"] if outcome.out else []
    tags = [entry.get("tags", []) for entry in entries]
    return {entry["question"]: entry["answer"] for entry in entries}, outcome.err, tags


@pytest.mark.parametrize(
    "text",
    [
        "How do I pay?\nBy card.\nOr in cash.\nDo you ship abroad?\nNot yet.\n",
        "Lamp shop\n\nHow do I pay? By card.\nOr in cash.\n\nDo you ship abroad? Not yet.\n",
        '"How do I pay?"\nBy card.\nOr in cash.\n\n"Do you ship abroad?"\nNot yet.\n',
        "** How do I pay? **\nBy card.\nOr in cash.\n\n** Do you ship abroad? **\nNot yet.\n",
        "1.- How do I pay?\nBy card.\nOr in cash.\n\n2.- Do you ship abroad?\nNot yet.\n",
        "■How do I pay?\nBy card.\nOr in cash.\n\n■Do you ship abroad?\nNot yet.\n",
    ],
)
def test_questions_that_stand_out(chatbot: Command, tmp_path: Path, text: str) -> None:
    assert imported(chatbot, tmp_path, text)[0] == PAIRS


TITLES = {"How do I pay": "By card.", "Bonfires": "Never on a\nSunday.", "Can I keep hens": "Up to six."}


@pytest.mark.parametrize("form", ["{}\n{}\n\n", "{}\n\n{}\n\n", "{n}. {}\n{}\n\n", "{a}) {}\n{}\n\n"])
def test_titles_that_are_no_questions(chatbot: Command, tmp_path: Path, form: str) -> None:
    text = "".join(form.format(*pair, n=n, a=" abc"[n]) for n, pair in enumerate(TITLES.items(), start=1))
    assert imported(chatbot, tmp_path, text)[0] == TITLES


@pytest.mark.parametrize("form", ["- {}\n  {}\n", "• {}\n{}\n", "* {}\n\n  {}\n\n", "–  {}\n{}\n\n"])
def test_questions_behind_bullets_need_no_question_mark(chatbot: Command, tmp_path: Path, form: str) -> None:
    pairs = {
        "where is the key": "with Ann",
        "is there wifi": "yes, on the fridge",
        "bed linen": "in the chest",
    }
    text = "".join(form.format(*pair) for pair in pairs.items())
    assert imported(chatbot, tmp_path, f"The flat\n\n{text}")[0] == pairs


@pytest.mark.parametrize("form", ["> {n}. {}\n>\n> {}\n>\n", "> {}\n> {}\n>\n"])
def test_what_a_mail_quotes_is_read_without_its_signs(chatbot: Command, tmp_path: Path, form: str) -> None:
    pairs = {"Where are the minutes?": "Under Documents.", "Who pays?": "We do.", "Is it free?": "No."}
    text = "".join(form.format(*pair, n=n) for n, pair in enumerate(pairs.items(), start=1))
    assert imported(chatbot, tmp_path, f"Hi, please put these in, Jo\n\n{text}")[0] == pairs


def test_sections_are_tags_and_no_ends_of_answers(chatbot: Command, tmp_path: Path) -> None:
    text = "FAQ\n\nORDERS\n\nHow do I pay?\nBy card.\nOr in cash.\n\nPOST\n\nDo you ship abroad?\nNot yet.\n"
    found, _, tags = imported(chatbot, tmp_path, text)
    assert (found, tags) == (PAIRS, [["ORDERS"], ["POST"]])


@pytest.mark.parametrize("section", ["Your visit\n", "YOUR VISIT\n\n", "Your visit:\n", "[Your visit]\n"])
@pytest.mark.parametrize(
    "form", ["{}\n\n{}\n\n", "{n}. {}\n   {}\n\n", "{}\n\t{}\n\n", "#{n} {}\n{}\n\n", "• {}\n  {}\n\n"]
)
def test_sections_right_above_their_questions(
    chatbot: Command, tmp_path: Path, form: str, section: str
) -> None:
    pairs = {
        "Is it hot?": "Very.",
        "Is it old?": "Yes.\n\nBuilt in 1920.",
        "Who pays?": "We do.",
        "Is it far?": "No.",
    }
    margin = "\t" if "\t" in form else "  " * (form[0] == "•") + "   " * ("   " in form)
    made = [
        form.format(asked, said.replace("\n\n", f"\n\n{margin}"), n=n)
        for n, (asked, said) in enumerate(pairs.items(), start=1)
    ]
    money = section.replace("Your visit", "Money").replace("YOUR VISIT", "MONEY")
    found, _, tags = imported(chatbot, tmp_path, "".join([section, *made[:2], money, *made[2:]]))
    assert found == pairs
    assert [[tag.casefold() for tag in each] for each in tags][2:] == [["money"]] * 2


def test_sections_that_are_counted_are_not_the_questions(chatbot: Command, tmp_path: Path) -> None:
    text = "1. Orders\n\nHow do I pay?\nBy card.\nOr in cash.\n\n2. Post\n\nDo you ship abroad?\nNot yet.\n"
    found, _, tags = imported(chatbot, tmp_path, text)
    assert (found, tags) == (PAIRS, [["Orders"], ["Post"]])


@pytest.mark.parametrize("form", ["{}\n\n", "{}\n", "== {} ==\n\n", "[{}]\n", "■{}\n", "1. {}\n\n"])
def test_sections_among_labelled_questions_are_no_ends_of_answers(
    chatbot: Command, tmp_path: Path, form: str
) -> None:
    orders, post = (form.format(name) for name in ("ORDERS", "POST"))
    text = (
        f"{orders}Q: How do I pay?\nA: By card.\nOr in cash.\n\n{post}Q: Do you ship abroad?\nA: Not yet.\n"
    )
    found, _, tags = imported(chatbot, tmp_path, text.replace("1. POST", "2. POST"))
    assert (found, tags) == (PAIRS, [["ORDERS"], ["POST"]])


@pytest.mark.parametrize("label", ["Q{}. ", "Q00{}: ", "q {}) ", "Frage {}: "])
def test_labelled_questions_need_no_question_mark(chatbot: Command, tmp_path: Path, label: str) -> None:
    pairs = {**PAIRS, "What to wear": "Shoes.\nBring water.", "I never danced before!": "Come on Monday."}
    text = "".join(f"{label.format(n)}{asked}\n{said}\n" for n, (asked, said) in enumerate(pairs.items(), 1))
    assert imported(chatbot, tmp_path, f"Dance school\n\n{text}")[0] == pairs


def test_labels_with_nothing_but_a_wide_space_behind_them(chatbot: Command, tmp_path: Path) -> None:
    text = "■入会\nQ1　無料ですか。\nA1　はい。\n■予約\nＱ２　必要ですか。\nＡ２　いいえ。\n"
    found, _, tags = imported(chatbot, tmp_path, text)
    assert (found, tags) == ({"無料ですか。": "はい。", "必要ですか。": "いいえ。"}, [["入会"], ["予約"]])


def test_what_is_not_set_in_as_the_answers_belongs_to_none(chatbot: Command, tmp_path: Path) -> None:
    text = "1) How do I pay?\n   By card.\n   Or in cash.\n\n2) Do you ship abroad?\n   Not yet.\n\nThe door is blue\n"
    found, said, _ = imported(chatbot, tmp_path, text)
    assert found == PAIRS
    assert "“The door is blue” is not set in as the answers are" in said


def test_a_text_with_a_markup_or_without_questions_is_none() -> None:
    assert read_typed("# Lamps\n\nHow?\nSo.\n\nWhy?\nThus.\n", 1) is None
    listed = "* Port it.\n\n* Is it done?\nSo so.\n\n* Add it.\n\n* Is it free?\nNo.\n\n* Mend it.\n"
    assert read_typed(listed, 1) is None
    assert read_typed("It was late.\nAnd cold.\n\nNobody came.\nSo it went.\n", 1) is None


@pytest.mark.parametrize(
    "end", ["Kind regards\nAnn", "Any more questions? Tel. 01632 960 445", "Updated: May 2023"]
)
def test_what_a_text_ends_with_is_none_of_the_last_answer(chatbot: Command, tmp_path: Path, end: str) -> None:
    text = f"Q: How do I pay?\nA: By card.\nOr in cash.\n\nQ: Do you ship abroad?\nA: Not yet.\n\n{end}\n"
    found, said, _ = imported(chatbot, tmp_path, text)
    assert found == PAIRS
    assert end.split("\n")[0] in said


def test_an_answer_that_is_but_a_number_to_call_stays(chatbot: Command, tmp_path: Path) -> None:
    text = "How do I pay?\n\nBy card.\n\nWhom do I call?\n\nAnn, 01632 960 445\n"
    assert imported(chatbot, tmp_path, text)[0]["Whom do I call?"] == "Ann, 01632 960 445"


@pytest.mark.parametrize(
    ("asks", "answers"), [("Problem: ", "Solution: "), ("Topic: ", "Fix: "), ("Q\u3000", "A\u3000")]
)
def test_labels_of_its_own(chatbot: Command, tmp_path: Path, asks: str, answers: str) -> None:
    text = "\n\n".join(f"{asks}{question}\n{answers}{answer}" for question, answer in PAIRS.items())
    assert imported(chatbot, tmp_path, text)[0] == PAIRS


def test_a_statement_in_bold_with_its_answer_below(chatbot: Command, tmp_path: Path) -> None:
    text = "**How do I pay?**\nBy card.\n\n**Is it free?**\nYes.\n\n**Compost**\nOn the left.\n"
    assert imported(chatbot, tmp_path, text)[0]["Compost"] == "On the left."


def test_prose_with_commas_is_no_table(chatbot: Command, tmp_path: Path) -> None:
    text = (
        "Hi Sam,\n\nyou asked about the boat, so here it is:\n\nWhere is the key? It's in the box, by the pump.\n\n"
        "Am I insured? Yes, with us.\n\nDo I need a licence? No, ours has 9.9 hp.\n\ncheers\nJo\n"
    )
    found, _, _ = imported(chatbot, tmp_path, text)
    assert list(found) == ["Where is the key?", "Am I insured?", "Do I need a licence?"]


@pytest.mark.parametrize("last", ["1. The Crown\n2. Camping", "Thanks to Ann it is."])
def test_a_list_or_a_sentence_at_the_end_stays_in_its_answer(
    chatbot: Command, tmp_path: Path, last: str
) -> None:
    text = f"Q: How do I pay?\nA: By card.\n\nQ: Where do I stay?\nA: See below\n\n{last}\n"
    assert imported(chatbot, tmp_path, text)[0]["Where do I stay?"] == f"See below\n\n{last}"


def test_a_question_may_lack_its_mark(chatbot: Command, tmp_path: Path) -> None:
    asked = {
        "When do you paddle?": "On Wednesdays.\n\nWhen the lake is frozen we\nskate there.",
        "Do I need my own boat": "no, we have twelve.",
        "What does it cost?": "£5 a session, members free",
    }
    text = "\n\n".join(f"{question}\n{answer}" for question, answer in asked.items())
    assert imported(chatbot, tmp_path, text + "\n")[0] == asked


def test_whom_to_ask_at_the_end_is_said_where_nothing_answers(chatbot: Command, tmp_path: Path) -> None:
    closing = "Any more questions? Mail jo@kayak.example"
    text = f"How do I pay?\nBy card.\nOr in cash.\n\nDo you ship abroad?\nNot yet.\n\n{closing}\n"
    found, said, _ = imported(chatbot, tmp_path, text)
    assert found == PAIRS
    assert f"“{closing}” is said where nothing answers" in said
    assert json.loads(chatbot("import", str(tmp_path / "notes.txt")).out)["fallback"] == closing


def test_titles_are_questions_where_every_paragraph_has_one_and_any_asks(
    chatbot: Command, tmp_path: Path
) -> None:
    asked = {
        "Opening hours": "Every day 7am to 10pm.",
        "Do you do service washes?": "Yes, drop off before noon.",
        "Change machine": "Next to the dryers.",
        "Lost socks": "There is a basket\non the window sill.",
    }
    pairs = "\n\n".join(f"{question}\n{answer}" for question, answer in asked.items())
    found, said, _ = imported(chatbot, tmp_path, f"Maple Street\nAsked at the counter\n\n{pairs}\n")
    assert found == asked
    assert "text that belongs to no question: “Maple Street Asked at the counter”" in said
    untitled = f"{pairs}\n\nWe are at the end of Maple Street,\nbehind the church.\n"
    assert "Change machine" not in imported(chatbot, tmp_path, untitled)[0]


def test_labelled_questions_among_others(chatbot: Command, tmp_path: Path) -> None:
    text = "Is it hard?\nNot really.\n\nQ. How old must one be\nA. Ten or so.\n\nPractice night?\nTuesdays.\n"
    found = {
        "Is it hard?": "Not really.",
        "How old must one be": "Ten or so.",
        "Practice night?": "Tuesdays.",
    }
    assert imported(chatbot, tmp_path, text)[0] == found


def test_what_stands_above_what_is_set_in_is_a_question_as_others_are(
    chatbot: Command, tmp_path: Path
) -> None:
    asked = {
        "Wie melde ich mein Kind an?": "Mit dem Formular.",
        "Kosten": "120 Euro im Monat.",
        "Was, wenn es krank ist": "Bitte anrufen.",
        "Wie lange?": "Zwei Wochen.",
    }
    text = "\n\n".join(f"{question}\n {answer}" for question, answer in asked.items())
    assert imported(chatbot, tmp_path, text)[0] == asked


def test_a_greeting_behind_an_answer_beside_its_question(chatbot: Command, tmp_path: Path) -> None:
    text = "- What does it cost? £5.\n- Is there an audition? No!\n\nCheers,\nAnne\n"
    found, said, _ = imported(chatbot, tmp_path, text)
    assert found == {"What does it cost?": "£5.", "Is there an audition?": "No!"}
    assert "“Cheers, Anne” stands behind the last answer" in said


def test_a_word_of_its_own_above_a_usual_label(chatbot: Command, tmp_path: Path) -> None:
    text = "problem: it smokes\nanswer: too much oil\n\nproblem: it cuts badly\nanswer: the blade is blunt\n"
    found = {"it smokes": "too much oil", "it cuts badly": "the blade is blunt"}
    assert imported(chatbot, tmp_path, text)[0] == found


def test_an_answer_beside_its_question_goes_on_below(chatbot: Command, tmp_path: Path) -> None:
    text = "What if it rains? There is a tent.\nWe never cancel.\n\nIs there parking? For 30 cars.\n"
    text += "".join(f"\nIs it {word}? Yes, and always was.\n" for word in ("big", "old", "dry", "new"))
    found, said, _ = imported(chatbot, tmp_path, text)
    assert found["What if it rains?"] == "There is a tent.\nWe never cancel."
    assert "belongs to no question" not in said


def test_two_questions_in_one_line_are_one(chatbot: Command, tmp_path: Path) -> None:
    lower = (
        "can kids come? how old must they be\nFrom six.\n\nwhen are you open\nDaily.\n\ncan i swim\nYes.\n"
    )
    assert imported(chatbot, tmp_path, lower)[0]["can kids come? how old must they be"] == "From six."
    beside = "- Can kids come? How old must they be? From six.\n- Can I swim? Yes.\n- Are you open? Daily.\n"
    assert imported(chatbot, tmp_path, beside)[0]["Can kids come? How old must they be?"] == "From six."


def test_what_stands_as_questions_do_and_is_none_is_told(chatbot: Command, tmp_path: Path) -> None:
    text = "- Are you open? Daily.\n- how much is it Five pounds.\n- Can I swim? Yes.\n- Is it deep? No.\n"
    found, said, _ = imported(chatbot, tmp_path, text)
    assert len(found) == 3
    assert (
        "line 2: “how much is it Five pounds.” stands as the questions do, and is part of the answer above"
        in said
    )


def test_a_long_question_without_its_mark_ends_above_a_capital(chatbot: Command, tmp_path: Path) -> None:
    long = "what happens if i lose a paddle or break something"
    text = f"when are you open\nDaily.\n\ncan i swim\nYes.\n\n{long}\nThirty pounds.\n"
    assert imported(chatbot, tmp_path, text)[0][long] == "Thirty pounds."
