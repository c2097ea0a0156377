"""Pages with something in them that no reader expects: none stops the import, and nothing of what is good in them is lost."""

from __future__ import annotations

import json
import os

import pytest
from command import STUCK, Command
from faqs import LIBRARY

QUESTION = "Who is it?"


def made(chatbot: Command, *arguments: str) -> list[str]:
    """The answers that are imported."""
    done = chatbot("import", *arguments)
    assert done.status == 0, done.err
    return [entry["answer"] for entry in json.loads(done.out)["entries"]]


def made_of(chatbot: Command, pages: list[str], suffix: str) -> list[str]:
    """The answers of several pages, which are imported together; each has questions of its own."""
    names = [chatbot.file(page.encode(), f"{n}.{suffix}") for n, page in enumerate(pages)]
    return made(chatbot, *names)


@pytest.mark.parametrize("where", ['<base href="{}">', '<link rel="canonical" href="{}">'])
def test_a_place_for_an_address_that_was_left_open(chatbot: Command, where: str) -> None:
    page = "<html><head>{}</head><body><h2>Who is {}?</h2><p>I am <a href='x.html'>here</a>.</p></body>"
    addresses = ("http://[your-site]/", "https://", "http://[", "https://a b/")
    pages = [page.format(where.format(address), n) for n, address in enumerate(addresses)]
    answers = made_of(chatbot, pages, "html")
    assert ["I am [here](" in answer for answer in answers] == [True] * len(pages)


def test_signs_beside_folds(chatbot: Command) -> None:
    page = "# Help\n\n{0}<details>\n{0}<summary>Who is {1}?</summary>{0}\n\nI am.{0}\n{0}</details>{0}\n"
    pages = [page.format(sign, n) for n, sign in enumerate(("\f", "\x01", "\x1b[31m", "\x85", "\u2028"))]
    assert ["I am." in answer for answer in made_of(chatbot, pages, "md")] == [True] * len(pages)


def test_a_long_line_of_what_may_stand_in_a_mail_address(chatbot: Command) -> None:
    """By the square of its length, this one would take minutes."""
    page = (
        "Who is it?\n==========\n\nWrite to ann.o'neil+it@shop.example or (bo@shop.example).\n\n"
        + 60_000 * "{%"
        + "\n"
    )
    (answer,) = made_of(chatbot, [page], "rst")
    assert answer.startswith("Write to [ann.o'neil+it@shop.example](mailto:ann.o'neil+it@shop.example) or")
    assert "(mailto:bo@shop.example)" in answer
    assert answer.endswith(60_000 * "{%")


@pytest.mark.parametrize(
    ("name", "page", "told"),
    [
        (
            "faq.md",
            "Q: Who is it?\nA: I am.\n\nQ:\nA: See the manual.\n",
            "“See the manual.” has no question",
        ),
        (
            "faq.yml",
            "conversations:\n- - Who is it?\n  - I am.\n  - Where are you?\n  - ''\n",
            "“Where are you?” has no answer",
        ),
    ],
)
def test_what_is_left_blank_is_no_entry(chatbot: Command, name: str, page: str, told: str) -> None:
    done = chatbot("import", chatbot.file(page.encode(), name))
    assert [entry["question"] for entry in json.loads(done.out)["entries"]] == ["Who is it?"]
    assert told in done.err


def test_a_label_with_nothing_behind_it_above_a_question(chatbot: Command) -> None:
    page = "Q:\nQ: Who is it?\nA: I am.\n\nQ: What is it?\nQ:\nA: A thing.\n"
    assert made(chatbot, chatbot.file(page.encode(), "faq.md")) == ["I am.", "A thing."]


def test_an_id_that_is_left_blank_is_none(chatbot: Command) -> None:
    page = b'<a id = " "></a>\n# ? Who is it?\n```\nI am.\n```\n'
    assert made(chatbot, chatbot.file(page, "faq.qna")) == ["I am."]


def test_a_list_of_a_bot_that_is_none(chatbot: Command) -> None:
    entry = {"id": "who", "data": {"enabled": True, "contexts": True, "questions": {"en": ["Who is it?"]}}}
    entry["data"] |= {"answers": {"en": ["I am."], "de": 1}, "action": "text"}  # type: ignore[operator]
    assert made(chatbot, chatbot.file(json.dumps({"qnas": [entry]}).encode(), "faq.json")) == ["I am."]


def test_what_stands_behind_the_end_of_a_page_of_html_is_on_it(chatbot: Command) -> None:
    page = "<html><body><h2>Who is it?</h2><p>I am.</p></body>{}</html>"
    behind = "<h2>Where is it?</h2><p>Here.</p>"
    more = "<html><head><title>x</title></head><body><h2>What is it?</h2><p>A thing.</p></body></html>"
    pages = [page.format(behind), page.format("") + behind, page.format("") + more]
    for number, text in enumerate(pages):
        assert len(made(chatbot, chatbot.file(text.encode(), f"{number}.html"))) == 2


