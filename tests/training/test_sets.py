"""What weights are learnt from is what the manifest and the table of sources say."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from chatbot.loading.load import load_faq
from training import sources
from training.errors import TrainingError
from training.parts import read_questions
from training.sets import MANIFEST, chosen_sets, read_manifest
from training.sources import Source, problems, read_sources

LOCAL = [*read_manifest().sets]


def test_sets_are_in_one_order_whatever_the_order_of_their_names() -> None:
    assert [one.name for one in chosen_sets(None, ["visa", "airline", "shipped"])] == [
        "shipped",
        "airline",
        "visa",
    ]


def test_what_a_set_counts_is_its_class() -> None:
    shipped, airline = chosen_sets(None, ["shipped", "airline"])
    assert shipped.counts == read_manifest().classes["full"]
    assert airline.counts == read_manifest().classes["written"]


def test_questions_expect_entries_that_there_are() -> None:
    for one in chosen_sets(None, LOCAL):
        ids = {entry.id for entry in load_faq(one.faq, cache=False).entries}
        expected = {question.expected for path in one.questions for question in read_questions(path)}
        assert expected - {None} <= ids, one.name


def test_a_set_that_is_unknown_is_told_with_those_that_are_known() -> None:
    with pytest.raises(TrainingError, match=r"no set is called airlines; there are: .*\bairline\b"):
        chosen_sets(None, ["airlines"])


def test_without_the_public_sets_it_says_where_they_are() -> None:
    with pytest.raises(TrainingError) as caught:
        chosen_sets(None)
    for name, source in read_sources().items():
        assert f"{name}: {source.title}" in str(caught.value)
        assert source.address in str(caught.value)
    assert "--public FOLDER" in str(caught.value)


def test_each_class_of_a_public_set_is_in_the_manifest() -> None:
    assert {source.weight_class for source in read_sources().values()} <= read_manifest().classes.keys()


@pytest.fixture
def source() -> Source:
    """A set whose one file of questions is ``{}``."""
    digests = {name: hashlib.sha256(b"{}").hexdigest() for name in ("faq.json", "questions.jsonl")}
    return Source("full", "A set", "none", "", digests)


def test_a_folder_with_the_same_files_is_in_order(tmp_path: Path, source: Source) -> None:
    for name in source.sha256:
        (tmp_path / name).write_bytes(b"{}")
    assert [*problems(source, tmp_path)] == []


def test_what_is_wrong_with_a_folder_is_told_with_its_files(tmp_path: Path, source: Source) -> None:
    (tmp_path / "faq.json").write_bytes(b"[]")
    (tmp_path / "questions-more.jsonl").write_bytes(b"{}")
    other, missing, more = problems(source, tmp_path)
    assert other.startswith(f"{tmp_path / 'faq.json'}: is another file than was learnt from (SHA-256 ")
    assert missing == f"{tmp_path / 'questions.jsonl'}: there is no such file"
    assert more == f"{tmp_path / 'questions-more.jsonl'}: was not learnt from; take it away"


def test_the_check_names_each_set(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert sources.main([str(tmp_path)]) == 1
    assert f"{tmp_path / 'stackfaq' / 'faq.json'}: there is no such file" in capsys.readouterr().out
    assert sources.main([]) == 0
    assert "licence: CC BY 3.0" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["held", "held-denied", "held-everyday", "held-hard", "held-languages"])
def test_nothing_is_learnt_from_what_is_held_back(name: str) -> None:
    held = MANIFEST.parent / name
    assert list(held.glob("*/questions.jsonl"))
    for one in chosen_sets(None, LOCAL):
        assert not any(path.is_relative_to(held) for path in (one.faq, *one.questions))
