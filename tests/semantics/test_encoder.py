"""The real encoder says what its authors' does, and files that are none are refused."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from encoders import needs_encoder

pytest.importorskip(
    "numpy", reason="neither the extra `train` nor `semantic` is installed", exc_type=ImportError
)

import numpy as np

from chatbot.errors import DataError
from chatbot.semantics.model import find_model, wrong_files
from chatbot.semantics.tensors import read_tensors


@needs_encoder
def test_likeness_is_that_of_the_original() -> None:
    """The figures of https://huggingface.co/sentence-transformers/all-MiniLM-L6-v2 for its example."""
    from chatbot.semantics.bert import BertEncoder

    folder = find_model(None)
    assert folder is not None
    assert wrong_files(folder) == []
    first, *others = BertEncoder(folder).encode(
        [
            "That is a happy person",
            "That is a happy dog",
            "That is a very happy person",
            "Today is a sunny day",
        ]
    )
    assert [float(first @ other) for other in others] == pytest.approx([0.695, 0.943, 0.257], abs=0.001)


@needs_encoder
def test_a_text_means_the_same_alone_and_among_others() -> None:
    from chatbot.semantics.bert import BertEncoder

    encoder = BertEncoder(find_model(None) or "")
    texts = ["a", "How do I get a library card?", "word " * 500, "", "card"]
    every = encoder.encode(texts)
    assert every == pytest.approx(np.concatenate([encoder.encode([text]) for text in texts]), abs=1e-5)
    assert np.linalg.norm(every, axis=1) == pytest.approx(np.ones(len(texts)), abs=1e-5)


def test_arrays_are_read_as_they_are_written(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(tensors(shape=[2, 3]))
    assert read_tensors(str(path))["a"].tolist() == [[0, 1, 2], [3, 4, 5]]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"12345678",
        b"\xff" * 100,
        (5).to_bytes(8, "little") + b"{}",
        (2).to_bytes(8, "little") + b"[]",
        pytest.param(b"short", id="short"),
    ],
)
def test_what_is_none_is_refused(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(data)
    with pytest.raises(DataError, match=r"model\.safetensors: (is no safetensors file|cannot be read)"):
        read_tensors(str(path))


@pytest.mark.parametrize("shape", [[2, 4], [-1, 5], [10**12]])
def test_a_shape_that_does_not_fit_is_refused(tmp_path: Path, shape: list[int]) -> None:
    path = tmp_path / "model.safetensors"
    path.write_bytes(tensors(shape=shape))
    with pytest.raises(DataError, match="not whole"):
        read_tensors(str(path))


def tensors(*, shape: list[int]) -> bytes:
    """A file of six numbers."""
    data = np.arange(6, dtype="<f4").tobytes()
    described = {
        "__metadata__": {"format": "pt"},
        "a": {"dtype": "F32", "shape": shape, "data_offsets": [0, 24]},
    }
    header = json.dumps(described).encode()
    return b"".join([len(header).to_bytes(8, "little"), header, data])
