"""How people ask in German how old one has to be."""

from __future__ import annotations

from chatbot.language.asking_age import AskingAge

_N = r"(?:\d{1,2}|ein|zwei|drei|vier|funf|sechs|sieben|acht|neun|zehn|elf|zwolf)"
_YEARS = rf"{_N}(?: jahren?)?(?: alt)?"
_CHILD = (
    r"(?:(?:mein|meine|meinen|unser|unsere|unseren|ein|das|die|der) )?(?:(?:kleine|kleiner|kleinen|grosse|grosser) )?"
    r"(?:sohn|tochter|kind|kinder|kids|enkel|enkelin|bruder|schwester|neffe|nichte|junge|madchen|baby)"
)
_WHO = rf"(?:man|ich|wir|er|sie|es|{_CHILD}(?: {_YEARS})?)"
_FILL = r"(?: (?:denn|eigentlich|da|hier|dort|dafur|dazu|bei euch|bei ihnen|mindestens|hochstens|auch|schon|noch|erst|schon mal|gerade|und|das|es|ja))*"
_DO = (
    r"(?: (?:mit|rein|hin|allein|alleine|ohne eltern|kommen|mitkommen|reinkommen|mitmachen|mitspielen|teilnehmen|dabei sein|anfangen|"
    r"machen|gehen|haben|reingehen|hingehen))*"
)
_MAY = r"(?:darf|durfen|kann|konnen|geht|konnte|konnten|ist|sind)"
ASKING_AGE = AskingAge(
    signs=frozenset("alt alter jahren jahre jung klein darf kann geht konnen durfen".split()),
    asking=(
        rf"(?:ab |bis )?wie alt{_FILL} (?:muss|mussen|musste|mussten|soll|sollte|sollen|darf|durfen|kann){_FILL} {_WHO}{_FILL}{_DO} sein(?: um{_FILL}{_DO}(?: zu durfen)?)?"
        rf"|(?:ab|bis|mit|in) (?:welchem|was fur einem) alter(?: {_MAY}{_FILL}(?: {_WHO})?{_FILL}{_DO})?"
        rf"|(?:ab|bis|mit) (?:wie viel|wie vielen|wieviel|wievielen) jahren?(?: {_MAY}{_FILL}(?: {_WHO})?{_FILL}{_DO})?"
        rf"|(?:gibt es |habt ihr |haben sie |was ist |wie ist |wie hoch ist )?(?:ein |eine |das |die )?(?:mindest alter|hochst alter|alter grenze|alter beschrankung){_FILL}"
        rf"|(?:ist|sind|ware|waren) {_WHO}{_FILL}(?: mit| mit seinen| mit ihren)?(?: {_YEARS})? zu (?:jung|alt){_FILL}"
        rf"|bin ich{_FILL}(?: mit {_YEARS})? zu jung{_FILL}"
        rf"|(?:ist|sind|ware) {_CHILD}{_FILL}(?: mit)?(?: {_YEARS})? zu (?:klein|gross){_FILL}"
        rf"|(?:ist|sind|ware) (?:mit )?{_YEARS}{_FILL} zu (?:jung|alt|klein|gross){_FILL}"
        rf"|(?:{_WHO}) (?:ist|wird|sind|bin){_FILL} {_YEARS}{_FILL}(?: {_MAY}(?: {_WHO})?{_FILL}{_DO}| zu (?:jung|alt|klein){_FILL})"
        rf"|{_MAY} {_WHO}{_FILL}(?: (?:mit|ab|unter|von))? {_YEARS}{_FILL}{_DO}"
        rf"|{_MAY} {_WHO}{_FILL} (?:mit|ab|unter|von) {_N} (?:jahren|schon|allein|alleine){_FILL}{_DO} \w+"
    ),
    told_by=frozenset("alter alt jahren kinder".split()),
)
