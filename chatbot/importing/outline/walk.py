"""From the blocks of a page to its questions and answers."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

import msgspec

from chatbot.errors import Place
from chatbot.importing.drafts import FAQ_ALONE, FAQ_TITLE, About, Draft, Item, LeftOut, half, quoted, unique
from chatbot.importing.further_help import further_help, is_further_help
from chatbot.importing.outline.blocks import (
    Group,
    Heading,
    Marked,
    Text,
    asks,
    leads_on,
    pair_asks,
    without_numbering,
)  # fmt: skip
from chatbot.importing.outline.closing import closes
from chatbot.importing.outline.roles import Role, roles_of
from chatbot.importing.outline.styles import ALWAYS
from chatbot.importing.outline.tree import Node

_LIST_MARK = re.compile(r"[-*+>]|\d{1,9}[.)]")
_ASKING_LABEL = re.compile(r"(?:[^\w\s]{1,3}\s+)?(?:Q(?:uestion)?|F(?:rage)?)\s?\d*\s?[:.)]\s", re.IGNORECASE)
_ANSWERING_LABEL = re.compile(
    r"(?P<item>[-*+] )?(\*\*)?(?:A(?:nswer|ntwort)?|R(?:éponse|espuesta|isposta|esposta)?)\s?\d*\s?[:.)](?(2)\*\*)\s+",
    re.IGNORECASE,
)
_RULE = re.compile(r"\s*([-*_])(?:[ \t]*\1){2,}\s*")
_DRAWN = re.compile(r"(?:\n|\A)[ \t]*([^\w\s`~=<>|*_#-])[ \t]*(?:\1[ \t]*){4,}\s*\Z")
"""A line at the end of a text that somebody has drawn with a sign that is none of Markdown's."""
_BOLD_ALONE = re.compile(r"\*\*[^*\n]+\*\*[ \t]*\n")
_NAMED = re.compile(r"[:/]")
"""In what is rather a field of a message or a file's name than a title."""
_ENDS_A_SENTENCE = (".", "!", ":", "…", "。", "！")


class Unanswered(NamedTuple):
    """A question without an answer: left out, unless it only points to where it is answered."""

    question: str
    place: Place


class Loose(NamedTuple):
    """Text that belongs to no question."""

    text: str
    place: Place
    under: str | None
    """The section it stands in."""

    def __str__(self) -> str:
        under = f"under {quoted(self.under)} " if self.under else ""
        more = len(self.text.split()) - len(quoted(self.text).split())
        return f"text {under}that belongs to no question: {quoted(self.text)}" + (
            f" and {more} words more" if more > 0 else ""
        )


class Section(NamedTuple):
    """The heading of a section, which no entry may have the name of."""

    text: str
    place: Place


Found: TypeAlias = Item | Unanswered | Loose | Section


