"""One analyser for entries and questions alike: Unicode, words, stems, stop words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import takewhile
from typing import NamedTuple

import tantivy

from chatbot.language.contractions import in_full
from chatbot.language.folding import (
    FOLDED_LETTERS,
    NUMBER,
    WORDS,
    fold,
    is_simple,
    located,
    normalise,
    token_pattern,
)
from chatbot.language.printable import printable
from chatbot.language.rules import Cut, Joined, Rules, rules_for
from chatbot.language.stemming import SNOWBALL, stemmer_for
from chatbot.language.stop_words import EXTRA_STOP_WORDS
from chatbot.language.tags import language_of
from chatbot.memo import Memo

MOST_WORDS = 20_000
"""Words of a text that are looked at; what follows is cut off."""


class Word(NamedTuple):
    """A word of a text."""

    text: str
    """As matched: folded to lower case and base letters."""
    stem: str
    name: bool = False
    """Is it written like a name: a capital where no sentence begins, or inside the word?"""


SENTENCE_ENDS = frozenset(".?!:;")
CLAUSE_SIGNS = frozenset(".?!:;,\n…–—")


class Token(NamedTuple):
    """A word, and where it stands in the text: from ``start`` to before ``end``, in characters."""

    word: Word
    start: int
    end: int


MOST_KEPT = 20_000
"""Words of which it is kept how they are read: a large FAQ has many that come again and again."""


class Analyser:
    """Words and stems of texts in one language."""

    def __init__(self, language: str, kept: int = MOST_KEPT) -> None:
        """``kept`` is of how many words it is kept how they are read."""
        self.language = language_of(language)
        self.rules = rules_for(self.language)
        self._stop_words, self._stop_filter = self.rules.stop_words, None
        if not self._stop_words:
            self._stop_words = frozenset(map(fold, EXTRA_STOP_WORDS.get(self.language, "").split()))
            self._stop_filter = _stop_filter(SNOWBALL.get(self.language))
        self._acronyms = _acronym_pattern(self.rules)
        self._elided_words = frozenset(self.rules.elisions.values())
        self._stems = Memo(stemmer_for(self.language), kept)
        self._opened = Memo(self._open, kept)
        self._stop = Memo(self._find_stop, MOST_WORDS)

    def words(self, text: str) -> list[Word]:
        """The words of a text, in order."""
        text = normalise(printable(text))
        if (
            self.rules.joined is None
            and text[:1].isalpha()
            and text[1:].islower()
            and is_simple(text)
            and not self._has_acronym(text)
        ):
            texts = self._texts(text)
            return list(map(Word, texts, self.stems(texts)))
        return [token.word for token in self._tokens(text)]

    def tokens(self, text: str) -> list[Token]:
        """The words of a text with their places in it."""
        plain, starts, ends = located(text)
        return [Token(word, starts[start], ends[end - 1]) for word, start, end in self._tokens(plain)]

    def _tokens(self, text: str) -> list[Token]:
        """The same for a normalised text, with the places in that."""
        plain = not _tells_names(text)
        found: list[Token] = []
        for match in (WORDS if is_simple(text) else token_pattern()).finditer(text):
            token, (start, end) = match.group(), match.span()
            if match.lastgroup == "run":
                found += _words_of_run(token, start, self.rules.cut or _character_pairs)
            else:
                name = not plain and token != token.lower() and _is_name(token, text, start)
                acronym = self._acronym(token, found, plain=plain)
                if acronym:
                    found.append(Token(Word(acronym, acronym, True), start, end))
                    continue
                found += [
                    Token(Word(part, self.stem(part), name and part not in self._elided_words), start, end)
                    for part in self._opened[fold(token)]
                ]
            if len(found) >= MOST_WORDS:
                break
        found = self._contracted(found[:MOST_WORDS]) or _whole_runs(text)
        joined = self.rules.joined if found else None
        return found if joined is None else self._joined(found, text, joined)

    def _contracted(self, tokens: list[Token]) -> list[Token]:
        """The tokens, those that are contractions without their apostrophe opened."""
        short = in_full([token.word.text for token in tokens], self.rules.bare_contractions)
        if not short:
            return tokens
        return [
            token._replace(word=Word(text, self.stem(text)) if at in short else token.word)
            for at, token in enumerate(tokens)
            for text in short.get(at, (token.word.text,))
        ]

    def _joined(self, tokens: Sequence[Token], text: str, joined: Joined) -> list[Token]:
        """The tokens of a normalised text with those made one that stand apart."""
        ends = [*(token.start for token in tokens[1:]), len(text)]
        breaks = [
            not CLAUSE_SIGNS.isdisjoint(text[token.end : end])
            for token, end in zip(tokens, ends, strict=True)
        ]
        made = joined([token.word.text for token in tokens], breaks)
        return [
            token._replace(word=Word(made[at], self.stem(made[at]), token.word.name)) if at in made else token
            for at, token in enumerate(tokens)
            if made.get(at) != ""
        ]

    def texts(self, text: str) -> list[str]:
        """The texts of a text's words, in order: what ``words`` gives, without its stems and names."""
        text = normalise(printable(text))
        if self.rules.joined is None and is_simple(text) and not self._has_acronym(text):
            return self._texts(text)
        return [token.word.text for token in self._tokens(text)]

    def _has_acronym(self, text: str) -> bool:
        """May a normalised text have a name that looks like a stop word?"""
        return self._acronyms is not None and self._acronyms.search(text) is not None

    def _acronym(self, token: str, before: Sequence[Token], *, plain: bool) -> str | None:
        """What a name is matched as that is written like a stop word in capitals, or stands behind an article: *the us*."""
        known = self.rules.acronyms.get(token.lower())
        if known and token.isupper() and not plain:
            return known
        behind = token.lower() in self.rules.acronyms_behind_articles
        return known if behind and before and before[-1].word.text in self.rules.articles else None

    def _texts(self, text: str) -> list[str]:
        """The same for a normalised text that ``WORDS`` does for."""
        opened, found = self._opened, list[str]()
        folded = text.lower() if text.isascii() else text.casefold().translate(FOLDED_LETTERS)
        for token in WORDS.findall(folded):
            found += opened[token]
        short = in_full(found, self.rules.bare_contractions)
        if short:
            found = [text for at, word in enumerate(found) for text in short.get(at, (word,))]
        return found[:MOST_WORDS]

    def _open(self, token: str) -> list[str]:
        """A folded token as words."""
        if NUMBER.fullmatch(token):
            return [token]
        stop, opened = self._stop_words, self.rules.opened
        return [word for part in self._parts(token) for word in ([part] if part in stop else opened(part))]

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        return self._stems[word]

    def stems(self, words: Iterable[str]) -> list[str]:
        """The stems of folded words."""
        known = self._stems
        return [known[word] for word in words]

    def is_stop(self, word: str) -> bool:
        """Is the folded word one of the language's most usual ones, that say little by themselves?"""
        return self._stop[word]

    def _find_stop(self, word: str) -> bool:
        return word in self._stop_words or (
            self._stop_filter is not None and not self._stop_filter.analyze(word)
        )

    def _parts(self, token: str) -> list[str]:
        """A folded token as words: contractions opened, what hangs on by an apostrophe cut off."""
        rules = self.rules
        if "'" not in token and "’" not in token:
            return rules.contractions.get(token, token).split()
        token = token.replace("’", "'")
        if token in rules.contractions:
            return rules.contractions[token].split()
        head, *rest = token.split("'")
        if rules.elisions:
            return self._elided([head, *rest])
        return [head, *(part for part in rest if part not in rules.contracted_endings)]

    def _elided(self, parts: Sequence[str]) -> list[str]:
        """The same in a language that has elisions; what is none of them is one word: *aujourd'hui*."""
        rules = self.rules
        full = [rules.elisions[part] for part in takewhile(rules.elisions.__contains__, parts[:-1])]
        rest = "".join(parts[len(full) :])
        return [*full, rules.contractions.get(rest, rest)]


