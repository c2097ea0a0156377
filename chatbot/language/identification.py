"""Which language a text is in, where that is plain: by its script, or by its function words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from itertools import islice
from typing import NamedTuple

from chatbot.language.folding import fold
from chatbot.language.function_words import FUNCTION_WORDS

MOST_WORDS = 3_000
"""Words of an FAQ that are looked at."""
LEAST_WORDS = 3
"""Different function words that a language must have in an FAQ."""
LEAST_SHARE = 0.2
"""Part of an FAQ's words that they must be."""
CLEARLY = 2.0
"""How many times as many of them there must be as of English: an FAQ about a language has words of it as well."""
MOST_ENTRIES = 2_000
"""Entries that are looked at one by one."""
LEAST_OTHER = 2
LEAST_OTHER_SHARE = 0.1
"""Entries in a second language, and their part of those of which it is plain, from which an FAQ is in two."""
LEAST_ASKED = 2
"""Different function words that a question must have."""
LEAST_ASKED_SHARE = 0.4
"""Part of a question's words that they must be."""
MORE_TELLING = 1.25
"""How many times as much they must tell of it as of any other language."""
NAMES = {
    "ar": "Arabic", "da": "Danish", "de": "German", "el": "Greek", "en": "English", "es": "Spanish", "fi": "Finnish",
    "fr": "French", "hu": "Hungarian", "it": "Italian", "ja": "Japanese", "ko": "Korean", "nl": "Dutch", "no": "Norwegian",
    "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sv": "Swedish", "ta": "Tamil", "tr": "Turkish", "zh": "Chinese",
}  # fmt: skip
"""What they are called, by their codes."""
EASTERN_LETTER = 2.5
"""Latin letters, as of names and code, beside which a Chinese, Japanese or Korean one tells as much."""
_WORD = re.compile(r"[^\W\d_]+")
_SCRIPTS = {
    "ja": "\u3040-\u30ff",
    "ko": "\u1100-\u11ff\uac00-\ud7af",
    "zh": "\u3400-\u4dbf\u4e00-\u9fff",
    "ru": "\u0400-\u052f",
    "el": "\u0370-\u03ff\u1f00-\u1fff",
    "ar": "\u0600-\u06ff",
    "ta": "\u0b80-\u0bff",
}
"""Letters that tell a language, if most of a text are such; kana stand among Chinese characters."""
_OTHERS = {"ru": "іїєґўјљњћђџѓќ", "ar": "پچژگٹڈڑے"}
"""Letters of other languages in the same script, of which no words are known."""
KANA_SHARE = 0.1
"""Part of the letters that are kana in any Japanese text."""


def language_of(texts: Iterable[str]) -> str | None:
    """The language of an FAQ's texts, of which the first are looked at; None where that is not plain."""
    found_words = (match.group().lower() for text in texts for match in _WORD.finditer(text))
    words = list(islice(found_words, MOST_WORDS))
    if script := _by_script("".join(words)):
        return script
    found = _counted(map(fold, words))
    english = found.pop("en", Counter())
    if english.total() < LEAST_SHARE * len(words) and (script := _by_script("".join(words), EASTERN_LETTER)):
        return script
    best = max(found, key=lambda language: found[language].total(), default=None)
    if best is None:
        return None
    total = found[best].total()
    plain = _different(found[best]) >= LEAST_WORDS and total >= LEAST_SHARE * len(words)
    return best if plain and total >= CLEARLY * english.total() else None


def taken_for(language: str) -> str:
    """What to say of an FAQ whose language its text tells."""
    return f"the FAQ does not say its language; it is taken for {NAMES[language]}"


class Mixed(NamedTuple):
    """Texts of an FAQ that are plainly in two languages."""

    usual: str
    other: str
    usual_count: int
    other_count: int
    first: int
    """The number of the first one in the other language, from 0."""

    def said(self) -> str:
        """What to say of it."""
        usual, other = NAMES[self.usual], NAMES[self.other]
        entries = "entry is" if self.usual_count == 1 else "entries are"
        return f"{self.usual_count:,} {entries} in {usual} and {self.other_count:,} in {other}; an FAQ is read in one language"


