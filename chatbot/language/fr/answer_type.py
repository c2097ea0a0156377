"""The type of answer that a question asks for: a time, a price, a number, a person, a place, a reason."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.answer_types import AnswerTypes
from chatbot.language.folding import fold

_LENGTHS = "temps seconde secondes minute minutes heure heures jour jours semaine semaines mois annee annees an ans".split()
_BY_WHICH = {
    "time": "heure heures jour jours date dates moment moments annee annees mois semaine semaines siecle saison periode epoque horaire horaires",
    "duration": "delai delais duree durees",
    "amount": "prix tarif tarifs cout couts montant montants somme budget",
    "size": """
        taille tailles dimension dimensions longueur largeur hauteur profondeur surface superficie distance poids volume epaisseur
        capacite altitude diametre format
    """,
    "age": "age ages",
    "heat": "temperature temperatures",
    "number": "nombre quantite frequence",
    "place": "endroit endroits lieu lieux adresse adresses ville villes rue etage pays quartier gare batiment salle salles quai",
    "person": "personne personnes",
    "reason": "raison raisons motif motifs cause",
    "make": "marque marques fabricant fabricants modele modeles",
    "colour": "couleur couleurs",
    "material": "matiere matieres materiau materiaux bois pierre tissu metal",
}
"""What is asked for by *quel* and the word after it."""
_NOUNS_OF = {
    "duration": "duree delai delais", "time": "date annee horaire horaires", "amount": "prix cout couts tarif tarifs montant", "number": "nombre quantite",
    "size": "taille hauteur poids longueur largeur profondeur superficie dimensions", "place": "emplacement lieu localisation",
    "person": "fondateur fondatrice auteur autrice inventeur inventrice createur creatrice directeur directrice architecte dirigeant",
    "reason": "raison raisons motif motifs cause causes",
}  # fmt: skip
"""Nouns that ask for a type by themselves, before what they are of: *cause du …*."""
_BETWEEN = frozenset("est sont le la les l votre vos".split())
"""Words that may stand between the two."""
_WHICH = ("quel", "quelle", "quels", "quelles")
_PHRASES = {
    **{f"{word} {of}": kind for kind, words in _NOUNS_OF.items() for word in words.split() for of in ("de", "du", "des")},
    "temps de attente": "duration", "temps de livraison": "duration", "temps de trajet": "duration",
    "age minimum": "age", "age minimal": "age", "age maximum": "age", "age requis": "age", "limite de age": "age",
    **{f"combien de {length}": "duration" for length in _LENGTHS},
    "combien de fois": "number", "combien de": "number", "tous les combien": "number", "toutes les combien": "number",
    "combien mesure": "size", "combien mesurent": "size", "combien pese": "size", "combien pesent": "size",
    "combien": "amount",
    **{f"{which} {word}": kind for kind, words in _BY_WHICH.items() for word in words.split() for which in _WHICH},
    **{f"quoi {made}": "material" for made in "fait faite faits faites".split()},
    "comment se fait": "reason", "comment ca se": "reason",
}  # fmt: skip

_DATES = """
    seconde minute heure jour semaine week-end mois année an nuit matin matinée midi après-midi soir soirée hier aujourd'hui demain minuit
    lundi mardi mercredi jeudi vendredi samedi dimanche janvier février mars avril mai juin juillet août septembre octobre novembre
    décembre h immédiat immédiatement date délai avant après jusque dès pendant quotidien hebdomadaire mensuel annuel trimestre
    ouvré ouvrable férié toujours
"""
_NUMBERS = """
    un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante
    septante huitante nonante cent mille million milliard dizaine douzaine vingtaine moitié demi double triple tiers quart fois zéro
    aucun aucune illimité illimitée seul seule chaque
"""
_MONEY = """
    gratuit gratuite gratuitement coût coûte coûter euro € dollar franc centime prix frais payer payant payé paye tarif facturé facture
    pour-cent % remise offert offerte
"""
_SIZES = """
    m cm mm km ml cl kg g l mètre centimètre millimètre kilomètre carré kilo kilogramme gramme tonne litre ko mo go to mégaoctet gigaoctet octet
    taille grand grande petit petite haut haute large long longue profond lourd pèse peser mesure mesurer dimension diamètre pouce x × %
