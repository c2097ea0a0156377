"""Verbs that stand apart: *melde ich mich an* is *anmelden*."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from chatbot.language.known import zipf
from chatbot.language.stemming import stemmer_for

PARTICLES = frozenset(
    """
    ab an auf aus bei ein fest fort frei her heraus herein herunter hin hinaus hinein hoch los mit nach nieder raus rein
    runter teil um unter vor voraus vorbei weg weiter wieder zu zuruck zusammen
    """.split()
)
CLAUSES = frozenset("und oder aber wenn falls weil dass ob denn bevor nachdem damit sobald bitte".split())
"""What begins a clause: a particle before it ends one."""
LEAST_ZIPF = 2.0


def joined(words: Sequence[str], breaks: Sequence[bool]) -> Mapping[int, str]:
    """What words of a text become, by their places: verbs with their particle, and empty for the particles.

    ``breaks`` says behind which words a sign stands that ends a clause.
    """
    stem = stemmer_for("de")
    found: dict[int, str] = {}
    start = 0
    for at, word in enumerate(words):
        ends = at + 1 == len(words) or breaks[at] or words[at + 1] in CLAUSES
        if word in PARTICLES and ends:
            verb = next(
                (i for i in range(start, at) if zipf(word + stem(words[i]), "de") >= LEAST_ZIPF), None
            )
            if verb is not None:
                found[verb], found[at] = f"{word}{stem(words[verb])}en", ""
        if breaks[at] or word in CLAUSES:
            start = at + 1
    return found
