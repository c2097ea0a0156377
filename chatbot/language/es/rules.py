"""Spanish, as ``chatbot.language.rules`` has it: of Spain and the Americas, with *tú*, *usted* and *vos*, and as it is typed in chats."""

from __future__ import annotations

from chatbot.language.contractions import Contraction
from chatbot.language.es.age import ASKING_AGE
from chatbot.language.es.answer_type import ANSWER_TYPES, COUNTING, OF_MONEY
from chatbot.language.es.bare_questions import BARE
from chatbot.language.es.choosing import CHOOSING
from chatbot.language.es.confusions import CONFUSIONS
from chatbot.language.es.contact import ASKING_CONTACT
from chatbot.language.es.endings import opened
from chatbot.language.es.ends import ENDS
from chatbot.language.es.frames import FRAMES
from chatbot.language.es.going_on import GOING_ON
from chatbot.language.es.hours import ASKING_HOURS
from chatbot.language.es.negative_questions import denies_nothing
from chatbot.language.es.parts import PARTS
from chatbot.language.es.place import ASKING_PLACE
from chatbot.language.es.polarity import GIVING_UP, MISHAPS, STOPPING, TAKING_BACK, UNDOING, polarity
from chatbot.language.es.shorthand import SHORTHAND
from chatbot.language.es.small_talk import SMALL_TALK
from chatbot.language.es.subjects import ASKED_AMOUNTS, SEEKING_WORK
from chatbot.language.own_things import OwnThings
from chatbot.language.rules import Rules

STOP_WORDS = frozenset(
    """
a aca acaso acerca adonde ademas ah ahi ahora al algo alguien algun alguna algunas alguno algunos alla alli ambas ambos ante antes
aquel aquella aquellas aquello aquellos aqui asi aun aunque ayuda ayudame ayudan ayudar ayudarme bien buen buena buenas bueno buenos
cada casi cierta ciertas cierto ciertos claro como con conmigo consigo contigo contra cosa cosas cual cuales cualquier cualquiera cuando
cuanta cuantas cuanto cuantos cuya cuyas cuyo cuyos da dais dan dar dara daran darle darles darme darnos darse darte das de debe debeis
deben debemos deber deberia deberiamos deberian deberias debes debia debo decidme decime decir decirle decirles decirme decirnos decirte
del demas den dentro desde despues di dice dicen dices diga digame digan diganme digo dime donde doy durante e el ella ellas ello ellos
en entonces entre era eramos eran eras eres es esa esas ese eso esos esta estaba estabamos estaban estabas estais estamos estan estando
estar estara estaran estare estaria estas este esten estes esto estos estoy estuve estuviera estuvieron estuvo existe existen explica
explicame explicar explicarme favor fue fuera fueran fueron fuese fui fuimos gracias gustaria ha habeis haber habia habiamos habian habra
habran habria han has hasta hay haya hayan hayas he hemos hubiera hubieran hubiese hubo hace haceis hacemos hacen hacer hacerla hacerlas
hacerle hacerlo hacerlos hacerme hacerse haces hacia haciamos hacian haciendo haga hagan hagas hago hara haran haremos haria harian hecho
hice hicieran hicieron hizo hola iba iban igual ir ira iran ire iria irme ja jaja la las le les lo los luego mas me mediante menos mi mia
mias mientras mio mios mis misma mismas mismo mismos mucha muchas mucho muchos muy nada nadie necesita necesitamos necesitan necesitar
necesitaria necesitas necesito ni ningun ninguna ningunas ninguno ningunos no nos nosotras nosotros nuestra nuestras nuestro nuestros
nunca o oh ojala ok okay os otra otras otro otros para parece pero poca pocas poco pocos podais podamos podeis podemos poder podes podia
podian podra podran podras podre podremos podria podriais podriamos podrian podrias por porfa porfavor porque posible pude pudiendo
pudiera pudieran pudieras pudiese pudo pueda puedan puedas puede pueden puedes puedo pues que quereis querer queremos queres queria
queriais queriamos querian querias querria quien quienes quiera quieran quieras quiere quieren quieres quiero quisiera quisieran
quisieramos quiza quizas realmente respecto sabe sabeis saben saber saberlo sabes sabia sabria se sea sean seas segun sepa sepan ser sera
seran seria serian si sido siempre siendo sin sino sobre sois sola solamente solas solo solos somos son sos soy su sus suya suyas suyo
suyos tal tales tambien tampoco tan tanta tantas tanto tantos te tendra tendran tendre tendremos tendria tendrian teneis tenemos tener
tenerlo tenes tenga tengan tengas tengo tenia teniamos tenian tenido teniendo ti tiene tienen tienes toda todas todavia todo todos tras
tu tus tuve tuviera tuvieron tuvo tuya tuyas tuyo tuyos u un una unas uno unos usa usais usamos usan usando usar usarla usarlo usas usted
ustedes utiliza utilizamos utilizan utilizando utilizar utilizas utilizo va vais vamos van varias varios vas vaya vayan vayas ver vez
vos vosotras vosotros voy vuestra vuestras vuestro vuestros x y ya yo
""".split()
)

