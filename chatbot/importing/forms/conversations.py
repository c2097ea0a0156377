"""Conversations of people: which messages ask, and which answer them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from chatbot.errors import WHOLE_FILE, Place
from chatbot.importing.drafts import QUESTION, UNREAD, About, Draft, Item, LeftOut, is_question, quoted

_MARKED = re.compile(r"\[([^\[\]]*)\]\([^()]*\)|\*\*|~~")
"""Links, of which the words are seen, and marks."""
MOST_NAMED = 10
"""People who are named."""


class Message(NamedTuple):
    """What somebody has said at once."""

    who: str
    text: str
    """Markdown."""
    place: Place
    name: str = ""
    """What replies call it."""
    replies_to: str = ""


def items(messages: Sequence[Message], way: str) -> Iterator[Item]:
    """Each message that asks with what replies to it, or else with what somebody else says next."""
    yield About(way=way)
    people = list(dict.fromkeys(message.who for message in messages))
    more = f" and {len(people) - MOST_NAMED} more" if len(people) > MOST_NAMED else ""
    yield LeftOut(WHOLE_FILE, f"who says what is left out: {', '.join(people[:MOST_NAMED])}{more}")
    turns = list(_turns(messages))
    replies: dict[str, list[int]] = {}
    for number, turn in enumerate(turns):
        if turn.replies_to:
            replies.setdefault(turn.replies_to, []).append(number)
    after: list[int | None] = [None] * len(turns)
    for number in range(len(turns) - 2, -1, -1):
        after[number] = after[number + 1] if turns[number + 1].replies_to else number + 1
    used: set[int] = set()
    for number, turn in enumerate(turns):
        if number in used or not _asks(turn.text):
            continue
        answers = (
            [one for one in replies.get(turn.name, ()) if turns[one].who != turn.who] if turn.name else []
        )
        following = after[number]
        if not answers and following is not None and not turn.replies_to:
            answers = [following] if turns[following].who != turn.who else []
        answers = [one for one in answers if one not in used and not _asks(turns[one].text)]
        used |= {number, *answers}
        yield _pair(turn, [turns[one] for one in answers])
    for number, turn in enumerate(turns):
        if number not in used:
            yield LeftOut(
                turn.place, f"a message that belongs to no question: {quoted(turn.text)}", sort=UNREAD
            )


def _pair(asked: Message, answers: list[Message]) -> Item:
    question = " ".join(_MARKED.sub(r"\1", asked.text).split())
    if not answers:
        return LeftOut(asked.place, f"{quoted(question)} has no answer", QUESTION)
    return Draft(question=question, answer="\n\n".join(one.text for one in answers), place=asked.place)


def _asks(text: str) -> bool:
    """Does a message ask, in any of its lines?"""
    return any(map(is_question, text.split("\n")))


def _turns(messages: Sequence[Message]) -> Iterator[Message]:
    """The messages, those that somebody has sent in a row as one."""
    turn: Message | None = None
    for message in messages:
        goes_on = turn is not None and turn.who == message.who and turn.replies_to == message.replies_to
        if turn is not None and goes_on and not _asks(turn.text):
            turn = turn._replace(text=f"{turn.text}\n{message.text}", name=message.name or turn.name)
            continue
        if turn is not None:
            yield turn
        turn = message
    if turn is not None:
        yield turn
