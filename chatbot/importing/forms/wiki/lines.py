"""What the languages of wikis have in common: tables that become Markdown's, line for line, footnotes, and text as it is."""

from __future__ import annotations

import re

from chatbot.importing.drafts import LeftOut

LONGEST_LINE = 5_000
"""Characters of a line in which marks are looked for; a longer one is data."""


RULE = re.compile(r"[ \t]*-{4,}[ \t]*")
"""A rule across the page, which Markdown would take for a mark of the heading above."""
_HELD = "\ue000"
"""A character of no writing."""
_PLACE = re.compile(f"{_HELD}(\\d+){_HELD}")


class Held:
    """What is to stand as it is while marks are looked for in the rest of a line."""

    def __init__(self) -> None:
        self._texts: list[str] = []

    def put(self, text: str) -> str:
        """Take a text away; returns what keeps its place."""
        self._texts.append(text)
        return f"{_HELD}{len(self._texts) - 1}{_HELD}"

    def put_back(self, line: str) -> str:
        """A line with what was taken from it."""
        return _PLACE.sub(self._text, line)

    def _text(self, found: re.Match[str]) -> str:
        number = int(found[1])
        return self._texts[number] if number < len(self._texts) else found.group()  # the page's own


class Page:
    """The lines of a page in Markdown, and what is said of it."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.left_out: list[LeftOut] = []
        self._notes: list[str] = []
        self._named: dict[str, str] = {}
        self._rows: list[list[str]] = []
        self._begun = 0
        self._starts: list[int] = []

    def begin(self) -> None:
        """Take note that the next line of the page itself begins."""
        self._starts.append(len(self.lines))

    def numbers(self) -> list[int]:
        """For each line in Markdown the number of the page's own that it was made of."""
        found: list[int] = []
        number = 0
        for at, line in enumerate(self.lines):
            while number < len(self._starts) and self._starts[number] <= at:
                number += 1
            found += [number] * (line.count("\n") + 1)
        return found

    def note(self, text: str, name: str = "") -> str:
        """A sign for a footnote, whose text comes at the end of the page; one with a name may be referred to again."""
        self._notes.append(" ".join(text.split()))
        sign = f"[^{len(self._notes)}]"
        if name:
            self._named.setdefault(name, sign)
        return sign

    def noted(self, name: str) -> str:
        """The sign for a footnote with a name; empty where there was none."""
        return self._named.get(name, "")

    def row(self, cells: list[str]) -> None:
        """A row of a table, on a line that is blank until the table ends."""
        if not self._rows:
            self._begun = len(self.lines)
        self._rows.append([cell.replace("|", "\\|").strip() for cell in cells])

    def end_table(self) -> None:
        """Write the rows where the table began; the lines of the others stay blank."""
        if not self._rows:
            return
        width = max(map(len, self._rows))
        filled = [row + [""] * (width - len(row)) for row in self._rows]
        made = [f"| {' | '.join(row)} |" for row in filled]
        made.insert(1, f"|{' --- |' * width}")
        self.lines[self._begun : self._begun + 1] = ["\n".join(["", *made, ""])]
        self._rows = []

    def text(self) -> str:
        """The whole, with its footnotes at the end."""
        self.end_table()
        notes = [f"\n[^{number}]: {note}" for number, note in enumerate(self._notes, start=1)]
        return "\n".join([*self.lines, *notes])


def ended(code: str, after: str) -> str:
    """The end of code, and what stands behind it on its line."""
    return "\n".join(filter(None, (code if code.strip() else "", "```", after)))
