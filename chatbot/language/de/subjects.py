"""Subjects that people ask of in German and of which only some entries tell: work for them, amounts that are no price."""

from __future__ import annotations

from chatbot.language.subjects import Subject
from chatbot.language.word_lists import words_with_umlauts

_WORK = r"(?:jobs?|arbeit|stellen?|offene stellen?|freie stellen?|stellen angebote?|ausbildung platze?|arbeit platze?|neben jobs?|mini jobs?)"
_WHO = r"(?:leute|personal|mitarbeiter(?:innen)?|mitarbeitende|aushilfen?|verstarkung|\w+ kraft|\w+ krafte|jemanden (?:zum|fur)|\w+(?:er|pfleger|fahrer) zum einstellen)"
SEEKING_WORK = Subject(
    signs=words_with_umlauts(
        """
        job jobs arbeit stelle stellen sucht suchen einstellen stellt braucht brauchen arbeiten jobben anfangen bewerben bewerbe platze
        """
    ),
    asking=(
        rf"\b(?:(?:sucht|suchen|braucht|brauchen) (?:ihr|sie|euch) (?:noch |gerade |aktuell |zurzeit |auch |vielleicht |neue |weitere )*{_WHO}"
        r"|(?:ihr|sie) (?:noch |gerade |aktuell |zurzeit |auch |neue )*(?:leute|personal|mitarbeiter|aushilfen?) (?:ein|einstellen)"
        rf"|(?:habt|haben|gibt|bietet|bieten|suche|such) (?:ihr |sie |es |bei |euch |ihnen |ich |noch |einen |eine |nen |ne |gerade |irgendwelche )*{_WORK}"
        r"|(?:bei|fur) (?:euch|ihnen) (?:arbeiten|jobben|anfangen zu arbeiten)|als \w+ bei (?:euch|ihnen) (?:bewerben|arbeiten|anfangen))\b"
    ),
    telling=words_with_umlauts(
        """
        job jobs stelle stellen arbeit arbeiten arbeiten mitarbeiter mitarbeiterin mitarbeiterinnen bewerbung bewerben bewerbungen lebenslauf einstellen
        personal ausbildung azubi praktikum praktikant ehrenamt ehrenamtlich helfer karriere team
        """
    ),
)
ASKED_AMOUNTS = (
    Subject(
        signs=words_with_umlauts("verdient verdienen verdiene verdienst gehalt lohn"),
        asking=r"\b(?:was|wie viel|wieviel|wie gut)\b.*\b(?:verdient|verdienen|verdiene|verdienst|gehalt|lohn)\b",
        telling=words_with_umlauts(
            "verdienen verdient verdienst gehalt gehälter lohn löhne honorar honorare vergütung bezahlt zinsen"
        ),
    ),
    Subject(
        signs=words_with_umlauts("strom energie wasser benzin diesel sprit"),
        asking=(
            r"\b(?:wie viel|wieviel|viel) (?:strom|energie|wasser|benzin|diesel|sprit) (?:braucht|brauchen|verbraucht|verbrauchen|benotigt|benotigen|frisst|zieht)\b"
        ),
        telling=words_with_umlauts(
            "kwh kw watt kilowatt kilowattstunden verbrauch verbraucht verbrauchen liter"
        ),
    ),
)
