"""Tags that are given a question with its answer: ``{% include faq.html question="…" answer="…" %}``, ``<Faq q="…" a="…" />``."""

from __future__ import annotations

import html
import re

_VALUE = r"\s+[\w-]+\s*=\s*(?:\"[^\"]*\"|'[^']*')"
_TAG = re.compile(
    r"^[ \t]*(?:\{%-?\s*include(?:_cached)?\s+[\w./-]+(?P<included>(?:VALUE)+)\s*-?%\}"
    r"|\{\{[<%]\s*[\w./-]+(?P<short>(?:VALUE)+)\s*/?[>%]\}\}"
    r"|<[A-Z][\w.]*(?P<component>(?:VALUE)+)\s*/>)[ \t]*$".replace("VALUE", _VALUE),
    re.MULTILINE,
)
_NAMED = re.compile(r"([\w-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")
_QUESTION, _ANSWER = ("question", "q", "title", "summary"), ("answer", "a", "text", "content", "body")


def as_folds(text: str) -> str:
    """A text in which such a tag is a fold, line for line; a tag that is given anything less stays as it is."""
    return _TAG.sub(_fold, text) if "=" in text and re.search(r"\{%|\{\{|/>", text) else text


def _fold(tag: re.Match[str]) -> str:
    said = tag["included"] or tag["short"] or tag["component"]
    values = {name.lower(): one or other for name, one, other in _NAMED.findall(said)}
    question, answer = (
        next((values[name] for name in names if values.get(name, "").strip()), "")
        for names in (_QUESTION, _ANSWER)
    )
    if not question or not answer:
        return tag[0]
    breaks = "\n" * max(tag[0].count("\n") - answer.count("\n"), 0)
    return f"<details><summary>{html.escape(question, quote=False)}</summary>{answer}</details>{breaks}"
