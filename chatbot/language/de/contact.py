"""How people ask in German for the telephone number or the mail address of those who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_contact import AskingContact
from chatbot.language.word_lists import words_with_umlauts

_OPENING = (
    r"(?:(?:wie (?:ist|lautet|heisst)|was ist|welche|habt @|haben @|gibt es|gibt|hat @|brauche|ich brauche|suche|ich suche) )?"
    r"(?:(?:die|der|eine|ne|auch|denn|bitte) )*"
)
_PHONE = r"(?:telefon|handy|ruf|service|hotline|kontakt|tel|mobil|festnetz)"
_MAIL = r"(?:e mail|email|mail)"
ASKING_CONTACT = AskingContact(
    signs=words_with_umlauts("nummer telefonnummer telefon rufnummer tel hotline mail email nr"),
    phone=(
        rf"{_OPENING}(?:@ )?(?:{_PHONE} )+(?:nummer|nr)(?: (?:von|fur) @)?|{_OPENING}@ (?:telefon|tel|nummer|nr)|{_OPENING}hotline"
        r"|(?:unter )?(?:welche|welcher) (?:telefon |ruf )?nummer (?:kann|muss|soll|erreiche|erreicht) (?:ich|man|wir)(?: @)?(?: (?:anrufen|erreichen|wahlen))?(?: @)?"
    ),
    mail=rf"{_OPENING}@ {_MAIL}(?: (?:adresse|adress))?|{_OPENING}{_MAIL} (?:adresse|adress)(?: (?:von|fur) @)?",
    names=words_with_umlauts("ihr euch sie ihnen eure euer ihre eurer ihrer deine"),
    reaching=words_with_umlauts(
        "kontakt kontaktieren erreiche erreichen erreicht anrufen rufe hotline ansprechpartner sprechen melden kundenservice support"
    ),
)
