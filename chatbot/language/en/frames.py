"""The talk around a question: greetings, politeness, "tell me about …", "my wife wants to know …"."""

from __future__ import annotations

from chatbot.language.frames import Frames, Lead

_YOU = r"(?:you|u|someone|somebody|anyone|anybody|one\ of\ you)"
_PEOPLE = (
    r"(?:wife|husband|partner|son|daughter|kids?|mother|mom|mum|father|dad|brother|sister|friend|boss|colleague|coworker|"
    r"neighbou?r|roommate|flatmate|housemate|nan|gran|granny|grandma|grandad|grandpa|uncle|aunt|auntie|niece|nephew|class|staff|team|boyfriend|girlfriend|girls|boys|children|teacher|client|customer)"
)
_MORE = r"(?:(?:something|anything|everything|all|more|a\ (?:bit|little)(?:\ more)?)\ (?=(?:about|on|regarding|concerning|re)\ ))?"
_ABOUT = r"(?:about|on|regarding|concerning|re)"
_SUBJECT = r"(?:you|u|we|he|she|they|there|there'?s|it'?s|you'?re|they'?re|he'?s|she'?s|some|people)\b"
_CLAUSE = rf"(?:{_SUBJECT}|(?:i|it|i'?m|that|this|the|these|those|all|your|my|our|its|his|her)\b)"
"""How what somebody says begins, where it is a sentence of its own."""
_WHETHER = r"(?:\ (?:if|whether|about|that)(?=\ ))?"
_LEAD = rf"""
    (?:hi|hello|hey|hiya|heya|yo|greetings|howdy|good\ (?:morning|afternoon|evening|day)|morning|evening|dear\ \w+)
        (?:\ (?:there|all|everyone|everybody|guys|folks|team|again|sir|madam))*
        (?:\ (?:\w+\ )?(?:people|team|folks|support|doc|lovelies|office|guys|friends)(?=\s*[,.!:;–]))?
  | (?:thanks|thank\ you)(?:\ (?:so\ much|very\ much|a\ lot|in\ advance|for\ that|again))* (?=[,.!;:\n]|\ (?:and|but|now)\b)
  | (?:ok|okay|alright|all\ right|so|and|but|also|anyway|um+|uh+|hmm+|oh(?:\ (?:god|dear|no|man|boy)\b)?|ah|please|pls|plz)
  | (?:right|well|yes|yeah|no|now|then|next|come\ on|seriously|cool|great|perfect|honestly|basically)(?=\s*[,.!;:])
  | (?:(?:i'?m\ |i\ am\ |so\ |very\ |really\ )*sorry|not\ sure|not\ being|(?:i\ know\ )?(?:this|it)(?:\ is|'?s)\ (?:probably|maybe|embarrassing)|i\ know|i\ hate\ to
        |(?:a\ |this\ is\ (?:probably\ )?a\ )?(?:dumb|stupid|silly)\ (?:question|one)|i'?m\ (?:probably|prob|maybe|surely|not\ (?:very|too|really|that)\ good\ (?:with|at))
        |don'?t\ get\ me\ wrong|maybe)\b[^.?!;:]{{0,60}}?,?\ but(?=\ )
  | (?:i'?m\ |i\ am\ |so\ |very\ |really\ )*sorry(?:\ (?:to\ (?:bother|disturb|ask|interrupt)|for\ (?:bothering|disturbing|asking))\ ?
        (?:you|u)?(?:\ again)?(?:\ with\ this)?)?
  | (?:excuse|pardon|forgive)\ me
  | (?:(?:just|only)\ )?(?:a\ |one\ |another\ |my\ |a\ very\ )?(?:quick|short|small|little|silly|stupid|dumb|simple|last|final|general
        |random|second|other|more)?\ ?(?:question|query|q)(?:\ (?:for\ you|please|though|here|about\ (?:the|your|this)\ \w+))?(?=\s*[:,.;!–-])
  | (?:(?:just|so|right)\ )*(?:a\ )?(?:quick|last|final|small|little|one\ (?:more|last))\ (?:one|thing|check)(?:\ i\ promise)?(?=\s*[:,.;!–-])
  | (?:just\ )?one\ (?:more|last|thing|other\ thing)(?=\s*[:,;–-])
  | (?:(?:it'?s\ )?(?:only\ )?me\ again|just\ checking|(?:i'?ve\ |i\ have\ |i\ )?always\ wondered|remind\ me|tell\ me|quick|bit\ of\ a\ panic(?:\ here)?|help|out\ of\ curiosity
        |wait|what\ i\ (?:wanted\ to\ ask|don'?t\ get\ is))(?=\s*[:,.;!–-])
  | just\ out\ of\ (?:curiosity|interest)
  | first\ of\ all,?\ (?=(?:great|nice|lovely|thanks|thank)\b)(?:\w+\ ?){{1,5}}(?=[,.!;:])
  | (?:i\ |we\ )?hope\ (?:you'?re|you\ are|this\ finds\ you|all\ is)\ (?:all\ )?(?:well|fine|good|ok)
  | (?:i'?m\ |we'?re\ |i\ am\ |we\ are\ )?doing\ (?:(?:a|my|some|our)\ )?(?:(?:school|uni|class|college)\ )?(?:project|homework|talk|paper|presentation|essay)
        (?:\ (?:on|about)\ (?:this|it))?(?:\ and\ (?:need|want|have|would\ like|would\ love)\ to\ (?:know|find\ out)|(?=\s*[,:;.]))
  | (?:i\ (?:have|had|got|'ve\ got)|i've(?:\ got)?|got|have)\ (?:a\ |one\ |another\ )?(?:quick\ |short\ |small\ )?question
        (?:\ {_ABOUT})?
  | (?:for\ (?:heaven'?s|god'?s|goodness'?|pete'?s|christ'?s)\ sake|for\ crying\ out\ loud|omg|oh\ my\ god|jesus|damn|dammit|argh+|ugh+|wtf|ffs|heelp+|for\ the\ love\ of\ god)
  | (?:this|that|it)(?:\ is|'?s)\ (?:just\ |so\ |really\ |absolutely\ |totally\ )?(?:ridiculous|outrageous|unacceptable|annoying|crazy
        |driving\ me\ (?:mad|crazy|nuts)|a\ joke)
  | (?:(?:this\ is|it'?s)\ )?(?:(?:for\ )?the\ )?(?:second|third|fourth|fifth|last|2nd|3rd|4th)\ time\ (?:now\ )?(?:that\ )?
        (?:i(?:'?m|\ am|'?ve|\ have)?\ )?(?:ask(?:ing|ed)?|writ(?:e|ing|ten))(?:\ (?:this|that|you|now))?
  | (?:i\ (?:was|am)|i'?m|was|am|just)\ (?:just\ |only\ )?(?:wondering|curious|asking){_WHETHER}
  | (?:just\ )?(?:wondering|curious){_WHETHER}
  | (?:i'?d|i\ would|we'?d|we\ would)\ be\ (?:very\ |really\ )?(?:interested|curious|grateful|keen)(?:\ (?:to\ (?:know|hear|learn|find\ out)|in(?=\ (?:how|what|why|when|where|who|which|whether)\b)
        |if\ {_YOU}\ (?:could|would)\ (?:please\ )?(?:tell|explain\ to)\ me)){_WHETHER}
  | i\ (?:just\ |only\ |really\ |also\ )?(?:wonder|wondered|need\ to\ know|want(?:ed)?\ to\ (?:know|ask|find\ out)){_WHETHER}
  | (?:i'?d|i\ would|i\ should|we'?d|we\ would|we\ should|id|would)\ (?:just\ |also\ |really\ )?(?:like|love|want)\ to\ (?:know|ask|find\ out|hear)
        (?:\ (?:more|something))?{_WHETHER}
  | (?:my|our|the)\ (?:\w+\ )?{_PEOPLE}\ (?:also\ |just\ )?(?:wants?|would\ (?:like|love)|wanted|needs?)\ to\ know{_WHETHER}
  | (?:my|our|the)\ (?:\w+\ )?{_PEOPLE}\ (?:always\ )?(?:asks?|asked|(?:is|was)\ asking|keeps\ asking|(?:is|was)\ wondering|wonders|wondered){_WHETHER}
  | me\ and\ my\ (?:\w+\ )?(?:{_PEOPLE}|one|ones|family)\ (?:want|would\ (?:like|love)|wanted|need)\ to\ know{_WHETHER}
  | (?:(?:can|could|would|will|may|might)\ {_YOU}\ (?:please\ |kindly\ |perhaps\ |maybe\ |possibly\ |quickly\ |just\ )*)?
        (?:please\ |kindly\ |just\ )?(?:tell|explain|give|remind|show|inform|fill\ in)\ (?:to\ )?(?:me|us)\ (?:please\ |again\ |quickly\ )?{_MORE}
        (?:{_ABOUT}\ )?(?=\w)
  | (?:can|could|would|will)\ {_YOU}\ (?:please\ |kindly\ |perhaps\ |maybe\ )*explain\ (?:to\ (?:me|us)\ )?
  | explain\ (?=(?:how|what|why|when|where|who|the|to)\b)(?:to\ (?:me|us)\ )?
  | (?:can|could|would)\ {_YOU}\ (?:please\ )?(?:help|advise)(?:\ (?:me|us))?(?:\ out)?(?:\ with)?(?=[\s,.:;?!])
  | (?:i\ need|need|i\ want|looking\ for|i'?m\ looking\ for|any|some|more|give\ me|got)\ (?:some\ |any\ |more\ )?
        (?:help|info|infos|information|details|advice|idea)\ (?:{_ABOUT}|with|for|how)[ ]
  | (?:do|does|did)\ {_YOU}\ (?:happen\ to\ )?know{_WHETHER}
  | any(?:one|body)\ knows?{_WHETHER}
  | any\ (?:idea|clue|chance){_WHETHER}
  | (?:what|how)\ about | what\ of | (?:as|and)\ (?:for|to)
  | (?:i\ )?(?:do\ not|don'?t|dont|can'?t|cant)\ (?:really\ )?(?:understand|get|figure\ out|know|see)\ (?=(?:how|what|why|when|where|who)\b)
  | (?:could\ {_YOU}\ )?(?:please\ |pls\ |kindly\ )*(?:let\ (?:me|us)\ know|advise){_WHETHER}
  | (?:can|could|would|will)\ {_YOU}\ (?:please\ )?(?:walk|talk|take)\ (?:me|us)\ through(?=\ )
  | would\ {_YOU}\ (?:be\ so\ kind\ (?:as\ to|and)\ (?:tell|explain\ to)|mind\ (?:telling|explaining\ to))\ (?:me|us){_WHETHER}
  | any\ (?:tips|advice|hints)(?:\ (?:for|on)|(?=\ how\b))
  | let\ me\ ask(?:\ you)?(?:\ (?:something|this))?
  | (?:can|could|may|might)\ i\ (?:just\ |quickly\ )?ask(?:\ you(?:\ guys)?)?(?:\ (?:something|this|that|here|(?:a|one)\ (?:\w+\ )?question))?
        (?=\s*[,.:;?!–-])
  | is\ (?:it|this)\ (?:ok|okay|all\ right|alright|fine|possible|the\ (?:right|correct)\ (?:place|person|number|address|page))\ to\ ask
        (?:\ (?:you|here|this|that|about\ (?:this|that)|(?:a|one)\ (?:\w+\ )?question|something|questions))* (?=\s*[,.:;?!–-])
  | do\ you\ mind(?:\ (?:me\ asking|if\ i\ ask)(?:\ (?:you|something|this|that|a\ question))*)? (?=\s*[,.:;?!–-])
  | (?:you\ know\ what|guess\ what|what\ do\ you\ (?:think|say|reckon)) (?=\s*[,.:;?!–-])
  | (?:no,?\ )?i\ meant(?:\ to\ (?:ask|say))?{_WHETHER}
  | no,?\ i\ mean(?=[\s,.:;])
  | (?:apparently|supposedly|allegedly)
  | is\ it\ (?:really\ |actually\ )?(?:(?:true|correct|a\ myth)\ that(?=\ )|true(?=\ {_CLAUSE}))
  | (?:(?:my|our|the|a|an|one\ of\ my)\ )?(?:\w+\ )?{_PEOPLE}\ (?:keeps?\ )?(?:says?|said|saying|claims?|claimed|insists?|reckons?|swears?|told\ (?:me|us)
        |tells\ (?:me|us))(?:\ that)?(?=\ {_CLAUSE})
  | (?:some(?:one|body|\ people)|people|every(?:one|body)|they|others)\ (?:keeps?\ )?(?:says?|said|saying|claims?|told\ (?:me|us)|tells?\ (?:me|us))
        (?:\ that)?(?=\ {_CLAUSE})
  | (?:i|i'?ve|i\ have)\ (?:just\ |once\ )?(?:heard|read)(?:\ somewhere)?\ that(?=\ \w)
  | (?:i|i'?ve|i\ have)\ (?:just\ |once\ )?heard(?=\ {_SUBJECT})
  | (?:i\ was|i'?ve\ been|i\ have\ been)\ (?:just\ |once\ )?told(?:\ that(?=\ \w)|(?=\ {_CLAUSE}))
  | i\ mean(?=\s*[,.:;]|\ (?:how|what|why|when|where|who|which|can|do|does|did|is|are|will|must|should)\b)
"""
_TAIL = r"""
    (?:many\ )?(?:thanks|thank\ you|thx|ty|cheers|tia)(?:\ (?:so\ much|very\ much|a\ lot|in\ advance|again|guys|all|for\ your\ help|everyone))*
  | please | pls | plz
  | by\ any\ chance | if\ that'?s\ (?:ok|okay|alright|all\ right) | or\ what | like\ i'?m\ (?:five|5)
  | lol | haha | :\) | ;\) | :-\)
"""
_AFTER_PAUSE = r"""
    (?:can|could|would)\ (?:you|someone|anyone)\ (?:please\ )?(?:help|advise|tell\ me|explain)(?:\ (?:me|us|please|that|this|it))*
  | (?:any|some)\ (?:help|idea|ideas|advice|info|tips|clue)(?:\ (?:please|would\ be\ (?:great|nice|appreciated)|appreciated))*
  | (?:please\ )?(?:help|advise|let\ me\ know)(?:\ (?:me|us|please|out))*
  | how\ does\ (?:that|this|it)\ work | how\ (?:do|does|would|should)\ (?:i|one|we|you)\ (?:do\ (?:that|this|it)|go\ about\ (?:that|this|it))
  | (?:just\ )?(?:wondering|curious|asking|asking\ for\ (?:a|my)\ (?:\w+\ )?\w+) | ta(?:\ very\ much)?
  | (?:(?:and\ )?(?:is|isn'?t)\ (?:that|this|it)\ (?:really\ |actually\ )?)?(?:true|correct|a\ myth|the\ case) | is\ (?:that|this|it)\ (?:right|so)
  | (?:have\ a\ )?(?:nice|good|great)\ (?:day|evening|weekend|one) | bye
  | (?:right|ok|okay|though|then|actually|exactly|man|mate|dude|x+)
  | (?:(?:best|kind|warm|many)\ )?(?:regards|wishes|thanks|cheers)(?:,?\ [\w.]+(?:\ \w+)?)?
"""
_FIRST = frozenset(
    """
    hi hello hey hiya heya yo greetings howdy good morning evening dear thanks thank ok okay alright all so and but also anyway oh ah
    please pls plz right well yes yeah no now then next come seriously cool great perfect honestly basically very really sorry not
    dumb stupid maybe excuse pardon forgive just only a one another my quick short small little silly simple last final general random
    second other more question query q checking always remind help wait out doing first bit surely prob heelp heeelp we're hope nan gran granny
    grandma grandad grandpa uncle aunt auntie niece nephew class staff team housemate got have for omg jesus damn dammit wtf ffs this that it its it's third fourth fifth 2nd 3rd 4th the was
    wondering curious i i'm im i'd id i've we we'd would our kindly tell explain give remind show inform fill need looking any anyone
    anybody some more let as don't dont can't cant apparently supposedly allegedly i've a an people everyone everybody they others someone somebody
    wife husband partner son daughter mother mom mum father dad brother sister friend boss colleague coworker neighbour neighbor roommate flatmate
    boyfriend girlfriend teacher client customer
    """.split()
)
_FIRST_TWO = {
    "what": ("about", "of", "do", "i"), "me": ("again", "and"), "how": ("about",), "is": ("it", "this"), "you": ("know",), "guess": ("what",),
    **dict.fromkeys(("do", "does", "did"), ("you", "u", "someone", "somebody", "anyone", "anybody", "one")),
    **dict.fromkeys(
        ("can", "could", "will", "may", "might"), ("i", "you", "u", "someone", "somebody", "anyone", "anybody", "one")
    ),
}  # fmt: skip
FRAMES = Frames(
    leads=(Lead(_LEAD, _FIRST, _FIRST_TWO, ("um", "uh", "hm", "arg", "ug")),),
    tail=_TAIL,
    after_pause=_AFTER_PAUSE,
    last="thanks?|you|thx|ty|cheers|tia|please|pls|plz|lol|haha|chance|ok|okay|alright|right|what|five|5|much|lot|advance|again|guys|all|help|everyone",
)
