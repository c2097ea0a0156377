"""The menu that opens as one types: questions, commands, ids."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import TimeoutError as NotReady

from prompt_toolkit.completion import CompleteEvent, Completer, Completion
from prompt_toolkit.document import Document
from prompt_toolkit.formatted_text import StyleAndTextTuples

from chatbot.render.text import one_line
from chatbot.repl.chat import Chat
from chatbot.repl.commands import COMMANDS
from chatbot.repl.suggest import Suggester, Suggestion

MOST = 6
"""Lines of the menu."""
PATIENCE = 1.0
"""Seconds to wait for a large FAQ's words before there is no menu for this key."""
FITS = "class:fits"


class ChatCompleter(Completer):
    """Completes the whole line; nothing where the cursor is inside it."""

    def __init__(self, chat: Chat) -> None:
        self._chat = chat

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterable[Completion]:
        """The completions of a line, best first."""
        text = document.text.lstrip()
        if not document.is_cursor_at_the_end or not text:
            return
        for completion in self._completions(text):
            completion.start_position = -len(document.text)
            yield completion

    def _completions(self, text: str) -> Iterator[Completion]:
        if text.startswith("/show "):
            return self._ids(text.removeprefix("/show ").strip())
        if text.startswith("/"):
            return _commands(text)
        return self._questions(text)

    def _questions(self, text: str) -> Iterator[Completion]:
        try:
            suggester = self._chat.suggester.result(PATIENCE)
        except NotReady:
            return
        for suggestion in suggester.suggest(text, MOST):
            yield Completion(one_line(suggestion.entry.question), display=_display(suggestion, suggester))

    def _ids(self, beginning: str) -> Iterator[Completion]:
        found = (entry for entry in self._chat.faq.entries if beginning.casefold() in entry.id.casefold())
        for _, entry in zip(range(MOST), found, strict=False):
            yield Completion(f"/show {one_line(entry.id)}", display_meta=one_line(entry.question))


def _commands(text: str) -> Iterator[Completion]:
    for command in COMMANDS.values():
        if f"/{command.name}".startswith(text.lower()):
            yield Completion(f"/{command.name}", display=command.usage, display_meta=command.help)


def _display(suggestion: Suggestion, suggester: Suggester) -> StyleAndTextTuples:
    parts = suggester.marked(one_line(suggestion.entry.question), suggestion.words)
    return [(FITS if fits else "", text) for text, fits in parts if text]
