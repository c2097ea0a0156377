"""English, as ``chatbot.language.rules`` has it."""

from __future__ import annotations

from chatbot.language.en.age import ASKING_AGE
from chatbot.language.en.answer_type import ANSWER_TYPES, COUNTING, OF_MONEY
from chatbot.language.en.bare_questions import BARE
from chatbot.language.en.choosing import CHOOSING
from chatbot.language.en.confusions import CONFUSIONS
from chatbot.language.en.contact import ASKING_CONTACT
from chatbot.language.en.contractions import BARE_CONTRACTIONS, CONTRACTIONS
from chatbot.language.en.ends import ENDS
from chatbot.language.en.frames import FRAMES
from chatbot.language.en.going_on import GOING_ON
from chatbot.language.en.hours import ASKING_HOURS
from chatbot.language.en.negative_questions import AUXILIARIES, DENIED_BY, denies_nothing
from chatbot.language.en.parts import PARTS
from chatbot.language.en.place import ASKING_PLACE
from chatbot.language.en.polarity import GIVING_UP, HARMS, MISHAPS, POLARITY, STOPPING, TAKING_BACK, UNDOING
from chatbot.language.en.small_talk import SMALL_TALK
from chatbot.language.en.stems import APART
from chatbot.language.en.subjects import ASKED_AMOUNTS, SEEKING_WORK
from chatbot.language.own_things import OwnThings
from chatbot.language.rules import Rules

STOP_WORDS = frozenset(
    """
a about above after again all also although always am among an and another any anybody anyone anything are as at be
because been before being below between both but by came can cannot come could did do does doing done during each
either else ever every everyone everything few for from further gave get gets getting give given go goes going gone
gonna got gotta had has have having he hello help her here hers herself hey hi him himself his how however i if in
into is it its itself just kindly know let lets like look looking lot made make makes making many may maybe me might
mine more most much must my myself need needs neither no nor not now of off oh ok okay on once one only onto or other
our ours ourselves out over own please possible rather really right said same say see shall she should since so some
somebody somehow someone something still such sure take tell than thank thanks that the their theirs them themselves
then there these they thing things this those though through thus till to too toward towards u under unless until up
upon ur us use used using very via want wanted wants was way ways we well went were what whatever when whenever where
whereas wherever whether which while whilst who whoever whom whose why will wish with within without wondering would
yes yet you your yours yourself yourselves
""".split()
)

LIGHT_WORDS = frozenset(
    """
    a an the i me my we us our you your one do does did can could would is are am be there of please kindly just hi
    hello hey ok okay thank thanks
    """.split()
)
"""English words that say nothing of what is asked: "How can I …" asks the same as "How do I …", "my card" as "a card"."""
NAME_PARTS = frozenset("one you any every all over under after up out on off in go now".split())
"""English stop words that brands are put together with."""
DIRECTIONS = frozenset("to from into onto than before after over under between by for with without".split())
"""English words that make the order count: "from A to B" is not "from B to A"."""
TURNING_WORDS = frozenset(
    "when where who whom whose why which not no never without on off in out up down".split()
)
"""English stop words that make another question of the same words."""

