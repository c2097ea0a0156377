"""German, as ``chatbot.language.rules`` has it."""

from __future__ import annotations

from chatbot.language.de.age import ASKING_AGE
from chatbot.language.de.answer_type import ANSWER_TYPES, COUNTING, OF_MONEY
from chatbot.language.de.bare_questions import BARE
from chatbot.language.de.choosing import CHOOSING
from chatbot.language.de.confusions import CONFUSIONS
from chatbot.language.de.contact import ASKING_CONTACT
from chatbot.language.de.ends import ENDS
from chatbot.language.de.frames import FRAMES
from chatbot.language.de.going_on import GOING_ON
from chatbot.language.de.hours import ASKING_HOURS
from chatbot.language.de.negative_questions import denies_nothing
from chatbot.language.de.parts import PARTS
from chatbot.language.de.place import ASKING_PLACE
from chatbot.language.de.polarity import (
    GIVING_UP,
    MISHAPS,
    NEGATIONS,
    POLARITY,
    STOPPING,
    TAKING_BACK,
    UNDOING,
)
from chatbot.language.de.separable import PARTICLES, joined
from chatbot.language.de.small_talk import SMALL_TALK
from chatbot.language.de.spelling import opened
from chatbot.language.de.subjects import ASKED_AMOUNTS, SEEKING_WORK
from chatbot.language.own_things import OwnThings
from chatbot.language.rules import Rules
from chatbot.language.word_lists import words_with_umlauts

STOP_WORDS = words_with_umlauts(
    """
ab aber alle allem allen aller alles allerdings als also am an andere anderem anderen anderer anderes anderm andern anders ans auch auf aufs aus außer
außerdem bei beide beiden beides beim bereits bevor bin bis bist bitte bloß brauch brauche brauchen braucht brauchst bekam bekomme bekommen bekommst
bekommt da dabei dadurch dafür dagegen daher dahin damals damit danach daneben danke dann daran darauf daraus darf darfst darin darüber darum darunter
das dass dasselbe davon davor dazu dein deine deinem deinen deiner deines dem demselben den denen denn dennoch denselben der deren derer derselbe
derselben des deshalb desselben dessen dich die dies diese dieselbe dieselben diesem diesen dieser dieses dir doch dort dorthin du durch durchs dürfen
dürfte dürft eben ebenfalls ebenso eher ehe ein eine einem einen einer eines einfach einige einigem einigen einiger einiges einmal entweder er es etwa
etwas euch euer eure eurem euren eurer eures eventuell falls fast für fürs gab gar geben gegeben gegen gehe gehen gehst geht gehts gern gerne gerade
genau geworden gewesen gibt gibts ging ganz hab habe haben habt hallo hast hat hatte hatten hattest hattet hätte hätten her herum hi hier hierfür
hiermit hierzu hin hinter hättest ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem ins inzwischen irgend irgendein irgendeine
irgendeinen irgendwann irgendwas irgendwelche irgendwer irgendwie irgendwo ist ja je jede jedem jeden jeder jederzeit jedes jedoch jemand jemandem
jemanden jene jenem jenen jener jenes jetzt kam kann kannst kaum kein keine keinem keinen keiner keines komme kommen kommst kommt kriege kriegen
kriegst kriegt konnte konnten können könnt könnte könnten könntest lassen lasse lasst lässt ließ mach mache machen macht machst mal man manche
manchem manchen mancher manches manchmal mehr mein meine meinem meinen meiner meines meist meistens mich mir mit mithilfe möchte möchten möchtest mag
mögen möglich möglichst muss müssen müsst musst musste mussten müsste nach nachdem nämlich natürlich neben nein nicht nichts nie niemals niemand
niemandem niemanden nimmt nehme nehmen noch nochmal nochmals nun nur nutze nutzen nutzt ob obwohl oder oft ohne okay ok per pro quasi schon sehr sei
seid sein seine seinem seinen seiner seines seit seitdem selber selbst sich sie sind so sobald sodass sofern sogar solange solch solche solchem solchen
solcher solches soll solle sollen sollst sollt sollte sollten somit sondern sonst soviel soweit sowie sowieso sowohl statt steht stehen tat trotz
trotzdem tu tue tun tut über überhaupt übers übrigens um ums und uns unser unsere unserem unseren unserer unseres unter unterm vermutlich viel viele
vielem vielen vieler vieles vielleicht vom von vor vorher während wann war ward waren warst wart warum was weder weg wegen weil welch welche welchem
welchen welcher welches wem wen wenig wenige wenigen weniger wenigstens wenn wer werde werden werdet weshalb wessen wie wieder wieso wieviel wieviele
will willst wir wird wirst wirklich wo wobei wodurch wofür wogegen woher wohin wohl wollen wollt wollte wollten womit wonach woran worauf woraus worin
worüber worum wovon wovor wozu wurde wurden würde würden würdest weswegen wäre wären zu zudem zuerst zum zumindest zur zwar zwischen ziemlich verwende
verwenden verwendet benutze benutzen benutzt benötige benötigen benötigt mittels bezüglich bzgl evtl ggf zb usw etc bzw ca inkl vllt vielen gemacht
getan gehabt gekommen bekommen gekriegt gegangen gelassen lang sagen sage sagt sagst wissen weiß weißt wisst halt jo joa ne nee nö tja hm ah oh ach
eh ey mfg lg u od net nich nix stattfinden stattfindet stattfand
""" + " hey moin servus liebe lieber sehr geehrte danke dankeschön bitteschön sorry entschuldigung"
)  # fmt: skip

