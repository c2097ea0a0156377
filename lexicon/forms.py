"""Forms of words that Snowball tears away from their lemma, or throws together with another one.

*Puedo* is a form of *poder*, which simplemma knows; accents are folded before anything is stemmed, which Snowball does not
reckon with (*líneas* and *línea* in Spanish). And *sábado* has nothing to do with *saber*, though both are cut to *sab*: the
glosses tell.
"""

from __future__ import annotations

import simplemma
from wordfreq import top_n_list

from chatbot.language.analyser import Analyser
from chatbot.language.embedding import Embedding, cosine, embedding_of
from chatbot.language.folding import fold
from chatbot.language.lexicon import lexicon_for
from chatbot.language.stemming import FORMS_HEADER, Stemmer, snowball
from lexicon.glosses import Meanings, meanings_of_words

LOOKED_AT = 150_000
"""Words, the most usual ones."""
LEAST_LETTERS = 2
LEAST_ALIKE = 0.25
"""Cosine at least of what two words mean that have one stem with reason."""

OVERLOOKED = {
    "es": {
        "abro": "abrir", "salgo": "salir", "elijo": "elegir", "renuevo": "renovar", "cierro": "cerrar",
        "despido": "despedir", "cuelgo": "colgar", "descuelgo": "descolgar", "recuerdo": "recordar",
        "encuentro": "encontrar", "vengo": "venir", "cobro": "cobrar", "desbloqueo": "desbloquear",
        "almuerzo": "almorzar", "comienzo": "comenzar", "arriendo": "arrendar", "encargo": "encargar",
        "traslado": "trasladar", "escaneo": "escanear", "rastreo": "rastrear", "canjeo": "canjear", "saco": "sacar",
        "olvido": "olvidar", "tiro": "tirar", "riego": "regar", "refuerzo": "reforzar", "recibo": "recibo",
        "recibos": "recibo",
    },
    "de": dict.fromkeys(
        ("aendern", "aendere", "aendert", "andert", "anderte", "anderten", "geaendert", "geandert", "geanderte", "geanderten"),
        "anderung",
    ),
}  # fmt: skip
"""Folded forms, by language, that simplemma takes for lemmas or has not, each with its lemma: "¿Cómo abro una cuenta?"."""

FUNCTION_WORDS = {"de": "sich mal ein eine einen einem einer eines"}
"""Folded words that say nothing, by language, which Snowball throws together with words that do: *sich* with *sicher*."""


def forms(language: str) -> dict[str, str]:
    """Folded forms, each with the stem of its lemma, where that is not what Snowball makes of the form."""
    stem = snowball(language)
    lemmas = _lemmas(language, stem)
    apart = _apart(language, stem)
    found: dict[str, str] = {}
    for form, lemma in lemmas.items():
        lemma = lemmas.get(lemma, lemma)
        own = _own_stem(lemma, stem) if lemma in apart else stem(lemma)
        if own != stem(form):
            found[form] = own
    if language == "de":
        found |= _nouns_of_verbs(lemmas, stem)
    for form, lemma in OVERLOOKED.get(language, {}).items():
        found[form] = lemma if lemma in (form, form.removesuffix("s")) else found.get(lemma, stem(lemma))
    return found | {word: _own_stem(stem(word), stem) for word in FUNCTION_WORDS.get(language, "").split()}


def _nouns_of_verbs(lemmas: dict[str, str], stem: Stemmer) -> dict[str, str]:
    """German nouns of verbs that Snowball cuts otherwise than the verb: *Stornierung* of *stornieren*, but no government."""
    found: dict[str, str] = {}
    for form in lemmas:
        noun = form.removesuffix("en")
        verb = f"{noun.removesuffix('ung')}en"
        if noun.endswith("ierung") and verb in lemmas and stem(verb).endswith("i"):
            found[form] = stem(verb)
    return {form: verb for form, verb in found.items() if not form.startswith("regierung")}


def _own_stem(lemma: str, stem: Stemmer) -> str:
    """A stem for a lemma alone, other than Snowball's; no word ends so."""
    return lemma if lemma != stem(lemma) else f"{lemma}{2 * lemma[-1]}"


def _lemmas(language: str, stem: Stemmer) -> dict[str, str]:
    """The folded lemma of each folded form; of those that are written alike, of the most usual one."""
    is_stop = Analyser(language).is_stop
    found: dict[str, str] = {}
    for word in top_n_list(language, LOOKED_AT):
        form = fold(word)
        if len(form) >= LEAST_LETTERS and word.isalpha() and not is_stop(form):
            found.setdefault(form, fold(_lemma(word, language, stem)))
    return found


def _apart(language: str, stem: Stemmer) -> frozenset[str]:
    """Folded lemmas that mean something else than the most usual one of their stem."""
    from wordfreq import zipf_frequency

    glossed = meanings_of_words(language, Analyser("en").stem)
    usual = sorted(glossed, key=lambda word: -float(zipf_frequency(word, language)))
    first: dict[str, str] = {}
    found = set()
    for word in usual:
        lemma = _lemma(word, language, stem)
        main = first.setdefault(stem(fold(lemma)), lemma)
        if {main, lemma} <= glossed.keys() and not _alike(glossed[main], glossed[lemma]):
            found.add(fold(lemma))
    return frozenset(found)


def _alike(one: Meanings, other: Meanings) -> bool:
    """Have two words something to do with each other, by the English words that they mean?"""
    return bool(one.keys() & other.keys()) or cosine(_embedded(one), _embedded(other)) >= LEAST_ALIKE


def _embedded(meant: Meanings) -> Embedding:
    return embedding_of(meant, lexicon_for("en"))


def forms_table(language: str) -> bytes:
    """The same as the file that ``chatbot.language.stemming`` reads."""
    lines = sorted((f"{form}\t{stem}\n" for form, stem in forms(language).items()), key=str.encode)
    return FORMS_HEADER + "".join(lines).encode()


def _lemma(word: str, language: str, stem: Stemmer) -> str:
    """A word's lemma; that of a German word which may be a noun is the noun where it needs no mending."""
    if language == "de":
        noun = simplemma.lemmatize(word.capitalize(), lang=language)
        if noun[:1].isupper() and stem(fold(noun)) == stem(fold(word)):
            return word
    lemma: str = simplemma.lemmatize(word, lang=language)
    return lemma
