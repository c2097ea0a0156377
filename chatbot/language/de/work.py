"""How people ask in German whether there is work for them."""

from __future__ import annotations

from chatbot.language.seeking_work import SeekingWork
from chatbot.language.word_lists import words_with_umlauts

_WORK = r"(?:jobs?|arbeit|stellen?|offene stellen?|freie stellen?|stellen angebote?|ausbildung platze?|arbeit platze?|neben jobs?|mini jobs?)"
_WHO = r"(?:leute|personal|mitarbeiter(?:innen)?|mitarbeitende|aushilfen?|verstarkung|\w+ kraft|\w+ krafte|jemanden (?:zum|fur)|\w+(?:er|pfleger|fahrer) zum einstellen)"
SEEKING_WORK = SeekingWork(
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
