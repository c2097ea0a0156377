"""Files as programs and people leave them: further texts of an answer, bare labels, rules, tables beside that of the FAQ."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command


def imported(chatbot: Command, name: str, text: str) -> tuple[dict[str, str], str]:
    """Questions with their answers, and what is said of the rest."""
    outcome = chatbot("import", "--details", chatbot.file(text.encode(), name))
    entries: list[dict[str, Any]] = json.loads(outcome.out)["entries"] if outcome.out else []
    return {entry["question"]: entry["answer"] for entry in entries}, outcome.err


def test_further_texts_of_an_answer_belong_to_it(chatbot: Command) -> None:
    nested = {
        "faq": {
            "q1": {
                "question": "How do I pay?",
                "answer": "By card.",
                "detail1": "Visa.",
                "detail2": "No cash.",
            },
            "q2": {
                "question": "A receipt?",
                "answer": "Yes:",
                "list": ["by mail", "on paper"],
                "note": "Old.",
            },
        }
    }
    found, said = imported(chatbot, "f.json", json.dumps(nested))
    assert found == {
        "How do I pay?": "By card.\n\nVisa.\n\nNo cash.",
        "A receipt?": "Yes:\n\n- by mail\n- on paper",
    }
    assert "keys not used: note (1)" in said
    flat = {
        "faq.q1.question": "How do I pay?", "faq.q1.answer": "By card.", "faq.q1.detail1": "Visa.",
        "faq.q2.question": "Late?", "faq.q2.answer": "A fee.", "faq.q2.link": "More",
    }  # fmt: skip
    found, said = imported(chatbot, "g.json", json.dumps(flat))
    assert found == {"How do I pay?": "By card.\n\nVisa.", "Late?": "A fee."}
    assert "keys not used: faq.q2.link (1)" in said


def test_lines_of_properties_that_say_nothing_are_named(chatbot: Command) -> None:
    lines = [
        "faq.1.q=Free?",
        "faq.1.a=Yes.",
        "faq.1.a2=All of it.",
        "faq.2.q=Late?",
        "faq.2.a=A fee.",
        "alone",
        "=no key",
    ]
    found, said = imported(chatbot, "f.properties", "\n".join(lines))
    assert found == {"Free?": "Yes.\n\nAll of it.", "Late?": "A fee."}
    assert "line 6: “alone” has no key and text" in said
    assert "line 7: “=no key” has no key and text" in said


def test_a_text_of_apples_without_its_end_is_named(chatbot: Command) -> None:
    text = '"q1" = "Free?";\n"a1" = "Yes.";\n/* more\nhere */\n"q2" = "Late?"\n"a2" = "A fee.";\n"q3" = "Hot?";"a3" = "No.";\n'
    found, said = imported(chatbot, "f.strings", text)
    assert found == {"Free?": "Yes.", "Hot?": "No."}
    assert 'line 5: “"q2" = "Late?"” is no key with a text; each ends with `;`' in said


def test_what_looks_like_a_target_of_a_link_stays_as_it_is(chatbot: Command) -> None:
    page = "## Is it free?\n\nYes[^1], see [note] and [a][l].\n\n[^1]: It is MIT.\n\n[note]: It's a text.\n\n[l]: list.md\n"
    (chatbot.folder / "docs").mkdir()
    chatbot.file(page.encode(), "docs/f.md")
    out = chatbot("import", "docs/f.md", "-o", "faq.json")
    assert out.status == 0
    (entry,) = json.loads((chatbot.folder / "faq.json").read_text())["entries"]
    assert "[^1]: It is MIT." in entry["answer"]
    assert "[note]: It's a text." in entry["answer"]
    assert "[l]: docs/list.md" in entry["answer"]


RULED = """Q: Hot?
A: Very.
-----
Q: Cold?
A: No.
=====
Q. Old?
A.
--
Ann
"""


def test_rules_and_bare_labels_make_no_headings(chatbot: Command) -> None:
    found, said = imported(chatbot, "f.txt", RULED)
    assert found == {"Hot?": "Very.", "Cold?": "No."}
    assert "“Old?” has no answer" in said
    assert "text that belongs to no question: “Ann”" in said


def test_headings_that_are_counted_by_letters_stay(chatbot: Command) -> None:
    asked = {"A. Is it hot?": "Very.", "C. Is it old?": "No.", "R. Is it red?": "Yes."}
    text = "".join(f"{question}\n{'-' * len(question)}\n{answer}\n\n" for question, answer in asked.items())
    assert imported(chatbot, "f.txt", text)[0] == asked


def test_what_is_said_before_a_rule_and_behind_it_stays_an_answer(chatbot: Command) -> None:
    found, said = imported(chatbot, "f.txt", "Q: Old?\nA:\n\nAnn\n\n-----\n\nAnn\n")
    assert found == {"Old?": "Ann\n\n-----\n\nAnn"}
    assert "“Ann” stands behind a rule" in said


def test_a_rule_below_a_numbered_question_underlines_it(chatbot: Command) -> None:
    text = "1. Is it hot?\n\n---------\n\nVery.\n\n2. Is it cold?\n\n---------\n\nNo.\n"
    assert list(imported(chatbot, "f.txt", text)[0]) == ["Is it hot?", "Is it cold?"]


def test_a_part_of_an_answer_that_folds_stays_in_it(chatbot: Command) -> None:
    page = "---\ntitle: FAQ\n---\n\n## Is it hot?\n\nYes.\n\n<details>\n<summary>More</summary>\nVery.\n</details>\n"
    assert imported(chatbot, "f.md", page)[0] == {"Is it hot?": "Yes.\n\n**More**\n\nVery."}


DUMP = """CREATE TABLE `groups` (`id` int(11), `name` varchar(64) DEFAULT 'a, (b)', PRIMARY KEY (`id`));
INSERT INTO `groups` VALUES (1,'Billing'),(2,'Tech');
CREATE TABLE `faqs` (`id` int(11), `question` text, `answer` text DEFAULT 'x (y', `note` text);
INSERT INTO `faqs` VALUES (1,'Hot?','Very.','n');
INSERT INTO `log` VALUES (1,'2020','login');
"""


def test_tables_beside_that_of_the_faq_ask_nothing(chatbot: Command) -> None:
    found, said = imported(chatbot, "f.sql", DUMP)
    assert found == {"Hot?": "Very."}
    assert "the table “groups” has no columns for question and answer" in said
    assert "the table “log” has no columns for question and answer" in said


def test_two_columns_with_names_of_their_own_are_told_apart_by_their_texts(chatbot: Command) -> None:
    dump = "CREATE TABLE faq (ask text, tell text);\nINSERT INTO faq VALUES ('Hot?','Very.'),('Is it old?','No.');\n"
    found, said = imported(chatbot, "f.sql", dump)
    assert found == {"Hot?": "Very.", "Is it old?": "No."}
    assert "“ask” is read as the question, “tell” as the answer" in said


def test_comments_of_xml_are_named(chatbot: Command) -> None:
    book = (
        "<article><title>T</title><!-- spam? --><qandaset><qandaentry><question><para>Hot?</para></question>"
        "<answer><para>Very.</para><!-- check\nit --></answer></qandaentry></qandaset></article>"
    )
    found, said = imported(chatbot, "f.dbk", book)
    assert found == {"Hot?": "Very."}
    assert "a comment: “spam?”" in said
    assert "a comment: “check it”" in said
    data = "<faqs><faq><question>Hot?</question><answer><![CDATA[<!-- a --> Very.]]></answer><!-- b --></faq></faqs>"
    said = imported(chatbot, "f.xml", data)[1]
    assert "a comment: “b”" in said


def test_what_a_program_is_told_in_xml_is_no_comment(chatbot: Command) -> None:
    data = f"<faqs><?x {'<!-- ' * 50_000}?><faq><question>Hot?</question><answer>Very.</answer></faq><!-- b --></faqs>"
    found, said = imported(chatbot, "f.xml", data)
    assert found == {"Hot?": "Very."}
    assert said.count("a comment") == 1


STORED = """<p><ac:structured-macro ac:name="toc"></ac:structured-macro></p><h2>Which one is near?</h2><p>That one,
<ac:structured-macro ac:name="status"><ac:parameter ac:name="colour">Green</ac:parameter><ac:parameter
ac:name="title">READY</ac:parameter></ac:structured-macro>; ask <ac:link><ri:user ri:userkey="8a" /></ac:link>.</p>
"""


def test_a_status_of_confluence_is_shown_and_a_person_is_named(chatbot: Command) -> None:
    found, said = imported(chatbot, "f.html", STORED)
    assert "**READY**" in found["Which one is near?"]
    assert "a link to a person or a page whose name is not in the page" in said


@pytest.mark.parametrize("column", ["locale_code", "Locale Code"])
def test_the_language_of_a_row(chatbot: Command, column: str) -> None:
    table = f"title,content,{column}\nHot?,Very.,en-US\nCold?,No.,en-US\n¿Frío?,No.,es-ES\n"
    found, said = imported(chatbot, "f.csv", table)
    assert found == {"Hot?": "Very.", "Cold?": "No."}
    assert "“¿Frío?” is in another language, es-ES" in said
