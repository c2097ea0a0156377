"""How people ask in English when those are open who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_hours import AskingHours

_OWNER = r"(?:(?:the|this|our) )?@"
_DAYS = (
    r"(?:today|tomorrow|tonight|now|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|weekends?|holidays?|christmas|easter|"
    r"mornings?|afternoons?|evenings?|nights?)"
)
_ON = rf"(?: (?:on|at|over|during|in|this|every|the|a|bank|public|school))* {_DAYS}"
_HOURS = r"(?:(?:opening|business|office|normal|usual) )*(?:hours|times|hrs)"
_OPEN = r"(?:(?:be )?open|close|shut|closed|opening|closing)(?: up)?(?: (?:till|until|to|from|at))?"
_WHEN = r"(?:(?:until|till|from|at) )?(?:when|what times?|how late|how early|which days|what days)"
ASKING_HOURS = AskingHours(
    signs=frozenset("open opening close closed closing shut hours times hrs".split()),
    asking=(
        rf"(?:what|when|whats) (?:are |is )?(?:the |@ )(?:@ )?{_HOURS}(?:{_ON})?|(?:@ |the )?(?:opening|business) (?:hours|times|hrs)(?:{_ON})?"
        rf"|(?:@ )?hours|what hours (?:are|is|do|does) {_OWNER} (?:open|keep|have)(?:{_ON})?"
        rf"|{_WHEN} (?:are|r|is|do|does|will) {_OWNER} {_OPEN}(?:{_ON})?|(?:are|r|is|will) {_OWNER} {_OPEN}(?:{_ON})?|open{_ON}"
    ),
    of_things=(
        r"(?:when|what times?|at what times?) (?:is|are|does|do) (?:the )?[\w@]+(?: \w+)? open(?: .*)?"
        r"|(?:what are )?(?:the )?(?:\w+ )?(?:opening|business) (?:hours|times)(?: (?:of|for|in|at) .*)?"
    ),
    names=frozenset("you u your ur".split()),
    days=_DAYS,
    opening="open",
)
