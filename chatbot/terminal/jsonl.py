"""Many questions in one run: a line of standard input each, a reply object for each, in order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple

import msgspec

from chatbot.terminal.json_lines import line, reply_line

if TYPE_CHECKING:
    from chatbot.bot import Reply


class Unusable(NamedTuple):
    """A line that holds no question."""

    message: str
    number: int

    def __str__(self) -> str:
        return line({"error": self.message, "line": self.number})


def questions(stream: Iterable[bytes]) -> Iterator[str | Unusable]:
    """What the lines ask: plain text, or a JSON object with ``question``. Blank lines are passed over."""
    for number, text in enumerate(stream, start=1):
        stripped = (text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text).strip()
        if not stripped.decode("utf-8", "replace").strip():
            continue
        try:
            yield _question(stripped)
        except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
            yield Unusable(str(error) or "nested too deeply", number)


def replies(ask: Callable[[str], Reply], asked: Iterable[str | Unusable]) -> Iterator[str | Unusable]:
    """A reply object, as JSON, for each question; what is unusable is handed on."""
    for question in asked:
        yield question if isinstance(question, Unusable) else reply_line(ask(question))


def _question(text: bytes) -> str:
    if not text.startswith(b"{"):
        return text.decode("utf-8", "replace")
    content = msgspec.json.decode(text, type=dict[str, object])
    question = content.get("question")
    if not isinstance(question, str) or not question.strip():
        raise msgspec.ValidationError("expected an object with `question`, a text that is not blank")
    return question
