"""What somebody may have meant who has written something that is not there."""

from __future__ import annotations

from collections.abc import Collection


def did_you_mean(name: str, known: Collection[str]) -> str:
    """A question to add to a message, where one of the names that are known is nearly the one that is not; else nothing."""
    near = nearest(name, known)
    return f"; did you mean `{near}`?" if near is not None else ""


def nearest(name: str, known: Collection[str]) -> str | None:
    """The known name that is nearly another one, if there is one."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA, JaroWinkler

    plain = {other: _plain(other) for other in known}
    found = process.extractOne(_plain(name), plain, scorer=JaroWinkler.similarity, score_cutoff=0.85)
    if found is None:
        close = [
            other for other in known if OSA.distance(_plain(name), plain[other]) <= min(2, len(name) // 3)
        ]
        return close[0] if close and len(name) > 2 else None
    return str(found[2]) if len(name) > 2 else None


def _plain(name: str) -> str:
    return "-".join(name.casefold().replace("_", "-").split())
