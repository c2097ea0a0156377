"""What is made of an entry of a ranking: the probability that it answers the question, and what that is made of."""

from __future__ import annotations

import msgspec

from chatbot.matching.ranking import Scored
from chatbot.matching.seen import Seen
from chatbot.matching.turned import turned
from chatbot.matching.vetoes import Veto
from chatbot.semantics.likeness import Likeness


class Contribution(msgspec.Struct, frozen=True):
    """What a piece of evidence did to the log-odds."""

    name: str
    value: float
    log_odds: float


class Judged(msgspec.Struct, frozen=True):
    """An entry with the probability that it answers the question."""

    scored: Scored
    confidence: float
    evidence: tuple[float, ...] = ()
    """In the order of ``EVIDENCE``, or of ``SEMANTIC_EVIDENCE``; empty where the entry was not looked at closely."""
    likeness: Likeness | None = None
    """Where the sentence encoder was asked."""
    seen: Seen | None = None
    """The question and the entry; None where the entry was not looked at closely."""
    is_asked: bool = False
    """Is it just what is asked, whatever the evidence: word for word, or what tells where its owner is or how to reach him?"""

    @property
    def turned(self) -> Veto | None:
        """How the question is the entry's turned into something else."""
        return turned(self.seen) if self.seen else None
