"""What stands apart but is one word: *melde ich mich an* is *anmelden*, *sendungs verfolgung* is *Sendungsverfolgung*."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from chatbot.language.commonness import zipf
from chatbot.language.de.compounds import parts
from chatbot.language.stemming import stemmer_for

PARTICLES = frozenset(
    """
    ab an auf aus bei ein fest fort frei her heraus herein herunter hin hinaus hinein hoch los mit nach nieder raus rein
    hinzu rauf rum durch statt runter teil um unter vor voraus vorbei weg weiter wieder zu zuruck zusammen
    """.split()
)
CLAUSES = frozenset("und oder aber wenn falls weil dass ob bevor nachdem damit sobald".split())
"""What begins a clause: a particle before it ends one."""
CLOSING = CLAUSES | {"bitte", "denn"}
"""The same, and what may stand behind a clause as well as in it: *wie melde ich mich denn an*."""
LEAST_ZIPF = 2.0
OPEN, SHUT = "geoffnet", "geschlossen"
_HAVING = frozenset("hab habe habt haben hat hast hatte hattet hatten seid".split())
_MAKING = frozenset("mach mache macht machen machst".split())
_COMING = dict.fromkeys(("komm", "komme", "kommt", "kommen"), "hinkommen")
SAID = {
    "auf": dict.fromkeys(_HAVING, OPEN) | dict.fromkeys(_MAKING, "offnen"),
    "zu": dict.fromkeys(_HAVING, SHUT) | dict.fromkeys(_MAKING, "schliessen"),
    "da": {"seid": OPEN},
    "euch": _COMING | dict.fromkeys(("find", "finde", "finden", "findet"), "adresse"),
    "ihnen": _COMING,
}
"""Verbs that say nothing by themselves, with what they mean at a word: *habt ihr auf*, *seid ihr da*."""
_STOPPING = frozenset("hor hore hort horen hoer hoere hoert hoeren".split())
WHERE = ("wo seid ihr", "wo sind sie")
"""Questions of nothing but stop words that end so."""
ALONE = frozenset(
    "zu um hoch fest frei teil viel vor nach halb zwei drei vier funf sechs sieben acht neun zehn".split()
)
"""Words that make none with the next one: *zu machen* is not *zumachen*, *drei Jahre* no *Dreijahr*, *viel zahle* no *Vielzahl*."""
ENDINGS = ("e", "t", "st", "et")
_OTHERS = frozenset(
    "der die den das dem mit von bei zu fur auf an unter zwischen alle allen keine und oder als".split()
)
"""What stands before *andern* where it is *anderen*; elsewhere it is *ändern*."""
CHANGE = "aendern"
LEAST_LETTERS = 4
"""Letters of a word at least that makes one with the word beside it."""


def joined(words: Sequence[str], breaks: Sequence[bool]) -> Mapping[int, str]:
    """What words of a text become, by their places: verbs with their particle, and empty for the particles.

    ``breaks`` says behind which words a sign stands that ends a clause.
    """
    found: dict[int, str] = {}
    start = 0
    for at, word in enumerate(words):
        if _ends(words, breaks, at):
            found |= _said(words, start, at) or _verb(words, start, at)
        elif at not in found and not breaks[at]:
            found |= _beside(words, at)
        if word.startswith("ander") and at not in found and _changes(words, at):
            found[at] = CHANGE
        if breaks[at] or word in CLAUSES:
            start = at + 1
    return found


def _ends(words: Sequence[str], breaks: Sequence[bool], at: int) -> bool:
    """Does a clause end at a word, or what is said before a further one: *hör auf, zu …*?"""
    if words[at] == "auf" and not _STOPPING.isdisjoint(words[max(at - 2, 0) : at]):
        return True
    return at + 1 == len(words) or breaks[at] or words[at + 1] in CLOSING


def _said(words: Sequence[str], start: int, at: int) -> dict[int, str]:
    """A verb of a clause that means something only with the clause's last word."""
    if " ".join(words[max(at - 2, start) : at + 1]) in WHERE:
        return {at - 1: "adresse"}
    meant = SAID.get(words[at], {})
    verb = next((i for i in range(start, at) if words[i] in meant), None)
    return {} if verb is None else {verb: meant[words[verb]], at: ""}


def _verb(words: Sequence[str], start: int, at: int) -> dict[int, str]:
    """A verb of a clause with the particle at its end."""
    particle = words[at]
    if particle not in PARTICLES:
        return {}
    stems = ((i, stem) for i in range(start, at) for stem in _stems(words[i]))
    verb, stem = next(((i, s) for i, s in stems if zipf(particle + s, "de") >= LEAST_ZIPF), (-1, ""))
    return {verb: f"{particle}{stem}en", at: ""} if stem else {}


def _changes(words: Sequence[str], at: int) -> bool:
    """Is a word *ändern* or *ändere ich*, which without its dots is a word for others?"""
    if words[at] == "andern":
        return at == 0 or words[at - 1] not in _OTHERS
    return words[at] in ("ander", "andere") and "ich" in (words[max(at - 1, 0)], *words[at + 1 : at + 2])


def _stems(word: str) -> Iterator[str]:
    """The stem of a word, and that of the verb that it may be a form of: *sage* is a noun, too."""
    stem = stemmer_for("de")
    yield stem(word)
    yield from (stem(f"{word.removesuffix(one)}en") for one in ENDINGS if word.endswith(one))


def _beside(words: Sequence[str], at: int) -> dict[int, str]:
    """A word and the next one as the one that they are: *hin stellen*, *sendungs verfolgung*."""
    one, other = words[at], words[at + 1]
    if len(other) < LEAST_LETTERS or one in ALONE:
        return {}
    made = one + other
    participle = one != "ein" and other.startswith("ge") and other.endswith("t")
    verb = other.endswith("n") or participle
    is_one = verb if one in PARTICLES else not verb and len(one) >= LEAST_LETTERS and parts(made) == [made]
    if not is_one or zipf(stemmer_for("de")(made), "de") < LEAST_ZIPF:
        return {}
    return {at: made, at + 1: ""}