CONTRACTIONS = {**SHORTHAND, "al": "a", "del": "de"}

VERBS = {
    "recibo": Contraction(
        "recibir",
        after=frozenset(
            "no si cuando como donde que porque lo la los las me te se le nos les os yo ya nunca jamas siempre aun todavia tampoco tambien".split()
        ),
        unless_after=frozenset([""]),
    )
}
"""Spanish verbs that are nouns as well, of another meaning: *recibo*, with the words behind which they are verbs."""

LIGHT_WORDS = frozenset(
    """
    el la los las lo un una unos unas yo me mi mis nos nuestro nuestra nuestros nuestras tu tus te vos vuestro vuestra vuestros vuestras
    os su sus se le les usted ustedes uno puedo puede puedes pueden podemos podeis podes podria podrias podrian poder debo hago
    hace hacer hay es son soy esta estan de por favor porfa porfavor hola ok okay gracias
    """.split()
)
"""Spanish words that say nothing of what is asked: "¿Cómo puedo …?" asks the same as "¿Cómo se puede …?", "mi tarjeta" as "la tarjeta"."""
DIRECTIONS = frozenset("a desd haci hast contr antes despu sobr baj entre con sin".split())
"""Stems of Spanish words that make the order count: "de A a B" is not "de B a A"."""
TURNING_WORDS = frozenset(
    "cuando donde adonde quien quienes cual cuales no ni nunca jamas sin con en desde hasta contra".split()
)
"""Spanish stop words that make another question of the same words."""

PASSED_OVER = frozenset(
    "el la los las lo un una unos unas mi mis tu tus su sus nuestro nuestra nuestros nuestras vuestro vuestra vuestros vuestras me te se le "
    "les nos os de he has ha hemos han habia ya muy todavia aun ahora hoy ayer tan siempre".split()
)
"""Spanish words with and without which a phrase is the same: *cambiar la talla*, *cambiarme de talla*."""

