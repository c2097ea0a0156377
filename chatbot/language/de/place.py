"""How people ask in German where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace
from chatbot.language.word_lists import words_with_umlauts

_THE = r"(?:(?:die|der|das|den|dem|zum|zur) )?"
_OWNER = rf"{_THE}@"
_FILL = r"(?: (?:genau|eigentlich|denn|bitte|überhaupt|mal|am besten|zu finden|zu hause|untergebracht))*"
_ADDRESS = r"(?:(?:genaue|volle) )?(?:adresse|adress|anschrift|anfahrt|standort|lage|wegbeschreibung|anfahrt beschreibung)"
_HOUSE = (
    r"(?i:stra(?:ß|ss)e|str\.|gasse|weg|allee|platz|ring|ufer|damm|markt|chaussee|promenade|wall|graben|hof|steig|berg|tor|brücke|kai|anger) \d{1,4}\b"
    r"|\b(?:Am|An der|Im|In der|Zum|Zur|Auf der|Auf dem) [A-ZÄÖÜ]\w+ \d{1,3}\b(?! [A-ZÄÖÜ])|\b\d{5} [A-ZÄÖÜ]"
)
ASKING_PLACE = AskingPlace(
    signs=words_with_umlauts(
        "wo adresse adress anschrift anfahrt standort lage wegbeschreibung komme kommt kommen hinkommen finde findet finden"
    ),
    asking=(
        rf"wo{_FILL} (?:ist|sind|seid|seit|bist|liegt|liegen|sitzt|befindet sich|befinden sich|adresse){_FILL}(?: {_OWNER})?{_FILL}"
        rf"|wo (?:finde|findet|finden|kann|können|adresse)(?: ich| man| wir)?(?: {_OWNER})?(?: finden)?|wo @ (?:ist|sind)"
        rf"|(?:wie (?:lautet|ist|heißt) |was ist )?{_THE}(?:@ )?{_ADDRESS}(?: (?:von|zu|der|des) {_OWNER})?{_FILL}"
        rf"|wie (?:komme|kommt|kommen|hinkommen|finde|findet|finden|adresse)(?: ich| man| wir)?{_FILL}(?: (?:zu|in|hin|dahin))?(?: {_OWNER})?{_FILL}(?: hin)?"
    ),
    address=_HOUSE,
    likely=_HOUSE,  # all nouns have a capital
    where="wo",
    names=words_with_umlauts("ihr euch sie ihnen eure euer ihre uns wir"),
    further=r" und (?:wie|wann|was|wo|kann|gibt|ist|sind)\b.*",
)
