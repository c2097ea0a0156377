"""That one wants to hear more of the same: “tell me more”, “what else?”."""

from __future__ import annotations

from chatbot.language.patterns import plain, says

_ASK = r"(?:(?:can|could|will|would) you )?(?:please )?(?:tell|give|show|let) (?:me|us)(?: have| know| see)?"
_OF_IT = r"(?: (?:about|on|of) (?:it|this|that|them|him|her))?"
_MORE = r"(?:some |a (?:bit|little) |even )?(?:more|further)(?: (?:details?|info|information|please))?"
_WANTS_MORE = (
    r"(?:(?:and|ok|okay|so|yes|please|thanks|but) )*(?:"
    rf"(?:{_ASK} )?{_MORE}{_OF_IT}|{_ASK} (?:something|anything|what) else{_OF_IT}"
    rf"|(?:what|anything|something) (?:else|more)(?: (?:is there|can you (?:say|tell me)|do you (?:know|have)))?{_OF_IT}"
    rf"|is there (?:anything |something )?(?:more|else){_OF_IT}|(?:do you )?(?:know|have) more{_OF_IT}"
    r"|(?:please )?(?:go on|continue|elaborate|carry on)|in more detail)(?: please| then| thanks)*"
)


def wants_more(text: str) -> bool:
    """Does a text ask for more of the same?"""
    return says(_WANTS_MORE, plain(text)) is not None
