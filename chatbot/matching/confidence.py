"""From a ranking to the probability, for each of its first entries, that it answers the question."""

from __future__ import annotations

import math
from collections.abc import Mapping

from chatbot.language.answer_types import PAYMENT, PRICE
from chatbot.matching.context import Context
from chatbot.matching.evidence import JUDGED, evidence
from chatbot.matching.forest import Forest
from chatbot.matching.judged import Contribution, Judged
from chatbot.matching.likeness import with_likeness
from chatbot.matching.model import Model
from chatbot.matching.query import Query
from chatbot.matching.ranking import Scored
from chatbot.matching.seen import Seen
from chatbot.matching.telling import first, with_telling
from chatbot.matching.trees import effects
from chatbot.matching.turned import turned
from chatbot.matching.vetoes import Veto
from chatbot.retrieval.document import Document
from chatbot.semantics.likeness import Likeness

VERBATIM = 0.99
"""Confidence at least of an entry that is asked word for word."""
MOST_IF_TURNED = 0.3
"""Confidence of an entry at most, where the question is the entry's turned into something else (``matching/turned.py``)."""


class Judge:
    """Says how sure a ranking is."""

    def __init__(self, model: Model, context: Context) -> None:
        self._model = model
        self._forest = Forest(model.base, model.trees)
        self._context = context

    def judge(
        self, query: Query, ranked: list[Scored], likeness: Mapping[int, Likeness] | None = None
    ) -> list[Judged]:
        """The entries of a ranking with their confidence, most confident first; ``likeness`` is theirs, where that counts."""
        judged = (
            [Judged(scored, 0.0) for scored in ranked]
            if veto(query)
            else self._by_evidence(query, ranked, likeness)
        )
        same = [one for one in judged if is_verbatim(query, one.scored.document)]
        return first(same, judged, VERBATIM) if same else with_telling(query, judged, self._context)

    def _by_evidence(
        self, query: Query, ranked: list[Scored], likeness: Mapping[int, Likeness] | None
    ) -> list[Judged]:
        ranked, set_aside = self._by_type(query, ranked)
        asked = self._context.asked(query)
        looked_at = [Seen(asked, scored, self._context) for scored in ranked[:JUDGED]]
        values = evidence(looked_at, [scored.score for scored in ranked])
        alike: list[Likeness | None] = [None] * len(looked_at)
        if likeness:
            known = [likeness[seen.scored.number] for seen in looked_at]
            values, alike = with_likeness(values, known), [*known]
        judged = [
            Judged(seen.scored, self._confidence(found, seen), found, own, seen)
            for seen, found, own in zip(looked_at, values, alike, strict=True)
        ]
        judged.sort(key=lambda j: -j.confidence)
        for scored in ranked[len(judged) :]:  # the others follow at the distance that their scores give
            behind = math.exp(scored.score - ranked[len(judged) - 1].score) if judged else 0.0
            judged.append(Judged(scored, judged[-1].confidence * min(1.0, behind)))
        return judged + [Judged(scored, 0.0) for scored in set_aside]

    def _by_type(self, query: Query, ranked: list[Scored]) -> tuple[list[Scored], list[Scored]]:
        """A ranking, without the entries that are asked how something is paid where the question asks what it costs, and other
        entries are asked that; and these. The same the other way round."""
        other = {PRICE: PAYMENT, PAYMENT: PRICE}.get(query.answer_type)
        if other is None:
            return ranked, []
        types = [self._context.type_of(one) for one in ranked]
        if query.answer_type not in types:
            return ranked, []
        typed = list(zip(ranked, types, strict=True))
        return [one for one, kind in typed if kind != other], [one for one, kind in typed if kind == other]

    def contributions(self, judged: Judged) -> tuple[float, list[Contribution]]:
        """The log-odds before any evidence, and what each piece of it added; the weightiest first."""
        if not judged.evidence:
            return 0.0, []
        base, added = effects(self._model.base, self._model.trees, judged.evidence)
        named = zip(self._model.evidence, judged.evidence, added, strict=True)
        return base, sorted((Contribution(*c) for c in named if c[2]), key=lambda c: -abs(c.log_odds))

    def _confidence(self, values: tuple[float, ...], seen: Seen) -> float:
        sure = 1 / (1 + math.exp(-self._forest.log_odds(values)))
        return round(MOST_IF_TURNED if sure > MOST_IF_TURNED and turned(seen) else sure, 4)


def is_verbatim(query: Query, document: Document) -> bool:
    """Is the question one of an entry's phrasings, but for capitals, accents, punctuation and spaces?"""
    return not query.written.isdisjoint(document.joined)


def veto(query: Query) -> Veto | None:
    """Why no entry can be the answer, whatever the evidence."""
    return Veto.NO_SUBJECT if all(query.stops) else None
