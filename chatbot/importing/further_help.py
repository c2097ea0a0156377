"""Whom a page names for what it does not answer: “Still have questions? Mail us.” The FAQ says it where nothing answers."""

from __future__ import annotations

import re

from chatbot.errors import Place
from chatbot.importing.drafts import About, Draft, LeftOut, quoted
from chatbot.language.asking_contact import MAIL, PHONE, gives_contact

MOST_PARAGRAPHS, LONGEST = 4, 600
"""Paragraphs and characters of it at most."""
LONGEST_OPENING = 120
"""Characters of the sentence that begins it."""
_OPENINGS = (
    r"\b(?:still|any|more|other|another|further|additional)\b(?:\s\w+){0,2}?\s(?:questions?|queries|enquiries)\b",
    r"(?:n['’]?t|\bnot|\bnever)\b(?:\syou)?\s(?:find|found|see)\s(?:\w+\s){0,3}?(?:answers?|questions?|what you|yours)\b",
    r"\b(?:questions?|yours|answer)\b.{0,20}(?:\bnot|n['’]t)\s(?:\w+\s)?(?:here|answered|listed|covered|on)\b",
    r"\bstill\b(?:\s\w+){0,2}?\s(?:stuck|unsure|help)\b|\bneed\b(?:\sany)?\s(?:more|further|other)\s(?:help|assistance)\b",
    r"\A\W*(?:(?:des )?(?:questions|queries|fragen(?! sie\b)|dudas|preguntas)\b[^?]{0,40}|(?:any|some)thing else)\?",
    r"\b(?:noch|weiteren?|anderen?|sonstigen?|offenen?|mehr)\b(?:\s\w+){0,2}?\s(?:fragen?|anliegen)\b",
    r"\bfrage\b.{0,20}\bnicht\b|\b(?:keine|nicht)\b(?:\s\w+){0,3}?\s(?:antwort|fündig)\b|\bnicht gefunden,? wo?nach\b",
    r"\b(?:autres?|encore)\b(?:\sdes)?(?:\s\w+)?\squestions?\b|\b(?:votre|ta) question n['’]",
    r"\bpas\b(?:\strouvé)?\s(?:\w+\s){0,2}?(?:réponses?|ce que|votre question)\b|\bbesoin de plus\b",
    r"\b(?:más|otras?|alguna|algunas)\b(?:\sotras?)?\s(?:preguntas?|dudas?|consultas?)\b",
    r"\bno\s(?:has|ha|habéis|han|encuentras?)\b(?:\sencontrado)?\s(?:\w+\s)?(?:lo que|respuesta|pregunta)\b",
    r"\b(?:pregunta|duda)\sno\s(?:está|aparece|figura)\b",
    r"(?:他|ほか)に.{0,6}(?:質問|不明|わから)|(?:答え|回答|質問).{0,4}見つから|上記以外|ここにない",
)
"""How its first sentence goes: in English, German, French, Spanish and Japanese."""
_OPENING = re.compile("|".join(_OPENINGS), re.IGNORECASE)
_CONDITION = re.compile(
    r"\W*(?:if|in case|should|for|falls|wenn|sollten?|bei|für|si|pour|en cas|para)\b", re.IGNORECASE
)
_POSTSCRIPT = re.compile(r"\AP\.? ?S\.?:? ")
_MARKS = dict.fromkeys(map(ord, "*_"))
_SENTENCE_END = re.compile(r"[.!?…](?=\s|\W\s|\W{0,9}\Z)|[。？！]|\n|: ")
_PARAGRAPH_END = re.compile(r"\n[ \t]*\n\s*")
_RULE = re.compile(r"(?:[-*_][ \t]*){3,}")


def is_further_help(text: str) -> bool:
    """Does a text begin as those do that say where to turn with what is not answered?"""
    opening = _POSTSCRIPT.sub("", text[:LONGEST].strip().translate(_MARKS)[:LONGEST_OPENING])
    end = _SENTENCE_END.search(opening)
    opening = opening[: end.end()] if end else opening
    if not _OPENING.search(opening):
        return False
    return opening.endswith(("?", "？")) or bool(_CONDITION.match(opening)) or _reaches_somebody(text)


def without_further_help(answer: str) -> tuple[str, str]:
    """An answer without what stands at its end for those who found none, and that; as it is, and empty, where there is none."""
    paragraphs = _PARAGRAPH_END.split(answer)
    for at in range(max(1, len(paragraphs) - MOST_PARAGRAPHS), len(paragraphs)):
        kept, said = paragraphs[:at], "\n\n".join(paragraphs[at:])
        while kept and _RULE.fullmatch(kept[-1].strip()):
            kept.pop()
        if kept and len(said) <= LONGEST and is_further_help(said):
            return "\n\n".join(kept), said
    return answer, ""


def told_in(description: str) -> str:
    """The sentences of what a page says of itself that name somebody to ask, else those with a number or an address to reach
    somebody by; empty where there are none."""
    starts = [0, *(end.end() for end in _SENTENCE_END.finditer(description))]
    sentences = [
        description[at:end].strip() for at, end in zip(starts, [*starts[1:], len(description)], strict=True)
    ]
    helping = next((at for at in starts if is_further_help(description[at : at + LONGEST])), -1)
    return description[helping:].strip() if helping >= 0 else " ".join(filter(has_contact, sentences))


def gives_further_help(draft: Draft) -> bool:
    """Is it asked what to do with other questions, and does the answer say how somebody is reached?"""
    return (
        len(draft.answer) <= LONGEST and is_further_help(draft.question) and _reaches_somebody(draft.answer)
    )


def further_help(place: Place, said: str) -> tuple[About, LeftOut]:
    """What a page says to who found no answer, and where that has gone."""
    return About(further_help=said), told_further_help(place, said)


def told_further_help(place: Place, said: str) -> LeftOut:
    """Where it has gone, as no answer has it."""
    return LeftOut(place, f"{quoted(said)} is said where nothing answers; it belongs to no question")


def _reaches_somebody(text: str) -> bool:
    return has_contact(text) or "](" in text[:LONGEST]


def has_contact(text: str) -> bool:
    """Has a text a number or an address by which somebody is reached?"""
    return any(gives_contact(text[:LONGEST], kind) for kind in (MAIL, PHONE))
