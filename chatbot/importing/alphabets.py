"""Which encoding of the time before Unicode a text in Latin letters is in: the one in which it is spelt as a language is."""

from __future__ import annotations

import re
from typing import NamedTuple


class _Language(NamedTuple):
    encodings: tuple[str, ...]
    """The likeliest first."""
    letters: str
    """Those beyond a to z."""
    only_in: str = ""
    """A pattern of what the first of its signs stands in; elsewhere that is none of the language."""
    needs: str = ""
    """Letters of which one at least occurs in any text."""


_WEST, _CENTRAL = ("cp1252", "cp850", "mac_roman"), ("cp1250", "iso8859_2")
_LANGUAGES = [
    _Language(_WEST, "äöüßéàôèâêîûçëïùœÿæñ"),  # German and French, and what both borrow
    _Language(_WEST, "áéíóúüñºª"),
    _Language(_WEST, "áâãàçéêíóôõúºª", "õ(?:es?|em)"),
    _Language(_WEST, "àèéìíîòóùúº"),
    _Language(_WEST, "åäöæøéüáà"),
    _Language(_WEST, "áæéðíóöþúý", needs="áíóúé"),
    _Language(_WEST, "äëïöüéèáíóúêô"),
    _Language(_WEST, "äõöüšž", "õ[a-zäöü]"),
    _Language(_CENTRAL, "áéíóöőúüű"),
    _Language(_CENTRAL, "ąćęłńóśźż"),
    _Language(_CENTRAL, "áčďéěíňóřšťúůýž"),
    _Language(_CENTRAL, "áäčďéíĺľňóôŕšťúýž"),
    _Language(_CENTRAL, "čćđšž"),
    _Language(_CENTRAL, "ăâîşţ"),
    _Language(("cp1254",), "çğıöşüâî"),
    _Language(("cp1257",), "ąčęėįšųūž"),
    _Language(("cp1257",), "āčēģīķļņšūž"),
]
_LETTER = re.compile(r"[^\W\d_]")
_NO_LETTER = re.compile(
    r"(?<=[^\W\d_])[^\w\s\x21-\x7e“”‘’„‚«»‹›…–—´·°º][^\W\d_]|(?<=\s)[±¶¬¡¯¦¹¼¾³■\xad](?=[a-z])"
)
"""Signs that stand within words, where a letter is read in another encoding."""
_AFTER_SMALL = re.compile(r"(?<=[a-z])[^\W\d_a-zA-Z]")
_RANK = ("cp1252", "cp1250", "iso8859_2", "cp1254", "cp1257", "cp850", "mac_roman")
"""The encodings, the most usual first."""
ENOUGH = 0.97
"""Part of the letters beyond ASCII that a language must account for."""


def by_spelling(sample: bytes) -> str | None:
    """The encoding in which nearly all letters of a sample are those of one language; None where there is none.

    Where several do as well, the most usual one is taken: Western Europe's comes first.
    """
    found = [
        (_share(sample.decode(encoding, "replace"), language), -_RANK.index(encoding), encoding)
        for language in _LANGUAGES
        for encoding in language.encodings
    ]
    share, _, encoding = max(found)
    return encoding if share >= ENOUGH else None


def _share(text: str, language: _Language) -> float:
    """The part of the letters beyond ASCII that are the language's; 0 where a sign is none of text."""
    if re.search("[\ufffd\x80-\x9f]", text):
        return 0.0
    odd = len(_NO_LETTER.findall(text)) + sum(letter.isupper() for letter in _AFTER_SMALL.findall(text))
    text = text.lower()
    letters = [letter for letter in _LETTER.findall(text) if not letter.isascii()]
    if language.needs and not set(language.needs) & set(letters):
        return 0.0
    good = sum(letter in language.letters for letter in letters)
    if language.only_in:
        good -= len(re.findall(language.only_in[0], text)) - len(re.findall(language.only_in, text))
    return good / (len(letters) + odd) if letters else 0.0
