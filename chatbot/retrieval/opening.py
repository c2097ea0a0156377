"""The index that suits a list of entries."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.faq.entry import Entry
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import Lexicon
from chatbot.retrieval.index import SMALL, Index
from chatbot.retrieval.memory import SmallIndex


def index_of(entries: Sequence[Entry], analyser: Analyser, lexicon: Lexicon | None) -> Index:
    """An index in memory, or that of the place where the entries lie."""
    if isinstance(entries, tuple) and len(entries) <= SMALL:
        return SmallIndex(entries, analyser, lexicon)
    from chatbot.retrieval.searched import LargeIndex
    from chatbot.retrieval.source import StoredEntries

    if isinstance(entries, StoredEntries):
        return LargeIndex(entries.source)
    from chatbot.retrieval.compiling import compile_store

    return LargeIndex(compile_store(entries, analyser, lexicon))
