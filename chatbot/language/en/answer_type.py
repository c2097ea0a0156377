"""The type of answer that a question asks for: a time, a price, a number, a person, a place, a reason."""

from __future__ import annotations

from chatbot.language.answer_types import AnswerTypes

HOW = {
    "late": "time", "early": "time", "long": "duration", "soon": "duration", "fast": "duration", "quick": "duration", "quickly": "duration",
    "much": "amount", "expensive": "amount", "often": "number", "many": "number",
    "big": "size", "large": "size", "small": "size", "tall": "size", "high": "size", "heavy": "size", "thick": "size",
    "far": "size", "deep": "size", "wide": "size", "old": "age", "young": "age", "hot": "heat", "warm": "heat", "cold": "heat",
}  # fmt: skip
"""What is asked for by *how* and the word after it."""
LENGTHS = "second minute hour day week month year time longer notice".split()
TIMES = "time day date year month week hour century".split()
NOUNS = {
    "duration": "delivery time|delivery times|waiting time|processing time|lead time|turnaround|length of time|duration of",
    "time": "date of|year of|start date|end date",
    "age": "age limit|minimum age|maximum age|age restriction|what age|which age",
    "amount": "price of|cost of|costs of|fee for",
    "number": "number of",
    "size": "size of|height of|weight of|length of|depth of",
    "payment": "payment methods|payment method|payment options|ways to pay|methods of payment|means of payment|forms of payment",
    "place": "location of|whereabouts|what street|which street|what address|which city|what city|which country",
    "person": "founder of|author of|inventor of|creator of|leader of|which person|what person",
    "reason": "reason for|reasons for|reason why|cause of|causes of|for what reason",
}
"""Nouns that ask for a type by themselves, with bars between them."""
_QUALITIES = """
language languages breed breeds licence license religion nationality algorithm encryption ingredients allergens qualification
qualifications calories
"""
"""What is asked of a thing or of people that is no figure, no place and the like."""
_OF_A_THING = {
    "make": "make brand maker manufacturer company",
    "colour": "colour color colours colors",
    "material": "material materials wood metal stone fabric leather",
    "quality": _QUALITIES,
}
"""What is asked for by *what* or *which* and the word after it, of a thing that is spoken of."""
_PAID = [
    f"what {do} {who}"
    for do in ("do", "would", "will", "did", "must", "should")
    for who in ("i", "we", "you", "they", "people")
]
_PHRASES = {
    "how come": "reason",
    **{
        f"{which} {word}": kind
        for kind, words in _OF_A_THING.items()
        for word in words.split()
        for which in ("what", "which")
    },
    "made of": "material",
    "made out of": "material",
    **{f"{paid} {pay}": "amount" for paid in _PAID for pay in ("pay", "charge")},
    **{f"{paid} pay {by}": "payment" for paid in _PAID for by in ("with", "by")},
    **{phrase: kind for kind, phrases in NOUNS.items() for phrase in phrases.split("|")},
    **{f"how {word}": kind for word, kind in HOW.items()},
    **{f"how {many} {word}{end}": "duration" for many in ("many", "much") for word in LENGTHS for end in ("", "s")},
    **{f"{which} {word}{end}": "time" for which in ("what", "which") for word in TIMES for end in ("", "s")},
}  # fmt: skip

_DATES = """
second minute hour day week weekend month year night morning afternoon evening weekday yesterday noon midnight monday
tuesday wednesday thursday friday saturday sunday january february march april may june july august september october
november december am pm today tomorrow immediate date dead deadline clock until after before within daily week annual per
"""
_PAST = """
ago since year century decade month week weekday yesterday monday tuesday wednesday thursday friday saturday sunday
january february march april june july august september october november december spring summer autumn winter christmas easter
"""
_NUMBERS = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen twenty thirty forty fifty
hundred thousand million billion dozen half double third quarter twice once single zero no none unlimited daily week day
month every
"""
_MONEY = "free charge cost euro dollar pound cent pence price fee pay paid rate percent crown"
_SIZES = """
m cm mm km ml kg g l metre meter metric centimetre centimeter millimetre kilometre kilometer feet foot ft inch mile yard square kilo
kilogram gram pound lb ton tonne litre liter gallon kb mb gb tb megabyte gigabyte size large small big tall high wide long deep
heavy weigh dimension diameter x × percent
"""
_COLOURS = """
colour color red blue green yellow black white grey gray brown pink purple orange violet turquoise beige gold golden silver navy cream
transparent dark light bright colourful natural ochre indigo teal rust burgundy
"""
_MATERIALS = """
made material wood wooden oak pine beech birch ash walnut metal steel iron aluminium copper brass plastic rubber glass stone granite marble
cement concrete brick clay ceramic porcelain paper cardboard leather wool cotton linen silk cloth fabric polyester bamboo cork wax resin
"""
_PEOPLE = """
people persons members employees staff students pupils visitors guests players participants learners volunteers children kids adults
inhabitants residents victims workers teachers trainers vets doctors nurses carers passengers customers users subscribers readers
"""
ANSWER_TYPES = AnswerTypes(
    language="en",
    phrases=_PHRASES,
    asking={
        "when": "time",
        "who": "person",
        "whom": "person",
        "whose": "person",
        "where": "place",
        "why": "reason",
    },
    leading_in=frozenset(
        "by until till from since to at with for and but so or me know ask tell wonder wondering hi hello".split()
    ),
    what=frozenset(["what"]),
    prices=frozenset("price prices cost costs fee fees".split()),
    priced_last=frozenset("price prices cost costs fee fees".split()),
    whose=frozenset("the your all any our".split()),
    people=frozenset(_PEOPLE.split()),
    yearly=frozenset("yearly annually annual".split()),
    weighing=frozenset("weigh weight measure".split()),
    paying=frozenset("pay paying paid payment payments".split()),
    ways=frozenset("how ways methods".split()),
    held_by={
        "people": f"{_PEOPLE} person member group family seat place man woman someone",
        "yearly": "year yearly annual annually",
        "quality": f"{_QUALITIES} trained qualified degree diploma certificate contain encrypted aes tls ssl mit apache gpl bsd source",
        "make": "make made maker manufacturer brand model company",
        "colour": _COLOURS,
        "material": _MATERIALS,
        "payment": "pay card cash cheque check transfer bank debit credit paypal invoice account online visa mastercard contactless",
        "duration": _DATES,
        "time": _DATES,
        "since": _PAST,
        "amount": _MONEY,
        "number": _NUMBERS,
        "size": _SIZES,
        "age": "year old age born birth month young younger older under over birthday adult child children",
        "heat": "degree degrees celsius fahrenheit warm hot cold cool temperature heat c f °c °f",
        "reason": "because since due reason so cause order therefore protect avoid help prevent for",
        "place": "at in on near behind under inside outside beside opposite street floor page menu",
    },
)
COUNTING = frozenset(["many"])
"""Words before what is counted: *how many members*."""
OF_MONEY = frozenset(
    "cost costs price prices priced pricing fee fees charge charges charged pay paid expensive cheap".split()
) | {f"much {word}" for word in ("is", "are", "was", "were", "for")}
"""Words, or two side by side, with which *how much* and the like ask for money, not for sugar."""
