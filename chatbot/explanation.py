"""Why a question was answered as it was."""

from __future__ import annotations

import msgspec


class Explanation(msgspec.Struct, frozen=True):
    """Why an entry came first, and why it was or was not the answer."""

    features: dict[str, float]
    veto: str | None
