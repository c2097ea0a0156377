"""What a language has of its own, beside its lexicon: some words and few rules.

Each language is a folder (``chatbot/language/en``) whose module ``rules`` has ``RULES``. What a language lacks is plainly off.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import cache
from importlib import import_module

import msgspec

from chatbot.language.asking_age import AskingAge
from chatbot.language.asking_contact import AskingContact
from chatbot.language.asking_hours import AskingHours
from chatbot.language.asking_place import AskingPlace
from chatbot.language.choosing import Choosing
from chatbot.language.contractions import Contraction
from chatbot.language.ends import Ends
from chatbot.language.giving_up import GivingUp
from chatbot.language.going_on import GoingOn
from chatbot.language.own_things import OwnThings
from chatbot.language.small_talk import SmallTalk
from chatbot.language.subjects import Subject
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing

FOLDERS = ("de", "en", "es", "fr", "ja")
"""The languages that have a folder."""


Joined = Callable[[Sequence[str], Sequence[bool]], Mapping[int, str]]
"""What ``Rules.joined`` is."""

Cut = Callable[[str], Sequence[tuple[int, int, str]]]
"""What ``Rules.cut`` is."""


def _asks_for_nothing(_: Sequence[str]) -> str:
    return ""


def _all_of_it(text: str) -> tuple[int, int]:
    return 0, len(text)


def _none(text: str) -> list[tuple[int, int]]:
    return []


def _one_piece(text: str) -> tuple[str, str] | None:
    return None


def _asks_nothing(_: str) -> bool:
    return False


def _never(_: Mapping[str, Collection[int]], __: str, ___: str = "") -> float:
    return 0.0


def _no_words(_: Sequence[str]) -> Collection[int]:
    return ()


def _as_it_is(word: str) -> list[str]:
    return [word]


def _as_they_are(_: Sequence[str]) -> Mapping[int, str]:
    return {}


class Rules(msgspec.Struct, frozen=True):
    """A language's own; words are folded."""

    stop_words: frozenset[str] = frozenset()
    contractions: Mapping[str, str] = {}
    """Words that are written for another one, or for several with a space between them: *won't* for *will not*."""
    bare_contractions: Mapping[str, Contraction] = {}
    """Those that are words of their own without the apostrophe: *ill*."""
    contracted_endings: frozenset[str] = frozenset()
    """What hangs on a word by an apostrophe and says nothing."""
    elisions: Mapping[str, str] = {}
    """What is left of words that lose their vowel before another one, and the words: *l'abonnement* is *le abonnement*."""
    opened: Callable[[str], list[str]] = _as_it_is
    """A word as those that it is matched as: compounds in their parts, other spellings in the usual one."""
    compounds: bool = False
    """Is what ``opened`` takes apart two words or more?"""
    capital_nouns: bool = False
    """Do all nouns begin with a capital, so that one tells no name?"""
    cut: Cut | None = None
    """The words of a run of characters without spaces, with their places in it, none where it has nothing but grammar; without
    ``cut``, overlapping pairs of characters."""
    joined: Joined | None = None
    """What words of a text become that stand apart but are one, by their places, with the words and whether a sign that ends a
    clause stands behind each; empty for those that go: German *melde … an*."""
    negations: frozenset[str] = frozenset()
    core: Callable[[str], tuple[int, int]] = _all_of_it
    """Where in a text the question stands without the talk around it."""
    questions: Callable[[str], list[tuple[int, int]]] = _none
    """Where in a text its several questions stand; empty where they can't be told apart."""
    asks: Callable[[str], bool] = _asks_nothing
    """Does a text begin as questions do?"""
    before_more: frozenset[str] = frozenset()
    """Words that no question ends with: what stands on the next line belongs to it."""
    after_more: frozenset[str] = frozenset()
    """Words that no question begins with: it began on the line before."""
    halves: Callable[[str], tuple[str, str] | None] = _one_piece
    """A question as two that are joined within; None where it is none."""
    small_talk: SmallTalk = SmallTalk()
    """What people say beside asking."""
    choosing: Choosing = Choosing()
    """How it is said which one of several is meant, and that none is: *the second one*."""
    polarity: Callable[[Sequence[str]], str] = _asks_for_nothing
    """What a question denies, by its words: ``denied`` ("how do I not …"), ``why``, ``why not``, ``trouble`` (something does not
    work), ``unwanted`` (it is forbidden, or not wished), or empty for nothing."""
    denies_nothing: Callable[[Sequence[str]], Collection[int]] = _no_words
    """Which words of a question deny nothing, by their places: the *not* of "don't you ship?", and tags."""
    denied_by: Mapping[tuple[str, ...], tuple[str, ...]] = {}
    """What is said for a *not*, with what is read in the place of each word: *unable to* is *can not*."""
    past: frozenset[str] = frozenset()
    """Words that tell of what was, and does not come again: *did*."""
    asking: frozenset[str] = frozenset()
    """Words with which one asks for more than yes or no, or how: *which*."""
    naming: frozenset[str] = frozenset()
    """Those with which one asks for one of several by name: *which*."""
    asking_how: frozenset[str] = frozenset()
    """Words with which one asks how something is done."""
    denies_behind: bool = False
    """May a denial stand behind what it denies: *Hunde dürfen nicht …*?"""
    waiting: frozenset[str] = frozenset()
    """Words that tell of what has not come: why *haven't* I got it *yet*."""
    needing: frozenset[str] = frozenset()
    """Words, or two that stand side by side, with which one asks whether something is needed: *have to*."""
    permitting: frozenset[str] = frozenset()
    """Words with which one asks whether something is allowed, and need not be: *welcome*."""
    asking_whether: frozenset[str] = frozenset()
    """Verbs that begin a question for yes or no: *can*."""
    stopping: frozenset[str] = frozenset()
    """Words, or two with a space, that turn what follows into its opposite: *stop*, *avoid*, *dejar de*."""
    undoing: Undoing = Undoing()
    """How it is said that something is to be taken away or undone: *remove*, *turn … off*."""
    seeking_work: Subject = Subject()
    """How it is asked whether there is work: *are you hiring*."""
    asking_place: AskingPlace = AskingPlace()
    """How it is asked where those are who keep the FAQ: *where are you*."""
    asking_hours: AskingHours = AskingHours()
    """How it is asked when they are open: *what are your hours*."""
    asking_age: AskingAge = AskingAge()
    """How it is asked how old one has to be: *wie alt muss man sein*."""
    asking_contact: AskingContact = AskingContact()
    """How it is asked for their telephone number or mail address: *what's your number*."""
    asked_amounts: tuple[Subject, ...] = ()
    """Amounts that are no price, which only an entry tells that says something of such things: *how much does he earn*."""
    own_things: OwnThings = OwnThings()
    """How it is said that a thing is the asker's own, where only stop words say so: *my own*."""
    taking_back: TakingBack = TakingBack()
    """How it is said that what was undone is to be as it was: *revoke my cancellation*."""
    giving_up: GivingUp = GivingUp()
    """How it is said that something is not wanted any more."""
    going_on: GoingOn = GoingOn()
    """How it is asked for more of the same, or for the last answer once more: *tell me more*."""
    openings: tuple[str, ...] = ()
    """Beginnings of questions that go on from what was said before: *what about*."""
    closings: tuple[str, ...] = ()
    """Ends of such questions in a language without spaces: 大人*は*？"""
    backward: frozenset[str] = frozenset()
    """Words that stand for what was spoken of before: *it*."""
    backward_endings: tuple[str, ...] = ()
    """Endings of verbs that such a word hangs on: *cancelarlo*."""
    expletives: frozenset[str] = frozenset()
    """Two words of which the second one stands for nothing there: *is there*."""
    leaning: frozenset[str] = frozenset()
    """Words that ask something of what was spoken of before, where a question has no others: "and what does it *cost*?"."""
    costing: frozenset[str] = frozenset()
    """Words with which one asks what it costs, or how one pays, and not of what."""
    asked_for: frozenset[str] = frozenset()
    """Words beside these that say which type of answer is asked for, and not of what: how *big*, what *time*."""
    amounts: frozenset[str] = frozenset()
    """Those of them that ask for an amount: "how much do I *pay*?"."""
    adding: frozenset[str] = frozenset()
    """Words with which one begins what is added to the question before: "*in* the hut?", "and *for* students?"."""
    bare_question: Callable[[Sequence[str]], Mapping[int, str]] = _as_they_are
    """What words of a question become that has nothing but stop words, by their places: "¿cuánto es?" asks what it *costs*."""
    bare: frozenset[str] = frozenset()
    """Words of which a question may consist that goes on: "why?", "how come?"."""
    ends: tuple[Ends, ...] = ()
    """Words for the two ends of what lasts."""
    addressed: tuple[str, ...] = ()
    standing_for: str = ""
    """The word by which entries call what the whole FAQ is about: *it*."""
    before_topic: frozenset[str] = frozenset()
    """Words that stand before its name: *the*;"""
    belonging: frozenset[str] = frozenset()
    """and before these, where it ends a question and may be left out: *of* the lamp."""
    """Words for whom one speaks to, or of what they are: a question that has one is about them ("where are *you*?")."""
    owners: frozenset[str] = frozenset()
    """What those may be who keep an FAQ: *zoo*."""
    roles: frozenset[str] = frozenset()
    """Words that give the name behind them a role: *to*, *from*, *against*."""
    opposed_roles: tuple[tuple[str, str], ...] = ()
    """Those that give opposite roles."""
    between: frozenset[str] = frozenset()
    """Words between what becomes something else and what it becomes: *into*, *as*."""
    asker: frozenset[str] = frozenset()
    """Words for the one who asks, right before the verb of what he does: *I*."""
    to_asker: frozenset[str] = frozenset()
    """The same, right behind the verb of what is done to him: *me*."""
    beside_verbs: frozenset[str] = frozenset()
    """Words that may stand between him and the verb: *can not*."""
    without: frozenset[str] = frozenset()
    """Words that take away what follows."""
    harms: frozenset[str] = frozenset()
    """What one does not want to happen on the way: *without losing …* takes nothing away."""
    mishaps: frozenset[str] = frozenset()
    """Verbs for what nobody wants to happen: who has *not* lost a card does not ask what to do about a lost one."""
    particles: frozenset[str] = frozenset()
    """Words that make one unit with the verb before them: *turn off*."""
    verbs_before_any: frozenset[str] = frozenset()
    """Verbs that make one unit with whatever word comes next: *get rid*."""
    beginnings_that_undo: tuple[str, ...] = ()
    """They turn a word into its opposite: what has one is no misspelling of the word."""
    inflections: tuple[str, ...] = ()
    """Endings of a word's other forms: *s*, *ing*."""
    head_last: bool = False
    """Does what denies a word, takes it away or asks for its number stand behind it: 朝食*なし*, 席は*何個*?"""
    prefixes: frozenset[str] = frozenset()
    """Beginnings that each make another word of the same rest: none is another misspelt (German *an*melden, *ab*melden)."""
    apart: Mapping[str, str] = {}
    """Folded words that the stemmer throws together with others, each with the word whose stem it takes instead."""
    confusions: Mapping[str, tuple[str, ...]] = {}
    """Words that are written for others though each is a word of its own, with these."""
    acronyms: Mapping[str, str] = {}
    """Stop words that in capitals are a name, with the word that the name is matched as: *us* is *usa*."""
    name_parts: frozenset[str] = frozenset()
    """Stop words that made-up names are put together with: *OneNote* is not *one* and *note*."""
    articles: frozenset[str] = frozenset()
    """Words that stand before a noun and say nothing: *the*."""
    acronyms_behind_articles: frozenset[str] = frozenset()
    """Those of the ``acronyms`` that are a name behind an article, however they are written: *the us*."""
    passed_over: frozenset[str] = frozenset()
    """Words that may stand within a phrase that is said for others or be left out, and it is the same: articles, *my*, pronouns
    beside a verb."""
    light_words: frozenset[str] = frozenset()
    """Words that say nothing of what is asked."""
    directions: frozenset[str] = frozenset()
    """Words that make the order of the others count."""
    turning_words: frozenset[str] = frozenset()
    """Stop words that make another question of the same words."""
    answer_type: Callable[[Sequence[str]], str] = _asks_for_nothing
    """The type of answer that a question asks for, by its words; empty for none in particular."""
    of_money: frozenset[str] = frozenset()
    """Words, or two that stand side by side, with which an amount that is asked for is one of money: *cost*, *how much is*."""
    counting: frozenset[str] = frozenset()
    """Words before that whose number is asked for: how *many* members."""
    short_lengths: frozenset[str] = frozenset()
    """Words for lengths that tell no time behind a figure, as they are no days: ten *minutes*."""
    likely_in: Callable[[Mapping[str, Collection[int]], str, str], float] = _never
    """How likely an answer, given as its stems, gives a type of answer in passing, 0 to 1; with the stem of what is counted."""


@cache
def rules_for(language: str) -> Rules:
    """The rules of a language (``en``); those of one that has no folder are off."""
    if language not in FOLDERS:
        return Rules()
    rules: Rules = import_module(f"chatbot.language.{language}.rules").RULES
    return rules
