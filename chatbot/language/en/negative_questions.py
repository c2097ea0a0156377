"""Negative questions that ask plainly: *don't you ship to Spain?*, *you don't close early, do you?*."""

from __future__ import annotations

from collections.abc import Sequence

AUXILIARIES = frozenset(
    "is are was were am do does did has have had can could will would shall should must may might".split()
)
DO = frozenset(["do", "does", "did"])
PRONOUNS = frozenset("i we you he she it they there that this u".split())
"""Words that are the subject by themselves; a tag ends with one of them."""
DETERMINERS = frozenset("the a an my your our their his her its any some all these those".split())
ASKING = frozenset("what who where when why how which".split())
ADVERBS = frozenset("really actually still even also just maybe perhaps truly honestly".split())
FAR = 6
"""Words from the beginning among which verb, subject and *not* stand."""
PEOPLE = frozenset("people kids children everyone everybody anyone anybody someone somebody".split())

DENIED_BY: dict[tuple[str, ...], tuple[str, ...]] = {
    ("unable", "to"): ("can", "not"),
    ("not", "able", "to"): ("can", "not", ""),
    ("nobody",): ("not",),
    ("none", "of"): ("not", ""),
    **{(fail, "to"): ("not", "") for fail in ("fails", "failed", "failing")},
    **{(refuse, "to"): ("will", "not") for refuse in ("refuses", "refusing")},
}
"""What is said for a *not*, with what is read in the place of each word."""


def denies_nothing(words: Sequence[str]) -> set[int]:
    """The places of the words of a question, folded and contractions opened, that deny nothing: the *not* of a negative
    question, or a tag with what is denied before it."""
    return _tag(words) or _inverted(words)


def _inverted(words: Sequence[str]) -> set[int]:
    """The *not* beside the verb that begins a question and its subject."""
    if not words or words[0] not in AUXILIARIES:
        return set()
    places = [at for at in range(1, min(len(words), FAR)) if words[at] not in ADVERBS]
    first, *behind = [*places[:3], None]
    if first is None or behind[0] is None:
        return set()
    if words[first] == "not":
        return {first} if _is_subject(words[behind[0]]) else set()
    denied = ("not", "no") if words[first] == "there" else ("not",)
    before = 2 if words[first] in DETERMINERS else 1 if words[first] in PRONOUNS else 0
    return {at for at in behind[:before] if at is not None and words[at] in denied}


def _is_subject(word: str) -> bool:
    """Does a word begin a subject? A plural may: without one, *doesn't charge* tells of a trouble."""
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > 3
    return word in PRONOUNS or word in DETERMINERS or word in PEOPLE or plural


def _tag(words: Sequence[str]) -> set[int]:
    """A question at the end whether what was said is so, with the *not* that it is said with: *it isn't free, is it?*."""
    last, denied = [*words[-3:]], False
    if last[1:2] == ["not"] or last[2:3] == ["not"]:
        last, denied = [word for word in last if word != "not"], True
    verb, subject = (*last[-2:], "", "")[:2]
    start = len(words) - 2 - denied
    if verb not in AUXILIARIES or subject not in PRONOUNS or start < 2:
        return set()
    if words[0] in AUXILIARIES or words[start - 1] in ASKING:
        return set()
    said, tag = words[:start], {*range(start, len(words))}
    if denied:
        return tag if (verb in DO or verb in said) and "not" not in said else set()
    place = next((at for at in range(1, start) if (words[at - 1], words[at]) == (verb, "not")), None)
    return set() if place is None else {place, *tag}