class Walk:
    """Goes through a page from top to bottom."""

    def __init__(self, root: Node, style: str) -> None:
        self._root = root
        self._style = style
        self._roles = roles_of(root, style)
        self._bold_asks = style == "bold" and _mostly_asks(root)
        self._local: str | None = None
        """The way that a section marks its questions, where it is another than the page's."""
        self._sections: list[Node] = []
        self._question: Heading | Marked | None = None
        self._answer: list[str] = []
        self._behind_rule: tuple[int, Text] | None = None
        """What stands behind a rule in the answer, and which part of it that is."""
        self._loose: list[Text] = []
        self._found = False

    def items(self) -> Iterator[Found]:
        """The page's questions, and what belongs to none."""
        for node in self._root.walk():
            if node.heading is not None:
                yield from self._heading(node, node.heading)
            for block in node.blocks:
                if isinstance(block, Marked):
                    yield from self._marked(block)
                elif isinstance(block, Group):
                    yield from self._group(block)
                else:
                    self._text(block)
        if self._behind_rule is not None:
            yield from self._close_behind_rule(*self._behind_rule)
        yield from self._closing()
        yield from self._close()

    def _close_behind_rule(self, at: int, last: Text) -> Iterator[LeftOut]:
        """What stands behind a rule at the page's end: part of the answer, unless it plainly is not."""
        helps = is_further_help(last.markdown)
        labelled = isinstance(self._question, Marked) and self._question.style == "Q:"
        if helps or (labelled and not _joined(self._answer[:at])):  # one in another way may be underlined
            self._loose.append(Text(_joined(self._answer[at:]), last.place))
            self._answer = self._answer[:at] if helps else []
        else:
            reason = f"{quoted(last.markdown)} stands behind a rule at the page's end; it is kept in the answer above"
            yield LeftOut(last.place, reason)

    def _closing(self) -> Iterator[Item]:
        """What the page ends with, which is none of its last answer."""
        parts = [piece for part in self._answer for piece in part.split("\n\n") if piece.strip()]
        if self._question is None or isinstance(self._question, Heading):
            return
        end = len(parts)
        while end > 1 and closes(parts[end - 1]):
            end -= 1
        for piece in parts[end:]:
            if is_further_help(piece):
                yield from further_help(self._question.place, piece)
            else:
                reason = f"{quoted(piece)} stands behind the last answer, and is none of it"
                yield LeftOut(self._question.place, reason)
        self._answer = self._answer if end == len(parts) else ["\n\n".join(parts[:end])]

    # --- blocks ------------------------------------------------------------------------------

    def _heading(self, node: Node, heading: Heading) -> Iterator[Found]:
        role = self._roles[id(node)]
        if role is Role.PART:
            self._text(Text(heading.markdown, heading.place))
            return
        yield from self._close()
        self._local = None
        while self._sections and not _is_above(self._sections[-1], node):
            self._sections.pop()
        if role is Role.ENTRY:
            self._question = heading
        if role is Role.SECTION or (
            self._style == "topic" and node.children
        ):  # what has others below it is a section, too
            self._sections.append(node)
        if role is Role.SECTION and not node.is_title and heading.text.strip():
            yield Section(heading.text, heading.place)

    def _marked(self, marked: Marked) -> Iterator[Found]:
        if not self._begins(marked):
            self._text(Text(marked.markdown, marked.place))
            return
        yield from self._close()
        self._local = marked.style
        self._question = marked
        self._answer = [marked.rest]

    def _begins(self, marked: Marked) -> bool:
        """Does a line that stands out begin a question? In a section of its own way, others than the page's do, too."""
        if leads_on(marked.text):
            return False
        if marked.style == self._style:
            return (
                marked.style in (*ALWAYS, "numbered") or asks(marked.text) or self._is_among_questions(marked)
            )
        if self._style == "bold topic" and marked.style == "bold":
            return True
        if marked.style == "line" or isinstance(self._question, Heading):
            return False
        return (self._question is None or marked.style == self._local) and asks(marked.text)

    def _is_among_questions(self, marked: Marked) -> bool:
        """Is it a statement that stands alone in bold as most questions of the page do, and no part of an answer's beginning?"""
        if not self._bold_asks or not _stands_alone(marked):
            return False
        return self._question is None or any(part.strip() for part in self._answer)

    def _group(self, group: Group) -> Iterator[Found]:
        """A group in the page's own way; in a page that uses another, it is text, or stands alone in its section."""
        open_ended = self._question is not None and not (self._style == "marked" and group.style == "fold")
        alone = not open_ended and any(pair_asks(pair, group.style) for pair in group.pairs)
        if group.style != self._style and not alone:
            self._text(Text(group.markdown(), group.place))
            return
        yield from self._close()
        for pair in group.pairs:
            self._found = True
            if pair.question and pair.answer:
                yield msgspec.structs.replace(pair, tags=unique([*self._tags(), *pair.tags]))
            else:
                yield (
                    Unanswered(pair.question, pair.place)
                    if pair.question
                    else half(pair.place, "", pair.answer)
                )

    def _text(self, text: Text) -> None:
        if self._question is None:
            self._loose.append(text)
        else:
            if self._answer and _RULE.fullmatch(self._answer[-1]):
                self._behind_rule = len(self._answer), text
            self._answer.append(text.markdown)

    # --- ends --------------------------------------------------------------------------------

    def _inside(self) -> list[Heading]:
        """The sections that what is read now is in."""
        return [
            node.heading
            for node in self._sections
            if node.heading is not None and not node.is_title and node.heading is not self._question
        ]

    def _tags(self) -> list[str]:
        """The names of those sections, but one that only says that it is an FAQ."""
        names = [without_numbering(section.text) for section in self._inside()]
        return [name for name in names if not FAQ_ALONE.fullmatch(name)]

    def _close(self) -> Iterator[Found]:
        """What has been read since the last question began, or since the last one ended."""
        question, answer, tags = self._question, _joined(self._answer), self._tags()
        self._question, self._answer, self._behind_rule = None, [], None
        yield from self._close_loose()
        if question is None:
            return
        self._found = True
        text = without_numbering(question.text)
        if not answer:
            yield Unanswered(text, question.place)
            return
        if isinstance(question, Marked) and question.style in ("Q:", "line", "numbered"):
            answer = _unindented(answer)
        if _ASKING_LABEL.match(question.text) or (isinstance(question, Marked) and question.style == "Q:"):
            answer = _unlabelled(answer)
        yield Draft(
            question=text,
            answer=answer,
            aliases=unique(list(question.aliases)) if isinstance(question, Marked) else (),
            id=None if isinstance(question, Marked) else question.anchor,
            anchor=None if isinstance(question, Marked) else question.name,
            tags=unique(tags),
            place=question.place,
        )

    def _close_loose(self) -> Iterator[About | Loose]:
        """Text that belongs to no question: what the page is about, or left out."""
        loose, self._loose = self._loose, []
        text = _joined([part.markdown for part in loose])
        if not text:
            return
        inside = self._inside()
        first = not self._found and not inside
        title, _, rest = text.partition("\n\n")
        if first and rest and FAQ_TITLE.fullmatch(title) and not _NAMED.search(title):
            yield Loose(title, loose[0].place, None)
            loose, text = loose[1:] or loose, rest
        if (
            first
            and len(loose) == 1
            and "\n\n" not in text
            and text[:1] not in "<|#>-*+`"
            and text.endswith(_ENDS_A_SENTENCE)
        ):
            yield About(description=" ".join(text.split()))
        else:
            yield Loose(text, loose[0].place, inside[-1].text if inside else None)


