"""Files that a page takes in: those in its folder, never any other."""

from __future__ import annotations

import os

from chatbot.files import reason
from chatbot.importing.drafts import Source, SourceError, quoted
from chatbot.importing.encodings import decode

MOST = 200
"""Files that a page may take in, however they are nested."""
LARGEST = 20_000_000
"""Bytes that all of them may have."""


class Inclusions:
    """What a page has taken in so far."""

    def __init__(self, source: Source) -> None:
        self._source = source
        self._files = 0
        self._bytes = 0
        self._within: dict[str, str] = {}
        """The file that each was taken in by."""

    def text(self, name: str, by: str | None = None) -> tuple[str, str]:
        """The path and text of a file that is taken in, named as seen from the file that does so.

        Raises:
            SourceError: it is not taken in, and why.
        """
        path = self._path(name, by or self._source.path)
        if self._is_circle(path, by or self._source.path):
            raise SourceError(f"{quoted(name)} takes in itself")
        try:
            self._bytes += os.path.getsize(path)
            self._files += 1
            if self._files > MOST or self._bytes > LARGEST:
                raise SourceError(f"{quoted(name)} is not taken in: there are too many such files")
            with open(path, "rb") as stream:
                text = decode(stream.read()).content
        except (OSError, ValueError) as error:
            raise SourceError(f"{quoted(name)} cannot be taken in: {reason(error)}") from None
        self._within.setdefault(path, by or self._source.path)
        return path, text

    def _path(self, name: str, by: str) -> str:
        folder = self._source.folder
        if folder is None:
            raise SourceError(f"{quoted(name)} is not taken in: the page is in no folder; name its file")
        root = os.path.realpath(folder)
        start = root if name.startswith("/") else os.path.dirname(os.path.realpath(by))
        path = os.path.realpath(os.path.join(start, name.lstrip("/").replace("\0", "")))
        if not path.startswith(root.rstrip(os.sep) + os.sep):
            raise SourceError(
                f"{quoted(name)} is not taken in: it is outside the folder; name the folder that has both"
            )
        if not os.path.isfile(path):
            raise SourceError(f"{quoted(name)} cannot be taken in: there is no such file")
        return path

    def _is_circle(self, path: str, by: str) -> bool:
        """Is a file taken in by itself, or by one that it took in?"""
        at = os.path.realpath(by)
        while at != path and at in self._within:
            at = os.path.realpath(self._within[at])
        return at == path
