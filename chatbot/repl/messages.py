"""What the conversation shows, as rich renderables, in the language of the FAQ.

Text of the FAQ is cleaned here, and never read as markup.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

import msgspec
from rich.console import Group, RenderableType
from rich.text import Text

from chatbot.bot import Span
from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ, Entry
from chatbot.language.printable import one_line, printable
from chatbot.repl.pieces import marked, numbered, pairs, spoken
from chatbot.repl.texts.table import texts_for
from chatbot.terminal.console import MarkdownText, answer_renderable
from chatbot.terminal.labels import Labels

TO_TRY = 3
"""Questions that the start screen offers."""


def title(faq: FAQ) -> str:
    """What to call the FAQ: its title, else the name of its file."""
    return one_line(faq.title or "") or one_line(os.path.basename(faq.path or "")) or "FAQ"


def asked(line: str) -> RenderableType:
    """One of several lines that came at once."""
    return Text.assemble(("> ", "faq.pick"), one_line(line))


def said(text: str, *, plain: bool) -> RenderableType:
    """What the FAQ or the program says to small talk, or where it has no answer: Markdown."""
    return spoken(text) if plain else MarkdownText(text)


def problem(text: str) -> RenderableType:
    """What went wrong."""
    return Text(printable(text), style="faq.missing")


def note(text: str) -> RenderableType:
    """A short word from the program."""
    return Text(text)


class Messages:
    """What is said in a language (``en``)."""

    def __init__(self, language: str) -> None:
        self.texts = texts_for(language)

    def notes(self, texts: Sequence[str]) -> RenderableType:
        """What a question was taken for."""
        return Text(self.texts.space.join(texts), style="faq.quiet")

    def welcome(self, faq: FAQ, *, described: bool) -> RenderableType:
        """The start screen: the FAQ, what it is about, its size, and questions to try."""
        parts: list[RenderableType] = [Text(title(faq), style="faq.title")]
        if described and faq.description:
            parts.append(Text(one_line(faq.description), style="faq.quiet"))
        parts += [
            Text("\n" + self.texts.welcome.format(size=self.size(faq))),
            numbered(faq.entries[:TO_TRY]),
            Text(self.texts.welcome_hint, style="faq.quiet"),
        ]
        return Group(*parts)

    def size(self, faq: FAQ) -> str:
        """How many questions the FAQ has, in words."""
        return self.count(len(faq.entries))

    def count(self, questions: int) -> str:
        """So many questions, in words."""
        if questions == 1:
            return self.texts.one_question
        return self.texts.questions.format(count=self.texts.number(questions))

    def answer(
        self, entry: Entry, faq: FAQ, confidence: float | None, span: Span | None = None
    ) -> RenderableType:
        """An entry in full, without its related questions: the conversation numbers those."""
        alone = msgspec.structs.replace(entry, related=())
        labels = Labels(self.texts.source, self.texts.confidence)
        return answer_renderable(alone, faq, confidence, span, labels)

    def plain_answer(self, entry: Entry, confidence: float | None) -> RenderableType:
        """An entry in full, as nothing but text."""
        quiet = [Text(f"\n{line}") for line in [self._quiet_line(entry, confidence)] if line]
        return Group(Text(one_line(entry.question)), Text(""), spoken(entry.answer), *quiet)

    def paged(self, entry: Entry, confidence: float | None) -> RenderableType:
        """What stays on the screen of an answer that was read in the pager."""
        shown = self.texts.paged.format(id=one_line(entry.id))
        quiet = [line for line in (self._quiet_line(entry, confidence), shown) if line]
        return Group(
            Text(one_line(entry.question), style="faq.title"), Text("\n".join(quiet), style="faq.quiet")
        )

    def _quiet_line(self, entry: Entry, confidence: float | None) -> str:
        source = self.texts.source.format(source=one_line(entry.source)) if entry.source else ""
        sure = "" if confidence is None else self.texts.sure(confidence)
        return " · ".join(part for part in (source, sure) if part)

    def readings(self, follow_up: str | None, misread: Sequence[tuple[str, str]]) -> tuple[str, ...]:
        """What a question was taken for, where that is not what is written."""
        found = [] if follow_up is None else [self.texts.going_on.format(question=one_line(follow_up))]
        if misread:
            words = self.texts.comma.join(
                self.texts.read_as.format(typed=one_line(typed), read=one_line(read))
                for typed, read in misread
            )
            found.append(self.texts.reading.format(words=words))
        return tuple(found)

    def unread(self, characters: int) -> str:
        """That a question was too long to be read to its end."""
        return self.texts.unread.format(count=self.texts.number(characters))

    def left(self, part: str) -> str:
        """That nothing answers a part of a question."""
        return self.texts.left.format(part=one_line(part))

    def confirm(self, question: str) -> RenderableType:
        """A question of the program's own."""
        return marked(self.texts.yes_or_no, question=Text(question), yes=self.texts.yes, no=self.texts.no)

    def related(self, entries: Sequence[Entry]) -> RenderableType:
        """The questions to go on with."""
        return Group(Text(self.texts.related, style="faq.quiet"), numbered(entries))

    def more(self, entries: Sequence[Entry]) -> RenderableType:
        """What goes with the last answer."""
        return Group(Text(self.texts.more), numbered(entries), self.pick(entries, unsure=False))

    def no_more(self, topics: Sequence[str]) -> RenderableType:
        """All that goes with the last answer has been shown."""
        return Group(Text(self.texts.no_more), self._ways_on(topics))

    def no_more_than(self, last: Entry) -> str:
        """A question goes on from the last answer, and nothing else answers it."""
        return self.texts.no_more_than.format(question=one_line(last.question))

    def did_you_mean(
        self, entries: Sequence[Entry], heading: RenderableType | None = None, *, typing: bool = True
    ) -> RenderableType:
        """The questions that may have been meant, and what can be typed for them."""
        hint = [self.pick(entries, unsure=True)] if typing else []
        return Group(heading or Text(self.texts.unsure), numbered(entries), *hint)

    def numbered_again(
        self, entries: Sequence[Entry], question: str | None, *, unsure: bool
    ) -> RenderableType:
        """What was numbered before, by a question if it was one."""
        asked = self.texts.back_to_asked.format(question=one_line(question or ""))
        heading = Text(asked if question else self.texts.back_to)
        return self.did_you_mean(entries, heading) if unsure else Group(heading, numbered(entries))

    def unsure_of(self, question: str) -> RenderableType:
        """There is no sure answer to a question that is one of several."""
        return Text(self.texts.unsure_of.format(question=one_line(question)))

    def pick(self, entries: Sequence[Entry], *, unsure: bool) -> RenderableType:
        """Which numbers can be typed."""
        one, several = self.texts.type_one, self.texts.type_number
        if unsure:
            one, several = self.texts.type_one_or_none, self.texts.type_number_or_none
        text = one if len(entries) == 1 else several.format(last=len(entries))
        return Text(text, style="faq.quiet")

    def noted(self, noted: Entry | None) -> RenderableType:
        """What was thought of an answer is taken in: of which one it is noted, if of any."""
        return Text(self._of(noted, self.texts.noted, self.texts.kept_nowhere), style="faq.quiet")

    def rejected(self, noted: Entry | None) -> RenderableType:
        """An answer was not what was asked; what comes next may be."""
        return Text(self._of(noted, self.texts.rejected_noted, self.texts.rejected))

    def nothing_else(self, topics: Sequence[str], noted: Entry | None) -> RenderableType:
        """An answer was not what was asked, and there is no other."""
        first = self._of(noted, self.texts.nothing_else_noted, self.texts.nothing_else)
        return Group(Text(first), self._ways_on(topics))

    @staticmethod
    def _of(noted: Entry | None, named: str, otherwise: str) -> str:
        """A text that names an answer that something is noted of, else another one."""
        return named.format(question=one_line(noted.question)) if noted else otherwise

    def not_numbered(self, number: str) -> RenderableType:
        """A number was typed that stands for nothing."""
        return marked(self.texts.not_numbered, number=Text(number), list="/list")

    def nothing_numbered(self) -> RenderableType:
        """Something was picked in words, and nothing is there to be picked."""
        return marked(self.texts.nothing_numbered, list="/list")

    def no_number(self, number: int, last: int) -> RenderableType:
        """No entry that can be shown has a number."""
        return Text(self.texts.no_number.format(number=number, last=last))

    def no_answer(self, topics: Sequence[str]) -> RenderableType:
        """Nothing in the FAQ has to do with the question."""
        return Group(Text(self.texts.no_answer), self._ways_on(topics))

    def nothing_to_go_on(self, topics: Sequence[str]) -> RenderableType:
        """More is wanted of what had no answer."""
        return Group(Text(self.texts.no_answer_last), self._ways_on(topics))

    def no_answer_to(self, question: str) -> RenderableType:
        """Nothing in the FAQ has to do with a question that is one of several."""
        return Text(self.texts.no_answer_to.format(question=one_line(question)))

    def none_of_these(self, topics: Sequence[str]) -> RenderableType:
        """What was offered was not what was meant."""
        return Group(Text(self.texts.none_of_these), self._ways_on(topics))

    def _ways_on(self, topics: Sequence[str]) -> RenderableType:
        """The topics nearest to a question, and how to see what they have."""
        if not topics:
            return marked(self.texts.see_list, list="/list")
        names = Text("  ").join(Text(f"#{one_line(topic)}", style="faq.pick") for topic in topics)
        example = f"/list #{one_line(topics[0])}"
        return Group(
            marked(self.texts.topics, names=names),
            marked(self.texts.topics_hint, example=example, list="/list"),
        )

    def no_topic(self, topic: str, near: Sequence[str], topics: Mapping[str, int]) -> RenderableType:
        """There is no such topic; the nearest or all of them, each with its number of questions."""
        shown = near or sorted(topics)
        rows = [(f"#{one_line(name)}", Text(str(topics[name]))) for name in shown]
        wrong = [self.texts.no_topic.format(topic=one_line(topic))] if topic else []
        heading = self.texts.did_you_mean if near else self.texts.all_topics
        return Group(Text(self.texts.space.join([*wrong, heading])), pairs(rows))

    def changed(self, faq: FAQ) -> RenderableType:
        """The FAQ is another one than it was."""
        return Text(self.texts.changed.format(size=self.size(faq)), style="faq.quiet")

    def broken(self, error: FAQError, title: str) -> RenderableType:
        """A file that can't be used, and what is answered from instead."""
        return Group(problem(str(error)), Text(self.texts.still_from.format(title=title)))

    def no_file(self, path: str, title: str) -> RenderableType:
        """There is no such file, and what is answered from instead."""
        wrong = problem(self.texts.no_file.format(path=one_line(path)))
        return Group(wrong, Text(self.texts.still_from.format(title=title)))

    def maybe_command(self, name: str) -> str:
        """A word that may be a command's, misspelt."""
        return self.texts.maybe_command.format(name=name)

    def slash_needed(self, name: str) -> RenderableType:
        """A command was typed as if it were a question."""
        return marked(self.texts.slash_needed, command=f"/{name}")

    def says_why(self) -> RenderableType:
        """Why something was not answered is there to be seen."""
        return marked(self.texts.says_why, command="/why")

    def for_shell(self, line: str) -> RenderableType:
        """A command line of the program was typed as if it were a question."""
        return marked(self.texts.for_shell, line=Text(one_line(line)), help="/help")

    def unknown_command(self, name: str, nearest: Sequence[str]) -> RenderableType:
        """There is no such command."""
        if nearest:
            commands = self.texts.either.join(f"/{one}" for one in nearest)
            return marked(self.texts.near_command, name=Text(name), commands=commands)
        return marked(self.texts.unknown_command, name=Text(name), help="/help")