"""
_PEOPLE = """
    gens personne personnes client clients cliente clientes membre membres visiteur visiteurs hôte hôtes participant participants employé
    employés salarié salariés habitant habitants utilisateur utilisateurs élève élèves étudiant étudiants enfant enfants patient patients
    voyageur voyageurs passager passagers touriste touristes adhérent adhérents abonné abonnés bénévole bénévoles professeur professeurs
    locataire locataires médecin médecins
"""
_COLOURS = """
    rouge bleu bleue vert verte jaune orange mauve violet violette rose noir noire blanc blanche gris grise brun marron beige turquoise argenté
    doré foncé clair couleur
"""
_MATERIALS = """
    bois métal acier inox fer aluminium cuivre plastique caoutchouc verre pierre granit grès marbre béton brique terre céramique porcelaine
    papier carton cuir laine coton lin soie tissu polyester bambou liège cire matière matériau résine
"""
_TO_DO = "telecharger voir mettre saisir modifier changer activer desactiver supprimer payer consulter entrer rentrer taper"
_IDLE = frozenset(
    [
        *(f"ou {my}" for my in ("mon", "ma", "mes", "en")),
        *(f"ou {verb}" for verb in _TO_DO.split()),
        *(f"ou {can} {verb}" for can in ("peut", "puis", "peux") for verb in _TO_DO.split()),
    ]
)
"""Who asks where a parcel is, or where something is done with a few clicks, asks how: without the words between."""
_ANSWER_TYPES = AnswerTypes(
    language="fr",
    phrases=_PHRASES,
    asking={"quand": "time", "qui": "person", "ou": "place", "pourquoi": "reason"},
    leading_in=frozenset(
        """
        a de d par pour depuis jusque chez avec vers et mais ou donc alors sinon savoir dire demande demander sait sais moi me bonjour salut
        bonsoir ce ca cela faut peut peux puis vous on
        """.split()
    ),
    what=frozenset([*_WHICH, "que", "quoi"]),
    prices=frozenset("prix tarif tarifs cout couts coute frais".split()),
    whose=frozenset("les le la l vos votre tes leurs leur".split()),
    people=frozenset(fold(_PEOPLE).split()),
    past=frozenset(
        """
        nee nes mort morte decede decedee fonde fondee fondes construit construite construits bati batie cree creee inaugure inauguree
        invente inventee decouvert decouverte renove renovee publie publiee etait etaient fut existe existent existez
        """.split()
    ),
    yearly=frozenset("an annee annuel annuels annuelle annuellement".split()),
    weighing=frozenset("pese pesent peser mesure mesurent mesurer".split()),
    idle=_IDLE,
    paying=frozenset("payer paye payes payez paie paies paiement paiements regler regle reglement".split()),
    ways=frozenset("comment moyens modes".split()),
    held_by={
        "payment": "payer paiement carte espèces chèque chèques virement prélèvement paypal facture compte cb liquide banque régler règlement",
        "duration": _DATES,
        "time": _DATES,
        "amount": _MONEY,
        "number": _NUMBERS,
        "size": _SIZES,
        "age": "an ans année âge âgé âgée né née naissance mois jeune plus moins majeur majeure mineur mineure anniversaire adulte enfant",
        "heat": "degré degrés celsius chaud chaude froid froide frais température chauffé chauffée c °c",
        "people": f"{_PEOPLE} place places groupe groupes famille familles adulte adultes",
        "since": "depuis siècle autrefois jadis",
        "yearly": "an ans année années annuel annuelle annuellement",
        "make": "marque fabricant modèle fabriqué fabriquée société",
        "colour": _COLOURS,
        "material": _MATERIALS,
        "reason": "parce car puisque raison afin cause donc grâce protéger éviter aider empêcher pour permet permettre",
        "place": """
            rue avenue boulevard place chemin quartier ville village gare arrêt étage bâtiment salle hall entrée accueil guichet caisse boutique
            magasin agence bureau mairie adresse situé située près derrière devant face page menu rubrique onglet paramètre
        """,
    },
)
COUNTING = frozenset(["combien"])
"""Words before what is counted: *combien de membres*."""
OF_MONEY = frozenset("coute coutent couter cout prix tarif tarifs cher chere".split())
"""Words with which *combien* asks for money."""


def answer_type(words: Sequence[str]) -> str:
    """The type of answer that a question asks for, by its folded words; empty where no particular one."""
    return _ANSWER_TYPES.asked([word for word in words if word not in _BETWEEN])


likely_in = _ANSWER_TYPES.likely_in
