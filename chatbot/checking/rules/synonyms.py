"""Synonyms that can't act."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.checking.finding import Finding
from chatbot.checking.subject import Subject
from chatbot.errors import Place
from chatbot.faq.places import entry_place
from chatbot.language.printable import one_line


def synonyms(subject: Subject) -> Iterator[Finding]:
    """A group of synonyms of which the FAQ has none, or that has fewer than two."""
    known = {
        word.stem
        for entry in subject.faq.entries
        for text in (*entry.phrasings, *entry.tags, entry.answer)
        for word in subject.analyser.words(text)
    }
    for number, group in enumerate(subject.faq.synonyms):
        place = Place(steps=("synonyms", number))
        stems = {phrase: tuple(word.stem for word in subject.analyser.words(phrase)) for phrase in group}
        shown = ", ".join(f"“{one_line(phrase)}”" for phrase in group)
        if len(set(stems.values()) - {()}) < 2:
            message, remedy = (
                f"the group {shown} has fewer than two different phrases",
                "add what it is the same as",
            )
        elif not any(words and known.issuperset(words) for words in stems.values()):
            message = f"no entry has any of {shown}, so they cannot act"
            remedy = "add a word that an entry has, or take the group out"
        else:
            continue
        yield subject.finding("synonyms", "warning", place, message, remedy)


def blank_alias(subject: Subject) -> Iterator[Finding]:
    """An alias without text, which is passed over."""
    for number, entry in subject.raw_entries():
        for i, alias in enumerate(entry.get("aliases") or ()):
            if not alias.strip():
                place = entry_place(subject.faq.number_in_file(number), "aliases", i)
                yield subject.finding(
                    "blank-alias",
                    "warning",
                    place,
                    "the alias is blank, and passed over",
                    "take it out",
                    number,
                )
