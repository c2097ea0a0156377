"""Footnotes that have names have numbers in an answer, in whatever form they are written."""

from __future__ import annotations

import pytest
from command import Command

PAGES = {
    "page.adoc": """= Shop

== What does it cost?

A charge.footnote:charge[Five euros.] And again.footnote:charge[]

== Is there a fee?

Yes.footnote:charge[] And old.footnoteref:[old,Two euros.] So.footnoteref:[old]
""",
    "page.org": """* What does it cost?
A charge.[fn:charge] And again.[fn:charge]

* Is there a fee?
Yes.[fn:charge] And old.[fn:old:Two euros.] So.[fn:old]

[fn:charge] Five euros.
""",
}
HTML = """<h1>Shop</h1><h2>What does it cost?</h2>
<p>A charge.<sup><a href="#fn-charge" id="r1">charge</a></sup> And old<a href="#fn:old">[old]</a>, or
<a href="#fn-charge" role="doc-noteref">fee</a>; see <a href="#notes">notes</a>.</p>
<section class="footnotes"><ol><li id="fn-charge">Five euros. <a href="#r1">\u21a9</a></li>
<li id="fn:old">Two euros.</li></ol></section>
<h2 id="notes">Where are notes?</h2><p>Here.</p>
"""


@pytest.mark.parametrize("name", PAGES)
def test_names_are_numbers(chatbot: Command, name: str) -> None:
    chatbot.file(PAGES[name].encode(), name)
    answers = [entry["answer"] for entry in chatbot("import", name).reply["entries"]]
    assert answers == [
        "A charge.[1] And again.[1]\n\n[1] Five euros.",
        "Yes.[1] And old.[2] So.[2]\n\n[1] Five euros.\n\n[2] Two euros.",
    ]


def test_names_on_a_web_page_are_numbers(chatbot: Command) -> None:
    chatbot.file(HTML.encode(), "page.html")
    answer = chatbot("import", "page.html").reply["entries"][0]["answer"]
    assert answer.startswith("A charge.[^1] And old[^2], or [^1]; see ")
    assert "[^1]: Five euros." in answer
    assert "[^2]: Two euros." in answer


def test_a_note_of_a_wiki_is_referred_to_again(chatbot: Command) -> None:
    text = """== What does it cost? ==
A charge.<ref name="charge">Five euros.</ref> And again.<ref name=charge />

== Is there a fee? ==
Yes.<ref name='charge'/> And none.<ref name="none"/>
"""
    chatbot.file(text.encode(), "page.mediawiki")
    answers = [entry["answer"] for entry in chatbot("import", "page.mediawiki").reply["entries"]]
    assert answers == [
        "A charge.[^1] And again.[^1]\n\n[^1]: Five euros.",
        "Yes.[^1] And none.\n\n[^1]: Five euros.",
    ]
