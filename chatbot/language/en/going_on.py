"""That one wants to hear more of the same, or the same again: “tell me more”, “what else?”."""

from __future__ import annotations

from chatbot.language.going_on import GoingOn

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
_WANTS_AGAIN = (
    r"(?:(?:sorry|pardon|wait|hang on|ok|okay|please|can you|could you|would you|what|huh|eh) )*(?:"
    r"(?:please )?(?:say|tell me|show me|repeat|give me) (?:that|it|this|the (?:last )?answer)(?: (?:once )?(?:again|(?:one )?more time|once more))"
    r"|repeat(?: (?:that|it|this|(?:the|your) (?:last )?answer|yourself))?|(?:come )?again|(?:once|one time) more|one more time"
    r"|what (?:did you (?:just )?say|was that|were you saying)(?: (?:again|just now|before))?|(?:i )?(?:didnt|did not) (?:catch|get) that"
    r")(?: please)?"
)
GOING_ON = GoingOn(_WANTS_MORE, _WANTS_AGAIN)
