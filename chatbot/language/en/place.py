"""How people ask in English where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace

_OWNER = r"(?:(?:the|this|our) )?@"
_ASKER = r"(?:i|we|one|people|someone|customers|visitors)"
_CAN = r"(?:can|do|does|could|would|will|should)"
_SITUATED = r"(?:based|located|situated|found|exactly|at|in town|right now|actually|physically)"
_ADDRESS = (
    r"(?:(?:exact|full|street|postal|physical|visiting) )?(?:address|location|whereabouts)"
    r"|(?:post ?code|zip ?code|coordinates)(?: (?:of|for) (?:the |my )?(?:sat ?nav|gps|navi))?"
)
ASKING_PLACE = AskingPlace(
    signs=frozenset(
        "where address postcode zip zipcode code coordinates location directions whereabouts street road town city village building find finding get getting come drive".split()
    ),
    asking=(
        rf"where (?:exactly |abouts )?(?:are|is|r|s) (?:all )?{_OWNER}(?: guys| people| lot)?(?: {_SITUATED})*"
        rf"|where (?:exactly )?{_CAN} {_ASKER} (?:find|come to see|visit) {_OWNER}|where to find {_OWNER}|where @ (?:are|is)(?: {_SITUATED})?"
        rf"|(?:what is |whats |what are )?(?:the )?(?:@ )?(?:{_ADDRESS})(?: (?:of|for|to) {_OWNER})?|directions(?: to {_OWNER})?"
        rf"|(?:which|what) (?:street|road|town|city|village|building|part of town) (?:are|is) {_OWNER}(?: located)?(?: in| on| at)?"
        rf"|how (?:to|(?:{_CAN} )?{_ASKER}) (?:find {_OWNER}|(?:get|come|drive) (?:to {_OWNER}|there|here|over(?: there)?))"
        rf"|getting (?:here|there|to {_OWNER})|finding {_OWNER}"
    ),
    where="where",
    names=frozenset("you u us we your venue premises".split()),
    further=r" and (?:how|when|what|where|can|is|are|do|does|which)\b.*",
)
