"""Roles that docutils does not know: what they show is their text."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from docutils import nodes

_TITLED = re.compile(r"(.+?)\s*(?<!\x00)<([^<>]*)>$", re.DOTALL)
LABEL = "label"
"""The attribute of a reference that says which label it leads to."""


def _text(text: str) -> tuple[str, str]:
    """What a role shows, and what it leads to."""
    found = _TITLED.match(text)
    shown, target = (found[1], found[2]) if found else (text, text)
    return _written(shown), _written(target)


def _written(text: str) -> str:
    """A text without the marks that docutils leaves where there was a backslash."""
    return text.replace("\0", "").strip()


def _role(make: Callable[[str, str], nodes.Node]) -> Any:
    """A role made of a function from what it shows and what it leads to."""

    def role(
        name: str, rawtext: str, text: str, lineno: int, inliner: Any, options: Any = None, content: Any = ()
    ) -> tuple[list[nodes.Node], list[Any]]:
        return [make(*_text(text))], []

    return role


def _reference(shown: str, target: str) -> nodes.Node:
    return nodes.inline("", shown, **{LABEL: nodes.fully_normalize_name(target), "titled": shown != target})


def _page(shown: str, target: str) -> nodes.Node:
    return nodes.inline("", shown if shown != target else target.rpartition("/")[2] or target)


def _code(shown: str, target: str) -> nodes.Node:
    name = shown.removeprefix("!")
    return nodes.literal("", name.rpartition(".")[2] if name.startswith("~") else name)


def _menu(shown: str, target: str) -> nodes.Node:
    return nodes.strong("", re.sub(r"&(?=\w)", "", shown).replace("-->", "→"))


def _abbreviation(text: str) -> nodes.Node:
    return nodes.inline("", text)


def _as_written(
    name: str, rawtext: str, text: str, lineno: int, inliner: Any, options: Any = None, content: Any = ()
) -> tuple[list[nodes.Node], list[Any]]:
    """A role whose text has no title and target: ``:abbr:`LED (light-emitting diode)```."""
    return [nodes.inline("", _written(text))], []


_CODE = """
func class meth mod attr exc data obj const property type var macro enum enumerator struct union member concept alias
file command option envvar program samp makevar mimetype regexp token keyword opcode cpp-expr confval setting djadmin
djadminopt ttag tfilter lookup console py lua js
""".split()
OWN_ROLES: dict[str, Any] = {
    **dict.fromkeys(_CODE, _role(_code)),
    **dict.fromkeys(["ref", "numref", "std-ref"], _role(_reference)),
    **dict.fromkeys(["doc", "any"], _role(_page)),
    **dict.fromkeys(["menuselection", "guilabel"], _role(_menu)),
    **dict.fromkeys(["abbr", "dfn"], _as_written),
}
"""By the role's name, without a domain."""
unknown_role = _role(lambda shown, target: nodes.inline("", shown))
"""Any other: what it shows, without what it leads to."""
