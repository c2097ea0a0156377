"""Where a searched list of entries lies: a compiled file, or a server."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Sequence
from typing import overload

from chatbot.faq.entry import Entry
from chatbot.retrieval.document import Analysed


class Source(ABC):
    """What an index asks of it. All that reads raises StoreError where the FAQ has to be loaded again."""

    size: int
    """How many entries there are; their numbers begin at 0."""

    @abstractmethod
    def check(self) -> None:
        """See to it that it can be read, and is what the FAQ is now.

        Raises:
            StoreError: it is not.
        """

    @abstractmethod
    def expect(
        self,
        *,
        words: Iterable[str] = (),
        stems: Iterable[str] = (),
        analysed: Iterable[int] = (),
        entries: Iterable[int] = (),
    ) -> None:
        """Be told what is asked about next: what is far away is better fetched at once than one by one."""

    @abstractmethod
    def search(self, terms: Iterable[tuple[str, float]], limit: int) -> list[int]:
        """The numbers of the entries that share most with weighted stems, best first."""

    @abstractmethod
    def holding(self, stems: Sequence[str], limit: int) -> list[int]:
        """The numbers of entries of which a phrasing has some stems one after the other, the shortest first."""

    @abstractmethod
    def beside(self, stem: str, other: str) -> bool:
        """Has any phrasing the one stem right before the other?"""

    @abstractmethod
    def knows(self, word: str) -> bool:
        """Does the FAQ have a word, as it is written?"""

    @abstractmethod
    def near(self, word: str, edits: int, limit: int) -> list[str]:
        """Words at most so many edits away, the most frequent first."""

    @abstractmethod
    def frequency(self, stem: str) -> tuple[float, int]:
        """How many entries have a stem in the phrasings, by the share of these that have it; how many in the answer."""

    @abstractmethod
    def analysed(self, number: int) -> Analysed:
        """What the analyser made of an entry."""

    @abstractmethod
    def entry(self, number: int) -> Entry:
        """An entry."""

    @abstractmethod
    def entries(self) -> Iterator[Entry]:
        """All of them, in order."""

    @abstractmethod
    def find(self, identifier: str) -> Entry | None:
        """The entry with an id."""


class StoredEntries(Sequence[Entry]):
    """The entries of a source, each read when it is asked for."""

    def __init__(self, source: Source) -> None:
        self.source = source

    def __len__(self) -> int:
        return self.source.size

    def __iter__(self) -> Iterator[Entry]:
        return self.source.entries()

    def find(self, identifier: str) -> Entry | None:
        """The entry with an id."""
        return self.source.find(identifier)

    def expect(self, numbers: Iterable[int]) -> None:
        """Be told which are asked for next."""
        self.source.expect(entries=numbers)

    def check(self) -> None:
        """See to it that they can be read, and are what the FAQ is now.

        Raises:
            StoreError: they are not.
        """
        self.source.check()

    @overload
    def __getitem__(self, number: int) -> Entry: ...
    @overload
    def __getitem__(self, number: slice) -> tuple[Entry, ...]: ...
    def __getitem__(self, number: int | slice) -> Entry | tuple[Entry, ...]:
        at = range(self.source.size)[number]
        if isinstance(at, int):
            return self.source.entry(at)
        self.source.expect(entries=at)
        return tuple(map(self.source.entry, at))