CONTRACTIONS = {
    "am": "an", "ans": "an", "aufs": "auf", "beim": "bei", "durchs": "durch", "furs": "fur", "fuers": "fur", "im": "in", "ins": "in",
    "ubers": "uber", "uebers": "uber", "unterm": "unter", "vom": "von", "zum": "zu", "zur": "zu", "fuer": "fur", "ueber": "uber",
    "nich": "nicht", "net": "nicht", "ned": "nicht", "nit": "nicht", "nixht": "nicht", "nciht": "nicht", "nihct": "nicht", "nix": "nichts", "nischt": "nichts",
    "hab": "habe", "haste": "hast", "biste": "bist", "kannste": "kannst", "willste": "willst", "gibts": "gibt", "gibbet": "gibt", "gehts": "geht",
    "kanns": "kann", "hats": "hat", "ists": "ist", "isses": "ist", "is": "ist", "wars": "war", "wirds": "wird", "machts": "macht", "darfs": "darf",
    "ne": "eine", "nen": "einen", "nem": "einem", "ner": "einer", "son": "so", "sone": "so", "sonen": "so", "aufm": "auf", "mitm": "mit", "inner": "in", "anner": "an", "fürn": "fur",
    "furn": "fur", "vllt": "vielleicht", "vlt": "vielleicht", "vieleicht": "vielleicht", "evtl": "eventuell", "iwie": "irgendwie", "iwas": "irgendwas", "iwo": "irgendwo",
    "iwann": "irgendwann", "iwer": "irgendwer", "wat": "was", "dat": "das", "ick": "ich", "ik": "ich", "isch": "ich", "mer": "wir", "auchn": "auch", "auvh": "auch", "auhc": "auch",
    "u": "und", "un": "und", "udn": "und", "od": "oder", "odr": "oder", "daß": "dass", "dasss": "dass", "mus": "muss", "muß": "muss", "mußt": "musst",
    "koennen": "konnen", "koennt": "konnt", "koennte": "konnte", "koennten": "konnten", "moechte": "mochte", "moechten": "mochten", "muessen": "mussen",
    "muesste": "musste", "duerfen": "durfen", "wuerde": "wurde", "wuerden": "wurden", "waere": "ware", "haette": "hatte", "waehrend": "wahrend", "wiso": "wieso", "wan": "wann",
    "bei'm": "bei", "wies": "wie", "dies": "dieses", "obs": "ob", "wenns": "wenn", "obn": "ob", "weils": "weil", "ihrs": "ihr", "dus": "du", "ichs": "ich", "mans": "man", "habts": "habt",
    "zurueck": "zuruck", "aufhabt": "geoffnet", "aufhaben": "geoffnet", "aufhat": "geoffnet", "zuhabt": "geschlossen", "zuhaben": "geschlossen", "zuhat": "geschlossen",
    "kriegs": "kriege", "krieg": "kriege", "bekomm": "bekomme", "brauchts": "braucht", "machs": "mache", "mach": "mache", "tus": "tue", "wos": "wo", "wers": "wer", "wanns": "wann", "warums": "warum",
}  # fmt: skip

