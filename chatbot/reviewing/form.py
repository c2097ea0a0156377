"""An entry as Markdown, for people to read and to write.

The first line is the question; below it come, up to a blank line, other ways to ask it and what else there is; then the answer.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import get_close_matches

import msgspec

from chatbot.errors import UsageError
from chatbot.faq.entry import Entry
from chatbot.language.printable import one_line, printable

HINT = (
    "<!-- The first line is the question. Lines below it that begin with - are other ways to ask it;\n"
    "     Tag:, Source: and Related: (the id of another entry) may stand there as well, a line each.\n"
    "     The answer follows after a blank line, in Markdown. Without one, nothing is written. -->"
)
_HINT = re.compile(r"<!-- The first line is the question\..*?-->", re.DOTALL)
_KEYED = re.compile(r"([A-Z][a-z]+):[ \t]*(.*)")
KEYS = {"Id": "id", "Tag": "tags", "Source": "source", "Related": "related"}
"""What the lines may begin with, and which part of an entry each holds."""
NEAR = 0.6
"""Likeness, as difflib measures it, from which a key is taken for a misspelt one."""


class EntryForm(msgspec.Struct, frozen=True):
    """What a form says of an entry."""

    question: str
    aliases: tuple[str, ...] = ()
    answer: str = ""
    tags: tuple[str, ...] = ()
    source: str | None = None
    related: tuple[str, ...] = ()
    id: str | None = None


def form_of(entry: Entry) -> EntryForm:
    """What the form of an entry says; its id, by which others name it, is none of it."""
    return EntryForm(
        one_line(entry.question),
        _lines(entry.aliases),
        entry.answer,
        _lines(entry.tags),
        one_line(entry.source) if entry.source else None,
        _lines(entry.related),
    )


def write_form(form: EntryForm, hint: str = HINT) -> str:
    """The form as text."""
    head = [
        form.question,
        *(f"- {alias}" for alias in form.aliases),
        *([f"Id: {form.id}"] if form.id else []),
        *(f"Tag: {tag}" for tag in form.tags),
        *([f"Source: {form.source}"] if form.source else []),
        *(f"Related: {identifier}" for identifier in form.related),
    ]
    return "\n".join([*head, "", *([hint, ""] if hint else []), form.answer])


def read_form(text: str) -> EntryForm | None:
    """What a form says; None where it has no question or no answer.

    Raises:
        UsageError: a line below the question is misspelt.
    """
    lines = _HINT.sub("", printable(text)).strip().splitlines()
    question = one_line(re.sub(r"^#+\s", "", lines[0])) if lines else ""
    held: dict[str, list[str]] = {field: [] for field in ("aliases", *KEYS.values())}
    body = lines[1:]
    while body and (found := _head_line(body[0])):
        field, value = found
        if value:
            held[field].append(value)
        del body[0]
    answer = "\n".join(body).strip()
    if not question or not answer:
        return None
    return EntryForm(
        question, tuple(held["aliases"]), answer, tuple(held["tags"]),
        _only(held["source"]), tuple(held["related"]), _only(held["id"]),
    )  # fmt: skip


def as_it_comes_back(form: EntryForm) -> EntryForm:
    """What is read of a form that nobody has changed: its answer without blanks around it, and without what is never shown."""
    return read_form(write_form(form)) or form


def _head_line(line: str) -> tuple[str, str] | None:
    """The part of an entry that a line below the question holds, and what it says; None where the answer begins.

    Raises:
        UsageError: it is misspelt.
    """
    if alias := re.match(r"\s*[-*]\s+(.*)", line):
        return "aliases", one_line(alias[1])
    keyed = _KEYED.match(line)
    if keyed is None:
        return None
    if keyed[1] in KEYS:
        return KEYS[keyed[1]], one_line(keyed[2])
    if near := get_close_matches(keyed[1], KEYS, n=1, cutoff=NEAR):
        raise UsageError(
            f"there is no “{keyed[1]}:”; did you mean “{near[0]}:”? An answer begins after a blank line"
        )
    return None


def _only(values: Sequence[str]) -> str | None:
    return " ".join(values) or None


def _lines(texts: Sequence[str]) -> tuple[str, ...]:
    return tuple(map(one_line, texts))
