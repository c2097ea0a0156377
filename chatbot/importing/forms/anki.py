"""Cards that Anki has written as text: a table whose first lines say what stands between its cells, and in which column."""

from __future__ import annotations

import csv
import re

_HEAD = re.compile(
    r"(?:#(?:separator|html|notetype|deck|tags|columns|(?:guid|notetype|deck|tags) column):[^\n]*\n)+",
    re.IGNORECASE,
)
_LINE = re.compile(r"#([a-z ]+):([^\n]*)\n", re.IGNORECASE)
_SEPARATORS = {"tab": "\t", "comma": ",", "semicolon": ";", "space": " ", "pipe": "|", "colon": ":"}


def as_table(text: str) -> tuple[str, str, int] | None:
    """The table with a row that names its columns, what stands between the cells, and how many lines it has lost."""
    head = _HEAD.match(text)
    if head is None:
        return None
    said = {name.lower(): value.strip() for name, value in _LINE.findall(head[0])}
    delimiter = _SEPARATORS.get(said.get("separator", "tab").lower(), said.get("separator", "")[:1] or "\t")
    first = next(csv.reader([text[head.end() :].partition("\n")[0]], delimiter=delimiter), [])
    names = [""] * len(first)
    for name, value in said.items():
        if name.endswith(" column") and value.isdecimal() and 0 < int(value) <= len(names):
            names[int(value) - 1] = name.removesuffix(" column")
    free = [number for number, name in enumerate(names) if not name]
    for number, name in zip(
        free, ["question", "answer", *(f"field {i}" for i in range(3, len(names) + 1))], strict=False
    ):
        names[number] = name
    return delimiter.join(names) + "\n" + text[head.end() :], delimiter, head[0].count("\n") - 1
