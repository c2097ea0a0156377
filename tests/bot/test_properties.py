"""What holds for every FAQ, question and file."""

from __future__ import annotations

import json
import unicodedata
from typing import Any

import msgspec
import pytest
from examples import examples
from faqs import steers
from hypothesis import assume, given
from hypothesis import strategies as st

from chatbot import FAQ, Bot, Entry, FAQError, Reply, UsageError, load_faq
from chatbot.faq.format import parse_faq
from chatbot.faq.ids import slug
from chatbot.language.printable import escaped, one_line, printable
from chatbot.terminal.explanation.layout import Shown
from chatbot.terminal.json_lines import reply_line

# --- what there may be -----------------------------------------------------------------------

LANGUAGES = [
    "en",
    "en-GB",
    "EN_us",
    "de",
    "fr",
    "ru",
    "tr",
    "ar",
    "ta",
    "zh",
    "ja",
    "th",
    "el",
    "xx",
    "",
    "../en",
    "no",
]

WORDS = st.sampled_from(
    """
    how do i what is the a my not can't password reset resets account delete disable enable C++ C# v2.0 2.1 3
    café Müller Straße İstanbul ISTANBUL naïve e-mail github git hub turn off on cancel order Saturday Sunday
    пароль как 密码重置 パスワード รหัสผ่าน مرحبا 😀 ﬁ Ⅻ _ -- ' ’ don’t ... ?! %s \\ [bold] {0} AND OR + "quoted" x:y *
    """.split()
)
TEXT = st.one_of(st.lists(WORDS, max_size=8).map(" ".join), st.text(max_size=40))
FILLED = TEXT.filter(str.strip)


ENTRIES = st.builds(
    Entry,
    id=st.just(""),
    question=FILLED,
    answer=FILLED,
    aliases=st.lists(FILLED, max_size=3).map(tuple),
    tags=st.lists(FILLED, max_size=2).map(tuple),
    source=st.none() | TEXT,
)


@st.composite
def faqs(draw: st.DrawFn, most: int = 6) -> FAQ:
    """FAQs of up to ``most`` entries."""
    entries = draw(st.lists(ENTRIES, min_size=1, max_size=most))
    numbered = tuple(msgspec.structs.replace(entry, id=f"e{i}") for i, entry in enumerate(entries))
    return FAQ(entries=numbered, language=draw(st.sampled_from(LANGUAGES)))


@st.composite
def questions(draw: st.DrawFn, faq: FAQ) -> str:
    """Questions that may have to do with an FAQ."""
    own = st.sampled_from([phrasing for entry in faq.entries for phrasing in entry.phrasings])
    return draw(
        st.one_of(FILLED, own, own.map(str.upper), st.tuples(own, FILLED).map(" ".join), own.map(_misspelt))
    )


def _misspelt(text: str) -> str:
    return (text[: len(text) // 2] + text[len(text) // 2 + 1 :]).strip() or text


def check(reply: Reply, faq: FAQ, *, top: int, threshold: float) -> None:
    """What the documented interface says of every reply."""
    confidences = [match.confidence for match in reply.matches]
    assert all(0 <= confidence <= 1 for confidence in confidences)
    assert confidences == sorted(confidences, reverse=True)
    assert len(reply.matches) <= top
    ids = [match.entry.id for match in reply.matches]
    assert len(set(ids)) == len(ids)
    assert all(match.entry in faq.entries for match in reply.matches)
    assert reply.confidence == (confidences[0] if confidences else 0)
    assert reply.answered == (bool(confidences) and confidences[0] >= threshold)
    assert reply.entry == (reply.matches[0].entry if reply.answered else None)


@pytest.fixture(scope="module")
def shipped() -> Bot:
    return Bot(load_faq())


# --- asking ----------------------------------------------------------------------------------


@given(data=st.data(), faq=faqs(), top=st.integers(1, 8), threshold=st.floats(0, 1))
def test_every_reply(data: st.DataObject, faq: FAQ, top: int, threshold: float) -> None:
    bot = Bot(faq)
    question = data.draw(questions(faq))
    reply = bot.ask(question, top=top, threshold=threshold)
    check(reply, faq, top=top, threshold=threshold)
    assert reply.question == question
    assert bot.ask(question, top=top, threshold=threshold) == reply, "the second time it is answered the same"
    assert Bot(faq).ask(question, top=top, threshold=threshold) == reply, "so it is by another bot"
    everything = bot.ask(question, top=len(faq.entries), threshold=threshold)
    assert everything.matches[:top] == reply.matches, "`top` changes nothing but how many are listed"
    _check_json(reply)
    explained = bot.ask(question, top=top, threshold=threshold, explain=True)
    assert msgspec.structs.replace(explained, explanation=None) == reply
    assert explained.explanation is not None
    assert not steers(Shown(explained.explanation, "en").plain() + reply_line(explained))
    assert all(entry in faq.entries for entry in reply.offered)


def _check_json(reply: Reply) -> None:
    line = reply_line(reply)
    assert not steers(line)
    assert "\n" not in line
    content = json.loads(line)
    assert content["question"] == reply.question
    assert content["answered"] is reply.answered
    assert content["answer"] == (reply.entry.answer if reply.entry else None)
    assert [match["entry_id"] for match in content["matches"]] == [match.entry.id for match in reply.matches]


@examples(25)
@given(data=st.data(), faq=faqs(most=3), copies=st.integers(30, 60))
def test_every_reply_of_a_longer_faq(data: st.DataObject, faq: FAQ, copies: int) -> None:
    """So long that the candidates are searched for."""
    entries = [
        msgspec.structs.replace(entry, id=f"{entry.id}-{i}", question=f"{entry.question} {i}")
        for i in range(copies)
        for entry in faq.entries
    ]
    faq = msgspec.structs.replace(faq, entries=tuple(entries))
    reply = Bot(faq).ask(data.draw(questions(faq)), top=5)
    check(reply, faq, top=5, threshold=0.5)


@examples(60)
@given(faq=faqs())
def test_an_entry_is_found_by_its_own_words(faq: FAQ) -> None:
    """Matches are empty only where no word of the question has anything to do with the FAQ; of entries that are the same word for
    word one is enough."""
    bot = Bot(faq)
    for entry in faq.entries:
        found = bot.ask(entry.question, top=len(faq.entries)).matches
        assume(any(letter.isalpha() for letter in entry.question))
        assert (entry.phrasings, entry.answer) in [
            (match.entry.phrasings, match.entry.answer) for match in found
        ]


@examples(50)
@given(question=FILLED)
def test_the_shipped_faq_can_be_asked_anything(shipped: Bot, question: str) -> None:
    check(shipped.ask(question), shipped.faq, top=3, threshold=0.5)


@given(text=st.text(" \t\n\r\x0b\x0c\x1c\x85\u00a0\u2003\u2028\u3000"))
def test_blank_questions_are_refused(shipped: Bot, text: str) -> None:
    with pytest.raises(UsageError):
        shipped.ask(text)


# --- files -----------------------------------------------------------------------------------

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | TEXT,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXT, inner, max_size=4),
    max_leaves=12,
)
FIELDS = ("id", "question", "answer", "aliases", "tags", "source", "related")
ENTRY = st.fixed_dictionaries(
    {},
    optional={
        name: FILLED if name in ("id", "question", "answer") else st.lists(TEXT, max_size=2)
        for name in FIELDS
    },
)
ALMOST = st.lists(ENTRY | st.dictionaries(st.sampled_from(FIELDS), JSON, max_size=7) | JSON, max_size=4)
FILE = (
    ALMOST
    | st.fixed_dictionaries({"entries": ALMOST}, optional={"title": JSON, "language": JSON, "x": JSON})
    | JSON
)


