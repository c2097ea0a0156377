"""Stems: words of one meaning under one form, as Snowball cuts them and a language's table of forms corrects it.

The table (``forms-es.txt``, made by ``lexicon/``) has the forms that Snowball tears away from their lemma, each with its stem:
*puedo* and *poder* are one word in Spanish, *gegangen* and *gehen* in German. A language's rules may keep a few words
apart as well, that Snowball throws together.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from functools import cache

import tantivy

from chatbot.files import DATA
from chatbot.language.folding import fold
from chatbot.language.rules import rules_for
from chatbot.language.word_tables import Table

SNOWBALL = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip
"""The languages that it knows, by their codes."""

FORMS_HEADER = b"!chatbot-forms\t1\n"
"""How a table of forms begins."""

Stemmer = Callable[[str], str]
"""What gives the stem of a folded word."""


@cache
def stemmer_for(language: str) -> Stemmer:
    """What stems words of a language (``en``); the words themselves where nothing is known of it."""
    stem, apart = _with_forms(language), rules_for(language).apart
    return (lambda word: stem(apart.get(word, word))) if apart else stem


def _with_forms(language: str) -> Stemmer:
    """Snowball's stemmer, corrected by the language's table of forms, where there is one."""
    cut = snowball(language)
    path = os.path.join(DATA, f"forms-{language}.txt")
    if not os.path.exists(path):
        return cut
    find = Table(path, FORMS_HEADER).find

    def stem(word: str) -> str:
        line = find(word)
        return cut(word) if line is None else line.partition(b"\t")[2].decode()

    return stem


def snowball(language: str) -> Stemmer:
    """Snowball's stemmer alone."""
    name = SNOWBALL.get(language)
    if name is None:
        return _as_it_is
    analyzer = (
        tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stemmer(name)).build()
    )

    def cut(word: str) -> str:
        stems = analyzer.analyze(word) if word[-1:].isalpha() else []
        return fold(stems[0]) if stems and stems[0] else word

    return cut


def _as_it_is(word: str) -> str:
    return word
