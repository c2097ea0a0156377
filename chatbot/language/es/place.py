"""How people ask in Spanish where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace

_THE = r"(?:(?:la|el|los|las|su|vuestra|vuestro|tu|nuestra|nuestro) )?"
_OWNER = rf"{_THE}@"
_SITUATED = r"(?: (?:ubicados|ubicadas|ubicado|ubicada|situados|situadas|situado|situada|exactamente))*"
_ADDRESS = r"(?:direccion|ubicacion|localizacion)(?: exacta)?"
ASKING_PLACE = AskingPlace(
    signs=frozenset(
        "donde direccion ubicacion localizacion llego llega llegamos llegar encontraros encontrarlos encontrarles".split()
    ),
    asking=(
        rf"(?:en |por |a )?donde (?:estais|estan|esta|se encuentra|se encuentran|queda|quedan|quedais|os encontrais){_SITUATED}(?: {_OWNER})?{_SITUATED}"
        r"|donde (?:os|los|les) (?:encuentro|encontramos|puedo encontrar|podemos encontrar)|donde (?:puedo|podemos|se puede) (?:encontraros|encontrarlos|encontrarles)"
        rf"|(?:cual es |me dais |me dan )?{_THE}{_ADDRESS}(?: de(?:l)?(?: {_OWNER})?)?"
        rf"|como (?:llego|llega|llegamos|llegar|se llega|puedo llegar|se puede llegar)(?: hasta| a| al)?(?: (?:alli|ahi|ahi|alla|aqui))?(?: {_OWNER})?"
    ),
    address=(
        r"(?i:\b(?:calle|avenida|avda\.?|av\.|plaza|pza\.?|paseo|camino|carretera|ronda|travesía|glorieta|rambla)|c/)"
        r" ?(?:(?:de|del|la|las|los|el) )*[A-ZÁÉÍÓÚÑ]\w+(?: \w+){0,3},? (?:n\.?º ?|número )?\d{1,4}\b"
    ),
    where="dónde",
    names=frozenset("ustedes usted vosotros vosotras vos".split()),
    further=r" y (?:como|cuando|que|donde|se|hay|puedo)\b.*",
)
