"""What has changed since an earlier run."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

import msgspec

from chatbot.evaluation.outcome import Outcome


class Change(msgspec.Struct, frozen=True):
    """A question with another result than before."""

    before: Outcome
    after: Outcome


class Comparison(msgspec.Struct, frozen=True, kw_only=True):
    """Two runs, question by question."""

    fixed: list[Change]
    """Failed before, passed now."""
    broken: list[Change]
    """Passed before, fail now."""
    unchanged: int
    new: int
    """Questions that the earlier run did not have."""
    gone: int
    """Questions that only the earlier run had."""


def compare(before: Sequence[Outcome], after: Sequence[Outcome]) -> Comparison:
    """Compare two runs; a question is the same where its words and what it expects are."""
    earlier: dict[tuple[str, str | None], list[Outcome]] = defaultdict(list)
    for outcome in before:
        earlier[outcome.question, outcome.expected].append(outcome)
    pairs = [
        Change(held.pop(0), outcome)
        for outcome in after
        if (held := earlier.get((outcome.question, outcome.expected)))
    ]
    fixed = [pair for pair in pairs if pair.after.passed and not pair.before.passed]
    broken = [pair for pair in pairs if pair.before.passed and not pair.after.passed]
    return Comparison(
        fixed=fixed, broken=broken, unchanged=len(pairs) - len(fixed) - len(broken),
        new=len(after) - len(pairs), gone=len(before) - len(pairs),
    )  # fmt: skip
