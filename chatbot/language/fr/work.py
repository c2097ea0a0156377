"""How people ask in French whether there is work for them."""

from __future__ import annotations

from chatbot.language.seeking_work import SeekingWork

_WORK = r"(?:travail|boulot|taf|emplois?|jobs?|postes?|offres? de emploi|places? de apprenti)"
SEEKING_WORK = SeekingWork(
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
