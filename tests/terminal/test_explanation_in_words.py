"""Why an entry came first, in the words of who keeps the FAQ."""

from __future__ import annotations

import math
import string

import msgspec
import pytest

from chatbot import Bot
from chatbot.faq.entry import FAQ, Entry
from chatbot.matching.likeness import SEMANTIC_EVIDENCE
from chatbot.terminal.console import ThemedConsole
from chatbot.terminal.explanation.layout import Shown
from chatbot.terminal.explanation.texts.table import texts_for
from chatbot.terminal.languages import LANGUAGES

FEES = FAQ(
    entries=(
        Entry(id="late", question="What does it cost to return a book late?", answer="Twenty cents for each overdue day."),
        Entry(id="open", question="When is the library open?", answer="On weekdays."),
    ),
    synonyms=(("cost", "fee"),),
)  # fmt: skip


def explained(question: str) -> str:
    explanation = Bot(FEES, semantic="never").ask(question, explain=True).explanation
    assert explanation is not None
    return Shown(explanation, "en").sentences().replace("\n", " ")


def places(text: str) -> set[str]:
    """What is put into a text."""
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_with_the_same_places(language: str) -> None:
    english, texts = (msgspec.structs.asdict(texts_for(one)) for one in ("en", language))
    for name, text in english.items():
        if isinstance(text, str):
            assert places(texts[name]) == places(text), name
            assert texts[name].strip(), name
        else:
            assert texts[name].keys() == text.keys(), name
            assert all(one.strip() for one in texts[name].values()), name
            assert language == "en" or not set(texts[name].values()) & set(text.values()) - {"points"}
    assert all(map(texts_for(language).meaning_of, SEMANTIC_EVIDENCE))


@pytest.mark.parametrize(
    ("question", "said"),
    [
        ("what does it cost to retrun a book late", "‘retrun’ was read as ‘return’ (misspelt)."),
        ("what does it cost to return a book late monthly", "Nothing in the entry says ‘monthly’."),
        ("cost of returning an overdue book", "‘overdue’ was read as ‘late’ (much the same)."),
        ("cost of a book for each day", "Only the answer says ‘day’, no way to ask it does."),
        ("when is it open", "The question does not say ‘library’."),
        ("when is the library open late", "“When is the library open?” fits best, of the entry open:"),
        ("when is the library open late", "The next entry, late, is "),
        ("what is it", "It is not the answer: the question has no word that says what it is about."),
        ("zzzz qqqq", "Nothing in this FAQ was found: no word of the question has anything to do with this FAQ."),
    ],
)  # fmt: skip
def test_what_is_said(question: str, said: str) -> None:
    assert said in explained(question)


def test_the_words_come_before_the_figures() -> None:
    explanation = Bot(FEES).ask("late fee", explain=True).explanation
    assert explanation is not None
    said = Shown(explanation, "en").plain()
    assert said.index("fits best") < said.index("What counted")


def test_it_is_said_which_way_the_evidence_counts() -> None:
    explanation = Bot(FEES, semantic="never").ask("late fee", explain=True).explanation
    assert explanation is not None
    without = 1 / (1 + math.exp(-explanation.start))
    said = Shown(explanation, "en").plain()
    assert (
        f"+ speaks for the entry, - against it; without any of this it would be {without:.0%} sure." in said
    )
    assert "log-odds from" not in said


@pytest.mark.parametrize("for_owner", [False, True])
def test_words_that_say_nothing_by_themselves_are_left_out(for_owner: bool) -> None:
    def words(question: str) -> list[str]:
        explanation = Bot(FEES, semantic="never").ask(question, explain=True).explanation
        assert explanation is not None
        said = Shown(explanation, "en", for_owner=for_owner).plain()
        listed = said.partition("Words of the question")[2].partition("\n\n")[0].splitlines()[1:]
        return [line.split()[0] for line in listed]

    assert words("is it for each overdue book") == ["overdue", "book"]
    assert words("how much is it for a book") == ["how", "much", "book"], "these were taken for another word"
    assert words("what is it") == ["what", "is", "it"], "there are no others"


GEBUEHREN = FAQ(
    language="de",
    entries=(
        Entry(id="spaet", question="Was kostet es, wenn ich ein Buch zu spät bringe?", answer="Zwanzig Cent am Tag."),
        Entry(id="offen", question="Wann ist die Bücherei offen?", answer="Unter der Woche."),
    ),
)  # fmt: skip


def test_the_owner_reads_english_whatever_the_language() -> None:
    explanation = Bot(GEBUEHREN).ask("was kosted ein buch zu spät", explain=True).explanation
    assert explanation is not None
    ours, theirs = (Shown(explanation, "de", for_owner=one).plain() for one in (True, False))
    assert "‘kosted’ was read as ‘kostet’ (misspelt)." in ours
    assert "„kosted“ wurde als „kostet“ gelesen (verschrieben)." in theirs
    assert "share of the question that the entry has anywhere (lead over the best other entry): " in ours
    assert "(ahead_covered_anywhere)" in ours
    assert "ahead_" not in theirs
    assert "wenn" not in "".join(
        line for line in theirs.splitlines() if line.startswith("In der Frage fehlt")
    )


def test_on_a_narrow_terminal_further_rows_begin_below_the_first() -> None:
    explanation = Bot(FEES).ask("what does overdue literature cost", explain=True).explanation
    assert explanation is not None
    console = ThemedConsole("none", width=30)
    with console.capture() as captured:
        console.print(Shown(explanation, "en").for_terminal(30))
    words = captured.get().partition("from 0 to 1")[2].partition("What counted")[0]
    assert "literature weight" in words
    assert all(row.startswith("  ") for row in words.splitlines() if row.strip())


def test_words_are_shown_with_their_accents() -> None:
    faq = FAQ(
        language="de",
        entries=(
            Entry(id="a", question="Welche Gebühren gibt es für Schüler?", answer="Keine."),
            Entry(id="b", question="Wo ist die Schule?", answer="Hier."),
        ),
    )
    explanation = Bot(faq, semantic="never").ask("gebuhren für erwachsene SCHÜLER", explain=True).explanation
    assert explanation is not None
    shown = Shown(explanation, "de").plain()
    assert "Gebühren" in shown
    assert "schuler" not in shown
