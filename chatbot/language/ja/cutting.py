"""Where Japanese words begin and end: the cheapest way to make a run of known words, endings and what is left.

A table (``words-ja.txt``, made by ``lexicon/``) has the words as they are written, inflected too, each with the word that it is
matched as: よやく is 予約, 払い and 払っ are 払う.
"""

from __future__ import annotations

import os
from functools import cache
from itertools import groupby
from typing import NamedTuple

from chatbot.files import DATA
from chatbot.language.ja.grammar import GRAMMAR
from chatbot.language.word_tables import Table

HEADER = b"!chatbot-words\t1\n"
"""How the table begins."""
LONGEST = 12
"""Characters of a written word at most."""
LONG_RUN = 400
"""Characters that are cut at once: longer runs without a sign are no language."""
LEFT_KANJI, LEFT_HIRAGANA, LEFT_OTHER, LEFT_KATAKANA, KATAKANA_LETTER = 1.8, 1.9, 1.5, 0.8, 0.35
"""What a character costs that no word has; katakana cost once, and little a letter."""
_TO_KATAKANA = {letter: letter + 0x60 for letter in range(0x3041, 0x3097)}


class Piece(NamedTuple):
    """A piece of a run, and the words that it is read as; None where it is no known word."""

    start: int
    end: int
    words: tuple[str, ...] | None


def cut(run: str) -> list[tuple[int, int, str]]:
    """The words of a run of characters, with their places in it; none where it is nothing but grammar."""
    found: list[tuple[int, int, str]] = []
    for at in range(0, len(run), LONG_RUN):
        part = run[at : at + LONG_RUN]
        for start, end, word in _words(part, _pieces(part)):
            found.append((at + start, at + end, word))
    return found


def _words(run: str, pieces: list[Piece]) -> list[tuple[int, int, str]]:
    found: list[tuple[int, int, str]] = []
    for known, group in groupby(pieces, lambda piece: piece.words is not None or script(run[piece.start])):
        some = list(group)
        if known is True:
            found += [(piece.start, piece.end, word) for piece in some for word in piece.words or ()]
        else:
            found += _left(run, some[0].start, some[-1].end)
    return found


def _left(run: str, start: int, end: int) -> list[tuple[int, int, str]]:
    """What no word has, of one script: pairs of kanji, kana whole."""
    text = run[start:end]
    kind = script(text)
    if kind == "kanji" and len(text) > 2:
        return [(at, at + 2, run[at : at + 2]) for at in range(start, end - 1)]
    if kind == "hiragana" and len(text) == 1:
        return []
    if kind in ("hiragana", "katakana"):
        text = text.translate(_TO_KATAKANA) if len(text) > 2 else text
        text = text.rstrip("ー") if len(text) > 3 else text
    return [(start, end, text)]


def _pieces(run: str) -> list[Piece]:
    """The cheapest way to cut a run."""
    best: list[tuple[float, Piece | None]] = [(0.0, None), *([(1e9, None)] * len(run))]
    for start in range(len(run)):
        before = best[start][0]
        for end in range(start + 1, min(len(run), start + LONGEST) + 1):
            words = _read(run[start:end])
            cost = _known_cost(run[start:end], words) if words is not None else _left_cost(run, start, end)
            if cost is not None and before + cost < best[end][0]:
                best[end] = before + cost, Piece(start, end, words)
    found: list[Piece] = []
    at = len(run)
    while at > 0:
        piece = best[at][1]
        assert piece is not None
        found.append(piece)
        at = piece.start
    return found[::-1]


def _known_cost(text: str, words: tuple[str, ...] | None) -> float:
    """What a known word costs: short ones of kana stand in others by chance."""
    kind = script(text)
    if text in GRAMMAR:
        return 1.15 if len(text) == 1 else 0.95
    if len(text) == 1:
        return 1.7
    if kind == "hiragana" and all(script(letter) == "hiragana" for letter in text):
        return {2: 1.75, 3: 1.25}.get(len(text), 1.0)
    return 1.3 if kind == "katakana" and len(text) == 2 else 1.0


def _left_cost(run: str, start: int, end: int) -> float | None:
    """What characters cost that are no word; None where they are not looked at as one piece."""
    kind = script(run[start])
    if kind == "katakana":
        whole = all(script(letter) == kind for letter in run[start:end])
        return LEFT_KATAKANA + KATAKANA_LETTER * (end - start) if whole else None
    if end - start > 1:
        return None
    return {"kanji": LEFT_KANJI, "hiragana": LEFT_HIRAGANA}.get(kind, LEFT_OTHER)


def script(text: str) -> str:
    """The script of a text's first character."""
    letter = text[0]
    if "\u3041" <= letter <= "\u309f":
        return "hiragana"
    if "\u30a0" <= letter <= "\u30ff":
        return "katakana"
    return "kanji" if letter >= "\u3400" or letter == "々" else "other"


def _read(text: str) -> tuple[str, ...] | None:
    """The words that a written one is read as; None where it is none."""
    known = GRAMMAR.get(text)
    if known is not None:
        return known
    line = _table().find(text)
    return None if line is None else (line.partition(b"\t")[2].decode(),)


@cache
def _table() -> Table:
    return Table(os.path.join(DATA, "words-ja.txt"), HEADER)
