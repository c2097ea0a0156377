"""Which key of a record, or column of a table, holds what: found by name."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import NamedTuple

from chatbot.faq.unpublished import may_keep_back
from chatbot.importing.drafts import Keys


def plain_name(name: str) -> str:
    """A key without what differs from file to file: capitals, spaces, hyphens, a plural's brackets, accents."""
    apart = unicodedata.normalize("NFD", name.casefold())
    bare = "".join(c for c in apart if not "\u0300" <= c <= "\u036f")
    return re.sub(r"[\W_]+", "", unicodedata.normalize("NFC", bare))


def _names(listed: str) -> list[str]:
    """Names as ``plain_name`` gives them."""
    return list(map(plain_name, listed.split()))


QUESTION = _names("""
question q questions questiontext questiontitle userquestion faqquestion prompt query utterance utterances patterns ask
userinput instruction input frage pregunta domanda pergunta vraag fråga spørsmål spørgsmål kysymys pytanie otázka kérdés
întrebare soru вопрос питання ερώτηση 問題 问题 質問 질문 سؤال प्रश्न پرسش سوال שאלה คำถาม
""")
"""Names of the question, likeliest first, without capitals, spaces and signs."""
ANSWER = _names("""
answer a answers answertext answerhtml answermarkdown acceptedanswer suggestedanswer faqanswer response responses reply
completion output solution antwort respuesta réponse reponse risposta resposta antwoord svar vastaus odpowiedź odpověď
válasz răspuns cevap ответ відповідь απάντηση 答案 回答 答え 답변 إجابة جواب उत्तर پاسخ תשובה คำตอบ
""")
TITLE = _names("""
title name subject heading headline summary header articletitle posttitle pagetitle shortdescription h2 h3 h4 titel stichwort
begriff überschrift betreff titre intitulé sujet título asunto concepto
""")
"""What holds a question where nothing calls itself one, and there is a body."""
BODY = _names("""
body content text html markdown description value articlebody articlecontent postcontent pagecontent desc plaintext blocks inhalt
beschreibung erläuterung erklärung texte contenu explication texto contenido descripción explicación
""")
ID = "id qnaid faqid qid nid questionid entryid itemid articleid slug key identifier uid uuid intent".split()
ALIASES = _names("""
aliases alias alternatives alternativequestions alternatequestions alternatequestion variations variants variant
phrasings paraphrases rephrasings synonyms alsoasked alsoaskedas questionvariants questionvariations
anderefragen andereformulierungen alternativen varianten synonyme autresquestions autresformulations variantes synonymes
otraspreguntas otrasformulaciones sinónimos
""")
TAGS = _names("""
tags tag categories category keywords keyword topics topic section sections labels label labelnames group theme kategorie
categoría catégorie categoria kategorien thema themen rubrik schlagwort schlagworte schlagwörter stichworte stichwörter
thème thèmes rubrique motsclés étiquettes tema temas etiquetas palabrasclave
""")
SOURCE = "source sourceurl htmlurl articleurl url link reference sourcename quelle fuente".split()
METADATA = "metadata"
RELATED = "related relatedids relatedquestions relatedarticles seealso".split()
LANGUAGE = "language lang locale langcode languagecode localecode articlelanguage sprache langue idioma lingua taal".split()
ORDER = "order weight position navorder sidebarposition sortorder sort rank".split()
SILENT = {"$schema", "@type", "@context", "@id", "schema", "type", "metadata"}
"""Keys that say nothing to a reader: it is not reported that they are not used."""
ABOUT_ALL = set("metadata meta info about site settings config header seo hero intro page faqpage".split())
"""Keys of what is said about all questions, beside them."""
NO_MATCH = {"no_hits", "no_verified_hits", "no_match", "nomatch", "fallback", "default fallback intent"}
"""What some bots call what they say where nothing matches, in the place of a question."""

_KIND = "(?:questions?|titles?|phrasings?|wordings?|utterances?|names?|quer(?:y|ies)|forms?)"
_ALIAS = re.compile(
    rf"(?:alt(?:ernat(?:e|ive)s?)?{_KIND}?\d*|(?:other|similar|further|equivalent|additional){_KIND}\d*"
    rf"|(?:second|third|fourth|fifth|[2-9](?:nd|rd|th)){_KIND}|(?:zweite|dritte|vierte|weitere|andere)fragen?"
    r"|(?:deuxieme|troisieme|autre)question|(?:segunda|tercera|otra)pregunta|(?:alias|variation|variant|synonym|(?:re|para)?phras(?:e|ing)|utterance|wording|question|q)\d+)"
)
"""Names of other ways to ask, beside those that are listed."""
_TAGS = re.compile(r"(?:category|categories|tags|topics?|keywords)$")
_BESIDE = re.compile(
    r"ids?$|count|type|number|date|author|by$|url|lang|status|category|tags?$|score|start|suggest|alt|related|similar|other|answered"
)
"""What else about a question or an answer a key may hold."""
LONGEST_NAME = 28
"""Letters of a key in which a word may be that tells what it holds."""
_QUESTION_LIKE = re.compile("question|frage$|^frage|pregunta|domanda|^vraag|vraag$")
_ANSWER_LIKE = re.compile("answer|antwort|respuesta|risposta|reponse|antwoord")


