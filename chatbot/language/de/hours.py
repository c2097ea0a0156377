"""How people ask in German when those are open who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_hours import AskingHours
from chatbot.language.word_lists import words_with_umlauts

_OWNER = r"(?:(?:die|der|das) )?@"
_DAYS = (
    r"(?:heute|morgen|jetzt|abends|abend|morgens|mittags|feiertags?|feiertagen?|(?:mon|diens|donners|frei|sonn)tags?|mittwochs?|samstags?|"
    r"sonnabends?|wochenende|wochenenden|ostern|weihnachten|silvester)"
)
_DAY = rf"(?: (?:am|an|in|im|den|der|zu|uber|ganz|auch|noch|eigentlich|denn|so))*(?: {_DAYS})?"
_OPEN = r"(?:offen|geoffnet|auf|zu|geschlossen)"
_THING = r"(?:die|der|das|den) \w+(?: \w+)?"
ASKING_HOURS = AskingHours(
    signs=words_with_umlauts("öffnung öffnet öffnen geöffnet offen auf zu schließen schließt geschlossen"),
    asking=(
        rf"(?:(?:wie|was|welche) (?:sind |lauten |habt |haben )?)?(?:(?:die|@) )*offnung zeiten(?: (?:habt|haben) @)?{_DAY}"
        rf"|(?:ab |bis |von )?wann{_DAY} (?:geoffnet|offnen|offnet|schliessen|schliesst) {_OWNER}{_DAY}"
        rf"|(?:ab |bis |von )?wann (?:habt|haben|hat|seid|sind|ist) {_OWNER}{_DAY} {_OPEN}|wann (?:ist|hat)(?: bei @)?{_DAY} {_OPEN}"
        rf"|(?:habt|haben|hat|seid|sind|ist) {_OWNER}{_DAY} {_OPEN}{_DAY}|geoffnet {_OWNER}{_DAY}"
    ),
    of_things=(
        rf"(?:ab |bis )?wann (?:hat|haben|ist|sind) (?:{_THING}|@) (?:geoffnet|offen|auf)(?: .*)?"
        rf"|(?:ab |bis )?wann (?:geoffnet|offnet|offnen) (?:{_THING}|@)(?: .*)?|(?:.* )?offnung zeiten(?: .*)?"
    ),
    names=words_with_umlauts("ihr euch sie eure euer ihre"),
    days=_DAYS,
    opening="geöffnet",
)