def _acronym_pattern(rules: Rules) -> re.Pattern[str] | None:
    """Finds what may be a name that looks like a stop word; None where the language has none."""
    if not rules.acronyms:
        return None
    names = "|".join(map(str.upper, rules.acronyms))
    if not rules.acronyms_behind_articles:
        return re.compile(rf"\b(?:{names})\b")
    behind = f"(?i:{'|'.join(rules.articles)}) (?:{'|'.join(rules.acronyms_behind_articles)})"
    return re.compile(rf"\b(?:{names}|{behind})\b")


def _tells_names(text: str) -> bool:
    """Do capitals say anything in a text? Not where all is in capitals, or Every Long Word Begins With One."""
    if text.islower() or text.isupper():
        return False
    longer = [token for token in text.split()[1:] if len(token) > 3 and token[0].isalpha()]
    return len(longer) < 2 or any(token[0].islower() for token in longer)


def _is_name(token: str, text: str, start: int) -> bool:
    """Is a token with capitals written like a name, given what stands before it?"""
    if any(letter.isupper() for letter in token[1:]):
        return True
    before = text[:start].rstrip()
    says_i = token[:1] == "I" and token[1:2] in ("", "'", "’")
    return bool(before) and before[-1] not in SENTENCE_ENDS and not says_i


def _words_of_run(run: str, start: int, cut: Cut) -> list[Token]:
    """The words of a script without spaces."""
    words = ((first, end, fold(word)) for first, end, word in cut(run))
    return [Token(Word(word, word), start + first, start + end) for first, end, word in words]


def _whole_runs(text: str) -> list[Token]:
    """The runs of a script without spaces as they are written, for a text that has no word beside its grammar."""
    runs = (match.span() for match in token_pattern().finditer(text) if match.lastgroup == "run")
    return [Token(Word(run, run), start, end) for start, end in runs for run in (fold(text[start:end]),)]


def _character_pairs(run: str) -> list[tuple[int, int, str]]:
    """Overlapping pairs of characters, which stand in for the words where nothing is known of the language."""
    return [(i, i + len(run[i : i + 2]), run[i : i + 2]) for i in range(max(len(run) - 1, 1))]


def _stop_filter(name: str | None) -> tantivy.TextAnalyzer | None:
    if name is None:
        return None
    try:
        return (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stopword(name)).build()
        )
    except ValueError:  # a language that tantivy can stem but has no list for
        return None
