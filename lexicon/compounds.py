"""What German compounds are made of: what begins them, what ends them, and which are better left whole.

Of simplemma's words those count as nouns that it knows with a capital. What begins a compound is a noun, with or without
what links it to the next part, or the stem of a verb (*Lieferzeit*); what ends one is a noun, or one of some adjectives.
A word is left whole whose parts mean something else than it: *Handtuch*, *Gutschein*. The glosses tell.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

import simplemma
from wordfreq import top_n_list, zipf_frequency

from chatbot.language.analyser import Analyser
from chatbot.language.de.compounds import HEADER, WHOLE, Compounds
from chatbot.language.de.separable import PARTICLES
from chatbot.language.embedding import Embedding, cosine, embedding_of
from chatbot.language.folding import fold
from chatbot.language.lexicon import lexicon_for
from lexicon.glosses import Meanings, meanings_of_words

WORDS, LEAST_ZIPF, LEAST_ZIPF_OF_SHORT = 60_000, 3.2, 4.2
"""Words looked at, the most usual ones; how common a part is at least, and one of three letters."""
FORMS, LEAST_ZIPF_OF_VERB = 150_000, 2.4
"""Words among which forms of verbs are looked for, and how common these are at least."""
ENDINGS = ("e", "st", "t", "est", "et", "te", "ten", "end")
SHORT, LONG = 3, 11
"""Letters of a part at least and at most: longer nouns are compounds themselves."""
NO_PARTS = frozenset(
    """
    bar sch ehe ehen ende enden end chen ach eins pen ard assen vers ben gest ung lein haft reich arm heit keit ung
    los schaft tum ling isch lich weise mal los en er e el
    """.split()
)
"""Endings of words, though some of them are nouns by themselves."""
LINKS = ("s", "es", "n")
"""What links a part to the next, where the part is not written so by itself."""
OTHER_HEADS = "mindest hochst einzel online sonder gesamt haupt innen aussen extra spezial probe rest wieder selbst".split()
OTHER_TAILS = (
    "frei freie freien freies freier pflichtig pflichtige pflichtigen fahig fahige fahigen gerecht gerechte freundlich "
    "freundliche sicher feste dicht dichte wertig waren ware lang online kosten essen leben turnen schwimmen wesen schaden"
).split()
USUAL = 4.5
"""How usual those are taken to be."""
LEAST_ALIKE = 0.3
"""Cosine at least of a word that is taken apart and its parts together, as far as they have a gloss."""


LEFT_WHOLE = """
fahrrad fahrzeug flugzeug spielzeug handtuch handschuh rucksack feiertag geburtstag haltestelle hauptstadt kopfhorer
lautsprecher rollstuhl wettkampf ratenzahlung datenschutz notfall kindergarten schauspieler haustier steckdose briefkasten
bildschirm strafzettel schlafsack heizkorper dauerauftrag kontoauszug flughafen kuhlschrank backofen notaufnahme notdienst
gottesdienst kundendienst hauptsache supermarkt flohmarkt handball burgermeister autobahn freizeit teilzeit vollzeit
sonnabend stockwerk erdgeschoss dachgeschoss obergeschoss untergeschoss treppenhaus rechtsanwalt verkehrsmittel
nahrungsmittel zeitraum zeitpunkt zeitschrift ratschlag geldborse brieftasche taschentuch rundgang rundbrief rundfunk
jahrgang tankstelle fingerabdruck bluthochdruck kunststoff treibstoff kraftstoff rontgenbild burgeramt burgerburo motorrad
rennrad hochwasser grundwasser wasserhahn kindertagesstatte tagesstatte betriebssystem fahrgast laufschuh
""".split()
"""Words that nobody thinks of as of two, though their parts are near in meaning: who asks for the train means no *Autobahn*."""


class Noun(NamedTuple):
    """A noun, folded."""

    lemma: str
    forms: frozenset[str]
    zipf: float


def compounds_table() -> bytes:
    """The file that ``chatbot.language.de.compounds`` reads."""
    lines = {**dict(_heads()), **dict(_tails())}
    compounds = Compounds(lines.get)
    whole = {
        *LEFT_WHOLE,
        *_left_whole(compounds),
        *(form for form in _verb_forms() if len(compounds.parts(form)) > 1),
    }
    lines |= {f"{WHOLE}{word}": "" for word in whole}
    sorted_lines = sorted((f"{key}\t{value}\n" for key, value in lines.items()), key=str.encode)
    return HEADER + "".join(sorted_lines).encode()


def _heads() -> Iterator[tuple[str, str]]:
    """What begins a compound, ``garten-``, with how usual it is and what it is by itself: the rarest first."""
    yield from ((f"{head}-", f"{USUAL}\t{head}") for head in OTHER_HEADS)
    nouns = sorted(_nouns(), key=lambda noun: noun.zipf)
    yield from (
        (f"{one.lemma[:-1]}-", _said(one))
        for one in nouns
        if one.lemma.endswith("e") and len(one.lemma) > SHORT + 1
    )
    for verb, usual in _verbs():
        yield from ((f"{head}-", f"{usual}\t{verb}") for head in (verb[:-2], verb[:-1]) if len(head) > SHORT)
    for noun in nouns:
        yield from ((f"{noun.lemma}{link}-", _said(noun)) for link in LINKS if len(noun.lemma) > SHORT)
    for noun in nouns:
        yield from ((f"{form}-", _said(noun)) for form in {noun.lemma, *noun.forms} - NO_PARTS)


def _said(noun: Noun) -> str:
    return f"{noun.zipf:.1f}\t{noun.lemma}"


def _tails() -> Iterator[tuple[str, str]]:
    """What ends a compound, ``-zeiten``."""
    yield from ((f"-{tail}", f"{USUAL}\t{tail}") for tail in OTHER_TAILS)
    for noun in sorted(_nouns(), key=lambda noun: noun.zipf):
        yield from ((f"-{form}", f"{noun.zipf:.1f}\t{form}") for form in {noun.lemma, *noun.forms} - NO_PARTS)


def _nouns() -> list[Noun]:
    forms: dict[str, set[str]] = {}
    usual: dict[str, float] = {}
    for word in top_n_list("de", WORDS):
        lemma = simplemma.lemmatize(word.capitalize(), lang="de")
        zipf = float(zipf_frequency(word, "de"))
        if (
            not word.isalpha()
            or not lemma[:1].isupper()
            or not simplemma.is_known(word.capitalize(), lang="de")
        ):
            continue
        if lemma.endswith("n") and simplemma.lemmatize(lemma.lower(), lang="de") == lemma.lower():
            continue  # a verb
        forms.setdefault(fold(lemma), set()).add(fold(word))
        usual[fold(lemma)] = max(zipf, usual.get(fold(lemma), 0.0))
    is_stop = Analyser("de").is_stop
    return [
        Noun(lemma, frozenset(found), usual[lemma])
        for lemma, found in forms.items()
        if SHORT <= len(lemma) <= LONG and not is_stop(lemma)
        and usual[lemma] >= (LEAST_ZIPF_OF_SHORT if len(lemma) == SHORT else LEAST_ZIPF)
    ]  # fmt: skip


def _verbs(least: float = LEAST_ZIPF) -> Iterator[tuple[str, float]]:
    for word in top_n_list("de", WORDS):
        zipf = float(zipf_frequency(word, "de"))
        if zipf >= least and word.endswith("en") and _is_lemma(word):
            yield fold(word), zipf


def _is_lemma(word: str) -> bool:
    """Is a word a lemma, which wordfreq writes without ß?"""
    written = word.replace("ss", "ß")
    written = written if simplemma.is_known(written, lang="de") else word
    return bool(simplemma.lemmatize(written, lang="de") == written)


def _verb_forms() -> Iterator[str]:
    """Forms of verbs, folded: *bestelle* is not *best* and *Elle*."""
    is_verb = {word for word, _ in _verbs(LEAST_ZIPF_OF_VERB) if not word.endswith(tuple(OTHER_TAILS))}
    for word in top_n_list("de", FORMS):
        lemma = simplemma.lemmatize(word, lang="de")
        noun = simplemma.is_known(word.capitalize(), lang="de")
        if (
            word.isalpha()
            and not noun
            and not is_verb.isdisjoint((fold(lemma), fold(lemma).removesuffix("d")))
        ):
            yield fold(word)
    for verb in is_verb:
        stem = verb.removesuffix("en") if verb.endswith("en") else verb.removesuffix("n")
        particle = max((one for one in PARTICLES if stem.startswith(one)), key=len, default="")
        rest = stem.removeprefix(particle)
        yield verb
        yield from (f"{stem}{ending}" for ending in ENDINGS)
        if particle and len(rest) > SHORT:
            yield from (f"{particle}ge{rest}{ending}" for ending in ("t", "en"))
            yield f"{particle}zu{rest}en"


def _left_whole(compounds: Compounds) -> Iterator[str]:
    """Words with a gloss whose parts, as far as they have one, mean something else."""
    glossed: dict[str, Meanings] = {}
    for word, meant in meanings_of_words("de", Analyser("en").stem).items():
        glossed.setdefault(fold(word), meant)
    for word, meant in glossed.items():
        parts = compounds.parts(word)
        of_parts = [english for part in parts for english in glossed.get(part, ())]
        if len(parts) > 1 and cosine(_embedded(meant), _embedded(of_parts)) < LEAST_ALIKE:
            yield word


def _embedded(words: Iterable[str]) -> Embedding:
    return embedding_of(words, lexicon_for("en"))