def mixed(texts: Iterable[str]) -> Mixed | None:
    """The two languages that most of an FAQ's entries are in, given the text of each; None where one language is plain."""
    told = [_told(text) for text in islice(texts, MOST_ENTRIES)]
    counts = Counter(filter(None, told)).most_common(2)
    if len(counts) < 2:
        return None
    (usual, most), (other, fewer) = counts
    if fewer < max(LEAST_OTHER, LEAST_OTHER_SHARE * (most + fewer)):
        return None
    return Mixed(usual, other, most, fewer, told.index(other))


def _told(text: str) -> str | None:
    """The language of one entry, English as well; None where that is not plain."""
    words = [match.group().lower() for match in _WORD.finditer(text)]
    if script := _by_script("".join(words)):
        return script
    found = _counted(map(fold, words))
    telling = {language: _telling(counted.elements()) for language, counted in found.items()}
    best, second, *_ = [*sorted(telling, key=lambda language: -telling[language]), "", ""]
    plain = (
        best and _different(found[best]) >= LEAST_WORDS and found[best].total() >= LEAST_SHARE * len(words)
    )
    return best if plain and telling[best] >= CLEARLY * telling.get(second, 0.0) else None


def language_asked_in(words: list[str], own: str, is_stop: Callable[[str], bool]) -> str | None:
    """The language that a question's folded words are in, where that is plainly another than the FAQ's ``own``; else None.

    A script that the FAQ's language has not tells it. A stop word of the FAQ's language decides for that,
    unless it is a word of the other one as well (*was* in German).
    """
    if own not in FUNCTION_WORDS and own not in _SCRIPTS:
        return None
    if own not in _SCRIPTS and (script := _by_script("".join(words))):
        return script
    stops = {word for word in words if is_stop(word)}
    if len(stops) > len(words) // 2:
        return None
    known = _languages()
    other = [word for word in words if word not in stops and own not in known.get(word, ())]
    found = _counted(other)
    telling = {language: _telling(counted) for language, counted in found.items()}
    best, second, *_ = [*sorted(telling, key=lambda language: -telling[language]), "", ""]
    if _different(found.get(best, ())) < LEAST_ASKED or telling[best] < MORE_TELLING * telling.get(
        second, 0.0
    ):
        return None
    if any(best not in known.get(word, ()) for word in words if word not in other):
        return None
    held = sum(best in known.get(word, ()) for word in words)
    return best if held >= LEAST_ASKED_SHARE * len(words) else None


def _by_script(letters: str, eastern: float = 1) -> str | None:
    """The language that most letters of a text tell; None for Latin letters, and for scripts of several languages.

    ``eastern`` is for how many a letter of Chinese, Japanese and Korean counts.
    """
    if letters.isascii():
        return None  # of no letters, too
    counts = {language: _count(script, letters) for language, script in _SCRIPTS.items()}
    east = counts["ja"] + counts["zh"]
    counts["ja"], counts["zh"] = (east, 0) if counts["ja"] > KANA_SHARE * east else (0, east)
    best = max(counts, key=lambda language: counts[language])
    if counts[best] * (eastern if best in ("ja", "ko", "zh") else 1) <= len(letters) - counts[best]:
        return None
    return None if best in _OTHERS and _count(_OTHERS[best], letters) else best


def _count(script: str, letters: str) -> int:
    return len(letters) - len(re.sub(f"[{script}]", "", letters))


def _counted(words: Iterable[str]) -> dict[str, Counter[str]]:
    """The function words among folded words, by language."""
    known = _languages()
    found: dict[str, Counter[str]] = {}
    for word, times in Counter(words).items():
        for language in known.get(word, ()):
            found.setdefault(language, Counter())[word] = times
    return found


def _different(words: Iterable[str]) -> int:
    """How many different function words there are; letters may stand for anything."""
    return sum(len(word) > 1 for word in words)


def _telling(words: Iterable[str]) -> float:
    """How much function words tell of a language: those that others have as well, less."""
    known = _languages()
    return sum(1 / len(known[word]) for word in words)


@cache
def _languages() -> Mapping[str, tuple[str, ...]]:
    """The languages that each function word, folded, is of."""
    known: dict[str, tuple[str, ...]] = {}
    for language, words in FUNCTION_WORDS.items():
        for word in set(_WORD.findall(fold(words))):
            known[word] = (*known.get(word, ()), language)
    return known
