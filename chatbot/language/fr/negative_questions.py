"""Negative questions in French that ask plainly: *vous n'avez pas de piscine ?*, *ne peut-on pas payer sur place ?*."""

from __future__ import annotations

from collections.abc import Sequence

DENYING = frozenset("pas aucun aucune".split())
OWNER = frozenset("vous on".split())
"""Words for whom one asks; *je ne peux pas* tells of a trouble."""
ARTICLES = frozenset("de d du des un une le la les l".split())
HAVING = frozenset("avez a ont est etes".split())
"""Verbs with which something else is denied where no article stands behind: *vous n'avez pas répondu*."""
FAR = 6
"""Words from the beginning among which the denial stands."""


def denies_nothing(words: Sequence[str]) -> set[int]:
    """The places of the words of a question, folded and elisions opened, that deny nothing: *ne … pas* said of whom one asks."""
    said = list(words[3:] if [*words[:3]] == ["est", "ce", "que"] else words)
    first = len(words) - len(said)
    denied = next((at for at, word in enumerate(said[:FAR]) if word in DENYING), None)
    if denied is None or not _of_the_owner(said, denied):
        return set()
    behind = said[denied + 1 : denied + 2]
    if said[denied - 1] in HAVING and (not behind or behind[0] not in ARTICLES) and said[denied] == "pas":
        return set()
    return {first + denied, *(first + at for at in range(denied) if said[at] in ("ne", "n"))}


def _of_the_owner(words: Sequence[str], denied: int) -> bool:
    """Is it said of whom one asks, or that there is something: *il n'y a pas*, *n'avez-vous pas*?"""
    if words[0] in ("ne", "n"):
        return not (OWNER | {"il"}).isdisjoint(words[:denied])
    return words[0] in OWNER or words[0] == "y" or ("y" in words[:denied] and words[0] in ("il", "ne"))
