"""That one wants to hear more of the same, in Spanish: “cuéntame más”, “¿qué más?”."""

from __future__ import annotations

from chatbot.language.going_on import GoingOn

_CAN = r"(?:puedes|puede|pueden|podeis|podes|podrias|podria|podrian)"
_ASK = (
    rf"(?:me {_CAN} (?:decir|contar|explicar|dar)|{_CAN} (?:decirme|contarme|explicarme|darme)|dime|digame|decime|diganme|cuentame|"
    r"cuenteme|contame|cuentenme|explicame|expliqueme|dame|deme|denme|muestrame|muestreme|me dices|me cuentas|me explicas|quiero saber|"
    r"quisiera saber|quiero|queria saber|me gustaria saber)"
)
_OF_IT = r"(?: (?:sobre|de|acerca de) (?:eso|esto|ello|el|ella|ellos|ellas|este tema|ese tema|el tema))?"
_MORE = r"(?:un poco |algo )?mas(?: (?:detalles?|info|informacion|datos|cosas|por favor|porfa))?"
_WANTS_MORE = (
    r"(?:(?:y|ok|vale|si|bueno|por favor|porfa|gracias|pero|a ver|entonces) )*(?:"
    rf"(?:{_ASK} )?{_MORE}{_OF_IT}|{_ASK} (?:algo|que) mas{_OF_IT}|(?:que|algo) mas(?: (?:hay|sabes|sabe|saben|{_CAN} decir(?:me)?|me {_CAN} decir))?{_OF_IT}"
    rf"|(?:hay|tienes?|tienen|sabes?|saben|me {_CAN} decir|{_CAN} decirme) (?:algo |alguna cosa )?mas(?: informacion| detalles)?{_OF_IT}"
    r"|sigue|siga|sigan|segui|continua|continue|prosigue|amplia(?:me)?(?: eso| la informacion)?|(?:con|en) (?:mas|mayor) detalle)(?: por favor| porfa| gracias| entonces)*"
)
_WANTS_AGAIN = (
    r"(?:(?:perdona|perdon|disculpa|espera|por favor|como|que|vale) )*(?:"
    r"(?:me lo )?(?:puedes|puede|podrias|podria) (?:repetir(?:lo|melo)?|decir(?:lo|melo)?)(?: (?:otra vez|de nuevo))?"
    r"|rep[ii]te(?:lo|melo)|repita(?:lo|melo)?|repite(?: eso| la respuesta)?|(?:dimelo|dilo|digamelo) (?:otra vez|de nuevo)|otra vez"
    r"|que (?:has dicho|dijiste|ha dicho|dijo)"
    r")(?: por favor)?"
)
GOING_ON = GoingOn(_WANTS_MORE, _WANTS_AGAIN)
