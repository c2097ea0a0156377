"""Where questions are read from: files, folders, standard input, addresses."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.defaults import TIMEOUT
from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.file import unreadable
from chatbot.files import STDIN, called, read_bytes, reason
from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.importing.archives import LARGEST, MOST_FILES, is_archive, is_too_much, members
from chatbot.importing.detection import FORMS, by_suffix, may_hold_questions
from chatbot.importing.drafts import LeftOut
from chatbot.importing.markup import why_unread


class File(NamedTuple):
    """A file to read."""

    name: str
    """What reports call it."""
    path: str
    tags: tuple[str, ...] = ()
    """The folders that it is in, below the one that was named."""
    size: int = 0
    named: bool = True
    """Did the user name it, and not only a folder that it is in?"""
    folder: str | None = None
    """What it may take in other files from: the folder that was named, or the one that it is in."""
    data: bytes | None = None
    """What it holds, where it is in an archive, or was fetched."""


Skipped = tuple[str, LeftOut]
"""A file or folder that is not read, and why."""

_INSTALLED = ("node_modules", "bower_components", "site-packages", "__pycache__")
"""Folders that programs put other programs into."""
_MARKED = {"pyvenv.cfg": "a virtual environment of Python", "CACHEDIR.TAG": "a cache"}
"""What is in a folder that a program has made for itself, and what that is."""


def find(sources: list[str], unless: str | None = None, timeout: float = TIMEOUT) -> Iterator[File | Skipped]:
    """The files of all sources, those of a folder in natural order; ``unless`` is a file that is being made.

    Raises:
        FAQError: a source does not exist, cannot be fetched within ``timeout`` seconds, or is a folder that holds far more than
            an FAQ does, which is seen before anything of it is read.
    """
    for source in sources:
        if source == STDIN:
            yield File(called(source), source)
            continue
        if scheme_of(source):
            yield from _fetched(source, timeout)
            continue
        try:
            status = os.stat(source)
        except (OSError, ValueError) as error:
            raise unreadable(source, error) from None
        if stat.S_ISDIR(status.st_mode):
            yield from _in_folder(source, unless)
        elif is_archive(source):
            yield from in_archive(source)
        else:
            yield File(source, source, size=status.st_size, folder=os.path.dirname(source) or os.curdir)


def read(file: File) -> bytes:
    """A file's bytes.

    Raises:
        FAQError: it cannot be read.
    """
    if file.data is not None:
        return file.data
    try:
        return read_bytes(file.path)
    except (OSError, ValueError) as error:
        raise unreadable(file.name, error) from None


def _in_folder(folder: str, unless: str | None) -> Iterator[File | Skipped]:
    failed: list[Skipped] = []

    def fail(error: OSError) -> None:
        failed.append((str(error.filename), LeftOut(WHOLE_FILE, f"cannot be read: {reason(error)}")))

    files = size = 0
    for path, folders, names in os.walk(folder, onerror=fail):
        yield from failed
        failed.clear()
        for name in list(folders):
            if why := _why_not_entered(path, name):
                folders.remove(name)
                yield os.path.join(path, name), LeftOut(WHOLE_FILE, why)
        folders.sort(key=natural)
        inside = os.path.relpath(path, folder)
        tags = () if inside == "." else tuple(map(_tag, inside.split(os.sep)))
        files += len(names)
        _check_size(folder, files, size)
        for name in sorted(names, key=natural):
            for found in _in_folder_file(os.path.join(path, name), tags, folder, unless):
                size += found.size if isinstance(found, File) else 0
                yield found
        _check_size(folder, files, size)
    yield from failed


def _why_not_entered(path: str, name: str) -> str | None:
    """Why a folder in another is not gone into; None where it is."""
    whole = os.path.join(path, name)
    if name.startswith("."):
        return "a hidden folder"
    if os.path.islink(whole):
        return "a link to a folder; name it to have it read"
    made = "packages of programs" if name in _INSTALLED else None
    made = made or next(
        (what for mark, what in _MARKED.items() if os.path.exists(os.path.join(whole, mark))), None
    )
    return made and f"{made}; name it to have it read"


def _check_size(folder: str, files: int, size: int) -> None:
    """See that a folder holds no more files, nor bytes to be read, than may be an FAQ.

    Raises:
        FAQError: it does.
    """
    if is_too_much(files, size):
        much = f"{MOST_FILES} files" if files > MOST_FILES else f"{LARGEST // 1_000_000} MB to be read"
        message = (
            f"holds more than {much}, far more than an FAQ does; "
            "name the files or the folder in it that have the questions"
        )
        raise FAQError(folder, [Problem(WHOLE_FILE, message)])


def _in_folder_file(
    path: str, tags: tuple[str, ...], folder: str, unless: str | None
) -> Iterator[File | Skipped]:
    try:
        status = os.stat(path)
    except OSError as error:
        yield path, LeftOut(WHOLE_FILE, f"cannot be read: {reason(error)}")
        return
    if unless is not None and os.path.exists(unless) and os.path.samefile(path, unless):
        yield path, LeftOut(WHOLE_FILE, "is the file to be written")
    elif os.path.basename(path).startswith("."):
        yield path, LeftOut(WHOLE_FILE, "a hidden file")
    elif not stat.S_ISREG(status.st_mode):
        yield path, LeftOut(WHOLE_FILE, "not an ordinary file")
    elif not may_hold_questions(path):
        yield path, LeftOut(WHOLE_FILE, _why_not(path))
    else:
        yield File(path, path, tags, status.st_size, named=False, folder=folder)


def _fetched(address: str, timeout: float) -> Iterator[File | Skipped]:
    """What lies at an address now: what is made of it stays, and no copy will do."""
    from chatbot.importing.web.page import fetched

    name, data = without_secrets(address), fetched(address, timeout)
    if is_archive(name):
        yield from in_archive(name, data)
    else:
        yield File(name, name, size=len(data), data=data)


def in_archive(path: str, data: bytes | None = None) -> Iterator[File | Skipped]:
    """The files of an archive, in the order of a folder's."""
    for member in sorted(
        members(path, data), key=lambda one: [natural(part) for part in one.name.split("/")]
    ):
        name, parts = f"{path}/{member.name}", member.name.split("/")
        if any(part.startswith(".") or part == "__MACOSX" for part in parts):
            yield name, LeftOut(WHOLE_FILE, "a hidden file")
        elif member.why_not:
            yield name, LeftOut(WHOLE_FILE, member.why_not)
        elif not may_hold_questions(member.name):
            yield name, LeftOut(WHOLE_FILE, _why_not(member.name))
        else:
            tags = tuple(map(_tag, parts[:-1]))
            yield File(name, name, tags, len(member.data), named=False, data=member.data)


def _why_not(path: str) -> str:
    if is_archive(path):
        return "an archive within what was named; name it to have it read"
    if (name := by_suffix(path)) and FORMS[name].alone:
        return "mostly something else than questions; name it to have it read"
    return why_unread(path) or "not of a form that questions are read from"


def natural(name: str) -> list[tuple[int, int, str]]:
    """A key that sorts ``2-b`` before ``10-a``."""
    parts = re.findall(r"\d{1,18}|\D+", name)
    return [(0, int(part), "") if part.isdecimal() else (1, 0, part.casefold()) for part in parts]


def _tag(folder: str) -> str:
    """A folder's name without what only sorts it."""
    return re.sub(r"^\d+[-_. ]+", "", folder).replace("_", " ") or folder
