"""How people ask in Spanish when those are open who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_hours import AskingHours

_THE = r"(?:(?:el|la|los|las|su|vuestro) )?"
_DAYS = r"(?:hoy|manana|ahora|lunes|martes|miercoles|jueves|viernes|sabados?|domingos?|semana|festivos?|tardes?|noches?|navidad)"
_DAY = rf"(?: (?:el|los|la|las|en|por|de|este|fin|fines|dias))*(?: {_DAYS})?"
_OPEN = r"(?:abren|abris|abre|cierran|cerrais|cierra|(?:estan|estais|esta) (?:abiert\w+|cerrad\w+))"
_WHEN = r"(?:a que hora|cuando|hasta que hora|hasta cuando|desde que hora|que dias)"
ASKING_HOURS = AskingHours(
    signs=frozenset(
        "horario horarios abren abris abre cierran cerrais cierra abierto abiertos abierta abiertas cerrado cerrados".split()
    ),
    asking=(
        rf"{_WHEN} {_OPEN}(?: {_THE}@)?{_DAY}|{_OPEN}(?: {_THE}@)?{_DAY}"
        rf"|(?:(?:cual|cuales) (?:es|son) |que |me dais |me dan )?(?:@ )?{_THE}horarios?(?: (?:tienen|teneis|hacen|haceis|de apertura|de atencion))?{_DAY}"
    ),
    of_things=(
        rf"{_WHEN} {_OPEN}(?: (?:el|la|los|las) .+)?"
        r"|(?:(?:cual|cuales) (?:es|son) |que )?(?:el |los )?horarios?(?: (?:tienen|de apertura|de atencion)(?: .*)?| de(?:l| la| los| las) \w+)?"
    ),
    names=frozenset("su vuestro ustedes vosotros usted".split()),
    days=_DAYS,
    opening="horario",
)
