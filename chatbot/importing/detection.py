"""The forms that an FAQ is read from, and how one is told from another."""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, cast

from chatbot.importing.drafts import (
    BROKEN,
    QUESTION,
    Asked,
    Draft,
    Keys,
    LeftOut,
    Read,
    Source,
    SourceError,
    ignore,
    is_question,
)
from chatbot.importing.markup import LONGEST, as_manual, is_ruled_alone, markup_of, why_unread


class Form(NamedTuple):
    """A way to write down questions and answers."""

    module: str
    """Where in this package it is read."""
    label: str
    """What reports call it."""
    suffixes: tuple[str, ...]
    """How its files are named."""
    binary: bool = False
    """Is it none of text, so that its reader is given bytes?"""
    alone: bool = False
    """Are its files mostly something else, so that they are read where they are named, and not of a folder?"""
    records: bool = False
    """Does it hold texts in whatever markup they were written in?"""


FORMS = {
    "markdown": Form("markdown", "Markdown", (".md", ".markdown", ".mdown", ".mkd", ".mdx", ".qmd")),
    "front-matter": Form("front_matter", "Markdown with front matter", ()),
    "yaml": Form("yaml", "YAML", (".yaml", ".yml"), records=True),
    "csv": Form("csv", "table (CSV, TSV)", (".csv", ".tsv", ".tab"), records=True),
    "json": Form("json", "JSON", (".json", ".jsonl", ".ndjson", ".geojson"), records=True),
    "html": Form("html", "HTML", (".html", ".htm", ".xhtml")),
    "asciidoc": Form("asciidoc", "AsciiDoc", (".adoc", ".asciidoc", ".asc", ".ad")),
    "xlsx": Form("xlsx", "spreadsheet (.xlsx)", (".xlsx", ".xlsm"), binary=True, records=True),
    "docx": Form("docx", "Word document (.docx)", (".docx", ".docm"), binary=True),
    "odt": Form("odt", "text document (.odt)", (".odt", ".ott"), binary=True),
    "ods": Form("ods", "spreadsheet (.ods)", (".ods", ".ots"), binary=True, records=True),
    "rtf": Form("rtf", "document (.rtf)", (".rtf",), binary=True),
    "epub": Form("epub", "book (.epub)", (".epub",), binary=True, alone=True),
    "opml": Form("opml", "outline (OPML)", (".opml",), alone=True),
    "aiml": Form("aiml", "AIML", (".aiml",)),
    "qna": Form("qna", "Bot Framework", (".qna",)),
    "wiki": Form("wiki", "wiki", (".wiki", ".mediawiki", ".dokuwiki", ".moin", ".textile", ".jira")),
    "xml": Form("xml", "XML", (".xml", ".wxr", ".docbook", ".dbk", ".resx"), alone=True, records=True),
    "toml": Form("toml", "TOML", (".toml",), alone=True, records=True),
    "mime": Form("mime", "message or saved page (MIME)", (".eml", ".mht", ".mhtml"), binary=True, alone=True),
    "mbox": Form("mbox", "mailbox (mbox)", (".mbox", ".mbx"), binary=True, alone=True),
    "messages": Form("messages", "texts of a program", (".properties", ".strings"), alone=True),
    "ini": Form("ini", "INI", (".ini", ".cfg"), alone=True),
    "gettext": Form("gettext", "translations (gettext)", (".po",), alone=True),
    "python": Form("python", "data of Python", (".py",), alone=True),
    "php": Form("php", "data of PHP", (), alone=True),
    "sql": Form("sql", "dump of a database (SQL)", (".sql",), alone=True),
    "org": Form("org", "Org", (".org",)),
    "javascript": Form(
        "javascript",
        "data of JavaScript",
        tuple(".json5 .jsonc .js .mjs .cjs .jsx .ts .mts .cts .tsx .vue .svelte .astro".split()),
        alone=True,
        records=True,
    ),
    "chat": Form("chat", "conversation", ()),
    "rst": Form("rst", "reStructuredText", (".rst", ".rest")),
}
"""Every form, by the name that ``--format`` takes."""
ALIASES = {
    "md": "markdown",
    "adoc": "asciidoc",
    "text": "markdown",
    "yml": "yaml",
    "tsv": "csv",
    "jsonl": "json",
    "htm": "html",
}
"""Other names that ``--format`` takes."""
TEMPLATES = tuple(
    """.php .phtml .erb .rhtml .ejs .jsp .jspx .asp .aspx .cshtml .tpl .twig .njk .hbs .handlebars .mustache .liquid .jinja
    .jinja2 .j2 .tmpl .gohtml .ftl .vm .ctp .dtl""".split()
)
"""Suffixes of files that a program makes a page of: they are pages where they have elements of HTML in them."""
UNDECIDED = (".txt", ".text", "")
"""Suffixes of files that may be anything; their content decides."""

