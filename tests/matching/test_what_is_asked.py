"""What is asked, not only which words: word for word, turned, wrapped in talk, two questions in one, small talk."""

from __future__ import annotations

import json
from typing import Any

import pytest
from command import Command
from hypothesis import given
from hypothesis import strategies as st

from chatbot import FAQ, Bot, Entry, UsageError, load_faq
from chatbot.faq.file import shipped_path
from chatbot.faq.format import parse_faq
from chatbot.faq.passages import passages
from chatbot.language.analyser import Analyser
from chatbot.language.rules import rules_for
from chatbot.matching.matcher import Matcher

ANALYSER = Analyser("en")
ENGLISH = rules_for("en")
LONG = (
    "Ring the bell at the side door. "
    + "The house is old and the stairs creak, which our guests tell us is part of its charm. " * 3
    + "Dogs may stay in the rooms on the ground floor."
)
INN: dict[str, Any] = {
    "title": "The Crooked Inn",
    "fallback": "Ring **01632 960 123**.",
    "small_talk": {"greeting": "Welcome to the inn."},
    "synonyms": [["wifi", "internet connection", "wlan"]],
    "entries": [
        {"id": "breakfast", "question": "How much is breakfast?", "answer": "Nine pounds.", "tags": ["Food"], "source": "Menu"},
        {"id": "cancel", "question": "How do I cancel my booking?", "answer": "Open the link in our mail."},
        {"id": "wifi", "question": "Is there wifi in the rooms?", "answer": "Yes, in all of them."},
        {"id": "lamp", "question": "How long is the lamp of the room guaranteed?", "answer": "Two years."},
        {"id": "bulb", "question": "How long is the bulb of the lamp of the room guaranteed?", "answer": "One year."},
        {"id": "arrive", "question": "How do we get in late at night?", "answer": LONG},
        {"id": "which", "question": "What is it, and who are they?", "answer": "Nobody knows."},
    ],
}  # fmt: skip


def bot_of(content: dict[str, Any]) -> Bot:
    return Bot(parse_faq(json.dumps(content).encode(), "inn.json"))


@pytest.fixture(scope="module")
def inn() -> Bot:
    return bot_of(INN)


@pytest.mark.parametrize("entry", INN["entries"], ids=lambda entry: str(entry["id"]))
@pytest.mark.parametrize("change", [str, str.upper, str.lower, lambda text: f"  {text.rstrip('?')} !! "])
def test_a_question_word_for_word_gets_its_entry(inn: Bot, entry: dict[str, Any], change: Any) -> None:
    reply = inn.ask(change(entry["question"]))
    assert reply.entry is not None
    assert reply.entry.id == entry["id"]
    assert reply.confidence >= 0.95
    assert all(match.confidence <= 0.5 for match in reply.matches[1:])


@pytest.mark.parametrize(
    "question",
    [
        "How do I not cancel my booking?",
        "how do i stop cancelling my booking",
        "How is there not wifi in the rooms?",
    ],
)
def test_a_question_that_is_turned_is_not_answered(inn: Bot, question: str) -> None:
    assert not inn.ask(question).answered


@pytest.mark.parametrize(
    ("words", "what"),
    [
        ("how do i not cancel it", "denied"),
        ("which cards do you not take", "denied"),
        ("why does the lamp not work", "why not"),
        ("why does the lamp work", "why"),
        ("the lamp does not work", "trouble"),
        ("what can i do if the lamp does not work", "trouble"),
        ("how do i cancel it", ""),
    ],
)
def test_polarity(words: str, what: str) -> None:
    assert ENGLISH.polarity(words.split()) == what


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("hi, quick question: how do i cancel?", "how do i cancel"),
        ("tell me about returns", "returns"),
        ("and what about shipping to France?", "shipping to France"),
        ("my wife wants to know whether it is open, thanks!", "it is open"),
        (
            "Good evening, could you please tell me how long it takes? Thank you very much!",
            "how long it takes",
        ),
        ("this is ridiculous, WHERE is my parcel???", "WHERE is my parcel"),
        ("thanks", "thanks"),
        ("how do i cancel my order", "how do i cancel my order"),
        ("no signal in the bedroom", "no signal in the bedroom"),
    ],
)
def test_talk_around_a_question(text: str, rest: str) -> None:
    start, end = ENGLISH.core(text)
    assert text[start:end].strip(" ?!.") == rest