class Fields(NamedTuple):
    """The keys of a record, by what they hold."""

    question: str | None
    answer: str | None
    weak: bool
    """Are question and answer only a title and a body?"""
    id: str | None
    aliases: tuple[str, ...]
    tags: tuple[str, ...]
    source: str | None
    metadata: str | None
    related: str | None
    order: str | None
    language: str | None
    unused: tuple[str, ...]


@lru_cache(maxsize=1024)
def fields(names: tuple[str, ...], keys: Keys = Keys()) -> Fields:  # noqa: B008  a NamedTuple does not change
    """What the keys of a record hold."""
    known: dict[str, str] = {}
    for name in names:
        known.setdefault(plain_name(name), name)
    question = _first(known, QUESTION) or _like(known, _QUESTION_LIKE)
    answer = _first(known, ANSWER) or _like(known, _ANSWER_LIKE)
    if keys.question is not None:
        question = _named(names, keys.question)
    if keys.answer is not None:
        answer = _named(names, keys.answer)
    weak = not (question and answer)
    if weak:  # one of the two alone may still stand beside the other's weaker name
        question = question or (None if keys.question is not None else _first(known, TITLE))
        answer = answer or (None if keys.answer is not None else _first(known, BODY))
        if question is None and keys.question is None and answer and answer == known.get("content"):
            question = known.get("label")  # as components for folds are given them
    return _with_unused(_with_rest(known, question, answer, weak), names)


def asked_beside(found: Fields, asking: str | None) -> Fields:
    """The fields of a record with an answer and a title, where it is another key that asks: the title is a tag."""
    titled = plain_name(found.question or "") in TITLE and plain_name(found.answer or "") in ANSWER
    if not titled or found.question is None or asking not in found.unused:
        return found
    unused = tuple(name for name in found.unused if name != asking)
    return found._replace(question=asking, tags=(*found.tags, found.question), unused=unused)


def _with_rest(known: dict[str, str], question: str | None, answer: str | None, weak: bool) -> Fields:
    """What stands beside question and answer; ``known`` has the keys by their plain names."""
    beside = {plain: name for plain, name in known.items() if name not in (question, answer)}
    return Fields(
        question=question, answer=answer, weak=weak,
        id=_single(known, ID, beside),
        aliases=tuple(name for plain, name in beside.items() if plain in ALIASES or _ALIAS.fullmatch(plain)),
        tags=tuple(name for plain, name in beside.items() if plain in TAGS or _TAGS.search(plain)),
        source=_single(known, SOURCE, beside),
        metadata=_single(known, [METADATA], beside),
        related=_single(known, RELATED, beside),
        order=_single(known, ORDER, beside),
        language=_single(known, LANGUAGE, beside),
        unused=(),
    )  # fmt: skip


def _with_unused(chosen: Fields, names: tuple[str, ...]) -> Fields:
    """The same, with what of a record is not used and would be missed."""
    single = (chosen.id, chosen.source, chosen.metadata, chosen.related, chosen.order, chosen.language)
    used = {chosen.question, chosen.answer, *single, *chosen.aliases, *chosen.tags}
    rest = [n for n in names if n not in used and n.casefold() not in SILENT and not may_keep_back(n)]
    return chosen._replace(unused=tuple(rest))


def _first(known: dict[str, str], wanted: list[str]) -> str | None:
    return next((known[name] for name in wanted if name in known), None)


def _single(known: dict[str, str], wanted: list[str], beside: dict[str, str]) -> str | None:
    """The likeliest key of some names, unless it is the question's or the answer's."""
    found = _first(known, wanted)
    return found if found in beside.values() else None


def _like(known: dict[str, str], words: re.Pattern[str]) -> str | None:
    names = (name for name in known if len(name) <= LONGEST_NAME)  # a longer one is a text itself
    return next((known[name] for name in names if words.search(name) and not _BESIDE.search(name)), None)


def _named(names: tuple[str, ...], wanted: str | None) -> str | None:
    """The key that the user named, by its exact name or, failing that, in other capitals."""
    if wanted is None or wanted in names:
        return wanted
    return next((name for name in names if plain_name(name) == plain_name(wanted)), None)