LIGHT_WORDS = words_with_umlauts(
    """
    der die das den dem des ein eine einen einem einer eines ich du ihr sie wir man es mein meine meinen meinem meiner euer eure euren eurem unser unsere
    unseren dein deine deinen mir mich uns euch ihnen kann können könnte könnt darf dürfen ist sind wird werden gibt bitte mal denn eigentlich hallo hi hey
    ok okay danke auch da hier
    """
)
"""German words that say nothing of what is asked: "Wie kann ich …" asks the same as "Wie …", "meine Karte" as "eine Karte"."""
DIRECTIONS = words_with_umlauts(
    "zu nach von aus in auf an für mit ohne vor hinter über unter zwischen gegen statt durch bis ab seit"
)
"""German words that make the order count: "von A nach B" is not "von B nach A"."""
TURNING_WORDS = words_with_umlauts(
    """
    wann wo wohin woher wer wen wem wessen warum wieso weshalb weswegen welche welcher welches welchen welchem nicht kein keine keinen keinem
    keiner keines nie niemals ohne
    """
)
"""German stop words that make another question of the same words."""

PASSED_OVER = words_with_umlauts(
    """
    der die den dem des ein eine einen einem einer eines mein meine meinen meinem meiner meines dein deine deinen deinem deiner unser unsere unseren
    unserem unserer euer eure euren eurem eurer ich du wir ihr er mir mich dir dich sich uns denn eigentlich mal bitte eben leider jetzt
    überhaupt gar auch ja nun gerade wohl schon noch einfach ist sind war waren bin wurde wurden wird werden worden hat habe hab haben hatte hatten
    doch halt sehr ganz total heute gestern plötzlich irgendwie immer ständig dauernd
    """
)
"""German words with and without which a phrase is the same: *kommt nicht an*, *kommt sie denn nicht an*."""

OWNERS = words_with_umlauts(
    """
    agentur akademie amt apotheke bad bäckerei bank bar betrieb bibliothek brauerei bücherei büro café campingplatz chor fabrik fahrschule feuerwehr
    finanzamt firma flughafen friseur friseursalon galerie garage gärtnerei gasthaus gemeinde geschäft hallenbad freibad herberge hof hort hotel imbiss
    kanzlei kasse kino kirche kita klinik kindergarten konditorei krankenhaus krankenkasse laden metzgerei museum orchester park pension pflegedienst
    praxis rathaus reisebüro reinigung restaurant salon schule schwimmbad sparkasse stadtwerke studio supermarkt tankstelle theater tierarzt tierheim
    universität verband verein verlag versand versicherung werkstatt weingut zahnarzt zoo zirkus
    """
)
"""What an FAQ's owner may be by its title: who is addressed as *ihr* and *Sie*."""

