"""How people ask in Spanish for the telephone number or the mail address of those who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_contact import AskingContact

_OPENING = (
    r"(?:(?:cual es|que|tienen|teneis|tienes|hay|me (?:da|das|dan|dais|pasa|pasas|pasan|pasais)|necesito|busco|dame|@ (?:tienen|teneis)) )?"
    r"(?:(?:el|un|algun|la|una) )?"
)
_OF = r"(?: de (?:contacto|atencion|atencion al cliente|@))?"
_NUMBER = r"(?:numero|num|n)"
ASKING_CONTACT = AskingContact(
    signs=frozenset("telefono numero tel tfno correo mail email whatsapp".split()),
    phone=rf"{_OPENING}(?:@ )?{_NUMBER}(?: de)? (?:telefono|contacto|tel|tfno|whatsapp)(?: de @)?|{_OPENING}@ (?:telefono|tel|tfno|numero){_OF}|{_OPENING}(?:telefono|tel) de (?:contacto|atencion al cliente)",
    mail=rf"{_OPENING}@ (?:correo|mail|e mail|email)(?: electronico)?{_OF}|{_OPENING}(?:correo electronico|direccion de correo|correo|email|mail) de contacto|{_OPENING}direccion de (?:correo|email|e mail)(?: electronico)?",
    names=frozenset("su sus vuestro vuestra tu ustedes vosotros vosotras usted".split()),
    reaching=frozenset(
        "contacto contactar contactaros contactarlos llamar llamo llamaros hablar comunicarme atencion".split()
    ),
)
