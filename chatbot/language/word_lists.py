"""Lists of words that say or are written for one another, as a language's folder has them."""

from __future__ import annotations

import os

from chatbot.language.patterns import flat


def read_synonyms(folder: str) -> tuple[str, ...]:
    """The lines of a folder's ``synonyms.txt``: what is said, in small letters, and what an FAQ may have for it.

    There are many, of which a question needs few: ``synonyms_in`` takes one apart.
    """
    with open(os.path.join(folder, "synonyms.txt"), encoding="utf-8") as file:
        return tuple(file.read().splitlines())


def synonyms_in(line: str) -> list[str]:
    """The phrases of a line, that which is said first."""
    return line.split(" = ")


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
