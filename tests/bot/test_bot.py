"""What a reply says beyond its answer."""

from __future__ import annotations

from chatbot.bot import Match, Reply
from chatbot.faq.entry import Entry

PARIS = Entry(id="paris", question="Paris?", answer="A city.")


def test_only_likely_matches_are_offered() -> None:
    def reply(*confidences: float) -> Reply:
        matches = tuple(Match(PARIS, confidence) for confidence in confidences)
        return Reply(question="?", answered=False, entry=None, confidence=0.0, matches=matches)

    assert reply().offered == ()
    assert reply(0.0, 0.0).offered == ()
    assert reply(0.3, 0.1, 0.0).offered == (PARIS, PARIS)
    assert reply(0.07, 0.05, 0.03).offered == (PARIS, PARIS)
    assert reply(0.05, 0.05).offered == ()
