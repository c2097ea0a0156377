"""The menu that opens as one types: questions, commands, and what may follow a command."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import TimeoutError as NotReady
from contextlib import suppress
from itertools import islice, takewhile

from prompt_toolkit.application import get_app
from prompt_toolkit.completion import CompleteEvent, Completer, Completion, PathCompleter
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.utils import get_cwidth

from chatbot.defaults import THEMES
from chatbot.errors import FAQError
from chatbot.language.printable import one_line
from chatbot.repl.chat import Chat
from chatbot.repl.commands import COMMANDS
from chatbot.repl.suggest import Suggester, Suggestion
from chatbot.repl.texts.table import Texts

MOST = 6
"""Lines of the menu."""
PATIENCE = 1.0
"""Seconds to wait for a large FAQ's words before there is no menu for this key."""
FITS = "class:fits"
BESIDE = 3
"""Columns around a line of the menu."""
BESIDE_BOTH = 5
"""The same where it has two parts."""
CLAUSE = re.compile("[\xa0 ]?[,;:、：；。]")
"""What ends a clause."""


class ChatCompleter(Completer):
    """Completes the whole line; nothing where the cursor is inside it."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat
        self._arguments: dict[str, Callable[[str], Iterator[Completion]]] = {
            "show": self._ids,
            "list": self._topics,
            "theme": _themes,
            "faq": lambda beginning: _paths("/faq", beginning),
            "save": lambda beginning: _paths("/save", beginning),
        }

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The completions of a line, best first."""
        text = document.text.lstrip()
        if not document.is_cursor_at_the_end or not text or self._chat.conversation.confirming:
            return
        with suppress(FAQError):  # it does not answer; who asks is told
            for completion in islice(self._completions(text), MOST):
                completion.start_position = -len(document.text)
                yield completion

    def _completions(self, text: str) -> Iterator[Completion]:
        if not text.startswith("/"):
            return self._questions(text)
        name, space, argument = text[1:].partition(" ")
        complete = self._arguments.get(name.lower())
        if complete and space:
            return complete(argument.lstrip())
        return _commands(text, self._chat.messages.texts)

    def _questions(self, text: str) -> Iterator[Completion]:
        try:
            suggester = self._chat.knowledge.suggester.result(PATIENCE)
        except NotReady:
            return
        found = suggester.suggest(text, MOST)
        questions = [one_line(suggestion.entry.question) for suggestion in found]
        left_off = beginnings_left_off(questions, get_app().output.get_size().columns - BESIDE)
        for suggestion, question, start in zip(found, questions, left_off, strict=True):
            yield Completion(question, display=_display(question, suggestion, suggester, start))

    def _ids(self, beginning: str) -> Iterator[Completion]:
        wanted = beginning.strip().casefold()
        for entry in self._chat.faq.entries:
            if wanted in entry.id.casefold():
                yield Completion(f"/show {one_line(entry.id)}", display_meta=one_line(entry.question))

    def _topics(self, beginning: str) -> Iterator[Completion]:
        if beginning.startswith("#"):
            wanted = beginning[1:].casefold()
            for topic, size in sorted(self._chat.knowledge.topics.items()):
                if topic.startswith(wanted):
                    yield Completion(
                        f"/list #{one_line(topic)}", display_meta=self._chat.messages.count(size)
                    )


def _themes(beginning: str) -> Iterator[Completion]:
    for name in THEMES:
        if name.startswith(beginning.strip()):
            yield Completion(f"/theme {name}")


def _paths(command: str, beginning: str) -> Iterator[Completion]:
    for found in PathCompleter(expanduser=True).get_completions(Document(beginning), CompleteEvent()):
        path = beginning + found.text
        end = os.sep if os.path.isdir(os.path.expanduser(path)) else ""
        hidden = found.display_text.startswith(".") and not os.path.basename(beginning)
        if path.isprintable() and not hidden:
            yield Completion(f"{command} {path}{end}", display=found.display_text)


def _commands(text: str, texts: Texts) -> Iterator[Completion]:
    begun = [command for command in COMMANDS.values() if f"/{command.name}".startswith(text.lower())]
    usages = [command.usage(texts) for command in begun]
    room = get_app().output.get_size().columns - max(map(get_cwidth, usages), default=0) - BESIDE_BOTH
    for command, usage in zip(begun, usages, strict=True):
        meta = clauses_of(command.help(texts), room)
        yield Completion(f"/{command.name}", display=usage, display_meta=meta)


def clauses_of(text: str, room: int) -> str:
    """As much of a text as there is room for, cut where a clause ends; empty where not even the first one fits."""
    ends = [match.start() for match in CLAUSE.finditer(text)]
    fits = [text[:end] for end in (*ends, len(text)) if get_cwidth(text[:end]) <= room]
    return fits[-1] if fits else ""


def beginnings_left_off(questions: Sequence[str], room: int) -> list[int]:
    """For each question how much of its beginning is left off, so that what is cut can be told from others that begin alike."""
    shown = [question if get_cwidth(question) <= room else question[: room - 1] for question in questions]
    left_off = []
    for question, seen in zip(questions, shown, strict=True):
        alike = [other for other in questions if other != question and other.startswith(seen)]
        same = takewhile(lambda letters: len(set(letters)) == 1, zip(question, *alike, strict=False))
        common = question[: len(list(same))] if alike and seen != question else ""
        left_off.append(common.rfind(" ") + 1)
    return left_off


def _display(question: str, suggestion: Suggestion, suggester: Suggester, start: int) -> StyleAndTextTuples:
    """A question as the menu shows it, from where it is told from others, the words that fit marked."""
    shown: StyleAndTextTuples = [("", "…")] if start else []
    for text, fits in suggester.marked(question, suggestion.words):
        if kept := text[max(0, start) :]:
            shown.append((FITS if fits else "", kept))
        start -= len(text)
    return shown
