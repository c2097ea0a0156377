"""DokuWiki's language."""

from __future__ import annotations

import re

from chatbot.importing.forms.wiki.lines import LONGEST_LINE, RULE, Held, Page, ended

_HEADING = re.compile(r"[ \t]?(={2,6})[ \t]*([^=].*?)[ \t]*={2,6}[ \t]*$")
_ITEM = re.compile(r"( {2,})([*-])[ \t]*(.*)")
_OPENS = re.compile(r"[ \t]*<(code|file)\b([^<>]*)>")
_NOTE = re.compile(r"<note\b[ \t]*(\w*)[^<>]*>|</note>")
_PICTURE = re.compile(r"\{\{ ?:?([^{}|]+?)(?:\?[^{}|]*)? ?(?:\|([^{}]*))?\}\}")
_LINK = re.compile(r"\[\[([^\[\]|]+)(?:\|([^\[\]]*))?\]\]")
_FOOTNOTE = re.compile(r"\(\(([^()]*(?:\([^()]*\)[^()]*)*)\)\)")
_ITALIC = re.compile(r"(?<!:)//(?=\S)(.+?)(?<=\S)(?<!:)//")
_AS_IT_IS = re.compile(r"''%%([^`]+?)%%''|(?:%%|<nowiki>)(.+?)(?:%%|</nowiki>)")
_CELL_EDGE = re.compile(r"[\^|](?![^\[]*\]\])(?![^{]*\}\})")
_SIMPLE = (
    (re.compile(r"''(.+?)''"), r"`\1`"),
    (re.compile(r"__(.+?)__"), r"\1"),
    (re.compile(r"<del>(.+?)</del>"), r"~~\1~~"),
    (re.compile(r"[ \t]*\\\\[ \t]+(?=\S)"), "<br>"),
    (re.compile(r"\\\\[ \t]*$"), "  "),
)


def as_markdown(text: str) -> Page:
    """A page as Markdown, and what of it is not shown."""
    page = Page()
    closes = ""
    noted = False
    for line in text.split("\n"):
        page.begin()
        if closes:
            before, end, after = line.partition(closes)
            page.lines.append(ended(before, _line(page, after.strip())) if end else line)
            closes = "" if end else closes
            continue
        if opens := _OPENS.match(line):
            page.end_table()
            language, *name = [part for part in opens[2].split() if part != "-"] or [""]
            code, end, after = line[opens.end() :].partition(f"</{opens[1]}>")
            begins = f"**{' '.join(name)}**\n```{language}" if name else f"```{language}"
            rest = ended(code, _line(page, after.strip())) if end else code
            page.lines.append("\n".join(filter(None, (begins, rest))))
            closes = "" if end else f"</{opens[1]}>"
            continue
        if line[:1] not in ("^", "|"):
            page.end_table()
        noted = (noted or "<note" in line) and "</note>" not in line
        shown = _line(page, _NOTE.sub("", line))
        inside = (noted or "</note>" in line) and (shown or not line.strip())
        page.lines.append(f"> {shown}" if inside else shown)
    return page


def _line(page: Page, line: str) -> str:
    if RULE.fullmatch(line):
        return "***"
    if found := _HEADING.match(line):
        return f"{'#' * (7 - len(found[1]))} {_inline(page, found[2])}"
    if line[:1] in ("^", "|") and len(line) <= LONGEST_LINE:
        cells = _CELL_EDGE.split(re.sub(r"[\^|][ \t]*$", "", line[1:]))
        page.row([_inline(page, cell) for cell in cells])
        return ""
    if found := _ITEM.match(line):
        mark = "- " if found[2] == "*" else "1. "
        return (
            "  " * (len(found[1]) // 2 - 1) * (1 if found[2] == "*" else 2) + mark + _inline(page, found[3])
        )
    return _inline(page, line)


def _inline(page: Page, line: str) -> str:
    if len(line) > LONGEST_LINE:
        return line
    held = Held()
    line = _AS_IT_IS.sub(lambda found: held.put(f"`{found[1]}`" if found[1] else found[2]), line)
    line = _FOOTNOTE.sub(lambda found: page.note(_inline(page, found[1])), line)
    line = _PICTURE.sub(lambda found: f"![{(found[2] or '').strip()}]({found[1].strip()})", line)
    line = _LINK.sub(_link, line)
    line = _ITALIC.sub(r"*\1*", line)
    for mark, markdown in _SIMPLE:
        line = mark.sub(markdown, line)
    return held.put_back(line)


def _link(found: re.Match[str]) -> str:
    text = (found[2] or found[1]).strip()
    return f"[{text}]({found[1].strip()})" if "://" in found[1] or "@" in found[1] else text
