"""English words that Snowball throws together with others of another meaning: *import* and *important*, *tire* and *tired*."""

from __future__ import annotations

APART = {
    word: meant
    for meant, words in {
        "tyre": "tire tires",
        "convert": "conversion conversions",
        "aside": "apart",
        "crucial": "important importance importantly",
        "tariff": "customs",
        "customise": "custom customize customized customizes customizing customizable customization customizations",
        "authorise": "authorize authorized authorizes authorizing authorization authorizations",
        "form": "formation formations",
        "discontinue": "terminate terminates terminated terminating termination terminations",
        "departure": "depart departs departed departing",
        "bookkeeper": "accountant accountants",
        "arise": "emerge emerges emerged emerging",
        "crowded": "busy busier busiest",
        "fascinating": "interesting interestingly",
        "penalty": "fines fined",
        "merchandise": "goods",
        "multiple": "several",
        "official": "officer officers",
        "journalist": "reporter reporters",
        "technician": "engineer engineers engineering",
        "numeral": "digit digits",
        "certainly": "definitely",
        "route": "direction directions",
        "supplier": "provider providers",
        "citizenship": "nationality nationalities",
        "version": "edition editions",
        "candidate": "applicant applicants",
        "cautious": "careful carefully",
        "quota": "allowance allowances",
    }.items()
    for word in words.split()
}
"""Each with a word of nearly its own meaning, whose stem it takes: that one the lexicon knows."""
