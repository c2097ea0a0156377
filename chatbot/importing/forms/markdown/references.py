"""Link targets and footnotes, which stand elsewhere on the page than what refers to them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from markdown_it.common.utils import normalizeReference

from chatbot.errors import Place
from chatbot.importing.drafts import Draft, LeftOut, quoted

_FOOTNOTE = re.compile(r"\[(\^[^\]\s]+)\]:\s*(.*)", re.DOTALL)
_NOTED = re.compile(r"[ \t]*\[(\^[^\]\s]+)\]")
_REFERENCE = re.compile(r"\[([^\[\]]+)\](?!\()")


class References:
    """What the answers of a page may refer to."""

    def __init__(self) -> None:
        self.environment: dict[str, Any] = {}
        """Where the parser notes the targets of links."""
        self._footnotes: dict[str, str] = {}
        self._unused: dict[str, Place] = {}
        """The footnotes that no answer has been given yet."""
        self._of_questions: dict[Place, list[str]] = {}

    def asked(self, text: str, place: Place) -> str:
        """A question without what refers to footnotes, which its answer is given instead."""
        labels = _NOTED.findall(text) if "[^" in text else []
        if not labels:
            return text
        self._of_questions[place] = labels
        return " ".join(_NOTED.sub("", text).split())

    def take_footnote(self, paragraph: str, place: Place) -> bool:
        """Note a paragraph that is a footnote; False if it is none."""
        found = _FOOTNOTE.match(paragraph)
        if found:
            self._footnotes[found[1]] = found[2]
            self._unused[found[1]] = place
        return bool(found)

    def left_out(self) -> Iterator[LeftOut]:
        """The footnotes that no answer has."""
        for label, place in self._unused.items():
            yield LeftOut(place, f"a footnote that no answer refers to: {quoted(self._footnotes[label])}")

    def complete(self, draft: Draft) -> Draft:
        """A draft whose answer has with it what it refers to."""
        of_question = self._of_questions.get(draft.place, [])
        if not (of_question or "[" in draft.answer) or not (
            self.environment.get("references") or self._footnotes
        ):
            return draft
        labels = dict.fromkeys([*of_question, *_REFERENCE.findall(draft.answer)])
        added = [text for label in labels if (text := self._text(label))]
        return msgspec.structs.replace(draft, answer="\n\n".join([draft.answer, *added])) if added else draft

    def _text(self, label: str) -> str | None:
        """What a label stands for, as Markdown; None for one that stands for nothing."""
        if label in self._footnotes:
            self._unused.pop(label, None)
            return f"[{label}]: {self._footnotes[label]}"
        target = self.environment.get("references", {}).get(normalizeReference(label))
        if not target:
            return None
        title = f' "{target["title"]}"' if target.get("title") else ""
        return f"[{label}]: <{target['href']}>{title}"
