"""Patterns of many words, of which a text has few: only what may fit it is compiled.

To compile all that people may say takes as long as to answer. An alternative with a word that the text lacks fits nowhere in
it; without these a pattern finds in that text just what the whole does.
"""

from __future__ import annotations

import re
from collections.abc import Callable

_GROUP = re.compile(r"\((\?(?:[:=!]|<[=!]|P<\w+>)|)([^()]*)\)((?:[?*]|\{0?,\d*\})[?+]?)?")
"""One with no other in it: how it begins, its alternatives, and its quantifier where a text need not have it."""
_LOOKS = ("?=", "?!", "?<")
_LITERAL = re.compile(r"\\x..|\\.|\[[^\]]*\]|\{[^}]*\}|([\w ]+)(?![?*{])")
_SIGN = re.compile(r"[^\w |]")
_ESCAPE = r"(\\.|\[(?:\\.|[^\]\\])+\])"
_ESCAPES, _FOR_THE_EYE = re.compile(_ESCAPE), re.compile(rf"{_ESCAPE}|\s+|#[^\n]*")
_BY_NUMBER = {ord(sign): f"\\x{ord(sign):02x}" for sign in "()|"}
_FIRST_HELD = 0xF0000
"""The first of the characters, all for private use, that stand for groups."""
_NEVER, _NOTHING = chr(_FIRST_HELD), "(?:(?!))"
_HELD = re.compile(f"[{_NEVER}-\U000ffffd]")


def bare(pattern: str, *, verbose: bool) -> str:
    """A pattern with no parentheses and bars but those of groups, and without what is for the eye in a ``VERBOSE`` one."""
    signs = _FOR_THE_EYE if verbose else _ESCAPES
    return signs.sub(lambda found: _bare(found[1] or ""), pattern)


def _bare(escape: str) -> str:
    """What is escaped, or a set, without parentheses and bars."""
    if escape == "\\ ":
        return " "
    if "(" in escape or ")" in escape or "|" in escape:
        return re.sub(r"\\([()|])", r"\1", escape).translate(_BY_NUMBER)
    return escape


def narrowed(pattern: str, text: str) -> str:
    """A pattern without the alternatives that have a word which a text lacks."""
    held = [_NOTHING]
    ways = _ways_in(text)

    def narrow(group: re.Match[str]) -> str:
        beginning, body, optional = group.groups("")
        if not beginning.startswith(_LOOKS):
            left = ways(body)
            if not left:
                return "" if optional else _NEVER
            body = "|".join(left)
        held.append(f"({beginning}{body}){optional}")
        return chr(_FIRST_HELD + len(held) - 1)

    def opened(part: str) -> str:
        return _HELD.sub(lambda found: opened(held[ord(found.group()) - _FIRST_HELD]), part)

    groups = 1
    while groups:
        pattern, groups = _GROUP.subn(narrow, pattern)
    left = ways(pattern)
    return opened("|".join(left)) if left else _NOTHING


def _ways_in(text: str) -> Callable[[str], list[str]]:
    """What says which of some alternatives a text may have: those without a word that it lacks."""

    def may_have(way: str) -> bool:
        return _NEVER not in way and all(literal in text for literal in _LITERAL.findall(way))

    def ways(body: str) -> list[str]:
        found = body.split("|")
        if _SIGN.search(body):
            return [way for way in found if way in text or (_SIGN.search(way) and may_have(way))]
        return [way for way in found if way in text]

    return ways
