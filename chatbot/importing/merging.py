"""What was found, as the entries of one FAQ: the same question from two places, ids, entries that are there already."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence, Set
from typing import NamedTuple

import msgspec

from chatbot.errors import WHOLE_FILE
from chatbot.faq.entry import Entry
from chatbot.faq.left_out import LeftOut, Note
from chatbot.importing.drafts import Draft, quoted, unique
from chatbot.importing.gathering import Gathered, Reading
from chatbot.importing.languages import in_one_language
from chatbot.importing.linking import linked


class Found(NamedTuple):
    """A draft, and the file that it is from."""

    file: str
    draft: Draft

    @property
    def place(self) -> str:
        return f"{self.file}: {self.draft.place}" if self.draft.place else self.file


class Combined(NamedTuple):
    """What becomes entries, and what happened to the rest."""

    found: list[Found]
    notes: list[Note]
    language: str | None = None
    """The language of what was taken, where the sources say so of each question."""

    @property
    def drafts(self) -> list[Draft]:
        """The drafts, without their files."""
        return [one.draft for one in self.found]


def told(gathered: Gathered, combined: Combined) -> Iterator[Note]:
    """All that was left out of the sources, or not taken as it stands."""
    yield from (Note(name, left) for name, left in gathered.skipped)
    for reading in gathered.readings:
        yield from (Note(reading.name, left) for left in reading.left_out)
        if len(gathered.readings) > 1 and not (reading.drafts or reading.left_out or reading.halves):
            yield Note(reading.name, LeftOut(WHOLE_FILE, "no questions in it"))
    yield from combined.notes


def same(text: str) -> str:
    """What is equal for texts that ask the same in the same words: capitals, spaces and signs make no difference."""
    words = re.findall(r"[\w+#]+", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(words) or " ".join(text.split())


def combine(
    readings: Sequence[Reading],
    beside: Iterable[str] = (),
    language: str | None = None,
    folder: str | None = None,
    there: Iterable[Entry] = (),
) -> Combined:
    """One list of drafts: what has question and answer in common is one, no id occurs twice, related ids exist.

    ``beside`` has the ids of entries that the drafts will stand beside. Of several languages, ``language`` is taken, or the
    one that most is in. ``folder`` is where the FAQ will lie; without it, links stay as they are.
    Of what an entry that is ``there`` asks, no other answer is kept.
    """
    beside = set(beside)
    chosen = in_one_language(readings, language)
    taken = _Taken({}, {}, {}, chosen.others, frozenset(_by_words([*there])))
    for reading in chosen.readings:
        for draft in reading.drafts:
            _take(Found(reading.name, draft), taken)
    found = [one[0]._replace(draft=_merged([other.draft for other in one])) for one in taken.found.values()]
    told: list[tuple[int, str]] = []
    drafts = linked([(one.file, one.draft) for one in found], beside, folder, lambda *said: told.append(said))
    taken.notes.extend(_note(found[number], text) for number, text in told)
    found = [one._replace(draft=draft) for one, draft in zip(found, drafts, strict=True)]
    known = {one.draft.id for one in found}.union(beside)
    return Combined([_with_related(one, known, taken.notes) for one in found], taken.notes, chosen.language)


class _Taken(NamedTuple):
    """What has been found so far."""

    found: dict[tuple[str, str], list[Found]]
    """By question and answer."""
    questions: dict[str, Found]
    ids: dict[str, Found]
    notes: list[Note]
    there: Set[str]
    """What entries that are there ask, in the words of ``same``."""


def _take(new: Found, taken: _Taken) -> None:
    draft, asked = new.draft, same(new.draft.question)
    key = asked, " ".join(draft.answer.split())
    taken_id = draft.id is not None and taken.ids.setdefault(draft.id, new) is not new
    if taken_id:
        new = new._replace(draft=msgspec.structs.replace(draft, id=None))
    if key in taken.found:
        taken.found[key].append(new)
        text = f"{quoted(draft.question)} is asked and answered the same in {taken.found[key][0].place}; they are one"
        taken.notes.append(_note(new, text, "asked and answered the same as another; they are one"))
        return
    if asked in taken.questions and asked not in taken.there:
        text = f"{quoted(draft.question)} is answered differently in {taken.questions[asked].place}; both are kept"
        taken.notes.append(_note(new, text, "asked as another, and answered differently; both are kept"))
    if taken_id and draft.id is not None:
        text = f"the id `{draft.id}` is that of {taken.ids[draft.id].place}; another is made"
        taken.notes.append(_note(new, text, "has the id of another; a new one is made"))
    taken.questions.setdefault(asked, new)
    taken.found[key] = [new]


def _merged(drafts: list[Draft]) -> Draft:
    """Drafts with question and answer in common as one."""
    first = drafts[0]
    if len(drafts) == 1:
        return first
    return msgspec.structs.replace(
        first,
        id=next((draft.id for draft in drafts if draft.id), None),
        aliases=unique([alias for draft in drafts for alias in draft.aliases]),
        tags=unique([tag for draft in drafts for tag in draft.tags]),
        source=next((draft.source for draft in drafts if draft.source), None),
        related=unique([name for draft in drafts for name in draft.related]),
    )


def _note(found: Found, text: str, sort: str = "") -> Note:
    return Note(found.file, LeftOut(found.draft.place, text, sort=sort))


def _with_related(found: Found, known: Set[str | None], notes: list[Note]) -> Found:
    """Without related ids that no entry has."""
    draft = found.draft
    missing = [name for name in draft.related if name not in known]
    if not missing:
        return found
    notes.append(_note(found, f"no entry has the related id {', '.join(map(quoted, missing[:5]))}"))
    kept = tuple(name for name in draft.related if name in known)
    return found._replace(draft=msgspec.structs.replace(draft, related=kept))


# --- into a file that is there ---------------------------------------------------------------


class Merge(NamedTuple):
    """How drafts compare with the entries of a file."""

    added: list[Draft]
    """What the file has no entry for."""
    kept: int
    """Entries that the sources have, too."""
    different: list[tuple[str, Found]]
    """Entries, by id, that a source answers differently: the file's answer stays."""
    gone: list[str]
    """Ids of entries that no source has; they stay as well."""


def merge(entries: Sequence[Entry], found: list[Found]) -> Merge:
    """Compare drafts with entries; an entry is recognised by its id, or else by its question or an alias."""
    by_id = {entry.id: entry for entry in entries}
    by_words = _by_words(entries)
    met: set[str] = set()
    added: list[Draft] = []
    different: list[tuple[str, Found]] = []
    for one in found:
        name = one.draft.id if one.draft.id in by_id else by_words.get(same(one.draft.question))
        if name is None:
            added.append(one.draft)
            continue
        met.add(name)
        if by_id[name].answer.split() != one.draft.answer.split():
            different.append((name, one))
    return Merge(added, len(met), different, [name for name in by_id if name not in met])


def _by_words(entries: Sequence[Entry]) -> dict[str, str]:
    """The id of each entry by its phrasings, questions before aliases."""
    found: dict[str, str] = {}
    for entry in entries:
        found.setdefault(same(entry.question), entry.id)
    for entry in entries:
        for alias in entry.aliases:
            found.setdefault(same(alias), entry.id)
    return found
