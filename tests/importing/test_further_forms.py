"""INI, translations by keys, Anki's cards, JSON5, pages in exports of WordPress, lists of Google Docs, placeholders."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command


def imported(chatbot: Command, name: str, text: str) -> tuple[dict[str, Any], dict[str, str], str]:
    """The FAQ, its questions with their answers, and what is said of the rest."""
    outcome = chatbot("import", "--details", chatbot.file(text.encode(), name))
    faq = json.loads(outcome.out) if outcome.out else {"entries": []}
    return faq, {entry["question"]: entry["answer"] for entry in faq["entries"]}, outcome.err


INI = """; the kiosk
[general]
title = Kiosk FAQ

[print]
question = How do I print?
answer: Insert a coin,
  then press the button.

[scan]
question = Where is the scanner?
answer = By the door.
hidden
[wifi]
question = Is there Wi-Fi?
answer =
"""


def test_sections_of_an_ini_file(chatbot: Command) -> None:
    faq, found, said = imported(chatbot, "faq.ini", INI)
    assert faq["title"] == "Kiosk FAQ"
    assert [entry["id"] for entry in faq["entries"]] == ["print", "scan"]
    assert found == {
        "How do I print?": "Insert a coin,\nthen press the button.",
        "Where is the scanner?": "By the door.",
    }
    assert "line 1: a comment: “the kiosk”" in said
    assert "line 13: “hidden” has no key" in said
    assert "“Is there Wi-Fi?” has no answer" in said
    numbered = "[faq]\nq1 = Free?\na1 = Yes.\nq2 = Late?\na2 = A fee.\n"
    assert imported(chatbot, "g.ini", numbered)[1] == {"Free?": "Yes.", "Late?": "A fee."}
    assert "has no keys with texts" in imported(chatbot, "h.ini", "nothing\n")[2]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("[a]\n  question = Hot?\n  answer = Very.\n", {"Hot?": "Very."}),
        ("[a] ; one\nquestion = Hot?\nanswer = Very,\n  ; hidden\n  yes.\n", {"Hot?": "Very,\nyes."}),
        (
            'q1="Hot?"\na1="Very."\nq2="Is it \'old\'?"\na2="No", so.\n',
            {"Hot?": "Very.", "Is it 'old'?": '"No", so.'},
        ),
        (
            "[entries]\nq1=Hot?\na1=Very.\nq2=Old?\na2=No.\n[x]\nquestion=New?\nanswer=Yes.\n",
            {"Hot?": "Very.", "Old?": "No.", "New?": "Yes."},
        ),
        (
            "[main]\nq1=Hot?\na1=Very.\nq2=Old?\na2=No.\n[faq]\nq1=New?\na1=Yes.\nq2=Red?\na2=Blue.\n",
            {"Hot?": "Very.", "Old?": "No.", "New?": "Yes.", "Red?": "Blue."},
        ),
    ],
    ids=["set-in", "comments", "quotes", "entries", "same-keys"],
)
def test_ways_to_write_ini(chatbot: Command, text: str, expected: dict[str, str]) -> None:
    assert imported(chatbot, "f.ini", text)[1] == expected


PO = r"""# A comment.
msgid ""
msgstr ""
"Language: es\n"

#: page.html:1
msgctxt "faq.q1.question"
msgid "How do I pay?"
msgstr "¿Cómo pago?"

msgctxt "faq.q1.answer"
msgid ""
"By card,\n"
"or \"cash\"."
msgstr ""
"Con tarjeta,\n"
"o \"en efectivo\"."

msgid "faq.q2.question"
msgstr "¿Dónde?"
msgid "faq.q2.answer"
msgstr "Aquí."

#, fuzzy
msgid "faq.q3.question"
msgstr "¿Es seguro?"

msgctxt "faq.q3.answer"
msgid "Yes."
msgstr ""

msgid "Send"
msgstr "Enviar"

