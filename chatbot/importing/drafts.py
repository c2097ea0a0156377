"""What travels from a form's reader to the FAQ that is made of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple, TypeAlias

import msgspec

from chatbot.errors import WHOLE_FILE, Place, Problem
from chatbot.faq.left_out import ASIDE as ASIDE
from chatbot.faq.left_out import BROKEN as BROKEN
from chatbot.faq.left_out import QUESTION as QUESTION
from chatbot.faq.left_out import LeftOut as LeftOut


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """A question and its answer, as found; what it lacks to be an entry is made up later."""

    question: str
    answer: str
    """Markdown."""
    aliases: tuple[str, ...] = ()
    id: str | None = None
    tags: tuple[str, ...] = ()
    source: str | None = None
    related: tuple[str, ...] = ()
    anchor: str | None = None
    """What links within its file call it, where that is neither its id nor made of its question."""
    order: float | None = None
    """Where its file stands among those of its folder, if the file says so."""
    language: str | None = None
    """The language it is in, where its source says so of each."""
    place: Place
    """Where in its file it was found: a line, or the way to it."""


class Own(msgspec.Struct, frozen=True):
    """What only a file in the program's own form says of its FAQ; see ``chatbot.faq.entry.FAQ``."""

    synonyms: tuple[tuple[str, ...], ...] = ()
    fallback: str | None = None
    small_talk: bool | dict[str, str] = True


class About(msgspec.Struct, frozen=True, kw_only=True):
    """What a source says about itself."""

    title: str | None = None
    description: str | None = None
    language: str | None = None
    own: Own | None = None
    further_help: str | None = None
    """Where to turn with what is not answered."""
    way: str | None = None
    """How its questions were recognised, where there are several ways."""


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """The ways to ask one thing."""

    name: str
    texts: tuple[str, ...]
    place: Place
    language: str | None = None


class Said(msgspec.Struct, frozen=True, kw_only=True):
    """An answer, in the ways to put it."""

    name: str
    texts: tuple[str, ...]
    """Markdown."""
    place: Place
    language: str | None = None


class Leads(msgspec.Struct, frozen=True, kw_only=True):
    """Which answers a question leads to, where that is not told by their names."""

    name: str
    to: tuple[str, ...]
    among: int = 1
    """Of how many questions this is one, any of which leads there."""


Half: TypeAlias = Asked | Said | Leads
"""What is joined with others of its name, from this file or another one."""
Item: TypeAlias = Draft | LeftOut | About | Half


class Keys(NamedTuple):
    """The keys or columns that hold question and answer, and the language, where the user has named them."""

    question: str | None = None
    answer: str | None = None
    language: str | None = None


class Source(NamedTuple):
    """What a form's reader reads: the content of a file."""

    text: str
    """Empty where the form is none of text."""
    data: bytes = b""
    path: str = ""
    """Where it is; empty where it is no file."""
    folder: str | None = None
    """What it may take in other files from; None for nothing."""


Advance: TypeAlias = Callable[[float], None]
"""Told how much of a file has been read, from 0 to 1."""
Read: TypeAlias = Callable[[Source, Keys, Advance], Iterator[Item]]
"""What each form's module has as ``read``: a file's content in, what it holds out.

It raises SourceError where the content is not of that form at all.
"""


class SourceError(Exception):
    """A text cannot be read in a form; the message says why, ``place`` where."""

    def __init__(self, reason: str, place: Place = WHOLE_FILE) -> None:
        self.place = place
        self.reason = reason
        super().__init__(str(LeftOut(place, reason)))

    @classmethod
    def of(cls, problem: Problem) -> SourceError:
        """The error for what is wrong with a text."""
        return cls(problem.message, problem.place)


UNREAD = "text that belongs to no question"
"""What text that is left out is called together with other such text; whoever checks is told of it as well."""


def ignore(_: float) -> None:
    """Nobody wants to know how far it is."""


def half(place: Place, question: str, answer: str) -> LeftOut:
    """Why a question without an answer, or an answer without a question, is left out."""
    if question:
        return LeftOut(place, f"{quoted(question)} has no answer", QUESTION)
    if answer:
        return LeftOut(place, f"{quoted(answer)} has no question", QUESTION)
    return LeftOut(place, "has neither question nor answer")


def several(place: Place, question: str, answers: Sequence[str], weight: int = QUESTION) -> LeftOut:
    """That of several answers to a question the first is taken."""
    others = ", ".join(map(quoted, answers[1:4])) + (", …" if len(answers) > 4 else "")
    reason = f"{quoted(question)} has {len(answers)} answers; the first is taken, and not {others}"
    return LeftOut(place, reason, weight, sort="“…” has several answers; the first is taken")


