"""How people ask for the telephone number or the mail address of those who keep an FAQ: “what's your phone number?”."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Mapping, Sequence

from chatbot.language.owner_patterns import OwnerPatterns

PHONE, MAIL = "phone", "mail"
FEWEST_DIGITS = 6
"""Digits of a telephone number at least: 112 is an answer to something else."""
_NUMBER = re.compile(r"(?<![\w.,:/-])(?:\+|\(?\d)[\d ()/‑–.-]{4,}\d(?![\w:])")
_DATE = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}|\d{1,2}[.:]\d\d ?[-–] ?\d{1,2}[.:]\d\d")
_ADDRESS = re.compile(r"[\w.+-]+@[\w-]+\.\w")


class AskingContact(OwnerPatterns, frozen=True):
    """A language's words for it, folded; without any it is never asked."""

    phone: str = ""
    """A pattern of all the words that ask for a telephone number."""
    mail: str = ""
    """The same for a mail address."""
    bare: Mapping[str, str] = {}
    """What may be one of them by itself, in an FAQ that asks nothing with that word: *email?*"""
    reaching: frozenset[str] = frozenset()
    """Words of an entry that is asked how those are reached."""

    def asked(self, words: Sequence[str], owner: Collection[str]) -> str:
        """Which of the two some words ask for, and nothing else; empty for none. ``owner``: what the FAQ calls its owner by."""
        kinds = ((self.phone, PHONE), (self.mail, MAIL))
        return next((kind for pattern, kind in kinds if self.fits(pattern, words, owner)), "")


def gives_contact(answer: str, kind: str) -> bool:
    """Has an answer a telephone number, or a mail address?"""
    if kind == MAIL:
        return _ADDRESS.search(answer) is not None
    text = _DATE.sub(" ", unicodedata.normalize("NFKC", answer))
    return any(sum(map(str.isdigit, found[0])) >= FEWEST_DIGITS for found in _NUMBER.finditer(text))
