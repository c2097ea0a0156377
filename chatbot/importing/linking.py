"""Links in answers: those to other entries relate them, those to files are set right for where the FAQ will lie."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable
from typing import NamedTuple
from urllib.parse import unquote

import msgspec

from chatbot.faq.ids import Ids, slug
from chatbot.importing.drafts import Draft, quoted, unique

_CODE = re.compile(
    r"^ {0,3}(`{3,}|~{3,})[^\n]*\n.*?(?:^ {0,3}\1[`~]*[ \t]*$|\Z)|(`+)(?!`).*?(?<!`)\2(?!`)",
    re.MULTILINE | re.DOTALL,
)
_LINK = re.compile(
    r"(?P<image>!?)\[(?P<text>(?:[^\[\]\\]|\\.|!?\[[^\[\]]*\](?:\([^()\s]*\))?)*)\]"
    r"\((?P<target><[^<>\n]*>|[^\s()<>]+(?:\([^\s()]*\)[^\s()]*)*)(?P<title>\s+\"[^\"\n]*\")?\)"
)
_DEFINITION = re.compile(
    r"^( {0,3}\[(?!\^)[^\[\]]+\]:[ \t]*(?:\n[ \t]*)?)(<[^<>\n]*>|\S+)(?=[ \t]+[\"'(]|[ \t]*$)", re.MULTILINE
)
"""A link's target on a line of its own; a footnote's text is none."""
_FIXED = re.compile(r"[a-zA-Z][a-zA-Z0-9+.-]*:|/|\\|\{|\$")
"""How a link begins that is relative to nothing, or not known before a program has filled it in."""
_COUNTED = re.compile(r"(?:(?:q|question|faq|user-content)-)?(?:\d+[-_.]*)*(?=\w)", re.IGNORECASE)
_POINTS = re.compile(
    r"(?:(?:click|see) )?(?:here|this|above|below|link|hier|unten|oben|ici|aquí|qui)", re.IGNORECASE
)
"""What says nothing where it leads nowhere."""
_SUFFIXES = ("", ".md", ".mdx", ".html", "/index.md", "/README.md", "/index.html")
"""What links leave out of the name of a file."""


class Target(NamedTuple):
    """Where a link leads."""

    path: str
    """A file's, from the folder that the program runs in."""
    anchor: str


class Links:
    """The entries that links may lead to, by file and by what they are called there."""

    def __init__(self, found: Iterable[tuple[str, Draft]], taken: Iterable[str] = ()) -> None:
        self._taken = set(taken)
        self._drafts = list(found)
        self._ids = Ids([*self._taken, *(draft.id for _, draft in self._drafts if draft.id is not None)])
        self._named: dict[Target, int] = {}
        self._alone: dict[str, int | None] = {}
        self.ids: dict[int, str] = {}
        """The ids of the entries that a link leads to, by their number."""
        for number, (path, draft) in enumerate(self._drafts):
            path = os.path.normpath(path)
            self._alone[path] = None if path in self._alone else number
            for name in (draft.anchor, draft.id, draft.question):
                if name:
                    self._named.setdefault(Target(path, _plain(name)), number)

    def entry(self, target: Target) -> int | None:
        """The number of the entry that a link leads to; None where it leads to none."""
        for path in (target.path + suffix for suffix in _SUFFIXES) if target.path else ():
            if not target.anchor:
                number = self._alone.get(path)
            else:
                name = _plain(target.anchor)
                short = _plain(_COUNTED.sub("", target.anchor, count=1))
                number = self._named.get(Target(path, name), self._named.get(Target(path, short)))
            if number is not None:
                return number
        return None

    def question(self, number: int) -> str:
        """What an entry asks."""
        return self._drafts[number][1].question

    def id_of(self, number: int) -> str:
        """The id of an entry, which is given one if it has none."""
        draft = self._drafts[number][1]
        if draft.id is not None:
            return draft.id
        if number not in self.ids:
            name = slug(draft.question)
            self.ids[number] = name if name in self._taken else self._ids.unique(name)
        return self.ids[number]


def linked(
    found: list[tuple[str, Draft]], taken: Iterable[str], folder: str | None, note: Callable[[int, str], None]
) -> list[Draft]:
    """Drafts, each with the path of its file: related by their links, which are relative to ``folder`` if that is given.

    ``taken`` has the ids of entries that they will stand beside; ``note`` is told which draft's answer loses a link so.
    """
    taken = set(taken)
    links = Links(found, taken)
    drafts = [
        _linked(draft, number, path, links, folder, note)
        if "](" in draft.answer or "]:" in draft.answer
        else draft
        for number, (path, draft) in enumerate(found)
    ]
    for number, name in links.ids.items():
        if name not in taken:
            drafts[number] = msgspec.structs.replace(drafts[number], id=name)
    return drafts


def _linked(
    draft: Draft, number: int, path: str, links: Links, folder: str | None, note: Callable[[int, str], None]
) -> Draft:
    related: list[str] = []

    def instead(link: re.Match[str]) -> str:
        text = _LINK.sub(instead, link["text"])
        target = _target(link["target"], path)
        entry = links.entry(target) if target and not link["image"] else None
        if target is None:
            return link.group() if text == link["text"] else link.group().replace(link["text"], text, 1)
        if entry is not None:
            related.extend([] if entry == number else [links.id_of(entry)])
            note(
                number,
                f"the link {quoted(text)} leads to {quoted(links.question(entry))}, which is related instead",
            )
            return f"“{links.question(entry)}”" if _POINTS.fullmatch(text) else text
        return f"{link['image']}[{text}]({_from(target, link['target'], folder)}{link['title'] or ''})"

    def defined(definition: re.Match[str]) -> str:
        target = _target(definition[2], path)
        return definition[1] + (_from(target, definition[2], folder) if target else definition[2])

    answer = _outside_code(draft.answer, lambda text: _DEFINITION.sub(defined, _LINK.sub(instead, text)))
    if answer == draft.answer:
        return draft
    return msgspec.structs.replace(draft, answer=answer, related=unique([*draft.related, *related]))


def _outside_code(text: str, change: Callable[[str], str]) -> str:
    """A text in which what is not code has been changed."""
    parts: list[str] = []
    at = 0
    for code in _CODE.finditer(text):
        parts += [change(text[at : code.start()]), code.group()]
        at = code.end()
    return "".join([*parts, change(text[at:])])


def _target(written: str, path: str) -> Target | None:
    """Where a link in a file leads; None where that is relative to nothing."""
    written = written.strip("<>")
    if not written or _FIXED.match(written):
        return None
    name, _, anchor = written.partition("#")
    name = unquote(name.partition("?")[0])
    file = os.path.normpath(os.path.join(os.path.dirname(path), name)) if name else os.path.normpath(path)
    return Target(file, unquote(anchor))


def _from(target: Target, written: str, folder: str | None) -> str:
    """A link as it is written in a folder; as it was where none is given, or that is not elsewhere."""
    bare = written.strip("<>")
    name, mark, anchor = bare.partition("#")
    if folder is None:
        return written
    try:
        path = os.path.relpath(target.path, folder or ".").replace(os.sep, "/")
    except ValueError:  # on another drive
        return written
    if name and os.path.normpath(name) == os.path.normpath(path):
        return written
    path += "/" if name.endswith("/") else ""
    path += "?" + name.partition("?")[2] if "?" in name else ""
    new = f"{path}{mark}{anchor}"
    return f"<{new}>" if re.search(r"[\s()]", new) else new


def _plain(name: str) -> str:
    """What a place is called, whatever the program that made its name of a heading."""
    return re.sub(r"[\W_]+", "", name.casefold())
