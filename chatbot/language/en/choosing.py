"""Yes, no, and which one: “the second one”, “#2”, “none of these”; and that an answer was not what was asked."""

from __future__ import annotations

from chatbot.language.choosing import Choosing

_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth".split()
_CARDINALS = "one two three four five six seven eight nine ten".split()
_NUMBERS = {word: number for words in (_ORDINALS, _CARDINALS) for number, word in enumerate(words, start=1)}
_NUMBERS |= {"former": 1, "top": 1, "last": -1, "latter": -1, "bottom": -1}
_DIGITS = r"(?P<digits>\d{1,6})(?:st|nd|rd|th)?"
_WORDS = rf"(?P<word>{'|'.join(_NUMBERS)})"
_THING = r"(?:one|question|option|entry|answer|choice)"
_TALK = (
    r"(?:yes|yeah|ok|okay|sorry|please|i mean|i meant|i want|it is|its|show me|give me|take|pick|choose|try)"
)
_WHICH = rf"(?:{_TALK} )*(?:the )?(?:(?:{_THING}|number|no|nr) )*(?:{_DIGITS}|{_WORDS})(?: {_THING})?(?: please| thanks)*"
_YES = r"(?:(?:yes|yeah|yep|yup|ye|sure|ok|okay|correct|right|exactly|indeed|of course|please|that one|that|do|it|is|thats)(?: |$))+"
_NONE = rf"(?:no|nope|nah|none|neither|nothing)(?: (?:of (?:these|those|them)|{_THING}|thanks|thank you|please|not (?:these|those|that)))*"
_WRONG = r"(?:wrong|incorrect|not (?:right|correct|true|it)|false)(?: (?:answer|one|entry|question))?"
_ASKED = r"(?:asked|meant|mean|wanted|want|needed|need|was asking|am asking|was looking|am looking)(?: (?:for|about))?"
_ANSWER = r"(?:that|this|it|the answer|that answer|this answer|your answer)"
_REJECTED = (
    r"(?:(?:no|nope|sorry|but|hm|hmm|well|still) )*(?:"
    rf"(?:{_ANSWER} (?:is |was )?|thats |its )?(?:totally |completely |just |simply |still )?{_WRONG}"
    rf"|(?:{_ANSWER} (?:isnt|is not|wasnt|was not) |thats not |its not |not )(?:right|correct|true|it|helpful|an answer"
    rf"|the (?:right )?(?:answer|one)|what i {_ASKED}|my question)"
    rf"|i (?:did not|didnt) (?:ask|mean|want)(?: (?:for|about))? {_ANSWER}"
    rf"|{_ANSWER} (?:did not|didnt|does not|doesnt) (?:really )?(?:answer (?:my|the) question|answer it|help)(?: me)?"
    r"|bad answer)(?: (?:at all|either|again|sorry|though|thanks))*"
)
_OTHER = rf"(?:(?:no|nope|not that|not that one|not this one|{_TALK}) )*(?:the )?other(?: {_THING})?(?: (?:please|thanks|then|instead))*"
_VAGUE = r"(?:(?:ok|okay|sure|please|that|this|it|is|thats)(?: one)?(?: |$))+"
CHOOSING = Choosing(
    yes=_YES, none=_NONE, which=_WHICH, numbers=_NUMBERS, rejected=_REJECTED, other=_OTHER, vague=_VAGUE
)
