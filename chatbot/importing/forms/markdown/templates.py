"""What pages hold for the programs that set them: attribute lists, tags of templates, places of tables of contents."""

from __future__ import annotations

import re
from collections.abc import Callable

from chatbot.errors import Place
from chatbot.importing.drafts import LeftOut, commented, elsewhere, quoted, unknown
from chatbot.importing.forms.markdown.shown import shown_by
from chatbot.importing.forms.markdown.vault import as_linked
from chatbot.importing.line_numbers import LineAt

_ATTRIBUTE = r"(?:[#.][\w:.-]+|[\w-]+=(?:\"[^\"]*\"|'[^']*'|[^\s{}]+))"
_ATTRIBUTES = rf"\{{:?\s*{_ATTRIBUTE}(?:\s+{_ATTRIBUTE})*\s*\}}"
_TRAILING = re.compile(rf"(?<!\s)\s*(?:{_ATTRIBUTES}|\{{/\*(?:(?!\*/).)*\*/\}})\s*$")
_NAME = re.compile(r"\{(?::?\s*(?:[^{}]*\s)?|/\*\s*)#([\w:.-]+)")
_OWN_LINE = re.compile(
    rf"[ \t]*(?:\{{:[^{{}}]*\}}|{_ATTRIBUTES}|\[\[?_?TOC_?\]\]?|\$\{{toc\}})[ \t]*", re.IGNORECASE
)
_AFTER_LINK = re.compile(rf"(?<=\)){_ATTRIBUTES}")
_NAMED = r"[A-Z](?=\w{0,40}[a-z])\w{0,60}"
"""The name of a component, as JSX has it."""
_SPECIAL = re.compile(
    rf"</?{_NAMED}(?:\s[^<>]*)?/?>"
    r"|%%|\[\[[^\s\[]|[?.!:] +\^\w"
    r"|\{[%{:#.]|\{ [#.]|\{[a-z]+\}`|\{ ?[\w-]+=|\[\[?_?(?i:toc)|^(?:import|export) |\{/\*|^[ \t]*<[A-Z][^<>]*/>\s*$"
    r"|\S[ \t]*<!--|^[ \t]*-+8<-+|^<<< |\[!(?i:video) ",
    re.MULTILINE,
)
_CODE = re.compile(r"(`+)(?!`).*?(?<!`)\1(?!`)")
_TAG = re.compile(
    r"\{%-?\s*(?P<tag>\w+)?(?P<rest>(?:(?!\{%).)*?)-?%\}|\{\{[<%](?P<short>(?:(?!\{\{[<%]).)*?)[%>]\}\}"
    r"|\{\{\{?(?P<value>(?:(?!\{\{).)*?)\}?\}\}"
)
_REFERRING = re.compile(r"\s*(?:relref|ref|link|post_url|doc)\s+[\"']?([^\"'\s]+)")
_LITERAL = re.compile(r"\s*[\"']([^\"']*)[\"']")
_SCRIPT = re.compile(
    r"(?:import\s+(?:[\w*{}\s,$]+\s+from\s+)?[\"'][^\"']*[\"'];?|export\s+(?:const|default|function|let|type)\b.*)\s*"
)
_COMPONENT = re.compile(r"\s*<([A-Z]\w*)(?:\s[^<>]*)?/>\s*")
_HIGHLIGHT = re.compile(
    r"\{%-?\s*(?:endhighlight|highlight\s+(\w+)[^%]*)\s*-?%\}"
    r"|\{\{[<%]\s*(?:/\s*highlight|highlight\s+(\w+)[^>%]*?)\s*[>%]\}\}"
)
_TAKES_IN = re.compile(r"[ \t]*(?:-+8<-+\s*[\"'].*|<<<\s+@?[\w./~-]+.*)")
"""A line in the place of which another file is shown."""
_FILM = re.compile(r"([> \t]*)\[!VIDEO[ \t]+<?(https?://[^\s\[\]<>]+)>?[ \t]*\][ \t]*", re.IGNORECASE)
"""How pages of Microsoft's show a film."""
_ROLE = re.compile(r"\{(?:doc|ref|term|numref|any|eq)\}`(?:([^`<]+?)\s*<[^`<>]*>|([^`]*))`")
_FENCE = re.compile(r"[ \t]*(?:`{3,}|~{3,})")
_OBJECT = re.compile(r"(?<=[\w\"'}])\s+:?[\w-]+=\{\{[^{}]*\}\}")
"""An attribute of a tag whose value is an object of JavaScript."""
_NAMED_VALUE = re.compile(r"\s*\.?(?:[\w-]+\.)*([\w-]+)\s*(?:\|.*)?")
"""A value that is called by a name, of which the last part tells most, and what is done with it."""
_CALL = re.compile(r"[\w.]+\(.*\)")
_TRANSLATED = re.compile(r"(?:__|_|\$?tc?|trans|tr|gettext|translate)\(\s*([\"'])((?:(?!\1).)*)\1\s*\)")
"""A text that is to be translated."""
_STRINGS = re.compile(r"\"[^\"]*\"|'[^']*'")
_CONTROL = re.compile(
    r"[-#/^>!&\s]*(?:if|else|end|range|with|each|for|block|partial|include|template|define)\b"
)
"""How a tag begins that shows nothing itself."""
_WORDS = re.compile(r"[^\"'`()|$<>=;#\[\]]+")
"""What is more likely meant as it stands than as a value."""
_SPREAD = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)"
    r"|(?:\{\{<(?:(?!\{\{|>\}\}).)*>\}\}|\{/\*(?:(?!\*/\}|\{/\*).)*\*/\})"
    r"|^[ \t]*%%(?:(?!%%).)+%%[ \t]*$",
    re.MULTILINE | re.DOTALL,
)
"""Code, and what may go over several lines."""
_REMARK = re.compile(r"\{/\*(?!\s*#)((?:(?!\{/\*).)*?)\*/\}|\{\{[<%]\s*/\*((?:(?!\{\{).)*?)\*/\s*[>%]\}\}")
_BESIDE = re.compile(r"(?<=\S)[ \t]*<!--(?:(?!-->).)*-->")
"""A comment behind text."""
_ADDRESS = re.compile(r"[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+")
_IN_LINE = re.compile(rf"<(?P<name>{_NAMED})(?:\s[^<>]*)?>|</(?P<closed>{_NAMED})>")
_ALONE = re.compile(rf"<({_NAMED})(?:\s[^<>]*)?/>")
LONGEST_LINE = 5_000
"""Characters of a line in which tags are looked for; a longer one is data, or a script."""
_COMMENT_LINES = re.compile(
    r"^ {0,3}(?P<fence>`{3,}|~{3,}).*?(?:^ {0,3}(?P=fence)|\Z)|^[ \t]*(?P<comment><!--(?:(?!-->).)*-->)[ \t]*(?:\n|\Z)",
    re.MULTILINE | re.DOTALL,
)
"""Code, and comments."""


