"""How people ask in French when those are open who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_hours import AskingHours

_THE = r"(?:(?:la|le|les|votre|l) )?"
_DAYS = (
    r"(?:aujourd hui|aujourdhui|demain|maintenant|lundis?|mardis?|mercredis?|jeudis?|vendredis?|samedis?|dimanches?|feries?|week end|weekend|"
    r"matin|soir|midi|noel)"
)
_DAY = rf"(?: (?:le|les|la|ce|cet|en|du|de|jours?))*(?: {_DAYS})?"
_WHEN = r"(?:quand|a quelle heure|jusque a quelle heure|jusque a quand|quels jours)"
_OPEN = r"(?:ouvrez|fermez|etes ouverte?s?|etes fermee?s?)"
ASKING_HOURS = AskingHours(
    signs=frozenset("horaires horaire ouvrez fermez ouvert ouverts ouverte ouvertes ferme fermes".split()),
    asking=(
        rf"(?:(?:quels|quelles) sont |ce est quoi |je voudrais )?(?:@ )?{_THE}horaires(?: de ouverture)?{_DAY}"
        rf"|{_WHEN} (?:est ce que )?(?:@ )?{_OPEN}(?: @)?{_DAY}|{_WHEN} (?:ouvrez|fermez|etes) @(?: ouverte?s?)?{_DAY}"
        rf"|@ {_OPEN} {_WHEN}{_DAY}|(?:est ce que )?@ etes ouverte?s?{_DAY}|etes @ ouverte?s?{_DAY}|ce est ouvert(?: {_WHEN})?{_DAY}|ouvert{_DAY}"
    ),
    of_things=(
        rf"{_WHEN} (?:(?:la|le|les) \w+(?: \w+)? (?:est|sont)(?: (?:elle|il|elles|ils))? ouverte?s?|ouvrez @|@ (?:etes ouverts|ouvrez)|etes @ ouverts)(?: .*)?"
        r"|(?:(?:quels|quelles) sont )?(?:@ )?(?:les )?horaires(?: de ouverture)?(?: d[eu] .*)?"
    ),
    names=frozenset("vous vos votre".split()),
    days=_DAYS,
    opening="horaires",
)
