"""Keys and columns that only one project calls so, and those that name a language."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

from chatbot.importing.records import own_names

PAIRS = {
    "Is it free?": "Yes, for ever.",
    "Where is it?": "On the hill.",
    "No receipt came": "Look into the spam.",
}


def imported(chatbot: Command, path: Path, *options: str) -> tuple[dict[str, str], str]:
    """The questions and answers that a file has, and what is said."""
    outcome = chatbot("import", str(path), *options)
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry["answer"] for entry in json.loads(outcome.out)["entries"]}, outcome.err


def test_a_projects_own_keys_are_told_by_what_asks(chatbot: Command, tmp_path: Path) -> None:
    rows = {f"row{n}": {"lid": asked, "box": said} for n, (asked, said) in enumerate(PAIRS.items())}
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"head": "Help", **rows}))
    found, said = imported(chatbot, path)
    assert found == PAIRS
    assert "“lid” is read as the question, “box” as the answer" in said


def test_keys_that_are_numbered_are_pairs_whatever_they_are_called(chatbot: Command, tmp_path: Path) -> None:
    data = {"headline": "Help"}
    for number, (asked, said) in enumerate(PAIRS.items(), start=1):
        data |= {f"lid-faq-{number}": asked, f"box-faq-{number}": said}
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(data))
    found, said = imported(chatbot, path)
    assert found == PAIRS
    assert "headline (1)" in said


def test_keys_are_not_guessed_where_nothing_answers(chatbot: Command, tmp_path: Path) -> None:
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"a": {"lid": "Is it free?"}, "b": {"lid": "Where is it?", "box": ""}}))
    assert chatbot("import", str(path)).status == 2


@pytest.mark.parametrize("end", [".csv", ".json"])
def test_a_language_in_the_name_of_a_column(chatbot: Command, tmp_path: Path, end: str) -> None:
    row = {
        "id": "free",
        "q_en": "Is it free?",
        "q_fr": "C'est gratuit ?",
        "a_en": "Yes, for ever.",
        "a_fr": "Oui.",
    }
    path = tmp_path / f"faq{end}"
    table = f"{','.join(row)}\n" + ",".join(f'"{text}"' for text in row.values())
    path.write_text(json.dumps([row]) if end == ".json" else table)
    found, said = imported(chatbot, path)
    assert found == {"Is it free?": "Yes, for ever."}
    assert "“C'est gratuit ?” is in another language, fr" in said
    assert imported(chatbot, path, "--language", "fr")[0] == {"C'est gratuit ?": "Oui."}
    named = imported(chatbot, path, "--question", "q_fr", "--answer", "a_fr")[0]
    assert named == {"C'est gratuit ?": "Oui."}


@pytest.mark.parametrize("head", ["id,intrebare,raspuns", "nr,Otazka,Odpoved", "id,lid,box"])
def test_columns_without_their_accents_or_of_a_projects_own(
    chatbot: Command, tmp_path: Path, head: str
) -> None:
    path = tmp_path / "faq.csv"
    rows = (f'{n},"{asked}","{said}"' for n, (asked, said) in enumerate(PAIRS.items()))
    path.write_text("\n".join([head, *rows]))
    assert imported(chatbot, path)[0] == PAIRS


@pytest.mark.parametrize("end", [".csv", ".json"])
@pytest.mark.parametrize(
    ("number", "asks", "says"),
    [
        ("question_id", "question_text", "answer"),
        ("questionId", "title", "body"),
        ("Question No", "Question text", "Answer"),
    ],
)
def test_an_id_and_a_number_are_no_languages(
    chatbot: Command, tmp_path: Path, end: str, number: str, asks: str, says: str
) -> None:
    path = tmp_path / f"faq{end}"
    rows = [{number: str(n), asks: asked, says: said} for n, (asked, said) in enumerate(PAIRS.items())]
    lines = [f"{number},{asks},{says}", *(f'{row[number]},"{row[asks]}","{row[says]}"' for row in rows)]
    path.write_text(json.dumps(rows) if end == ".json" else "\n".join(lines))
    assert imported(chatbot, path)[0] == PAIRS


def test_a_mapping_of_many_texts_is_looked_at_in_no_time() -> None:
    texts = {f"text{n}": f"Is it {n}?" if n % 2 else f"It is {n}." for n in range(20_000)}
    assert own_names.keys_of([texts, texts]) is None


@pytest.mark.parametrize("option", ["--question", "--answer"])
@pytest.mark.parametrize(
    ("name", "content"),
    [("faq.csv", b"question,answer\nHow?,So.\n"), ("faq.json", b'[{"question": "How?", "answer": "So."}]')],
)
def test_a_name_that_is_not_there_is_an_error(
    chatbot: Command, name: str, content: bytes, option: str
) -> None:
    outcome = chatbot("import", chatbot.file(content, name), option, "Topic")
    assert outcome.status == 2
    assert "is called `Topic`; there is `question`, `answer`" in outcome.err


def test_that_there_are_no_questions_is_said_once(chatbot: Command) -> None:
    assert chatbot("import", chatbot.file(b"hello", "faq.md")).err.count("no questions") == 1


@pytest.mark.parametrize("end", [".csv", ".json"])
def test_what_asks_beside_a_title_is_the_question(chatbot: Command, tmp_path: Path, end: str) -> None:
    path = tmp_path / f"faq{end}"
    topics = [f"Topic {n}" for n in range(len(PAIRS))]
    rows = [
        {"name": topic, "desc": asked, "answer": said}
        for topic, (asked, said) in zip(topics, PAIRS.items(), strict=True)
    ]
    lines = ["name,desc,answer", *(f'{row["name"]},"{row["desc"]}","{row["answer"]}"' for row in rows)]
    path.write_text(json.dumps(rows) if end == ".json" else "\n".join(lines))
    outcome = chatbot("import", str(path))
    entries = json.loads(outcome.out)["entries"]
    assert [(one["question"], one["answer"], one["tags"]) for one in entries] == [
        (asked, said, [topic]) for topic, (asked, said) in zip(topics, PAIRS.items(), strict=True)
    ]
