"""Replies as JSON objects, one a line, and the questions that are read so."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from select import select
from typing import TYPE_CHECKING, Any

import msgspec

from chatbot.errors import ChatbotError, FAQError
from chatbot.language.printable import escaped
from chatbot.terminal.output import in_words

if TYPE_CHECKING:
    from typing import BinaryIO

    from chatbot.bot import Reply


LONGEST_LINE = 1_000_000
"""Bytes of a line that are read."""
CHUNK = 65_536


class Unusable(msgspec.Struct, frozen=True):
    """A line that holds no question, or one that can't be answered."""

    message: str
    number: int = 0
    """The line's, 0 where that is not known here."""
    given: bytes | None = None
    """The object that the line is, as it stands there; None where it is none."""

    def __str__(self) -> str:
        error = line({"error": self.message, "line": self.number})
        return error if self.given is None else f"{error[:-1]}{_input(self.given)}}}"


class LineAsked(msgspec.Struct, frozen=True):
    """What a line asks."""

    question: str
    number: int
    given: bytes | None
    """The object that the line is, as it stands there; None for plain text."""


Answers = Callable[[Iterator[str | Unusable]], Iterator[str | Unusable]]
"""Gives a reply object, as JSON, for each question, in order, and hands on what is unusable."""


def lines_of(stream: BinaryIO) -> Iterator[bytes]:
    """The lines that come, each as soon as it is there; of one that is too long, as much as shows that it is.

    They are read past Python's buffer, whose lock a thread that waits for input would hold for ever.
    """
    raw = getattr(stream, "raw", stream)
    rest = b""
    while (chunk := raw.read(CHUNK)) != b"":
        if chunk is None:  # whoever made the pipe does not want to wait for it
            select([raw], [], [])
            continue
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
        rest = rest[: LONGEST_LINE + 1]
    if rest:
        yield rest


def questions(stream: Iterable[bytes]) -> Iterator[LineAsked | Unusable]:
    """What the lines ask: plain text, or a JSON object with ``question``. Blank lines are passed over."""
    for number, text in enumerate(stream, start=1):
        stripped = (text.removeprefix(b"\xef\xbb\xbf") if number == 1 else text).strip()
        try:
            if len(stripped) > LONGEST_LINE:
                yield Unusable(f"the line has more than {LONGEST_LINE:,} bytes", number)
            elif stripped.decode("utf-8").strip():
                yield _asked(stripped, number)
        except UnicodeDecodeError:
            yield Unusable("this is not UTF-8; write the line in that encoding", number)
        except (msgspec.DecodeError, RecursionError) as error:
            yield Unusable(str(error) or "nested too deeply", number)


def _asked(text: bytes, number: int) -> LineAsked | Unusable:
    if not text.startswith(b"{"):
        return LineAsked(text.decode(), number, None)
    content = msgspec.json.decode(text, type=dict[str, object])
    question = content.get("question")
    if not isinstance(question, str) or not question.strip():
        return Unusable("expected an object with `question`, a text that is not blank", number, text)
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
        if isinstance(one, LineAsked) and isinstance(reply, Unusable):
            yield msgspec.structs.replace(reply, number=one.number, given=one.given)
        else:
            yield reply if isinstance(one, Unusable) else _with_line(str(reply), one)


def _with_line(reply: str, asked: LineAsked) -> str:
    """A reply object with more at its end; the object given is not written anew, so that no number in it changes."""
    given = "" if asked.given is None else _input(asked.given)
    return f'{reply[:-1]},"line":{asked.number}{given}}}'


def _input(given: bytes) -> str:
    return f',"input":{escaped(given.decode())}'


def replies(ask: Callable[[str], Reply], asked: Iterable[str | Unusable]) -> Iterator[str | Unusable]:
    """A reply object, as JSON, for each question; what is unusable is handed on, or a fault keeps from being answered."""
    for question in asked:
        yield question if isinstance(question, Unusable) else _reply_or_fault(ask, question)


def _reply_or_fault(ask: Callable[[str], Reply], question: str) -> str | Unusable:
    try:
        return reply_line(ask(question))
    except FAQError as error:  # what the FAQ lies on does not answer; the next time it may
        return Unusable(str(error))
    except ChatbotError:
        raise
    except Exception as error:  # of one question: the rest go on
        if os.environ.get("CHATBOT_DEBUG"):
            raise
        return Unusable(in_words(error))


def as_unusable(reply: str) -> Unusable | None:
    """What a process could not answer, where its reply says so."""
    if not reply.startswith('{"error":'):
        return None
    return Unusable(msgspec.json.decode(reply, type=dict[str, Any])["error"])


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
        "unanswered": [*reply.unanswered],
        "span": reply.span,
        "small_talk": reply.small_talk,
        "fallback": reply.fallback,
        "semantic": reply.semantic,
    }  # fmt: skip
    if reply.other_language is not None:
        content["other_language"] = reply.other_language
    if reply.unread:
        content["unread"] = reply.unread
    if reply.explanation is not None:
        content["explanation"] = reply.explanation
    return content


def reply_line(reply: Reply) -> str:
    """The reply object on one line, without a line end."""
    return line(reply_object(reply))


def line(content: object) -> str:
    """Any object as JSON on one line; safe to print to a terminal."""
    return escaped(msgspec.json.encode(content).decode())
