"""How a text ends behind its last answer: with a greeting, a date, or where else to ask."""

from __future__ import annotations

import re

from chatbot.importing.further_help import has_contact, is_further_help

_GREETING = re.compile(
    r"(?:(?:kind|best|warm|many)? ?(?:regards|wishes|greetings)|cheers|yours|sincerely|all the best|see you|take care|love"
    r"|thanks?(?: you)?|xx?|(?:viele|liebe|herzliche|schöne|beste|mit freundlichen|mit besten|freundliche|lg|vg|mfg)\b"
    r" ?(?:grüße?n?|gruß|gruss)?|bis bald|bis dann|euere?"
    r"|cordialement|bien (?:à vous|cordialement)|à (?:bientôt|très vite)|amicalement|bonne (?:journée|lecture)|salutations"
    r"|(?:un )?(?:saludos?|abrazos?)|atentamente|gracias|hasta (?:pronto|luego)|敬具|よろしくお願い(?:いた|致)?します)\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"\W*(?:contacts?|kontakt|contacto|tel(?:efon|éfono|éphone|ephone)?|phone|e-?mail|mail|fax|stand|updated?"
    r"|last (?:updated?|change[ds]?|edited)|version|rev(?:ision)?|mise à jour|actualizado"
    r"|お?問い?合わ?せ先?|連絡先|最終更新日?|©|\(c\)|copyright)\b\.?\s*[:.：]?\s",
    re.IGNORECASE,
)
_FURTHER = re.compile(r"https?://|www\.|\b(?:ext|tel|vhf)\.? ?\d+", re.IGNORECASE)
"""A page, or a short number, by which somebody is reached."""
_DATE = re.compile(r"\b\d{1,2}[./]\s?(?:\d{1,2}[./]|[^\W\d]{3,9})(?:\s?\d{2,4})?|\b(?:19|20)\d{2}\b|\d{4}年")
_ITEM = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s")
"""A line of a list: *1. first* is no day of a month."""
_ENDS = re.compile(r"[.!?:。！？]\W*$")
_LONGEST, _MOST_LINES, _GREETING_WORDS = 90, 4, 5


def closes(text: str) -> bool:
    """Is it what a text ends with, and none of its answers: short lines that greet, or say whom to ask, or of when it is?"""
    lines = [line.strip() for line in text.strip().split("\n")]
    if not lines[0] or len(lines) > _MOST_LINES or any(len(line) > _LONGEST for line in lines):
        return False
    if _ITEM.match(lines[0]):
        return False
    if _GREETING.match(lines[0]):
        return len(lines[0].split()) <= _GREETING_WORDS and not lines[0].endswith((".", "。", "?"))
    if _LABELLED.match(lines[0] + " ") or is_further_help(text):
        return True
    bare = not any(map(_ENDS.search, lines)) and len(text.split()) < 16
    return bare and (has_contact(text) or bool(_FURTHER.search(text) or _DATE.search(text)))
