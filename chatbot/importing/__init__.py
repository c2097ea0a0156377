"""FAQs made from what people have: Markdown, YAML, tables, JSON, HTML.

Each form is a module with ``read``, a generator of what a text holds: drafts of entries, and what was left out with its
place and reason. ``forms`` tells them apart, ``gathering`` reads all sources, ``merging`` makes one FAQ of them.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from chatbot.errors import FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.faq.format import parse_faq
from chatbot.importing.detection import FORMS, by_suffix
from chatbot.importing.drafts import About, Draft, SourceError, ignore
from chatbot.importing.encodings import decode
from chatbot.importing.forms import json
from chatbot.importing.gathering import Reading, Wanted, gather, read_bytes
from chatbot.importing.merging import combine

PAGES = ("markdown", "front-matter")
"""The forms that a folder is read from where nobody looks on."""


def make_faq(drafts: Sequence[Draft], about: About, name: str) -> FAQ:
    """The FAQ that drafts make, checked as any file is; ``name`` is what errors call it.

    Raises:
        FAQError: there are none, or they break a rule of the format.
    """
    entries = [_entry(draft) for draft in drafts]
    content = {
        "title": about.title,
        "description": about.description,
        "language": about.language or "en",
        "entries": entries,
    }
    return parse_faq(msgspec.json.encode(content), name)


def load(path: str, data: bytes | None = None, error: FAQError | None = None) -> FAQ:
    """The FAQ in a file of any form, or in a folder where there is no ``data``.

    Raises:
        FAQError: ``error`` where the file is in the chatbot's own format, or looks most like it; else why there is no FAQ.
    """
    if error and data is not None and is_own(path, data):
        raise error
    readings = _readings(path, data)
    if data is None:
        _only_markdown(path, readings)
    drafts = combine(readings).drafts
    if drafts:
        return make_faq(drafts, about(readings), path)
    if error and data is not None and data.lstrip()[:1] in (b"[", b"{"):
        raise error
    raise FAQError(path, [Problem("", nothing_found(readings))])


def _only_markdown(path: str, readings: Sequence[Reading]) -> None:
    """A folder is an FAQ by itself if it holds pages; files of other forms may be anything, and are not guessed at.

    Raises:
        FAQError: it holds something else.
    """
    others = [reading.name for reading in readings if reading.form not in PAGES]
    if others:
        message = (
            f"is a folder, of which Markdown pages are read, and holds {others[0]} as well; "
            "name a file, or make one FAQ of all with `chatbot import`"
        )
        raise FAQError(path, [Problem("", message)])


def _readings(path: str, data: bytes | None) -> list[Reading]:
    if data is None:
        return gather([path], Wanted(), quiet=True).readings
    return [read_bytes(data, path, Wanted(), ignore, name=path)]


def is_own(path: str, data: bytes) -> bool:
    """Is a file that does not load meant to be in the chatbot's own format?"""
    form = by_suffix(path)
    if form not in (None, "json") or not data.strip():
        return form in (None, "json")
    try:
        text = decode(data).content
        content = json.decode(text)
    except SourceError:
        return form == "json" and not (
            data.lstrip()[:1] in (b"[", b"{") and json.is_lines(data.decode("utf-8", "replace"))
        )
    if isinstance(content, list):
        return any(isinstance(one, dict) and {"question", "answer"} <= one.keys() for one in content)
    return not isinstance(content, dict) or "entries" in content


def about(readings: Sequence[Reading]) -> About:
    """What the sources say about themselves: a title and description only where there is one of them."""
    said = [reading.about for reading in readings if reading.drafts]
    languages = {one.language for one in said if one.language}
    language = languages.pop() if len(languages) == 1 else None
    only = said[0] if len(said) == 1 else About()
    return About(title=only.title, description=only.description, language=language)


def nothing_found(readings: Sequence[Reading]) -> str:
    """Why there is no FAQ."""
    if len(readings) == 1:
        return f"no questions with answers were found in it, read as {FORMS[readings[0].form].label}"
    if not readings:
        return "there is no file in it that questions are read from: Markdown, YAML, CSV, JSON or HTML"
    return f"no questions with answers were found in {len(readings)} files"


def _entry(draft: Draft) -> dict[str, object]:
    entry = msgspec.structs.asdict(draft)
    del entry["place"], entry["order"]
    return entry
