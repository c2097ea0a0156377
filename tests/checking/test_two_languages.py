"""Entries in two languages in one file are told: it is read in one."""

from __future__ import annotations

import pytest
from command import Command

GERMAN = """# Töpferei

## Wann habt ihr geöffnet?
Wir haben von Dienstag bis Sonntag geöffnet, und im August nur bis sechs Uhr.

## Kann ich einen Gast mitbringen?
Ja, das kostet acht Euro für jeden Besuch und ist auch am Sonntag möglich.
"""
ENGLISH = """# Pottery

## When are you open?
We are open from Tuesday to Sunday, and in August only until six.

## Can I bring a guest?
Yes, it costs 8 euros for each visit, and you do not have to book it.

## How do I cancel?
Call us by noon the day before, or the fee is not paid back.
"""
SAID = "3 entries are in English and 2 in German; an FAQ is read in one language"


@pytest.mark.parametrize("merged", [False, True])
def test_import_and_check_tell_of_two_languages(chatbot: Command, merged: bool) -> None:
    pages = [chatbot.file(GERMAN.encode(), "de.md"), chatbot.file(ENGLISH.encode(), "en.md")]
    if merged:
        assert SAID not in chatbot("import", pages[0], "-o", "faq.json").err
        done = chatbot("import", pages[1], "-o", "faq.json", "--merge")
    else:
        done = chatbot("import", *pages, "-o", "faq.json")
    assert (done.status, done.err.count(SAID)) == (0, 1)
    assert f"entries[0]: warning: {SAID} [language]" in chatbot("check", "faq.json").out


def test_one_language_is_not_told_of(chatbot: Command) -> None:
    assert "language" not in chatbot("import", chatbot.file(ENGLISH.encode(), "en.md"), "-o", "faq.json").err
    assert "[language]" not in chatbot("check", "faq.json").out
