"""What holds of every import: nothing is lost on the way through a form, and no text is too strange to be read."""

from __future__ import annotations

import csv
import io
import json
from typing import Any
from unittest.mock import patch

import pytest
import yaml
from faqs import steers
from hypothesis import given
from hypothesis import strategies as st
from test_import_forms import DATA, faq_of, read

from chatbot import FAQError
from chatbot.faq.format import parse_faq
from chatbot.importing.drafts import is_question
from chatbot.importing.encodings import decode
from chatbot.importing.forms.markdown import pieces, read_page
from chatbot.importing.merging import same
from chatbot.importing.writing import as_json

WORDS = st.text(st.characters(categories=["L", "Nd"], exclude_characters="ªº"), min_size=1, max_size=8)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
QUESTIONS = LINES.map(lambda line: f"What is e-{line}, 1.2 - or 3?")
MARKDOWN = st.sampled_from(
    [
        "**Bold** and [link](a.md).", "- one\n- two\n  - three", "1. first\n2. second", "> said", "`code`", "![alt](b.png)",
        "```sh\n# What is this?\nx | y\n```", "| a | b |\n| --- | --- |\n| 1 | 2 |",
    ]
)  # fmt: skip
ANSWERS = st.lists(LINES | MARKDOWN, min_size=1, max_size=4).map("\n\n".join)
ENTRIES = st.lists(
    st.fixed_dictionaries(
        {
            "question": QUESTIONS,
            "answer": ANSWERS,
            "aliases": st.lists(LINES, max_size=2),
            "tags": st.lists(LINES, max_size=2),
        }
    ),
    min_size=1,
    max_size=5,
    unique_by=lambda entry: same(str(entry["question"])),
)


def whole(entries: list[dict[str, Any]]) -> list[tuple[Any, ...]]:
    """Entries as they are compared; an alias or tag is kept once."""
    return [
        (e["question"], e["answer"], tuple(dict.fromkeys(e["aliases"])), tuple(dict.fromkeys(e["tags"])))
        for e in entries
    ]


def imported(text: str | bytes, name: str) -> list[tuple[Any, ...]]:
    return [(e.question, e.answer, e.aliases, e.tags) for e in faq_of(read(text, name)).entries]


@given(ENTRIES)
def test_json_shapes(entries: list[dict[str, Any]]) -> None:
    nested = {"data": {"items": [{"faq": entry} for entry in entries]}}
    assert imported(json.dumps(nested), "f.json") == whole(entries)
    lines = "\n".join(
        json.dumps({"Q": e["question"], "A": e["answer"], "alias": e["aliases"], "tag": e["tags"]})
        for e in entries
    )
    assert imported(lines + "\n", "f.jsonl") == whole(entries)
    asked = [(e["question"], e["answer"]) for e in entries]
    assert [pair[:2] for pair in imported(json.dumps(asked), "f.json")] == asked
    assert [pair[:2] for pair in imported(json.dumps(dict(asked)), "f.json")] == asked


@given(ENTRIES, st.booleans())
def test_yaml(entries: list[dict[str, Any]], flow: bool) -> None:
    text = yaml.safe_dump({"faq": entries}, allow_unicode=True, default_flow_style=flow)
    assert imported(text, "f.yaml") == whole(entries)


@given(
    ENTRIES,
    st.sampled_from(",;\t|"),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_tables(entries: list[dict[str, Any]], delimiter: str, encoding: str, end: str) -> None:
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, delimiter=delimiter, lineterminator=end)
    writer.writerow(["id", "Question", "Answer", "aliases", "Tags"])
    for number, entry in enumerate(entries):
        writer.writerow(
            [
                f"n{number}",
                entry["question"],
                entry["answer"],
                "|".join(entry["aliases"]),
                ", ".join(entry["tags"]),
            ]
        )
    assert imported(stream.getvalue().encode(encoding), "f.csv") == whole(entries)


@given(
    ENTRIES,
    st.sampled_from(
        [
            "## {}\n\n{}",
            "**{}**\n\n{}",
            "Q: {}\n\nA:\n\n{}",
            "{}\n---\n\n{}",
            "<details><summary>{}</summary>\n\n{}\n\n</details>",
        ]
    ),
)
def test_markdown_pages(entries: list[dict[str, Any]], way: str) -> None:
    asked = [(e["question"], e["answer"]) for e in entries]
    text = "# Our FAQ\n\n" + "\n\n".join(way.format(*pair) for pair in asked) + "\n"
    assert [pair[:2] for pair in imported(text, "f.md")] == asked


