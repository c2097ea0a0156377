"""How people ask in French for the telephone number or the mail address of those who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_contact import AskingContact

_OPENING = (
    r"(?:(?:quel est|quelle est|ce est quoi|ce est|quoi|avez @|@ avez|il y a|y a t il|je (?:peux|pourrais|voudrais) avoir|je cherche|je veux|donnez moi) )?"
    r"(?:(?:le|la|un|une) )?"
)
_PHONE = r"(?:telephone|tel|contact|portable|service client)"
ASKING_CONTACT = AskingContact(
    signs=frozenset("numero telephone tel mail email courriel mel num".split()),
    phone=rf"{_OPENING}(?:@ )?(?:numero|num)(?: de)? {_PHONE}(?: de @)?|{_OPENING}@ (?:telephone|tel|numero)|(?:quel|a quel) numero (?:appeler|@ appeler|faut il appeler|joindre|@ joindre)",
    mail=rf"{_OPENING}@ (?:adresse )?(?:e mail|email|mail|mel|courriel)|{_OPENING}(?:@ )?adresse (?:e mail|email|mail|electronique|courriel)(?: de @)?",
    names=frozenset("vous votre vos ton ta tu".split()),
    reaching=frozenset("contacter contact joindre joint appeler appelle parler".split()),
)
