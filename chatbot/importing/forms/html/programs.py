"""What a page holds for the program that fills it in: code in angle brackets, and comments of templates."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, quoted, unknown
from chatbot.importing.forms.html import control
from chatbot.importing.forms.markdown.templates import without_tags
from chatbot.importing.line_numbers import LineAt

_COMMENTS = (("{{--", "--}}"), ("{{!--", "--}}"), ("{# ", " #}"))
"""As Blade and Jinja write them."""
_CODE = (("<?php", "?>"), ("<?=", "?>"), ("<%", "%>"))
_SHOWS = re.compile(r"<\?=|<\?php\s+echo\b|<%[=-](?!-)")
_LISTS = re.compile(r"[\"'](?:question|acceptedAnswer)[\"']\s*=>", re.IGNORECASE)
_JSP = re.compile(r"<\w+:\w+[^<>]*[$#]\{[^<>]*/>")
"""An element of JSP that shows a value."""
_BLADE = re.compile(
    r"^[ \t]*@(?:extends|section|endsection|foreach|forelse|endif|push|include)\b", re.MULTILINE
)
"""What tells a page of Blade."""
_BLADE_SHOWS = (
    "include|includeIf|includeWhen|lang|yield|stack|component|json|each|livewire"
    "|if|elseif|else|unless|isset|empty|auth|guest|can|foreach|forelse|for|while|switch|case|default"
)
"""Directives that show something, or on which it hangs what is shown."""
_DIRECTIVE = re.compile(
    rf"@(?:(?P<shows>{_BLADE_SHOWS})|extends|section|endsection|show|stop|parent|endif|endunless"
    r"|endisset|endempty|endauth|endguest|endcan|endforeach|endforelse|endfor"
    r"|endwhile|break|endswitch|push|endpush|php|endphp|csrf|method|once|endonce|endcomponent|slot|endslot)\b"
    r"(?:[ \t]*\((?:[^()]|\((?:[^()]|\([^()]*\)){0,500}\)){0,1000}\))?"
)
_SEGMENT = re.compile(
    r"<(?P<code>pre|code|script|style|textarea)\b.{0,50000}?</(?P=code)\s*>|<[a-zA-Z/!](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>|(?P<text>[^<]+|<)",
    re.DOTALL | re.IGNORECASE,
)
"""Code, a tag, or the text between."""
_BOUND = re.compile(r"\s(?:v-for|\*ngFor|ng-repeat|x-for|v-if)=[\"']")
"""An element that a program shows for each of some values."""
_VALUE = re.compile(r"\{\{\{?(?:(?!\{\{).)*?\}?\}\}")
_SAID = re.compile(r"[\"'`][^\"'`]*[^\W\d_][^\"'`]*[\"'`]|\{\{\s*\w+(?:[ \t]+[\w.-]+)+\s*\}\}")
"""Words in a value that may be meant as they stand."""
_OF_TEMPLATES = re.compile(r"\{%|\{\{[#>!/]")
"""What tells a page in which braces are a template's."""


def without_programs(text: str, note: Callable[[LeftOut], None]) -> str:
    """A page without code and comments of templates, line for line; ``note`` is told of code that shows something."""

    def code_shown(found: str, line: int) -> None:
        note(unknown(Place(line), found, "code"))

    def code(found: str, line: int) -> None:
        if _SHOWS.match(found):
            code_shown(found, line)
        elif _LISTS.search(found):
            note(LeftOut(Place(line), "questions in code are not read; what the page shows is"))

    def without(pattern: re.Pattern[str], text: str) -> str:
        lines = LineAt(text)

        def gone(found: re.Match[str]) -> str:
            if pattern is _JSP or found["shows"]:
                code_shown(found[0], lines.of(found.start()))
            return ""

        return pattern.sub(gone, text)

    if controlled := control.is_in(text):
        text = control.without(text, note)
    in_braces = (
        controlled
        or bool(_BOUND.search(text))
        or bool(_OF_TEMPLATES.search(text))
        or bool(_BLADE.search(text))
    )
    for opens, closes in _COMMENTS:
        text = _without(text, opens, closes, lambda found, line: None)
    if _BLADE.search(text):
        text = without(_DIRECTIVE, text)
    if "${" in text or "#{" in text:
        text = without(_JSP, text)
    for opens, closes in _CODE:
        text = _without(text, opens, closes, code)
    return _without_braces(text, note) if in_braces else text


def _without_braces(text: str, note: Callable[[LeftOut], None]) -> str:
    """A page with what is seen in the place of a template's tags and values, but for code and attributes."""
    parts, numbers = [], LineAt(text)
    for found in _SEGMENT.finditer(text):
        part = found[0]
        if found["text"] and "{" in part:
            first = numbers.of(found.start())
            if not re.search(r"[^\W\d_]", _VALUE.sub("", part)):
                part = _without_names(part, first, note)
            lines = part.split("\n")
            part = "\n".join(
                without_tags(line, Place(first + number), note) if "{" in line else line
                for number, line in enumerate(lines)
            )
        parts.append(part)
    return "".join(parts)


def _without_names(text: str, line: int, note: Callable[[LeftOut], None]) -> str:
    """Text that is nothing but values, without those that have no words in them: no page shows what they are called."""
    lines = LineAt(text, line)

    def told(found: re.Match[str]) -> str:
        if _SAID.search(found[0]):
            return found[0]
        why = f"{quoted(found[0])} may stand for a value that is not known; nothing of it is kept"
        note(LeftOut(Place(lines.of(found.start())), why))
        return ""

    return _VALUE.sub(told, text)


def _without(text: str, opens: str, closes: str, gone: Callable[[str, int], None]) -> str:
    """A text without what is between two marks, line for line; what is never closed stays."""
    kept, at, lines = [], 0, LineAt(text)
    while (begin := text.find(opens, at)) >= 0 and (end := text.find(closes, begin)) >= 0:
        end += len(closes)
        gone(text[begin:end], lines.of(begin))
        kept += [text[at:begin], "\n" * text.count("\n", begin, end)]
        at = end
    return "".join([*kept, text[at:]])
