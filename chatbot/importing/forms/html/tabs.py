"""Tabs: what a tab is called is put above what it shows."""

from __future__ import annotations

from itertools import chain, islice
from typing import Any

import lxml.html

from chatbot.importing.forms.html.elements import HEADINGS, text_of

MOST_LOOKED_AT = 2_000
"""Elements below a row of tabs among which what they show is looked for."""


def with_labels(root: Any) -> None:
    """Put the names of tabs above what each shows, where there are as many of the one as of the other."""
    named = {element.get("id"): element for element in root.iter("*") if element.get("id")}
    for row in root.xpath(
        "//*[@role='tablist'] | //ul[contains(@class, 'nav-tabs') or contains(@class, 'nav-pills')]"
    ):
        tabs = _tabs(row)
        if len(tabs) < 2 or _letters(row) != "".join(map(_letters, tabs)):
            continue  # what the tabs show is between them: they are folds
        panels = [_panel(tab, named) for tab in tabs]
        if None in panels or len(set(panels)) < len(panels):
            panels = _panels_near(row, len(tabs))
        if panels:
            for tab, panel in zip(tabs, panels, strict=True):
                _label(panel, text_of(tab))
            row.drop_tree()
        else:
            for tab in tabs:  # none of them asks anything
                tab.attrib.pop("aria-controls", None)
                tab.attrib.pop("class", None)


def _letters(element: Any) -> str:
    return "".join(element.text_content().split())


def _tabs(row: Any) -> list[Any]:
    found = row.xpath(".//*[@role='tab']") or row.xpath("./li")
    return [tab for tab in found if text_of(tab)]


def _panel(tab: Any, named: dict[str, Any]) -> Any:
    for part in tab.iter("*"):
        for key in ("aria-controls", "data-bs-target", "data-target", "href"):
            if (panel := named.get((part.get(key) or "").removeprefix("#"))) is not None:
                return panel
    return None


def _panels_near(row: Any, count: int) -> list[Any]:
    """As many parts as there are tabs, in what follows a row of them or what that is in."""
    left = MOST_LOOKED_AT
    for around in [row, *islice(row.iterancestors(), 3)]:
        panels: list[Any] = []
        for part in chain.from_iterable(sibling.iter("*") for sibling in around.itersiblings()):
            left -= 1
            if left < 0 or part.get("role") == "tablist" or len(panels) > count:
                break
            if part.get("role") == "tabpanel" or "tab-pane" in (part.get("class") or "").split():
                panels.append(part)
        if panels:
            return panels if len(panels) == count else []
    return []


def _label(panel: Any, text: str) -> None:
    """Put a tab's name above what it shows: as a heading, where that may be questions."""
    asking = panel.xpath(".//details | .//*[contains(@class, 'accordion') or contains(@class, 'question')]")
    levels = [HEADINGS[heading.tag] for heading in panel.iter(*HEADINGS)]
    if asking or levels:
        label = lxml.html.Element(f"h{max(min(levels, default=3) - 1, 1)}")
        label.text = text
    else:
        label, strong = lxml.html.Element("p"), lxml.html.Element("strong")
        strong.text = text
        label.append(strong)
    label.sourceline = panel.sourceline or 1
    label.tail, panel.text = panel.text, None
    panel.insert(0, label)
