"""Marks of other markups than Markdown, one by one: what is shown of each in an answer."""

from __future__ import annotations

import json

import pytest
from command import Command

HEADS = {
    "adoc": "= FAQ\n\n== Who is it?\n\n",
    "rst": "FAQ\n===\n\nWho is it?\n----------\n\n",
    "org": "#+TITLE: FAQ\n* Who is it?\n",
    "textile": "h1. FAQ\n\nh2. Who is it?\n\n",
    "moin": "= FAQ =\n== Who is it? ==\n",
    "dokuwiki": "====== FAQ ======\n===== Who is it? =====\n",
    "mediawiki": "= FAQ =\n== Who is it? ==\n",
    "jira": "h1. FAQ\n\nh2. Who is it?\n\n",
}

TABLE = "| Way | Fee |\n| --- | --- |\n| card | none |"
CODE = "```{0}\n{1}\n```".format
MARKS = {
    "adoc": [
        ("\"`Me`\", '`you`'", "“Me”, ‘you’"),
        ("kbd:[F1], btn:[OK], menu:File[Open > New]", "`F1`, **OK**, **File → Open → New**"),
        ("man:ls[1] and stem:[x^2] icon:x[]((term)) (((hidden)))", "`ls(1)` and `x^2` term"),
        ("a +\nb -- c--d", "a  \nb – c—d"),
        ('image::a.png[alt="A lamp"]', "![A lamp](a.png)"),
        ("video::v.mp4[]\n\nlink::x.pdf[Our list]\n\ntoc::[]", "[v.mp4](v.mp4)\n\n[Our list](x.pdf)"),
        ("a\n\n'''\n\nb", "a\n\n---\n\nb"),
        (".Title\n[quote,Bob,Book]\n____\nQuoted.\n____", "**Title**\n\n> Quoted.\n>\n> — Bob, Book"),
        ("[NOTE]\n====\nMind.\n====", "> **Note:** Mind."),
        ("```js\nx\n```", CODE("js", "x")),
        ("++++\n<b>raw</b>\n++++", "**raw**"),
        ("[stem]\n++++\nx^2\n++++", CODE("math", "x^2")),
        ("    set in", CODE("", "set in")),
        ("----\ncode <1>\n----\n<1> Explained", CODE("", "code") + "\n\n1. Explained"),
        ("[format=csv]\n|===\nx,\"y z\"\n|===", "|  |  |\n| --- | --- |\n| x | y z |"),
        (":===\na:b\n:===", "|  |  |\n| --- | --- |\n| a | b |"),
        ("|===\n|Way |Fee\n\n|card |none\n|===", "| Way | Fee |\n| --- | --- |\n| card | none |"),
        ('[cols="1,1a"]\n|===\n|Way |Fee\n\n|card\n|* none\n|===', "**Way:**\n\ncard\n\n**Fee:**\n\n- none"),
        (":fee: 3\n\nifdef::fee[Costs {fee}.]\n\nifndef::fee[Is free.]", "Costs 3."),
        (':way: card\n\nifeval::["{way}" == "card"]\nBy card.\nendif::[]', "By card."),
    ],
    "rst": [
        ("H\\ :sub:`2`\\ O, *term*\\ s", "H2O, *term*s"),
        (".. sidebar:: Side\n\n   Beside.", "**Side**\n\nBeside."),
        (">>> 1 + 1\n2", CODE("pycon", ">>> 1 + 1\n2")),
        ("Says Ann:\n\n    Quoted.\n\n    -- Ann", "Says Ann:\n\n> Quoted.\n>\n> — Ann"),
        ("-q             Say less.\n-v, --verbose  Say more.", "- `-q`\n\n  Say less.\n- `-v, --verbose`\n\n  Say more."),
        ("| line one\n| line two", "line one  \nline two"),
        ("`a title`, `name`, :abbr:`LED (light)`", "*a title*, `name`, LED (light)"),
        (":menuselection:`File --> Open`", "**File → Open**"),
        (".. raw:: html\n\n   <b>x</b>\n\n.. math:: x^2", "**x**\n\n" + CODE("math", "x^2")),
    ],
    "org": [
        ("<mailto:ann@a.example> or http://a.example/x.", "[ann@a.example](mailto:ann@a.example) or [http://a.example/x](http://a.example/x)."),
        ("src_sh{ls -l} on <2024-01-02 Tue>", "`ls -l` on 2024-01-02 Tue"),
        ("First\\\\\nsecond a---b c -- d", "First  \nsecond a—b c – d"),
        ("a\n-----\nb", "a\n\n---\n\nb"),
        ("#+begin_note\nMind.\n#+end_note", "> **Note:** Mind."),
        ("#+begin_verse\nA\nB\n#+end_verse", "A  \nB"),
        ("#+html: <b>one</b>", "**one**"),
        (":DETAILS:\nIn it.\n:END:", "In it."),
        ("Out.\n:LOGBOOK:\nHidden.\n:END:", "Out."),
        ("So:\n\n:smile:", "So:\n\n:smile:"),
        ("Ann[fn:1]\n[fn:1] Really\n  so.", "Ann[1]\n\n[1] Really so."),
        ("[[file:a.png]] [[id:abc][there]] [[nowhere]]", "![a.png](a.png) there nowhere"),
    ],
    "textile": [
        ("|_.Way|_.Fee|\n|card|none|\nBelow.", f"{TABLE}\n\nBelow."),
        ("[[Page|words]], [[words|http://a.example]], [[Page]]", "Page, [words](http://a.example), Page"),
        ("&#42;star&#42; &#95;x", "\\*star\\* _x"),
        ('<pre><code class="ruby">puts 1\nputs 2</code></pre>', CODE("ruby", "puts 1\nputs 2")),
        ("bc.. a\n\nb\n\np. Back.", CODE("", "a\n\nb") + "\n\nBack."),
        ("<h3>Sub</h3>\n\nbq. Quoted.", "### Sub\n\n> Quoted."),
    ],
    "moin": [
        ("{{attachment:a.png|A lamp}} [[Page|words]]", "![A lamp](a.png) words"),
        ("So.<<FootNote(Really.)>>", "So.[^1]\n\n[^1]: Really."),
        (" term:: meaning", "**term** meaning"),
        ("a<<BR>>b", "a<br>b"),
        ("a /* ours */ b", "a b"),
        ("{{{#!sh\npay\n}}} Or ''wait''.", CODE("sh", "pay") + "\n\nOr *wait*."),
        ("{{{#!comment\nours\n}}} Or wait.", "Or wait."),
        ("|| Way || Fee ||\n|| card || none ||\nBelow.", f"{TABLE}\n\nBelow."),
    ],
    "dokuwiki": [
        ("^ Way ^ Fee ^\n| card | none\nBelow.", f"{TABLE}\n\nBelow."),
        ("^ Way ^ Fee ^\n| card | none |\n<code sh>\npay\n</code>", f"{TABLE}\n\n" + CODE("sh", "pay")),
        ("<code sh>\npay\n</code> Or //wait//.", CODE("sh", "pay") + "\n\nOr *wait*."),
        ("a\\\\ b\\\\\nc", "a<br>b  \nc"),
        ("<code sh>pay</code> Or wait.", CODE("sh", "pay") + "\n\nOr wait."),
    ],
    "mediawiki": [
        ("{|\n  ! Way\n  ! Fee\n  |-\n  | card || none\n  |}\nBelow.", f"{TABLE}\n\nBelow."),
        ("{|\n! Way\n! Fee\n|-\n| card || none", TABLE),
        ("<pre>\npay\n</pre> Or ''wait''.", CODE("", "pay") + "\n\nOr *wait*."),
        ("<pre>pay</pre> Or wait.", CODE("", "pay") + "\n\nOr wait."),
    ],
    "jira": [
        ("||Way||Fee||\n|card|none|\nBelow.", f"{TABLE}\n\nBelow."),
        ("{panel:title=One}\na\n{panel:title=Two}\nb\n{panel}{panel}", "> **One**\n> a\n> **Two**\n> b"),
        ("{expand:title=One}\na\n{expand:title=Two}\nb\n{expand}", "**One**\n\na\n\n**Two**\n\nb"),
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "written", "shown"),
    [(markup, written, shown) for markup, marks in MARKS.items() for written, shown in marks],
)
def test_what_a_mark_shows(chatbot: Command, markup: str, written: str, shown: str) -> None:
    form = ["--format", "wiki"] if markup == "moin" else []
    page = f"{HEADS[markup]}{written}\n"
    outcome = chatbot("import", *form, chatbot.file(page.encode(), f"faq.{markup}"))
    assert outcome.status == 0, outcome.err
    assert [entry["answer"] for entry in json.loads(outcome.out)["entries"]] == [shown]


