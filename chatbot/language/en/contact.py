"""How people ask in English for the telephone number or the mail address of those who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_contact import MAIL, AskingContact

_OPENING = (
    r"(?:(?:what is|whats|what are|what|which is|which|do @ have|have @ got|is there|can i (?:have|get)|could i (?:have|get)|may i have|"
    r"give me|tell me|i need|need|looking for) )?(?:(?:the|a|an|any) )?"
)
_SERVICE = r"(?:(?:contact|support|customer|service|services|helpdesk|help|office|reception|information|enquiry|enquiries) )*"
_PHONE = r"(?:(?:tele)?phone|mobile|landline|tel|hotline|helpline|contact|cell)"
_NUMBER = r"(?:number|numbers|nr|no|num)"
_MAIL = r"(?:e mail|email|mail)"
_FOR = r"(?: (?:of|for) (?:the )?@)?"
ASKING_CONTACT = AskingContact(
    signs=frozenset("phone telephone mobile tel number numbers nr no hotline helpline mail email".split()),
    phone=(
        rf"{_OPENING}(?:@ )?{_SERVICE}(?:{_PHONE} )+{_NUMBER}{_FOR}|{_OPENING}@ {_SERVICE}(?:(?:tele)?phone|tel|number|nr)"
        rf"|{_OPENING}{_SERVICE}(?:telephone|hotline|helpline)|{_OPENING}{_NUMBER} (?:for @|to (?:call|ring|phone)(?: @)?)"
        rf"|(?:what|which) (?:{_PHONE} )?number (?:do|can|should|must|shall|could) (?:i|we|you|@) (?:call|ring|dial|phone)(?: @)?(?: (?:on|at))?"
        rf"|(?:what|which) (?:{_PHONE} )?number (?:do|can|could) (?:i|we) (?:reach|get) @ (?:on|at|under)"
    ),
    mail=(
        rf"{_OPENING}@ {_SERVICE}{_MAIL}(?: (?:address|adress|addy))?|{_OPENING}{_SERVICE}{_MAIL} (?:address|adress|addy){_FOR}"
        rf"|(?:what|which) {_MAIL}(?: address)? (?:do|can|should) (?:i|we) (?:write|use|send)(?: (?:to|it to))?"
    ),
    bare={"email": MAIL, "e mail": MAIL},
    names=frozenset("you u your ur us".split()),
    reaching=frozenset("contact reach call ring hotline helpline touch talk speak support".split()),
)
