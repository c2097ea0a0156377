"""Conversations as messengers write them out: WhatsApp, Telegram, Slack, Teams, Discord, IRC, and chats of help desks."""

from __future__ import annotations

import re
from collections.abc import Iterator

from chatbot.errors import Place
from chatbot.importing.drafts import Advance, Item, Keys, LeftOut, Source, SourceError, quoted
from chatbot.importing.forms import conversations
from chatbot.importing.forms.conversations import Message

_DATE = r"(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4}\.?|\d{1,2}[- ][^\W\d_]{3,9}\.?[- ]\d{2,4})"
_TIME = r"\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[ \u202f\xa0]?[AaPp]\.?[Mm]\.?)?"
_WHEN = rf"(?:{_DATE},?[ T])?{_TIME}(?:[ ,]{{1,2}}{_DATE})?"
_ROLE = (
    r"(?P<who>(?i:user|human|customer|client|visitor|guest|caller|student|bot|chatbot|assistant|agent|support|advisor|"
    r"operator|chatgpt|ai|kunde|kundin|nutzer|besucher|berater|usuario|cliente|asistente|utilisateur|conseiller)[ ]?\d{0,4})"
)
"""What people and programs are called in chats whose names have been taken out."""
_WHO = r"(?P<who>[^\s:<>\[\]()][^:<>\n\[\]]{0,60}?)"
_HEADS = [
    re.compile(pattern)
    for pattern in (
        rf"\u200e?[\[(]{_WHEN}[\])] {{0,2}}{_WHO}:[ \t]+(?P<text>.*)",
        rf"{_WHEN} [-–] {_WHO}:[ \t]+(?P<text>.*)",
        rf"[\[(]?{_TIME}[\])]? {{0,2}}<[ @+%~&]?(?P<who>[^<>\s]{{1,40}})>[ \t]+(?P<text>.*)",
        rf"{_WHEN} {{1,2}}{_WHO}:[ \t]+(?P<text>.*)",
        rf"[\[(]{_WHEN}[\])] {{0,2}}{_WHO}[ \t]*(?P<text>)",
        rf"{_WHO}(?:,? {{1,4}}[\[(]{_WHEN}[\])]|, {{1,2}}{_WHEN}| {{2,4}}{_WHEN}):?[ \t]*(?P<text>)",
        rf"\*{{0,2}}{_ROLE}(?:\*\*:|:\*\*|:)[ \t]+(?P<text>.*)",
    )
]
"""How the lines begin that say who says what when; of the last ones but that by roles what is said stands on the lines below."""
_EVENT = re.compile(
    rf"\u200e?[\[(]{_WHEN}[\])].*|{_WHEN} [-–] .*|{_TIME} (?:\*|-!-|<?-->?) .*|[*=-]{{5,}}.*"
    r"|Exported [\d,]+ message\(s\)|\{(?:Reactions|Attachments|Embed)\}"
)
"""What somebody does, who comes and goes, and what an export says of itself."""
_NOTHING = re.compile(
    r"\u200e?<?(?:\w+ (?:omitted|ausgeschlossen|weggelassen)|This message was deleted|(?:Medien|Média|Medios) .{1,30})\.?>?",
    re.IGNORECASE,
)
"""What stands for a picture that was not written out."""
FEWEST = 3
"""Messages that make a conversation, of two people at least."""
LONGEST_HEAD = 200
START = 300
"""Lines that are looked at to tell one."""


def is_one(text: str) -> bool:
    """Is a text a conversation that a messenger has written out?"""
    lines = text.split("\n", START)[:START]
    head = _head_of(lines)
    found = [one for line in lines if head and (one := head.fullmatch(line[:LONGEST_HEAD].rstrip()))]
    people = {one["who"] for one in found}
    return len(found) >= FEWEST and 1 < len(people) < len(found)


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The questions that are asked in a conversation.

    Raises:
        SourceError: it is none.
    """
    lines = source.text.split("\n")
    head = _head_of(lines[:START])
    if head is None:
        raise SourceError(
            "is no conversation: no line says who says what when, as `[09:14] Ann: Is it free?`"
        )
    left_out: list[LeftOut] = []
    messages = list(_messages(lines, head, left_out))
    yield from left_out
    yield from conversations.items(messages, "messages that ask")


def _head_of(lines: list[str]) -> re.Pattern[str] | None:
    """The way in which most lines begin that say who speaks."""
    counts = [
        sum(head.fullmatch(line[:LONGEST_HEAD].rstrip()) is not None for line in lines) for head in _HEADS
    ]
    most = max(counts)
    return _HEADS[counts.index(most)] if most else None


def _messages(lines: list[str], head: re.Pattern[str], left_out: list[LeftOut]) -> Iterator[Message]:
    who, begun = "", 0
    said: list[str] = []
    for number, line in enumerate([*lines, None], start=1):
        found = head.fullmatch(line.rstrip()) if line is not None else None
        if found is not None or line is None:
            text = "\n".join(said).strip()
            if _NOTHING.fullmatch(text):
                left_out.append(LeftOut(Place(begun), f"what is not in the text: {quoted(text)}"))
            elif text and who:
                yield Message(who, text, Place(begun))
            elif text:
                left_out.append(LeftOut(Place(begun or 1), f"text above the first message: {quoted(text)}"))
        if found is not None and line is not None:
            who, said, begun = found["who"].strip(), [line[found.start("text") :]], number
        elif line is not None and _EVENT.fullmatch(line.strip()):
            left_out.append(LeftOut(Place(number), f"no message: {quoted(line)}", sort="no message: “…”"))
        elif line is not None:
            said.append(line)
