"""German: the talk around a question, small talk, what is denied, questions in one, which one is meant, what goes on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.language.analyser import Analyser
from chatbot.language.de import compounds
from chatbot.language.rules import rules_for

ANALYSER = Analyser("de")
GERMAN = rules_for("de")
KINDS = ("", "greeting", "thanks", "goodbye", "about", "praise", "complaint", "chat")


def words(text: str) -> list[str]:
    return [word.text for word in ANALYSER.words(text)]


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Hallo, kurze Frage: wie kann ich kündigen?", "wie kann ich kündigen"),
        ("Guten Tag, können Sie mir bitte sagen, wie lange der Versand dauert? Vielen Dank!", "wie lange der Versand dauert"),
        ("koennen Sie mir erklaeren, wie das mit der Anmeldung geht", "wie das mit der Anmeldung geht"),
        ("Hallo zusammen, ich wollte mal fragen, ob ich mein Abo pausieren kann", "ich mein Abo pausieren kann"),
        ("meine Frau möchte wissen, ob Hunde erlaubt sind", "Hunde erlaubt sind"),
        ("und was ist mit Versand nach Österreich?", "Versand nach Österreich"),
        ("weiß jemand wann ihr aufhabt", "wann ihr aufhabt"),
        ("Ich hätte da mal ne Frage: kann man bar zahlen?", "kann man bar zahlen"),
        ("Ich habe eine Frage zur Rückgabe", "Rückgabe"),
        ("das ist eine Frechheit, WO bleibt mein Paket???", "WO bleibt mein Paket"),
        ("Entschuldigung, dass ich störe, aber wo ist die Toilette?", "wo ist die Toilette"),
        ("Mich würde interessieren, ob es vegane Gerichte gibt. LG Anna", "es vegane Gerichte gibt"),
        ("Ist es möglich, dass ich später komme?", "ich später komme"),
        ("Wäre es möglich, dass ich später komme?", "ich später komme"),
        ("hi ich wollt mal fragen obs auch vegan gibt", "auch vegan gibt"),
        ("Entschuldigen Sie bitte die Störung, wo finde ich das?", "wo finde ich das"),
        ("Danke für die Info, aber wie storniere ich?", "wie storniere ich"),
        ("ich habe keine Ahnung wie ich den Vertrag kündige", "wie ich den Vertrag kündige"),
        ("danke", "danke"),
        ("Wie kündige ich mein Abo?", "Wie kündige ich mein Abo"),
        ("Was ist die Schlehtalbahn?", "Was ist die Schlehtalbahn"),
        ("Können Sie auch sonntags liefern?", "Können Sie auch sonntags liefern"),
        ("Das Paket ist nicht da", "Das Paket ist nicht da"),
        ("Mein Sohn möchte gerne mit der Dampflok fahren", "Mein Sohn möchte gerne mit der Dampflok fahren"),
        ("Tag der offenen Tür", "Tag der offenen Tür"),
        ("Kannst du mir Bescheid geben, wenn das Buch da ist?", "Kannst du mir Bescheid geben, wenn das Buch da ist"),
        ("Wer kann mir helfen?", "Wer kann mir helfen"),
    ],
)  # fmt: skip
def test_talk_around_a_question(text: str, rest: str) -> None:
    start, end = GERMAN.core(text)
    assert text[start:end].strip(" ?!.") == rest


@given(st.text())
def test_talk_leaves_a_part_of_any_text(text: str) -> None:
    start, end = GERMAN.core(text)
    assert 0 <= start <= end <= len(text)
    assert all(0 <= first <= last <= len(text) for first, last in GERMAN.questions(text))
    assert GERMAN.small_talk.kind(text) in KINDS


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hallo", "greeting"), ("Moin moin", "greeting"), ("Grüß Gott!", "greeting"), ("gruess gott", "greeting"),
        ("guten Abend", "greeting"),
        ("Hallo, wie geht's?", "greeting"), ("ist da jemand", "greeting"), ("hey bot", "greeting"),
        ("schönen guten Tag", "greeting"),
        ("danke", "thanks"), ("Vielen lieben Dank für die Hilfe!", "thanks"),
        ("super, das hat mir sehr geholfen", "thanks"), ("danke schön", "thanks"), ("dankeschoen", "thanks"),
        ("tschüss", "goodbye"), ("ciao", "goodbye"), ("tschuess", "goodbye"), ("auf Wiedersehen", "goodbye"),
        ("ok danke bis bald", "goodbye"), ("schönes Wochenende", "goodbye"), ("mach's gut", "goodbye"),
        ("Wer bist du?", "about"), ("bist du ein Mensch?", "about"), ("rede ich mit einem Roboter", "about"),
        ("wie heißt du", "about"), ("was kannst du alles", "about"),
        ("Können Sie mir helfen?", "about"), ("ich brauche Hilfe", "about"), ("ich hab mal ne frage", "about"),
        ("sprichst du englisch", "about"),
        ("du bist toll", "praise"), ("sehr gute Antwort", "praise"), ("gut gemacht", "praise"),
        ("ich liebe dich", "praise"),
        ("das ist falsch", "complaint"), ("du bist echt dumm", "complaint"),
        ("du verstehst mich nicht", "complaint"), ("hab ich nicht verstanden", "complaint"), ("so ein Mist", "complaint"),
        ("das hilft mir nicht weiter", "complaint"),
        ("scheiß bot", "complaint"), ("blöder Bot", "complaint"),
        ("erzähl mir einen Witz", "chat"), ("mir ist langweilig", "chat"), ("wie wird das Wetter morgen", "chat"),
        ("wie spät ist es", "chat"), ("haha", "chat"), ("alles klar", "greeting"),
        ("frohe Weihnachten", "chat"), ("keine Ahnung", "chat"), ("ich bin müde", "chat"),
        ("wie kündige ich", ""), ("Wann habt ihr geöffnet?", ""), ("Hallo, was kostet das Ticket?", ""),
        ("Was ist der Mitgliedsbeitrag?", ""), ("Hunde", ""),
        ("Wer ist der Trainer?", ""), ("Können Sie mir beim Umzug helfen?", ""), ("Was kann ich absetzen?", ""),
        ("Kann ich mit Karte zahlen?", ""), ("Hilfe beim Einloggen", ""),
        ("Ich habe ein Problem mit der Rechnung", ""), ("Gute Nacht Tee", ""),
        ("Wie funktioniert die Rückgabe?", ""), ("Wo ist die Toilette?", ""), ("Das Gerät ist kaputt", ""),
        ("Wie alt müssen Kinder sein?", ""), ("falsche Größe bestellt", ""), ("Passwort falsch", ""),
        ("gute Nacht", "goodbye"), ("nacht", ""),
        ("Wetterbericht", ""), ("was tun bei Hagel", ""), ("der Artikel ist schlecht verpackt", ""),
    ],
)  # fmt: skip
def test_small_talk(text: str, kind: str) -> None:
    assert GERMAN.small_talk.kind(text) == kind


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Wie kann ich das nicht kündigen?", "denied"),
        ("welche Karten gehen nicht", "denied"),
        ("welche Karten nehmt ihr nicht", "denied"),
        ("Warum geht die Lampe nicht?", "why not"),
        ("wieso habe ich keine Mail bekommen", "why not"),
        ("Warum ist das so?", "why"),
        ("die Lampe geht nicht", "trouble"),
        ("was mache ich, die App lädt nicht", "trouble"),
        ("was tun, wenn die Lampe nicht geht", "trouble"),
        ("Ich kann mich nich einloggen", "trouble"),
        ("wie kündige ich", ""),
    ],
)
def test_polarity(text: str, what: str) -> None:
    assert GERMAN.polarity(words(text)) == what


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        (
            "Was kostet der Versand und wie lange dauert er?",
            ["Was kostet der Versand", "wie lange dauert er"],
        ),
        ("was kostet das, und kann ichs vorher testen?", ["was kostet das", "kann ichs vorher testen"]),
        ("Ist es sicher? Und ist es kostenlos?", ["Ist es sicher", "ist es kostenlos"]),
        ("gibt es Kurse und sind sie teuer", ["gibt es Kurse", "sind sie teuer"]),
        ("wann fährt der Zug, welche Karten gelten da", ["wann fährt der Zug", "welche Karten gelten da"]),
        ("ich habe die Karte und kann sie nicht öffnen", []),
        (
            "Liefert ihr nach Österreich und nehmt ihr Paypal?",
            ["Liefert ihr nach Österreich", "nehmt ihr Paypal"],
        ),
        ("wann macht ihr auf, gibt es parkplätze", ["wann macht ihr auf", "gibt es parkplätze"]),
        ("Ich habe bestellt und kann die Rechnung nicht finden", []),
        ("ich habe vergessen, wie mein Passwort lautet", []),
        ("Habt ihr am 1. Mai offen?", ["Habt ihr am 1. Mai offen"]),
        ("Was mache ich, wenn ich krank bin?", ["Was mache ich, wenn ich krank bin"]),
        ("Das Paket, das ich bestellt habe, ist weg", []),
        ("Kann ich Hund und Katze mitbringen?", ["Kann ich Hund und Katze mitbringen"]),
    ],
)
def test_questions_in_one(text: str, parts: list[str]) -> None:
    assert [text[start:end].strip() for start, end in GERMAN.questions(text)] == parts


def test_halves_begin_alike() -> None:
    assert GERMAN.halves("Wie kann ich mein Abo kündigen und das Konto löschen") == (
        "Wie kann ich mein Abo kündigen",
        "Wie kann ich das Konto löschen",
    )
    assert GERMAN.halves("wie kündige ich") is None


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("ja", True), ("ja genau", True), ("stimmt", True), ("gerne", True), ("natürlich", True),
        ("natuerlich", True), ("nein", False), ("nö danke", False),
        ("keine davon", False), ("nichts davon", False), ("ja aber wie kündige ich", None), ("kündigen", None),
    ],
)  # fmt: skip
def test_yes_and_no(text: str, meant: bool | None) -> None:
    assert GERMAN.choosing.agrees(text) is meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("die erste", 1), ("das zweite bitte", 2), ("Nummer drei", 3), ("2.", 2), ("die letzte", -1), ("frage 3", 3),
        ("fünf", 5), ("die fuenfte", 5),
        ("ich meine die dritte Frage", 3), ("zwei Karten kaufen", None), ("wann ist der erste Termin", None),
    ],
)  # fmt: skip
def test_what_is_chosen(text: str, number: int | None) -> None:
    assert GERMAN.choosing.chosen(text) == number


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("Das ist falsch.", True), ("das habe ich nicht gefragt", True), ("das war nicht meine Frage", True),
        ("nein, ich meinte etwas anderes", True),
        ("falsche Antwort", True), ("das stimmt nicht", True), ("das beantwortet meine frage nicht", True),
        ("mein Passwort ist falsch", False), ("danke", False),
    ],
)  # fmt: skip
def test_what_rejects_an_answer(text: str, wrong: bool) -> None:
    assert GERMAN.choosing.rejects(text) is wrong


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("erzähl mir mehr", True), ("mehr dazu bitte", True), ("was noch?", True), ("gibt es noch mehr dazu", True),
        ("mehr Infos", True), ("weiter", True),
        ("kann ich mehr Karten kaufen", False), ("was kostet mehr Speicher", False),
    ],
)  # fmt: skip
def test_what_asks_for_more(text: str, more: bool) -> None:
    assert GERMAN.going_on.wants_more(text) is more


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("Wie lange dauert das?", "duration"), ("wie viele Tage habe ich Zeit", "duration"),
        ("Was kostet das?", "amount"), ("Wie teuer ist es", "amount"), ("wieviel zahlt man", "amount"),
        ("welche Gebühren fallen an", "amount"), ("wie viele Mitglieder habt ihr", "people"),
        ("wie oft kann ich verlängern", "number"), ("Ab wann ist offen?", "time"),
        ("an welchen Tagen geht das", "time"),
        ("um wie viel Uhr geht es los", "time"), ("Wer hat das gebaut?", "person"), ("wo finde ich das", "place"),
        ("warum ist das so", "reason"), ("aus welchem Grund", "reason"), ("wie alt muss man sein", "age"),
        ("seit wann gibt es das", "since"), ("Wann wurde es gegründet?", "since"), ("wie heißt der Chef", "person"),
        ("wie heißt das WLAN", ""),
        ("Lieferzeit?", "duration"), ("Grund für die Sperrung", "reason"), ("in welcher Straße seid ihr", "place"),
        ("Ursache des Unglücks", "reason"), ("mindestalter", "age"),
        ("der Preis von dem Ticket", "amount"), ("Länge der Strecke", "size"),
        ("kann ich den Preis sehen", ""), ("wie groß ist der Saal", "size"), ("Wie kündige ich?", ""), ("", ""), ("wie", ""),
    ],
)  # fmt: skip
def test_types_of_answer(question: str, kind: str) -> None:
    assert GERMAN.answer_type(words(question)) == kind


@pytest.mark.parametrize(
    ("answer", "kind", "held"),
    [
        ("Das dauert drei Wochen.", "duration", True), ("Öffnen Sie das Menü.", "duration", False),
        ("Es kostet 5 €.", "amount", True), ("Der Eintritt ist frei und kostenlos.", "amount", True),
        ("Drücken Sie den Knopf.", "amount", False), ("Weil sie alt ist.", "reason", True),
        ("Jährlich im Frühjahr.", "time", True),
    ],
)  # fmt: skip
def test_whether_an_answer_may_have_that_type(answer: str, kind: str, held: bool) -> None:
    stems: dict[str, list[int]] = {word.stem: [0] for word in ANALYSER.words(answer)}
    assert (GERMAN.likely_in(stems, kind, "") > 0) == held


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("gibts das im Laden", ["gibt", "das", "in", "laden"]),
        ("wie geht's zum Bahnhof", ["wie", "geht", "zu", "bahnhof"]), ("fuer meine Oma", ["fur", "meine", "oma"]),
        ("was ist ALS", ["was", "ist", "ALS"]), ("älter als du", ["alter", "als", "du"]),
        ("ich hab nix", ["ich", "habe", "nichts"]),
    ],
)  # fmt: skip
def test_words(text: str, read: list[str]) -> None:
    assert words(text) == read


@pytest.mark.parametrize(
    "word", ["für", "könnte", "euren", "gibt's", "wegen", "welchem", "dürfen", "fuer", "waere", "möchte"]
)
def test_usual_words_are_stop_words(word: str) -> None:
    assert all(ANALYSER.is_stop(part) for part in words(word))


@pytest.mark.parametrize(
    "word", ["kündigen", "Konto", "bar", "Zeit", "Preis", "offen", "Termin", "kaputt", "zurück", "Hilfe"]
)
def test_words_that_say_something_are_none(word: str) -> None:
    assert not any(ANALYSER.is_stop(part) for part in words(word))


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("ich will kein frühstück", "denied"),
        ("ich möchte nicht, dass sie anrufen", "denied"),
        ("ich will das abo nicht mehr", "trouble"),
        ("das gerät will nicht starten", "trouble"),
        ("ich möchte wissen, warum das nicht geht", "why not"),
        ("ich will bezahlen, aber es geht nicht", "trouble"),
    ],
)
def test_what_is_not_wanted(text: str, wanted: str) -> None:
    analyser = Analyser("de")
    assert analyser.rules.polarity(analyser.texts(text)) == wanted


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("gutscheine", ["gutscheine"]), ("parkplatze", ["parkplatze"]), ("geschenkgutscheine", ["geschenk", "gutscheine"]),
        ("fuhrerscheinverlust", ["fuhrerschein", "verlust"]), ("schwimmhalle", ["schwimmen", "halle"]),
        ("fahrrader", ["fahrrader"]),
        ("bushaltestelle", ["bus", "haltestelle"]), ("wasserschaden", ["wasser", "schaden"]),
        ("notfallnummer", ["notfall", "nummer"]),
    ],
)  # fmt: skip
def test_a_compound_that_is_left_whole_is_so_in_every_form(word: str, parts: list[str]) -> None:
    assert compounds.parts(word) == parts


@pytest.mark.parametrize(
    ("text", "halves"),
    [
        ("kann man bei euch kochen und waschen", ("kann man bei euch kochen", "kann man waschen")),
        ("WLAN und Parkplatz", ("WLAN", "Parkplatz")),
        ("rund um die Uhr", None),
    ],
)
def test_halves_of_a_word_each(text: str, halves: tuple[str, str] | None) -> None:
    assert GERMAN.halves(text) == halves
