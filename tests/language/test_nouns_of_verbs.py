"""German headings name with a noun what is asked with its verb: *Abschluss*, and "wie schließe ich … ab"."""

from __future__ import annotations

import json

import pytest

from chatbot import Bot
from chatbot.faq.format import parse_faq

HEADINGS = (
    "Abschluss", "Aussaat", "Behandlung", "Einsichtnahme", "Einstieg", "Eingewöhnung", "Haftung", "Mitnahme", "Rückzahlung",
    "Schließung", "Unterschrift", "Zahlungsweise", "Zuschuss",
)  # fmt: skip


@pytest.fixture(scope="module")
def headings() -> Bot:
    entries = [{"id": heading, "question": heading, "answer": "Im Rathaus."} for heading in HEADINGS]
    return Bot(parse_faq(json.dumps({"language": "de", "entries": entries}).encode(), "rathaus.json"))


@pytest.mark.parametrize(
    ("question", "heading"),
    [
        ("wie schließe ich das ab", "Abschluss"),
        ("wann säe ich", "Aussaat"),
        ("wo werde ich behandelt", "Behandlung"),
        ("wo kann ich das einsehen", "Einsichtnahme"),
        ("wo steige ich ein", "Einstieg"),
        ("wie gewöhne ich mich daran", "Eingewöhnung"),
        ("wer haftet", "Haftung"),
        ("was darf ich mitnehmen", "Mitnahme"),
        ("wie zahle ich das zurück", "Rückzahlung"),
        ("wann wird geschlossen", "Schließung"),
        ("wer muss unterschreiben", "Unterschrift"),
        ("wie wird gezahlt", "Zahlungsweise"),
        ("wird das bezuschusst", "Zuschuss"),
    ],
)
def test_a_heading_is_found_by_its_verb(headings: Bot, question: str, heading: str) -> None:
    assert [match.entry.id for match in headings.ask(question).matches][:1] == [heading]