RULES = Rules(
    opened=opened,
    bare_question=BARE.meant,
    stop_words=STOP_WORDS,
    contractions=CONTRACTIONS,
    bare_contractions=VERBS,
    negations=frozenset(["no", "nunca", "jamas", "sin"]),
    core=FRAMES.core,
    questions=PARTS.questions,
    asks=PARTS.asks,
    before_more=frozenset(
        "el la los las un una unos unas mi mis tu tus su sus nuestro nuestra este esta ese esa y e o u pero con para por de del al a en "
        "desde hasta sobre es son era puedo puede pueden no si cuando porque que me se muy algun alguna".split()
    ),
    after_more=frozenset("de del y e o u pero con porque para por desde hasta".split()),
    halves=PARTS.halves,
    small_talk=SMALL_TALK,
    choosing=CHOOSING,
    polarity=polarity,
    denies_nothing=denies_nothing,
    asking=frozenset(
        "que cual cuales quien quienes cuando cuanto cuanta cuantos cuantas donde adonde".split()
    ),
    asking_how=frozenset(["como"]),
    waiting=frozenset(["todavia", "aun"]),
    needing=frozenset("necesito necesitamos necesario necesaria obligatorio obligatoria falta".split())
    | {"tengo que", "hay que"},
    past=frozenset("fue fueron era eran hubo".split()),
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
        said=frozenset(
            f"{whose} {own}"
            for whose in "mi mis nuestro nuestra nuestros nuestras".split()
            for own in "propio propia propios propias".split()
        ),
        naming=frozenset("que cual cuales".split()),
        lent=frozenset(
            "alquilar alquila alquilan alquilo alquiler prestar prestan comprar vender venden".split()
        ),
        telling=frozenset("propio propia propios traer traiga trae traes llevar llevas".split()),
    ),
    giving_up=GIVING_UP,
    harms=frozenset(
        "perder romper danar estropear borrar rayar quemar arruinar destruir manchar cortar".split()
    ),
    going_on=GOING_ON,
    openings=(
        "y",
        "e",
        "pero",
        "o",
        "ademas",
        "tambien",
        "que hay de",
        "que tal",
        "en cuanto a",
        "respecto a",
    ),
    backward=frozenset(
        "eso esa ese esos esas esto este estos ello ella ellas ellos lo le les su sus suyo suya suyos suyas aquel aquella aquello ahi "
        "alli entonces".split()
    ),
    backward_endings=tuple(
        f"{verb}r{it}" for verb in "aei" for it in ("lo", "la", "los", "las", "selo", "sela")
    ),
    leaning=frozenset(
        "cuesta cuestan vale valen sale salen costara costaria tarda tardan dura duran cobran cobrais precio".split()
    ),
    costing=frozenset(
        "cuesta cuestan vale valen sale salen precio precios tarifa tarifas coste costo costos caro cara cobran cobrais pagar pago paga pagamos pagan abonar formas forma medios metodos metodo".split()
    ),
    asked_for=frozenset(
        """
        grande grandes pequeno alto alta ancho profundo pesado lejos viejo edad anos caro cara veces tiempo hora horas dia dias fecha mes ano
        tamano precios coste costo lleva llevan pagar paga cobra esperar
        """.split()
    ),
    amounts=frozenset("caro cara precios coste costo pagar paga cobra".split()),
    adding=frozenset("en para con sin por de desde hasta antes despues durante a al segun".split()),
    bare=frozenset(
        "por que porque como cuando donde adonde quien quienes y pero entonces exactamente para no".split()
    ),
    addressed=("ustedes", "usted", "vosotros", "vosotras", "vos", "estais", "estan", "sois"),
    roles=frozenset("a hacia desde contra con sin antes despues sobre bajo por".split()),
    opposed_roles=(
        ("con", "contra"),
        ("con", "sin"),
        ("a", "desde"),
        ("hacia", "desde"),
        ("hasta", "desde"),
        ("sobre", "bajo"),
        ("antes", "despues"),
    ),
    without=frozenset(["sin"]),
    beginnings_that_undo=("des", "dis", "in", "im", "ir", "i", "de"),
    confusions=CONFUSIONS,
    acronyms={"os": "OS", "usa": "eeuu"},
    articles=frozenset(["el", "la", "los", "las"]),
    passed_over=PASSED_OVER,
    light_words=LIGHT_WORDS,
    directions=DIRECTIONS,
    turning_words=TURNING_WORDS,
    answer_type=ANSWER_TYPES.asked,
    of_money=OF_MONEY,
    counting=COUNTING,
    short_lengths=frozenset("minuto minutos segundos".split()),
    likely_in=ANSWER_TYPES.likely_in,
)
