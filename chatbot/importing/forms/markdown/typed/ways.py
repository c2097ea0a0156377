"""The ways in which the questions of a typed text may stand out, and which of them is its own."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from itertools import pairwise
from typing import NamedTuple

from chatbot.importing.drafts import FAQ_TITLE, is_question
from chatbot.importing.forms.markdown import labels
from chatbot.importing.forms.markdown.typed.layout import BULLETS, Line, gap, goes_on

_INLINE = re.compile(
    r"(?P<asked>[^?？\n]{2,200}[?？][\"”»]?)\s*(?:(?:[-=]+>|[-–—:|→]+)\s+)?(?P<said>[^\s?？)\]\"”»].*)"
)
"""A question with the beginning of its answer on the same line."""
_WONDERS = re.compile(
    r"(?:wie|was|wo|wer|wem|wen|wann|warum|wieso|welche[rsnm]?|darf|kann|können|muss|müssen|gibt es|ist|sind|brauche"
    r"|comment|quand|où|qui|pourquoi|combien|quel(?:le)?s?|est-ce|puis-je|peut-on|faut-il|y a-t-il"
    r"|c[oó]mo|qu[eé]|cu[aá]nd?t?[oa]s?|d[oó]nde|qui[eé]n|por qu[eé]|puedo|se puede|hay|tengo que)\b",
    re.IGNORECASE,
)
"""How questions begin in the languages that the program speaks."""
_STOP = re.compile(r"[.!。！]\s")
"""Where a sentence ends before a question."""
_YES_OR_NO = re.compile(r"(?:yes|yep|no|nope|ja|nein|oui|non|s[ií])\b", re.IGNORECASE)
LONGEST_QUESTION, LONGEST_TITLE = 3, 60
"""Lines of a question; characters of one that asks nothing."""
_FEWEST, _FEWEST_TITLES = 2, 3


class Opener(NamedTuple):
    """A question, as positions among a text's lines."""

    at: int
    end: int
    """The line after it."""
    text: str
    rest: str = ""
    """What of its answer stands on its own line."""


def best(lines: Sequence[Line]) -> list[Opener]:
    """The questions, in the way that most questions with answers stand out in; none where there is no such way."""
    named = any(FAQ_TITLE.fullmatch(line.text) for line in lines[:3])
    counted = {one.mark for one in lines if one.counted}
    found = [_marked(lines, counted, named), _asking(lines), _inline(lines), _marked(lines, BULLETS, named)]
    best = max(found, key=lambda openers: answered(openers, len(lines)))
    labelled = _labelled(lines)
    if len(labelled) >= _FEWEST and answered(labelled, len(lines)) * 3 >= answered(best, len(lines)):
        return labelled
    titles = _titles(lines, named)
    return titles if answered(titles, len(lines)) > 2 * answered(best, len(lines)) else best


def answered(openers: Sequence[Opener], end: int) -> int:
    """How many questions have something below them."""
    nexts = [*(one.at for one in openers[1:]), end]
    return sum(bool(one.rest) or one.end < after for one, after in zip(openers, nexts, strict=False))


def wonders(text: str) -> bool:
    """Does a text read like a question, be it without a question mark?"""
    return is_question(text) or bool(_WONDERS.match(text))


def asked(lines: Sequence[Line], at: int) -> Opener | None:
    """The question that begins with a line, over the few lines that it goes on; None where it is none."""
    for end in range(at, min(at + LONGEST_QUESTION, len(lines))):
        if lines[end].asks:
            text = " ".join(line.text for line in lines[at : end + 1])
            return Opener(at, end + 1, text) if _stands_alone(lines, at, end) else None
        if end + 1 == len(lines) or not goes_on(lines[end], lines[end + 1]):
            return None
    return None


def _stands_alone(lines: Sequence[Line], at: int, end: int) -> bool:
    """Does a question begin where it seems to? One within a paragraph has to be a sentence that begins a line."""
    if gap(lines, at) or lines[at].mark or (lines[at - 1].first and lines[at - 1].names):
        return True
    inside = all(line.one_sentence for line in lines[at : end + 1]) and not goes_on(lines[at - 1], lines[at])
    return inside and not lines[end].last and not lines[at].text[:1].islower()


# --- labelled --------------------------------------------------------------------------------