def _is_above(section: Node, node: Node) -> bool:
    """Is a node somewhere below a section?"""
    above = node.parent
    while above is not None and above is not section:
        above = above.parent
    return above is section


def _stands_alone(marked: Marked) -> bool:
    """Is it a line in bold with nothing beside it, that does not lead to what follows by a colon?"""
    alone = not marked.rest or bool(_BOLD_ALONE.match(marked.markdown))
    return marked.style == "bold" and alone and not marked.text.endswith((":", "："))


def _mostly_asks(root: Node) -> bool:
    """Are half of the lines that stand alone in bold questions, or more, and more than one?"""
    alone = [
        one for node in root.walk() for one in node.blocks if isinstance(one, Marked) and _stands_alone(one)
    ]
    asked = sum(asks(one.text) for one in alone)
    return asked > 1 and asked * 2 >= len(alone)


def _unlabelled(answer: str) -> str:
    """An answer without ``A:`` at its beginning, be that the one item of a list."""
    found = _ANSWERING_LABEL.match(answer)
    if found is None:
        return answer
    first, _, rest = answer[found.end() :].partition("\n")
    if found["item"] and re.search(r"^\S", rest, re.MULTILINE):
        return answer
    return (
        "\n".join([first, textwrap.dedent(rest) if found["item"] else rest]).rstrip("\n") if rest else first
    )


def _unindented(answer: str) -> str:
    """An answer as plain texts write it: set in, or hanging from its first line, without that being code."""
    first, *rest = answer.split("\n")
    if first[:1].isspace():
        return textwrap.dedent(answer).strip("\n")
    if not rest or not rest[0][:1].isspace() or _LIST_MARK.match(first):
        return answer
    return "\n".join([first, textwrap.dedent("\n".join(rest))])


def _joined(parts: list[str]) -> str:
    """Parts of a text as one, without the rules that set it apart from what is around it."""
    filled = [part for part in parts if part.strip()]
    while filled and _RULE.fullmatch(filled[-1]):
        filled.pop()
    while filled and _RULE.fullmatch(filled[0]):
        filled.pop(0)
    return _DRAWN.sub("", "\n\n".join(filled).strip("\n").rstrip()).rstrip()
