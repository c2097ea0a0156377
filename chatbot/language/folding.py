"""Unicode: letters in their usual and folded forms, and what is a word in any script."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from chatbot.language.printable import ESCAPE_SEQUENCE, printable

NOT_SPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""
_LETTER = f"[^\\W_{NOT_SPACED}]|[\u0300-\u036f\u0900-\u0dff\u0f00-\u0fff]"
NUMBER = re.compile(r"\d+(?:[.,:]\d+)+")
_TOKEN = (
    rf"{NUMBER.pattern}|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*(?:\+\+?(?![\w+])|\#(?!\w))?"
    rf"|(?P<run>[{NOT_SPACED}]+)"
)
WORDS = re.compile(rf"{NUMBER.pattern}|[^\W_]+(?:['’][^\W_]+)*(?:\+\+?(?![\w+])|\#(?!\w))?")
"""What ``token_pattern()`` finds in a text without other scripts: it takes a tenth of the time to make."""
FOLDED_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŀ": "l", "ς": "σ"}
)
_MARKS = (
    "(?<![иИ])[\u0300-\u036f]|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\u00ad]"
)


@lru_cache(maxsize=1)
def token_pattern() -> re.Pattern[str]:
    """The words of any script, and runs of those that put no spaces between them."""
    return re.compile(_TOKEN)


def is_simple(text: str) -> bool:
    """Does ``WORDS`` find all words of a normalised text?"""
    return text.isascii() or all(
        not "\u02ff" < letter < "\u0370" and (letter < "\u0900" or "\u2000" <= letter < "\u2c00")
        for letter in text
    )


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return re.compile(_MARKS)


_SIGNS = dict.fromkeys(map(ord, "‘’‚“”„«»‹›–—•€£§¡¿"))
"""Signs that texts have most, and that stay as they are."""


def normalise(text: str) -> str:
    """Usual forms (NFKC) and base letters, capitals kept: accents, points and invisible marks make no difference.

    Vowel signs of Indic and Thai scripts are letters and stay, as does the breve of Cyrillic й.
    """
    if text.isascii() or text.translate(_SIGNS).isascii():
        return text
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return unicodedata.normalize("NFC", _marks().sub("", decomposed))


def fold(text: str) -> str:
    """The normalised text in lower case."""
    return text.lower() if text.isascii() else normalise(text).casefold().translate(FOLDED_LETTERS)


class Located(NamedTuple):
    """A text, normalised and printable, and where each of its characters stood."""

    text: str
    starts: Sequence[int]
    """For each character of ``text`` where it began in the text as it was."""
    ends: Sequence[int]
    """The same for where it ended."""


def located(text: str) -> Located:
    """The normalised, printable text with the places of its characters.

    Letters with their marks are normalised one by one; where that is not the same as to normalise all (which no language
    in use asks for), it stands.
    """
    if text.isascii() and text.isprintable():
        return Located(text, range(len(text)), range(1, len(text) + 1))
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _clusters().finditer(text):
        part = normalise(printable(match.group()))
        parts.append(part)
        starts += [match.start()] * len(part)
        ends += [match.end()] * len(part)
    return Located("".join(parts), starts, ends)


@lru_cache(maxsize=1)
def _clusters() -> re.Pattern[str]:
    """Escape sequences, line ends, Hangul in parts, and letters with the marks that belong to them."""
    return re.compile(
        rf"(?:{ESCAPE_SEQUENCE})|\r\n|[\u1100-\u11ff]+"
        r"|(?:(?![\x1b\x9b]).|\n|\x1b|\x9b)[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670"
        r"\u06d6-\u06ed\u0900-\u0903\u093a-\u094f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\u3099\u309a\ufe20-\ufe2f]*",
        re.DOTALL,
    )
