"""Yes, no, and which one in Spanish: “la segunda”, “n.º 2”, “ninguna”; and that an answer was not what was asked."""

from __future__ import annotations

from chatbot.language.choosing import Choosing

_ORDINALS = "primer segund tercer cuart quint sext septim octav noven decim".split()
_CARDINALS = "uno dos tres cuatro cinco seis siete ocho nueve diez".split()
_NUMBERS = {stem + ending: number for number, stem in enumerate(_ORDINALS, start=1) for ending in ("o", "a")}
_NUMBERS |= {word: number for number, word in enumerate(_CARDINALS, start=1)}
_NUMBERS |= {"una": 1, "primer": 1, "tercer": 3, "ultimo": -1, "ultima": -1}
_THING = r"(?:opcion|pregunta|respuesta|entrada|alternativa|una|uno)"
_TALK = (
    r"(?:si|vale|ok|okay|bueno|perdon|quiero|quise decir|queria decir|quiero decir|me refiero a|me referia a|es|era|seria|dame|muestrame|"
    r"elijo|escojo|prefiero|mejor|con)"
)
_WHICH = (
    rf"(?:{_TALK} )*(?:(?:el|la|a la|al) )?(?:(?:{_THING}|numero|num|no|nro|n o|n) )*"
    rf"(?:(?P<digits>\d{{1,6}})(?: ?(?:o|a|do|da|ro|ra|er|to|ta|º|ª))?|(?P<word>{'|'.join(_NUMBERS)}))(?: {_THING})?(?: por favor| porfa| gracias)*"
)
_ASKED = r"(?:pregunt(?:e|aba|o|ado)|quer(?:ia|o)|quiero|quise|necesit(?:o|aba)|busc(?:o|aba)|pedi|ped[ií]a|he preguntado|he pedido|dije|te pregunte|le pregunte|estaba (?:preguntando|buscando))"
_ANSWER = r"(?:eso|esto|esa|esta|la respuesta|tu respuesta|su respuesta|esa respuesta|esta respuesta)"
_WRONG = r"(?:mal|incorrect[oa]|equivocad[oa]|errone[oa]|fals[oa]|errad[oa])"

CHOOSING = Choosing(
    yes=(
        r"(?:(?:s|si|sip|sii+|claro|vale|ok|okay|okey|correcto|exacto|exactamente|eso|esa|ese|esta|este|es|asi|por supuesto|desde luego|dale|va|"
        r"perfecto|bueno|por favor|porfa|que|efectivamente|afirmativo|obvio|cierto)(?: |$))+"
    ),
    none=(
        r"(?:no|nop|nope|noo+|nel|que va|para nada|ningun[oa]?|nada|tampoco|ni (?:uno|una))"
        rf"(?: (?:de (?:est[oa]s|es[oa]s|ell[oa]s|las anteriores|los anteriores)|{_THING}|gracias|muchas gracias|por favor|no|nada|es (?:eso|esa|ese)))*"
    ),
    which=_WHICH,
    numbers=_NUMBERS,
    rejected=(
        r"(?:(?:no|perdon|disculpa|disculpe|pero|mm+|bueno|pues|sigue|oye) )*(?:"
        rf"(?:{_ANSWER} )?(?:esta |es |estaba |sigue estando )?(?:muy |totalmente |completamente )?{_WRONG}"
        rf"|(?:{_ANSWER} )?no (?:es|era|fue) (?:{_ANSWER}|correct[oa]|ciert[oa]|verdad|asi|la (?:respuesta|correcta)|lo que (?:yo |te |le |les )?{_ASKED}|lo que (?:yo )?me referia|mi pregunta)"
        rf"|no (?:te |le |les )?(?:preguntaba|pregunte|pedi|dije|queria|quise decir|me referia a|he preguntado|quiero) {_ANSWER}"
        rf"|(?:{_ANSWER} )?no (?:me )?(?:responde|contesta|resuelve|ha respondido|has respondido|respondes|contestas|contesto|respondio)(?: (?:a )?(?:mi|la) (?:pregunta|duda|consulta)| lo que (?:te |le )?{_ASKED})?"
        rf"|{_ANSWER} no (?:me )?(?:sirve|ayuda|vale)(?: (?:de|para) nada)?|no me (?:sirve|ayuda)(?: (?:de|para) nada)?"
        r"|(?:te equivocas|te equivocaste|te has equivocado|se equivoca|se ha equivocado|estas? equivocad[oa])"
        r"|(?:mala|pesima) respuesta|respuesta (?:incorrecta|equivocada|erronea|mala))(?: (?:para nada|tampoco|otra vez|de nuevo|perdon|gracias|en absoluto))*"
    ),
    other=rf"(?:(?:no|esa no|ese no|{_TALK}) )*(?:(?:el|la|lo|a la|al) )?otr[oa](?: {_THING})?(?: (?:por favor|porfa|gracias))*",
    vague=r"(?:(?:vale|ok|okay|okey|bueno|va|dale|por favor|porfa|eso|esa|ese|esta|este)(?: |$))+",
)
