"""What markup a text without a telling name is written in, by marks that no other has; and files that cannot be read."""

from __future__ import annotations

import os
import re
import shlex

_FENCED = re.compile(r"(?:\A|(?<=\n\n))(`{3,}|~{3,})[^\n]*\n.*?^\1[^\n]*$", re.MULTILINE | re.DOTALL)
_RST = re.compile(
    r"^\.\. (?:[a-z][\w:-]*::(?:[ \t]|$)|_[^\n:`]+:|\|[^\n|]+\|[ \t])|(?<![\w:]):(?:\w+:)?[a-z]+:`[^`\n]+`"
    r"|`[^`\n<]+ ?<[^`\n>]+>`__?(?!\w)|(?P<ruled>^\S[^\n]*\n([~^\"'#*+])\2{2,}$)",
    re.MULTILINE,
)
_ASCIIDOC = re.compile(
    r"^={1,5} [^\n]*[^=\s]$|^\[(?:qanda|source|NOTE|TIP|WARNING|IMPORTANT|quote|horizontal|%)[^\n\]]*\]$"
    r"|^:[a-z][\w-]*:(?:[ \t]|$)|^[^\n:]+\S::$|^\[\[[\w-]+\]\]$|\S\[[^\n\]]+\^\]|^include::[^\n]+\[|(?:link|xref):\S+\[",
    re.MULTILINE,
)
_ORG = re.compile(
    r"^[ \t]*#\+\w+(?::|[ \t]|$)|^[ \t]*:PROPERTIES:$|^\*{2,5} \S(?:[^\n]*[^\s*])?[ \t]*$|\[\[[^\n\[\]]+\]\[[^\n\[\]]+\]\]",
    re.MULTILINE,
)
_MARKS = {"rst": (_RST, 1), "asciidoc": (_ASCIIDOC, 2), "org": (_ORG, 2)}
"""What only one markup has, and how many of them tell it."""
LONGEST = 200_000
"""Characters that are looked at."""
LONGEST_LINE = 1_000
"""Characters of a line that are looked at: marks stand at its beginning, or often."""

_PANDOC = "not read; `pandoc {file} -t gfm -o {stem}.md` makes Markdown of it"
_AS_TEXT = "not read; save it as .docx, .md or .html"
_AS_TABLE = "not read; save it as .xlsx or .csv"
TRANSLATIONS = "has texts with their translations, and not which text answers which; import the page or the data that they are of"
"""Why a file of translations is not read whose texts go by no keys, and what to do about it."""
_UNREAD = {
    **dict.fromkeys(
        ".tex .latex .typ .t2t .ipynb .creole .muse .fodt".split(), _PANDOC
    ),
    **dict.fromkeys(".doc .pages .wpd".split(), _AS_TEXT),
    **dict.fromkeys(".xls .numbers .xlsb".split(), _AS_TABLE),
    **dict.fromkeys(".ppt .pptx .odp .key".split(), "not read; copy its text into a .md or .txt file"),
    **dict.fromkeys(".gz .tgz .bz2 .xz .7z .rar .tar".split(), "not read; unpack it, and name the folder"),
    **dict.fromkeys(".pot .xlf .xliff".split(), f"not read: it {TRANSLATIONS}"),
    **dict.fromkeys(".pug .jade .haml .slim".split(), "not read; save the page that it makes as .html"),
    **dict.fromkeys(
        ".rb .go .lua .swift .dart .kt .kts .java .cs .rs .c .cpp .h .ex .exs .elm .scala .clj .pl .pm .vb".split(),
        "not read, being a program; copy its questions and answers into a .json, .yaml or .csv file",
    ),
    ".pdf": "not read; export its text, or `pdftotext -layout {file} {stem}.txt`",
    ".texi": "not read; `makeinfo --html --no-split {file}` makes HTML of it",
    ".texinfo": "not read; `makeinfo --html --no-split {file}` makes HTML of it",
    ".pod": "not read; `pod2html {file}` makes HTML of it",
    ".lu": "not read: it has questions for LUIS and no answers",
}  # fmt: skip


def markup_of(text: str) -> str | None:
    """The form of a text, as detection names it, where marks of reStructuredText, AsciiDoc or Org tell it."""
    start = "\n".join(line[:LONGEST_LINE] for line in text[:LONGEST].split("\n"))
    if "```" in start or "~~~" in start:
        start = _FENCED.sub("", start)
    counts = {name: sum(1 for _ in marks.finditer(start)) - least for name, (marks, least) in _MARKS.items()}
    best = max(counts, key=lambda name: counts[name])
    return best if counts[best] >= 0 else None


def is_ruled_alone(text: str) -> bool:
    """Is it nothing but lines below titles that make a text look like reStructuredText?"""
    return all(found["ruled"] for found in _RST.finditer(text[:LONGEST]))


def as_manual(path: str) -> str:
    """Why the source of a manual page is not read, and what to do about it."""
    name = shlex.quote(os.path.basename(path))
    stem = shlex.quote(os.path.splitext(os.path.basename(path))[0])
    return f"the source of a manual page is not read; `man -l {name} | col -bx > {stem}.txt` makes text of it"


def why_unread(path: str) -> str | None:
    """Why a file of that name is not read, and what to do about it; None for one that may be."""
    suffix = os.path.splitext(path)[1].lower()
    reason = _UNREAD.get(suffix)
    if reason is None:
        return None
    name = os.path.basename(path)
    return f"{suffix} is {reason.format(file=shlex.quote(name), stem=shlex.quote(os.path.splitext(name)[0]))}"
