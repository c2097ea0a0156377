"""Files as programs and people really write them: each word that is seen in them is in the FAQ, or named as left out."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command
from imports import imported, pairs


def test_an_article_with_a_list_of_its_folders_is_one(chatbot: Command) -> None:
    entries, said = imported(chatbot, "freshdesk.json")
    assert pairs(entries) == [("How do I print?", "Press **Print**.")]
    assert "“Not yet decided?” is not published: status: 1, which is a draft beside folder_id" in said


def test_sections_that_articles_refer_to_are_tags(chatbot: Command) -> None:
    entries, said = imported(chatbot, "zendesk-sections.json")
    assert [(entry["question"], entry["tags"]) for entry in entries] == [("How do I reset it?", ["Devices"])]
    assert "keys not used: sections, but for the names (1)" in said


def test_questions_beside_numbered_ones_and_within_others_are_read(chatbot: Command) -> None:
    entries, _ = imported(chatbot, "numbered-and-nested.json")
    assert [entry["question"] for entry in entries] == [
        "How do I pay?",
        "Where?",
        "How so?",
        "And by cheque?",
    ]


def test_what_describes_a_group_is_named(chatbot: Command) -> None:
    assert "keys not used: description (1)" in imported(chatbot, "described-group.yml")[1]


@pytest.mark.parametrize(
    ("mark", "said"),
    [
        ({"publishedAt": None}, "publishedAt is empty"),
        ({"_id": "drafts.f3"}, "_id: drafts.f3"),
        ({"Post Status": "private"}, "Post Status: private"),
        ({"internal": True}, "internal: true"),
        ({"folder_id": 3, "status": 1}, "status: 1, which is a draft beside folder_id"),
    ],
)
def test_drafts_of_more_programs_are_kept_back(chatbot: Command, mark: dict[str, Any], said: str) -> None:
    shown = {"question": "How do I pay?", "answer": "By card.", "status": 1}
    chatbot.file([shown, {"question": "Secret?", "answer": "Yes."} | mark], "f.json")
    outcome = chatbot("import", "f.json")
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", "By card.")]
    assert f"“Secret?” is not published: {said}" in outcome.err


def test_identical_entries_are_one_choice(chatbot: Command) -> None:
    pay = {"question": "How do I pay my bill?", "answer": "By card."}
    others = [
        {"question": "Where is the shop?", "answer": "Linz."},
        {"question": "When are you open?", "answer": "9."},
    ]
    chatbot.file([pay, pay, *others], "f.json")
    reply = json.loads(chatbot.ask("--faq", "f.json", "--json", "bill payment").out)
    assert reply["answered"]
    assert [match["question"] for match in reply["matches"]] == ["How do I pay my bill?"]


def test_html_keeps_what_stands_within_answers(chatbot: Command) -> None:
    entries, said = imported(chatbot, "within-answers.html")
    assert pairs(entries) == [
        (
            "How do I pay?",
            "By card.[^1]\n\n[^1]: Or cash.\n\n> Easy.\n>\n> — *Carla*\n\n"
            "| Zone | Cost |\n| --- | --- |\n| EU | 5 |\n| EU | 6 |",
        ),
        (
            "Do you ship?",
            "**Express**\n\n**Fast**\n\nOne day.\n\nSet in.\n\n[How it is packed](https://video.example/embed/1)\n\n"
            "```\nship\n```",
        ),
    ]
    assert "outside of the page's main part: “Free delivery”" in said


def test_terms_that_are_not_closed_stand_beside_each_other(chatbot: Command) -> None:
    first, second = imported(chatbot, "unclosed-definitions.html")[0]
    assert (first["question"], first["aliases"]) == ("What is it?", ["And what not?"])
    assert (first["answer"], second["answer"]) == ("A lamp.\n\nNot a torch.", "Ann")


def test_folds_of_page_builders_begin_questions(chatbot: Command) -> None:
    assert [entry["question"] for entry in imported(chatbot, "elementor.html")[0]] == [
        "Can I cancel?",
        "Refund policy",
    ]
    entries, _ = imported(chatbot, "bootstrap-tabs.html")
    assert [(entry["question"], entry["tags"][-1]) for entry in entries] == [
        ("Change my order", "Ordering tablabel"),
        ("Missing items", "Ordering tablabel"),
        ("Can I return?", "Returns tablabel"),
    ]


def test_headings_that_lead_back_to_the_contents_and_tabs(chatbot: Command) -> None:
    why, tab = imported(chatbot, "sphinx.html")[0]
    assert (why["question"], tab["question"]) == ("Why gizmo?", "Which tab?")
    assert "[^1]: Footnote sphinx words." in why["answer"]
    assert "**Tabone**\n\nPanelone words\n\n**Tabtwo**\n\nPaneltwo words" in tab["answer"]


def test_who_is_quoted_and_captions_are_kept(chatbot: Command) -> None:
    entries, said = imported(chatbot, "quoted.adoc")
    assert pairs(entries) == [
        (
            "Who said it?",
            "> Never made a mistake.\n>\n> — Albert Einstein, Letters of physics\n\n"
            "> The fog comes.\n>\n> — Carl Sandburg, Fog\n\n> Set in by name.\n>\n> — Ann, Notes",
        )
    ]
    assert "line 2: who wrote it, and when: “Ann Author <ann@shop.example> v1.0, 2024-01-01”" in said
    (entry,), _ = imported(chatbot, "captions.rst")
    assert entry["answer"] == (
        "**run.sh**\n\n```sh\nrun\n```\n\n**In the middle**\n\n**A card**\n\nWhat it holds.\n\n"
        "```math\nx = 1\n```\n\n**What it shows**\n\nA drawing."
    ).replace("**In the middle**", "In the middle")


def test_what_a_page_says_of_itself_twice_is_named(chatbot: Command) -> None:
    page = "---\ntitle: FAQ\ndescription: About lamps.\nsummary: In short.\n---\nWelcome to it.\n\n## How so?\n\nThus.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert "“Welcome to it.” is not taken as the description; “About lamps.” is" in outcome.err
    assert "front matter: `summary` is not used: “In short.”" in outcome.err


def test_a_question_in_front_matter_beside_a_list_of_them(chatbot: Command) -> None:
    page = "---\ntitle: How do I pay?\nfaq:\n- question: Where?\n  answer: Here.\n---\nBy card.\n\n## Details\n\nOr cash.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert pairs(json.loads(outcome.out)["entries"]) == [
        ("Where?", "Here."),
        ("How do I pay?", "By card.\n\n## Details\n\nOr cash."),
    ]


def test_a_footnote_of_a_question_is_in_its_answer(chatbot: Command) -> None:
    entries, _ = imported(chatbot, "footnote-of-question.md")
    assert pairs(entries) == [
        ("Wie zahle ich?", "Mit Karte.\n\n[^1]: Nur in Linz."),
        ("Darf ich bar zahlen?", "Ja.\n\n[^2]: Oder auch nicht."),
    ]


def test_callouts_are_folds_or_notes(chatbot: Command) -> None:
    entries, said = imported(chatbot, "callouts.md")
    assert pairs(entries) == [
        ("How do I link?", "By brackets.\n\n> **More**\n>\n> In the manual."),
        ("Where?", "Here."),
    ]
    assert "“> **Read this** > > Before all.”" in said


def test_shortcodes_show_what_they_say_themselves(chatbot: Command) -> None:
    entries, said = imported(chatbot, "shortcodes.md")
    assert pairs(entries) == [
        (
            "How do I run it?",
            "![A lamp](a.png) How it looks\n\n```go\nrun()\n```\n\n**mac**\n\nBrew it.\n\n![Wide](b.png)\n\nSee the film",
        )
    ]
    assert "of the component “Video” only what it says itself is known" in said
    assert 'what “--8<-- "more.md"” shows is in another file' in said


def test_columns_of_a_table_that_are_not_used_are_named(chatbot: Command) -> None:
    page = "| Question | Answer | Agent |\n| --- | --- | --- |\n| How? | So. | Ann |\n| Why? | Thus. | |\n"
    assert "keys not used: Agent (1)" in chatbot("import", chatbot.file(page.encode(), "f.md")).err


MESSAGE = """From: Ann <ann@shop.example>
Subject: =?utf-8?Q?Fragen_f=C3=BCr_alle?=
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary="b"

