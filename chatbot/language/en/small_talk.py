"""What people say to a chatbot beside asking the FAQ: greetings, thanks, questions about the bot, praise and anger."""

from __future__ import annotations

from chatbot.language.small_talk import SmallTalk

_BOT = r"(?:bot|chatbot|robot|machine|computer|program|ai|assistant|human|person|real person|real human|man|woman|someone real)"
_NICE = (
    r"(?:great|good|nice|cool|awesome|amazing|excellent|perfect|brilliant|fantastic|wonderful|lovely|helpful|smart|clever|"
    r"useful|funny|cute|the best|very kind|kind|sweet|a star|a genius|a lifesaver|a legend|impressive|super|superb)"
)
_BAD = (
    r"(?:stupid|dumb|useless|wrong|bad|terrible|awful|horrible|annoying|rubbish|crap|shit|garbage|trash|a joke|an idiot|idiot|"
    r"a moron|incompetent|no help|not helpful|unhelpful|not helping|worthless|pathetic|silly|slow|boring|hopeless|lame|"
    r"not very (?:smart|clever|bright|helpful|good)|broken|ridiculous|rude|ugly|mean|the worst)"
)
_VERY = r"(?:(?:so|very|really|pretty|quite|just|such|totally|absolutely|actually|extremely|a bit|kind of|always|all) )*"
_KINDS = {
    "greeting": rf"""
        (?:hi|hello|hey|hiya|heya|yo|hallo|hola(?: que tal)?|ola|merhaba|bonjour|salut|ciao|buongiorno|servus|moin|namaste|salaam|greetings|howdy|sup|gday|
        guten (?:tag|morgen|abend)|gruess gott|good (?:morning|afternoon|evening|day)|morning|evening|welcome)+
        (?: (?:hi|hello|hey|there|everyone|all|again|you|folks|team|world|{_BOT}|my friend))*
      | (?:(?:hi|hello|hey) )*(?:how (?:are|r) (?:you|u|ya|things)|hows? (?:it going|it hanging|life|everything|your day(?: going)?|things)|
        how (?:is|are) (?:it going|life|everything|your day(?: going)?|you doing|things(?: going)?)|how do you do|how are you doing|
        what is up|whats up|wassup|wazzup|nice to meet you|pleased to meet you|how have you been|how you doing|you (?:ok|okay|alright))
        (?: today| this (?:morning|evening)| my friend)*
      | (?:is )?(?:anyone|anybody|somebody|someone) (?:there|here|home|around)|(?:are )?(?:you|u) (?:still )?(?:there|here|awake|online)
      | long time no see
    """,
    "thanks": r"""
        (?:(?:ok|okay|great|perfect|cool|alright|super|nice|no) )*
        (?:(?:many )?thanks|thank (?:you|u)|thankyou|thx|thanx|tnx|ty|tysm|cheers|merci|danke|gracias|grazie|much appreciated|
        (?:i )?(?:really )?appreciate (?:it|that|your help))
        (?: (?:so|very|that|really) much| a (?:lot|bunch|million|ton)| again| guys| all| mate| bot| (?:to )?you| for (?:your|the|all your) \w+|
        for (?:that|nothing|helping(?: me)?)| in advance| loads| heaps| bye| anyway| kindly| friend| my friend| man| dude)*
        (?: (?:that|this|it|you)(?:s|re|ve)?(?: is| was| are| were| have)?(?: (?:been|all|what|i|needed|very|really|so|great|a great|a big|
        helpful|help|helped|works?|worked|now|perfect|useful|me|out|lot|good|kind|wanted))+)?
      | (?:that|this|it) (?:really |was |is )*(?:helped|helps|helpful|very helpful|all i needed|exactly what i needed|what i needed)
        (?: (?:me|a lot|thanks|thank you|very much))*
      | (?:thats|that is|that was) (?:all(?: i needed| for now)?|it|everything|helpful|very helpful|what i needed)(?: thanks| thank you)?
    """,
    "goodbye": r"""
        (?:(?:ok|okay|well|alright|thanks|thank you|great|so|gotta go|got to go|i have to go|im off|im done|i am done|that is all|thats all) )*
        (?:bye|goodbye|bye bye|byebye|good bye|see (?:you|ya|u)|cya|farewell|so long|take care|ciao|adios|auf wiedersehen|tschuess|
        au revoir|good ?night|later|ttyl|talk to you (?:later|soon)|catch you later|until next time|have a (?:nice|good|great|lovely)[ ]
        (?:day|evening|weekend|night|one|time|afternoon)|(?:i )?(?:have to|got to|gotta|must) go|im off|im done|
        (?:that is|thats) all(?: for (?:now|today))?)
        (?: (?:bye|now|then|later|soon|around|again|for now|everyone|all|bot|tomorrow|you too|thanks|thank you|guys|mate|folks|friend))*
    """,
    "about": rf"""
        (?:(?:and|but|so|hey|hi|hello|wait|ok|well|anyway|excuse me|tell me) )*(?:
        (?:who|what) (?:are|r) (?:you|u|ya)(?: (?:exactly|anyway|then|really|called|made of|doing(?: here)?|for))*
      | who (?:is|am i) (?:this|talking to|speaking to|chatting with|that|talking|speaking|there|i talking (?:to|with)|i speaking (?:to|with)|i chatting with)
        (?: (?:to|with|please|here))*
      | who am i (?:talking|speaking|chatting|writing) (?:to|with)
      | (?:are|r) (?:you|u) (?:\w+ )?(?:a |an |the )?(?:real |actual |living |human |chat |proper )?(?:{_BOT}|being|alive|real|ai|chatgpt|gpt|siri|alexa|sentient|conscious|llm|language model|human beings?|smart|intelligent|
        single|married|male|female|a (?:boy|girl|man|woman|guy|lady|dog|cat)|happy|sad|tired|hungry|bored|stupid|dumb|ok|okay|busy|sure|lonely|listening|kidding(?: me)?|
        serious|joking|drunk|crazy|mad|angry|evil|for real)(?: (?:or (?:a |an |not|what|just|real)?.{{0,30}}|at all|person|today|now|bot))*
      | (?:is (?:this|it|there)|am i (?:talking|speaking|chatting|writing) (?:to|with)) (?:a |an )?(?:real )?(?:{_BOT})(?: .{{0,25}})?
      | (?:is|was) there (?:a |any )?(?:real )?(?:{_BOT}) (?:there|behind (?:this|that|it)|here)
      | (?:what is|whats|what(?:s| is) up with|tell me|do you have|have you got|may i (?:know|ask)|can i (?:know|ask)) (?:your|a|ur) (?:own )?name
        (?: .{{0,12}})?
      | (?:how old|how smart|how tall|how big|how intelligent|how clever) (?:are|r) (?:you|u)(?: (?:actually|anyway|then|really))?
      | (?:what is|whats) your (?:age|job|purpose|function|favou?rite .{{1,20}}|gender|birthday|iq|zodiac sign|sign|opinion|hobby|story|deal|problem|version|mood|secret)
      | (?:when|where) (?:were|was) (?:you|u) (?:born|made|built|created|programmed)|when is your birthday
      | where (?:do|are) (?:you|u) (?:live|come|from|come from|sleep|right now)(?: from| now)?
      | who (?:made|built|created|programmed|wrote|developed|designed|invented|trained|owns|runs) (?:you|u|this (?:bot|chatbot|thing|program))
      | (?:what|which) (?:can|could|do) (?:you|u|this bot|this thing|this) (?:do|help(?: me)? with|know|answer|know about|offer|talk about|understand)
        (?: (?:for me|about|here|exactly|then|with|all))*
      | what (?:else )?(?:can|could|should|may|do) i (?:ask|ask you|do here|say|ask here|type)(?: (?:you|about|here|this bot|exactly))*
      | (?:what|which) (?:kinds? of |sorts? of )?(?:questions|topics|things|stuff) (?:can|could|do|may) (?:i|you) (?:ask|answer|know|ask you|cover|help with)(?: (?:you|about|here))*
      | (?:how (?:does|do) (?:this|it|that|you|u|this (?:thing|bot|chat|program|chatbot)) work|how (?:do|can|should) i (?:use|talk to|ask) (?:this|you|it)(?: (?:thing|bot|chat|program))?)(?: (?:here|exactly|then|anyway))?
      | (?:what is|whats) (?:this|this (?:bot|chat|chatbot|thing|program)|all this|going on(?: here)?)(?: (?:about|for|here))?
      | (?:can|could|will|would) (?:you|u|someone|anyone|anybody|somebody|this bot) (?:please )?(?:help|assist|answer)(?: (?:me|us|out|please|a question|something|my question|with (?:something|this|that|a (?:problem|question)|my problem|an issue)|here|now))*
      | (?:i )?(?:need|want|could use) (?:some |your |a little |a bit of )?(?:help|assistance|a hand|support)(?: (?:please|now|here|with something))*
      | help(?: (?:me|please|us|pls|plz|out|now))*
      | i have (?:a|another|one|some) (?:question|questions|problem|query|issue)(?: for you)?
      | (?:may|can|could) i ask (?:you )?(?:a question|something|you something|a few questions)
      | (?:do|did|can|could|will|would|have|dont|did) (?:you|u) (?:not )?(?:ever |really |even |also |still |actually )*(?:love|like|hate|know|remember|understand|speak|sleep|eat|dream|think|feel|learn|hear|see|
        miss|want|believe|have (?:feelings|a (?:name|girlfriend|boyfriend|brain|body|soul|mother|family|job|pet|favou?rite.{{0,15}}))|lie|cheat|dance|sing|cook|drink|smoke|laugh|cry|talk|get (?:tired|bored|paid)|read minds|marry|date|hear|swear|
        fall in love|pass the turing test)
        (?: (?:me|us|god|music|german|english|french|spanish|italian|polish|dutch|me now|what i (?:mean|said|say)|anything|everything|things|jokes|your job|humans|people|dogs|cats|pizza|who i am|my name|at all|too|to me|it here|for yourself|with me|in god|tired|this|that|deutsch|other languages))*
      | (?:i (?:want|need|would like) to|can i|could i|let me) (?:talk|speak|chat) (?:to|with) (?:you|the bot)
      | (?:do|can|did) (?:you|u) (?:speak|play|like|eat|drink|drive|read|watch|sing|dance|sleep|live|know|have)(?: \w+){{1,4}} yourself
      | (?:are|r) (?:you|u) (?:really )?an? (?:doctor|nurse|lawyer|teacher|student|expert|christian|vegetarian|vegan|vet|dentist|nerd|fan|
        spy|liar|ghost|child|kid|adult|friend|parent|mother|father|professional|native speaker)(?: .{{0,20}})?
        )(?: (?:please|pls|then|now|here|bot|lol|haha|anyway|actually|really))*
    """,
    "praise": rf"""
        (?:(?:wow|oh|ok|haha|well|aw|yay|hey|thanks) )*(?:(?:you|u|ur|youre|this bot|this chatbot|this thing|the bot|this|that|it|thats|its|that answer)(?: (?:are|r|is|was|were|been|have been|did|re|s))? {_VERY}(?:a |an )?{_NICE}(?: .{{0,16}})?
      | (?:well done|good (?:job|bot|work|answer|one|boy|girl)|great (?:job|work|answer|bot|stuff)|nice(?: (?:one|work|job|bot|answer))?|awesome|amazing|brilliant|excellent|perfect|cool|great|super|
        wonderful|fantastic|bravo|impressive|wow|love it|i love (?:it|this|that)|not bad|sweet|correct|thats right|you rock|(?:that|it) (?:worked|works)(?: now)?|keep it up|way to go|congratulations|
        i (?:really )?(?:love|like|adore|luv|heart|trust|appreciate|miss) (?:you|u|ya)(?: (?:so much|too|very much|a lot|bot))*|will you marry me|marry me|you made my day|good to know|thats (?:good|great|nice|cool|awesome|perfect|better)))
    """,
    "complaint": rf"""
        (?:(?:no|nope|hey|oh|ugh|but|sorry|well|man|god|wow|why|come on|lol|ok|wtf) )*(?:
        (?:you|u|ur|youre|ure|this bot|this chatbot|this chat|this thing|the bot|this|that|it|thats|its|that answer|your answer|the answer|(?:stupid|dumb|bad|useless|silly) (?:bot|robot|machine|thing))(?: (?:are|r|is|was|were|re|s|seem|look|suck|sucks|stink|stinks|answer))? {_VERY}(?:a |an )?(?:{_BAD}|incorrect|nonsense|false|bullshit|not (?:right|true|correct|it|what i (?:asked|meant|wanted|mean|want|need|was asking)(?: (?:for|about))?|the (?:right )?answer|an answer|my question|helpful|good|funny|even close))(?: (?:bot|robot|machine|answer|again|thing|at (?:this|all)))*
      | (?:you|this|it|this bot|that) (?:suck|sucks|stink|stinks)
      | (?:you|u) (?:do not|dont|did not|didnt|cannot|cant|not|never) (?:even |really )?(?:understand|get|understood|answer|answered|help|helped|listen|know|read)(?: (?:me|it|anything|my question|that|what i (?:said|mean|meant|asked|want)|a thing|at all|to me|nothing|much))*
      | (?:that|this|it) (?:doesnt|didnt|does not|did not|isnt|wasnt) (?:really )?(?:answer my question|answer the question|help(?: me)?|make sense|helpful|right)(?: (?:at all|either))*
      | (?:that|this|it)(?: (?:is|did|does|was))? not (?:help|helping|answer|what i (?:asked|meant|wanted|mean|want|need)|work|working|right|true|correct|helpful|my question|quite right|good enough)(?: (?:me|my question|at all|for|about|either|it))*
      | not what i (?:asked|meant|wanted|mean|need|was (?:asking|looking))(?: (?:for|about|you))?
      | wrong(?: (?:answer|again|one|question))*|(?:totally|completely) wrong|(?:still )?not (?:helpful|right|funny|true|correct|good|it)|nonsense|bullshit|rubbish|garbage|incorrect|false|no (?:way|good|help)
      | (?:stupid|dumb|bad|useless|silly|annoying|idiot|fucking)(?: (?:stupid|bot|robot|chatbot|machine|computer|program|thing|answer|idiot))+|stupid|idiot|moron|dumbass|useless|dumb
      | (?:i )?(?:really )?hate (?:you|this|it|this bot|bots|chatbots|talking to (?:bots|machines))(?: (?:so much|all))*
      | (?:fuck|screw|damn|shut up|go (?:away|to hell)|get lost|piss off|bite me|fuck off|what the (?:hell|fuck|heck)|wtf|shit|crap|damn it|bloody hell|for fucks sake)(?: (?:you|off|this|it|that|bot|up|is this|is that|is wrong with you))*
      | (?:are|r) (?:you|u) (?:stupid|dumb|kidding(?: me)?|deaf|blind|an idiot|useless|broken|serious)
      | (?:i am|im) (?:so |very |really |not )*(?:angry|annoyed|frustrated|disappointed|fed up|unhappy|happy with (?:this|that|you)|mad|upset)(?: (?:with|at|about) (?:you|this|it|that))*
      | why (?:are|r) (?:you|u) (?:so )?(?:stupid|dumb|useless|slow|bad|rude|mean|like this)
      | try again|think again|read (?:it|my question|the question) again|i (?:already )?(?:said|asked|told you)(?: that)?(?: already| before)?|what are you talking about|that makes no sense|makes no sense|i dont (?:understand|get it)|what do you mean
        )
    """,
    "chat": r"""
        (?:(?:can|could|will|would) (?:you|u) )?(?:please )?(?:tell|give|say|sing|write|read|make|do|show|know)(?: (?:me|us|to me))*(?: (?:a|an|another|one|some|your|the|something))*
        (?: \w+)?(?: (?:joke|jokes|story|poem|song|riddle|secret|funny|lie|fact|fun fact|laugh|rap|compliment|haiku|pun))(?: (?:about .{1,20}|please|now))*
      | (?:make me (?:laugh|happy|a (?:sandwich|coffee))|surprise me|entertain me|sing(?: (?:something|for me|a song))*|say something(?: (?:funny|nice|else))*|talk (?:to|with) me|lets (?:talk|chat|dance|be friends|play)|play a game)
      | (?:how|what) ?(?:is|s|will|does)? ?(?:the )?weather(?: (?:be|like|look|today|tomorrow|there|outside|now|going|where you are|in \w+|for|over|at|your|end|is))*
      | (?:is it|will it|does it) (?:going to )?(?:rain|snow|sunny|raining|snowing|(?:cold|hot|warm)(?= ))(?:ing)?(?: (?:today|tomorrow|there|outside|where you are|now|out))*
      | (?:what|whats|what is|tell me|do you (?:know|have)) (?:the )?(?:time|date|day)(?: (?:is|it|now|today|right|please|we|do|have|the|got))*
      | (?:what )?(?:nice|lovely|bad|terrible|awful|great|beautiful|miserable) weather(?: (?:today|isnt it|we are having|out|there|huh|outside))*
      | (?:what is|whats) the meaning of (?:life|it all)(?: .{0,20})?|(?:what|who) (?:is|won) the (?:meaning of life|best football team)
      | (?:lol|lmao|rofl|haha+|hehe+|hihi|xd|ha|omg|hmm+|hm+|uh+|um+|erm|meh|whatever|test(?:ing)?(?: (?:test|123|1 2 3|one two three))*|asdf\w*|qwert\w*|blah(?: blah)*|bla(?: bla)*|foo(?: bar)?|yolo|ping|nothing|never ?mind|nvm|idk|i dont know|no idea|
        ok(?:ay)?|k|kk|yes|no|yep|nope|yeah|sure|maybe|alright|fine|i see|got it|understood|right|really|seriously|interesting|of course|exactly|true|indeed|oh|ah|aha|so|well|and|sorry|oops|my bad|(?:sorry |oops )?wrong (?:chat|window|tab|number|person|site|page|app|group|thread)|please|anyway|good|
        why|why not|what|huh|how|who|when|where|which|and now|now what|so what|what now|so|pardon|excuse me|what else|tell me more|more|again|yay|hooray)(?: (?:then|lol|haha|ok|okay|bot|why|it|sir))*
      | (?:i am|im|i feel) (?:so |very |really |feeling )*(?:bored|tired|sad|happy|hungry|lonely|sick|drunk|sleepy|fine|good|ok|okay|great|well|back|here|new here|confused|lost|sorry|stressed|depressed|a human|in love)(?: (?:today|now|too|and you|thanks|bot))*
      | (?:my name is|im called|call me|i am called) \w+(?: \w+)?
      | (?:do you want|wanna|want|would you like|shall we|lets) (?:to )?(?:go (?:out|on a date)|have (?:a |some )?(?:coffee|drink|beer|dinner|lunch|sex|fun)|be (?:my )?friends?|marry me|dance|chat|talk|play|date|get married)(?: .{0,20})?
      | who (?:should|will|would) (?:i|you) vote(?: (?:for|today|tomorrow))*
      | (?:knock knock|merry christmas|happy (?:birthday|new year|easter|holidays|halloween)|good luck|bless you|sleep well|cheer up|guess what)(?: .{0,12})?
      | (?:[\d\s]*\d ?(?:plus|times|minus|x) ?\d+|what is \d+ ?(?:plus|times|minus|x)? ?\d+)
      | (?:the )?(?:first|second|third|last|next|other) one(?: please)?|(?:this|that|both|none|neither|all of them|none of these|any of them)(?: one)?
    """,
}
SMALL_TALK = SmallTalk(_KINDS)
