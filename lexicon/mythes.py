"""Thesauri in MyThes's form, as LibreOffice and Debian have them for many languages.

A line ``word|2`` is followed by as many lines of meanings: ``(part of speech)|synonym|synonym (remark)|…``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

FOLDER = Path("/usr/share/mythes")
FILES = {"de": "th_de_DE_v2.dat", "es": "th_es_ES_v2.dat", "fr": "thes_fr.dat"}
_REMARK = re.compile(r"\s*\([^()]*\)\s*")
LEFT_OUT = re.compile(r"\((?:Oberbegriff|Unterbegriff|derb|vulg\.|veraltet|fachspr\.)\)|Antonym|antonyme")
"""Remarks on words that are above or below a meaning rather than the same, or that nobody uses in a question."""


def synonyms(language: str, folder: Path = FOLDER) -> Iterator[list[str]]:
    """Words that mean the same, a list a meaning, single words alone; the word that the meaning is of first."""
    path = folder / FILES[language]
    with path.open("rb") as file:
        encoding = file.readline().decode("ascii").strip()
        text = file.read().decode(encoding)
    lines = iter(text.splitlines())
    for head in lines:
        word, _, count = head.rpartition("|")
        for _ in range(int(count)):
            kind, *said = next(lines).split("|")
            del kind
            plain = (_REMARK.sub(" ", one).strip() for one in said if not LEFT_OUT.search(one))
            yield [word, *(one for one in plain if one and " " not in one and one != word)]
