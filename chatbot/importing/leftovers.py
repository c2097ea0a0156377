"""What sites and editors put beside an answer, and is none of it: ways to the top, names of places, lists of files."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import msgspec

from chatbot.importing.drafts import Draft, Item, LeftOut, half, quoted

_UP = (
    r"(?:(?:go |jump |scroll |return )?back |return |go |jump |scroll )(?:up )?to (?:the )?"
    r"(?:top|contents|table of contents|toc|index|questions|list of questions|faqs?)(?: of (?:the |this )?page)?"
    r"|(?:to |page )?top|(?:zurück )?nach oben|(?:zurück )?zum (?:seitenanfang|anfang|inhaltsverzeichnis)|zurück zur übersicht"
    r"|volver (?:arriba|al (?:inicio|principio|índice))|ir arriba"
    r"|(?:retour|revenir) (?:en|vers le) haut(?: de (?:la )?page)?|haut de (?:la )?page|retour au (?:sommaire|début)"
    r"|torna (?:su|in alto|all['’]inizio|all['’]indice)|voltar ao (?:topo|início|índice)|(?:terug )?naar boven"
    r"|(?:tillbaka )?till toppen|(?:tilbage |tilbake )?til toppen"
    r"|(?:powrót )?do góry|(?:вернуться )?(?:наверх|к началу|к содержанию)"
    r"|(?:この)?(?:ページ)?の?(?:トップ|先頭|目次)[へに](?:戻る|もどる)?|"
    r"(?:返回|回到)(?:顶部|頂部|页首|頁首|目录|目錄)|맨 위로(?: 가기| 이동)?"
)
_WAY_UP = re.compile(
    rf"(?P<mark>[^\w\n.+*#>-]*(?:[*_]{{1,2}})?[^\w\n.+*#>-]*)(?P<says>{_UP})"
    r"[^\w\n.!?]*(?:\]\([^()\s]*\))?[^\w\n.!?]*",
    re.IGNORECASE,
)
"""A line that leads up, or what the text of a link is where it does."""
_LINK_UP = re.compile(rf"[ \t]*\[[^\w\n\[\]]*(?:{_UP})[^\w\n\[\]]*\]\(#[^()\s]*\)[ \t]*$", re.IGNORECASE)
"""A link up behind the last words."""
LONGEST = 100
"""Characters that such a line or link has at most."""
_RULE = re.compile(r"[-*_ \t]{3,}")
_PLACE = re.compile(
    r"(?P<code>`+[^`]*`*)|<a\s+(?:id|name)\s*=\s*(?:\"[^\"<>]*\"|'[^'<>]*'|[^\s\"'<>]+)\s*(?:/>|>\s*</a\s*>)",
    re.IGNORECASE,
)
"""What links within a page lead to, and nobody sees."""
_FILE = re.compile(
    r"[-*\s]*(?:!\[[^\[\]]*\]\([^()]*\)\s*)?\[[^\[\]]+\]\([^()\s]+\)\s*\([a-z]+/[\w.+-]+\)\s*", re.IGNORECASE
)
"""A file, with the type of what it holds, as wikis list those that hang on a page."""


def without_leftovers(items: Iterable[Item]) -> Iterator[Item]:
    """What was found in a file, with answers that have nothing in them but what answers."""
    for item in items:
        if isinstance(item, Draft):
            yield from _cleaned(item)
        else:
            yield item


def _cleaned(draft: Draft) -> Iterator[Item]:
    answer = draft.answer
    if _is_of_files(answer):
        yield LeftOut(draft.place, f"{quoted(draft.question)} is a list of files and no question")
        return
    if "<a" in answer or "<A" in answer:
        answer = _PLACE.sub(lambda found: found["code"] or "", answer).strip()
    answer, ways = _without_ways_up(answer)
    for way in ways:
        yield LeftOut(draft.place, f"{quoted(way)} only leads to the top of a page")
    if draft.question.strip() and answer.strip():
        yield draft if answer == draft.answer else msgspec.structs.replace(draft, answer=answer)
    else:
        yield half(draft.place, draft.question.strip(), answer.strip())


def _is_of_files(answer: str) -> bool:
    """Is an answer nothing but a list of files?"""
    if not answer.endswith(")"):
        return False
    return all(_FILE.fullmatch(line) for line in answer.split("\n") if line.strip())


def _without_ways_up(answer: str) -> tuple[str, list[str]]:
    """An answer without what leads up at its end, and what that was."""
    ways: list[str] = []
    while True:
        before, _, last = answer.rstrip().rpartition("\n")
        way = last.strip()
        if _leads_up(way):
            answer = before.rstrip()
        elif found := _LINK_UP.search(last[-LONGEST:]):
            answer, way = answer.rstrip()[: -len(found[0])], found[0].strip()
        elif ways and _RULE.fullmatch(last):
            answer = before.rstrip()
            continue
        else:
            return answer, ways
        ways.append(way)


def _leads_up(line: str) -> bool:
    """Does a line lead up? A word alone does with a sign before it."""
    if len(line) > LONGEST or not (found := _WAY_UP.fullmatch(line)):
        return False
    return " " in found["says"] or not found["says"].isascii() or bool(found["mark"].strip())
