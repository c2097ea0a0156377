"""What a paragraph or a list's item begins with: a line in bold or italics, or one that ends with a question mark."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import NamedTuple

from chatbot.importing.drafts import is_question
from chatbot.importing.forms.markdown.inline import plain

_BEFORE = r"(?:\d{1,3}[.)]\s*|[^\w\s*<\[(!`|>#\"'.,:;~-]{1,3}\s+)?"
"""A number, or a sign such as ❓."""
_BOLD = re.compile(
    rf"{_BEFORE}(?:(\*{{2,3}}|__)(?=\S)(?P<marked>(?:(?!\1).)+?)\1|<(b|strong)>(?P<tagged>.+?)</\3>)(?P<end>\s*[:?]?)"
    r"\s*(?:<br\s*/?>\s*)?(?P<rest>.*)"
)
_ITALIC = re.compile(
    rf"{_BEFORE}(?:(\*|_)(?=[^\s*_])(?P<marked>(?:(?!\1).)+?)(?<=[?？])\1|<(i|em)>(?P<tagged>[^<>]+[?？])</\3>)(?P<end>)"
    r"\s*(?:<br\s*/?>\s*)?(?P<rest>.*)"
)


_WITH_CODE = re.compile(r"(?:\*\*(?!\s)[^*`]+\*\*|`[^`]+`|[\s,.;:?!()])+")
"""A line in bold but for what is code in it, which no bold of reStructuredText can hold."""
_CODE = re.compile(r"`[^`]+`")
LEAST_OF_BOLD = 4
"""Words in bold that make more of a line than the name of a value."""
_SET_IN = re.compile(r"[ \t]+\S|[•·▪◦‣●]")
_NAME = re.compile(r"[^\W\d_a-z][^\W\d_]{2}[^\n*_`|<>\[\]]{0,36}[^\s.!?:;,。！？、*_`|<>\[\]]")
MOST_BROKEN = 3
"""Lines that a question goes over."""
_SENTENCE = re.compile(r"\w.*[.!?。！？]\s*")
FULL = 50
"""Characters of a line that is broken because it is full."""
_GOES_ON = re.compile(r"[\w,)'\"’”]$")
"""How a line ends whose sentence does not."""


class StandsOut(NamedTuple):
    """A line that begins in bold or italics."""

    text: str
    """What stands out, as it is seen."""
    rest: str
    """What follows on the line."""


def bold_line(line: str) -> StandsOut | None:
    """A line that begins in bold, with a number before it or not; None for any other."""
    return _with_code(line) or _found(_BOLD.fullmatch(line.rstrip("\\")))


def _with_code(line: str) -> StandsOut | None:
    """A line that is in bold from its beginning to its end but for code."""
    line = line.strip()
    if not line.startswith("**") or "`" not in line or not _WITH_CODE.fullmatch(line):
        return None
    text, said = plain(line.replace("**", "")), plain(_CODE.sub("", line.replace("**", "")))
    return StandsOut(text, "") if is_question(text) or len(said.split()) >= LEAST_OF_BOLD else None


def italic_line(line: str) -> StandsOut | None:
    """A line that begins with a question in italics; None for any other."""
    return _found(_ITALIC.fullmatch(line.rstrip("\\")))


def _found(match: re.Match[str] | None) -> StandsOut | None:
    if match is None:
        return None
    return StandsOut(plain((match["marked"] or match["tagged"]) + match["end"].strip()), match["rest"])


def set_in(paragraph: str) -> list[tuple[int, str]]:
    """A paragraph as the parts that begin with a question at its margin; else as it is.

    The questions stand out, or the answers are set in, or they and the questions have a line each, on which they end.

    Each has the number of its first line before it.
    """
    lines = paragraph.split("\n")
    one_each = _one_each(lines)
    begins = _stand_out(lines) or [
        number
        for number in range(1, len(lines) - 1)
        if lines[number].rstrip().endswith(("?", "？"))
        and not _SET_IN.match(lines[number])
        and (one_each or (_SET_IN.match(lines[number - 1]) and _SET_IN.match(lines[number + 1])))
    ]
    return [(begin, "\n".join(lines[begin:end])) for begin, end in pairwise([0, *begins, len(lines)])]


def is_name(piece: str) -> bool:
    """Is a piece but a few words that end as no sentence does: the name of what stands right below it?"""
    return bool(_NAME.fullmatch(piece.strip().rstrip(":：")))


def _stand_out(lines: list[str]) -> list[int]:
    """The lines in bold or italics that part a paragraph: most of them ask, and each has its answer beside or below it."""
    if not any(line.lstrip().startswith(("*", "_", "<")) for line in lines[1:]):
        return []
    found = {n: one for n, line in enumerate(lines) if (one := bold_line(line) or italic_line(line))}
    found = {n: one for n, one in found.items() if not one.rest or is_question(one.text)}
    asking = sum(is_question(one.text) for one in found.values())
    answered = all(one.rest or n + 1 not in found for n, one in found.items())
    return [n for n in found if n] if answered and asking * 2 > len(found) else []


def _one_each(lines: list[str]) -> bool:
    """Are lines, of which the first asks, questions and answers in turn that each end as a sentence does?"""
    asking = [line.rstrip().endswith(("?", "？")) for line in lines]
    in_turn = asking[0] and not any(first and second for first, second in pairwise(asking))
    return in_turn and sum(asking) > 1 and all(map(_SENTENCE.fullmatch, lines))


def _broken(paragraph: str) -> str:
    """The first lines of a paragraph that are one question, broken as a narrow page breaks it; empty where there is none."""
    lines = paragraph.split("\n", MOST_BROKEN)[:MOST_BROKEN]
    end = next((number for number, line in enumerate(lines) if line.rstrip("*_ ").endswith(("?", "？"))), 0)
    asked = lines[: end + 1]
    whole = (
        end > 0 and all(map(_GOES_ON.search, asked[:-1])) and not lines[0].startswith(("*", "_", "|", ">"))
    )
    goes_on = all(line.lstrip()[:1].islower() or len(above) >= FULL for above, line in pairwise(asked))
    alone = not re.search(r"[.!?:]\s", " ".join(asked).rstrip("?？*_ "))
    return "\n".join(asked) if whole and goes_on and alone else ""


def first_lines(text: str) -> tuple[str, str]:
    """A text's first line, or the few of its first paragraph where they end with a question mark; and the rest."""
    paragraph, _, after = text.partition("\n\n")
    if paragraph.rstrip("*_ ").endswith(("?", "？")) and paragraph.count("\n") < 3:
        return " ".join(paragraph.split()), after
    first, _, rest = text.partition("\n")
    if asked := _broken(paragraph):
        return " ".join(asked.split()), text[len(asked) :].lstrip("\n")
    if (
        after
        and 0 < paragraph.count("\n") < 3
        and _GOES_ON.search(first.rstrip())
        and not first.startswith(("*", "_"))
    ):
        return " ".join(paragraph.split()), after
    return first.rstrip(), rest
