"""Lines that say themselves that they ask or answer: ``Q:`` and ``A:``, in several languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from chatbot.importing.drafts import is_question
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.outline.blocks import Block, Marked, Text

_LABEL = r"(?:[*_]{2}|<b>|<strong>)?"
ASKS = re.compile(
    rf"({_LABEL})(?:Q(?:uestion)?|Frage|Pregunta|Domanda|Vraag|Вопрос|问|問)\s?\d{{0,4}}({_LABEL})\s*(?:[:：]|[.)](?=\s))({_LABEL})\s*(.*)",
    re.IGNORECASE,
)
ANSWERS = re.compile(
    rf"({_LABEL})(?:A(?:nswer|ns)?|R(?:éponse|esp)?|Antwort|Antwoord|Respuesta|Risposta|Ответ|答)\s?\d{{0,4}}({_LABEL})\s*(?:[:：]|[.)](?=\s))({_LABEL})\s*(.*)",
    re.IGNORECASE,
)


class Part(NamedTuple):
    """A question, or a piece of an answer, in lines with ``Q:`` and ``A:``."""

    question: bool
    text: str
    line: int
    again: bool
    """Does it follow a question in the same paragraph right away?"""


def parts(lines: list[str], first: int) -> Iterator[Part]:
    """Lines with ``Q:`` and ``A:`` as questions and answers; what follows a question goes on with it up to an ``A:``."""
    starts = [i for i, line in enumerate(lines) if ASKS.match(line.strip()) or ANSWERS.match(line.strip())]
    if starts[:1] != [0]:
        yield Part(False, "\n".join(lines[: starts[0]]), first, False)
    asked_before = False
    for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
        question = ASKS.match(lines[start].strip())
        if question is None:
            answer = ANSWERS.match(lines[start].strip())
            assert answer is not None
            yield Part(False, "\n".join([_labelled(answer), *lines[start + 1 : end]]), first + start, False)
        else:
            answered = end < len(lines) and not ASKS.match(lines[end].strip())
            stop = end if answered else start + 1
            bold = bool(question[1]) and question[1] not in " ".join([question[2] or "", question[4]])
            while stop < end and (
                lines[stop][:1].isspace() or bold
            ):  # the question goes on, hanging below itself
                bold = bold and question[1] not in lines[stop]
                stop += 1
            text = plain(" ".join([_labelled(question), *lines[start + 1 : stop]]).strip())
            yield Part(True, text, first + start, asked_before)
            yield from [Part(False, "\n".join(lines[stop:end]), first + stop, False)] if stop < end else []
        asked_before = question is not None and stop == end


def _labelled(found: re.Match[str]) -> str:
    """What follows a label, with the bold that begins before the label and goes on after it."""
    opened, closed = found[1], found[2] or found[3]
    return (opened if opened and not closed else "") + found[4]


def whole_question(blocks: list[Block]) -> Marked | None:
    """The question that the first block begins and the others go on; None where they are something else."""
    asked, *more = blocks
    texts = [plain(block.markdown) for block in more if isinstance(block, Text)]
    if not isinstance(asked, Marked) or is_question(asked.text) or len(texts) < len(more):
        return None
    question = " ".join([asked.text, *texts])
    return asked._replace(text=question, markdown=f"**{question}**")