@given(st.text())
def test_talk_leaves_a_part_of_any_text(text: str) -> None:
    start, end = ENGLISH.core(text)
    assert 0 <= start <= end <= len(text)
    assert all(0 <= first <= last <= len(text) for first, last in ENGLISH.questions(text))
    assert ENGLISH.small_talk.kind(text) in (
        "",
        "greeting",
        "thanks",
        "goodbye",
        "about",
        "praise",
        "complaint",
        "chat",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hi", "greeting"), ("Hello there!", "greeting"), ("thanks a lot", "thanks"), ("ok bye", "goodbye"),
        ("who are you?", "about"), ("what is this thing", "about"), ("are you a robot", "about"), ("what can you do", "about"),
        ("you are great", "praise"), ("that's wrong", "complaint"), ("tell me a joke", "chat"), ("how do i return an item", ""),
        ("who is in charge", ""), ("what can you do about a broken lamp", ""), ("hello kitty lamp", ""),
    ],
)  # fmt: skip
def test_small_talk(text: str, kind: str) -> None:
    assert ENGLISH.small_talk.kind(text) == kind


def test_small_talk_is_answered_as_the_faq_says(chatbot: Command) -> None:
    faq = chatbot.file(INN)
    said = chatbot.ask("--faq", faq, "hello")
    assert (said.status, said.out) == (1, "")
    assert said.err == "Welcome to the inn.\n"
    about = chatbot.ask("--faq", faq, "--json", "who are you").reply
    assert about["small_talk"]["kind"] == "about"
    assert "The Crooked Inn" in about["small_talk"]["text"]
    assert about["fallback"] is None
    assert (
        chatbot.ask("--faq", chatbot.file(INN | {"small_talk": False}), "--json", "hi").reply["small_talk"]
        is None
    )


def test_an_entry_about_it_goes_before_small_talk(chatbot: Command) -> None:
    entries = [*INN["entries"], {"id": "who", "question": "Who are you?", "answer": "Two sisters."}]
    reply = chatbot.ask("--faq", chatbot.file(INN | {"entries": entries}), "--json", "who are you").reply
    assert (reply["entry_id"], reply["small_talk"]) == ("who", None)


def test_what_is_said_where_nothing_answers(chatbot: Command) -> None:
    faq = chatbot.file(INN)
    plain = chatbot.ask("--faq", faq, "grow tomatoes")
    assert (plain.status, plain.out) == (1, "")
    assert plain.err.endswith("Ring **01632 960 123**.\n")
    reply = chatbot.ask("--faq", faq, "--json", "grow tomatoes").reply
    assert reply["fallback"] == INN["fallback"]
    answered = chatbot.ask("--faq", faq, "--json", "How much is breakfast").reply
    assert (answered["fallback"], answered["source"], answered["tags"]) == (None, "Menu", ["Food"])


def test_two_questions_in_one_are_both_answered(chatbot: Command) -> None:
    question = "How much is breakfast, and how do I cancel my booking?"
    faq = chatbot.file(INN)
    reply = chatbot.ask("--faq", faq, "--json", question).reply
    assert reply["entry_id"] == reply["matches"][0]["entry_id"] == "breakfast"
    assert [(also["entry_id"], also["answer"]) for also in reply["also"]] == [
        ("cancel", "Open the link in our mail.")
    ]
    assert chatbot.ask("--faq", faq, question).out == "Nine pounds.\n\nOpen the link in our mail.\n"
    assert chatbot.ask("--faq", faq, "--json", "How much is breakfast").reply["also"] == []


