"""French, as ``chatbot.language.rules`` has it."""

from __future__ import annotations

from chatbot.language.fr.age import ASKING_AGE
from chatbot.language.fr.answer_type import COUNTING, OF_MONEY, answer_type, likely_in
from chatbot.language.fr.bare_questions import BARE
from chatbot.language.fr.choosing import CHOOSING
from chatbot.language.fr.confusions import CONFUSIONS
from chatbot.language.fr.contact import ASKING_CONTACT
from chatbot.language.fr.ends import ENDS
from chatbot.language.fr.frames import core
from chatbot.language.fr.going_on import GOING_ON
from chatbot.language.fr.hours import ASKING_HOURS
from chatbot.language.fr.negative_questions import denies_nothing
from chatbot.language.fr.parts import asks, halves, questions
from chatbot.language.fr.place import ASKING_PLACE
from chatbot.language.fr.polarity import GIVING_UP, MISHAPS, STOPPING, TAKING_BACK, UNDOING, polarity
from chatbot.language.fr.small_talk import SMALL_TALK
from chatbot.language.fr.subjects import ASKED_AMOUNTS, SEEKING_WORK
from chatbot.language.fr.together import opened
from chatbot.language.fr.words import CONTRACTIONS, ELISIONS, STOP_WORDS
from chatbot.language.own_things import OwnThings
from chatbot.language.rules import Rules

LIGHT_WORDS = frozenset(
    """
    le la les l un une des du de d je j me m mon ma mes on nous notre nos vous votre vos tu te t ton ta tes ce c que qu est sont suis
    puis peux peut pouvez pouvons dois doit bonjour bonsoir salut svp stp merci ok okay
    """.split()
)
"""Words that say nothing of what is asked: “Comment puis-je …” asks the same as “Comment est-ce que je peux …”."""
DIRECTIONS = frozenset(
    "a au aux vers depuis jusque chez avant apres entre sans avec pour contre sur sous".split()
)
"""Words that make the order count: “de A à B” is not “de B à A”."""
TURNING_WORDS = frozenset(
    "quand ou qui combien pourquoi pas jamais aucun aucune sans sous hors contre".split()
)
"""Stop words that make another question of the same words."""

PASSED_OVER = frozenset(
    "le la les un une des du de mon ma mes ton ta tes son sa ses notre nos votre vos leur leurs je tu il elle on nous vous ils elles me te se "
    "ne ai avons avez ont suis est sommes sont ete etait deja tres vraiment toujours juste aujourd'hui hier".split()
)
"""French words with and without which a phrase is the same: *je n'arrive pas*, *arrive pas*."""

RULES = Rules(
    stop_words=STOP_WORDS,
    contractions=CONTRACTIONS,
    elisions=ELISIONS,
    opened=opened,
    bare_question=BARE.meant,
    negations=frozenset(["ne", "pas", "jamais", "aucun", "aucune", "sans"]),
    core=core,
    questions=questions,
    asks=asks,
    before_more=frozenset(
        """
        le la les l un une des du de d au aux à a mon ma mes notre nos votre vos leur leurs ce cet cette ces et ou où mais avec pour sans
        dans sur sous en par chez vers est sont était peut peux puis doit dois ne si quand que qui parce car je j' on nous vous il elle
        très plus quel quelle quels quelles
        """.split()
    ),
    after_more=frozenset("de du d' et ou mais avec parce que dont car en chez vers dans".split()),
    halves=halves,
    small_talk=SMALL_TALK,
    choosing=CHOOSING,
    polarity=polarity,
    denies_nothing=denies_nothing,
    asking=frozenset(
        "quoi quel quelle quels quelles lequel laquelle lesquels lesquelles qui que ou quand pourquoi".split()
    ),
    asking_how=frozenset(["comment"]),
    waiting=frozenset(["encore", "toujours"]),
    needing=frozenset("faut dois doit devons obligatoire obligatoires necessaire necessaires besoin".split()),
    past=frozenset("etait etaient fut furent avait".split()),
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
        said=frozenset(f"{whose} propre{end}" for whose in "mon ma mes notre nos leur".split() for end in ("", "s")),
        naming=frozenset("que quoi quel quels quelle quelles".split()),
        lent=frozenset("louer loue louez location preter pretez emprunter acheter vendre vendez".split()),
        telling=frozenset("propre propres apporter apportez apporte amener amenez venir venez".split()),
    ),
    giving_up=GIVING_UP,
    harms=frozenset("perdre casser abimer endommager effacer detruire bruler rayer dechirer gacher couper".split()),
    going_on=GOING_ON,
    openings=(
        "et", "mais", "donc", "alors", "sinon", "ou alors", "ou bien", "quid", "pareil pour", "que en est il", "que est ce il en est",
        "qui est il", "ou est il", "ou se trouve il", "quand est il", "combien coute t il", "que fait il", "a quoi sert il", "comment fonctionne t il",
        "pourquoi est il", "pourquoi a t il", "quel age a t il", "quand a t il", "ou a t il", "ou vit il", "depuis quand est il",
    ),
    backward=frozenset("elle ils elles lui eux ca cela ceci celui celle ceux celles son sa ses leur leurs".split()),
    leaning=frozenset("coute coutent couterait prend dure durent vaut met prix tarif".split()),
    costing=frozenset("coute coutent prix tarif tarifs cher chere frais payer paye payez paie paiement moyens moyen modes mode regler reglement".split()),
    asked_for=frozenset(
        """
        grand grande petit haut haute large profond lourd loin vieux age ans cher chere souvent fois temps heure heures jour jours date mois annee
        taille tarifs payer paie longtemps attendre partir
        """.split()
    ),
    amounts=frozenset("cher chere tarifs payer paie".split()),
    adding=frozenset("en dans pour avec sans par chez sur a au aux avant apres jusque depuis pendant".split()),
    bare=frozenset("pourquoi comment quand ou qui combien quoi de a pour depuis ce est et mais donc alors exactement se fait que ca pas non".split()),
    addressed=("vous", "votre", "vos", "tu", "ton", "ta", "tes"),
    roles=frozenset("a au aux vers depuis jusque contre avec sans avant apres sous par pour chez".split()),
    opposed_roles=(
        ("avec", "contre"),
        ("pour", "contre"),
        ("avec", "sans"),
        ("a", "depuis"),
        ("vers", "depuis"),
        ("sur", "sous"),
        ("avant", "apres"),
    ),
    without=frozenset(["sans"]),
    beginnings_that_undo=("de", "des", "dis", "in", "im", "ir", "il", "mal", "me", "non", "anti"),
    confusions=CONFUSIONS,
    acronyms={"ce": "CE", "ai": "ia"},
    articles=frozenset("le la les l un une des du de d".split()),
    passed_over=PASSED_OVER,
    light_words=LIGHT_WORDS,
    directions=DIRECTIONS,
    turning_words=TURNING_WORDS,
    answer_type=answer_type,
    of_money=OF_MONEY,
    counting=COUNTING,
    short_lengths=frozenset("minute minutes secondes".split()),
    likely_in=likely_in,
)  # fmt: skip