_HTML_PAGE = re.compile(
    r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)?<(?:!doctype html|html|head|body)\b", re.IGNORECASE | re.DOTALL
)
_HTML_PIECE = re.compile(
    r"(?:<!--.*?-->\s*)?<(?:main|article|section|div|dl|h[1-6]|script|p|ul|ol|details|table)\b",
    re.IGNORECASE | re.DOTALL,
)
_ELEMENT = re.compile(r"</(?:h[1-6]|p|div|li|d[dt]|section|details|table)>", re.IGNORECASE)
_MIME = re.compile(rb"(?:[A-Za-z][\w-]*:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*){1,60}?(?i:MIME-Version):[ \t]*1\.0")
"""How a message begins."""
_MBOX = re.compile(rb"From \S+ [^\n]*\d{4}[^\n]*\n(?:[A-Za-z][\w-]*:[ \t][^\n]*\n(?:[ \t][^\n]*\n)*)+\r?\n")
"""How a mailbox begins."""
_ROFF = re.compile(rb"(?:'\\\"[^\n]*\n|\.(?:\\\"[^\n]*)?\n|[ \t\r]*\n)*\.(?:TH|Dd|SH|ds|ie|de|nr|if) ")
"""How the source of a manual page begins."""
_OPML = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<opml\b", re.DOTALL)
_XML = re.compile(r"<\?xml\b")
_CONFLUENCE = re.compile(r"(?:<\?xml[^>]*>\s*)?(?:<[a-z][^<>]*>[^<>]*){0,20}<(?:ac|ri):[a-z-]+[\s>/]")
"""How a page begins as Confluence stores it."""
_FLUENT = re.compile(r"^[a-zA-Z][\w-]*[ \t]*=", re.MULTILINE)
"""A text of Fluent, whose files are called as templates of FreeMarker are."""
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_YAML_KEY = re.compile(
    r"(?:---[ \t]*\n)?(?:[ \t]*(?:#[^\n]*)?\n)*"
    r"(?:- +)*[\"']?[\w ?¿,'’-]{1,200}[\"']?:(?:[ \t]+\S|[ \t]*\n(?:[ \t]+\S|- ))"
)
_ASKED_WITHIN = re.compile(r"[?？]\s")
"""What a line that was cut at a sign has, and no question."""
START = 4096
_PARTS = {
    "xlsx": b"xl/workbook.xml",
    "docx": b"word/document.xml",
    "odt": b"mimetypeapplication/vnd.oasis.opendocument.text",
    "ods": b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet",
    "epub": b"mimetypeapplication/epub+zip",
}
"""What an office program's document has in it."""


def reader(name: str) -> Read:
    """The function that reads a form."""
    return cast("Read", import_module(f"chatbot.importing.forms.{FORMS[name].module}").read)


def by_suffix(path: str) -> str | None:
    """The form that a file's name tells; None where that decides nothing."""
    suffix = os.path.splitext(path)[1].lower()
    return next((name for name, form in FORMS.items() if suffix in form.suffixes), None)


def by_bytes(path: str, data: bytes) -> str | None:
    """The form of a file that is none of text; None for any other.

    Raises:
        SourceError: it is known not to be read, and what to do about it.
    """
    if reason := why_unread(path):
        raise SourceError(reason)
    name = by_suffix(path)
    if name is None and _ROFF.match(data[:START]):
        raise SourceError(as_manual(path))
    if name is None and data.startswith(b"PK\x03\x04"):
        return next((form for form, part in _PARTS.items() if part in data), None)
    if name is None and data.startswith(b"{\\rtf"):
        return "rtf"
    if name is None and _MIME.match(data[:START]):
        return "mime"
    if name is None and _MBOX.match(data[:START]):
        return "mbox"
    return name if name and FORMS[name].binary else None


