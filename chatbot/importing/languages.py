"""One language of several: an FAQ is in one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.faq.left_out import LeftOut, Note
from chatbot.importing.drafts import Draft, quoted
from chatbot.importing.gathering import Reading

_NAMES = {
    "english": "en", "german": "de", "deutsch": "de", "spanish": "es", "español": "es", "french": "fr", "français": "fr",
    "italian": "it", "italiano": "it", "portuguese": "pt", "português": "pt", "dutch": "nl", "nederlands": "nl",
    "japanese": "ja", "chinese": "zh", "polish": "pl", "russian": "ru", "swedish": "sv", "danish": "da", "norwegian": "no",
    "finnish": "fi", "czech": "cs", "turkish": "tr", "korean": "ko", "arabic": "ar",
}  # fmt: skip
"""What some exports write out."""


class InOne(NamedTuple):
    """What is in one language, and what is in others."""

    readings: list[Reading]
    others: list[Note]
    language: str | None
    """None where no source says of its questions which they are in."""


def in_one_language(readings: Sequence[Reading], wanted: str | None) -> InOne:
    """What is in the language that is wanted, or else the sources' own, or that of most; what says none is in any."""
    counts = Counter(_base(draft.language) for one in readings for draft in one.drafts if draft.language)
    if not counts:
        return InOne(list(readings), [], None)
    said = {_base(one.about.language) for one in readings if one.about.language}
    usual = max(counts, key=lambda language: (language in said, counts[language]))
    chosen = _base(wanted) if wanted else usual
    kept = [one._replace(drafts=list(_of(one.drafts, chosen))) for one in readings]
    others = [
        Note(one.name, _other(draft, draft.language))
        for one in readings
        for draft in one.drafts
        if draft.language and _base(draft.language) != chosen
    ]
    return InOne(kept, others, wanted or chosen)


def _of(drafts: list[Draft], language: str) -> Iterator[Draft]:
    return (draft for draft in drafts if not draft.language or _base(draft.language) == language)


def _other(draft: Draft, language: str) -> LeftOut:
    remedy = f"is in another language, {language}; --language {_base(language)} makes an FAQ of that"
    return LeftOut(draft.place, f"{quoted(draft.question)} {remedy}", sort=f"“…” {remedy}")


def _base(language: str) -> str:
    base = re.split(r"[-_ (]", language.strip().lower())[0]
    return _NAMES.get(base, base)
