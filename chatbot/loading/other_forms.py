"""An FAQ in another form than our own, loaded as it is asked: nobody looks on, and says how to read it."""

from __future__ import annotations

import os
import shlex
from collections.abc import Iterable, Sequence

import msgspec

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.files.addresses import scheme_of
from chatbot.importing.archives import is_archive
from chatbot.importing.detection import by_suffix
from chatbot.importing.drafts import SourceError, ignore
from chatbot.importing.encodings import decode
from chatbot.importing.forms import json
from chatbot.importing.gathering import Gathered, Reading, Wanted, gather_found, joined, read_bytes
from chatbot.importing.making import about_all, make_faq, nothing_found
from chatbot.importing.merging import combine, told
from chatbot.importing.progress import Show, unseen
from chatbot.importing.sources import File, find, in_archive

PAGES = ("markdown", "front-matter", "rst", "asciidoc", "org")
"""The forms that a folder is read from."""
MOST_PAGES, LARGEST = 2_000, 10_000_000
"""Files of a folder that are read, and their bytes: that takes some seconds, and is done for each question of a script."""


def faq_in_file(data: bytes, path: str, error: FAQError) -> FAQ:
    """The FAQ in a file's bytes, which are none in our own format: ``error`` says why.

    Raises:
        FAQError: ``error`` where the file is meant to be in our own format, or looks most like it; else why there is no FAQ.
    """
    if _is_own(data, path):
        raise error
    gathered = _gathered(data, path)
    faq = _faq(gathered, path)
    if faq is None:
        raise error if _begins_as_json(data) else _no_faq(gathered.readings, path)
    return faq


def _gathered(data: bytes, path: str) -> Gathered:
    if is_archive(path):
        return gather_found(list(in_archive(path, data)), Wanted())
    # What comes from elsewhere has no say in which of the files here are read.
    folder = None if scheme_of(path) else os.path.dirname(path) or os.curdir
    return Gathered(joined([read_bytes(data, path, Wanted(), ignore, name=path, folder=folder)]), [])


def faq_in_folder(path: str, show: Show | None = None) -> FAQ:
    """The FAQ in a folder of pages; ``show`` is what shows how far the reading is.

    Raises:
        FAQError: it holds something else, far more than an FAQ, or no questions.
    """
    found = list(find([path]))
    files = [one for one in found if isinstance(one, File)]
    _check_pages(path, ((file.name, by_suffix(file.name)) for file in files))
    _check_size(path, files)
    gathered = gather_found(found, Wanted(), show or unseen)
    _check_pages(path, ((reading.name, reading.form) for reading in gathered.readings))
    faq = _faq(gathered, path)
    if faq is None:
        raise _no_faq(gathered.readings, path)
    return faq


def _faq(gathered: Gathered, path: str) -> FAQ | None:
    combined = combine(gathered.readings, folder=path if os.path.isdir(path) else None)
    if not combined.drafts:
        return None
    about = about_all(gathered.readings)
    about = msgspec.structs.replace(about, language=about.language or combined.language)
    faq = make_faq(combined.drafts, about, path)
    return msgspec.structs.replace(faq, left_out=tuple(told(gathered, combined)))


def _no_faq(readings: Sequence[Reading], path: str) -> FAQError:
    return FAQError(path, [Problem(WHOLE_FILE, nothing_found(readings))])


def _check_size(path: str, files: Sequence[File]) -> None:
    """A folder is read anew each time that it is opened, so that it may hold less than what is read once and for all.

    Raises:
        FAQError: it holds more.
    """
    size = sum(file.size for file in files)
    if len(files) > MOST_PAGES or size > LARGEST:
        message = (
            f"holds {len(files)} pages with {size // 1_000_000} MB, too many to be read for each question; "
            f"make an FAQ file of it: `{shlex.join(['chatbot', 'import', path, '-o', 'faq.json'])}`"
        )
        raise FAQError(path, [Problem(WHOLE_FILE, message)])


def _check_pages(path: str, forms: Iterable[tuple[str, str | None]]) -> None:
    """A folder is an FAQ by itself if it holds pages; files of other forms may be anything, and are not guessed at.

    ``forms`` are those of its files by their names, None where only their content tells it.

    Raises:
        FAQError: it holds something else.
    """
    others = [name for name, form in forms if form not in (None, *PAGES)]
    if others:
        message = (
            f"is a folder, of which pages are read (Markdown, reStructuredText, AsciiDoc, Org), and holds {others[0]} as well; "
            "name a file, or make one FAQ of all with `chatbot import`"
        )
        raise FAQError(path, [Problem(WHOLE_FILE, message)])


def _is_own(data: bytes, path: str) -> bool:
    """Is a file that does not load meant to be in the chatbot's own format?"""
    form = by_suffix(path)
    if form not in (None, "json") or not data.strip():
        return form in (None, "json")
    try:
        content = json.decode(decode(data).content)
    except SourceError:
        return form == "json" and not (
            _begins_as_json(data) and json.is_lines(data.decode("utf-8", "replace"))
        )
    if isinstance(content, list):
        return any(isinstance(one, dict) and {"question", "answer"} <= one.keys() for one in content)
    return not isinstance(content, dict) or "entries" in content


def _begins_as_json(data: bytes) -> bool:
    return data.lstrip()[:1] in (b"[", b"{")
