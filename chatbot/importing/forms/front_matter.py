"""Markdown files with front matter: one question each, or a page with a title."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

import msgspec

from chatbot.errors import WHOLE_FILE, Place
from chatbot.errors.toml import toml_problem
from chatbot.faq.unpublished import mark
from chatbot.importing.drafts import (
    BROKEN,
    FAQ_TITLE,
    About,
    Advance,
    Draft,
    Item,
    Keys,
    LeftOut,
    Source,
    SourceError,
    ignore,
    is_question,
    quoted,
)
from chatbot.importing.forms import yaml
from chatbot.importing.forms.markdown import read_page
from chatbot.importing.forms.markdown.inline import plain
from chatbot.importing.forms.markdown.page import Page
from chatbot.importing.keys import fields, plain_name
from chatbot.importing.records import RecordReader, is_record, texts

_FENCES = {
    "---": re.compile(r"^(?:---|\.\.\.)[ \t]*$", re.MULTILINE),
    "+++": re.compile(r"^\+\+\+[ \t]*$", re.MULTILINE),
    "{": re.compile(r"^\}[ \t]*$", re.MULTILINE),
}
_HEADING = re.compile(r"^#{1,3}[ \t]+(.*?)[ \t#]*$", re.MULTILINE)
_SHORTCODE = re.compile(r"\{\{[<%]|^:{3,}\w|^<[A-Z]", re.MULTILINE)
_PROBLEMS = re.compile(
    r"(?:trouble-?shooting|(?:common|known|frequent) (?:issues?|problems?|errors?|questions?))\b.{0,30}",
    re.IGNORECASE,
)
ALSO = set(
    "draft published date lastmod author authors layout permalink sidebarlabel toc template image weight".split()
)
"""Keys about the file, not about the question: it is not reported that they are not used."""
PROSE = set("summary subtitle excerpt abstract intro introduction lead lede tagline".split())
"""Keys whose text is seen on the page."""
LONGEST = 100_000
"""Characters within which front matter ends; a page that begins with a rule has none."""


def read(source: Source, keys: Keys, advance: Advance) -> Iterator[Item]:
    """The question that a file's front matter asks, its body the answer; else the questions on the page."""
    text = source.text
    front, body = split(text)
    try:
        meta = _decode(front, text[:3])
    except SourceError as error:
        yield LeftOut(error.place, f"front matter: {error.reason}", BROKEN)
        meta = {}
    line = text.count("\n", 0, len(text) - len(body)) + 1
    if said := mark(meta):
        yield LeftOut(WHOLE_FILE, f"is not published: {said}")
        return
    page = list(read_page(body, advance, line, _is_called_faq(str(meta.get("title", "")))))
    if asked := {key: value for key, value in meta.items() if _asks(value)}:
        yield from _about(meta)
        reader = RecordReader(keys)
        for key, value in asked.items():
            yield from reader.walk(value, Place(steps=(key,)), (), ignore)
        yield from reader.not_used()
        rest = {key: value for key, value in meta.items() if key not in asked}
        called = _is_called_faq(str(rest.get("title", "")))  # what asks are the questions beside it
        if body.strip() and not called and _is_one_question(rest, keys, page, body):
            yield from _one(rest, keys, body, line, page)
        else:
            yield from page
    elif _is_one_question(meta, keys, page, body):
        yield from _one(meta, keys, body, line, page)
    else:
        yield from _about(meta)
        yield from page


def has_front_matter(text: str) -> bool:
    """Does a text begin with front matter that gives at least one key?"""
    front, _ = split(text)
    return bool(re.search(r"^[ \t]*[\w\"'-]+\s*[:=]", front, re.MULTILINE))


def split(text: str) -> tuple[str, str]:
    """The front matter of a text, which may be empty, and what follows it."""
    first = text[: text.find("\n")] if "\n" in text[:20] else ""
    fence = _FENCES.get(first.rstrip())
    end = fence.search(text, len(first) + 1, LONGEST) if fence else None
    if end is None:
        return "", text
    return text[len(first) + 1 : end.start()], text[end.end() :]


def _decode(front: str, fence: str) -> dict[str, Any]:
    """What front matter says.

    Raises:
        SourceError: it is not valid; the place is one in the whole file.
    """
    try:
        if fence.startswith("{"):
            return _with_lists(_json(front))
        return _with_lists(_toml(front) if fence == "+++" else _yaml(front))
    except SourceError as error:
        line = None if error.place.line is None else error.place.line + 1  # the fence is the first one
        raise SourceError(error.reason, error.place._replace(line=line)) from None


def _with_lists(meta: dict[str, Any]) -> dict[str, Any]:
    """Front matter with the lists that Jekyll has in a text, with spaces between: ``categories: orders money``."""
    written = {
        key: text.split()
        for key, text in meta.items()
        if plain_name(key) in ("categories", "tags")
        and isinstance(text, str)
        and not re.search(r"[,;|]", text)
    }
    return meta | written


