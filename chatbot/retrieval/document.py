"""An entry as the matcher reads it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import msgspec

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser, Word
from chatbot.language.lexicon import Lexicon
from chatbot.language.rules import Rules
from chatbot.memo import Memo

MOST_ANSWER_WORDS = 2_000
ANSWER_SHARE = 1 / 6
"""What a word in an answer counts, by one in a question, where the two are taken together."""
PASSAGE = 32
"""Words of a passage of an answer; passages begin half as many apart."""

WITHIN, AT_END = 3, 6
"""Words from a verb within which its particle stands, and where a text ends with that, or with a stop word more: *turn the guest
Wi-Fi off again*."""

Units = tuple[tuple[str, tuple[int, ...]], ...]


class Phrasing(msgspec.Struct, frozen=True):
    """One way to ask an entry."""

    words: tuple[Word, ...]
    units: Units
    """What can be matched, with the positions that it covers: every stem, and phrasal verbs as one unit."""


class Analysed(msgspec.Struct, frozen=True, array_like=True, gc=False):
    """What the analyser makes of an entry, in the form in which it is kept."""

    phrasings: tuple[tuple[tuple[Word, ...], tuple[tuple[str, tuple[int, ...]], ...]], ...]
    """For each its words and phrasal verbs."""
    answer: tuple[str, ...]
    """The stems of tags and answer, in order."""


class Document(msgspec.Struct, frozen=True):
    """An entry, laid out for being matched."""

    phrasings: tuple[Phrasing, ...]
    answer: Mapping[str, Sequence[int]]
    """For each stem of answer and tags its places there."""
    answer_length: int
    passages: int
    """How many passages the answer has."""
    names: frozenset[str]
    """Stems of what the phrasings write like names."""
    where: Mapping[str, Sequence[int]]
    """The phrasings that have a stem or phrasal verb."""
    joined: frozenset[str]
    """The phrasings, each as its words joined."""
    passages_with: Memo[str, Collection[int]]
    """The numbers of the answer's passages that have a stem."""


def analysed(entry: Entry, analyser: Analyser, lexicon: Lexicon | None) -> tuple[Analysed, list[str]]:
    """What the analyser makes of an entry, and its words as they are written."""
    phrasings = [tuple(analyser.words(text)) for text in entry.phrasings]
    answer = analyser.texts("\n".join((*entry.tags, entry.answer)))[:MOST_ANSWER_WORDS]
    texts = [word.text for words in phrasings for word in words] + answer
    return (
        Analysed(
            tuple((words, tuple(phrasal_verbs(words, lexicon, analyser.rules))) for words in phrasings),
            tuple(analyser.stems(answer)),
        ),
        texts,
    )


def document(entry: Analysed) -> Document:
    """The analysed entry, laid out for being matched."""
    phrasings = tuple(Phrasing(words, _units(words, verbs)) for words, verbs in entry.phrasings)
    words = [word for phrasing in phrasings for word in phrasing.words]
    answer = _places(entry.answer)
    passages = max(1, -(-(len(entry.answer) - PASSAGE // 2) // (PASSAGE // 2)))
    return Document(
        phrasings,
        answer,
        len(entry.answer),
        passages,
        frozenset([word.stem for word in words if word.name]),
        _where(phrasings),
        frozenset([joined(phrasing.words) for phrasing in phrasings]),
        Memo(lambda stem: _passages_of(answer[stem], passages)),
    )


def units(words: Sequence[Word], lexicon: Lexicon | None, rules: Rules) -> Units:
    """The stems of a text and its phrasal verbs (*turn off*, *turn it off*), with the positions they cover."""
    return _units(words, phrasal_verbs(words, lexicon, rules))


def _units(words: Sequence[Word], verbs: Iterable[tuple[str, tuple[int, ...]]]) -> Units:
    return (*[(word.stem, (i,)) for i, word in enumerate(words)], *verbs)


def phrasal_verbs(
    words: Sequence[Word], lexicon: Lexicon | None, rules: Rules
) -> list[tuple[str, tuple[int, ...]]]:
    """A text's phrasal verbs as pairs of stems joined by an underscore, with the positions they cover."""
    found: list[tuple[str, tuple[int, ...]]] = []
    if lexicon is None:
        return found
    for j, particle in enumerate(words):
        if particle.text in rules.particles or (j and words[j - 1].text in rules.verbs_before_any):
            behind = words[j + 1 :]
            at_end = len(behind) < 2 and all(word.text in rules.stop_words for word in behind)
            far = AT_END if at_end else WITHIN
            for i in range(j - 1, max(-1, j - 1 - far), -1):
                phrase = f"{words[i].stem}_{particle.stem}"
                if lexicon.get(phrase) is not None:
                    found.append((phrase, (i, j)))
                    break
    return found


def stems_in_order(document: Document) -> list[str]:
    """The stems of an entry's tags and answer, in order."""
    stems = [""] * document.answer_length
    for stem, places in document.answer.items():
        for place in places:
            stems[place] = stem
    return stems


def joined(words: Iterable[Word]) -> str:
    """What is equal for texts that differ in nothing but capitals, accents, punctuation and spaces."""
    return "".join([word.text for word in words])


def _passages_of(places: Iterable[int], passages: int) -> Collection[int]:
    """The numbers of the passages, of so many, that places in an answer are in."""
    step = PASSAGE // 2
    found = {place // step for place in places}
    return [passage for passage in found | {passage - 1 for passage in found} if 0 <= passage < passages]


def _where(phrasings: Sequence[Phrasing]) -> Mapping[str, Sequence[int]]:
    if len(phrasings) == 1:
        return dict.fromkeys((stem for stem, _ in phrasings[0].units), (0,))
    where: dict[str, list[int]] = {}
    for i, phrasing in enumerate(phrasings):
        for stem in {stem for stem, _ in phrasing.units}:
            where.setdefault(stem, []).append(i)
    return where


def _places(stems: Iterable[str]) -> dict[str, list[int]]:
    """For each stem where it stands."""
    places: dict[str, list[int]] = {}
    for place, stem in enumerate(stems):
        if stem in places:
            places[stem].append(place)
        else:
            places[stem] = [place]
    return places


def share_of_phrasings(entry: Analysed) -> dict[str, float]:
    """For each stem of an entry's phrasings the share of them that have it."""
    each = 1 / len(entry.phrasings)
    shares: dict[str, float] = {}
    for words, _ in entry.phrasings:
        for stem in {word.stem for word in words}:
            shares[stem] = shares.get(stem, 0.0) + each
    return shares
