"""French: its words, its elisions, and what people say around a question and beside it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot import FAQ, Entry
from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.rules import rules_for
from chatbot.matching.matcher import Matcher
from chatbot.matching.synonyms import USUAL

ANALYSER = Analyser("fr")
FRENCH = rules_for("fr")


def words(text: str) -> list[str]:
    return [word.text for word in ANALYSER.words(text)]


def parts(text: str) -> list[str]:
    return [text[start:end].strip(" ?") for start, end in FRENCH.questions(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("L'abonnement", ["le", "abonnement"]), ("Qu’est-ce que c’est", ["que", "est", "ce", "que", "ce", "est"]),
        ("jusqu'à quand", ["jusque", "a", "quand"]), ("aujourd'hui", ["aujourdhui"]), ("d'aujourd’hui", ["de", "aujourdhui"]),
        ("quelqu'un", ["quelquun"]), ("y'a", ["a"]), ("t'as", ["te", "as"]), ("prud'homme", ["prudhomme"]),
        ("jai pas recu", ["ai", "pas", "recu"]), ("cest koi", ["est", "quoi"]), ("pk", ["pourquoi"]),
        ("l abonnement", ["l", "abonnement"]), ("l'AI Act", ["le", "ai", "act"]),
        ("avec l'IA, AI ou non", ["avec", "le", "ia", "ia", "ou", "non"]),
    ],
)  # fmt: skip
def test_elisions_and_what_is_typed_for_them(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_an_elided_article_is_no_name() -> None:
    assert [(word.text, word.name) for word in ANALYSER.words("le chef de l'Iran")][-2:] == [
        ("le", False),
        ("iran", True),
    ]


@pytest.mark.parametrize(
    "word", "le l d de aux jusque laquelle vôtres est étions aurait puissent très svp où déjà".split()
)
def test_words_that_say_nothing(word: str) -> None:
    assert ANALYSER.is_stop(fold(word))


@pytest.mark.parametrize("word", "point fort carte ouvert payer arrêter fois temps code reçu".split())
def test_words_that_say_something(word: str) -> None:
    assert not ANALYSER.is_stop(fold(word))


@pytest.mark.parametrize("typed", ["lhoraire", "l horaire", "cest quoi lhoraire"])
def test_a_word_behind_an_article_without_apostrophe_is_found(typed: str) -> None:
    faq = FAQ(
        language="fr",
        entries=(
            Entry(id="a", question="Quel est l'horaire ?", answer="De 9 h à 18 h."),
            Entry(id="b", question="Où êtes-vous ?", answer="Au centre."),
        ),
    )
    read = Matcher(faq).reader.read(typed).words
    assert [word.text for word in read][-1] == "horaire"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("Bonjour, comment annuler ma commande ?", "comment annuler ma commande"),
        ("bjr svp cest combien lentree", "cest combien lentree"),
        ("Bonsoir Madame, j'aimerais savoir si vous livrez en Suisse, merci d'avance !", "vous livrez en Suisse"),
        ("jaimerais savoir quand vous ouvrez", "quand vous ouvrez"),
        ("Pourriez-vous me dire à quelle heure vous fermez, s'il vous plaît ?", "à quelle heure vous fermez"),
        ("est-ce que quelqu'un sait où se garer", "où se garer"), ("dis-moi comment ça marche stp", "comment ça marche"),
        ("ma femme voudrait savoir si le chien est admis", "le chien est admis"),
        ("petite question : le wifi est gratuit ?", "le wifi est gratuit"),
        ("Désolé de vous déranger mais je ne trouve pas ma facture", "je ne trouve pas ma facture"),
        ("je sais pas comment on résilie", "comment on résilie"), ("des infos sur la garantie", "la garantie"),
        ("Merci de m'indiquer vos tarifs. Cordialement, Paul Dupont", "vos tarifs"), ("à propos de l'abonnement", "abonnement"),
        ("Je suis la mère de Léo et je souhaiterais savoir comment m’inscrire. Bonne journée à vous", "comment m’inscrire"),
        ("et les retours ?", "les retours"),
        ("mon mari et moi voudrions savoir si les chiens sont admis", "les chiens sont admis"),
        ("serait-il possible de savoir quand je serai livré ?", "quand je serai livré"),
        ("petit renseignement : faut-il réserver ?", "faut-il réserver"),
        ("super merci, et du coup pour la caution ?", "pour la caution"),
        ("Savez-vous nager pour participer ?", "Savez-vous nager pour participer"),
        ("Du coup de foudre", "Du coup de foudre"),
        ("je suis enceinte et je veux savoir si je peux voler", "je suis enceinte et je veux savoir si je peux voler"),
        ("merci", "merci"),
        ("Comment annuler ma commande ?", "Comment annuler ma commande"),
        ("Bon de réduction refusé", "Bon de réduction refusé"),
        ("Question de sécurité oubliée", "Question de sécurité oubliée"),
        ("pas de réseau dans le jardin", "pas de réseau dans le jardin"), ("Merci-card perdue", "Merci-card perdue"),
        ("Pour annuler", "Pour annuler"),
    ],
)  # fmt: skip
def test_talk_around_a_question(text: str, rest: str) -> None:
    start, end = FRENCH.core(text)
    assert text[start:end].strip(" ?!.") == rest


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Bonjour !", "greeting"), ("salut ça va", "greeting"), ("coucou tout le monde", "greeting"),
        ("il y a quelqu'un ?", "greeting"), ("comment allez-vous ?", "greeting"), ("merci beaucoup", "thanks"),
        ("Merci, c'est très gentil", "thanks"), ("mrc bcp", "thanks"), ("je vous remercie pour votre aide", "thanks"),
        ("au revoir", "goodbye"), ("ok merci, bonne journée !", "thanks"), ("bonne soirée à vous aussi", "goodbye"),
        ("à bientôt", "goodbye"), ("à plus", "goodbye"), ("Qui es-tu ?", "about"), ("t'es qui", "about"),
        ("bonjour, qui êtes-vous ?", "about"), ("tu es un robot ?", "about"), ("êtes-vous une vraie personne", "about"),
        ("comment tu t'appelles", "about"), ("quel âge as-tu", "about"), ("que sais-tu faire ?", "about"),
        ("tu peux m'aider ?", "about"), ("pouvez-vous m'aider svp", "about"), ("j'ai une question", "about"),
        ("je parle à qui là", "about"), ("où habites-tu", "about"), ("tu es génial", "praise"), ("bravo !", "praise"),
        ("t'es trop fort", "praise"), ("c'est super", "praise"), ("t'es nul", "complaint"),
        ("vous ne comprenez rien", "complaint"), ("tu sers à rien", "complaint"),
        ("c'est pas ce que j'ai demandé", "complaint"), ("espèce d'idiot", "complaint"), ("ta gueule", "complaint"),
        ("raconte-moi une blague", "chat"), ("quel temps fait-il demain ?", "chat"), ("je m'ennuie", "chat"), ("mdr", "chat"),
        ("quelle heure est-il", "chat"), ("ok d'accord", "chat"), ("laisse tomber", "chat"),
    ],
)  # fmt: skip
def test_small_talk(text: str, kind: str) -> None:
    assert FRENCH.small_talk.kind(text) == kind


@pytest.mark.parametrize(
    "text",
    [
        "comment annuler ma commande", "qui est le directeur", "quel âge faut-il avoir", "quel âge", "où êtes-vous situés",
        "vous êtes ouverts le dimanche ?", "il y a quelqu'un à l'accueil le soir", "y a-t-il un parking", "bon d'achat",
        "merci de me rembourser", "quelle heure ferme le magasin", "le site est lent", "ma carte est nulle part",
        "à quelle heure puis-je venir", "que pouvez-vous faire contre les puces", "c'est gratuit ?",
        "la livraison est rapide ?", "bonjour colis pas reçu", "comment parler à un conseiller", "question sur ma facture",
        "quel est votre numéro de téléphone", "quelle est votre adresse", "qui a créé l'entreprise",
        "quelle température dans la piscine", "vous acceptez les chèques", "pouvez-vous m'aider à déménager", "carte perdue",
        "rien reçu", "aide au logement", "test de grossesse", "je suis enceinte", "bonne nuit à l'hôtel",
        "machine en panne", "le robot ne marche pas", "ça ne marche pas",
    ],
)  # fmt: skip
def test_questions_that_are_no_small_talk(text: str) -> None:
    assert FRENCH.small_talk.kind(text) == ""


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("combien coûte la livraison et ça met combien de temps ?", ["combien coûte la livraison", "ça met combien de temps"]),
        ("combien coûte l'entrée et combien de temps ça prend ?", ["combien coûte l'entrée", "combien de temps ça prend"]),
        ("Où êtes-vous ? Et quels sont vos horaires ?", ["Où êtes-vous", "quels sont vos horaires"]),
        ("c'est combien l'entrée et on peut payer par carte", ["c'est combien l'entrée", "on peut payer par carte"]),
        ("puis-je annuler, et sinon comment reporter ?", ["puis-je annuler", "comment reporter"]),
        ("comment on vient et la fête a lieu quand", ["comment on vient", "la fête a lieu quand"]),
        ("J'ai perdu ma carte, que faut-il faire ?", ["que faut-il faire"]),
        ("vous vendez des vélos ? et vous les réparez ?", ["vous vendez des vélos", "vous les réparez"]),
    ],
)  # fmt: skip
def test_two_questions_in_one(text: str, found: list[str]) -> None:
    assert parts(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "puis-je payer par carte ou par chèque ?", "comment annuler ou modifier mon rendez-vous", "le chat et le chien",
        "y a-t-il un frigo et de quoi cuisiner", "quand et comment payer ?", "chien, chat ou lapin acceptés ?",
        "que faire si je suis malade et que je ne peux pas venir",
    ],
)  # fmt: skip
def test_what_is_one_question(text: str) -> None:
    assert len(parts(text)) <= 1


def test_halves_begin_alike() -> None:
    assert FRENCH.halves("comment installer et configurer l'appli") == (
        "comment installer",
        "comment configurer l appli",
    )
    assert FRENCH.halves("comment installer") is None


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("comment ne pas payer la taxe", "denied"), ("comment ne plus recevoir la newsletter", "denied"),
        ("que faire pour ne pas être débité", "denied"), ("quelles cartes n'acceptez-vous pas", "denied"),
        ("quels sont les pays que vous ne livrez pas", "denied"), ("pourquoi le pont n'est-il pas classé", "why not"),
        ("pk sa marche pas", "why not"), ("quand est-ce que vous n'êtes pas ouverts", "denied"),
        ("pourquoi faut-il payer", "why"), ("comment ça se fait que c'est fermé", "why"),
        ("ma carte ne passe pas", "trouble"), ("sa marche plus", "trouble"),
        ("que faire si le paiement ne passe pas", "trouble"), ("que faire s'il ne démarre pas", "trouble"),
        ("comment rendre un article qui ne me va pas", "trouble"), ("impossible de me connecter", "trouble"),
        ("je ne reçois rien", "trouble"), ("comment annuler", ""), ("c'est ouvert, n'est-ce pas ?", ""),
        ("un hôtel pas cher", ""), ("je veux plus de couleurs", ""), ("vous n'acceptez que les cartes ?", ""),
        ("qu'est-ce que je ne peux pas apporter", "denied"), ("qu'est-ce que je fais, mon colis n'arrive pas", "trouble"),
    ],
)  # fmt: skip
def test_polarity(text: str, what: str) -> None:
    assert FRENCH.polarity(words(text)) == what


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("où est mon colis", ""), ("où télécharger le logiciel", ""), ("où est la piscine", "place"),
        ("Combien de temps dure la livraison ?", "duration"), ("sous combien de jours", "duration"),
        ("quel est le délai", "duration"), ("combien ça coûte", "amount"), ("quels sont vos tarifs", "amount"),
        ("c'est combien", "amount"), ("combien de places", "number"), ("quand ouvrez-vous", "time"), ("à quelle heure", "time"),
        ("depuis quand", "time"), ("où se garer", "place"), ("d'où vient le pain", "place"), ("qui a fondé la ville", "person"),
        ("à qui écrire", "person"), ("pourquoi", "reason"), ("pour quelle raison", "reason"), ("à partir de quel âge", "age"),
        ("délai de livraison", "duration"), ("le temps d'attente", "duration"), ("la cause de la panne", "reason"),
        ("âge minimum", "age"),
        ("prix de la carte", "amount"), ("hauteur de la tour", "size"), ("changer l'adresse de livraison", ""),
        ("combien pèse le colis", "size"), ("quelle est la hauteur du pont", "size"), ("un chien ou un chat", ""),
        ("un colis qui est perdu", ""), ("comment annuler", ""), ("que faire quand il pleut", ""),
    ],
)  # fmt: skip
def test_types_of_answer(text: str, kind: str) -> None:
    assert FRENCH.answer_type(words(text)) == kind


@pytest.mark.parametrize(
    ("answer", "kind", "held"),
    [
        ("Environ trois semaines.", "duration", True), ("C'est gratuit.", "amount", True),
        ("Parce que c'est dimanche.", "reason", True), ("Demandez à l'accueil.", "amount", False),
        ("Les adultes paient.", "heat", False),
    ],
)  # fmt: skip
def test_whether_an_answer_may_have_that_type(answer: str, kind: str, held: bool) -> None:
    stems: dict[str, list[int]] = {word.stem: [0] for word in ANALYSER.words(answer)}
    assert (FRENCH.likely_in(stems, kind, "") > 0) == held


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("oui", True), ("Oui, c'est ça !", True), ("ok", True), ("d'accord", True), ("tout à fait", True), ("non", False),
        ("Non merci.", False), ("aucune des deux", False), ("oui ou non", None), ("non remboursable", None), ("", None),
    ],
)  # fmt: skip
def test_yes_and_no(text: str, meant: bool | None) -> None:
    assert FRENCH.choosing.agrees(text) is meant


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("la première", 1), ("le 2e", 2), ("numéro 3", 3), ("la deuxième question svp", 2), ("2ème", 2),
        ("je voulais dire la dernière", -1), ("option deux", 2), ("premier secours", None), ("un billet", None), ("", None),
    ],
)  # fmt: skip
def test_what_is_chosen(text: str, number: int | None) -> None:
    assert FRENCH.choosing.chosen(text) == number


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("c'est faux", True), ("ce n'est pas ce que j'ai demandé", True), ("non, pas du tout ça", True),
        ("mauvaise réponse", True), ("ça ne répond pas à ma question", True), ("article faux", False),
        ("mauvaise taille", False), ("ce n'est pas ma commande", False), ("", False),
    ],
)  # fmt: skip
def test_what_rejects_an_answer(text: str, wrong: bool) -> None:
    assert FRENCH.choosing.rejects(text) is wrong


@pytest.mark.parametrize(
    ("text", "more"),
    [
        ("dis-m'en plus", True), ("plus d'infos stp", True), ("pouvez-vous m'en dire plus ?", True), ("quoi d'autre", True),
        ("continue", True), ("plus de place", False), ("autre adresse", False), ("encore en retard", False),
    ],
)  # fmt: skip
def test_that_one_wants_more(text: str, more: bool) -> None:
    assert FRENCH.going_on.wants_more(text) is more


def test_words_are_folded() -> None:
    lists = (
        FRENCH.stop_words,
        FRENCH.contractions,
        FRENCH.elisions,
        FRENCH.stopping,
        FRENCH.light_words,
        FRENCH.confusions,
    )
    assert [word for words in lists for word in words if word != fold(word)] == []
    assert [
        word
        for words in (*FRENCH.confusions.values(), FRENCH.contractions.values())
        for word in words
        if word != fold(word)
    ] == []
    assert FRENCH.stopping.isdisjoint(FRENCH.stop_words)
    assert FRENCH.turning_words | FRENCH.negations <= FRENCH.stop_words


SITE = FAQ(
    language="fr",
    entries=(
        Entry(id="prix", question="Combien coûte l'abonnement ?", answer="Trois euros."),
        Entry(id="compte", question="Comment supprimer mes données ?", answer="Dans les paramètres."),
        Entry(id="visite", question="Quelle est votre adresse ?", answer="12, rue des Lilas."),
    ),
)


@pytest.mark.parametrize(
    ("question", "found"),
    [("c'est combien ?", "prix"), ("salut c combien svp", "prix"), ("vous êtes où", "visite"), ("et vous etes ou ?", "visite")],
)  # fmt: skip
def test_stop_words_alone_that_ask_for_one_thing(question: str, found: str) -> None:
    first, *_ = Matcher(SITE).judge(question).judged
    assert SITE.entries[first.scored.number].id == found
    assert first.confidence > 0


@pytest.mark.parametrize(("question", "places"), [("fermer mon compte", (0, 2)), ("fermer compte", (0, 1))])
def test_a_phrase_is_found_with_other_words_that_are_passed_over(
    question: str, places: tuple[int, int]
) -> None:
    matcher = Matcher(SITE)
    found = matcher.reader.read(question).targets[matcher.analyser.stem("supprimer")]
    assert (places, USUAL) in [(one.positions, one.strength) for one in found]


@given(st.text(st.sampled_from(" abcdeéèàçœ'’-,?!.\n") | st.characters(), max_size=80))
def test_any_text_can_be_read(text: str) -> None:
    start, end = FRENCH.core(text)
    assert 0 <= start <= end <= len(text)
    assert all(0 <= first < last <= len(text) for first, last in FRENCH.questions(text))
    assert re.fullmatch(
        "(greeting|thanks|goodbye|about|praise|complaint|chat)?", FRENCH.small_talk.kind(text)
    )
    FRENCH.polarity(words(text))
