"""How people ask in English whether there is work for them."""

from __future__ import annotations

from chatbot.language.seeking_work import SeekingWork

_OPENINGS = r"(?:jobs?|vacanc(?:y|ies)|job openings?)"
SEEKING_WORK = SeekingWork(
    signs=frozenset("hiring recruiting looking job jobs vacancy vacancies need".split()),
    asking=(
        r"\b(?:(?:are|r) (?:you|u|they) (?:guys |still |currently |now |also |ever )*"
        r"(?:hiring|recruiting|looking for (?:any |more |new )*(?:staff|employees|\w+(?:ers|ors)))"
        rf"|(?:have|offer|got|are there|any) (?:any |open |current |summer |part time )*{_OPENINGS}"
        r"|do (?:you|u|they) need (?:any |more |new )*(?:staff|employees|workers|helpers|volunteers|moderators))\b"
    ),
    telling=frozenset(
        """
        job jobs vacancy vacancies career careers recruiting recruitment employ employed employee employees employer employment staff
        work working worker apprentice apprenticeship trainee internship volunteer volunteers help helping helper helpers apply application applicant cv resume
        """.split()
    ),
)
