"""Japanese words as they are written: inflected, in kana, with other characters, each with the word that it is matched as.

A line of ``glosses-ja.txt`` has a word, other ways to write it or words that an everyday customer says for it, and what it means.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.language.folding import fold
from chatbot.language.ja.cutting import HEADER, LONGEST, script
from chatbot.language.ja.grammar import GRAMMAR
from lexicon.foreign import zipf
from lexicon.glosses import path_for

_ROWS = {
    "う": "わいうえお", "く": "かきくけこ", "ぐ": "がぎぐげご", "す": "さしすせそ", "つ": "たちつてと",
    "ぬ": "なにぬねの", "ぶ": "ばびぶべぼ", "む": "まみむめも", "る": "らりるれろ",
}  # fmt: skip
_BEFORE_TA = {
    "う": "っ",
    "く": "い",
    "ぐ": "い",
    "す": "し",
    "つ": "っ",
    "ぬ": "ん",
    "ぶ": "ん",
    "む": "ん",
    "る": "っ",
}
"""What the last sound of a verb becomes before た and て."""
_FIVE_ROWS = frozenset(
    """
    切る 入る 帰る 減る 走る 知る 要る 握る 参る 限る 滑る
     散る 焦る 湿る 蹴る 練る 茂る きる はいる かえる へる はしる しる すべる
    """.split()
)
"""Verbs that look as if they had one row, and have five."""
_ONE_ROW = re.compile(
    "[いきぎしじちにひびみりえけげせぜてでねへべめれ]る$|^[見出着寝煮得似診観来]る$|お?見せる$"
)
LOOKED_AT, LEAST_ZIPF = 60_000, 3.0
LEAST = {"kanji": 2, "katakana": 3}
"""Characters at least of a usual word in one script."""
_KANA = re.compile("[ぁ-ん]+")
_TO_HIRAGANA = {letter: letter - 0x60 for letter in range(0x30A1, 0x30F7)}


def written() -> dict[str, str]:
    """What stands in texts, each with the word that it is matched as."""
    found: dict[str, str] = {}
    for forms_of in (_as_listed, _inflected, _commanding):
        for word, ways in words():
            for form in (form for way in ways for form in forms_of(way)):
                if len(form) <= LONGEST and form not in GRAMMAR:
                    found.setdefault(fold(form), word)
    return dict.fromkeys(map(fold, _usual()), "") | found


def _usual() -> Iterator[str]:
    """Usual words without a gloss that are written alike wherever they stand: of kanji or katakana alone."""
    from wordfreq import top_n_list

    for word in top_n_list("ja", LOOKED_AT):
        kinds = {script(letter) for letter in word}
        if (
            LONGEST >= len(word) >= LEAST.get("".join(kinds), LONGEST)
            and word not in GRAMMAR
            and zipf(word, "ja") >= LEAST_ZIPF
        ):
            yield word


def words() -> Iterator[tuple[str, list[str]]]:
    """Each word, and the ways it is written, itself first."""
    for line in path_for("ja").read_text(encoding="utf-8").splitlines():
        ways, sign, _ = line.partition(" = ")
        if sign:
            yield fold(ways.split()[0]), ways.split()


def _inflected(word: str) -> list[str]:
    """A word in its forms, as far as endings that are words by themselves do not follow."""
    if not _KANA.fullmatch(word[-1]) or len(word) < 2 or (len(word) < 3 and _KANA.fullmatch(word)):
        return [word]
    stem, last = word[:-1], word[-1]
    if last == "い":
        return [
            word,
            *(
                stem + end
                for end in ("く", "か", "かっ", "け", "け", "さ", "くて", "すぎ", "すぎる", "くない")
            ),
        ]
    if last not in _ROWS:
        return [word]
    if last == "る" and _ONE_ROW.search(word) and word not in _FIVE_ROWS:
        short = [] if len(stem) == 1 and _KANA.fullmatch(stem) else [stem]
        return [word, *short, *(stem + end for end in ("れ", "ろ", "よう", "られ", "た", "て"))]
    before_ta = _before_ta(word)
    going_on = (f"{before_ta}で", f"{before_ta}でる") if last in "ぐぬぶむ" else ()
    return [word, *(stem + end for end in (*_ROWS[last][:3], _ROWS[last][4], before_ta, *going_on))]


def _before_ta(word: str) -> str:
    """What the last sound of a verb with five rows becomes before た and て."""
    return "っ" if word in ("行く", "いく") else _BEFORE_TA[word[-1]]


def _commanding(word: str) -> list[str]:
    """A verb with five rows in the row of commands and of what is possible, which other words look like: *受け取れる*."""
    forms = _inflected(word)
    if word[:-1] + _ROWS.get(word[-1], "\0")[0] not in forms:
        return []
    command = word[:-1] + _ROWS[word[-1]][3]
    return [command, f"{command}る"]


def _as_listed(word: str) -> list[str]:
    return [word, *_in_kana(word)]


def _in_kana(word: str) -> list[str]:
    """A katakana word in hiragana, and with its long vowel at the end left out or put in."""
    if (
        script(word) != "katakana"
        or len(word) < 3
        or not all(script(letter) == "katakana" for letter in word)
    ):
        return []
    ways = [word, word.removesuffix("ー"), word.replace("ヴァ", "バ").replace("ヴ", "ブ")]
    return [*ways, *(way.translate(_TO_HIRAGANA) for way in ways if len(way) > 3 or way == word)]


def words_table() -> bytes:
    """The same as the file that ``chatbot.language.ja.cutting`` reads."""
    lines = sorted((f"{form}\t{word or form}\n" for form, word in written().items()), key=str.encode)
    return HEADER + "".join(lines).encode()
