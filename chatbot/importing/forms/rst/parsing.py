"""What docutils makes of a page, together with what it does not know: Sphinx's directives and roles, and anybody's own."""

from __future__ import annotations

import io
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from docutils import nodes
from docutils.core import publish_doctree
from docutils.parsers.rst import Parser, directives, roles, states

from chatbot.importing.drafts import Source, SourceError
from chatbot.importing.forms.including import Inclusions
from chatbot.importing.forms.rst.directives import OWN_DIRECTIVES, Unknown
from chatbot.importing.forms.rst.inliner import inliner
from chatbot.importing.forms.rst.roles import OWN_ROLES, unknown_role

_SETTINGS = {
    "_disable_config": True,  # not what the user has set for docutils
    "file_insertion_enabled": False,
    "raw_enabled": False,
    "doctitle_xform": False,
    "docinfo_xform": False,
    "sectsubtitle_xform": False,
    "report_level": 5,
    "halt_level": 5,
    "smart_quotes": False,
    "syntax_highlight": "none",
    "line_length_limit": 1_000_000,
    "strip_comments": False,
}
_DISPATCH = threading.Lock()
_TITLE_OF_TWO_LINES = re.compile(
    r"(?P<before>\n[ \t]*\n)(?P<first>\w[^\n]{0,300})\n(?P<second>\w[^\n]{0,300}[?？])[ \t]*\n"
    r"(?P<rule>([=~^\"'#*+.:_`-])\5{3,})[ \t]*(?=\n[ \t]*\n)"
)
"""A question over two lines, or in two languages, with one rule below both."""
_MAIL_ADDRESS = r"""
    (?:%(emailc)s|\.){1,64}  # name
    (?<!\x00)@
    %(emailc)s+(?:\.%(emailc)s*)*  # host
    %(uri_end)s
"""
"""docutils' pattern, but for the name, which ends where RFC 5321 has it end.

Without an end, a line of what may stand in a name and begin one (``{%{%``) takes time by the square of its length.
"""


def parse(source: Source) -> Any:
    """A page as docutils' tree.

    Raises:
        SourceError: docutils gives up on it.
    """
    inclusions = Inclusions(source)
    settings = _SETTINGS | {"warning_stream": io.StringIO(), "inclusions": inclusions}
    try:
        with _DISPATCH, _dispatching():
            return publish_doctree(
                _with_long_titles(source.text), source_path=source.path or "-", parser=Parser(inliner=inliner()),
                settings_overrides=settings,
            )  # fmt: skip
    except RecursionError:
        raise
    except Exception as error:  # docutils fails in ways of its own on what it was not written for
        raise SourceError(f"docutils cannot read it: {type(error).__name__}") from None


def _with_long_titles(text: str) -> str:
    """A page with each title on one line, and as many lines as before."""
    return _TITLE_OF_TWO_LINES.sub(
        lambda found: (
            f"{found['before']}\n{found['first'].rstrip()} {found['second']}\n{found['rule'][0] * 2 * len(found[0])}"
        ),
        text,
    )


@contextmanager
def _dispatching() -> Iterator[None]:
    """While this lasts, docutils takes unknown directives and roles for what they hold, as Sphinx does it.

    And it takes no time by the square for mail addresses.
    """
    directive, role = directives.directive, roles.role

    def known_directive(name: str, language: Any, document: nodes.document) -> tuple[Any, list[Any]]:
        own = OWN_DIRECTIVES.get(name.lower())
        if own is not None:
            return own, []
        found, messages = directive(name, language, document)
        return (found, messages) if found else (Unknown, [])

    def known_role(name: str, language: Any, lineno: int, reporter: Any) -> tuple[Any, list[Any]]:
        own = OWN_ROLES.get(name.lower().rpartition(":")[2])
        if own is not None:
            return own, []
        found, messages = role(name, language, lineno, reporter)
        return (found, messages) if found else (unknown_role, [])

    mail_address = states.Inliner.email_pattern
    states.Inliner.email_pattern = _MAIL_ADDRESS
    directives.directive, roles.role = known_directive, known_role  # type: ignore[assignment]
    try:
        yield
    finally:
        directives.directive, roles.role = directive, role
        states.Inliner.email_pattern = mail_address
