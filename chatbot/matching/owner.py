"""Who an FAQ is from: people say “you” to whom it calls “the zoo”."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cached_property

from chatbot.language.analyser import Analyser, Word
from chatbot.matching.query import Target
from chatbot.matching.synonyms import Group
from chatbot.memo import Memo
from chatbot.retrieval.document import Document
from chatbot.retrieval.index import Index

MEANT = 0.75
"""How surely “you” is what the owner is."""
FOUND = 0.4
"""Strength from which a word of the FAQ is one of the question."""


class Owner:
    """What an FAQ calls those who keep it, and whether they are asked where they are."""

    def __init__(self, title: str | None, index: Index, analyser: Analyser) -> None:
        self._index = index
        self._analyser = analyser
        self._rules = analyser.rules
        self._title = analyser.texts(title or "")
        self.is_in_title = Memo(self._is_in_title)
        """Whether a word, as it is written, is one of the FAQ's title."""

    @property
    def synonyms(self) -> list[Group]:
        """What stands for the owner by what the FAQ's title says that it is; empty where it does not say so."""
        return [((you, word), MEANT) for word in self._named for you in self._rules.addressed]

    def is_place_asked(self, texts: Sequence[str]) -> bool:
        """Do a question's words ask nothing but where they are?"""
        return self._rules.asking_place.said_in(texts, self._names)

    def are_hours_asked(self, texts: Sequence[str]) -> bool:
        """Do a question's words ask nothing but when they are open?"""
        return self._rules.asking_hours.said_in(texts, self._names)

    def tells_hours(self, document: Document, asked: Sequence[Word], *, of_things: bool = False) -> bool:
        """Does an entry ask so too, or when anything is open, and tell it therefore? ``asked``: the question's words."""
        asking, days = self._rules.asking_hours, [word.text for word in asked]
        if of_things:
            return any(asking.told_of_thing(words, days) for words in _texts(document))
        return any(asking.told_by(words, self._names, days) for words in _texts(document))

    def contact_asked(self, texts: Sequence[str]) -> str:
        """Do a question's words ask for nothing but their telephone number or mail address, and which? Empty for none."""
        asking = self._rules.asking_contact
        bare = asking.bare.get(" ".join(texts), "")
        stems = [self._analyser.stem(text) for text in texts] if bare else []
        self._index.expect(stems=stems)
        is_asked = any(self._index.document_share(stem) > 0 for stem in stems)
        return asking.asked(texts, self._names) or ("" if is_asked else bare)

    def is_asked_to_reach(self, document: Document) -> bool:
        """Does an entry ask how they are reached?"""
        reaching = self._rules.asking_contact.reaching
        return not all(map(reaching.isdisjoint, _texts(document)))

    def tells_place(self, document: Document) -> bool:
        """Does an entry ask so too, and tell it therefore?"""
        asking = self._rules.asking_place
        return any(asking.told_by(words, self._names) for words in _texts(document))

    def _is_in_title(self, word: str) -> bool:
        return any(text in self._title for text in self._analyser.texts(word))

    @cached_property
    def _named(self) -> list[str]:
        """What the title says that it is. Of several things, "Pool & Café", it is the one that most questions name."""
        return self._most_named([word for word in dict.fromkeys(self._title) if word in self._rules.owners])

    @cached_property
    def _names(self) -> frozenset[str]:
        """Its names: of the title, up to what it is, if it says so; and what most questions name, where it does not."""
        content = [word for word in self._title if not self._analyser.is_stop(word)]
        if self._named:
            return frozenset(content[: content.index(self._named[0]) + 1])
        return frozenset([*content, *self._most_named(sorted(self._rules.owners))])

    def _most_named(self, words: Sequence[str]) -> list[str]:
        """Those of some words that most questions name; the only one, whether they do or not."""
        if len(words) < 2:
            return [*words]
        stems = {word: self._analyser.stem(word) for word in words}
        self._index.expect(stems=stems.values())
        shares = {word: self._index.document_share(stem) for word, stem in stems.items()}
        most = max(shares.values())
        return [word for word, share in shares.items() if share == most]


def _texts(document: Document) -> Iterator[list[str]]:
    """The words of each phrasing of an entry."""
    return ([word.text for word in phrasing.words] for phrasing in document.phrasings)


def without_owner(
    targets: dict[str, list[Target]], words: Sequence[Word], index: Index, analyser: Analyser
) -> dict[str, list[Target]]:
    """The targets of a question's words, “you” as nobody where no entry asks for anything else of it: "do you sell stamps"."""
    rules = analyser.rules
    addressed = {i for i, word in enumerate(words) if word.text in rules.addressed}
    asked = {i for i, word in enumerate(words) if not analyser.is_stop(word.text)}
    if not addressed or not asked or any(_is_asked(*one, asked, index) for one in targets.items()):
        return targets
    kept = {
        stem: [one for one in found if one.text not in rules.owners or addressed.isdisjoint(one.positions)]
        for stem, found in targets.items()
    }
    return {stem: found for stem, found in kept.items() if found}


def _is_asked(stem: str, found: Sequence[Target], asked: set[int], index: Index) -> bool:
    """Has a phrasing a stem that one of some words stands for?"""
    near = (one for one in found if one.strength >= FOUND and not asked.isdisjoint(one.positions))
    return any(near) and index.document_share(stem) > 0
