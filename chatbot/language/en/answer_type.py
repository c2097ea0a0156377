"""The type of answer that a question asks for: a time, a price, a number, a person, a place, a reason."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

HOW = {
    "long": "duration", "soon": "duration", "fast": "duration", "quick": "duration", "quickly": "duration",
    "much": "amount", "expensive": "amount", "often": "number", "many": "number",
    "big": "size", "large": "size", "small": "size", "tall": "size", "high": "size", "heavy": "size", "thick": "size",
    "far": "size", "deep": "size", "wide": "size", "old": "age", "young": "age", "hot": "heat", "warm": "heat", "cold": "heat",
}  # fmt: skip
"""What is asked for by *how* and the word after it."""
LENGTHS = frozenset("second minute hour day week month year time longer notice".split())
TIMES = frozenset("time day date year month week hour century".split())
ASKING = {
    "when": "time",
    "who": "person",
    "whom": "person",
    "whose": "person",
    "where": "place",
    "why": "reason",
}
PRICES = frozenset("price prices cost costs fee fees".split())
LEADING_IN = frozenset(
    "by until till from since to at with for and but so or me know ask tell wonder wondering hi hello".split()
)
"""Words after which a question may begin, or that stand before what it asks for."""
MOST_BEFORE = 6
WEIGHING = frozenset("weigh weight measure".split())
"""How much something does that asks for a size."""

_DATES = """
second minut hour day week weekend month year night morn afternoon evening weekday yesterday noon midnight monday
tuesday wednesday thursday friday saturday sunday januari februari march april may june juli august septemb octob
novemb decemb am pm today tomorrow immedi date dead deadlin clock until after befor within daili week annual per
"""
_NUMBERS = """
one two three four five six seven eight nine ten eleven twelv thirteen fourteen fifteen twenti thirti forti fifti
hundr thousand million billion dozen half doubl third quarter twice onc singl zero no none unlimit daili week day
month everi
"""
_MONEY = "free charg cost euro dollar pound cent penc price fee pay paid rate percent crown"
_SIZES = """
m cm mm km ml kg g l metr meter metric centimetr centimet millimetr kilometr kilomet feet foot ft inch mile yard squar kilo kilogram
gram pound lb ton tonn litr liter gallon kb mb gb tb megabyt gigabyt byt size larg small big tall high wide long deep heavi weigh
dimens diamet x × percent
"""
_AGES = "year old age born birth month young younger older under over birthday adult child children"
_HEAT = "degr degre celsius fahrenheit warm hot cold cool temperatur heat c f °c °f"
HELD_BY = {
    "duration": frozenset(_DATES.split()),
    "time": frozenset(_DATES.split()),
    "amount": frozenset(_MONEY.split()),
    "number": frozenset(_NUMBERS.split()),
    "size": frozenset(_SIZES.split()),
    "age": frozenset(_AGES.split()),
    "heat": frozenset(_HEAT.split()),
    "reason": frozenset(
        "becaus sinc due reason so caus order otherwi therefor protect avoid help prevent for".split()
    ),
    "place": frozenset(
        "at in on near behind under insid outsid besid opposit street floor page menu".split()
    ),
}
"""Stems of an answer that has what is asked for; a figure has a time, an amount or a number too."""
IN_PASSING = {
    "duration": 0.6, "time": 0.6, "amount": 0.6, "number": 0.5, "size": 0.4, "age": 0.4, "heat": 0.5, "place": 0.5, "reason": 0.4, "person": 0.3,
}  # fmt: skip
"""How often answers give a type in passing, in that order: seldom who, often how long."""
BY_FIGURES = frozenset(["duration", "time", "amount", "number"])
UNCOUNTED = 0.2
"""How likely the number of something is given by an answer that has it without one."""
NEAR_NUMBER = 3
"""Words from a number within which it counts something."""
COUNTING = frozenset(["many"])
"""Words before what is counted: *how many members*."""


def answer_type(words: Sequence[str]) -> str:
    """The type of answer that a question asks for, by its folded words; empty where no particular one."""
    for i, (word, following) in enumerate(pairwise([*words, ""])):
        if word == "how" and following == "come":
            return "reason"
        if word == "how" and following in HOW:
            counted = "".join(words[i + 2 : i + 3]).removesuffix("s")
            if following == "much" and not WEIGHING.isdisjoint(words[i:]):
                return "size"
            return "duration" if counted in LENGTHS and following in ("many", "much") else HOW[following]
        if word in ("what", "which") and following.removesuffix("s") in TIMES:
            return "time"
    if words[:1] and (words[0] in PRICES or (words[0] == "what" and not PRICES.isdisjoint(words))):
        return "amount"
    for before, word in pairwise(["", *words[:MOST_BEFORE]]):
        if word in ASKING and (not before or before in LEADING_IN):
            return ASKING[word]
    return ""


def likely_in(answer: Mapping[str, Collection[int]], wanted: str, counted: str = "") -> float:
    """How likely an answer, given as its stems, gives that type though its question asks for another, 0 to 0.6.

    ``counted`` is the stem of what is asked the number of. 0 where nothing in the answer looks like that type.
    """
    if counted in answer and wanted == "number":
        return IN_PASSING[wanted] if _has_number_of(answer, counted) else UNCOUNTED
    held_by = HELD_BY.get(wanted)
    by_figure = wanted in BY_FIGURES and any(stem[0].isdigit() for stem in answer)
    if held_by is None or by_figure or not held_by.isdisjoint(answer):
        return IN_PASSING[wanted]
    return 0.0


def _has_number_of(answer: Mapping[str, Collection[int]], counted: str) -> bool:
    numbers = {
        place
        for stem, places in answer.items()
        if stem[0].isdigit() or stem in HELD_BY["number"]
        for place in places
    }
    return any(place - step in numbers for place in answer[counted] for step in range(1, NEAR_NUMBER + 1))
