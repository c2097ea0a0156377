"""Marks that only a program or another markup knows: what a reader needs of them stays, and what is said of it is true."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command


def imported(chatbot: Command, content: str, name: str) -> tuple[list[dict[str, Any]], str]:
    """The entries that a file makes, and what is said."""
    outcome = chatbot("import", "--details", chatbot.file(content.encode(), name))
    entries = json.loads(outcome.out)["entries"] if outcome.status == 0 else []
    return entries, outcome.err


def pairs(entries: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [(entry["question"], entry["answer"]) for entry in entries]


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("{{make install}}", "make install"),
        ("{{%HOME%\\lamp.ini}}", "%HOME%\\lamp.ini"),
        ("{{.exe}}", ".exe"),
        ("{{lamp_color}}", "lamp_color"),
        ("{{ site.owner | upcase }}", "owner"),
    ],
)
def test_what_stands_in_double_braces_stays(chatbot: Command, written: str, kept: str) -> None:
    entries, said = imported(chatbot, f"# FAQ\n\n## How?\n\nType {written} now.\n", "faq.md")
    assert pairs(entries) == [("How?", f"Type {kept} now.")]
    assert f"“{written}” may stand for a value that is not known; “{kept}” is kept" in said


def test_what_only_decides_is_no_text(chatbot: Command) -> None:
    entries, said = imported(chatbot, "# FAQ\n\n## How?\n\nSo{{if .Paid}}, paid{{end}}.\n", "faq.md")
    assert pairs(entries) == [("How?", "So, paid.")]
    assert "“{{end}}” may stand for a value that is not known; nothing of it is kept" in said


def test_objects_of_components_are_nothing_to_readers(chatbot: Command) -> None:
    page = (
        "<details>\n  <summary>How do I pay?</summary>\n  <div style={{ color: 'red' }}>\n    <p>\n"
        "      By <strong>card</strong>.\n    </p>\n  </div>\n</details>\n"
    )
    entries, said = imported(chatbot, page, "faq.mdx")
    assert pairs(entries) == [("How do I pay?", "By **card**.")]
    assert "color" not in said


def test_names_of_headings_within_answers_are_not_shown(chatbot: Command) -> None:
    page = "# FAQ\n\n## How do I pay? {#pay}\n\nThus.\n\n### By card {#card}\n\nHold it.\n"
    assert pairs(imported(chatbot, page, "faq.md")[0]) == [
        ("How do I pay?", "Thus.\n\n### By card\n\nHold it.")
    ]


def test_labels_in_items_of_a_list_are_no_text(chatbot: Command) -> None:
    page = "# FAQ\n\n- **F: Wie zahle ich?**\n  - A: Mit Karte.\n\n- **F: Und wo?**\n  - A: Hier.\n"
    assert pairs(imported(chatbot, page, "faq.md")[0]) == [
        ("Wie zahle ich?", "Mit Karte."),
        ("Und wo?", "Hier."),
    ]


def test_a_question_goes_on_up_to_its_answer(chatbot: Command) -> None:
    page = 'Q: It says "No lamp:\n\n   /dev/lamp0"\n\nA: Plug it in.\n\nQ: Is it bright?\nA: Yes.\n'
    assert pairs(imported(chatbot, page, "faq.txt")[0]) == [
        ('It says "No lamp: /dev/lamp0"', "Plug it in."),
        ("Is it bright?", "Yes."),
    ]


def test_questions_that_nobody_has_answered_are_named(chatbot: Command) -> None:
    entries, said = imported(chatbot, "---\ntitle: FAQ\n---\n\n# FAQ\n\n## How do I pay?\n", "faq.md")
    assert entries == []
    assert "line 7: “How do I pay?” has no answer" in said


def test_a_heading_of_one_word_asks_nothing(chatbot: Command) -> None:
    page = "# FAQ\n\n## Problems?\n\n### It is dark\n\nPlug it in.\n\n### Is it hot?\n\nYes.\n\n### It hums\n\nSo it does.\n"
    entries, _ = imported(chatbot, page, "faq.md")
    assert [entry["question"] for entry in entries] == ["It is dark", "Is it hot?", "It hums"]


def test_numbered_places_of_translations_show_what_they_hold(chatbot: Command) -> None:
    content = {
        "questions": {"a": {"question": "Is <0>all</0> lost?", "answer": "Ask <0>us</0> or <1>them</1>.<2/>"}}
    }
    assert pairs(imported(chatbot, json.dumps(content), "en.json")[0]) == [
        ("Is all lost?", "Ask us or them.")
    ]


def test_translations_are_refused_with_what_to_do(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(b'msgid "How?"\nmsgstr "Wie?"\n', "faq.po"))
    assert outcome.status == 2
    assert "import the page or the data that they are of" in outcome.err


def test_links_of_any_kind_in_mediawiki(chatbot: Command) -> None:
    page = (
        "== FAQ ==\n=== Where are you? ===\nOn [irc://irc.example/lamps chat], [mailto:a@b.example mail],\n"
        "[http://a.example/?x=1 page] and <code>lamp -h</code>.\n"
    )
    entries, _ = imported(chatbot, page, "faq.mediawiki")
    assert pairs(entries) == [
        (
            "Where are you?",
            "On [chat](irc://irc.example/lamps), [mail](mailto:a@b.example),\n"
            "[page](http://a.example/?x=1) and `lamp -h`.",
        )
    ]


def test_a_term_after_a_list_in_a_definition_is_the_next_question(chatbot: Command) -> None:
    page = (
        "= FAQ\n\n[qanda]\nHow do I pay?::\n+\nThus:\n+\n  * by card\n  * in cash\n\nAnd where?::\n\nHere.\n"
    )
    entries, _ = imported(chatbot, page, "faq.adoc")
    assert [entry["question"] for entry in entries] == ["How do I pay?", "And where?"]


def test_a_name_that_is_defined_elsewhere_is_said(chatbot: Command) -> None:
    page = "FAQ\n===\n\nWhat is it?\n-----------\n\nA |lamp|_ of ours.\n"
    entries, said = imported(chatbot, page, "faq.rst")
    assert pairs(entries) == [("What is it?", "A lamp of ours.")]
    assert "“|lamp|_” is defined elsewhere; “lamp” is kept" in said


def test_code_in_a_page_is_named_and_comments_of_templates_are_gone(chatbot: Command) -> None:
    page = (
        "<h1>FAQ</h1><h2>{{-- <i>x</i> --}}What is <?= $it ?> here?</h2><p>A lamp.</p>\n"
        "<h2>How?</h2><p>So.</p>"
    )
    entries, said = imported(chatbot, page, "faq.html")
    assert pairs(entries) == [("What is here?", "A lamp."), ("How?", "So.")]
    assert "line 1: “<?= $it ?>” is code; what it shows is not known" in said


def test_what_is_passed_through_in_asciidoc(chatbot: Command) -> None:
    page = "= FAQ\n\n== How?\n\nUnder++_++score, `lamp ++*++x++*++` and C++ or D++.\n"
    assert pairs(imported(chatbot, page, "faq.adoc")[0]) == [
        ("How?", "Under_score, `lamp *x*` and C++ or D++.")
    ]


def test_an_empty_comment_is_not_named(chatbot: Command) -> None:
    _, said = imported(chatbot, "FAQ\n===\n\nWhat?\n-----\n\nThis.\n\n..\n\nThat.\n", "faq.rst")
    assert "comment" not in said


@pytest.mark.parametrize(
    ("page", "answer", "name"),
    [
        ("Use <code><nowiki>{{x}} ''y''</nowiki></code>, <s>not</s> z.", "Use `{{x}} ''y''`, ~~not~~ z.", "faq.mediawiki"),
        ("Use ''%%{{x}} **y**%%'' and %%//z//%%.", "Use `{{x}} **y**` and //z//.", "faq.dokuwiki"),
    ],
)  # fmt: skip
def test_what_wikis_show_as_it_stands(chatbot: Command, page: str, answer: str, name: str) -> None:
    entries, said = imported(chatbot, f"== FAQ ==\n=== How? ===\n{page}\n", name)
    assert pairs(entries) == [("How?", answer)]
    assert "template" not in said


def test_places_of_mediawiki_belong_to_the_heading_below(chatbot: Command) -> None:
    page = '== FAQ ==\n<span id="pay"></span>\n=== How do I pay? ===\nThus.\n\n<span id="go"></span>\n=== And go? ===\nSo.\n'
    entries, said = imported(chatbot, page, "faq.mediawiki")
    assert [(entry["id"], entry["answer"]) for entry in entries] == [("pay", "Thus."), ("go", "So.")]
    assert "span" not in said


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("faq.html", "<h1>FAQ</h1><h2>How?</h2><p>So. " + "{{-- x " * 60_000),
        ("faq.html", "<h1>FAQ</h1><h2>How?</h2><p>So. " + "<% x {# " * 50_000),
        ("faq.md", "# FAQ\n\n## How?\n\n" + ("{{ a | " * 700 + "\n") * 100),
        ("faq.jira", "h2. How?\n\n" + ("{{" * 2_400 + "\n") * 100),
        ("faq.mediawiki", "== FAQ ==\n=== How? ===\n" + ("<nowiki>a<code>" * 300 + "\n") * 100),
        (
            "faq.sql",
            "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n" + "INSERT INTO f (" * 30_000,
        ),
        (
            "faq.sql",
            "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n" + "CREATE TABLE f (" * 30_000,
        ),
        ("faq.strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n' + "/* " * 60_000),
        (
            "faq.vue",
            "<template><details><summary>How?</summary>So.</details></template>\n" + "<script>" * 30_000,
        ),
        (
            "faq.vue",
            "<template><details><summary>How?</summary>So. {" + " " * 4_000 + "</details></template>\n",
        ),
        ("faq.strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n' + "a" * 60_000),
        ("faq.mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\n" + "From b 2020\n" * 30_000),
        ("faq.mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\nFrom " + "1" * 200_000 + "\n\n"),
    ],
)
def test_many_marks_that_never_close_are_read(chatbot: Command, name: str, content: str) -> None:
    """How the time grows with their number is tried in ``stress/growth.py``."""
    assert len(imported(chatbot, content, name)[0]) == 1


@pytest.mark.parametrize(
    "page",
    [
        ("faq.textile", "h2. How?\n\nType @a@ {} now.\n\nh2. Why?\n\nSo.\n"),
        ("faq.jira", "h2. How?\n\nType {{{{a}}}} {} now.\n\nh2. Why?\n\nSo.\n"),
        ("faq.mediawiki", "== How? ==\nType <nowiki>a</nowiki> {} now.\n\n== Why? ==\nSo.\n"),
        ("faq.dokuwiki", "===== How? =====\nType %%a%% {} now.\n\n===== Why? =====\nSo.\n"),
    ],
    ids=lambda page: str(page[0]),
)
def test_a_page_may_have_the_signs_that_keep_a_place(chatbot: Command, page: tuple[str, str]) -> None:
    name, text = page
    entries, _ = imported(chatbot, text.format("\ue0009\ue000"), name)
    assert [question for question, _ in pairs(entries)] == ["How?", "Why?"]
    assert "9" in entries[0]["answer"]


def test_a_subject_of_a_mailbox_keeps_what_only_looks_like_a_mark_of_a_reply(chatbot: Command) -> None:
    asked = "How do I update the software: by hand, or with [this]?"
    mails = [
        f"From a 2020\nFrom: a@b.example\nSubject: {subject}\n\n{text}\n"
        for subject, text in ((f"[list] {asked}", "I wonder."), (f"Re: AW: [list] {asked}", "By hand."))
    ]
    entries, _ = imported(chatbot, "\n".join(mails), "faq.mbox")
    assert pairs(entries) == [(asked, "By hand.")]


def test_a_letter_that_properties_write_as_two_escapes_is_read(chatbot: Command) -> None:
    content = "faq.q1=How?\nfaq.a1=So \\ud83d\\ude00.\nfaq.q2=Why?\nfaq.a2=For \\ud83d this.\n"
    entries, _ = imported(chatbot, content, "faq.properties")
    assert [answer for _, answer in pairs(entries)] == ["So \U0001f600.", "For \ufffd this."]


def test_a_head_that_is_badly_written_stops_no_message(chatbot: Command) -> None:
    for sender in ("<", '"', "a@["):
        content = f"MIME-Version: 1.0\nFrom: {sender}\nSubject: FAQ\n\nQ: How?\nA: So.\n"
        assert pairs(imported(chatbot, content, "faq.eml")[0]) == [("How?", "So.")]


def test_strings_of_php_are_read_as_php_has_them(chatbot: Command) -> None:
    content = r"""<?php return [
 ['question' => 'Is it free?', 'answer' => 'Yes,
it\'s so.'],
 ['question' => 'Where?', 'answer' => 'In C:\new\u1.'],
 ['question' => "When?", "answer" => "On Monday,
at \"nine\"."],
];
"""
    entries, _ = imported(chatbot, content, "faq.php")
    assert [answer for _, answer in pairs(entries)] == [
        "Yes,\nit's so.",
        "In C:\\new\\u1.",
        'On Monday,\nat "nine".',
    ]


def test_words_around_a_page_break_stay_apart(chatbot: Command) -> None:
    entries, _ = imported(chatbot, "Q: How much?\nA: Ten euros\fand more.\n\nQ: Why?\nA: So.\n", "faq.txt")
    assert pairs(entries)[0] == ("How much?", "Ten euros and more.")


def test_many_links_of_a_forum_that_never_close_are_read(chatbot: Command) -> None:
    topic = {
        "title": "How?",
        "posts": [{"post_text": "?"}, {"post_text": "[b]So.[/b] " + "[url=a]" * 20_000}],
    }
    assert len(imported(chatbot, json.dumps([topic]), "faq.json")[0]) == 1


def test_answers_that_end_several_pages_alike_stay(chatbot: Command) -> None:
    content = (
        "Guide\n\nQ: Is it free?\nA: Yes.\n\fGuide\n\nQ: Is it warm?\nA: Yes.\n\fGuide\n\nQ: Why?\nA: So.\n"
    )
    entries, _ = imported(chatbot, content, "faq.txt")
    assert pairs(entries) == [("Is it free?", "Yes."), ("Is it warm?", "Yes."), ("Why?", "So.")]


def test_braces_within_braces_of_an_element_do_no_harm(chatbot: Command) -> None:
    item = '<AccordionItem title="{}" style={{{{ color: "red" }}}} onOpen={{() => {{ a({{ b }}) }}}}>{}</AccordionItem>'
    content = "export const Faq = () => {\n  return (\n<Accordion>\n" + "\n".join(
        [
            item.format("Is it free?", "Yes, it is."),
            item.format("Is it warm?", "Seldom."),
            item.format("Why?", "So."),
        ]
    )
    entries, _ = imported(chatbot, content + "\n</Accordion>\n  )\n}\n", "Faq.jsx")
    assert pairs(entries) == [("Is it free?", "Yes, it is."), ("Is it warm?", "Seldom."), ("Why?", "So.")]
