"""The figures as one JSON object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from chatbot.reviewing.stats import Outcomes, Stats
from chatbot.terminal.json_lines import line


def lines(stats: Stats, log: str) -> Iterator[str]:
    """The object, on one line."""
    yield line(
        {
            "log": log,
            **_outcomes(stats.outcomes),
            "in_part": stats.in_part,
            "small_talk": stats.small_talk,
            "picked": stats.picked,
            "good": stats.good,
            "bad": stats.bad,
            "exact": stats.exact,
            "faqs": [{"faq": one.question, "asked": one.asked} for one in stats.faqs],
            "weeks": [{"week": week.monday, **_outcomes(week.outcomes)} for week in stats.weeks],
            "most_asked": stats.most_asked,
            "in_vain": stats.in_vain,
        }
    )


def _outcomes(outcomes: Outcomes) -> dict[str, Any]:
    return {
        "asked": outcomes.asked,
        "answered": outcomes.answered,
        "unsure": outcomes.unsure,
        "declined": outcomes.declined,
    }
