"""A sentence encoder of the BERT family, such as all-MiniLM-L6-v2, run with numpy alone.

W. Wang and others, MiniLM (2020); J. Devlin and others, BERT (2019); the mean of the tokens' vectors is the text's, as in
N. Reimers and I. Gurevych, Sentence-BERT (2019). A text is a few dozen tokens: at that size a forward pass in numpy takes as
long as one of a runtime that takes longer to load than both.
"""

from __future__ import annotations

import os
from collections import defaultdict
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np
from tokenizers import Tokenizer

from chatbot.errors import DataError
from chatbot.semantics.tensors import read_tensors

if TYPE_CHECKING:
    import numpy.typing as npt

    Singles = npt.NDArray[np.float32]

WEIGHTS, TOKENIZER = "model.safetensors", "tokenizer.json"
"""The files of a model's folder."""
MOST_TOKENS = 64
"""Of a text that are read: what an answer says first is what it is about, and time goes by their number."""
BATCH = 512
"""Tokens that are encoded at once, of texts with as many each: more take no less time, and more memory."""
HEAD = 32
"""Numbers of a vector that one head of the attention looks at; so in all models of this size."""
EPSILON = 1e-12
FORMAT = 1
"""Another number where the code makes other vectors of the same text."""
SAMPLE = 1_000_000
"""Bytes at a file's end that tell it from others."""


class Layer(NamedTuple):
    """The weights of a layer."""

    attention: Singles
    """Of queries, keys and values, one beside the other."""
    attention_bias: Singles
    output: Singles
    output_bias: Singles
    attended: tuple[Singles, Singles]
    """Scale and shift after the attention."""
    wide: Singles
    wide_bias: Singles
    narrow: Singles
    narrow_bias: Singles
    done: tuple[Singles, Singles]


