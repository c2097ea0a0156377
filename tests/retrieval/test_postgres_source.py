"""A list on a server finds what a compiled one finds: nothing behind it knows which of them it is."""

from __future__ import annotations

import random
from collections.abc import Sequence

import pytest
from command import Command
from faqs import large_faq, own_word
from published import publish
from servers import Database

from chatbot import load_faq
from chatbot.faq.entry import FAQ
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for
from chatbot.retrieval.compiling import compile_store
from chatbot.retrieval.postgres.candidates import kept_length
from chatbot.retrieval.source import Source, StoredEntries

ENTRIES = 700
ALIKE = 80
"""Entries that are much alike, and ask in several ways."""
MOST = 32


def content() -> dict[str, object]:
    chance = random.Random(4)
    words = "pay order card return parcel refund account late lost blue green big set up turn off on the of a to how".split()

    def text(least: int, most: int) -> str:
        return " ".join(chance.choices(words, k=chance.randint(least, most)))

    alike = [
        {
            "id": f"a{i}",
            "question": f"{text(2, 9)}?",
            "aliases": [text(1, 60) for _ in range(i % 4)],
            "answer": text(1, 200),
        }
        for i in range(ALIKE)
    ]
    return {"entries": [*large_faq(ENTRIES)["entries"], *alike]}


@pytest.fixture
def both(chatbot: Command, database: Database) -> tuple[Source, Source, Sequence[str]]:
    """A compiled source, one on a server, and the stems that their entries have."""
    there = load_faq(publish(chatbot, database, content())).entries
    here: FAQ = load_faq(chatbot.folder / "faq.json", cache=False)
    analyser = Analyser(here.language)
    store = compile_store(here.entries, analyser, lexicon_for(here.language))
    assert isinstance(there, StoredEntries)
    texts = [text for entry in here.entries[:: ENTRIES // 40] for text in (*entry.phrasings, entry.answer)]
    return store, there.source, sorted({word.stem for text in texts for word in analyser.words(text)})


def test_the_same_is_found(both: tuple[Source, Source, Sequence[str]]) -> None:
    compiled, server, stems = both
    chance = random.Random(1)
    for _ in range(60):
        asked = [(stem, chance.uniform(0.1, 1)) for stem in chance.sample(stems, chance.randint(1, 9))]
        assert set(server.search(asked, MOST)) == set(compiled.search(asked, MOST))
    for stem in [*stems, "nowhere", ""]:
        assert server.frequency(stem) == pytest.approx(compiled.frequency(stem))
        assert server.knows(stem) == compiled.knows(stem)
    for number in range(0, compiled.size, 50):
        assert server.analysed(number) == compiled.analysed(number)
        stems_of = [word.stem for word in server.analysed(number).phrasings[-1][0]]
        for part in (stems_of, stems_of[:2], stems_of[-1:], [*stems_of, "nowhere"]):
            assert set(server.holding(part, ENTRIES)) == set(compiled.holding(part, ENTRIES))
        assert server.beside(*stems_of[:2]) == compiled.beside(*stems_of[:2]) if len(stems_of) > 1 else True


def test_the_same_words_are_near(both: tuple[Source, Source, Sequence[str]]) -> None:
    compiled, server, _ = both
    words = [
        own_word(5),
        own_word(5)[:-1],
        own_word(6)[1:],
        "ordr",
        "acount",
        "plue",
        "teh",
        "lsot",
        "nonsense",
    ]
    for word in words:
        assert set(server.near(word, 1, 10_000)) == set(compiled.near(word, 1, 10_000))
        far, all_far = set(server.near(word, 2, 10_000)), set(compiled.near(word, 2, 10_000))
        assert far <= all_far
        assert all(missed[0] != word[0] for missed in all_far - far)  # and has no three letters of it either


@pytest.mark.parametrize(
    ("words", "kept"), [(0, 0), (40, 40), (41, 40), (43, 42), (61, 60), (100, 96), (4_000, 3_864)]
)
def test_lengths_are_kept_as_a_compiled_list_keeps_them(words: int, kept: int) -> None:
    """Tantivy's table of field norms has the second for the first."""
    assert kept_length(words) == kept
