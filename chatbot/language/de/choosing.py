"""Yes, no, and which one: “die zweite”, “#2”, “keine davon”; and that an answer was not what was asked."""

from __future__ import annotations

from chatbot.language.choosing import Choosing
from chatbot.language.patterns import spelt

_ORDINALS = "erst zweit dritt viert fünft sechst siebt acht neunt zehnt".split()
_CARDINALS = "eins zwei drei vier fünf sechs sieben acht neun zehn".split()
_ENDINGS = ("e", "er", "es", "en", "em")
_WRITTEN = {
    f"{word}{ending}": number
    for number, word in [*enumerate(_ORDINALS, start=1), (1, "oberst"), (1, "erster"), (-1, "letzt"), (-1, "letzter"), (-1, "unterst")]
    for ending in _ENDINGS
} | {word: number for number, word in enumerate(_CARDINALS, start=1)}  # fmt: skip
_NUMBERS = {word.replace("ü", u): number for word, number in _WRITTEN.items() for u in ("u", "ue")}
_THING = r"(?:frage|fragen|möglichkeit|option|eintrag|antwort|auswahl|punkt|variante|vorschlag|thema)"
_TALK = (
    r"(?:ja|jo|ok|okay|sorry|bitte|also|dann|ich (?:meine|meinte|will|möchte|nehme|nehm|wollte|hätte gern)|es ist|das ist|ist|das war|wohl|eher|"
    r"zeig(?:e)? (?:mir)?|gib mir|nimm|lieber|natürlich|genau)"
)
_REALLY = r"(?:(?:ja|doch|aber|leider|so|ganz|gar|überhaupt|einfach|völlig|total|komplett|eigentlich|wohl|immer noch|auch|jetzt|trotzdem|wieder) )*"
_NO = r"(?:(?:nein|nö|nee|ne|sorry|aber|hm|hmm|na ja|naja|tut mir leid|schade|leider|ja|also|ähm) )*"
_ANSWER = r"(?:das|dies|es|die antwort|diese antwort|deine antwort|ihre antwort|eure antwort)"
_MEANT = r"(?:gefragt|gemeint|wissen|gesucht|gewollt|gefragt habe|wissen wollte|wissen will|wissen möchte|gemeint habe|gesucht habe|meine|meinte|suche|will|wollte|brauche|gefragt hab|gemeint hab|hören wollte)"
CHOOSING = Choosing(
    yes=spelt(
        r"(?:(?:j|ja|jo|jap|jep|jepp|jup|joa|jawohl|klar|na klar|aber klar|sicher|genau|richtig|stimmt|korrekt|ok|okay|okee|gerne?|natürlich|selbstverständlich|exakt|passt"
        r"|das|ist es|bitte|doch|auf jeden fall|auf alle fälle|unbedingt|yes|eben|so ist es|das meine ich|das meinte ich|die meine ich|sehr gerne?|absolut|freilich|logo|definitiv)(?: |$))+",
        umlauts=True,
    ),
    none=spelt(
        r"(?:nein|nö|nee|ne|nope|no|keine?[rs]?|nichts|gar ?nichts|weder noch|niemals|auf keinen fall|lieber nicht|nicht|leider nicht|leider nein|passt nicht|nix)"
        r"(?: (?:davon|dabei|der beiden|von (?:beiden|denen|diesen|den dreien)|der (?:fragen|optionen)|danke|bitte|nein|keine[rs]?|nichts|passt|passende[rs]? dabei|leider|nicht (?:das|die|davon)))*",
        umlauts=True,
    ),
    which=spelt(
        rf"(?:{_TALK} )*(?:(?:die|der|das|den|dem) )?(?:(?:{_THING}|nummer|nr|no|zahl) )*(?:(?P<digits>\d{{1,6}})(?:te[rsn]?|ste[rsn]?)?|(?P<word>{'|'.join(_NUMBERS)}))"
        rf"(?: {_THING})?(?: (?:bitte|danke|davon|in der liste))*",
        umlauts=True,
    ),
    numbers=_NUMBERS,
    rejected=spelt(
        rf"{_NO}(?:"
        rf"(?:{_ANSWER} (?:ist|war|wäre) |{_ANSWER} )?{_REALLY}(?:falsch(?:e antwort)?|die falsche antwort|eine falsche antwort|keine antwort(?: auf meine frage)?|verkehrt|quatsch|unsinn|am thema vorbei|thema verfehlt)"
        rf"|{_ANSWER} (?:ist |war )?{_REALLY}nicht {_REALLY}(?:richtig|korrekt|wahr|das|die (?:richtige )?antwort|das richtige|meine frage|hilfreich|die richtige|(?:das )?was ich {_MEANT})"
        rf"|(?:ist |war )?nicht {_REALLY}(?:richtig|das richtige|hilfreich|die antwort|meine frage|(?:das )?was ich {_MEANT})"
        rf"|{_ANSWER} (?:habe?|wollte|meinte|meine|suche?|brauche?|will|möchte) ich {_REALLY}(?:nicht|gar nicht){_REALLY}(?: ?{_MEANT}){{0,3}}"
        rf"|(?:danach|so|darum) (?:habe?|war|ging es|gings|meinte|meine) (?:ich )?(?:das )?{_REALLY}nicht(?: (?:gefragt|gemeint|meine frage))?"
        rf"|(?:danach|das) (?:wollte|habe?) ich {_REALLY}nicht {_REALLY}(?:wissen|gefragt)"
        rf"|(?:ich )?(?:meinte|meine|suche|wollte|will) {_REALLY}(?:etwas|was) (?:ganz )?anderes(?: wissen)?"
        rf"|{_ANSWER} (?:stimmt|passt|hilft(?: mir)?) {_REALLY}nicht(?: weiter)?|stimmt nicht|stimmt {_REALLY}nicht|hilft (?:mir )?{_REALLY}nicht(?: weiter)?"
        rf"|{_ANSWER} (?:beantwortet|beantwortete|löst) {_REALLY}(?:meine frage|mein problem|die frage) {_REALLY}nicht|meine frage (?:ist|wurde) {_REALLY}(?:damit )?{_REALLY}nicht beantwortet"
        rf"|(?:du hast|sie haben|ihr habt) (?:mich |die frage |meine frage )?{_REALLY}(?:falsch|nicht) (?:richtig )?verstanden|(?:mich )?falsch verstanden|schlechte antwort"
        r")(?: (?:sorry|leider|danke|trotzdem|oder|nochmal))*",
        umlauts=True,
    ),
    other=spelt(
        rf"(?:(?:nein|nö|nee|ne|nicht (?:das|die|der|den)|{_TALK}) )*(?:(?:die|der|das|den|dem) )?ander(?:e|er|es|en|em)(?: {_THING})?(?: (?:bitte|danke|dann))*",
        umlauts=True,
    ),
    vague=r"(?:(?:ok|okay|okee|gut|passt|bitte|das|die|der|den|dies|diese[rsn]?|da|hier)(?: |$))+",
)