def test_signs_in_html(chatbot: Command) -> None:
    page = (
        "<h2>Who is {1}?</h2><p>I{0} am.</p><details><summary>Where{0} is {1}?</summary>{0}Here.</details>{0}"
    )
    signs = ("\f", "\x01", "\x1b", "\ufffe", "&#12;", "&#1;")
    pages = [page.format(sign, n) for n, sign in enumerate(signs)]
    plain = [page.format("", n) for n in range(len(signs))]
    answers = made_of(chatbot, pages, "html")
    assert len(answers) == len(signs)
    assert answers == made_of(chatbot, plain, "html")


def test_signs_in_the_names_of_html(chatbot: Command) -> None:
    page = f'<html lang="ja\x01><head><p \x0ca\x0c=b\x01 \x01c href=&#1;><h2>{QUESTION}</h2><p>I am.</p><details>x</details>'
    chatbot.file(page.encode(), "page.html")
    assert chatbot("import", "page.html", "-o", "made.json").err.count("fault") == 0


def test_org_without_headlines(chatbot: Command) -> None:
    chatbot.file(b"#+TITLE: a\n- Who is it? :: I am.\n", "page.org")
    assert made(chatbot, "page.org") == ["I am."]


def test_half_a_letter_in_html_in_json(chatbot: Command) -> None:
    chatbot.file(b'[{"question": "Who is it?", "answer": "<p>I \\ud800 am <b>it</b></p>"}]', "page.json")
    assert made(chatbot, "page.json") == ["I ? am **it**"]


@pytest.mark.parametrize(
    "name", ["punycode", "idna", "unicode_escape", "raw-unicode-escape", "undefined", "hex"]
)
def test_what_is_no_encoding_of_files(chatbot: Command, name: str) -> None:
    chatbot.file(b"## Who is it?\n\nI am.\n", "page.md")
    done = chatbot("import", "page.md", "--encoding", name)
    assert (done.status, "there is no encoding" in done.err) == (2, True)


def test_halves_of_letters_in_utf_7(chatbot: Command) -> None:
    chatbot.file(b"## Who is it?\n\nI am +2AA-.\n", "page.md")
    assert made(chatbot, "page.md", "--encoding", "utf-7") == ["I am \ufffd."]


def test_one_bad_page_does_not_stop_a_folder(chatbot: Command) -> None:
    (chatbot.folder / "docs").mkdir()
    for number, data in enumerate(
        [b"\x89PNG\0\0\0\0", b"[" * 100_000, b"\xff\xfe\x80", b"## Who is it?\n\nI am.\n"]
    ):
        (chatbot.folder / "docs" / f"{number}.md").write_bytes(data)
    assert made(chatbot, "docs") == ["I am."]


@pytest.mark.skipif(not os.path.exists("/dev/fd"), reason="has no files for what is open")
def test_an_faq_that_can_be_read_but_once(chatbot: Command) -> None:
    reading, writing = os.pipe()
    os.write(writing, json.dumps(LIBRARY).encode())
    os.close(writing)
    os.set_inheritable(reading, True)
    run = chatbot.start("ask", "--faq", "/dev/stdin", "--jsonl", "--jobs", "2", stdin=reading)
    os.close(reading)
    out, err = run.communicate(timeout=STUCK)
    assert (run.returncode, out) == (2, b"")
    assert b"/dev/stdin can be read but once; save it in a file, or leave --jobs out" in err


def test_the_path_of_a_configuration_steers_nothing(chatbot: Command) -> None:
    assert chatbot("config", "--path", env={"CHATBOT_CONFIG": "a\x1b[31mb\nc"}).out == "ab c\n"


@pytest.mark.parametrize(
    ("name", "section"),
    [("f.rst", "{0}\n{1}\n\nYes.\n\n"), ("f.adoc", "== {0}\n\nYes.\n\n"), ("f.org", "* {0}\n\nYes.\n\n")],
)
def test_a_page_of_more_lines_than_an_element_can_count_is_read(
    chatbot: Command, name: str, section: str
) -> None:
    comment = {"f.rst": "   ", "f.adoc": "// ", "f.org": "# "}[name] + "a line of a comment\n"
    start = section.format("Is it open?", "-" * 11) + ("..\n" if name == "f.rst" else "")
    end = section.format("Is it closed?", "-" * 13)
    text = start + comment * 66_000 + "\n" + end
    outcome = chatbot("import", chatbot.file(text.encode(), name))
    assert outcome.status == 0, outcome.err
    asked = [entry["question"] for entry in json.loads(outcome.out)["entries"]]
    assert asked == ["Is it open?", "Is it closed?"]
    line = text[: text.index(end)].count("\n") + 1
    chatbot.file(text.removesuffix("Yes.\n\n").encode(), name)
    assert f"line {line}: “Is it closed?” has no answer" in chatbot("import", name).err