RULES = Rules(
    opened=opened,
    compounds=True,
    capital_nouns=True,
    joined=joined,
    stop_words=STOP_WORDS,
    contractions=CONTRACTIONS,
    contracted_endings=frozenset(["s", "n", "ne", "nen", "m", "t", "st"]),
    negations=NEGATIONS | {"ohne", "ohn"},  # with the stem that “ohne” has in an answer
    core=FRAMES.core,
    questions=PARTS.questions,
    asks=PARTS.asks,
    before_more=words_with_umlauts(
        """
        der die das den dem des ein eine einen einem einer mein meine meinen meinem meiner unser unsere euer eure ihr ihre ihren dein deine sein seine
        und oder aber mit für von zu zum zur in im auf an am bei ist sind war kann wenn falls weil dass ich wir sehr sich nicht ob nach vor über
        """
    ),
    after_more=words_with_umlauts("und oder aber weil dass als nach von durch mit denn sondern sowie damit"),
    halves=PARTS.halves,
    small_talk=SMALL_TALK,
    choosing=CHOOSING,
    polarity=POLARITY.of,
    denies_nothing=denies_nothing,
    asking=(POLARITY.asking | POLARITY.why) - {"wie"},
    asking_how=frozenset(["wie"]),
    denies_behind=True,
    waiting=frozenset(["noch"]),
    needing=words_with_umlauts(
        "muss müssen brauche brauchen braucht benötige benötigt nötig erforderlich pflicht notwendig"
    ),
    past=words_with_umlauts("war waren wurde wurden hatte hatten begann endete"),
    stopping=STOPPING,
    undoing=UNDOING,
    taking_back=TAKING_BACK,
    seeking_work=SEEKING_WORK,
    asking_place=ASKING_PLACE,
    asking_age=ASKING_AGE,
    asking_contact=ASKING_CONTACT,
    asking_hours=ASKING_HOURS,
    asked_amounts=ASKED_AMOUNTS,
    ends=ENDS,
    mishaps=MISHAPS,
    own_things=OwnThings(
        said=frozenset("eigene eigenen eigener eigenes eigenem".split()),
        naming=words_with_umlauts("was welche welcher welches welchen"),
        lent=words_with_umlauts(
            "leihen leihe leiht ausleihen verleih verleihen verleiht mieten miete mietet vermieten vermietet kaufen kauft verkaufen verkauft leihbar"
        ),
        telling=words_with_umlauts("eigene eigenes mitbringen mitgebracht bringt bringen"),
    ),
    giving_up=GIVING_UP,
    going_on=GOING_ON,
    bare_question=BARE.meant,
    addressed=("euch", "ihr", "ihnen", "sie"),
    owners=OWNERS,
    openings=(
        "und",
        "aber",
        "also",
        "oder",
        "auch",
        "was ist mit",
        "wie sieht es mit",
        "wie siehts mit",
        "wie steht es mit",
        "wie ist es mit",
        "wie ist das mit",
        "wie ist es bei",
        "was ist bei",
        "gilt das",
        "geht das",
        "gibt es das",
        "ist das",
    ),
    backward=words_with_umlauts(
        """
        er ihn ihm dessen deren seiner seinem seine seinen sein dafür damit dazu daran darauf darin davon dabei danach davor dagegen darum deshalb darüber
        darunter daraus dadurch dort dorthin dies dieser diese dieses diesem diesen dann jener jene denen solche solchen
        """
    ),
    leaning=words_with_umlauts(
        "kostet kosten kostete kostets zahlt zahle zahlen bezahlt bezahle bezahlen preis teuer dauert dauern dauerts lange gilt gelten hält reicht lohnt"
    ),
    costing=words_with_umlauts(
        "kosten kostet kostets preis preise preisen gebühr gebühren beitrag beiträge tarif tarife teuer hoch viel zahlen zahle zahlt bezahle bezahlen bezahlt zahlung bezahlung arten art möglichkeiten mittel weise methoden bezahl"
    ),
    asked_for=words_with_umlauts(
        """
        groß klein hoch tief breit dick schwer weit alt jung heiß warm kalt oft häufig viel viele lang schnell bald spät früh uhr uhrzeit uhrzeiten zeit
        tag tage tagen datum monat jahr alter größe höhe preise gebühr nimmt braucht dauer umsonst kostenlos gratis extra
        """
    ),
    amounts=words_with_umlauts("preise gebühr"),
    adding=words_with_umlauts(
        "in im an am auf für mit ohne bei beim per zu zum zur nach vor bis ab von vom während um über"
    ),
    bare=words_with_umlauts(
        "warum wieso weshalb wie wann wo wer wen wem woher wohin wozu wofür und aber denn seit also genau eigentlich so dann bis ab von kommt das nicht"
    ),
    roles=words_with_umlauts("zu nach in auf von aus gegen mit ohne vor über unter durch"),
    opposed_roles=(
        ("mit", "gegen"),
        ("fur", "gegen"),
        ("mit", "ohne"),
        ("zu", "von"),
        ("nach", "von"),
        ("nach", "aus"),
        ("in", "aus"),
        ("uber", "unter"),
        ("vor", "nach"),
    ),
    without=frozenset(["ohne", "ohn"]),
    prefixes=PARTICLES | {"be", "ent", "er", "ge", "ver", "zer", "uber", "durch"},
    beginnings_that_undo=("un", "ent", "de", "dis", "miss", "in", "ab", "aus", "ver"),
    confusions=CONFUSIONS,
    acronyms={"als": "ALS"},
    articles=frozenset("der die das den dem des ein eine einen einem einer eines".split()),
    passed_over=PASSED_OVER,
    light_words=LIGHT_WORDS,
    directions=DIRECTIONS,
    turning_words=TURNING_WORDS,
    answer_type=ANSWER_TYPES.asked,
    of_money=OF_MONEY,
    counting=COUNTING,
    short_lengths=frozenset("minute minuten stunde stunden sekunden".split()),
    likely_in=ANSWER_TYPES.likely_in,
)
