"""What is published is read by other versions of the program: it has to be what they expect, or say that it is not."""

from __future__ import annotations

import json
from hashlib import blake2b

import pytest
from faqs import LIBRARY

from chatbot.faq.entry import FAQ
from chatbot.faq.file import shipped_path
from chatbot.faq.format import parse_faq
from chatbot.language.analyser import Analyser
from chatbot.language.lexicon import lexicon_for
from chatbot.retrieval.document import analysed

pytest.importorskip("psycopg")

from chatbot.retrieval.postgres.rows import Tally, row_of
from chatbot.retrieval.postgres.tables import FORMAT, TABLES

KNOWN = {1: "dbe37a8314949b5b"}
"""For each format the digest of what is kept of the FAQs below."""


def test_what_is_kept_differs_only_with_the_format() -> None:
    """Where this fails, texts are analysed or kept otherwise: make FORMAT one more, and enter the digest for it."""
    digest = blake2b(TABLES.encode(), digest_size=8)
    with open(shipped_path(), "rb") as file:
        faqs = [parse_faq(file.read(), "shipped"), parse_faq(json.dumps(LIBRARY).encode(), "library")]
    for faq in faqs:
        for row in rows(faq):
            digest.update(repr(row).encode())
    assert (FORMAT, digest.hexdigest()) in KNOWN.items()


def rows(faq: FAQ) -> list[object]:
    """What is kept of an FAQ."""
    analyser, tally = Analyser(faq.language), Tally()
    read = [analysed(entry, analyser, lexicon_for(analyser.language)) for entry in faq.entries]
    for _, texts in read:
        tally.often.update(texts)
    entries = [
        row_of(n, entry, one, tally)
        for n, (entry, (one, _)) in enumerate(zip(faq.entries, read, strict=True))
    ]
    return [*entries, *tally.stems(), *tally.words()]