class BertEncoder:
    """The encoder in a folder with ``model.safetensors`` and ``tokenizer.json``."""

    reads_misspelt = False
    reads_long = False

    def __init__(self, folder: str) -> None:
        """Raises:
        DataError: the files are not there, or not those of such a model.
        """
        tensors = read_tensors(os.path.join(folder, WEIGHTS))
        self._tokenizer = _tokenizer(os.path.join(folder, TOKENIZER))
        try:
            self._words = tensors["embeddings.word_embeddings.weight"]
            kind = tensors["embeddings.token_type_embeddings.weight"][0]
            self._places = tensors["embeddings.position_embeddings.weight"][:MOST_TOKENS] + kind
            self._begun = _norm_of(tensors, "embeddings.LayerNorm")
            count = sum(name.endswith(".intermediate.dense.weight") for name in tensors)
            self._layers = [_layer(tensors, f"encoder.layer.{number}.") for number in range(count)]
        except (KeyError, IndexError, ValueError):
            raise DataError(folder, "is no sentence encoder of the BERT family") from None
        self.size = int(self._words.shape[1])
        self.digest = digest_of(folder)

    def encode(self, texts: Sequence[str]) -> Singles:
        """A line of length 1 for each text."""
        read = [one.ids for one in self._tokenizer.encode_batch([*texts])]
        of_length: dict[int, list[int]] = defaultdict(list)
        for at, ids in enumerate(read):
            of_length[len(ids)].append(at)
        found = np.zeros((len(texts), self.size), dtype=np.float32)
        for length, places in of_length.items():  # texts of one length need no padding
            count = max(1, BATCH // length)
            for start in range(0, len(places), count):
                batch = places[start : start + count]
                found[batch] = self._forward(np.array([read[at] for at in batch]))
        return found

    def _forward(self, ids: npt.NDArray[np.intp]) -> Singles:
        """The vectors of some texts with as many tokens each."""
        texts, length = ids.shape
        x = self._words[ids.ravel()] + np.tile(self._places[:length], (texts, 1))
        x = _normed(x, self._begun)
        for layer in self._layers:
            x = _normed(x + _attended(x, layer, texts), layer.attended)
            wide = _gelu(x @ layer.wide + layer.wide_bias)
            x = _normed(x + wide @ layer.narrow + layer.narrow_bias, layer.done)
        mean = x.reshape(texts, length, -1).mean(axis=1)
        unit: Singles = mean / np.maximum(np.linalg.norm(mean, axis=1, keepdims=True), EPSILON)
        return unit


def _attended(x: Singles, layer: Layer, texts: int) -> Singles:
    """What each token takes from the others of its text."""
    size = x.shape[1]
    heads = (x @ layer.attention + layer.attention_bias).reshape(texts, -1, 3, size // HEAD, HEAD)
    query, key, value = heads.transpose(2, 0, 3, 1, 4)  # each by text, head and token
    scores = query @ key.transpose(0, 1, 3, 2) * np.float32(HEAD**-0.5)
    scores -= scores.max(axis=-1, keepdims=True)
    np.exp(scores, out=scores)
    scores /= scores.sum(axis=-1, keepdims=True)
    taken: Singles = (scores @ value).transpose(0, 2, 1, 3).reshape(len(x), size)
    return taken @ layer.output + layer.output_bias


def _normed(x: Singles, scale_and_shift: tuple[Singles, Singles]) -> Singles:
    """Layer normalisation; the array is written over."""
    x -= x.mean(axis=1, keepdims=True)
    x /= np.sqrt((x * x).mean(axis=1, keepdims=True) + np.float32(EPSILON))
    x *= scale_and_shift[0]
    x += scale_and_shift[1]
    return x


def _gelu(x: Singles) -> Singles:
    """D. Hendrycks and K. Gimpel, Gaussian error linear units (2016), by tanh."""
    inner = x * x
    inner *= np.float32(0.044715 * 0.7978845608)
    inner += np.float32(0.7978845608)
    inner *= x
    np.tanh(inner, out=inner)
    inner += 1
    inner *= x
    inner *= np.float32(0.5)
    return inner


def _layer(tensors: dict[str, Singles], prefix: str) -> Layer:
    own = f"{prefix}attention.self."
    parts = ("query", "key", "value")
    return Layer(
        attention=np.concatenate([tensors[f"{own}{part}.weight"] for part in parts]).T,
        attention_bias=np.concatenate([tensors[f"{own}{part}.bias"] for part in parts]),
        output=tensors[f"{prefix}attention.output.dense.weight"].T,
        output_bias=tensors[f"{prefix}attention.output.dense.bias"],
        attended=_norm_of(tensors, f"{prefix}attention.output.LayerNorm"),
        wide=tensors[f"{prefix}intermediate.dense.weight"].T,
        wide_bias=tensors[f"{prefix}intermediate.dense.bias"],
        narrow=tensors[f"{prefix}output.dense.weight"].T,
        narrow_bias=tensors[f"{prefix}output.dense.bias"],
        done=_norm_of(tensors, f"{prefix}output.LayerNorm"),
    )


def _norm_of(tensors: dict[str, Singles], name: str) -> tuple[Singles, Singles]:
    return tensors[f"{name}.weight"], tensors[f"{name}.bias"]


def digest_of(folder: str) -> str:
    """Of all that a vector depends on beside the text, by the files' sizes and a part of each."""
    whole = blake2b(f"{FORMAT} {MOST_TOKENS}".encode(), digest_size=16)
    for name in (WEIGHTS, TOKENIZER):
        path = os.path.join(folder, name)
        with open(path, "rb") as file:
            file.seek(max(0, os.path.getsize(path) - SAMPLE))
            whole.update(f"{os.path.getsize(path)}".encode() + file.read())
    return whole.hexdigest()


def _tokenizer(path: str) -> Any:
    """What cuts texts into tokens."""
    try:
        found = Tokenizer.from_file(path)
    except Exception as error:  # tokenizers raises just that
        raise DataError(path, f"cannot be read: {error}") from None
    found.no_padding()
    found.enable_truncation(MOST_TOKENS)
    return found
