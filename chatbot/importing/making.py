"""The FAQ that drafts make."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.faq.building import build_faq, file_object
from chatbot.faq.entry import FAQ
from chatbot.importing.detection import FORMS
from chatbot.importing.drafts import About, Draft
from chatbot.importing.gathering import Reading


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
        language=about.language or "en",
        **(msgspec.structs.asdict(about.own) if about.own else {}),
    )
    return build_faq(content, name)


def about_all(readings: Sequence[Reading]) -> About:
    """What the sources say about themselves: all but the language only where there is one of them."""
    said = [reading.about for reading in readings if reading.drafts]
    languages = {one.language for one in said if one.language}
    language = languages.pop() if len(languages) == 1 else None
    only = said[0] if len(said) == 1 else About()
    return msgspec.structs.replace(only, language=language)


def nothing_found(readings: Sequence[Reading]) -> str:
    """Why there is no FAQ."""
    if len(readings) == 1:
        return f"no questions with answers were found in it, read as {FORMS[readings[0].form].label}"
    if not readings:
        return "there is no file in it that questions are read from: Markdown, reStructuredText, HTML, YAML, CSV, JSON, …"
    return f"no questions with answers were found in {len(readings)} files"