def _json(front: str) -> dict[str, Any]:
    """What stands between braces, which were the first line and the last one."""
    import json

    try:
        return dict(json.loads(f"{{{front}}}"))
    except json.JSONDecodeError as error:
        raise SourceError(f"this is not valid JSON: {error.msg}", Place(error.lineno, error.colno)) from None
    except RecursionError:
        raise SourceError("is nested too deeply") from None


def _toml(front: str) -> dict[str, Any]:
    import tomllib

    try:
        return tomllib.loads(front)
    except tomllib.TOMLDecodeError as error:
        raise SourceError.of(toml_problem(front, error)) from None
    except RecursionError:
        raise SourceError("is nested too deeply") from None


def _yaml(front: str) -> dict[str, Any]:
    documents = yaml.decode(front, ignore)
    return documents[0] if documents and isinstance(documents[0], dict) else {}


def _asks(value: object) -> bool:
    """Are there questions with their answers in a value of front matter, called by these names, or that ask?"""
    if isinstance(value, list):
        return any(map(_asks, value))
    if not isinstance(value, Mapping):
        return False
    found = fields(tuple(map(str, value)))
    asked = value.get(found.question or "")
    named = not found.weak or (isinstance(asked, str) and is_question(asked))
    return (named and is_record(value, found)) or any(map(_asks, value.values()))


def _is_one_question(meta: Mapping[str, Any], keys: Keys, page: list[Item], body: str) -> bool:
    """Is a file one question with its answer, and not a page of several?"""
    found = fields(tuple(map(str, meta)), keys)
    if found.question is None or not texts(meta.get(found.question)):
        return False
    named = keys.question is not None or plain_name(found.question) in ("question", "q", "questions")
    if named or is_question(str(meta[found.question])):
        return True
    if any(map(is_question, _HEADING.findall(body))) and not _HEADING.sub("", body).strip():
        return False  # questions that nobody has answered yet
    found_there = [item for item in page if isinstance(item, Draft)]
    called = _is_called_faq(str(meta[found.question])) or any(map(_is_called_faq, _HEADING.findall(body)))
    asked = sum(is_question(item.question) for item in found_there)
    return asked < 2 and not (called and found_there)


def _is_called_faq(title: str) -> bool:
    """Is it what pages of questions and problems are called?"""
    return bool(FAQ_TITLE.fullmatch(title) or _PROBLEMS.fullmatch(title))


def _one(meta: Mapping[str, Any], keys: Keys, body: str, line: int, page: list[Item]) -> Iterator[Item]:
    """The one question of a file; its answer is the body, unless the front matter has one itself."""
    found = fields(tuple(map(str, meta)), keys)
    assert found.question is not None
    unused = tuple(name for name in found.unused if plain_name(name) not in ALSO)
    reader = RecordReader(keys)
    if (keys.answer in meta or not found.weak) and texts(meta.get(found.answer or "")):
        yield from reader.record(meta, found._replace(unused=unused), Place(1))
        if body.strip():
            yield LeftOut(
                Place(line), f"{quoted(body)} stands below front matter that has the answer already"
            )
    else:
        question = " ".join(texts(meta[found.question]) or [])
        line += len(body) - len(body.lstrip("\n"))
        answer, left_out = _answer(_without_title(body.strip("\n").rstrip(), question), question, line, page)
        yield from left_out
        for item in reader.record({**meta, "": answer}, found._replace(answer="", unused=unused), Place(1)):
            yield msgspec.structs.replace(item, answer=answer) if isinstance(item, Draft) else item
    yield from reader.not_used()


def _answer(body: str, question: str, line: int, page: list[Item]) -> tuple[str, list[LeftOut]]:
    """The answer in a body, which may be in a fold that asks the same again, and what is not shown of it."""
    drafts = [item for item in page if isinstance(item, Draft)]
    others = [item for item in page if isinstance(item, LeftOut)]
    if [one.question.casefold() for one in drafts] == [question.strip().casefold()] and _SHORTCODE.search(
        body
    ):
        return drafts[0].answer, others
    if not _SHORTCODE.search(body) and not re.search(r"<(?:!--|script|style)", body, re.IGNORECASE):
        return body, []
    shown = Page(line)
    answer = shown.shown(body, line)
    return answer, shown.left_out


def _without_title(body: str, question: str) -> str:
    """A body without a first heading that only says the question again."""
    found = re.match(r"\s*#{1,6}[ \t]+([^\n]*?)[ \t]*#*[ \t]*(?:\n|\Z)", body)
    if found and plain(found[1]).casefold() == " ".join(question.split()).casefold():
        return body[found.end() :].strip("\n")
    return body


def _about(meta: Mapping[str, Any]) -> Iterator[About | LeftOut]:
    def said(key: str) -> str | None:
        text = meta.get(key)
        return text.strip() or None if isinstance(text, str) else None

    yield About(title=said("title"), description=said("description"), language=said("lang"))
    for key in meta:
        if plain_name(key) in PROSE and (text := said(key)):
            yield LeftOut(WHOLE_FILE, f"front matter: `{key}` is not used: {quoted(text)}")
