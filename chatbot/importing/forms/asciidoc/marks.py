"""What is said about a block in the lines above it: its style, its title, its id."""

from __future__ import annotations

import re

ANCHOR = re.compile(r"\[\[([\w:.-]+)(?:,[^\]]*)?\]\]\s*")
"""A place with a name, and what it is called."""
_ATTRIBUTES = re.compile(r"\[([^\[\]]*|[^\[\]]*\"[^\"]*\"[^\[\]]*)\]\s*$")
_TITLE = re.compile(r"\.([^\s.].*)$")


class Marks:
    """What has been said about the next block."""

    def __init__(self) -> None:
        self.id: str | None = None
        self.style = ""
        self.language = ""
        self.values: list[str] = []
        """What is said without a name."""
        self.named: dict[str, str] = {}
        self.options: set[str] = set()
        self._title = ""

    def take(self, line: str) -> bool:
        """Note what a line says of the next block; False for a line that says nothing of it."""
        if found := ANCHOR.fullmatch(line):
            self.id = found[1]
        elif found := _ATTRIBUTES.match(line):
            self._attributes(found[1])
        elif found := _TITLE.match(line):
            self._title = found[1]
        else:
            return False
        return True

    def take_title(self) -> str:
        """The block's title, which is nobody else's from now on."""
        title, self._title = self._title, ""
        return title

    def source_of_quote(self) -> tuple[str, str]:
        """Who said what is quoted, and where it is from."""
        by, where = [*self.values[1:3], "", ""][:2]
        return self.named.get("attribution", by), self.named.get("citetitle", where)

    def _attributes(self, text: str) -> None:
        self.values = []
        for part in re.findall(r"\"[^\"]*\"|(?:=\s*\"[^\"]*\"|[^,\"])+", text):
            name, equals, value = part.strip().partition("=")
            if equals and re.fullmatch(r"[\w-]+", name.strip()):
                self.named[name.strip()] = value.strip().strip("\"'")
            elif part.strip():
                self.values.append(part.strip().strip("\"'"))
        first = self.values[0] if self.values else ""
        style, *shorthand = re.split(r"(?=[#.%])", first)
        self.style = style or self.style
        for one in shorthand:
            if one[0] == "#":
                self.id = one[1:]
            elif one[0] == "%":
                self.options.add(one[1:])
        self.options |= set(self.named.get("options", self.named.get("opts", "")).split(","))
        self.id = self.named.get("id", self.id)
        if style in ("source", "listing") or (style == "" and len(self.values) > 1):
            self.language = self.values[1] if len(self.values) > 1 else self.language