def _labelled(lines: Sequence[Line]) -> list[Opener]:
    """Lines that say that they ask: ``Q7: …``, each with what hangs from it or goes on up to a line with ``A:``."""
    heads = {n: found[4] for n, line in enumerate(lines) if (found := labels.ASKS.match(line.whole))}
    return [
        Opener(at, end, " ".join([heads[at], *(line.text for line in lines[at + 1 : end])]))
        for at, after in pairwise([*heads, len(lines)])
        for end in [_end(lines, at, after)]
    ]


def _end(lines: Sequence[Line], at: int, after: int) -> int:
    """Where a question that says that it is one ends; the next begins at ``after``."""
    said = next((n for n in range(at + 1, after) if labels.ANSWERS.match(lines[n].whole)), at + 1)
    if said == at + 1:
        found = asked(lines, at)
        return found.end if found else said
    more = range(at + 1, said)
    hangs = all(lines[n].margin > lines[at].margin or goes_on(lines[n - 1], lines[n]) for n in more)
    return said if hangs else at + 1


# --- marked ----------------------------------------------------------------------------------


def _marked(lines: Sequence[Line], marks: Set[str], named: bool) -> list[Opener]:
    """Lines that are counted through in one way, or have one of some signs before them."""
    kinds = Counter(_kind(line) for line in lines if line.mark in marks)
    runs = [
        run
        for kind, number in kinds.most_common(3)
        if number >= _FEWEST
        for run in _runs([n for n, line in enumerate(lines) if _kind(line) == kind], lines)
    ]
    found = max(runs, key=lambda run: (sum(_wonders_at(lines, n) for n in run), len(run)), default=[])
    asking = sum(_wonders_at(lines, n) for n in found)
    surely = marks is not BULLETS and (len(found) >= _FEWEST_TITLES or named)
    if asking < _FEWEST - named or asking * (4 if surely else 2) < len(found):
        return []
    return [_whole(lines, at) for at in found]


def _wonders_at(lines: Sequence[Line], at: int) -> bool:
    return wonders(lines[at].text) or asked(lines, at) is not None


def _runs(marked: list[int], lines: Sequence[Line]) -> Iterator[list[int]]:
    """What counts on from the first, of all such lines, of those that begin paragraphs, and of those that ask."""
    for some in (
        marked,
        [n for n in marked if gap(lines, n)],
        [n for n in marked if _wonders_at(lines, n)],
    ):
        run: list[int] = []
        for n in some:
            count = lines[n].counted
            if not run or not count or _value(count) == _value(lines[run[-1]].counted) + 1:
                run.append(n)
        yield run


def _value(count: str) -> int:
    return int(count) if count.isdigit() else ord(count)


def _whole(lines: Sequence[Line], at: int) -> Opener:
    """What begins with a line that is known to: a question to where it asks, one with its answer beside it, or the line."""
    if found := asked(lines, at):
        return found
    if found := _beside(lines, at):
        return found
    return Opener(at, at + 1, lines[at].text)


# --- asking ----------------------------------------------------------------------------------


def _asking(lines: Sequence[Line]) -> list[Opener]:
    """Lines that end with a question mark, and those that stand out as they do."""
    found: list[Opener] = []
    for at in range(len(lines)):
        if (not found or found[-1].end <= at) and (one := asked(lines, at)):
            found.append(one)
    kinds = Counter(_kind(lines[one.at]) for one in found)
    if not kinds or kinds.most_common(1)[0][1] < _FEWEST:
        return []
    kind, _ = kinds.most_common(1)[0]
    own = [one for one in found if _kind(lines[one.at]) == kind]
    taken = {n for one in own for n in range(one.at, one.end)}
    hangs = all(_hangs(lines, one.end) for one in own)
    more = [
        Opener(n, n + 1, line.text)
        for n, line in enumerate(lines)
        if n not in taken and gap(lines, n) and _kind(line) == kind and _stands_out(lines, n, hangs)
    ]
    begun = taken | {one.at for one in more}
    more += [one for one in _labelled(lines) if one.at not in begun and gap(lines, one.at)]
    both = sorted([*own, *more], key=lambda one: one.at)
    return both if len(own) * 2 >= len(both) else []


def _hangs(lines: Sequence[Line], end: int) -> bool:
    """Is what stands below the end of a question set in?"""
    return end < len(lines) and not lines[end].first and lines[end].margin > lines[end - 1].margin


def _stands_out(lines: Sequence[Line], at: int, hangs: bool) -> bool:
    """Does a line without a question mark stand out as questions do: marked, above what is set in, or as what lacks the mark?"""
    return bool(lines[at].mark) or (hangs and _hangs(lines, at + 1)) or _lacks_mark(lines, at)


