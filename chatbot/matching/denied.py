"""Questions that deny what an entry is about: what is asked for is what is not so."""

from __future__ import annotations

from chatbot.matching.query import EXACT, SPELLED
from chatbot.matching.same_but_for import FRAME, same_but_for
from chatbot.matching.seen import Seen
from chatbot.matching.sides import covered


def is_denied(seen: Seen) -> bool:
    """Is it the phrasing's question but for a denial, of which the answer says nothing?"""
    return _denies(seen) and (
        same_but_for(seen, seen.asked.said.negations, seen.phrased.said.negations)
        or _asks_the_contrary(seen)
        or _leaves_it_off(seen)
    )


def _denies(seen: Seen) -> bool:
    kinds = (seen.asked.said.polarity, seen.phrased.said.polarity)
    if kinds in (("why not", "why"), ("why", "why not")) or (kinds == ("trouble", "") and _spares(seen)):
        return True
    if seen.needs_not:
        return False
    return kinds == ("unwanted", "") or (kinds == ("denied", "") and not seen.tells_what_is_denied)


def _spares(seen: Seen) -> bool:
    """Is it said that something bad did not happen: "I did not lose my card"?"""
    bad = {at for at, text in enumerate(seen.asked.said.texts) if text in seen.rules.mishaps}
    steps = (-1,) if seen.rules.head_last else (1, 2)
    return any(at + step in bad for at in seen.asked.said.negations for step in steps)


def _asks_the_contrary(seen: Seen) -> bool:
    """Is it asked why something is so that in the phrasing is not so, in the phrasing's own words, whatever else is said?"""
    if "why" not in (seen.asked.said.polarity, seen.phrased.said.polarity):
        return False
    own = [1.0 if kind in (EXACT, SPELLED) else 0.0 for _, kind in seen.best.entry]
    return covered(seen.best.weights, own, set(seen.phrased.said.negations)) >= FRAME


def _leaves_it_off(seen: Seen) -> bool:
    """Is a word of the phrasing not wanted, while the question has all of that, and more: "is it allowed to bring no dog"?"""
    said = seen.asked.said
    denied = [i for at in said.negations for i in [i for i in seen.asked.words if i > at][:1]]
    its_own = any(seen.best.question[i].kind in (EXACT, SPELLED) for i in denied)
    return (
        said.polarity == "unwanted"
        and its_own
        and covered(seen.best.weights, seen.nearest_asked, set()) >= FRAME
    )
