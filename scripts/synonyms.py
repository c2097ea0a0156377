"""Make the tables of what people say for one another, chatbot/data/synonyms-*.txt, from the languages' lists of it.

python scripts/synonyms.py
"""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

from chatbot.files import DATA
from chatbot.language.analyser import Analyser
from chatbot.language.rules import FOLDERS
from chatbot.language.synonyms import HEADER, synonyms_in
from chatbot.matching.synonyms import passed_over, read_phrase

LANGUAGES = Path(DATA).parent / "language"


def lines(language: str) -> list[str]:
    """What is written of a language."""
    return (LANGUAGES / language / "synonyms.txt").read_text(encoding="utf-8").splitlines()


def table(language: str) -> bytes:
    """The table's bytes: the lines by the first stem of what is said, in byte order."""
    analyser = Analyser(language)
    skipped = passed_over(analyser)
    by_stem = defaultdict[str, list[str]](list)
    for line in lines(language):
        stems = read_phrase(synonyms_in(line)[0], analyser, skipped).stems
        by_stem[stems[0]] += [" ".join(stems), line]
    rows = sorted("\t".join([stem, *said]).encode() + b"\n" for stem, said in by_stem.items())
    return HEADER + b"".join(rows)


def place(language: str) -> Path:
    """Where a language's table lies."""
    return Path(DATA) / f"synonyms-{language}.txt"


def main() -> None:
    """Write them all."""
    for language in FOLDERS:
        place(language).write_bytes(table(language))


if __name__ == "__main__":
    main()
