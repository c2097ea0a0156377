"""Subjects that people ask of in English and of which only some entries tell: work for them, amounts that are no price."""

from __future__ import annotations

from chatbot.language.subjects import Subject

_OPENINGS = r"(?:jobs?|vacanc(?:y|ies)|job openings?)"
SEEKING_WORK = Subject(
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
ASKED_AMOUNTS = (
    Subject(
        signs=frozenset("earn earns earned salary salaries wage wages".split()),
        asking=r"\b(?:how much|what|how well)\b.*\b(?:earn|earns|earned|salary|salaries|wages?)\b",
        telling=frozenset(
            "earn earns earned earning earnings wage wages salary salaries paid payout payouts interest income commission royalties reward".split()
        ),
    ),
    Subject(
        signs=frozenset("electricity power energy fuel petrol diesel water".split()),
        asking=(
            r"\bhow much (?:electricity|power|energy|fuel|petrol|diesel|water) (?:do|does|did|will|would|is|are)\b.*\b(?:use|used|uses|consume|consumed|need|take|draw|burn|require)\b"
        ),
        telling=frozenset(
            "kwh kw watt watts kilowatt kilowatts consumption consume consumes litre litres liter liters gallon gallons mpg".split()
        ),
    ),
)
