"""An FAQ file that is being changed."""

from __future__ import annotations

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq import edit
from chatbot.faq.entry import FAQ, Entry
from chatbot.faq.file import read_faq
from chatbot.faq.format import BOM
from chatbot.faq.ids import Ids, slug
from chatbot.files import reason, write_unless_changed
from chatbot.language.analyser import Analyser
from chatbot.loading.reading import read_own


class FAQFile:
    """The file as it was read, and the FAQ in it.

    Raises:
        FAQError: it cannot be read, or is no FAQ in JSON.
    """

    def __init__(self, path: str) -> None:
        self.path = path
        self._data = b""
        self.faq: FAQ
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
        return self._data.decode()

    @property
    def has_changed(self) -> bool:
        """Has another program changed the file since it was read?"""
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
        number = next((i for i, entry in enumerate(self.faq.entries) if entry.id == identifier), None)
        if number is None:
            raise FAQError(
                self.path, [Problem(WHOLE_FILE, f"there is no entry with the id `{identifier}` any more")]
            )
        return edit.add_alias(self.text, self.path, self.faq.number_in_file(number), alias)

    def with_entry(self, question: str, aliases: list[str], answer: str) -> str:
        """The text with another entry at the end. It gets an id of its own where the entry before it has one.

        Raises:
            FAQError: it cannot be done without changing anything else.
        """
        identifier = self._free_id(question) if self._has_ids() else None
        return edit.add_entry(self.text, self.path, question, aliases, answer, identifier)

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

    def _has_ids(self) -> bool:
        from chatbot.faq.spans import FAQText, members

        file = FAQText(self.text)
        return any(part.name == "id" for part in members(file.text, file.entries[-1].start))

    def _free_id(self, question: str) -> str:
        return Ids(entry.id for entry in self.faq.entries).unique(slug(question))
