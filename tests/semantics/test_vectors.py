"""Vectors of texts are made once, kept, and made anew where what was kept is no use."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from encoders import LetterEncoder
from hypothesis import given
from hypothesis import strategies as st

pytest.importorskip(
    "numpy", reason="neither the extra `train` nor `semantic` is installed", exc_type=ImportError
)

import numpy as np

from chatbot.semantics import vectors as vectors_module
from chatbot.semantics.vectors import Vectors

TEXTS = ["how do i get a card", "when are you open", "", "ünïcödé \ud800"]


def vectors(encoder: LetterEncoder, path: Path | None) -> Vectors:
    return Vectors(encoder.encode, encoder.size, str(path) if path else None)


def test_each_text_is_encoded_once(tmp_path: Path) -> None:
    encoder, path = LetterEncoder(), tmp_path / "deep" / "vectors.db"
    first = vectors(encoder, path).of([*TEXTS, *TEXTS])
    assert sorted(encoder.asked) == sorted(TEXTS)
    again = vectors(encoder, path).of([*TEXTS, "another"])
    assert encoder.asked[len(TEXTS) :] == ["another"]
    assert (again[: len(TEXTS)] == first[: len(TEXTS)]).all()


@given(st.lists(st.text(max_size=30), min_size=1, max_size=9))
def test_what_is_kept_is_near_to_what_was_made(texts: list[str]) -> None:
    encoder = LetterEncoder()
    found = vectors(encoder, None).of(texts)
    assert found == pytest.approx(encoder.encode(texts), abs=1 / 127)


@pytest.mark.parametrize("content", [b"no database", b"SQLite format 3\0" + b"x" * 5000, b""])
def test_a_damaged_file_is_begun_anew(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "vectors.db"
    path.write_bytes(content)
    encoder = LetterEncoder()
    assert len(vectors(encoder, path).of(TEXTS)) == len(TEXTS)
    vectors(encoder, path).of(TEXTS)
    assert len(encoder.asked) == len(TEXTS)


def test_vectors_of_another_size_are_made_anew(tmp_path: Path) -> None:
    encoder, path = LetterEncoder(), tmp_path / "vectors.db"
    vectors(encoder, path).of(TEXTS)
    small = Vectors(lambda texts: np.ones((len(texts), 3), dtype="f4"), 3, str(path))
    assert small.of(TEXTS).shape == (len(TEXTS), 3)


def test_where_nothing_can_be_kept_they_are_in_memory(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    found = vectors(LetterEncoder(), tmp_path / "file" / "vectors.db").of(TEXTS)
    assert len(found) == len(TEXTS)


def test_a_file_that_another_process_holds_is_not_waited_for_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(vectors_module, "WAIT", 0.01)
    encoder, path = LetterEncoder(), tmp_path / "vectors.db"
    found = vectors(encoder, path)
    with closing(sqlite3.connect(path)) as holder:
        holder.execute("begin immediate")
        assert len(found.of(TEXTS)) == len(TEXTS)
    found.of(TEXTS)
    assert vectors(encoder, path).of(TEXTS).shape == (len(TEXTS), encoder.size)
    assert len(encoder.asked) == 3 * len(TEXTS), "neither the first nor the second time it was kept"