def asked_otherwise(place: Place, title: str, text: str, title_of: str = "title") -> LeftOut:
    """That a question is asked by the title of what it is in, and not by what that begins with."""
    return LeftOut(place, f"{quoted(title)} is asked by its {title_of}, and not with: {quoted(text)}")


def commented(place: Place, text: str) -> LeftOut:
    """What somebody has noted for others who write the file, and no reader sees."""
    return LeftOut(place, f"a comment: {quoted(text)}", sort="a comment: “…”")


def unknown(place: Place, text: str, kind: str) -> LeftOut:
    """That it is not known what something of that kind shows, as ``code`` and ``a component``."""
    return LeftOut(place, f"{quoted(text)} is {kind}; what it shows is not known")


def elsewhere(place: Place, text: str) -> LeftOut:
    """That what something shows is in another file."""
    return LeftOut(place, f"what {quoted(text)} shows is in another file")


def quoted(text: str) -> str:
    """A text as reports cite it: on one line, cut where it is long."""
    text = " ".join(text.split())
    return f"“{text if len(text) <= 60 else text[:59] + '…'}”"


def unique(texts: list[str]) -> tuple[str, ...]:
    """The texts that are not blank, stripped, each once."""
    return tuple(dict.fromkeys(text.strip() for text in texts if text.strip()))


_FAQ = (
    r"(?:faqs?|f\.a\.q\.?|frequently[ -]asked questions?|q ?(?:&|and|n|/) ?a|questions? (?:and|&) answers?"
    r"|h[äa]ufig(?:e|\s+gestellte) fragen|preguntas (?:m[áa]s )?frecuentes|foire aux questions|questions fr[ée]quentes"
    r"|domande frequenti|perguntas (?:mais )?frequentes|veel ?gestelde vragen|vanliga fr[åa]gor"
    r"|ofte stil(?:te|lede) sp[øo]rgsm[åa]l|najcz[ęe][śs]ciej zadawane pytania|pytania i odpowiedzi"
    r"|často kladené (?:dotazy|otázky)|gyakori kérdések|întreb[ăa]ri frecvente|sık(?:ça)? sorulan sorular"
    r"|usein kysyt(?:tyä|yt kysymykset)|câu hỏi thường gặp"
    r"|часто задаваемые вопросы|вопросы и ответы|часті (?:за)?питання|常见问题(?:解答|与解答)?|常見問題(?:解答)?|问与答|問與答"
    r"|よくある(?:ご?質問)|자주 묻는 질문|الأسئلة (?:الشائعة|المتكررة)"
    r"|(?:پرسش|سوال)[\u200c\s]?(?:های|ات) متداول|שאלות (?:נפוצות|ותשובות)|คำถามที่พบบ่อย|συχνές ερωτήσεις"
    r"|अक्सर पूछे जाने वाले (?:प्रश्न|सवाल)|pertanyaan (?:yang )?(?:sering|umum)|najčešća pitanja|често задавани въпроси)"
)
FAQ_TITLE = re.compile(rf"\W*(?:.{{0,40}}\b)?{_FAQ}\b.{{0,30}}", re.IGNORECASE)
"""What pages and sections of questions are called."""
FAQ_ALONE = re.compile(rf"(?:\W*(?:the\s+|our\s+)?{_FAQ})+\W*", re.IGNORECASE)
"""What says that it is an FAQ, and nothing of what it is about."""
_QUESTION_MARK = re.compile(r"[?？؟՞፧]['\"”’»)\]]*$")
_JAPANESE = re.compile(r"(?:です|ます|でしょう|ません|ました|でした)か[。．]?$")
"""How a question ends that has no mark."""
_ENDS = "?？؟՞፧;'\"”’»)]"
_SIGNATURE = re.compile(r"\w\([^()]*\)$")
"""How a function of a program is written down, with or without ``?`` behind a name."""
_ASKS = re.compile(
    r"(?:how|what|why|where|when|who|which|whose|what['’]s|who['’]s|how['’]s|where['’]s)\b"
    r"|(?:can|do|does|did|is|are|was|should|could|will|would|has|have|may|must|am)(?:n['’]t)? "
    r"(?:i|we|you|my|your|our|the|a|an|it|there|this|that|these|those|they)\b",
    re.IGNORECASE,
)


def is_question(text: str) -> bool:
    """Does a line read like a question: by its question mark, or by how an English one begins?"""
    text = text.strip()
    end = len(text)
    while end and not (text[end - 1].isalnum() or text[end - 1] in _ENDS):
        end -= 1
    text = text[:end]
    if _SIGNATURE.search(text):
        return False
    if text.endswith(";"):  # the Greek question mark, where there is Greek
        return bool(re.search("[\u0370-\u03ff]", text))
    return bool(
        _QUESTION_MARK.search(text[-10:])
        or text.startswith("¿")
        or _ASKS.match(text)
        or (text[-1:] == "か" and _JAPANESE.search(text[-10:]))
    )
