"""What sites and editors put beside answers is none of them, and is named."""

from __future__ import annotations

import pytest
from test_import_forms import faq_of, read


def told(text: str, name: str = "f.md") -> tuple[list[tuple[str, str]], str]:
    """The questions with their answers, and what was left out."""
    reading = read(text, name)
    pairs = [(entry.question, entry.answer) for entry in faq_of(reading).entries]
    return pairs, "\n".join(map(str, reading.left_out))


@pytest.mark.parametrize(
    "way",
    [
        "Back to top", "↑ Back to questions", "Nach oben", "**Zurück nach oben**", "Volver arriba", "Retour en haut",
        "トップへ戻る", "[Back to Top]", "^ Top", "[↑ Ir arriba](#top)", "Back to top ↑", "Back to top\n\n---",
        "[Torna su](faq.html#top)",
    ],
)  # fmt: skip
def test_a_way_to_the_top_is_no_answer(way: str) -> None:
    pairs, left_out = told(f"# Shop\n\n## How?\n\nBy card.\n\n{way}\n\n## Why?\n\nFor this.\n")
    assert pairs == [("How?", "By card."), ("Why?", "For this.")]
    assert way.split("\n")[0].strip("*[]^↑ ").split("]")[0] in left_out


def test_a_link_to_the_top_behind_an_answer_is_none_of_it() -> None:
    pairs, left_out = told('<h2>How?</h2><p>At noon. <a href="#">Volver arriba</a></p>', "f.html")
    assert pairs == [("How?", "At noon.")]
    assert "“[Volver arriba](#)” only leads to the top of a page" in left_out


def test_a_question_that_has_but_a_way_to_the_top_has_no_answer() -> None:
    pairs, left_out = told("## How?\n\nBack to top\n\n## Why?\n\nFor this.\n")
    assert pairs == [("Why?", "For this.")]
    assert "“How?” has no answer" in left_out


@pytest.mark.parametrize(
    "answer",
    ["Press Esc.\n\n1. Go back to the top.", "- Scroll to the top", "Top", "Back to top it is."],
)  # fmt: skip
def test_what_only_speaks_of_the_top_stays(answer: str) -> None:
    assert told(f"## How?\n\nSo.\n\n## Why?\n\n{answer}\n")[0][1] == ("Why?", answer)


def test_names_of_places_are_no_part_of_an_answer_but_in_code() -> None:
    page = '## How?\n\n<a id="x"></a>So <a name=y></a>it is.\n\n## Why?\n\nWrite `<a id="x"></a>` there.\n'
    assert told(page)[0] == [("How?", "So it is."), ("Why?", 'Write `<a id="x"></a>` there.')]


def test_files_that_hang_on_a_page_are_no_question() -> None:
    page = "## How?\n\nSo.\n\n## Why?\n\nThis.\n\n## Attachments:\n\n- [image.png](attachments/1/2.png) (image/png)\n"
    pairs, left_out = told(page)
    assert pairs == [("How?", "So."), ("Why?", "This.")]
    assert "line 9: “Attachments:” is a list of files and no question" in left_out
    assert len(told(page.replace(" (image/png)", ""))[0]) == 3


def test_properties_of_an_editor_are_no_answer() -> None:
    page = "- How do I pay?\n  collapsed:: true\n  id:: 64b1-aa\n\t- By card.\n\t  id:: 77\n- Where are you?\n\t- In Linz.\n"
    pairs, left_out = told(page)
    assert pairs == [("How do I pay?", "- By card."), ("Where are you?", "- In Linz.")]
    assert left_out.count("is a property that an editor has noted") == 3


@pytest.mark.parametrize("name", ["f.txt", "f.md"])
def test_letters_struck_over_are_read_once(name: str) -> None:
    page = "F\bFA\bAQ\bQ\n   H\bHo\bow\bw?\b?\n       By _\bc_\ba_\br_\bd.\n\n   W\bWh\bhy\by?\b?\n       For this.\n"
    assert told(page, name)[0] == [("How?", "By card."), ("Why?", "For this.")]


def test_remarks_in_a_document_are_named_with_their_marks_gone() -> None:
    pairs, left_out = told(
        "# FAQ\n\n## How?[a]\n\nSo[b] it is.\n\n## Why?\n\nThis.\n\n[a]Check this.\n[b]I agree\n"
    )
    assert pairs == [("How?", "So it is."), ("Why?", "This.")]
    assert "line 11: a comment: “Check this.”\nline 12: a comment: “I agree”" in left_out


@pytest.mark.parametrize("last", ["[a] What is not marked", "[b]Two", "[a](b.md)"])
def test_what_only_looks_like_remarks_stays(last: str) -> None:
    assert last in told(f"## How?\n\nSo[c] it is.\n\n## Why?\n\nThis.\n\n{last}\n")[0][1][1]


@pytest.mark.parametrize(
    ("name", "page"),
    [
        ("f.org", "* How?\n" + "#+begin_quote\n" * 30 + "Deep in.\n" + "#+end_quote\n" * 30),
        ("f.org", "* How?\n" + "".join(f"{'  ' * level}- Level {level}\n" for level in range(30)) + "* Why?\nSo.\n"),
        ("f.adoc", "== How?\n\n" + "".join(f"{'*' * level} Level {level}\n" for level in range(1, 30))),
        ("f.md", "## How?\n\n" + "> " * 60 + "Deep in.\n"),
    ],
)  # fmt: skip
def test_what_is_nested_deeply_is_kept(name: str, page: str) -> None:
    answer = told(page, name)[0][0][1]
    assert "Deep in." in answer or all(f"Level {level}" in answer for level in (1, 19, 20, 21, 29))
