"""HTML and components in an answer: what is in them is seen at a terminal, and nothing is shown twice or not at all."""

from __future__ import annotations

import re

import pytest
from command import Command
from hypothesis import given
from hypothesis import strategies as st

from chatbot.terminal.markup import tokens, visible


def shown(chatbot: Command, answer: str, **env: str) -> str:
    """What stands in the frame, line by line, without the lines that are empty."""
    faq = chatbot.file([{"question": "How do I pay?", "answer": answer}])
    env = {"FORCE_COLOR": "1", "COLUMNS": "60", **env}
    return in_frame(chatbot.ask("--faq", faq, "how do i pay", env=env).out)


def in_frame(out: str) -> str:
    """What stands in a frame, line by line, without the lines that are empty."""
    plain = re.sub(r"\x1b\[[\d;]*m|\x1b\]8;[^\x1b]*\x1b\\", "", out)
    lines = [line[1:-1].strip() for line in plain.splitlines() if line.startswith("│")]
    return "\n".join(line for line in lines if line)


def _without_rules(text: str) -> str:
    """A text without the lines and the gaps of tables, which are rich's and differ from version to version."""
    return re.sub(r"[─━]+", "─", re.sub(r" {2,}", " ", text))


SHOWN = [
    ("<p>By <b>card</b> only.</p>\n<ul><li>Visa</li><li>Amex</li></ul>", "By card only.\n• Visa\n• Amex"),
    ('<div class="note">\nOnly within <a href="https://e.example">Europe</a>.\n</div>', "Only within Europe (https://e.example)."),
    ("<br><b>\n\n<p>\nFirst, a tram.\nThen walk.\n</p>\n\nIt is blue.\n</b>", "First, a tram. Then walk.\nIt is blue."),
    ("<details>\n<summary>On a phone</summary>\nTap it.\n</details>", "On a phone\nTap it."),
    ("<table>\n<tr><th>A</th><th>B</th></tr>\n\n<tr><td>1</td><td>2</td></tr>\n</table>", "A  B\n────\n1  2"),
    ("Press <kbd>Ctrl</kbd>+<kbd>C</kbd>, </kbd>H<sub>2</sub>O, x<sup>2</sup>.", "Press Ctrl+C, H2O, x^2."),
    ("One<br>two", "One\ntwo"),
    ('<img src="x.png" alt="Bulb">', "🌆 Bulb"),
    ("<Note>\nOnly **within** Europe.\n</Note>", "Only within Europe."),
    ("<Note>\n\nOnly within Europe.\n\n</Note>", "Only within Europe."),
    ('<Tab label="npm">\nnpm i\n</Tab>\n<Tab label="yarn">\nyarn add\n</Tab>', "npm\nnpm i\nyarn\nyarn add"),
    ("See <Tooltip>this</Tooltip> in List<String>, cd <your-folder>.", "See this in List<String>, cd <your-folder>."),
    ('<iframe src="https://v.example/1" title="A film"></iframe>', "A film (https://v.example/1)"),
    ('<Video id="x" />', '<Video id="x" />'),
    ("<script>alert(1)</script>", "<script>alert(1)</script>"),
    ("- one\n  <p>two</p>\n\n> <p>three</p>", "• one\ntwo\n▌ three"),
    ("At <https://e.example/a_b> or <me@e.example>.", "At https://e.example/a_b or me@e.example."),
    ("At [https://e.example](https://e.example), [there](b.md).", "At https://e.example, there (b.md)."),
]  # fmt: skip
"""Answers, and what is seen of each."""


@pytest.fixture(scope="module")
def frames(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """What stands in the frame of each answer: all are asked of one process."""
    chatbot = Command(tmp_path_factory.mktemp("answers"))
    faq = [
        {"id": f"a{n}", "question": f"What is {n}?", "answer": answer} for n, (answer, _) in enumerate(SHOWN)
    ]
    lines = "".join(f"/show a{n}\n" for n in range(len(SHOWN)))
    talk = chatbot("--faq", chatbot.file(faq), stdin=lines, env={"FORCE_COLOR": "1", "COLUMNS": "60"})
    return [in_frame(part) for part in talk.out.split("/show a")[1:]]


@pytest.mark.parametrize(
    ("number", "expected"),
    [pytest.param(n, expected, id=answer) for n, (answer, expected) in enumerate(SHOWN)],
)
def test_what_is_in_it_is_shown(frames: list[str], number: int, expected: str) -> None:
    assert _without_rules(frames[number]) == _without_rules(expected)


def test_an_address_that_is_a_link_is_shown_once(chatbot: Command) -> None:
    assert shown(chatbot, "At <https://e.example/a>.", FORCE_HYPERLINK="1") == "At https://e.example/a."


@pytest.mark.parametrize(
    "answer", ['<Video id="x" />', "<script>a</script>", "<!-- a -->", "<Icon/>", "[a]: b.md"]
)
def test_check_tells_of_answers_that_show_nothing(chatbot: Command, answer: str) -> None:
    outcome = chatbot("check", chatbot.file([{"question": "How do I pay?", "answer": answer}]))
    assert "nothing of the answer is shown [blank-answer]" in outcome.out


TAGS = st.sampled_from(
    ["<p>", "</p>", "<b>", "</b>", "<a href='x'>", "</a>", "<kbd>", "</kbd>", "<br>", "<Note title='t'>", "</Note>", "<td>",
     "</table>", "<table>", "<summary>", "</summary>", "<!--", "-->", "<", ">", "`", "\n\n", "\n", "**", "- ", "> ", "word"]
)  # fmt: skip


@given(st.lists(TAGS, max_size=25).map("".join))
def test_tokens_open_and_close_in_pairs(text: str) -> None:
    depth = 0
    for token in [inner for outer in tokens(text) for inner in (outer, *(outer.children or ()))]:
        depth += token.nesting
        assert depth >= 0
    assert depth == 0
    assert isinstance(visible(text), str)