def test_the_half_that_nothing_answers_is_named(chatbot: Command) -> None:
    question = "How much is breakfast, and where do I land my helicopter?"
    faq = chatbot.file(INN)
    outcome = chatbot.ask("--faq", faq, question)
    assert outcome.out == "Nine pounds.\n"
    assert outcome.err == "No sure answer in this FAQ to: where do I land my helicopter\n"
    assert chatbot.ask("--faq", faq, "--json", question).reply["unanswered"] == [
        "where do I land my helicopter"
    ]


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("i want to cancel my booking, and how much is breakfast", ["cancel", "breakfast"]),
        ("how do i cancel my booking and get wifi in the rooms", ["cancel", "wifi"]),
    ],
)
def test_questions_in_one_that_do_not_each_begin_like_one(
    inn: Bot, question: str, answered: list[str]
) -> None:
    reply = inn.ask(question)
    assert [reply.entry and reply.entry.id, *(also.entry.id for also in reply.also)] == answered


def test_a_question_with_an_and_is_one_where_its_halves_are_not_two(inn: Bot) -> None:
    assert inn.ask("how do i cancel my booking and my order").also == ()


def test_the_sentence_that_answers(chatbot: Command) -> None:
    faq = chatbot.file(INN)
    span = chatbot.ask("--faq", faq, "--json", "How do we get in late at night with dogs?").reply["span"]
    assert span is None or LONG[span["start"] : span["end"]].startswith("Dogs may stay")
    shown = Matcher(bot_of(INN).faq)
    assert shown.faq.entries[5].answer == LONG
    assert [LONG[a:b] for a, b in passages(LONG)][-1] == "Dogs may stay in the rooms on the ground floor."


def test_only_entries_with_a_tag(inn: Bot, chatbot: Command) -> None:
    assert {match.entry.id for match in inn.ask("How do I cancel my booking?", tags=["food"]).matches} <= {
        "breakfast"
    }
    with pytest.raises(UsageError, match="no entry has the tag"):
        inn.ask("breakfast", tags=["sport"])
    done = chatbot.ask("--faq", chatbot.file(INN), "--tag", "sport", "breakfast")
    assert done.status == 2


def test_synonyms_of_the_faq(inn: Bot) -> None:
    reply = inn.ask("is there wlan in the rooms", explain=True)
    assert reply.entry is not None
    assert reply.entry.id == "wifi"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("is the US involved", ["is", "the", "usa", "involved"]), ("Is the us involved?", ["is", "the", "usa", "involved"]),
        ("Who works in IT support?", ["who", "works", "in", "IT", "support"]),
        ("tell us about it", ["tell", "us", "about", "it"]),
    ],
)  # fmt: skip
def test_names_that_look_like_stop_words(text: str, words: list[str]) -> None:
    assert [word.text for word in ANALYSER.words(text)] == words


def test_a_word_that_is_written_for_another() -> None:
    faq = FAQ(
        entries=(
            Entry(id="a", question="Is it safe to use?", answer="Yes."),
            Entry(id="b", question="What is new?", answer="All."),
        )
    )
    assert Bot(faq).ask("is it save to use").matches[0].entry.id == "a"


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("What interests do Iran and Russia share?", True),
        ("what interests do iran and israel share", False),
        ("consequences of an alliance against israel", True),
        ("consequences of an alliance against iran", False),
        ("consequences of an iran-russia alliance with israel", False),
        ("why did the president of iran visit moscow", True),
        ("why did the president of iran not visit moscow", False),
    ],
)
def test_parties_in_other_roles(question: str, answered: bool) -> None:
    assert Bot(load_faq(shipped_path())).ask(question).answered == answered


@pytest.mark.parametrize(
    ("question", "answered"),
    [
        ("can i import notes from evernot", True),
        ("can i import notes from onenote", False),
        ("can i import my notes into evernote", False),
        ("how much does a child seat weigh", False),
    ],
)
def test_another_thing_in_the_same_role_or_another_kind_of_answer(question: str, answered: bool) -> None:
    entries = (
        Entry(id="a", question="Can I import notes from Evernote?", answer="Yes, all of them."),
        Entry(
            id="b",
            question="Do the cars have child seats?",
            answer="Yes, in the boot, whichever way you drive.",
        ),
        Entry(id="c", question="Which way do I go?", answer="Left."),
    )
    assert Bot(FAQ(entries=entries)).ask(question).answered == answered
