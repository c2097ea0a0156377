"""Questions in elements of a site's own, as folds and headings that every page may have; what else fields and drawings show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import lxml.html

from chatbot.importing.drafts import LeftOut, is_question, quoted
from chatbot.importing.forms.html.elements import HEADINGS, LEAVES, has, place_of, text_of
from chatbot.importing.forms.markdown import labels

_ASKING, _ANSWERING = (
    "question q summary heading header title label".split(),
    "answer a content text body".split(),
)
"""Attributes of elements of a site's own, likeliest first."""
_FOLDS = re.compile(r"faq|question|accordion|expan|collaps|details|disclosure|toggle", re.IGNORECASE)
"""What such an element is called that shows what is in it below its title."""
_HEAD = re.compile(r"(?:mat-expansion-panel|[\w-]*accordion-item|[\w-]*expansion-panel)-header")
_OPENED = {"div", "section", "article", *LEAVES}
"""What follows a label that opens it."""
_LETTER = re.compile(r"([^\W\d_])\s?\d{0,3}\s?[.:)]?")
_SHOWN_INPUTS = {"", "text", "button", "submit", "reset", "email", "url", "tel", "search", "number", "date"}
_LINES, _LONGEST = ("p", "div"), 120
"""Elements that may be a line which looks like others, and characters of one."""
QUESTION = "accordion-title"
"""The class that marks a question from here on."""


def as_folds(root: Any) -> None:
    """Questions in elements of a site's own become folds, or are marked as questions."""
    for element in [one for one in root.iter() if isinstance(one.tag, str) and "-" in one.tag]:
        if element.tag == "amp-img":
            element.tag = "img"
        elif element.tag == "amp-accordion":
            _mark(part for part in element.iterfind("section/*") if part.tag in HEADINGS)
        elif _HEAD.fullmatch(element.tag):
            element.tag = "div"
            for part in element:
                part.tail = f"{part.tail or ''} "
            _mark([element])
        else:
            _fold(element)
    _mark(root.xpath("//*[contains(@class, 'expand-control-text')]/.."))
    for label in _opening_labels(root):
        _fold_up(label)
    for table in list(root.iter("table")):
        _without_letters(table)
    _mark_their_like(root)


def left_aside(root: Any) -> Iterator[LeftOut]:
    """What fields of forms, drawings and maps show, which is no text of the page."""
    for field in root.iter("input"):
        text = (field.get("value") or "").strip()
        if text and (field.get("type") or "").lower() in _SHOWN_INPUTS:
            yield LeftOut(place_of(field), f"a field of a form: {quoted(text)}")
    for drawing in root.iter("svg"):
        text = " ".join(part.text_content().strip() for part in drawing.iter("text")).strip()
        if text:
            yield LeftOut(place_of(drawing), f"a drawing: {quoted(text)}")
    for area in root.iter("area"):
        if area.get("href"):
            yield LeftOut(
                place_of(area), f"a link on a picture: {quoted(area.get('alt') or area.get('href'))}"
            )


def _mark(elements: Any) -> None:
    for element in list(elements):
        element.set("class", f"{element.get('class') or ''} {QUESTION}".strip())


def _mark_their_like(root: Any) -> None:
    """Mark lines of one class as questions of which most ask, and some do not."""
    lines: dict[str, list[Any]] = {}
    for element in root.iter(*_LINES):
        if (
            (name := element.get("class"))
            and not has(element, _OPENED)
            and 0 < len(text_of(element)) < _LONGEST
        ):
            lines.setdefault(name, []).append(element)
    for alike in lines.values():
        asking = sum(is_question(text_of(one)) for one in alike)
        if 1 < asking < len(alike) and asking * 3 >= len(alike) * 2:
            _mark(alike)


def _fold(element: Any) -> None:
    """Make a fold of an element that says its question, and maybe its answer, in attributes."""
    said = {name.lower(): value.strip() for name, value in element.attrib.items() if value.strip()}
    asks = next((said[name] for name in _ASKING if name in said), None)
    answers = next((said[name] for name in _ANSWERING if name in said), None)
    if not asks or not (answers or text_of(element)):
        return
    if not (_FOLDS.search(element.tag) or ("question" in said and answers)):
        return
    element.tag = "details"
    summary = lxml.html.Element("summary")
    summary.text, summary.tail, element.text = asks, element.text, None
    element.insert(0, summary)
    if answers:
        shown = lxml.html.Element("p")
        shown.text, shown.tail, summary.tail = answers, summary.tail, None
        element.insert(1, shown)


def _opening_labels(root: Any) -> list[Any]:
    """Labels of boxes that are ticked to see what follows; where there is one alone, it is a field's."""
    found = []
    for box in root.iter("input"):
        label = box.getnext()
        if (
            (box.get("type") or "").lower() not in ("checkbox", "radio")
            or label is None
            or label.tag != "label"
        ):
            continue
        shown = label.getnext()
        if shown is not None and shown.tag in _OPENED and text_of(label) and text_of(shown):
            found.append(label)
    return found if len(found) > 1 else []


def _fold_up(label: Any) -> None:
    """Make a fold of a label and what follows it."""
    shown, fold = label.getnext(), lxml.html.Element("details")
    label.addprevious(fold)
    label.tag, fold.tail, label.tail, shown.tail = "summary", shown.tail, None, None
    fold.extend([label, shown])


def _without_letters(table: Any) -> None:
    """Take apart a table that only sets ``Q.`` and ``A.``, or ``Frage 1`` and ``Antwort``, beside questions and answers."""
    rows = [(row, [cell for cell in row if cell.tag in ("td", "th")]) for row in table.iter("tr")]
    kinds = [_half(text_of(cells[0])) if len(cells) == 2 else "" for _, cells in rows]
    if len(rows) < 2 or not all(kinds) or tuple(kinds[:2]) not in labels.PAIRS:
        return
    for (row, cells), kind in zip(rows, kinds, strict=True):
        row.tag = cells[1].tag = "div"
        cells[0].drop_tree()
        if kind == kinds[0]:
            _mark([cells[1]])
    for body in table.iter("tbody", "thead"):
        body.tag = "div"
    table.tag = "div"


def _half(label: str) -> str:
    """The letter of a question or an answer that a cell is but the label of; empty where it is none."""
    label = label.rstrip(".:)")
    if labels.ASKS.fullmatch(f"{label}:"):
        return "Q"
    if labels.ANSWERS.fullmatch(f"{label}:"):
        return "A"
    found = _LETTER.fullmatch(label)
    return found[1].upper() if found else ""
