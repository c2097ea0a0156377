"""The FAQ that drafts make."""

from __future__ import annotations

import os
from collections.abc import Sequence
from typing import Any

import msgspec

from chatbot.faq.building import build_faq, file_object
from chatbot.faq.entry import FAQ
from chatbot.files import called
from chatbot.importing.detection import FORMS
from chatbot.importing.drafts import About, Draft, Own
from chatbot.importing.gathering import Reading

SAID = ("title", "description", "language", "own")
"""What of a source's words about itself is an FAQ's."""


def make_faq(drafts: Sequence[Draft], about: About, name: str) -> FAQ:
    """The FAQ that drafts make, checked as any file is; ``name`` is what errors call it.

    Raises:
        FAQError: there are none, or they break a rule of the format.
    """
    content = file_object(
        drafts,
        name,
        title=about.title,
        description=about.description,
        language=about.language,
        **_own(about),
    )
    return build_faq(content, name)


def _own(about: About) -> dict[str, Any]:
    """What is only in a file of the program's own form; pages have of it whom they name for what they do not answer."""
    own = msgspec.structs.asdict(about.own or Own())
    return own | {"fallback": own["fallback"] or about.further_help}


def about_all(readings: Sequence[Reading]) -> About:
    """What the sources say about themselves, where none of them says otherwise than another."""
    said = [reading.about for reading in readings if reading.drafts]
    helping = dict.fromkeys(one.further_help for one in said if one.further_help)
    return About(
        **{field: _only([getattr(one, field) for one in said]) for field in SAID},
        further_help="\n\n".join(helping) or None,
    )


def _only(values: Sequence[Any]) -> Any:
    """The one thing that is said; None where there is none, or several."""
    found = [value for value in values if value is not None]
    return found[0] if found and all(value == found[0] for value in found) else None


def nothing_found(readings: Sequence[Reading]) -> str:
    """Why there is no FAQ."""
    if len(readings) == 1:
        return f"no questions with answers were found in it, read as {FORMS[readings[0].form].label}"
    if not readings:
        return "there is no file in it that questions are read from: Markdown, reStructuredText, HTML, YAML, CSV, JSON, …"
    return f"no questions with answers were found in {len(readings)} files"


def gave_none(sources: Sequence[str], readings: Sequence[Reading]) -> list[str]:
    """What is said of each source that the user named, and that no question was found in; others had some."""
    said = []
    for name in map(called, sources):
        inside = tuple(name.rstrip(end) + end for end in {"/", os.sep})
        own = [one for one in readings if one.name == name or one.name.startswith(inside)]
        if not any(reading.drafts or reading.halves for reading in own):
            way = f", read as {FORMS[own[0].form].label}" if len(own) == 1 else ""
            remedy = "--format, --question and --answer say how to read it"
            said.append(f"{name}: no question was taken from it{way}; {remedy}")
    return said
