"""Questions that no entry answers, made of an FAQ: bare words, turned questions, other aspects of a thing."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Sequence

from chatbot.faq.entry import FAQ
from training.evidence import AskedFAQ

MOST_WORDS, MOST_TURNED, MOST_ASPECTS = 30, 25, 25
TURNED = (
    (
        r"^how (do|can|could|should|would) (i|we|you|one) ",
        (r"how \1 \2 not ", r"how \1 \2 avoid to ", r"how \1 \2 stop "),
    ),
    (r"^how to ", ("how to not ", "how to avoid to ", "how to undo ")),
    (
        r"^(what|which|where|when|who) (.{0,40}?)\b(do|does|can|should|will|did) (i|we|you|they) ",
        (r"\1 \2\3 \4 not ",),
    ),
    (r"^why (do|does|is|are|did|was|can) (\S+ \S+|\S+) ", (r"why \1 \2 not ",)),
    (r"^why (do|does|is|are|did)n.t (\S+ \S+|\S+) ", (r"why \1 \2 ",)),
    (r"^why (?:can.t|won.t) ", ("why does ",)),
)
"""Beginnings of questions, each with what turns them."""
ASPECTS = {
    "person": "who invented {}|who founded {}|who designed {}|who owns {}|who is in charge of {}|who wrote {}|who makes {}|"
    "who works on {}|who thought of {} first",
    "time": "when was {} founded|when was {} invented|what year did {} start|when was {} written|since when is there {}",
    "number": "how many {} have you sold|how many {} are there in the world|how many people work on {}|how many people use {}",
    "size": "how heavy is {}|how tall is {}|how big is {}|how much does {} weigh",
    "age": "how old is {}",
    "place": "where is {} made|where was {} invented|where does {} come from",
    "amount": "how much did {} cost to make|how much money do you make with {}|what is {} worth",
    "": "what colour is {}|which language does {} come from|why is it called {}|what is the history of {}|what is {} made of|"
    "is {} good for the environment|who are the competitors of {}|how is {} spelt|is {} dangerous|can {} be sold on",
}
"""What may be asked of a thing, by the type of answer."""
ARTICLES = ("the ", "", "your ", "a ")


def bare_words(faq: FAQ) -> list[str]:
    """Common words that only answers have: by themselves they ask nothing."""
    words = AskedFAQ(faq).in_passing()
    random.Random(1).shuffle(words)
    return words[:MOST_WORDS]


def turned(faq: FAQ, answerable: Sequence[str]) -> list[str]:
    """Questions that ask for what is not so, or why it is so where it is not."""
    chance = random.Random(2)
    texts = [*answerable, *(entry.question for entry in faq.entries)]
    chance.shuffle(texts)
    return [other for text in texts if (other := _turned(text, chance)) and other != text][:MOST_TURNED]


def _turned(text: str, chance: random.Random) -> str | None:
    for pattern, others in TURNED:
        if re.search(pattern, text, re.IGNORECASE):
            return re.sub(pattern, chance.choice(others), text, count=1, flags=re.IGNORECASE)
    return None


def aspects(faq: FAQ) -> Iterator[str]:
    """Questions about something else of what the entries are about, of a type that their answers do not give."""
    chance, asked = random.Random(3), AskedFAQ(faq)
    numbers = list(range(len(faq.entries)))
    chance.shuffle(numbers)
    for number in numbers[:MOST_ASPECTS]:
        things = asked.things(number)
        types = [one for one in ASPECTS if not one or asked.lacks(number, one)]
        if things:
            thing = chance.choice(ARTICLES) + chance.choice(things)
            yield chance.choice(ASPECTS[chance.choice(types)].split("|")).format(thing)
