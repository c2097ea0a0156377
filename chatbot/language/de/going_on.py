"""That one wants to hear more of the same, or the same again: “erzähl mir mehr”, “was noch?”."""

from __future__ import annotations

from chatbot.language.going_on import GoingOn
from chatbot.language.patterns import spelt

_CAN = r"(?:kannst|könntest|können|könnten|könnt|würdest|würden) (?:du|sie|ihr) (?:mir |uns )?(?:bitte |vielleicht |noch |mal |etwas |ein bisschen )*"
_ASK = r"(?:erzähle?|sage?|erkläre?|zeige?|gib|verrate?|schreibe?|nenne?|erzählen sie|sagen sie|geben sie|zeigen sie|erklären sie|erzählt|sagt|gebt)(?: (?:mir|uns))?(?: (?:bitte|noch|mal|doch))*"
_OF_IT = r"(?: (?:dazu|darüber|davon|hierzu|daran|über (?:das|ihn|sie|es|dieses thema|das thema)|zu (?:dem|diesem) thema|zum thema|davon bitte))?"
_MORE = r"(?:(?:noch|etwas|ein bisschen|ein wenig|viel) )*(?:mehr|genaueres|näheres|weiteres)(?: (?:infos?|informationen|details|einzelheiten|bitte))?"
_WANTS_MORE = spelt(
    r"(?:(?:und|ok|okay|also|ja|bitte|danke|aber|gut|interessant|gerne?|ich (?:will|möchte)) )*(?:"
    rf"(?:{_ASK} )?{_MORE}{_OF_IT}(?: (?:wissen|erfahren|hören|lesen))?|{_ASK} (?:(?:noch|sonst) )*(?:was|etwas|was anderes|weiter){_OF_IT}|{_CAN}(?:{_MORE}|was|das){_OF_IT} (?:sagen|erzählen|erklären|ausführen|vertiefen)"
    rf"|{_CAN}(?:genauer|näher|ausführlicher|weiter) (?:erklären|erzählen|werden)"
    rf"|(?:und )?was (?:noch|sonst noch|sonst|gibt es (?:sonst )?noch|gibts (?:sonst )?noch|weißt du (?:sonst )?noch|kannst du (?:mir )?(?:sonst )?noch (?:sagen|erzählen))"
    rf"{_OF_IT}|(?:sonst )?noch (?:was|etwas|mehr|irgendwas){_OF_IT}|gibt(?: e)?s (?:da |dazu |darüber )?(?:noch |sonst noch )*(?:mehr|was|etwas|weitere (?:infos|informationen|details)){_OF_IT}|weißt du (?:noch )?mehr{_OF_IT}"
    r"|(?:und )?(?:mach )?weiter|weiter gehts|fahre? fort|fahren sie fort|erzähle? weiter|und weiter|und dann|genauer|ausführlicher|etwas (?:genauer|ausführlicher)|mehr im detail|im detail|details"
    r")(?: (?:bitte|dann|danke|noch|denn))*",
    umlauts=True,
)
_WANTS_AGAIN = spelt(
    r"(?:(?:wie|was|bitte|moment|sorry|entschuldigung|ok|okay) )*(?:"
    r"(?:bitte )?(?:sag|sage|sagen sie|zeig|zeige|zeigen sie|wiederhole?|wiederholen sie)(?: (?:das|es|mir das|die antwort))?(?: (?:bitte|doch))? (?:noch ?mal|noch ?einmal|nochmals)"
    r"|(?:kannst|könntest) du (?:das|die antwort) (?:bitte )?(?:(?:noch ?mal|noch ?einmal) (?:sagen|zeigen)|wiederholen)|wiederhole? (?:das|die antwort)"
    r"|(?:noch ?mal|noch ?einmal)|was (?:hast du|haben sie) (?:gerade |eben )?gesagt|wie war das(?: noch(?: ?mal| ?einmal))?"
    r")(?: bitte)?",
    umlauts=True,
)
GOING_ON = GoingOn(_WANTS_MORE, _WANTS_AGAIN)
