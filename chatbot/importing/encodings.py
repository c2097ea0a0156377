"""A file's bytes as text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from chatbot.errors import Place
from chatbot.importing.alphabets import by_spelling
from chatbot.importing.drafts import SourceError

LEGACY = [
    "cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "koi8_r",
    "cp866", "cp932", "euc_jp", "gb18030", "big5", "cp949",
]  # fmt: skip
"""Encodings of the time before Unicode that are told apart; ``--encoding`` takes any other."""
SAMPLE = 50_000
"""Bytes that are looked at to tell a legacy encoding."""

_SURROGATE = re.compile("[\ud800-\udfff]")
_PIECE = re.compile(rb"[^\n]{1,1000}[\x80-\xff]*")
"""A line, or of a long one a part that ends where no letter is torn."""
_MARKS = [
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
]


class Text(NamedTuple):
    """A file's text, with line ends as ``\\n``, and the encoding that it was read in."""

    content: str
    encoding: str


def decode(data: bytes, encoding: str | None = None) -> Text:
    """Read bytes as text: in ``encoding`` if one is given, else as their mark or their look says.

    Raises:
        SourceError: they are no text.
    """
    for mark, of in _MARKS:
        if data.startswith(mark):
            return _read(data[len(mark) :], of)
    if encoding is not None:
        return _read(data, encoding)
    name = _without_mark(data)
    if name is not None:
        return _read(data, name)
    try:
        return Text(_lines(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as error:
        return _legacy(data, error)


def _read(data: bytes, encoding: str) -> Text:
    try:
        return Text(_lines(data.decode(encoding)), encoding)
    except UnicodeError as error:  # of which some encodings raise none that knows its place
        line = data[: getattr(error, "start", 0)].count(b"\n") + 1
        raise SourceError(f"is not {encoding}; name its encoding with --encoding", Place(line)) from None


def _lines(text: str) -> str:
    if "\r" in text:
        text = text.replace("\r\n", "\n").replace("\r", "\n")
    if not text.isascii() and _SURROGATE.search(text):  # half of a letter, as UTF-7 can have it
        text = _SURROGATE.sub("\ufffd", text)
    return text.replace("\0", "\ufffd") if "\0" in text else text


def _without_mark(data: bytes) -> str | None:
    """UTF-16 has a zero in every other byte, in most scripts at least.

    Raises:
        SourceError: zeros are strewn all over, as in pictures and programs.
    """
    start = data[:4096]
    zeros = start.count(0)
    if not zeros:
        return None
    if start[1::2].count(0) > len(start) / 5 and not start[::2].count(0):
        return "utf-16-le"
    if start[::2].count(0) > len(start) / 5 and not start[1::2].count(0):
        return "utf-16-be"
    if zeros > len(start) / 100:
        raise SourceError("is not text")
    return None


def _legacy(data: bytes, error: UnicodeDecodeError) -> Text:
    """Text of the time before Unicode: told by its lines that are not plain ASCII."""
    pieces = _PIECE.findall(data[: 20 * SAMPLE])
    sample = b"\n".join(piece for piece in pieces if not piece.isascii()) or data[error.start :]
    name = _legacy_name(sample[:SAMPLE])
    return Text(_lines(data.decode(name, "replace")), name)


def _legacy_name(sample: bytes) -> str:
    """The likeliest encoding; where nothing speaks against it, the one of Western Europe, which is the most usual.

    Raises:
        SourceError: it is none that is known.
    """
    if not any(letter.isalpha() and not letter.isascii() for letter in sample.decode("cp1252", "replace")):
        return "cp1252"  # quotation marks and dashes alone
    if spelt := by_spelling(sample):
        return spelt
    from charset_normalizer import from_bytes

    matches = from_bytes(sample, cp_isolation=LEGACY)
    best = matches.best()
    if best is None:
        raise SourceError("is neither UTF-8 nor another encoding that is known; name it with --encoding")
    for match in matches:
        as_good = match.chaos <= best.chaos and match.coherence >= best.coherence
        if match.encoding == "cp1252" and as_good:
            return "cp1252"
    return "cp1252" if _same_in(sample, best.encoding, "cp1252") else best.encoding


def _same_in(data: bytes, one: str, other: str) -> bool:
    return data.decode(one, "replace") == data.decode(other, "replace")