PAGES = [path.read_text(encoding="utf-8") for path in (DATA / "sources").glob("*.md")]


def test_pages_are_cut_in_pieces() -> None:
    with patch.object(pieces, "LONGEST", 1):
        assert sum(len(list(pieces.cut(text))) for text in PAGES) > 3 * len(PAGES)


@given(st.lists(st.sampled_from(PAGES), min_size=1, max_size=2).map("\n\n".join))
def test_a_page_is_the_same_read_in_pieces(text: str) -> None:
    at_once = list(read_page(text))
    with patch.object(pieces, "LONGEST", 1):
        assert list(read_page(text)) == at_once


@given(ENTRIES.filter(lambda entries: len(entries) == 1))
def test_front_matter(entries: list[dict[str, Any]]) -> None:
    (entry,) = entries
    front = yaml.safe_dump({key: entry[key] for key in ("question", "aliases", "tags")}, allow_unicode=True)
    assert imported(f"---\n{front}---\n\n{entry['answer']}\n", "f.md") == whole(entries)


@given(ENTRIES)
def test_our_own_format_and_back(entries: list[dict[str, Any]]) -> None:
    text = as_json(faq_of(read(json.dumps({"title": "T", "entries": entries}), "f.json")))
    assert parse_faq(text.encode(), "f.json") == parse_faq(
        as_json(parse_faq(text.encode(), "f.json")).encode(), "f.json"
    )
    assert imported(text, "f.json") == whole(entries)


# --- strange texts ---------------------------------------------------------------------------

NAMES = ["f.md", "f.yaml", "f.csv", "f.json", "f.html", "f.txt"]
MARKS = """
    ## What? **Why?** Q: A: --- +++ | , ; " ' : - * & *a &a << [ ] { } \\u0000 \\ud800 <details> </details> <summary> <dl> <dt>
    <dd> <table> <p> <h2> </h2> <script> <!-- --> question answer [x]: [^1]: ``` ~~~ &amp; &#0; &#xd800; null 1e999 # > 1. ? =
"""
PIECES = [*MARKS.split(), "\n", "\n\n", " ", "    ", "\n- ", "\r", "\t", "\0", "\x1b[2J", "\u202e"]
STRANGE = st.lists(st.sampled_from(PIECES) | st.text(max_size=5), max_size=30).map("".join)


def survives(data: bytes, name: str) -> None:
    """Reads it, if it can be read; what is read must be an FAQ that can be written and read again."""
    try:
        reading = read(data, name)
        faq = faq_of(reading) if reading.drafts else None
    except FAQError:
        return
    if faq is not None:
        text = as_json(faq)
        assert not steers(text)
        assert parse_faq(text.encode(), name).entries == faq.entries


@given(STRANGE, st.sampled_from(NAMES))
def test_strange_texts(text: str, name: str) -> None:
    survives(text.encode("utf-8", "replace"), name)


@given(st.binary(max_size=200), st.sampled_from(NAMES))
def test_strange_bytes(data: bytes, name: str) -> None:
    survives(data, name)


DEEP = 100_000
LAUGHS = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{chr(98 + i)}: &{chr(98 + i)} [{', '.join([f'*{chr(97 + i)}'] * 9)}]\n" for i in range(9)
)


