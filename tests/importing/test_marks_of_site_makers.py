"""What site makers and note-takers write into Markdown: components, remarks, shortcodes, links by names; ends of texts."""

from __future__ import annotations

import json

import pytest
from command import Command


def imported(chatbot: Command, name: str, text: str) -> tuple[dict[str, str], str]:
    """Questions with their answers, and what is said of the rest."""
    outcome = chatbot("import", "--details", chatbot.file(text.encode(), name))
    entries = json.loads(outcome.out)["entries"] if outcome.out else []
    return {entry["question"]: entry["answer"] for entry in entries}, outcome.err


def test_components_and_remarks_within_a_line(chatbot: Command) -> None:
    page = (
        "## Is it <Mark>hot</Mark>?\n\n<Icon name='star' /> <Color is=\"red\">Very</Color>, `<Mark>`. {/* check\nthis */}\n\n"
        "## Where to put it?\n\nAt <Name>. <A HREF='b'>B</A>\n"
    )
    found, said = imported(chatbot, "f.mdx", page)
    assert found == {
        "Is it hot?": "Very, `<Mark>`.",
        "Where to put it?": "At <Name>. <A HREF='b'>B</A>",
    }
    assert "a comment: “check this”" in said
    assert "“<Icon name='star' />” is a component; what it shows is not known" in said


def test_a_badge_beside_a_heading_is_none_of_the_question(chatbot: Command) -> None:
    page = '## Is `x` fast? <Badge type="info" text="beta" />\n\nYes. <Badge text="new" />\n'
    found, said = imported(chatbot, "f.md", page)
    assert found == {"Is x fast?": "Yes. new"}
    assert "line 1: “beta” stands beside a heading" in said


FOLD = "<details>\n<summary>Where is it?</summary>\n\nHere.\n\n%s\n\nNear {{< third >}}.\n\n</details>\n"


@pytest.mark.parametrize(
    ("inside", "lines"),
    [
        ('<Note title="x">\n\nBelow {{< second >}}.\n\n</Note>', (8, 12)),
        ("<Note>\n\nBelow {{< second >}}.\n\n</Note>", (8, 12)),
        ("::: note\n\nBelow {{< second >}}.\n\n:::", (8, 12)),
        ("::: note\nBelow\n\n:::: tip\nBelow {{< second >}}.\n::::\n:::", (10, 14)),
    ],
)  # fmt: skip
def test_what_is_left_out_of_a_fold_is_told_with_its_line(
    chatbot: Command, inside: str, lines: tuple[int, int]
) -> None:
    _, said = imported(chatbot, "f.md", FOLD % inside)
    for line, name in zip(lines, ("second", "third"), strict=True):
        assert f"line {line}: “{{{{< {name} >}}}}” is a tag for a program" in said


def test_tags_of_components_in_a_fold_join_no_words(chatbot: Command) -> None:
    inside = (
        '<Tab label="A">one</Tab>\n<Tab label="B">\ntwo\n</Tab>\n<Foo>\nthree <Bar>\nfour </Bar> five\n</Foo>'
    )
    found, _ = imported(chatbot, "f.md", FOLD % inside)
    (answer,) = found.values()
    assert [part.split() for part in answer.split("\n\n")[1:-1] if part.strip()] == [
        ["**A**"], ["one"], ["**B**"], ["two", "three", "four", "five"]
    ]  # fmt: skip


def test_shortcodes_over_several_lines(chatbot: Command) -> None:
    page = (
        '## Where is it?\n\nHere: {{< figure\n    src="/map.png"\n    alt="a map"\n    caption="Linz" >}}\n\n'
        'Ask {{< email "a@b.example" >}}.\n\n'
        "```\n{{< figure\n  src >}}\n```\n\n{{%/* old */%}}\n"
    )
    found, said = imported(chatbot, "f.md", page)
    assert "Here: ![a map](/map.png) Linz" in found["Where is it?"]
    assert "Ask a@b.example." in found["Where is it?"]
    assert "{{< figure\n  src >}}" in found["Where is it?"]
    assert "a comment: “old”" in said


def test_links_by_names(chatbot: Command) -> None:
    page = (
        "## How do I sync? ^sync\n\nUse [[Sync]], [[Note#Part|the other]], [[the wiki|Home-Page]] or `[[x]]`; [[1]](a.md). "
        "%% check %%\n\n"
        "![[Steps]] ![[map of it.png]] [[:alpha:]] and [[ -f x ]].\n"
    )
    found, said = imported(chatbot, "f.md", page)
    assert found == {
        "How do I sync?": "Use Sync, the other, the wiki or `[[x]]`; [[1]](a.md).\n\n"
        "![](<map of it.png>) [[:alpha:]] and [[ -f x ]]."
    }
    assert "what “![[Steps]]” shows is in another file" in said
    assert "a comment: “check”" in said


def test_the_end_of_a_text_is_none_of_the_last_answer(chatbot: Command) -> None:
    questions = "1. Is it hot?\n\nVery.\n\n2. Is it cold?\n\n"
    for end in (
        "End of FAQ",
        "End of rec.kites FAQ Digest\n\n***************",
        "--- EOF ---",
        "Ende der FAQ.",
    ):
        found, said = imported(chatbot, "f.txt", f"{questions}No.\n\n{end}\n")
        assert found == {"Is it hot?": "Very.", "Is it cold?": "No."}
        assert "only says that the text ends" in said
    assert imported(chatbot, "f.txt", f"{questions}End of May.\n")[0]["Is it cold?"] == "End of May."


def test_titles_of_directives_show_what_they_mean(chatbot: Command) -> None:
    page = ".. |v| replace:: 4.2\n\n.. dropdown:: How do I get |v|?\n\n   So.\n\n"
    page += ".. dropdown:: Does it need :program:`gcc`?\n\n   No.\n"
    assert imported(chatbot, "f.rst", page)[0] == {"How do I get 4.2?": "So.", "Does it need gcc?": "No."}


def test_long_remarks_and_double_brackets_that_are_no_links(chatbot: Command) -> None:
    hidden = "hidden words\n" * 100
    page = f'## How<br>so?\n\nUse x[["name"]] and a[[1]], see [[Note|words]].\n\n{{/* {hidden}*/}}\n\n## Why?\n\nSo.\n'
    found, said = imported(chatbot, "f.md", page)
    assert found == {"How so?": 'Use x[["name"]] and a[[1]], see words.', "Why?": "So."}
    assert "line 5: a comment: “hidden words" in said


@pytest.mark.parametrize("sign", ["{/*a*/} x ", " "])
def test_a_heading_of_many_marks_is_read(chatbot: Command, sign: str) -> None:
    assert imported(chatbot, "f.md", f"# a {{{sign * 60_000}b\n\n## How?\n\nSo.\n")[0] == {"How?": "So."}
