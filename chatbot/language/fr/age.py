"""How people ask in French how old one has to be."""

from __future__ import annotations

from chatbot.language.asking_age import AskingAge

_N = r"(?:\d{1,2}|un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze)"
_YEARS = rf"{_N} (?:ans|an|mois)"
_CHILD = (
    r"(?:(?:mon|ma|mes|notre|nos|un|une|le|la) )?(?:petit |petite )?(?:fils|fille|filles|enfant|enfants|gamin|gamine|neveu|niece|frere|soeur|bebe|"
    r"petit|petite|garcon)"
)
_WHO = rf"(?:on|je|il|elle|ils|elles|{_CHILD}(?: (?:de|qui a) {_YEARS})?)"
_MAY = r"(?:peut|peuvent|peux|pourrait|puis|a le droit de|ont le droit de)"
_DO = r"(?: (?:venir|entrer|participer|faire|commencer|monter|jouer|aller|y|seul|seule|seuls|se inscrire|inscrire|quand meme|deja))*"
_LITTLE = r"(?:encore |bien )*trop (?:jeune|jeunes|petit|petite|petits|vieux|vieille|age|agee|tot)"
_IS = r"(?:(?:ce|il|elle|je) (?:est|suis)|est (?:ce|il|elle)|est|sont(?: ils| elles)?)"
ASKING_AGE = AskingAge(
    signs=frozenset("age ans an mois".split()),
    asking=(
        rf"(?:il )?(?:faut|doit|on doit|je dois|faudrait) avoir (?:au moins )?quel age(?: (?:minimum|au moins|mini))?(?: pour{_DO})?"
        rf"|quel age (?:minimum |minimal |mini )?(?:il faut|faut il|faut|doit on|on doit|dois je|je dois)(?: avoir)?(?: pour{_DO})?"
        rf"|(?:ce est )?(?:a partir de|des|jusque a|de) quel age(?: ce est)?(?: (?:est ce que )?(?:{_MAY} {_WHO}|{_WHO} {_MAY}){_DO})?"
        rf"|(?:ce est quoi |quel est |il y a |y a t il )?(?:le |un )?(?:age (?:minimum|minimal|mini|requis|limite|maximum)|limite de age)(?: pour{_DO})?"
        rf"|{_WHO}(?: (?:a|aura|de) {_YEARS})? {_IS} {_LITTLE}(?: pour(?: ca)?{_DO})?|(?:a )?{_YEARS} {_IS} {_LITTLE}"
        rf"|{_CHILD} (?:a|aura) {_YEARS} (?:(?:il|elle) )?{_MAY}(?: (?:il|elle))?{_DO}"
        rf"|(?:est ce que )?(?:(?:il|elle|on) )?{_CHILD} de {_YEARS} {_MAY}(?: (?:il|elle))?{_DO}|(?:a|des) {_YEARS} (?:on|il|elle|je) {_MAY}{_DO}"
    ),
    told_by=frozenset("age ans enfants".split()),
)
