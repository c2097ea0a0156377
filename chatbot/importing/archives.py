"""Zip archives, which are read as folders are; what is in them is never unpacked to a disk, and never more than fits."""

from __future__ import annotations

import io
import re
import stat
import zipfile
import zlib
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.file import unreadable
from chatbot.importing.drafts import SourceError

MOST_FILES = 20_000
"""Files that an archive or a folder may hold."""
LARGEST = 100_000_000
"""Bytes that all files of an archive may have once they are unpacked, or those of a folder that are read."""


_FAULTS = (zipfile.BadZipFile, NotImplementedError, RuntimeError, OSError, EOFError, ValueError, zlib.error)
"""What zipfile raises for what is damaged."""
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)|<\0?!\0?D\0?O\0?C\0?T")


class Member(NamedTuple):
    """A file of an archive."""

    name: str
    """As the archive has it, with slashes."""
    data: bytes
    why_not: str
    """Why it is not read; empty where it is."""


def is_archive(path: str) -> bool:
    """Is a file called an archive?"""
    return path.lower().endswith(".zip")


def is_too_much(files: int, size: int) -> bool:
    """Are so many files, with so many bytes, more than is read of an archive or a folder?"""
    return files > MOST_FILES or size > LARGEST


def members(path: str, data: bytes | None = None) -> Iterator[Member]:
    """The files of an archive, which is read from its path where its bytes are not there.

    Raises:
        FAQError: it is none, or too large.
    """
    try:
        with zipfile.ZipFile(path if data is None else io.BytesIO(data)) as archive:
            infos = [info for info in archive.infolist() if not info.is_dir()]
            check(path, infos)
            for info in infos:
                yield _member(archive, info)
    except (OSError, ValueError) as error:
        raise unreadable(path, error) from None
    except zipfile.BadZipFile:
        raise FAQError(path, [Problem(WHOLE_FILE, "is not a zip archive, or is damaged")]) from None


def check(path: str, infos: list[zipfile.ZipInfo]) -> None:
    """See that an archive is of a size that can be read; a file that says less than it has is cut there.

    Raises:
        FAQError: it is larger.
    """
    size = sum(info.file_size for info in infos)
    if is_too_much(len(infos), size):
        message = (
            f"holds {len(infos)} files with {size // 1_000_000} MB; "
            f"of an archive {MOST_FILES} files with {LARGEST // 1_000_000} MB are read: unpack it, and name what to read"
        )
        raise FAQError(path, [Problem(WHOLE_FILE, message)])


def checked(data: bytes) -> zipfile.ZipFile:
    """The archive that a document of an office program is, once it is seen that it can be read.

    Raises:
        SourceError: it is none, too large, or declares what such a document must not.
    """
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
        infos = archive.infolist()
        if is_too_much(len(infos), sum(info.file_size for info in infos)):
            raise SourceError(
                f"unpacks to more than {LARGEST // 1_000_000} MB, which is not read; save it as CSV or text"
            )
        for info in infos:
            if info.filename.endswith((".xml", ".rels")) and _DECLARES.search(archive.read(info)):
                raise SourceError(
                    "has a document type in it, which is not read; save it anew with an office program"
                )
    except _FAULTS:
        raise SourceError("is damaged, or encrypted") from None
    return archive


def part(archive: zipfile.ZipFile, name: str) -> bytes:
    """A part of a document.

    Raises:
        SourceError: it is damaged.
    """
    try:
        return archive.read(name)
    except _FAULTS:
        raise SourceError("is damaged, or encrypted") from None


def _member(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> Member:
    kind = stat.S_IFMT(info.external_attr >> 16)
    if info.flag_bits & 1:
        return Member(info.filename, b"", "is encrypted")
    if kind and kind != stat.S_IFREG:
        return Member(info.filename, b"", "not an ordinary file")
    try:
        return Member(info.filename, archive.read(info), "")
    except _FAULTS:
        return Member(info.filename, b"", "is damaged, or packed in a way that is not known")
