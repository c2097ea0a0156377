"""Verbs with pronouns behind them, and forms of *vosotros*, that no table has: *devolvérmelo*, *vendéis*."""

from __future__ import annotations

import re

from chatbot.language.commonness import zipf_of

_PRONOUNS = re.compile(r"(\w+?[aeiourdo])(?:me|te|se|nos|os|l[oae]s?){1,2}")
_YOU = re.compile(r"(\w{2,}?)(ais|eis|is)")
_INFINITIVES = {"ais": "ar", "eis": "er", "is": "ir"}


def opened(word: str) -> list[str]:
    """A folded word as the one that it is matched as."""
    if zipf_of(word, "es"):
        return [word]
    if (found := _PRONOUNS.fullmatch(word)) and zipf_of(found[1], "es"):
        return [found[1]]
    found = _YOU.fullmatch(word)
    verb = found[1] + _INFINITIVES[found[2]] if found else ""
    return [verb] if verb and zipf_of(verb, "es") else [word]
