"""How people ask in French where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace

_THE = r"(?:(?:la|le|les|votre|notre) )?"
_OWNER = rf"{_THE}@"
_SITUATED = r"(?: (?:situes|situees|situe|situee|exactement|installes|bases|localises))*"
_ADDRESS = r"(?:adresse|plan de acces|acces)(?: exacte| postale)?"
ASKING_PLACE = AskingPlace(
    signs=frozenset("ou adresse acces venir vient va trouver rendre aller".split()),
    asking=(
        rf"(?:ce est )?ou(?: est ce que)?(?: (?:etes|est|sont|se trouve|se trouvent|se situe))?(?: {_OWNER})?(?: (?:etes|se trouve|se situe|est))?{_SITUATED}"
        rf"|{_OWNER} (?:etes|est|se trouve) ou{_SITUATED}|ou (?:peut on|puis je|on peut|je peux|peut|puis)(?: on| je)? @ trouver"
        rf"|(?:quelle est |ce est quoi )?(?:le )?(?:@ )?{_THE}{_ADDRESS}(?: (?:de|du)(?: {_OWNER})?)?"
        rf"|comment (?:on |je |peut on |puis je )*(?:fait on |faire |fait |fais )?(?:pour )?(?:@ trouver|venir|vient|y aller|y va|se rendre|aller|arriver)(?: (?:a|au|chez|jusque a))?(?: {_OWNER})?"
    ),
    address=(
        r"\b\d{1,4}(?: ?(?:bis|ter))?,? (?i:rue|avenue|av\.|boulevard|bd|place|quai|chemin|allée|impasse|cours|route|square|passage|sentier)\b"
        r"|\b\d{5} [A-ZÉÈ]"
    ),
    where="où",
    names=frozenset("vous votre vos nous tu".split()),
    further=r" et (?:comment|quand|que|ou|quels|quelles|peut|y)\b.*",
)
