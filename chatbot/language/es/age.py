"""How people ask in Spanish how old one has to be."""

from __future__ import annotations

from chatbot.language.asking_age import AskingAge

_N = r"(?:\d{1,2}|un|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez|once|doce)"
_YEARS = rf"{_N} (?:anos|ano|anitos|meses)"
_CHILD = r"(?:(?:mi|mis|nuestro|nuestra|un|una|el|la) )?(?:hijo|hija|hijos|hijas|nino|nina|ninos|ninas|peque|sobrino|sobrina|nieto|nieta|hermano|hermana|bebe)"
_WHO = rf"(?:{_CHILD}|{_CHILD} (?:de|con) {_YEARS})"
_MAY = r"(?:puedo|puede|pueden|se puede|podemos|podria|podrian|lo puedo|la puedo|le dejan|dejan)"
_DO = r"(?: (?:entrar|ir|venir|pasar|participar|apuntarse|apuntarme|empezar|hacerlo|llevar|solo|sola|solos|ya|jugar|asistir))*"
_MUST = r"(?:hay que|tengo que|tiene que|tienen que|se tiene que|debo|debe|se debe|hace falta|se necesita|necesito|hemos de|se ha de)"
_LITTLE = r"(?:muy |demasiado |aun |todavia )*(?:pequeno|pequena|pequenos|joven|jovenes|chico|chica|mayor|mayores|viejo|vieja)"
ASKING_AGE = AskingAge(
    signs=frozenset("edad edades anos ano anitos meses".split()),
    asking=(
        rf"(?:que|cual|con que|desde que|a partir de que|hasta que) edad(?: minima| maxima)?(?: {_MUST}(?: tener)?| {_MAY})?{_DO}(?: para{_DO})?"
        rf"|(?:desde|a partir de|con|hasta) cuantos anos(?: {_MUST}(?: tener)?| {_MAY})?{_DO}"
        rf"|cuantos anos {_MUST}(?: tener)?(?: como minimo)?(?: para{_DO})?"
        r"|(?:hay |cual es |tienen |teneis )?(?:la |una )?(?:edad minima|edad maxima|limite de edad)(?: para(?: entrar)?)?"
        rf"|{_WHO}(?: tiene {_YEARS})? (?:es|son|sera|seria) {_LITTLE}"
        rf"|{_WHO} tiene {_YEARS} (?:{_MAY}{_DO}|es {_LITTLE})"
        rf"|{_MAY}{_DO} (?:{_WHO}|con {_YEARS}){_DO}|{_MAY}{_DO} (?:a )?{_CHILD} (?:de|con) {_YEARS}{_DO}"
        rf"|(?:con|a los) {_YEARS} (?:{_MAY}{_DO}|(?:es|soy|son|sera) {_LITTLE})|tengo {_YEARS} (?:{_MAY}{_DO}|soy {_LITTLE})"
    ),
    told_by=frozenset("edad anos ninos".split()),
)
