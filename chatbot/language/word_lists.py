"""Lists of words that say or are written for one another, as a language's folder has them."""

from __future__ import annotations

from chatbot.language.patterns import flat


def read_confusions(groups: str) -> dict[str, tuple[str, ...]]:
    """For each word the others that may have been meant; a group is ``word other …``, with a bar between two groups."""
    found: dict[str, list[str]] = {}
    for group in groups.replace("\n", " ").split("|"):
        first, *others = group.split()
        found.setdefault(first, []).extend(others)
    return {word: tuple(dict.fromkeys(others)) for word, others in found.items()}


_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})


def words_with_umlauts(text: str) -> frozenset[str]:
    """The words of a text, folded, and as they are written where there are no umlauts: *für* is *fur* and *fuer*."""
    text = text.casefold()
    return frozenset([*flat(text).split(), *text.translate(_UMLAUTS).split()])
