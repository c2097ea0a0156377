"""An FAQ file that is being changed."""

from __future__ import annotations

import os
from difflib import get_close_matches

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem, UsageError
from chatbot.faq import edit
from chatbot.faq.building import build_faq
from chatbot.faq.edit import Value
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import read_faq
from chatbot.faq.format import BOM
from chatbot.faq.ids import Ids, slug
from chatbot.faq.schema import EntryInFile, FileObject
from chatbot.faq.spans import FAQText, members
from chatbot.files import reason
from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.files.writing import write_unless_changed
from chatbot.importing.writing import as_json
from chatbot.language.analyser import Analyser
from chatbot.language.printable import one_line
from chatbot.loading.reading import read_own
from chatbot.reviewing.form import EntryForm


class FAQFile:
    """The file as it was read, and the FAQ in it; one that is to be ``new`` has none yet, and is written with its first entry.

    Raises:
        FAQError: it cannot be read, or is no FAQ in JSON.
    """

    def __init__(self, path: str, *, new: bool = False) -> None:
        if scheme_of(path):
            remedy = "this is an address, where nothing can be changed; change the file that it is made of"
            raise FAQError(without_secrets(path), [Problem(WHOLE_FILE, remedy)])
        self.path = path
        self._data: bytes | None = None
        self.faq = FAQ(entries=(), path=path)
        if not new:
            self.reload()

    def reload(self) -> None:
        """Read the file anew."""
        data = read_faq(self.path)
        if data.removeprefix(BOM).lstrip()[:1] not in (b"{", b"["):
            remedy = (
                "this is not an FAQ in JSON, which alone can be changed; `chatbot import` makes one of it"
            )
            raise FAQError(self.path, [Problem(WHOLE_FILE, remedy)])
        self._data, self.faq = data, read_own(data, self.path).faq

    @property
    def text(self) -> str:
        """The file's text."""
        return (self._data or b"").decode()

    def parsed(self, text: str) -> FAQ:
        """The FAQ that a text of this file would hold.

        Raises:
            FAQError: none.
        """
        return read_own(text.encode(), self.path).faq

    @property
    def has_changed(self) -> bool:
        """Has another program changed the file since it was read?"""
        if self._data is None:
            return os.path.lexists(self.path)
        return read_faq(self.path) != self._data

    def entry(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        return next((entry for entry in self.faq.entries if entry.id == identifier), None)

    def holder_of(self, phrasing: str) -> Entry | None:
        """The entry that has a phrasing, but for capitals, accents and signs."""
        analyser = Analyser(self.faq.language)

        def words(text: str) -> list[str]:
            return [word.text for word in analyser.words(text)]

        wanted = words(phrasing)
        if not wanted:
            return None
        phrasings = ((entry, text) for entry in self.faq.entries for text in entry.phrasings)
        return next((entry for entry, text in phrasings if words(text) == wanted), None)

    def with_alias(self, identifier: str, alias: str) -> str:
        """The text with another alias for an entry.

        Raises:
            FAQError: there is no such entry, or it cannot be done without changing anything else.
        """
        return edit.add_alias(self.text, self.path, self._number(identifier), alias)

    def with_entry(self, form: EntryForm) -> str:
        """The text with another entry at the end. It gets an id of its own where the entry before it has one.

        Raises:
            FAQError: it cannot be done without changing anything else.
        """
        if self._data is None:
            return as_json(
                build_faq(FileObject(entries=[msgspec.convert(fields(form), EntryInFile)]), self.path)
            )
        identifier = form.id or (self._free_id(form.question) if self._has_id(-1) else None)
        return edit.add_entry(self.text, self.path, fields(form) | {"id": identifier})

    def with_changes(self, identifier: str, was: EntryForm, form: EntryForm) -> str:
        """The text with what is changed in an entry from one form to another; all else stays as it is, and so does the id.

        Raises:
            FAQError: there is no such entry, or it cannot be done without changing anything else.
        """
        number, entry = self._number(identifier), self.entry(identifier)
        before, wanted = fields(was), fields(form)
        changed = {name: wanted[name] for name in wanted if name != "id" and wanted[name] != before[name]}
        if "question" in changed and not self._has_id(number):
            changed = {"id": identifier, **changed}
        text = self.text
        for name, value in changed.items():
            text = edit.set_field(text, self.path, number, name, _as_it_was(value, getattr(entry, name)))
        return text

    def without(self, identifier: str) -> str:
        """The text without an entry, which no other one names as related any more.

        Raises:
            FAQError: there is no such entry, it is the only one, or it cannot be done without changing anything else.
        """
        number, text = self._number(identifier), self.text
        if len(self.faq.entries) == 1:
            problem = Problem(WHOLE_FILE, f"`{identifier}` is its only entry, and an FAQ has at least one")
            raise FAQError(self.path, [problem])
        for entry in self.naming(identifier):
            others = [one for one in entry.related if one != identifier]
            text = edit.set_field(text, self.path, self._number(entry.id), "related", others)
        return edit.remove_entry(text, self.path, number)

    def naming(self, identifier: str) -> list[Entry]:
        """The other entries that name one as related."""
        return [entry for entry in self.faq.entries if identifier in entry.related and entry.id != identifier]

    def with_synonym(self, known: str, new: str) -> str:
        """The text that says that a new word means what a known one does.

        Raises:
            FAQError: it cannot be done without changing anything else.
        """
        return edit.add_synonym(self.text, self.path, known, new)

    def check(self, form: EntryForm, identifier: str | None = None) -> None:
        """Can an entry be as a form has it? ``identifier`` is the id of one that is changed.

        Raises:
            UsageError: it cannot.
        """
        ids = {entry.id for entry in self.faq.entries}
        if identifier is not None and form.id not in (None, identifier):
            raise UsageError(
                f"the id stays `{identifier}`, for others name the entry by it; take the line Id: out"
            )
        if identifier is None and form.id in ids:
            raise UsageError(f"there is an entry with the id `{form.id}` already")
        if unknown := [one for one in form.related if one not in {*ids, form.id}]:
            near = get_close_matches(unknown[0], ids, n=1)
            remedy = f"; did you mean `{near[0]}`?" if near else ""
            if "," in unknown[0]:
                remedy = "; several stand on a line each, which begins with Related:"
            raise UsageError(f"Related: there is no entry with the id `{unknown[0]}`{remedy}")

    def write(self, text: str) -> None:
        """Write the text, whole or not at all.

        Raises:
            FAQError: it would not be an FAQ, or cannot be written.
        """
        data = text.encode()
        faq = read_own(data, self.path).faq
        try:
            written = write_unless_changed(self.path, self._data, data)
        except (OSError, ValueError) as error:
            raise FAQError(self.path, [Problem(WHOLE_FILE, f"cannot be written: {reason(error)}")]) from None
        if not written:
            raise FAQError(self.path, [Problem(WHOLE_FILE, "has changed meanwhile; nothing was written")])
        self._data, self.faq = data, faq

    def _number(self, identifier: str) -> int:
        """The place of an entry in the file, from 0.

        Raises:
            FAQError: there is none.
        """
        found = next((i for i, entry in enumerate(self.faq.entries) if entry.id == identifier), None)
        if found is None:
            problem = Problem(WHOLE_FILE, f"there is no entry with the id `{identifier}` any more")
            raise FAQError(self.path, [problem])
        return self.faq.number_in_file(found)

    def _has_id(self, number: int) -> bool:
        """Does the file give an entry its id?"""
        file = FAQText(self.text)
        return any(part.name == "id" for part in members(file.text, file.entries[number].start))

    def _free_id(self, question: str) -> str:
        return Ids(entry.id for entry in self.faq.entries).unique(slug(question))


def fields(form: EntryForm) -> dict[str, Value]:
    """The fields of an entry as a form has them, as a file holds them."""
    return {
        "id": form.id, "question": form.question, "aliases": list(form.aliases), "answer": form.answer,
        "tags": list(form.tags), "source": form.source, "related": list(form.related),
    }  # fmt: skip


def _as_it_was(value: Value, was: str | tuple[str, ...] | None) -> Value:
    """A value whose elements, where it is a list, are written as they were: a form has them on one line."""
    if not isinstance(value, list) or not isinstance(was, tuple):
        return value
    written = {one_line(text): text for text in was}
    return [written.get(text, text) for text in value]
