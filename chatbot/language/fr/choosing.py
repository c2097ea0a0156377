"""Yes, no, and which one: “la deuxième”, “numéro 2”, “aucune des deux”; and that an answer was not what was asked."""

from __future__ import annotations

from chatbot.language.choosing import Choosing
from chatbot.language.fr.written import plainly

_ORDINALS = (
    "premier deuxieme troisieme quatrieme cinquieme sixieme septieme huitieme neuvieme dixieme".split()
)
_CARDINALS = "un deux trois quatre cinq six sept huit neuf dix".split()
_NUMBERS = {word: number for words in (_ORDINALS, _CARDINALS) for number, word in enumerate(words, start=1)}
_NUMBERS |= {"premiere": 1, "une": 1, "second": 2, "seconde": 2, "dernier": -1, "derniere": -1}
_DIGITS = r"(?P<digits>\d{1,6})(?:ere?|er|nde?|eme|ieme|e)?"
_WORDS = rf"(?P<word>{'|'.join(sorted(_NUMBERS, key=len, reverse=True))})"
_THING = r"(?:question|option|reponse|proposition|choix|entree|sujet)"
_TALK = (
    r"(?:oui|ouais|ok|okay|non|alors|plutot|pardon|svp|stp|je veux|je voudrais|j'aimerais|je voulais dire|je parle de|c'est|c'etait|ce serait"
    r"|va pour|montre moi|montrez moi|donne moi|donnez moi|je prends|je choisis|prends|choisis|voir)"
)
_PLEASE = r"(?: (?:svp|stp|s'il (?:vous|te) plait|merci))*"
_THIS = r"(?:ca|cela|ceci|c'|ce|cette reponse|la reponse|votre reponse|ta reponse)"
_ASKED = (
    r"(?:(?:ce )?(?:que )?(?:j'ai|je t'ai|je vous ai) (?:demande|dit|ecrit|pose)|ce que je (?:demande|demandais|veux|voulais|cherche|cherchais|voulais "
    r"savoir|voulais dire)|ma question|la question|la bonne reponse|une reponse)"
)
CHOOSING = Choosing(
    yes=plainly(
        r"(?:(?:o|oui+|ouais|ouep|yes|yep|si|ok|okay|okey|d'accord|dac|exact|exactement|c'est|ca|voila|bien sur|evidemment|absolument|tout a fait"
        r"|parfait|correct|juste|effectivement|volontiers|carrement|svp|stp|s'il (?:vous|te) plait|celui la|celle la|celle ci|celui ci|merci)(?: |$))+"
    ),
    none=plainly(
        rf"(?:non|nan|nope|no|aucun|aucune|ni l'un ni l'autre|ni l'une ni l'autre|rien|pas (?:du tout|vraiment)|jamais)"
        rf"(?: (?:merci|aucun|aucune|rien|pas du tout|pas (?:ca|cela|celle la|celui la|ceux la|celles la)|(?:de|d'entre) (?:ca|cela|ceux la|celles la|elles|eux|ces"
        rf" {_THING}s?)|des (?:deux|trois|propositions|options)|ni l'un ni l'autre|{_THING}|tout ca))*"
    ),
    which=plainly(
        rf"(?:{_TALK} )*(?:(?:pour|de) )?(?:le |la |l')?(?:(?:{_THING}|numero|num|no|n|nr) )*(?:{_DIGITS}|{_WORDS})(?: {_THING})?{_PLEASE}"
    ),
    numbers=_NUMBERS,
    rejected=plainly(
        rf"(?:(?:non|nan|pardon|desole|desolee|mais|euh|hum|bof|hmm+|bah|ben|attendez|attends) )*(?:"
        rf"(?:{_THIS} ?(?:n'|ne )?(?:est |etait |m'a )?)?pas (?:du tout |vraiment |tout a fait |exactement )*(?:ca|cela|juste|correct|correcte|vrai|bon|bonne|exact|exacte|utile"
        rf"|{_ASKED}|repondu(?: a (?:ma|la) question)?|aide)"
        rf"|{_THIS} ?(?:ne |n')?(?:repond|correspond|m'aide|aide) pas(?: (?:du tout|vraiment))?(?: a (?:ma|la) (?:question|demande))?"
        rf"|(?:vous|tu) ?(?:n'|ne )?(?:avez|as|repondez|reponds) pas (?:repondu )?(?:du tout )?a (?:ma|la) question"
        rf"|je (?:n'ai|ne vous ai|ne t'ai|vous ai|t'ai|ai) pas (?:demande|dit|pose) (?:ca|cela)"
        rf"|(?:{_THIS} ?(?:est |etait )?)?(?:completement |totalement |carrement )?(?:faux|fausse|incorrect|incorrecte|errone|erronee|hors sujet|a cote de la plaque)"
        rf"|(?:c'est (?:une )?|c'est la )?(?:mauvaise|fausse) (?:reponse|question)|rien a voir(?: avec (?:ma|la) question)?"
        rf")(?: (?:du tout|non plus|desole|desolee|merci|encore|mais merci))*"
    ),
    other=plainly(
        rf"(?:(?:non|pas (?:ca|cela|celle la|celui la|celle ci|celui ci)|{_TALK}) )*(?:l')?autre(?: {_THING})?{_PLEASE}"
    ),
    vague=plainly(
        r"(?:(?:ok|okay|okey|d'accord|dac|ca|svp|stp|celui la|celle la|celle ci|celui ci|merci)(?: |$))+"
    ),
)
