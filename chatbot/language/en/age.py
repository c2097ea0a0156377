"""How people ask in English how old one has to be."""

from __future__ import annotations

from chatbot.language.asking_age import AskingAge

_N = r"(?:\d{1,2}|a|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)"
_YEARS = rf"{_N}(?: (?:years?|yrs?|months?)(?: olds?)?| yo| y o)?"
_CHILD = (
    r"(?:(?:my|our|a|the|his|her) )?(?:(?:little|youngest|oldest|eldest|small) )?"
    r"(?:son|daughter|child|children|kids?|toddlers?|bab(?:y|ies)|boy|girl|brother|sister|grandson|granddaughter|grandchild|grandchildren|nephew|niece|"
    r"little one|teenagers?|teens?)"
)
_OLD = rf"(?:(?:my|our|a|the) )?(?:{_N} (?:and|or) )?{_N} (?:(?:years?|yrs?|months?) olds?|yo|y o)(?: (?:son|daughter|child|kid|boy|girl|grandson|granddaughter))?"
_WHO = rf"(?:you|i|we|one|he|she|they|people|someone|{_OLD}|{_CHILD})"
_FILL = (
    r"(?: (?:actually|at least|already|still|yet|here|there|too|also|even|really|please|legally|officially))*"
)
_DO = (
    r"(?: (?:to|be|allowed|come|along|in|join|take part|participate|attend|play|go|enter|visit|do (?:it|this|that)|have a go|use it|with (?:you|us|me)|"
    r"alone|on (?:his|her|their|my) own|by (?:himself|herself|themselves|myself)|ok|okay|welcome|admitted|let))*"
)
_MAY = r"(?:can|could|may|is|are|am|would|will|does|do)"
ASKING_AGE = AskingAge(
    signs=frozenset(
        "old young age ages aged year years yr yrs yo son daughter child children kids kid toddler baby".split()
    ),
    asking=(
        rf"how (?:old|young){_FILL} (?:do|does|must|should|can|need|have|has|had) {_WHO}{_FILL}(?: (?:need|have|has|got))?{_DO}"
        rf"|how (?:old|young) to{_DO}"
        rf"|(?:what|which)(?: is|are|s)?(?: the| your)? ?(?:minimum|min|lowest|youngest|maximum|right)? ?ages?(?: limits?| restrictions?)?{_FILL}(?: {_MAY})?(?: {_WHO})?{_DO}"
        rf"|(?:from|at|up to|until) (?:what|which) age{_FILL}(?: {_MAY}{_FILL}(?: {_WHO})?{_FILL}{_DO})?"
        rf"|(?:is there |do you have |have you got )?(?:a |an |any |the )?(?:minimum|min|lower|upper|max|maximum)? ?age(?: limits?| restrictions?)?{_FILL}(?: {_DO})?"
        rf"|(?:is|are|am|would) (?:{_WHO}|{_YEARS}){_FILL}(?: be)?(?: at {_YEARS}| with {_YEARS})? (?:too|old|young)(?: (?:young|old|small|little|enough))?{_FILL}{_DO}"
        rf"|{_WHO} (?:is|are|s|am|m|turns?|will be|has turned)(?: (?:only|just|nearly|almost))* {_YEARS}{_FILL}(?:(?: (?:and|so|but))? {_MAY}(?: {_WHO})?{_FILL}{_DO}| is (?:that|he|she|it) (?:too|old)(?: (?:young|old|small|enough))?{_FILL}{_DO})"
        rf"|(?:is|are) {_OLD}{_FILL}{_DO}"
        rf"|{_MAY} {_OLD}{_FILL}{_DO}"
        rf"|{_MAY} (?:i|we) (?:come|bring|join|take part|go|visit)(?: along)?(?: with)? {_OLD}{_FILL}{_DO}"
        rf"|{_OLD} (?:wants?|would (?:like|love)) to{_DO}"
    ),
    told_by=frozenset("age ages aged old children child kids young".split()),
)