def _read(data: bytes) -> FAQ | None:
    """The FAQ, or None where it is refused as it should be."""
    try:
        return parse_faq(data, "f.json")
    except FAQError as error:
        refusal = error
    assert refusal.problems
    assert all(problem.message for problem in refusal.problems)
    assert str(refusal).count("f.json: ") >= len(refusal.problems)
    return None


@given(data=st.binary(max_size=60))
def test_any_bytes_are_an_faq_or_refused(data: bytes) -> None:
    _read(data)
    _read(b'[{"question": "a", "answer": "' + data + b'"}]')


@examples(150)
@given(content=FILE)
def test_any_json_is_an_faq_or_refused(content: Any) -> None:
    faq = _read(json.dumps(content).encode())
    if faq is not None:
        ids = [entry.id for entry in faq.entries]
        assert len(set(ids)) == len(ids)
        assert all(related in ids for entry in faq.entries for related in entry.related)
        assert all(entry.question.strip() and entry.answer.strip() for entry in faq.entries)


@given(data=st.data(), content=st.lists(ENTRY, min_size=1, max_size=3))
def test_a_damaged_file_is_an_faq_or_refused(data: st.DataObject, content: list[Any]) -> None:
    whole = json.dumps(content, ensure_ascii=False).encode()
    at = data.draw(st.integers(0, len(whole)))
    _read(whole[:at] + data.draw(st.binary(max_size=3)) + whole[at + data.draw(st.integers(0, 3)) :])


@given(st.lists(FILLED, min_size=1, max_size=8))
def test_made_ids_are_unique_and_say_what_they_name(texts: list[str]) -> None:
    entries = [{"question": text, "answer": "!"} for text in texts]
    read = parse_faq(json.dumps(entries).encode(), "f.json").entries
    assert len({entry.id for entry in read}) == len(texts)
    assert all(entry.id.startswith(slug(entry.question)) for entry in read)


# --- text ------------------------------------------------------------------------------------

STEERING_TEXT = st.text(
    st.characters()
    | st.sampled_from("\x1b[];\\m0\x07\x9b\x9c\x90\u202e\u2028\u2066\u200f\u061c\ufeff\r\n\tP"),
    max_size=60,
)


@examples(300)
@given(STEERING_TEXT)
def test_printable_text_steers_nothing(text: str) -> None:
    shown = printable(text)
    assert not steers(shown)
    assert all(unicodedata.category(c) not in ("Cc", "Cs") for c in shown if c not in "\n\t")
    assert printable(shown) == shown
    assert "\n" not in one_line(text)
    assert "\t" not in one_line(text)


@given(st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"])))
def test_harmless_text_is_printed_as_it_is(text: str) -> None:
    assert printable(text) == text


@examples(200)
@given(STEERING_TEXT)
def test_escaped_json_means_the_same(text: str) -> None:
    shown = escaped(json.dumps(text, ensure_ascii=False))
    assert not steers(shown)
    assert json.loads(shown) == text