--b
Content-Type: text/plain; charset=utf-8
Content-Transfer-Encoding: quoted-printable

Q: How do I pay?
A: In the caf=C3=A9.

--b
Content-Type: application/pdf; name="faq.pdf"
Content-Disposition: attachment; filename="faq.pdf"

x
--b--
"""
SAVED = """From: <Saved by a browser>
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable

<html><body><h2>How do I pay=
?</h2><p>In the caf=C3=A9.</p></body></html>
--b--
"""


@pytest.mark.parametrize(("content", "name"), [(MESSAGE, "f.eml"), (SAVED, "f.mhtml"), (SAVED, "f.txt")])
def test_messages_and_saved_pages_are_unpacked(chatbot: Command, content: str, name: str) -> None:
    outcome = chatbot("import", chatbot.file(content.encode(), name))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", "In the café.")]
    assert ("an attachment: “faq.pdf”" in outcome.err) == (name == "f.eml")
    assert chatbot.ask("--faq", name, "pay").out == "In the café.\n"


def test_a_message_without_text_is_refused(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(b"nothing of the kind", "f.eml"))
    assert (outcome.status, outcome.err) == (
        2,
        "chatbot: f.eml: has no text in it, or is no message in MIME\n",
    )


def test_xml_of_a_site_and_of_docbook(chatbot: Command) -> None:
    entries, said = imported(chatbot, "site.xml")
    assert [(*pair, entry["tags"]) for pair, entry in zip(pairs(entries), entries, strict=True)] == [
        ("How do I pay?", "By **card**.", ["Shop", "Orders"]),
        ("Where?", "In Linz.", ["Shop"]),
    ]
    assert "“Secret?” is not published: status: draft" in said
    pair = "<question><para>How?</para></question><answer><para>So.</para></answer>"
    docbook = f"<qandaset><qandaentry>{pair}</qandaentry></qandaset>"
    outcome = chatbot("import", chatbot.file(docbook.encode(), "f.xml"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How?", "So.")]


def test_toml(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(b'[[faq]]\nquestion = "How?"\nanswer = "So."\n', "f.toml"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How?", "So.")]
    broken = chatbot("import", chatbot.file(b"[[faq]\n", "g.toml"))
    assert (broken.status, broken.err[:26]) == (2, "chatbot: g.toml: line 1, c")


def test_a_sign_within_a_quotation_stays(chatbot: Command) -> None:
    page = "# FAQ\n\n> **Where is it?**\n> In File > Open.\n\n> **Who?**\n> > Ann.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.md"))
    assert pairs(json.loads(outcome.out)["entries"]) == [
        ("Where is it?", "In File > Open."),
        ("Who?", "> Ann."),
    ]


def test_files_that_are_mostly_something_else_are_read_where_they_are_named(chatbot: Command) -> None:
    (chatbot.folder / "docs").mkdir()
    chatbot.file(b"# How?\n\nSo.\n\n# Why?\n\nThus.\n", "docs/f.md")
    chatbot.file(b'[[faq]]\nquestion = "When?"\nanswer = "Now."\n', "docs/book.toml")
    outcome = chatbot("import", "docs")
    assert len(json.loads(outcome.out)["entries"]) == 2
    assert "docs/book.toml: mostly something else than questions; name it to have it read" in outcome.err
    assert chatbot.ask("--faq", "docs", "how").out == "So.\n"


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        (
            {"type": "doc", "content": [
                {"type": "heading", "attrs": {"level": 2}, "content": [{"type": "text", "text": "Cards"}]},
                {"type": "paragraph", "content": [
                    {"type": "text", "text": "See "},
                    {"type": "text", "text": "these", "marks": [{"type": "link", "attrs": {"href": "https://a.example/"}}]}]},
                {"type": "image", "attrs": {"src": "https://a.example/p.png", "alt": "Cards"}}]},
            "## Cards\n\nSee [these](https://a.example/)\n\n![Cards](https://a.example/p.png)",
        ),
        (
            {"nodeType": "document", "content": ["By ", [], {"nodeType": "paragraph", "content": [
                {"nodeType": "text", "value": "card", "marks": 1},
                {"nodeType": "hyperlink", "data": {"uri": "https://a.example/"}, "content": [
                    {"nodeType": "text", "value": ", these"}]}]}]},
            "By\n\ncard[, these](https://a.example/)",
        ),
        (
            {"time": 1, "blocks": [
                {"type": "header", "data": {"text": "Cards", "level": 2}},
                {"type": "image", "data": {"file": {"url": "https://a.example/p.png"}, "caption": "Cards"}},
                {"type": "list", "data": {"style": "ordered", "items": ["Visa", {"content": "Maestro"}, 3]}}]},
            "## Cards\n\n![Cards](https://a.example/p.png)\n\n1. Visa\n2. Maestro\n3. 3",
        ),
        (
            {"ops": [{"insert": "By "}, {"insert": "card", "attributes": {"bold": True}}, {"insert": ", "},
                     {"insert": "these", "attributes": {"link": "https://a.example/"}}]},
            "By **card**, [these](https://a.example/)",
        ),
    ],
    ids=["prosemirror", "contentful", "editor.js", "quill"],
)  # fmt: skip
def test_headings_links_and_pictures_of_trees(chatbot: Command, answer: object, shown: str) -> None:
    outcome = chatbot("import", chatbot.file([{"question": "How do I pay?", "answer": answer}], "f.json"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", shown)]


def test_a_section_that_is_not_published_is_named(chatbot: Command) -> None:
    faq = [{"question": "How do I pay?", "answer": "By card."}]
    old = [{"question": "How did I pay?", "answer": "By cheque."}]
    data = {"sections": [{"name": "Orders", "faq": faq}, {"name": "Old", "draft": True, "faq": old}]}
    outcome = chatbot("import", chatbot.file(data, "f.json"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", "By card.")]
    assert "sections[1]: “Old” is not published: draft: true" in outcome.err


def test_what_stands_beside_no_question_is_named(chatbot: Command) -> None:
    rows = "Topic,Question,Answer\nGENERAL,,\n,How?,So.\n,Why?,Thus.\n"
    assert "line 2: has neither question nor answer: “GENERAL”" in chatbot("import", "-", stdin=rows).err
    chatbot.file([{"question": "How?", "answer": {"text": "So.", "image": "a.png"}}], "f.json")
    assert "keys not used: answer.image (1)" in chatbot("import", "f.json").err
    chatbot.file([{"instruction": "How?", "input": "", "output": "So."}], "g.json")
    assert pairs(json.loads(chatbot("import", "g.json").out)["entries"]) == [("How?", "So.")]


def test_a_table_whose_cells_go_over_all_rows_stays_small(chatbot: Command) -> None:
    rows = "".join(f"<tr><td rowspan=999>{number}</td><td>x</td></tr>" for number in range(300))
    outcome = chatbot("import", chatbot.file(f"<h2>How?</h2><table>{rows}</table>".encode(), "f.html"))
    assert len(outcome.out) < 20_000


def test_what_is_not_seen_of_a_question_is_no_part_of_it(chatbot: Command) -> None:
    page = "<h2>Wie lang ist Donau&shy;dampf?<a href='#a'>&#8203;</a></h2><p>So lang.</p><h2>Wie warm?</h2><p>Sehr.</p>"
    outcome = chatbot("import", chatbot.file(page.encode(), "f.html"))
    assert json.loads(outcome.out)["entries"][0]["question"] == "Wie lang ist Donaudampf?"
