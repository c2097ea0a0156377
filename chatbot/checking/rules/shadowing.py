"""Entries that do not come first for what is theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator

from chatbot.checking.finding import Finding, Severity
from chatbot.checking.subject import Phrasing, Subject
from chatbot.errors import ChatbotError
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line
from chatbot.terminal.progress import progress


def shadowed(subject: Subject) -> Iterator[Finding]:
    """A question or alias that brings another entry first. One that both entries have is for another rule to tell."""
    keys = subject.near_keys
    asked = [phrasing for phrasing in subject.phrasings if phrasing in keys]
    shared = {(phrasing.entry, keys[phrasing]) for group in subject.groups for phrasing in group}
    numbers = {entry.id: number for number, entry in enumerate(subject.faq.entries)}
    firsts = _in_processes(subject, asked) if subject.jobs > 1 else _in_this_one(subject, asked)
    for phrasing in progress(asked, "Asking each question"):
        number = numbers.get(next(firsts) or "")
        if number != phrasing.entry and (number, keys[phrasing]) not in shared:
            yield _finding(subject, phrasing, None if number is None else subject.faq.entries[number])


def _in_this_one(subject: Subject, asked: list[Phrasing]) -> Iterator[str | None]:
    """The ids of the entries that come first."""
    for phrasing in asked:
        matches = subject.bot.ask(phrasing.text, top=1, threshold=0).matches
        yield matches[0].entry.id if matches else None


def _in_processes(subject: Subject, asked: list[Phrasing]) -> Iterator[str | None]:
    """The same, asked in several processes."""
    from chatbot.terminal.jobs import replies
    from chatbot.terminal.json_lines import Unusable

    command = ["ask", "--jsonl", "--top=1", f"--faq={subject.faq.path}"]
    questions = (phrasing.text for phrasing in asked)
    for reply in replies(questions, command, subject.jobs, configured=False):
        if isinstance(reply, Unusable):
            raise ChatbotError(f"the questions can't be asked: {reply.message}")
        matches = json.loads(str(reply))["matches"]
        yield matches[0]["entry_id"] if matches else None


def _finding(subject: Subject, phrasing: Phrasing, first: Entry | None) -> Finding:
    if first is None:
        message = f"asking the {phrasing.kind} “{one_line(phrasing.text)}” finds nothing"
        remedy = "ask it in words"
    else:
        message = (
            f"asking the {phrasing.kind} “{one_line(phrasing.text)}” brings `{one_line(first.id)}` first, "
            f"“{one_line(first.question)}”"
        )
        remedy = "word it more unlike that entry, give the entry more aliases, or make one entry of the two"
    severity: Severity = "error" if phrasing.alias is None else "warning"
    return subject.finding("shadowed", severity, phrasing.place, message, remedy, phrasing.entry)