def may_hold_questions(path: str) -> bool:
    """Is a file in a folder worth reading, by its name?"""
    if name := by_suffix(path):
        return not FORMS[name].alone
    return os.path.splitext(path)[1].lower() in UNDECIDED[:2]


def detect(path: str, text: str) -> str:
    """The form of a text: by its file's name where that tells, else by how it looks."""
    name = by_suffix(path)
    if name in (None, "markdown") and text.startswith(("---", "+++", "{\n") if name else ("---", "+++")):
        from chatbot.importing.forms.front_matter import has_front_matter

        if has_front_matter(text):
            return "front-matter"
    if name == "xml" and (
        _HTML_PAGE.match(text.lstrip()[:START]) or _CONFLUENCE.match(text.lstrip()[:START])
    ):
        return "html"
    if name is None and text.lstrip().startswith("<?php"):
        from chatbot.importing.forms.php import looks_so

        if looks_so(text):
            return "php"
    if path.lower().endswith(".ftl") and _FLUENT.search(text) and not _ELEMENT.search(text):
        return "messages"
    if path.lower().endswith(TEMPLATES) and _ELEMENT.search(text) and not _HEADING.search(text):
        return "html"
    return name or _by_look(text)


def _by_look(text: str) -> str:
    """The form of a text by how it begins; where that is several ones' way, the one that keeps the most of it."""
    start = text.lstrip()[:START]
    if start[:1] in ("{", "["):
        from chatbot.importing.forms import json

        if json.is_lines(text) or _is_json(text):
            return "json"
    if _HTML_PAGE.match(start) or _CONFLUENCE.match(start):
        return "html"
    if _OPML.match(start):
        return "opml"
    if _XML.match(start):
        return "xml"
    if _is_conversation(text):
        return "chat"
    if _is_dotted(text):
        return "wiki"
    if name := markup_of(text):
        return "markdown" if name == "rst" and is_ruled_alone(text) and _is_counted(text) else name
    if _is_wiki(text):
        return "wiki"
    likely = [name for name, looks_like in _LOOKS.items() if looks_like(text, start)]
    return max([*likely, "markdown"], key=lambda name: _kept(name, text)) if likely else "markdown"


def _kept(name: str, text: str) -> tuple[int, ...]:
    """How much of a text a form keeps: those that ask, all, what it knows more of, and nothing twice."""
    try:
        items = list(reader(name)(Source(text), Keys(), ignore))
    except (SourceError, RecursionError):
        return (-1,)
    drafts = [item for item in items if isinstance(item, Draft | Asked)]
    told = [item for item in items if isinstance(item, LeftOut)]
    asking = sum(
        isinstance(one, Asked) or (is_question(one.question) and not _ASKED_WITHIN.search(one.question))
        for one in drafts
    )
    known = sum(
        isinstance(one, Asked) or bool(one.tags or one.id or one.aliases or one.source) for one in drafts
    )
    asked = len(drafts) + sum(item.reason.startswith("“") and item.weight != BROKEN for item in told)
    return asking, len(drafts), asked, known, -sum(item.weight == QUESTION for item in told)


def _is_json(text: str) -> bool:
    from chatbot.importing.forms import json

    try:
        json.decode(text)
    except SourceError:
        return False
    return True


def _is_counted(text: str) -> bool:
    """Is it a plain text whose questions are counted through? Such texts have lines below their titles as well."""
    from chatbot.importing.forms.markdown.numbered import blocks_of

    return blocks_of(text, 1) is not None


def _is_wiki(text: str) -> bool:
    from chatbot.importing.forms.wiki import is_wiki

    return is_wiki(text[:LONGEST])


def _is_conversation(text: str) -> bool:
    from chatbot.importing.forms.chat import is_one

    return is_one(text[:LONGEST])


def _is_dotted(text: str) -> bool:
    from chatbot.importing.forms.wiki import is_dotted

    return is_dotted(text[:LONGEST])


def _looks_like_table(text: str, _start: str) -> bool:
    from chatbot.importing.forms.csv import looks_like_table

    return looks_like_table(text)


_LOOKS: dict[str, Callable[[str, str], bool]] = {
    "html": lambda _, start: _HTML_PIECE.match(start) is not None and not _HEADING.search(start),
    "csv": _looks_like_table,
    "yaml": lambda _, start: _YAML_KEY.match(start) is not None,
}
"""The forms that a text may look like, the surest first; where nothing else does, it is Markdown."""