@pytest.mark.parametrize(
    ("data", "name", "said"),
    [
        (b"[" * DEEP, "f.json", "nested too deeply"),
        (b'{"a":' * DEEP, "f.json", "nested too deeply"),
        (b'[{"q": "a?", "a": ' + b"[" * 500 + b'"x"' + b"]" * 500 + b"}]", "f.json", None),
        (b"[" * DEEP, "f.yaml", "nested too deeply"),
        (b"- " * DEEP + b"a", "f.yaml", "nested too deeply"),
        (LAUGHS.encode(), "f.yaml", "its aliases repeat too much"),
        (b"a: &a [*a]", "f.yaml", "stands for nothing that is complete"),
        (b"a: *b", "f.yaml", "stands for nothing that is complete"),
        (b"a: !!python/object/apply:os.system [ls]\n", "f.yaml", None),
        (b"- question: a\n  answer: " + b"9" * 100_000, "f.yaml", None),
        (b'[{"q": "a?", "a": ' + b"9" * 100_000 + b"}]", "f.json", None),
        (b"> " * 5_000 + b"x\n## a?\nb", "f.md", None),
        (b"- " * 5_000 + b"x\n\n## a?\n\nb", "f.md", None),
        (b"[" * DEEP + b"\n\n## a?\n\nb", "f.md", None),
        (b"<details><summary>A</summary>" * 2_000 + b"x", "f.md", None),
        (b"<div>" * DEEP + b"<h2>a?</h2><p>b</p>", "f.html", None),
        (b"<details><summary>A</summary>" * 1_500 + b"x", "f.html", None),
        (b"<h2>a?</h2>" + b"<ul><li>" * 900 + b"b", "f.html", None),
        (b"<h2>a?</h2>" + b"<!-- " * DEEP, "f.html", None),
        (b'question,answer\n"a?,b\n' + b'c?,"d\n' * 1_000, "f.csv", None),
        (b"question,answer\na?," + b"x" * 1_000_000 + b"\n", "f.csv", None),
        (b"<!-- a --> " * 5_000 + b"x", "f.md", None),
        (b"## " + b"?" * DEEP + b" -" * DEEP + b"x\n\nb", "f.md", None),
        (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" * 10, "f.md", "is not text"),
        (b"## caf\xe9?\n\nb\xff", "f.md", None),
    ],
    ids=lambda value: value[:24].decode("latin-1") if isinstance(value, bytes) else None,
)
def test_what_means_harm(data: bytes, name: str, said: str | None) -> None:
    if said is None:
        survives(data, name)
    else:
        with pytest.raises(FAQError, match=said):
            faq_of(read(data, name))


# --- parts -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Wie öffne ich die Tür?", "cp1252"),
        ("Où est l'église? À côté du café", "latin-1"),
        ("Как мне открыть эту дверь? Ключом от неё", "cp1251"),
        ("図書館はいつ開きますか。月曜日から土曜日", "cp932"),
        ("图书馆什么时候开门？周一到周六", "gb18030"),
        ("It’s “quoted” – 5 €", "cp1252"),
        ("Jak otevřu dveře? Klíčem, který leží v zásuvce. Příliš žluťoučký kůň", "cp1250"),
        ("Mennyibe kerül a fürdőbérlet? A portán, a lépcső előtt.", "iso8859_2"),
        ("Hol található az előtér?", "cp1250"),
        ("Gdzie są moje zamówienia? Wysyłamy w ciągu trzech dni, łącznie ze środą. Źle?", "iso8859_2"),
        ("Gdzie są moje zamówienia? Wysyłamy w ciągu trzech dni, łącznie ze środą. Źle?", "cp1250"),
        ("Jak mohu zaplatit objednávku? Kartou, převodem při převzetí zboží.", "iso8859_2"),
        ("Nasıl ödeyebilirim? Kredi kartı ile.", "iso8859_9"),
        ("Como posso pagar? Não há opções, só cartões. Até amanhã!", "cp1252"),
        ("Kaip galiu apmokėti? Kortele, grynaisiais arba pavedimu į sąskaitą.", "cp1257"),
        ("Come pago? Perché così è più facile", "cp1252"),
        ("Hvernig borga ég? Með korti, það er auðvelt. Þú", "cp1252"),
        ("Wie öffne ich die Tür? Größe", "cp850"),
        ("Как мне открыть эту дверь? Ключом от неё", "koi8_r"),
        ("Как мне открыть эту дверь? Ключом от неё", "cp866"),
        ("Frage?", "utf-16"),
        ("Frage?", "utf-16-le"),
        ("Frage?", "utf-16-be"),
        ("Frage, ä?", "utf-32"),
        ("ä😀", "utf-8-sig"),
    ],
)
def test_encodings(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)).content == text


@pytest.mark.parametrize(
    "line",
    [
        "What is it?", "How to pay", "¿Dónde está", "Wo ist das? 🙂", "这是什么？", "Can I pay", "Isn’t it “so?”", "What's new",
        "Τι είναι;",
    ],
)  # fmt: skip
def test_questions(line: str) -> None:
    assert is_question(line)


@pytest.mark.parametrize(
    "line", ["Installation", "However, this", "Whatever", "", "?!x", "Is", "a; b;", "Can opener"]
)
def test_no_questions(line: str) -> None:
    assert not is_question(line)
