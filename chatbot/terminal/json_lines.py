"""Replies as JSON objects, one a line, and the questions that are read so."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Any

import msgspec

from chatbot.language.printable import escaped

if TYPE_CHECKING:
    from chatbot.bot import Reply


class Unusable(msgspec.Struct, frozen=True):
    """A line that holds no question."""

    message: str
    number: int

    def __str__(self) -> str:
        return line({"error": self.message, "line": self.number})


class LineAsked(msgspec.Struct, frozen=True):
    """What a line asks."""

    question: str
    number: int
    given: bytes | None
    """The object that the line is, as it stands there; None for plain text."""


Answers = Callable[[Iterator[str | Unusable]], Iterator[str | Unusable]]
"""Gives a reply object, as JSON, for each question, in order, and hands on what is unusable."""


def questions(stream: Iterable[bytes]) -> Iterator[LineAsked | Unusable]:
    """What the lines ask: plain text, or a JSON object with ``question``. Blank lines are passed over."""
    for number, text in enumerate(stream, start=1):
        stripped = (text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text).strip()
        try:
            if stripped.decode("utf-8").strip():
                yield _asked(stripped, number)
        except UnicodeDecodeError:
            yield Unusable("this is not UTF-8; write the line in that encoding", number)
        except (msgspec.DecodeError, RecursionError) as error:
            yield Unusable(str(error) or "nested too deeply", number)


def _asked(text: bytes, number: int) -> LineAsked:
    if not text.startswith(b"{"):
        return LineAsked(text.decode(), number, None)
    content = msgspec.json.decode(text, type=dict[str, object])
    question = content.get("question")
    if not isinstance(question, str) or not question.strip():
        raise msgspec.ValidationError("expected an object with `question`, a text that is not blank")
    return LineAsked(question, number, text)


def with_lines(answers: Answers, asked: Iterable[LineAsked | Unusable]) -> Iterator[str | Unusable]:
    """The replies to lines, each with the number of its line, and with the object that the line was, if it was one."""
    waiting: deque[LineAsked | Unusable] = deque()

    def dealt() -> Iterator[str | Unusable]:
        for one in asked:
            waiting.append(one)
            yield one if isinstance(one, Unusable) else one.question

    for reply in answers(dealt()):
        one = waiting.popleft()
        yield reply if isinstance(one, Unusable) else _with_line(str(reply), one)


def _with_line(reply: str, asked: LineAsked) -> str:
    """A reply object with more at its end; the object given is not written anew, so that no number in it changes."""
    given = "" if asked.given is None else f',"input":{escaped(asked.given.decode())}'
    return f'{reply[:-1]},"line":{asked.number}{given}}}'


def replies(ask: Callable[[str], Reply], asked: Iterable[str | Unusable]) -> Iterator[str | Unusable]:
    """A reply object, as JSON, for each question; what is unusable is handed on."""
    for question in asked:
        yield question if isinstance(question, Unusable) else reply_line(ask(question))


def reply_object(reply: Reply) -> dict[str, Any]:
    """The reply object of the documented interface."""
    entry = reply.entry
    content: dict[str, Any] = {
        "question": reply.question,
        "answered": reply.answered,
        "entry_id": entry.id if entry else None,
        "answer": entry.answer if entry else None,
        "confidence": reply.confidence,
        "matches": [
            {"entry_id": match.entry.id, "question": match.entry.question, "confidence": match.confidence}
            for match in reply.matches
        ],
        "source": entry.source if entry else None,
        "tags": [*entry.tags] if entry else [],
        "also": [
            {
                "entry_id": match.entry.id, "question": match.entry.question, "answer": match.entry.answer,
                "confidence": match.confidence,
            }
            for match in reply.also
        ],
        "span": reply.span,
        "small_talk": reply.small_talk,
        "fallback": reply.fallback,
    }  # fmt: skip
    if reply.explanation is not None:
        content["explanation"] = reply.explanation
    return content


def reply_line(reply: Reply) -> str:
    """The reply object on one line, without a line end."""
    return line(reply_object(reply))


def line(content: object) -> str:
    """Any object as JSON on one line; safe to print to a terminal."""
    return escaped(msgspec.json.encode(content).decode())
