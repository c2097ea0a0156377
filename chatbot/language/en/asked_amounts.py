"""Amounts that people ask for in English and that are no price: what somebody earns, what a machine uses up."""

from __future__ import annotations

from chatbot.language.asked_amounts import AskedAmount

ASKED_AMOUNTS = (
    AskedAmount(
        signs=frozenset("earn earns earned salary salaries wage wages".split()),
        asking=r"\b(?:how much|what|how well)\b.*\b(?:earn|earns|earned|salary|salaries|wages?)\b",
        telling=frozenset(
            "earn earns earned earning earnings wage wages salary salaries paid payout payouts interest income commission royalties reward".split()
        ),
    ),
    AskedAmount(
        signs=frozenset("electricity power energy fuel petrol diesel water".split()),
        asking=(
            r"\bhow much (?:electricity|power|energy|fuel|petrol|diesel|water) (?:do|does|did|will|would|is|are)\b.*\b(?:use|used|uses|consume|consumed|need|take|draw|burn|require)\b"
        ),
        telling=frozenset(
            "kwh kw watt watts kilowatt kilowatts consumption consume consumes litre litres liter liters gallon gallons mpg".split()
        ),
    ),
)