def with_fences(text: str) -> str:
    """A text in which Liquid's code is code of Markdown, and each shortcode on one line, line for line."""
    if "{{" in text or "{/*" in text or "%%" in text:
        text = _SPREAD.sub(_on_one_line, text)
    return _HIGHLIGHT.sub(lambda tag: f"```{tag[1] or tag[2] or ''}", text) if "highlight" in text else text


def _on_one_line(found: re.Match[str]) -> str:
    breaks = 0 if found["fence"] else found[0].count("\n")
    return " ".join(found[0].split()) + "\n" * breaks if breaks else found[0]


def without_attributes(text: str) -> tuple[str, str | None]:
    """A heading without the attribute list behind it, and the id that this gives."""
    name = None
    while found := _TRAILING.search(text):
        named = _NAME.search(found.group())
        name = name or (named[1] if named else None)
        text = text[: found.start()]
    return text, name


def cleaned(text: str, first_line: int, note: Callable[[LeftOut], None]) -> str:
    """A text without what is there for programs, line for line; ``note`` is told what is not known without them."""
    if not _SPECIAL.search(text):
        return text
    lines = text.split("\n")
    fence = ""
    for number, line in enumerate(lines):
        mark = _FENCE.match(line)
        if mark and (not fence or (line.strip().startswith(fence) and not line.strip().strip(fence[0]))):
            fence = "" if fence else mark.group().strip()
        elif len(line) > LONGEST_LINE:
            continue
        elif not fence and _SPECIAL.search(line) and not line.startswith(("    ", "\t")):
            lines[number] = _line(line, Place(first_line + number), note)
    return "\n".join(lines)


