"""Mailboxes (``.mbox``): several messages in a file, each read as one by itself is; and questions with what was replied."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import NamedTuple

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import (
    QUESTION,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    asked_otherwise,
    ignore,
    is_question,
    quoted,
)
from chatbot.importing.forms import mime

_BEGINS = re.compile(rb"(?:\A|(?<=\n\n)|(?<=\n\r\n))From [^\n]{0,300}?\d{4}[^\n]*\n(?=[A-Za-z][\w-]*:)")
"""The line that stands above each message."""
_REPLY = re.compile(
    r"\A(?:(?:(?:re|aw|antw|sv|rv|ref|fwd?|wg)(?:\[\d+\])?\s*:|\[[^\]]*\])\s*)+", re.IGNORECASE
)
"""What programs put before a subject."""
_CITES = re.compile(
    r"^(?:>[^\n]*|[^\n]{0,200}(?:wrote|writes|schrieb[^\n]{0,80}|a écrit|escribió)\s*:)\n?", re.MULTILINE
)
_SIGNATURE = re.compile(r"^-- \n.*\Z", re.MULTILINE | re.DOTALL)


class _Mail(NamedTuple):
    line: int
    message: EmailMessage
    subject: str
    items: list[Item]

    @property
    def place(self) -> Place:
        return Place(self.line)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions in each message, and those that a message asks by its subject and another one answers.

    Raises:
        SourceError: it has no messages.
    """
    mails = list(_mails(source, keys, advance))
    if not mails:
        raise SourceError("has no messages in it, each below a line that begins with “From ”")
    threads: dict[str, list[_Mail]] = {}
    for mail in mails:
        if any(isinstance(item, Draft) for item in mail.items):
            yield from mail.items
        else:
            threads.setdefault(mail.subject.casefold(), []).append(mail)
    for thread in threads.values():
        yield from _thread(thread)


def _mails(source: Source, keys: Keys, advance: Advance) -> Iterator[_Mail]:
    begins = [(found.start(), found.end()) for found in _BEGINS.finditer(source.data)]
    ends = [start for start, _ in begins[1:]] + [len(source.data)] * bool(begins)
    line, counted = 1, 0
    for (start, begin), end in zip(begins, ends, strict=True):
        line += source.data.count(b"\n", counted, start)
        counted = start
        data = re.sub(rb"^>(>*From )", rb"\1", source.data[begin:end], flags=re.MULTILINE)
        message = message_from_bytes(data, policy=policy.default)
        assert isinstance(message, EmailMessage)
        items = _placed(list(_items(message, keys)), line, data, message)
        yield _Mail(line, message, _REPLY.sub("", mime.subject_of(message)), items)
        advance(end / (len(source.data) or 1))


def _items(message: EmailMessage, keys: Keys) -> Iterator[Item]:
    try:
        yield from mime.items(message, "", keys, ignore)
    except SourceError as error:
        yield LeftOut(error.place, error.reason)


def _placed(items: list[Item], line: int, data: bytes, message: EmailMessage) -> list[Item]:
    """Items with their place in the file: the line, where the text stands in the message as it is, else the message's."""
    as_it_is = not message.is_multipart() and message.get("content-transfer-encoding", "7bit").lower() in (
        "7bit",
        "8bit",
    )
    above = line + data.replace(b"\r", b"").partition(b"\n\n")[0].count(b"\n") + 2
    return [
        msgspec.structs.replace(item, place=Place(above + item.place.line if as_it_is and item.place.line else line))
        if isinstance(item, Draft | LeftOut) else item
        for item in items
    ]  # fmt: skip


def _thread(mails: list[_Mail]) -> Iterator[Item]:
    """What messages of one subject ask and answer, if it asks; else that they have no question in them."""
    first, *replies = mails
    for mail in mails:
        yield from (msgspec.structs.replace(left, place=mail.place) for left in mime.head_of(mail.message))
    answers = [(mail, text) for mail in replies if (text := _own_text(mail.message))]
    if not (is_question(first.subject) and answers):
        for mail in mails:
            said = f"{quoted(mail.subject)}: {quoted(_own_text(mail.message))}"
            yield LeftOut(mail.place, f"a message has no question with an answer in it: {said}", QUESTION)
        return
    yield Draft(question=first.subject, answer=answers[0][1], place=first.place)
    if text := _own_text(first.message):
        yield asked_otherwise(first.place, first.subject, text, "subject")
    for mail, text in answers[1:]:
        yield LeftOut(
            mail.place,
            f"{quoted(first.subject)} has several replies; the first is taken, and not {quoted(text)}",
            QUESTION,
        )


def _own_text(message: EmailMessage) -> str:
    """What a message says, without what it cites and its signature."""
    return _SIGNATURE.sub("", _CITES.sub("", mime.text_of(message))).strip()