RULES = Rules(
    stop_words=STOP_WORDS,
    contractions=CONTRACTIONS,
    bare_contractions=BARE_CONTRACTIONS,
    contracted_endings=frozenset(["s", "t", "re", "ve", "ll", "d", "m"]),
    negations=frozenset(["not", "no", "never", "without"]),
    core=FRAMES.core,
    questions=PARTS.questions,
    asks=PARTS.asks,
    before_more=frozenset(
        "a an the my your our his her its their this these those of and or but with for from into is are was were can do "
        "does did not if when because that i we very any some".split()
    ),
    after_more=frozenset("of and or but with because that than to into from by as".split()),
    halves=PARTS.halves,
    small_talk=SMALL_TALK,
    choosing=CHOOSING,
    polarity=POLARITY.of,
    denies_nothing=denies_nothing,
    denied_by=DENIED_BY,
    asking=(POLARITY.asking | POLARITY.why) - {"how"},
    naming=frozenset("what which where who whom".split()),
    asking_how=frozenset(["how"]),
    waiting=frozenset("have has yet".split()),
    needing=frozenset(
        "need needs needed necessary required require requires obligatory compulsory mandatory must".split()
    )
    | {"have to", "has to", "had to"},
    permitting=frozenset("welcome allowed permitted bring".split()),
    asking_whether=AUXILIARIES,
    past=frozenset("did was were had ago".split()),
    name_parts=NAME_PARTS,
    stopping=STOPPING,
    undoing=UNDOING,
    taking_back=TAKING_BACK,
    seeking_work=SEEKING_WORK,
    asking_place=ASKING_PLACE,
    asking_contact=ASKING_CONTACT,
    asking_hours=ASKING_HOURS,
    asking_age=ASKING_AGE,
    asked_amounts=ASKED_AMOUNTS,
    own_things=OwnThings(
        said=frozenset(f"{whose} own" for whose in "my our your ones his her their".split()),
        alone=frozenset(["on"]),
        naming=frozenset("what whats which".split()),
        lent=frozenset("rent hire rental borrow lend buy sell".split()),
        telling=frozenset("own bring brings bringing brought byo homemade yours".split()),
    ),
    giving_up=GIVING_UP,
    harms=HARMS,
    mishaps=MISHAPS,
    going_on=GOING_ON,
    openings=("and", "but", "so", "also", "or", "what about", "how about", "what of"),
    backward=frozenset(
        "it its they them their theirs this that these those he him his he she her hers there then".split()
    ),
    expletives=frozenset(f"{word} there" for word in "is are was were be isn aren will would".split()),
    costing=frozenset(
        "cost costs price prices pricing fee fees charge charges charged rate rates much expensive pay paying paid payment payments methods method options ways".split()
    ),
    asked_for=frozenset(
        """
        big large small tall high wide deep heavy thick far old young hot warm cold often expensive late early long soon fast quick quickly many
        much time times day days date dates month year hour weekday age size price cost costs fee charge charged pay take takes last lasts per
        """.split()
    ),
    amounts=frozenset("price cost costs fee charge charged pay paid".split()),
    adding=frozenset("in on at for with without by from to until till before after during per since".split()),
    bare_question=BARE.meant,
    bare=frozenset("why how when where who come so since and but then exactly not".split()),
    ends=ENDS,
    addressed=("you", "your"),
    standing_for="it",
    before_topic=frozenset("the your this our".split()),
    belonging=frozenset("of on in at for with from by".split()),
    owners=frozenset(
        """
        academy agency airport association bakery bank bar bookshop brewery butcher cafe campsite castle cattery cemetery centre center charity church
        cinema clinic club college company council dentist farm festival firm gallery garage garden gym hospital hostel hotel inn kennels
        kindergarten laundry library market museum nursery office orchestra park pharmacy pool practice pub restaurant salon school shelter shop spa
        stadium station store studio surgery temple theatre theater university vet winery workshop zoo
        """.split()
    ),
    roles=frozenset("to from into onto against with without before after over under by".split()),
    opposed_roles=(
        ("with", "against"),
        ("for", "against"),
        ("with", "without"),
        ("to", "from"),
        ("into", "from"),
        ("onto", "from"),
        ("over", "under"),
        ("before", "after"),
    ),
    between=frozenset(["to", "into", "onto", "as"]),
    asker=frozenset(["i", "we"]),
    to_asker=frozenset(["me", "us"]),
    beside_verbs=frozenset(
        "can could may might must shall should will would do did not never still just also really only always".split()
    ),
    without=frozenset(["without"]),
    particles=frozenset("off on up down out in away back over of through into".split()),
    verbs_before_any=frozenset(["get"]),
    beginnings_that_undo=("un", "dis", "de"),
    inflections=("s", "es", "ed", "ing", "ings"),
    apart=APART,
    confusions=CONFUSIONS,
    acronyms={"us": "usa", "it": "IT", "who": "WHO"},
    articles=frozenset({"the"}),
    acronyms_behind_articles=frozenset({"us"}),
    light_words=LIGHT_WORDS,
    directions=DIRECTIONS,
    turning_words=TURNING_WORDS,
    answer_type=ANSWER_TYPES.asked,
    of_money=OF_MONEY,
    counting=COUNTING,
    short_lengths=frozenset("minute hour second min".split()),
    likely_in=ANSWER_TYPES.likely_in,
)