def _lacks_mark(lines: Sequence[Line], at: int) -> bool:
    """Does a paragraph begin with a question that has its answer below it and only lacks the question mark?"""
    line = lines[at]
    if line.last or line.ends or len(line.text) > LONGEST_TITLE or not wonders(line.text):
        return False
    return _ends_above(line, lines[at + 1]) or bool(_YES_OR_NO.match(lines[at + 1].text))


def _ends_above(line: Line, below: Line) -> bool:
    """Does what begins a paragraph end above the next line, as a question does above what begins with a capital?"""
    return not goes_on(line, below) or (wonders(line.text) and below.text[:1].isupper())


def _kind(line: Line) -> tuple[str, int]:
    return line.mark, line.margin + len(line.counted)


# --- beside ----------------------------------------------------------------------------------


def _inline(lines: Sequence[Line]) -> list[Opener]:
    """Questions whose answers begin beside them; there others may have theirs below."""
    found: list[Opener] = []
    free = 0
    for at, line in enumerate(lines):
        apart = gap(lines, at) or bool(line.mark)
        if (found and found[-1].end > at) or not (
            apart or (lines[at - 1].ends and not line.text[:1].islower())
        ):
            continue
        one = _beside(lines, at) or asked(lines, at)
        found += [one] if one else []
        free += not one and not apart
    if free * 2 > len(found):  # lines of its paragraphs end as sentences do by chance
        found = [one for one in found if gap(lines, one.at) or lines[one.at].mark]
    beside = sum(bool(one.rest) for one in found)
    kinds = Counter(_kind(lines[one.at]) for one in found)
    if beside < _FEWEST or beside * 2 < len(found):
        return []
    kind, _ = kinds.most_common(1)[0]
    return [one for one in found if _kind(lines[one.at]) == kind]


def _beside(lines: Sequence[Line], at: int) -> Opener | None:
    found = _INLINE.fullmatch(lines[at].text)
    if not found or not is_question(found["asked"]):
        return None
    asked, said = found["asked"], found["said"]
    while (
        (again := _INLINE.fullmatch(said))
        and is_question(again["asked"])
        and not _STOP.search(again["asked"])
    ):
        asked, said = f"{asked} {again['asked']}", again["said"]
    if is_question(said) and not lines[at].last:  # two questions, the second of which lacks its mark
        return Opener(at, at + 1, lines[at].text)
    return Opener(at, at + 1, asked, said)


# --- titles ----------------------------------------------------------------------------------


def _titles(lines: Sequence[Line], named: bool) -> list[Opener]:
    """Short lines that end as no sentence does, each above its answer, be that in its paragraph or in those below."""
    firsts = [n for n in range(len(lines)) if gap(lines, n)]
    spans = list(pairwise([*firsts, len(lines)]))
    tight = [n for n, end in spans if end - n > 1 and _is_title(lines, n)]
    alone = [n for n, end in spans if end - n == 1 and _is_title(lines, n)]
    titles = set(alone)
    loose = [n for n in alone if n + 1 < len(lines) and n + 1 not in titles]
    runs = [_in_turn(tight, firsts), loose if len(loose) * 3 >= len(firsts) else []]
    best = max(runs, key=len)
    asking = sum(wonders(lines[n].text) for n in best)
    enough = len(best) >= _FEWEST_TITLES and asking * (4 if named else 3) >= len(best)
    if not enough and asking and len(best) > _FEWEST_TITLES:
        best = _every(lines, spans, tight)
        enough = len(best) > _FEWEST_TITLES
    return [_whole(lines, n) for n in best] if enough else []


def _every(lines: Sequence[Line], spans: Sequence[tuple[int, int]], tight: Sequence[int]) -> list[int]:
    """Titles that all paragraphs begin with, but what the text says of itself first; none where some have no title."""
    begun = [n for n, end in spans if n or lines[end - 1].ends]
    return begun if set(begun) <= set(tight) else []


def _is_title(lines: Sequence[Line], at: int) -> bool:
    line = lines[at]
    if len(line.text) > LONGEST_TITLE or (line.ends and not line.asks) or line.text[:1].isdigit():
        return False
    return line.last or _ends_above(line, lines[at + 1])


def _in_turn(titles: list[int], firsts: list[int]) -> list[int]:
    """Titles that most paragraphs begin with, from the first to the last."""
    if not titles:
        return []
    between = [n for n in firsts if titles[0] <= n <= titles[-1]]
    return titles if len(titles) * 3 >= len(between) * 2 else []
