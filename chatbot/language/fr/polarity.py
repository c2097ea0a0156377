"""What a question denies: whether it asks how *not* to do something, how to stop it, or says that something does not work."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from chatbot.language.giving_up import GivingUp
from chatbot.language.polarity import Polarity, Unwanted
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing

MISHAPS = frozenset(
    """
    perdu perdue perdus perdues perdre oublie oubliee oublies oublier vole volee casse cassee casser abime abimee egare egaree rate manque
    """.split()
)
"""What nobody wants to happen: who has *not* lost a thing does not ask what to do about a lost one."""
STOPPING = frozenset(
    """
    arreter arrete arretes arretez arretons arretent arreterai arretera arretant stopper stoppe stoppez stopper stop cesser cesse cessez
    cessent eviter evite evites evitez evitons evitent evitant empecher empeche empechez empechent empechant bloquer bloque bloquez
    blocage refuser refuse refusez refusent refus interdire interdit interdite interdits interdites interdisez desabonner desabonne
    desabonnez desabonnement desinscrire desinscris desinscrit desinscrivez desinscription defaire defait renoncer renonce renoncez
    quitter quitte quittez interrompre interrompt
    """.split()
)
"""Words that turn what follows them into its opposite."""
UNDOING = Undoing(
    beginning=frozenset("inscrire adherer abonner souscrire devenir rejoindre".split()),
    words=STOPPING
    | frozenset(
        """
        enlever enleve enleves enlevez supprimer supprime supprimes supprimez effacer efface effacez desactiver desactive desactivez
        annuler annule annulez annulation retirer retire retirez desinstaller desinstalle eteindre eteins eteignez couper coupe
        resilier resilie resiliez resiliation debrancher dissocier deconnecter deconnecte rendre renvoyer renvoie
        """.split()
    ),
    verbs=frozenset("revenir reviens faire fais marche remettre".split()),
    particles=frozenset("arriere".split()),
    wanted=frozenset(
        "retirer retire retirez couper coupe rendre renvoyer renvoie quitter quitte quittez".split()
    ),
    how=frozenset(["comment"]),
    whole=frozenset(
        "abonnement contrat compte adhesion inscription forfait carte cotisation profil offre membre".split()
    ),
    ending=frozenset(
        """
        annuler annulez resilier resiliation supprimer effacer desactiver desinstaller desabonner desabonnement desinscrire desinscription
        """.split()
    ),
    before=frozenset(
        "est ce que qu je j on nous puis peux peut pouvons pourrais dois doit devons faire fais fait faut il pour me m se s nous en y le la les l".split()
    ),
)
TAKING_BACK = TakingBack(
    verbs=frozenset(
        "annuler annule annulez retirer retire revenir reviens revoquer defaire stopper arreter regrette regrettons".split()
    ),
    done=frozenset(
        "annulation resiliation desinscription desabonnement suppression retour retractation demission".split()
    ),
    between=frozenset("la le l ma mon une un cette ce notre sur demande de".split()),
    undone=frozenset(
        "annule annulee supprime supprimee resilie efface effacee desinscrit desinscrite desabonne refuse".split()
    ),
    mistake=frozenset("erreur megarde accident inadvertance reactiver reactive retablir".split()),
    restoring=frozenset("rétablir récupérer restaurer réactiver corbeille erreur revenir".split()),
)
GIVING_UP = GivingUp(
    undoing=UNDOING.words,
    wanting=frozenset("veux voudrais voulons veut souhaite souhaitons desire".split()),
    denying=frozenset(["ne"]),
    longer=(("plus",),),
    # In talk *ne* is left out: “je veux plus de ma carte”, “je veux plus recevoir …”; “je veux plus” by itself wants more.
    undenied=(
        *(("plus", "de", mine) for mine in "ma mon mes cette".split()),
        ("plus", "recevoir"),
        ("plus", "etre"),
    ),
    meant="annuler",
    others=tuple(
        "resilier desabonner supprimer desinstaller rendre retourner renoncer quitter desinscrire retracter".split()
    ),
    far=1,
)
_WORDS = Polarity(
    denying=frozenset("pas jamais aucun aucune ni rien guere".split()),
    asking=frozenset(
        "comment combien quoi quel quelle quels quelles lequel laquelle lesquels lesquelles".split()
    ),
    why=frozenset(["pourquoi"]),
    clause=frozenset(
        "qui que dont ou quand si parce car lorsque puisque quoique tandis alors bien tant jusque et mais".split()
    ),
    unwanted=Unwanted(
        undoing=UNDOING.words,
        longer=frozenset(["plus"]),
        wanting=frozenset("veux voudrais voulons voudrions souhaite souhaitons desire desirons".split()),
        denying=frozenset("pas jamais aucun aucune".split()),
        who=frozenset(["je", "on", "nous"]),
    ),
)
_REWRITTEN = (
    (r"\bse (?=ils?\b)", "si "),  # “s'il”
    (r"(?:ne )?est ce pas\b", ""),  # “n'est-ce pas ?” denies nothing
    (r"\A((?:et|mais|alors|donc|bonjour|depuis|a partir de|jusque) )*quand (?=(?:est|sont|puis|peut|peux|dois|faut|pouvons|ne)\b)", r"\1comment "),
    (r"\bque est ce que (?=(?:je|on|tu|vous|nous|ils?|elles?) (?:ne )?\w+ pas\b)", "quoi "),
    (r"\best ce (?:que|qui)\b ?", ""),
    (r"\b(?:pas|non) (?:tres |trop |plus |si )?(?:chers?|cheres?|mal|grave|seulement)\b", ""),
    (r"\bpas (?:de )?(?:souci|probleme)\b", ""),
    (r"\bpour quelle raison\b|\bcomment (?:ca )?se fait (?:t )?(?:il )?que\b|\bcomment ca se fait\b", "pourquoi"),
    (r"\b(ne (?:\w+ ){0,5}?)plus\b", r"\1pas"),  # no longer
    (r"\b(?:veux|peux|peut|marche|fonctionne|arrive|recois|ai|va|est) plus(?= \w+er\b| acces\b| rien\b| depuis\b| du tout\b|$)", "pas"),
    (r"\bimpossible de\b", "pas"),
    (r"\A((?:et|mais|alors|donc|bonjour|de|a|avec|par|pour|chez) )*(?:qui|ou|que faire)\b", r"\1comment"),
    # “Quels sont les pays que …” asks with what follows *que*.
    (r"\b(quel(?:le)?s? (?:est|sont|etait) (?:\w+ ){1,5}?)(?:que|qui|ou|dont|auquel\w*|dans lesquel\w*) ", r"\1"),
)  # fmt: skip
"""What makes the words of French plain for ``_WORDS``: a pattern, and what comes in its place."""


def polarity(words: Sequence[str]) -> str:
    """What a question denies, by its folded words, elisions opened, as ``chatbot.language.polarity`` says it."""
    text = " ".join(words)
    for pattern, instead in _rewritten():
        text = pattern.sub(instead, text)
    return _WORDS.of(text.split())


@lru_cache(maxsize=1)
def _rewritten() -> list[tuple[re.Pattern[str], str]]:
    return [(re.compile(pattern), instead) for pattern, instead in _REWRITTEN]
