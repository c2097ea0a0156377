"""German: compounds in their parts, umlauts as two letters, verbs that stand apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language.analyser import Analyser
from chatbot.language.de.compounds import parts
from chatbot.language.de.separable import joined
from chatbot.language.de.spelling import opened


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("offnungszeiten", "offnung zeiten"),
        ("bibliotheksausweis", "bibliothek ausweis"),
        ("kundenkonto", "kunde konto"),
        ("bedienungsanleitung", "bedienung anleitung"),
        ("mitgliedsbeitrag", "mitglied beitrag"),
        ("gebuhrenfrei", "gebuhr frei"),
        ("gartenschere", "garten schere"),
        ("reisedauer", "reise dauer"),
        # What means something else than its parts, and what only looks as if it had some.
        ("passwort", "passwort"),
        ("gutschein", "gutschein"),
        ("fruhstuck", "fruhstuck"),
        ("bestelle", "bestelle"),
        ("erstelle", "erstelle"),
        ("vereinbarte", "vereinbarte"),
        ("zuruckschicken", "zuruckschicken"),
        ("zuruckgeschickt", "zuruckgeschickt"),
        ("schliesstage", "schliessen tage"),
        ("unternehmen", "unternehmen"),
        ("verantwortung", "verantwortung"),
        ("unterschreiben", "unterschreiben"),
        ("abenteuer", "abenteuer"),
        ("xylqwrtz", "xylqwrtz"),
        ("buch", "buch"),
    ],
)
def test_a_compound_in_its_parts(word: str, wanted: str) -> None:
    assert parts(word) == wanted.split()


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("oeffnungszeiten", "offnung zeiten"),
        ("gruenmuelltonne", "grune mull tonne"),
        ("schluesseldienst", "schlussel dienst"),
        ("neue", "neue"),
        ("abenteuer", "abenteuer"),
        ("frauen", "frauen"),
        ("aktuell", "aktuell"),
        ("poesie", "poesie"),
    ],
)
def test_umlauts_as_two_letters(word: str, wanted: str) -> None:
    assert opened(word) == wanted.split()


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("spendenbescheinigung", "spende bescheinigung"),
        ("kinderveranstaltung", "kind veranstaltung"),
        ("seepferdchenkurs", "seepferdchen kurs"),
        ("eingewohnung", "eingewohnung"),
    ],
)
def test_a_part_beside_what_is_none(word: str, wanted: str) -> None:
    assert opened(word) == wanted.split()


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=70))
def test_any_word_has_parts(word: str) -> None:
    assert opened(word)
    assert all(opened(word)) or not word


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("wie melde ich mich an", {1: "anmelden", 4: ""}),
        ("wo gebe ich das buch zuruck", {1: "zuruckgeben", 5: ""}),
        ("wann fangt der kurs an , und wo", {1: "anfangen", 4: ""}),
        ("schalte das licht aus und gehe", {0: "ausschalten", 3: ""}),
        ("wie sage ich den termin ab", {1: "absagen", 5: ""}),
        ("wann habt ihr auf", {1: "geoffnet", 3: ""}),
        ("seid ihr sonntags da", {0: "geoffnet", 3: ""}),
        ("wo kann ich das hin stellen", {4: "hinstellen", 5: ""}),
        ("wie findet kein training statt", {1: "stattfinden", 4: ""}),
        ("wie hore ich auf zu teilen", {1: "aufhoren", 3: ""}),
        ("wo seid ihr", {1: "adresse"}),
        ("wie kommt man zu euch und wo", {1: "hinkommen", 4: ""}),
        ("kommt ihr auch zu uns", {}),
        ("sendungs verfolgung", {0: "sendungsverfolgung", 1: ""}),
        ("was ist zu machen", {}),
        ("hab es zuruck geschickt", {2: "zuruckgeschickt", 3: ""}),
        ("ein gericht", {}),
        ("seit drei jahren offen", {}),
        ("wie viel zahle ich", {}),
        ("trainings zeiten", {}),
        ("wie hoch sind die zeiten", {}),
        ("wie komme ich an eine karte", {}),
        ("wo komme ich an den ausweis", {}),
        ("an", {}),
        ("", {}),
    ],
)
def test_verbs_that_stand_apart(text: str, wanted: dict[int, str]) -> None:
    words = [word for word in text.split() if word != ","]
    breaks = [f"{word} ," in text for word in words]
    assert joined(words, breaks) == wanted


@pytest.mark.parametrize(
    ("word", "wanted"),
    [
        ("mitgliedsbeitag", "mitglied beitag"),
        ("stornirungskosten", "stornirung kosten"),
        ("fahrradmitnahme", "fahrrad mitnahme"),
        ("quitungen", "quitungen"),
        ("paswort", "paswort"),
        ("frankfurter", "frankfurter"),
    ],
)
def test_a_word_of_which_one_part_is_known(word: str, wanted: str) -> None:
    assert opened(word) == wanted.split()


ANALYSER = Analyser("de")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Stornierung", "stornieren"),
        ("Reservierungen", "reservieren"),
        ("geändert", "Änderung"),
        ("aendern", "Änderungen"),
        ("einen", "eine"),
    ],
)
def test_words_of_one_stem(one: str, other: str) -> None:
    assert ANALYSER.words(one)[0].stem == ANALYSER.words(other)[0].stem


@pytest.mark.parametrize(
    ("one", "other"), [("sich", "sicher"), ("mal", "malen"), ("eine", "eins"), ("Regierung", "regieren")]
)
def test_words_that_look_alike_have_stems_of_their_own(one: str, other: str) -> None:
    assert ANALYSER.words(one)[0].stem != ANALYSER.words(other)[0].stem


@pytest.mark.parametrize(
    ("text", "changes"),
    [
        ("Adresse ändern", True),
        ("wie ändere ich meine Adresse", True),
        ("wie änder ich das", True),
        ("das andere Buch", False),
        ("ein Zimmer mit andern teilen", False),
        ("die andern", False),
    ],
)
def test_to_change_is_none_of_the_others(text: str, changes: bool) -> None:
    assert (
        any(word.text == "aendern" and not ANALYSER.is_stop(word.text) for word in ANALYSER.words(text))
        == changes
    )
