"""What speaks for and against an entry: each piece of evidence by its name, with the function that finds it."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import msgspec

from chatbot.matching.alignment import MATCHED
from chatbot.matching.features import FEATURES
from chatbot.matching.seen import Seen
from chatbot.retrieval.weights import STOP_WEIGHT

JUDGED = 8
"""Entries of a ranking that are looked at closely."""
MOST_MARGIN = 12.0
MOST_COUNTED = 8


class Piece(msgspec.Struct, frozen=True):
    """A piece of evidence."""

    direction: int
    """The way the probability may go as the value grows; 0 for either."""
    meaning: str
    find: Callable[[Seen], float]


def _covered_anywhere(seen: Seen) -> float:
    query = seen.query
    return sum([w * strength for w, strength in zip(query.weights, seen.anywhere, strict=True)]) / query.total


def _only_in_answer(seen: Seen) -> float:
    support = seen.scored.support
    return seen.weightiest(
        [i for i in seen.asked.words if support.phrasings[i] < MATCHED <= support.answer[i]]
    )


def _unasked_name(seen: Seen) -> float:
    words, weights = seen.best.phrasing.words, seen.best.weights
    return max([weights[j] for j in seen.unasked if words[j].name], default=0.0)


def _swapped_name(seen: Seen) -> float:
    words, names = seen.best.phrasing.words, seen.query.names
    return seen.weightiest([i for i, j in seen.swaps if names[i] and words[j].name])


def _other_number(seen: Seen) -> float:
    words = seen.best.phrasing.words
    return float(bool(seen.exact and any(not words[j].text.isalpha() for j in seen.unasked)))


def _opposite(seen: Seen) -> float:
    return float(bool(seen.opposites))


def _denied(seen: Seen) -> float:
    denied = seen.asked.said.polarity == "denied" and seen.phrased.said.polarity in ("", "why")
    return float(denied and not seen.tells_what_is_denied)


def _trouble(seen: Seen) -> float:
    asked, phrased = seen.asked.said.polarity, seen.phrased.said.polarity
    return float(asked in ("trouble", "unwanted", "why not") and phrased in ("", "why"))


def _held(seen: Seen) -> float:
    question = seen.best.question
    return seen.weightiest([i for i in seen.asked.words if question[i].strength >= MATCHED])


def _name_instead(seen: Seen) -> float:
    words, weights = seen.best.phrasing.words, seen.best.weights
    if not any(words[j].name and weights[j] > STOP_WEIGHT for j in seen.unasked):
        return 0.0
    question = seen.best.question
    return seen.weightiest(
        [i for i in seen.asked.words if seen.query.names[i] and question[i].strength < MATCHED]
    )


def _lost_farthest(seen: Seen) -> float:
    weights = seen.query.weights
    return max([weights[i] * (1 - seen.nearest[i]) for i in seen.lost], default=0.0)


def _lost_end(seen: Seen) -> float:
    """Where a subject is asked of, the verb comes last: “how long does the nozzle last”."""
    last = seen.asked.words[-1] if seen.asked.words else -1
    return seen.query.weights[last] * (1 - seen.nearest[last]) if last in seen.lost else 0.0


def _answer_type(seen: Seen) -> float:
    """Is the type of answer asked for that of the phrasing, or at least one that the answer may hold?"""
    wanted, rules = seen.query.answer_type, seen.rules
    if not wanted or wanted == seen.phrased.said.answer_type or seen.tells_what_is_denied:
        return 1.0
    return rules.likely_in(seen.scored.document.answer, wanted, seen.counted)


ALONE = {
    "covered": Piece(
        +1, "share of the question that the best phrasing has",
        lambda seen: seen.feature("question_same") + seen.feature("question_similar"),
    ),
    "covered_anywhere": Piece(+1, "share of the question that the entry has anywhere", _covered_anywhere),
    "asked": Piece(
        +1, "share of the best phrasing that the question has",
        lambda seen: seen.feature("entry_same") + seen.feature("entry_similar"),
    ),
    "content": Piece(
        0, "weight of the question's words, stop words aside",
        lambda seen: seen.asked.weight,
    ),
    "lost": Piece(
        -1, "weight of the weightiest word that the entry has nowhere", lambda seen: seen.weightiest(seen.lost)
    ),
    "lost_sum": Piece(
        -1, "weight of all words that the entry has nowhere", lambda seen: sum([seen.query.weights[i] for i in seen.lost])
    ),
    "lost_name": Piece(
        -1, "weight of the weightiest name that the entry has nowhere",
        lambda seen: seen.weightiest([i for i in seen.lost if seen.query.names[i]]),
    ),
    "lost_capital": Piece(
        -1, "weight of the weightiest word written like a name that the entry has nowhere",
        lambda seen: seen.weightiest([i for i in seen.lost if seen.query.words[i].name]),
    ),
    "lost_where_named": Piece(
        -1, "weight of a name that the entry has nowhere, where its phrasings have others",
        lambda seen: seen.weightiest(seen.lost_where_named),
    ),
    "lost_known": Piece(
        -1, "weight of the weightiest word that the entry has nowhere, and other entries have",
        lambda seen: seen.weightiest([i for i in seen.lost if seen.query.known[i]]),
    ),
    "lost_unknown": Piece(
        -1, "weight of the weightiest word that no entry has",
        lambda seen: seen.weightiest([i for i in seen.lost if not seen.query.known[i]]),
    ),
    "only_in_answer": Piece(-1, "weight of the weightiest word that only the answer has", _only_in_answer),
    "unasked_name": Piece(
        -1, "weight of the weightiest name of the phrasing that the question lacks", _unasked_name
    ),
    "swapped": Piece(
        -1, "weight of a word that stands where the phrasing has another one",
        lambda seen: seen.weightiest([i for i, _ in seen.swaps]),
    ),
    "swapped_name": Piece(-1, "weight of a name that stands where the phrasing has another one", _swapped_name),
    "number": Piece(
        -1, "a number or sign of the question that the entry has nowhere", lambda seen: float(bool(seen.exact))
    ),
    "other_number": Piece(-1, "a number or sign of the question, where the phrasing has another", _other_number),
    "opposite": Piece(-1, "a word whose opposite the phrasing has", _opposite),
    "alternative": Piece(
        -1, "weight of a word in whose place the phrasing has an alternative",
        lambda seen: seen.weightiest([conflict.position for conflict in seen.alternatives]),
    ),
    "negation": Piece(
        -1, "one denies and the other does not",
        lambda seen: float(seen.asked.denies != bool(seen.phrased.said.negations) and not seen.tells_what_is_denied),
    ),
    "answer_type": Piece(
        +1,
        "1 if no particular type of answer is asked for, or the phrasing's; less for another; 0 for one that the answer lacks",
        _answer_type,
    ),
    "denied": Piece(
        -1, "the question asks for what is not so, and the phrasing does not", _denied
    ),
    "trouble": Piece(
        0, "the question says that something is not so, and the phrasing does not", _trouble
    ),
    "stopping": Piece(
        -1, "the question has a word such as stop or avoid, and the phrasing has none",
        lambda seen: seen.only_asked(
            seen.asked.said.stopping, seen.phrased.said.stopping or seen.needs_not, seen.rules.stopping
        ),
    ),
    "without": Piece(
        -1, "the question takes something away, and the phrasing does not",
        lambda seen: seen.only_asked(
            seen.asked.without >= 0, seen.phrased.said.without or seen.needs_not, seen.rules.without
        ),
    ),
    "undoing": Piece(
        -1, "the question undoes something (remove, turn off), and the phrasing does not",
        lambda seen: seen.only_asked(
            seen.asked.said.undoing, seen.phrased.said.undoing or seen.needs_not, seen.rules.undoing.words
        ),
    ),
    "lost_end": Piece(
        -1, "weight of the last word, stop words aside, if the entry has it nowhere; less if the phrasing comes near to it",
        _lost_end,
    ),
    "turning_lost": Piece(
        0, "how many words such as why, when, from, with the question has that the phrasing lacks",
        lambda seen: float(len(seen.asked.said.turning - seen.phrased.said.turning)),
    ),
    "turning_unasked": Piece(
        0, "how many words such as why, when, from, with the phrasing has that the question lacks",
        lambda seen: float(len(seen.phrased.said.turning - seen.asked.said.turning)),
    ),
    "name_instead": Piece(
        -1, "weight of a name that the best phrasing lacks, where that has one that the question lacks", _name_instead
    ),
    "held": Piece(+1, "weight of the weightiest word that the best phrasing has", _held),
    "near": Piece(
        +1, "share of the question that the phrasing has or comes near to, stop words aside",
        lambda seen: seen.asked.content.share(seen.nearest),
    ),
    "near_asked": Piece(
        +1, "share of the phrasing that the question has or comes near to, stop words aside",
        lambda seen: seen.phrased.content.share(seen.nearest_asked),
    ),
    "lost_farthest": Piece(
        -1, "weight of the weightiest word that the entry has nowhere, less if the phrasing has one somewhat like it",
        _lost_farthest,
    ),
    "passage_cosine": Piece(
        0, "likeness in meaning of the question and the likest passage of the answer",
        lambda seen: seen.context.ranker.passage_cosine(seen.query, seen.scored.number),
    ),
    "words": Piece(
        0, "how many words the question has, stop words aside",
        lambda seen: float(min(MOST_COUNTED, len(seen.asked.words))),
    ),
    "phrasings": Piece(
        0, "how many phrasings the entry has",
        lambda seen: float(min(MOST_COUNTED, len(seen.scored.document.phrasings))),
    ),
    "misspelt": Piece(0, "share of the question that was read otherwise than it is written", lambda seen: seen.asked.misspelt),
}  # fmt: skip
"""Evidence from question and entry alone."""

AHEAD = (
    "covered", "covered_anywhere", "asked", "lost", "answer_sum", "answer_passage", "question_cosine", "answer_cosine",
    "near", "near_asked", "passage_cosine",
)  # fmt: skip
"""Evidence of which it counts how far an entry is ahead of the others."""
_MEANINGS = FEATURES | {name: piece.meaning for name, piece in ALONE.items()}


def ahead(meaning: str) -> str:
    """What evidence says that counts how far an entry is ahead in something else."""
    return f"{meaning} (lead over the best other entry)"


COMPARED = {
    "margin": (+1, "points ahead of the best other entry"),
    "share": (+1, "share among all candidates, by their scores"),
    "score": (+1, "points in the ranking"),
} | {f"ahead_{name}": (0, ahead(_MEANINGS[name])) for name in AHEAD}
"""Evidence from the comparison with the other entries: direction and meaning."""

EVIDENCE: dict[str, tuple[int, str]] = (
    {name: (0, text) for name, text in FEATURES.items()}
    | {name: (piece.direction, piece.meaning) for name, piece in ALONE.items()}
    | COMPARED
)
"""All that the probability is made from, with direction and meaning, in the order of the values."""

_AHEAD = [[*FEATURES, *ALONE].index(name) for name in AHEAD]


def evidence(seen: Sequence[Seen], scores: Sequence[float]) -> list[tuple[float, ...]]:
    """The evidence for the first entries of a ranking, in the order of ``EVIDENCE``; ``scores`` are those of all of it."""
    return compared(scores, [seen_alone(one) for one in seen])


def seen_alone(seen: Seen) -> tuple[float, ...]:
    """The features, and the evidence from question and entry alone: in the order of ``FEATURES`` and ``ALONE``."""
    return (*seen.scored.features, *[piece.find(seen) for piece in ALONE.values()])


def compared(scores: Sequence[float], alone: Sequence[tuple[float, ...]]) -> list[tuple[float, ...]]:
    """Evidence of the first entries, with what sets each apart from the others; ``scores`` are those of all candidates."""
    total = sum([math.exp(score - scores[0]) for score in scores])
    margins = _ahead(scores[: len(alone)])
    ahead = zip(*[_ahead([values[c] for values in alone]) for c in _AHEAD], strict=True)
    return [
        (*values, min(MOST_MARGIN, margin), math.exp(score - scores[0]) / total, score, *by)
        for values, margin, score, by in zip(alone, margins, scores, ahead, strict=False)
    ]


def _ahead(values: Sequence[float]) -> list[float]:
    """By how much each of some values is larger than the largest of the others."""
    if len(values) < 2:
        return [*values]
    first = max(values)
    at = values.index(first)
    second = max([*values[:at], *values[at + 1 :]])
    return [value - (second if i == at else first) for i, value in enumerate(values)]