def _line(line: str, place: Place, note: Callable[[LeftOut], None]) -> str:
    if _OWN_LINE.fullmatch(line) or _SCRIPT.fullmatch(line):
        return ""
    if found := _FILM.fullmatch(line):
        return f"{found[1]}<{found[2]}>"
    if _TAKES_IN.fullmatch(line):
        note(elsewhere(place, line))
        return ""
    if found := _COMPONENT.fullmatch(line):
        if shown := shown_by(found[1], found.group()):
            if not shown.startswith(("![", "**", "[")):
                note(LeftOut(place, f"of the component “{found[1]}” only what it says itself is known"))
            return shown
        note(unknown(place, found.group(), "a component"))
        return ""
    line = _ROLE.sub(lambda role: role[1] or role[2], line)
    line = _OBJECT.sub("", line) if "<" in line else line
    kept, at, heads = "", 0, line.startswith("#")
    for code in _CODE.finditer(line):
        kept += _tags(_AFTER_LINK.sub("", line[at : code.start()]), place, note, heads) + code.group()
        at = code.end()
    kept += _tags(_AFTER_LINK.sub("", line[at:]), place, note, heads)
    return kept if line[:1].isspace() else kept.lstrip()


def _tags(text: str, place: Place, note: Callable[[LeftOut], None], heads: bool) -> str:
    """A text without its tags; what a component shows beside a heading (``heads``) is none of what that asks."""

    def remark(found: re.Match[str]) -> str:
        note(commented(place, next(filter(None, (*found.groups(), found[0])))))
        return ""

    def alone(found: re.Match[str]) -> str:
        shown = shown_by(found[1], found[0])
        if heads and shown:
            note(LeftOut(place, f"{quoted(shown)} stands beside a heading"))
        elif shown is None:
            note(unknown(place, found[0], "a component"))
        return "" if heads else shown or ""

    text = as_linked(text, place, note)
    text = _REMARK.sub(remark, text) if "/*" in text else text
    text = _BESIDE.sub(remark, text) if "<!--" in text else text
    if "<" in text:
        closed = {one["closed"] for one in _IN_LINE.finditer(text)} - {None}
        text = _IN_LINE.sub(lambda tag: "" if (tag["name"] or tag["closed"]) in closed else tag[0], text)
        text = _ALONE.sub(alone, text)
    return _TAG.sub(lambda tag: _instead(tag, place, note), text) if "{" in text else text


def _instead(tag: re.Match[str], place: Place, note: Callable[[LeftOut], None]) -> str:
    """What is seen in the place of a tag: the page it refers to, a text that it has in it; of others the name of the value."""
    inside = tag["short"] or tag["value"] or f"{tag['tag'] or ''}{tag['rest'] or ''}"
    if found := _REFERRING.match(inside):
        return found[1]
    if tag["value"] is not None:
        if found := _LITERAL.match(inside):
            return found[1]
        if re.search(r"(?:base_?url|root|site\.url)\b", inside):
            return ""
        kept = _kept(inside)
        says = f"{quoted(kept)} is kept" if kept else "nothing of it is kept"
        note(LeftOut(place, f"{quoted(tag.group())} may stand for a value that is not known; {says}"))
        return kept
    if shown := shown_by((inside.split() or [""])[0], inside):
        return f"**{shown}**" if tag["tag"] == "code" else shown
    if tag["short"] and (address := _ADDRESS.search(inside)):
        return address[0]
    if tag["short"] is not None or tag["tag"] not in ("raw", "endraw", "code", "endcode"):
        note(LeftOut(place, f"{quoted(tag.group())} is a tag for a program; what it does is not known"))
    return ""


def without_tags(text: str, place: Place, note: Callable[[LeftOut], None]) -> str:
    """A text with what is seen in the place of tags and values in braces."""
    return _TAG.sub(lambda tag: _instead(tag, place, note), text)


def _kept(inside: str) -> str:
    """What stays of what is in double braces: a value's name, or the words that may be meant as they stand."""
    text = inside.strip()
    if found := _TRANSLATED.fullmatch(text):
        return found[2]
    if _CONTROL.match(inside):
        return ""
    if _CALL.fullmatch(text) and (said := [one for one in _STRINGS.findall(text) if re.search(r"\s", one)]):
        return str(max((one[1:-1] for one in said), key=len))
    if re.fullmatch(
        r"\.[a-z]\w*", text
    ):  # the ending of a file: what a template's value is called begins with a capital
        return text
    if found := _NAMED_VALUE.fullmatch(text):
        return found[1]
    if _WORDS.fullmatch(text):
        return text
    return re.sub(r"[^\w.].*", "", text, flags=re.DOTALL).rpartition(".")[2]


def without_comments(text: str, line: int, tell: Callable[[LeftOut], object]) -> str:
    """A text without the comments that stand on lines of their own, each of which is told of."""

    lines = LineAt(text, line)

    def told(found: re.Match[str]) -> str:
        if not found["comment"]:
            return found[0]
        at = Place(lines.of(found.start("comment")))
        tell(commented(at, found["comment"]))
        return ""

    return _COMMENT_LINES.sub(told, text) if "<!--" in text else text
