"""Two questions in one: “combien ça coûte et c'est quand ?”, “C'est loin ? Et y a-t-il un parking ?”."""

from __future__ import annotations

from chatbot.language.fr.written import flat, flatly
from chatbot.language.parts import Parts

_PRONOUN = r"(?:je|tu|il|elle|on|nous|vous|ils|elles|ce)"
_SUBJECT = r"(?:je |j'|tu |t'|il |elle |on |nous |vous |ils |elles |ça |c')"
_VERB = (
    r"(?:peux|peut|puis|pouvez|pouvons|peuvent|pourrais|pourrait|pourriez|dois|doit|devez|doivent|devrais|faut|faudrait|est|sont|était|sera|serait|"
    r"suis|es|êtes|ai|as|avez|ont|aurais|aurait|auriez|avons|fais|fait|faites|font|vais|va|vas|allez|vont|veux|veut|voulez|souhaitez|acceptez|"
    r"accepte|acceptent|proposez|propose|livrez|livre|vendez|vend|existe|reste|marche|fonctionne|coûte|coute|prenez|prend|offrez|remboursez|"
    r"ouvrez|fermez|organisez|gardez|remplacez|réparez|louez|disposez|prévoyez|fournissez|assurez|envoyez|expédiez)"
)
_WH = (
    r"(?:comment|combien|quand|où|pourquoi|pk|pq|pkoi|pourkoi|cmt|qd|quoi|quels?|quelles?|lesquels?|lesquelles|lequel|laquelle|"
    r"qu'est ce|qu'(?:est|y|en|a|ont|il|elle|on|avez)|que (?:s'est|faire|dois|faut|puis|peut|peux|se|faites|fait|devient|signifie|veut|vaut|couvre|comprend|contient)|"
    r"par qui|avec qui|de qui|chez qui|pour qui|qui (?:est|sont|a|peut|dois|doit|puis|faut|contacter|appeler|paie|paye|prend|décide|s'|se)|à qui|est ce (?:que|qu'|possible|qui|bien|obligatoire|gratuit|payant)|"
    r"ou (?:est|sont|puis|peut|peux|dois|faut|trouver|se|acheter|c'est|êtes|est ce|vous|je|on|nous|envoyer|déposer|récupérer|garer))"
)
_QUESTION = (
    rf"(?:(?!de quoi \w+(?:er|ir|oir|re)\b)(?:(?:à|a|de|d'|pour|avec|dans|en|sur|par|chez|depuis|jusqu'à|sous|vers|au bout de|à partir de)\s+|d'|jusqu')?{_WH}\b|"
    rf"{_VERB} {_PRONOUN}\b|a t (?:il|elle|on)\b|(?!rendez)\w+[-](?:t[-])?{_PRONOUN}\b|(?:il )?y (?:a t il|a|aura|aurait il|avait)\b|y'a\b|ya\b|"
    rf"(?:est il|serait il|sera t il|faut il|c'est|ce serait|c'était) (?:quoi|combien|où|quand|comment|possible|obligatoire|gratuit|payant|inclus|compris|nécessaire)\b|"
    rf"(?:je|j'|on|nous|vous|tu|t') ?(?:peux|peut|pouvons|pouvez|dois|doit|devons|devez|faut|faites|avez|êtes|prenez|acceptez|livrez|vendez|proposez|"
    rf"fait comment|fais comment|paye|paie|as|remboursez)\b|"
    rf"ça (?:coûte|coute|prend|dure|met|marche|fonctionne|se passe|fait|ouvre|ferme|vaut)\b|"
    rf"(?:ça|on|vous|ils?|elles?) \w+ (?:(?:à|en|de|jusqu'à) )?(?:combien|quand|où|quoi|quelle?s?)\b|"
    rf"possible de\b|faut il\b|il faut\b|faut \w+er\b|"
    rf"(?:le |la |les |l'|il |elle |ils |elles |mon |ma |mes |vos |votre |un |une |dans |pour |si )[^,.;?!\n]{{2,50}} (?:quand|combien|où|comment|quoi)\s*\?*\s*\Z)"
)
_JOINED = (
    r"(?:(?:et|mais)(?: surtout| avant| d'abord| encore)?|ou(?: bien)?(?! (?:est|sont|êtes|se|puis|peut|peux|dois|faut|c'est|vous)\b)|puis(?!(?: |-)je\b)|ensuite|aussi|sinon|également|alors|enfin|au passage|d'ailleurs|par ailleurs|"
    r"en plus|de plus|une autre question|autre question|deuxième question|dernière question|autre chose|ps|p\.s\.|&|\+)"
)
_CONDITION = (
    r"(?:si|s|quand|lorsque|lorsqu|une fois que?|dans le cas où|au cas où|en cas de?)\s[^,?.;]{2,60}?,?\s+"
)
_ASIDE = (
    r"(?:\s*[,;?.]+\s*(?:(?:et|mais) )?(?:aussi|également|en plus|par ailleurs|au passage|autre question|autre chose|deuxième question)"
    r"|\s+(?:et|mais) (?:aussi|également|en plus|au passage)|\s+ainsi que|\s+de même que)"
)
PARTS = Parts(
    question=flatly(_QUESTION),
    joining=flatly(_JOINED),
    condition=flatly(_CONDITION),
    aside=flatly(_ASIDE),
    may_join=flatly(
        r"et|ou|mais|puis|ensuite|aussi|sinon|également|ainsi que|de même que|au passage|d'ailleurs|par ailleurs|en plus|de plus|&|\+"
    ),
    halving=flatly(r"et(?:\s+(?:puis|ensuite|aussi|après|également))?"),
    beginning=flatly(
        rf"\s*(?:{_WH}\s+)?(?:(?:est ce que|est ce qu')\s*)?(?:{_SUBJECT}{_VERB}|{_VERB} {_PRONOUN})\s+|\s*comment(?: faire pour)?\s+(?=\w+(?:er|ir|re|oir)\b)"
    ),
)


def asks(text: str) -> bool:
    """Does a text begin as questions do?"""
    return PARTS.asks(flat(text).text)


def questions(text: str) -> list[tuple[int, int]]:
    """Where in a text its questions stand."""
    plain, starts, ends = flat(text)
    found = [(starts[start], ends[end - 1]) for start, end in PARTS.questions(plain)]
    if len(found) > 1 and len(text[slice(*found[0])].split()) == 1:  # “quand et comment payer ?”
        found[:2] = [(found[0][0], found[1][1])]
    return found


def halves(text: str) -> tuple[str, str] | None:
    """A question as two that begin alike."""
    return PARTS.halves(flat(text).text)
