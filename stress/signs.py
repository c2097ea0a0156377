"""What a text may have again and again, and a form may take for something."""

from __future__ import annotations

import string

SIGNS = [
    *string.punctuation, "a", " ", "é", "1", "a ", "\n", "\r", "a\n", "? \n", "a?\n", "Q: a\n", "Q: a\nA: b\n", "# a?\n",
    "- a?\n", "## a?\n\nb\n\n", "1. a?\n", "**a?**\n", "| a | b |\n", "a,b\n", "a: b\n", "---\n", "> ", "[x]", "![", "](",
    "[a](", "<a ",
    "<b>", "</b>", "<p>", "&amp;", "``", "**a", "{%", "{{", "<!--", "-->", "<details>", "<summary>", "<dt>a\n", "{\n", "[\n",
    "\f", ".. a::\n", "[a]: b\n", "x@y.z ",
]  # fmt: skip
LINES = [
    "", "  ", "\t", "\f", "\v", "\u3000", "\ufeff", "\r", "\\", "a", "a  ", "  a", "        a", "\ta", "a\tb", "a?",
    "a:", "a::", "a;", "#", "##", "# a", "# a?", "#+a: b", "#a", "//", "/*", "*/", "=", "===", "= a", "== a ==",
    "----", "~~~~", "^^^", "....", "-", "- a", "  - a", "-- a", "*", "* a", "** a", "+", "+ a", "1.", "1. a",
    "1.1 a?", "a)", "(1) a", "[1] a", "i. a", ":", ": a", ":a: b", ":: a", "::: a", ":::", "!!! a", "??? a", "|",
    "| a", "| a |", "|a|b|", "|---|", "||a||b||", "|===", "|-", "{|", "|}", "+---+", "+--+--+\n|a |b |", ">", "> a",
    ">> a", "> [!note]", "Q:", "Q: a", "A:", "A: a", "Q. a", "Q", "A", "Q: a\nA: b", "Q: a?\n\nA: b\n", "<", ">>",
    "<p>", "</p>", "<p>a</p>", "<div>", "</div>", "<li>", "<a id=a>", "<b>a", "<!--", "-->", "<!-- a -->",
    "<details>", "</details>", "<summary>a</summary>", "<table>", "<tr><td>a", "<h2>a?</h2>", "<pre>", "<script>",
    "<?php", "<%", "<a href='b'>c</a>", "{", "}", "{{", "}}", "{{a", "{{a}}", "{%", "{% a %}", "{#", "{{{", "}}}",
    "{a}", "{:.a}", "[", "]", "[[", "]]", "[[a]]", "[a]", "[a]: b", "[a](b)", "[^1]: a", "a[^1]", "![a](b)", "'",
    "\"", "\"a", "'a", "'''", "\"\"\"", "`", "``", "```", "```a", "`a`", "$", "$$", "%%", "&", "&amp;", "&a", "@",
    "@a", "a@b.c", "http://a.b/c", ",", "a,b", "\"a\",\"b\"", ";", "a;b", "a=b", "a = b", "a: b", "a: |", "a: >",
    "- a: b", "\"a\": \"b\",", "{a: b},", "...", "%", "%a", "\\a", "_", "__a__", "_a_", "**a**", "**a?**", "*a*",
    "~~a~~", ".", ".a", ".. a", ".. a::", ".. _a: b", ".TH a", "h2. a", "h2. a?", "bq. a", "BEGIN", "#+begin_src",
    "#+end_src", ":PROPERTIES:", ":END:", "include::a[]", "[source]", "////", "ifdef::a[]", "From a 2020",
    "Subject: a", "12:00 a: b", "[1.1.20, 12:00] a: b", "1\n00:00:01,000 --> 00:00:02,000\na\n", "msgid \"a\"",
    "INSERT INTO a VALUES ('b');", "('a','b'),", "CREATE TABLE a (", "h1 {", "import a from 'b'", "export default",
    "a(b)", "a\n-", "a\n===", "a?\n===", "a\n\n", "a?\n\nb\n", "## a?\n\nb\n", "**a?**\n\nb\n", "1. a?\n\n   b\n",
    "a::\n  b", "a\n  b", "a?\n  b", "a\n: b\n", "| a | b |\n|---|---|", "\x1b[1m", "N\bNA\bA", "\u202ea", "é", "何?",
    "ａ：", "Ｑ：何", "・ a", "• a", "❓ a", "\ue000", "x" * 200,
]  # fmt: skip
"""Kinds of lines that a form may take for something."""
UNCLOSED = [
    ("html", "<h1>FAQ</h1><h2>How?</h2><p>So. ", "{{-- x "), ("html", "<h1>FAQ</h1><h2>How?</h2><p>So. ", "<% x {# "),
    ("md", "# FAQ\n\n## How?\n\n", "{{ a | "), ("jira", "h2. How?\n\n", "{{"),
    ("mediawiki", "== FAQ ==\n=== How? ===\n", "<nowiki>a<code>"),
    ("sql", "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n", "INSERT INTO f ("),
    ("sql", "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n", "CREATE TABLE f ("),
    ("strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n', "/* "),
    ("strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n', "a"),
    ("vue", "<template><details><summary>How?</summary>So.</details></template>\n", "<script>"),
    ("vue", "<template><details><summary>How?</summary>So. {", " "),
    ("mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\n", "From b 2020\n"),
    ("mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\nFrom ", "1"),
    ("json", '[{"title": "How?", "posts": [{"post_text": "?"}, {"post_text": "[b]So.[/b] ', "[url=a]"),
]  # fmt: skip
"""How a source of a name begins, and what never closes there."""
