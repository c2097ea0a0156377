"""Subjects that people ask of in French and of which only some entries tell: work for them, amounts that are no price."""

from __future__ import annotations

from chatbot.language.subjects import Subject

_WORK = r"(?:travail|boulot|taf|emplois?|jobs?|postes?|offres? de emploi|places? de apprenti)"
SEEKING_WORK = Subject(
    signs=frozenset(
        """
        embauchez embauche embauchent embauches recrutez recrute recrutent recrutes cherchez travail travailler bosser boulot taf emploi emplois job jobs
        poste postes cv candidature besoin
        """.split()
    ),
    asking=(
        r"\b(?:(?:vous|on|ils|tu|il|elle) (?:(?:ne|en) )?(?:embauch|recrut)(?:ez|ent|e|es)|(?:embauch|recrut)(?:ez|ent|e|es) (?:vous|t on|ils|tu)"
        r"|(?:cherchez vous|vous cherchez) (?:du |des |de |un |une )*(?:personnel|monde|employes?|vendeu\w+|serveu\w+|saisonniers?|benevoles?|quelqu)"
        rf"|(?:y a t il|il y a|y a|avez vous|vous avez|proposez vous|vous proposez|je cherche|cherche) (?:du |des |de |un |une |le )*{_WORK}"
        r"|(?:veux|voudrais|aimerais|peux|peut|pour|comment) (?:venir )?(?:travailler|bosser|postuler)(?: (?:chez|avec|dans|pour|ici|au|a la|la))"
        r"|(?:envoyer|deposer|laisser|donner|envoie|depose) (?:un |mon |le )?(?:cv|candidature))\b"
    ),
    telling=frozenset(
        """
        emploi emplois embauche embauchons embaucher recruter recrutons recrutement poste postes candidature candidat cv travail travailler employé employés
        personnel stage stagiaire apprenti apprentissage bénévole bénévoles salarié salariés équipe
        """.split()
    ),
)
ASKED_AMOUNTS = (
    Subject(
        signs=frozenset("gagne gagnent salaire salaires".split()),
        asking=r"\b(?:combien\b.*\b(?:gagne|gagnent)|gagne(?:nt)?\b.*\bcombien|quel est (?:le|son|leur|votre) salaire)\b",
        telling=frozenset(
            "gagner gagne gagnent salaire salaires rémunération rémunéré rémunérés honoraires payé payés".split()
        ),
    ),
    Subject(
        signs=frozenset("electricite courant energie eau essence consomme consomment".split()),
        asking=(
            r"\b(?:combien de (?:electricite|courant|energie|eau|essence)\b.*\b(?:consomme|consomment|utilise|faut)|combien (?:consomme|consomment)|consomment? combien)\b"
        ),
        telling=frozenset("kwh kw watt watts kilowatt kilowatts consommation consomme litre litres".split()),
    ),
)