#~ msgid "faq.q9.question"
#~ msgstr "¿Viejo?"
"""


def test_translations_by_keys(chatbot: Command) -> None:
    faq, found, said = imported(chatbot, "es.po", PO)
    assert faq["language"] == "es"
    assert found == {"¿Cómo pago?": 'Con tarjeta,\no "en efectivo".', "¿Dónde?": "Aquí."}
    assert "“faq.q3.question” has a translation that nobody has looked at: “¿Es seguro?”" in said
    assert "“faq.q3.answer” has no translation: “Yes.”" in said
    assert "“Enviar” goes by no key" in said


@pytest.mark.parametrize("key", ["e-mail", "a-" * 60 + "!", "_a" * 60 + "?"])
def test_words_that_look_like_keys_of_translations(chatbot: Command, key: str) -> None:
    po = f'msgid "{key}"\nmsgstr "E-Mail"\n\nmsgid "Is it free?"\nmsgstr "Ist es frei?"\n'
    assert "not which text answers which" in imported(chatbot, "f.po", po)[2]


def test_cards_of_anki(chatbot: Command) -> None:
    cards = "#separator:tab\n#html:true\n#tags column:3\nWho?\tGoethe &amp; <b>nobody</b> &amp;lt;\tlit\nWhy?\t\tphys\n"
    faq, found, said = imported(chatbot, "cards.txt", cards)
    assert found == {"Who?": "Goethe & **nobody** &lt;"} or found == {"Who?": "Goethe & **nobody** \\&lt;"}
    assert faq["entries"][0]["tags"] == ["lit"]
    assert "line 5: “Why?” has no answer" in said
    guid = "#separator:Semicolon\n#guid column:1\n#deck column:2\nx1;Deck;Is it hot?;Very.;More\n"
    _, found, said = imported(chatbot, "g.txt", guid)
    assert found == {"Is it hot?": "Very."}
    assert "field 3 (1)" in said


@pytest.mark.parametrize(
    ("head", "cards", "expected"),
    [
        ("#separator:tab\n#html:true\n", '"Who\nwas it?"\tHe.\n', {"Who was it?": "He."}),
        ("#separator:tab\n#html:true\n", "\nHot?\tVery.\n", {"Hot?": "Very."}),
        ("#separator:space\n", 'Hot? Very. "a b"\n', {"Hot?": "Very."}),
        ("#separator:tab\n#columns:Back\tFront\n", "Very.\tHot?\n", {"Hot?": "Very."}),
        ("#separator:tab\n#columns:Vorn\tHinten\n", "Hot?\tVery.\n", {"Hot?": "Very."}),
        ('#separator:"\n', "Hot?\tVery.\n", {"Hot?": "Very."}),
        (f"#separator:tab\n#tags column:{'9' * 5000}\n", "Hot?\tVery.\n", {"Hot?": "Very."}),
    ],
    ids=["lines", "blank", "spaces", "columns", "other-columns", "quote", "number"],
)
def test_heads_of_cards(chatbot: Command, head: str, cards: str, expected: dict[str, str]) -> None:
    assert imported(chatbot, "cards.csv", head + cards)[1] == expected


@pytest.mark.parametrize("name", ["faq.json5", "faq.jsonc"])
def test_json_with_comments(chatbot: Command, name: str) -> None:
    text = "// FAQ\n{items: [{q: 'Is it \"free\"?', a: 'Yes.',}, /* { q: 'Old?' } */ {\"q\": 'URL?', a: 'http://x.io // y'}]}\n"
    _, found, said = imported(chatbot, name, text)
    assert found == {'Is it "free"?': "Yes.", "URL?": "http://x.io // y"}
    assert "a comment: “{ q: 'Old?' }”" in said


RSS = """<rss xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<item><title>Bread</title><link>https://b.example/faq/</link>
<category domain="category" nicename="baking"><![CDATA[Baking]]></category>
<content:encoded><![CDATA[<p>Welcome.</p>
<div class="schema-faq-section"><strong class="schema-faq-question">Is it rye?</strong><p class="schema-faq-answer">Yes.</p></div>
<div class="schema-faq-section"><strong class="schema-faq-question">By mail?</strong><p class="schema-faq-answer">No.</p></div>
<details><summary>Do you deliver?</summary><p>Within 5 km.</p></details>]]></content:encoded><wp:status>publish</wp:status></item>
<item><title>Are you open?</title>
<content:encoded><![CDATA[<p>Always &amp; ever.</p>]]></content:encoded><wp:status>publish</wp:status></item>
<item><title>Old</title><content:encoded><![CDATA[<h2>A?</h2><p>b</p><h2>C?</h2><p>d</p>]]></content:encoded><wp:status>draft</wp:status></item>
</channel></rss>"""


def test_a_page_with_questions_in_an_export_of_wordpress(chatbot: Command) -> None:
    faq, found, said = imported(chatbot, "export.xml", RSS)
    assert found == {
        "Is it rye?": "Yes.",
        "By mail?": "No.",
        "Do you deliver?": "Within 5 km.",
        "Are you open?": "Always & ever.",
    }
    assert faq["entries"][0]["tags"] == ["Bread", "Baking"]
    assert faq["entries"][0]["source"] == "https://b.example/faq/"
    assert "line 4: text that belongs to no question: “Welcome.”" in said
    assert "“Old” is not published: status: draft" in said


DOCS = """<h2>What to bring?</h2><ul class="c1 lst-kix_ab-0 start"><li>Clothes</li></ul><ul class="c1 lst-kix_ab-1 start">
<li>warm</li></ul><ol class="c1 lst-kix_ab-2 start"><li>wool</li></ol><ul class="c1 lst-kix_ab-1"><li>dry</li></ul>
<ul class="c1 lst-kix_ab-0"><li>A torch</li></ul>"""


def test_nested_lists_of_google_docs(chatbot: Command) -> None:
    found = imported(chatbot, "f.html", DOCS)[1]
    assert found == {"What to bring?": "- Clothes\n  - warm\n    1. wool\n  - dry\n- A torch"}


def test_placeholders_in_questions_stay(chatbot: Command) -> None:
    found = imported(chatbot, "f.md", "## Where do I put <name>, <b>bold</b>?\n\nThere.\n")[1]
    assert found == {"Where do I put <name>, bold?": "There."}


def test_what_google_docs_sets_in_bold_by_a_class_asks(chatbot: Command) -> None:
    style = "<style>.c1{color:#000;font-weight:700}.c2{font-weight:400}</style>"
    pairs = {"How do I join?": "By form.", "Fees": "Ten.", "Where is it?": "Here."}
    lines = (
        f"<p><span class=c1>{ask}</span></p><p><span class='c2 c3'>{tell}</span></p>"
        for ask, tell in pairs.items()
    )
    page = f"<html><head>{style}</head><body>{''.join(lines)}</body></html>"
    assert imported(chatbot, "f.html", page)[1] == pairs


def test_answers_in_lengths_blocks_and_links_as_objects(chatbot: Command) -> None:
    data = [
        {"q": "Hot?", "a": {"short": "Yes.", "long": "From ten on."}, "link": {"text": "More", "url": "https://h.example"}},
        {"title": "Cold", "blocks": [{"type": "paragraph", "text": "No."}, {"type": "list", "items": ["ice", "snow"]}]},
    ]  # fmt: skip
    faq, found = imported(chatbot, "f.json", json.dumps(data))[:2]
    assert found == {"Hot?": "Yes.\n\nFrom ten on.", "Cold": "No.\n\n- ice\n- snow"}
    assert faq["entries"][0]["source"] == "https://h.example"