def test_a_long_cell_of_a_table_in_asciidoc(chatbot: Command) -> None:
    page = f'{HEADS["adoc"]},===\na,"{"b " * 70_000}"\n,===\n'
    outcome = chatbot("import", chatbot.file(page.encode(), "faq.adoc"))
    assert outcome.status == 0, outcome.err


def test_what_stands_below_a_table_of_a_wiki_that_is_never_closed(chatbot: Command) -> None:
    page = "= FAQ =\n== Who is it? ==\n{|\n! Way\n! Fee\n|-\n| card || none\n== What is it? ==\nA thing.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "faq.mediawiki"))
    assert [entry["answer"] for entry in json.loads(outcome.out)["entries"]] == [TABLE, "A thing."]


def test_the_lines_of_a_wiki_are_those_of_its_file(chatbot: Command) -> None:
    page = (
        "====== FAQ ======\n===== Who is it? =====\n^ Way ^ Fee ^\n| card | none |\n===== What is it? =====\n"
    )
    outcome = chatbot("import", chatbot.file(page.encode(), "faq.dokuwiki"))
    assert "faq.dokuwiki: line 5: “What is it?” has no answer" in outcome.err


def test_a_footnote_of_org_that_nothing_refers_to_is_named(chatbot: Command) -> None:
    page = f"{HEADS['org']}Ann.\n\n[fn:1] Nobody\n  else.\n"
    outcome = chatbot("import", chatbot.file(page.encode(), "faq.org"))
    assert "line 5: a footnote that no answer refers to: “Nobody else.”" in outcome.err
