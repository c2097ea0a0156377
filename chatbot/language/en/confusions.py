"""Words that are written for one another though each is a word: *save* for *safe*."""

from __future__ import annotations

from chatbot.language.word_lists import read_confusions

_GROUPS = """
save safe | loose lose | loosing losing | looses loses | form from | forms froms | ware wear where | wares wears | were where wear | than then | their there they're |
your you're | its it's | quite quiet quit | brake break | brakes breaks | weather whether | advice advise | device devise | devices devises |
desert dessert | effect affect | effects affects | accept except | principal principle | stationary stationery | peace piece | peaces pieces |
here hear | no know | now know | knew new | buy by bye | by buy | right write rite | wright write | meat meet | meats meets | male mail | mails males | sale sail | sales sails |
sight site cite | sights sites | site sight | plane plain | planes plains | week weak | pare pair pear | price prize | prices prizes |
prise price | breath breathe | cloth clothe clothes | cloths clothes | role roll | roles rolls | whole hole | wait weight | waits weights |
way weigh | weigh way | waist waste | fair fare | fairs fares | flour flower | flours flowers | board bored | bord board | lead led | passed past | past passed paste |
dose does | to too two | off of | live life | leave live | rise raise | roll role | route root | rout route | sell sale cell | cell sell | sells cells |
steal steel | tail tale | threw through | threw thru | thorough through | though through | tide tied | trail trial | trails trials | vary very | wander wonder |
won one | wood would | worn warn | county country | angel angle | costume custom costumer | costumer customer | costumers customers | diary dairy |
dairy diary | lamb lamp | lambs lamps | bare bear | pane pan pain | note not | not note | nit not | hair heir | pray prey | sheet sheep |
lose loose | personal personnel | moral morale | later latter | latter later | heal heel | pole poll | pour poor | scene seen | sore soar | sun son | mane main |
vane vain vein | chose choose | choose chose | bath bathe | access excess | addition edition | allowed aloud | altar alter | ascent assent | bail bale |
baring bearing | berth birth | bough bow | cereal serial | chord cord | coarse course | corse course | compliment complement | council counsel | counsel council |
currant current | currants currents | current currant | curser cursor | cruiser cursor | dual duel | dying dyeing | emigrate immigrate | ensure insure |
insure ensure | faze phase | phase faze | fourth forth | forth fourth | gate gait | great grate | grate great | hart heart | instal install | instance instants |
key quay | lessen lesson | lesson lessen | lightening lightning | lone loan | loan lone | maid made | marshal martial | medal metal meddle | metal medal |
minor miner | mist missed | muscle mussel | naval navel | pedal peddle petal | peddle pedal | peek peak pique | peak peek | pact packed | patience patients | patients patience |
presence presents | presents presence | profit prophet | quiet quite quit | rain reign rein | rap wrap | wrap rap | ring wring | sauce source | source sauce |
seam seem | seize cease | sew so sow | shear sheer | shake sheik | shore sure | soul sole | sole soul | stair stare | stake steak | steak stake | sweet suite suit | suite sweet | suit suite |
tea tee | team teem | tire tyre | toe tow | tow toe | vile vial | wine whine | yolk yoke | pasword password | pass word password | bay buy | fist first | frist first | thing think | things thinks |
brows browse | pick peak | tanks thanks | tank thank | cloud could | spit split | bust burst | back bake | cold could | wed web | witch which | which witch
"""

CONFUSIONS = read_confusions(_GROUPS)
