"""Single features of the ranking: what the phrasings of an entry say together, and words that are read as others."""

from __future__ import annotations

import math

import msgspec
import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.errors import DataError
from chatbot.matching.evidence import EVIDENCE
from chatbot.matching.features import FEATURES, LEAST_SHARE, MOST_PHRASINGS, PRIOR
from chatbot.matching.matcher import Matcher
from chatbot.matching.model import Model, load_model, read_model
from chatbot.matching.trees import Split

REFUND = (
    "I want a refund",
    "refund please",
    "how do I get a refund",
    "refund of my order",
    "where is my order",
)
ORDER = ("track an order", "where is my parcel", "order status", "refund or new order", "has my order left")


def faq(*phrasings: tuple[str, ...]) -> FAQ:
    entries = [
        Entry(id=str(n), question=first, answer="An answer.", aliases=tuple(others))
        for n, (first, *others) in enumerate(phrasings)
    ]
    return FAQ(entries=tuple(entries))


def feature(faq: FAQ, question: str, name: str) -> list[float]:
    """A feature of each entry."""
    matcher = Matcher(faq)
    query = matcher.reader.read(question)
    return [matcher.ranker.score(query, n).features[[*FEATURES].index(name)] for n in range(len(faq.entries))]


def test_odds_are_by_how_many_phrasings_have_a_word() -> None:
    usual = (4 / 5 + 1 / 5) / 2 + LEAST_SHARE
    expected = [math.log((count / usual + PRIOR) / (5 + PRIOR)) for count in (4, 1)]
    assert feature(faq(REFUND, ORDER), "refund", "phrasings_odds") == pytest.approx(expected)
    assert expected[0] > 0 > expected[1]


def test_a_word_that_no_entry_has_says_nothing_of_any() -> None:
    assert feature(faq(REFUND, ("my order",)), "xylophone", "phrasings_odds") == [0, 0]


def test_the_more_phrasings_lack_a_word_the_more_that_says() -> None:
    few, many, _ = feature(faq(("my order",), ORDER, ("a refund",)), "refund", "phrasings_odds")
    assert many < few < 0


def test_phrasings_count_up_to_a_number() -> None:
    many = [f"my order {word}" for word in "abcdefghijklmnopqrstuvwxyz"] * 2
    half, _ = feature(faq(tuple(many[:MOST_PHRASINGS]), ("a refund",)), "refund", "phrasings_odds")
    all_of_them, _ = feature(faq(tuple(many), ("a refund",)), "refund", "phrasings_odds")
    assert half == all_of_them


def test_stop_words_have_odds_of_their_own() -> None:
    asked = faq(
        ("why is it late", "why so late", "why late"), ("when is it late", "when is late", "late when")
    )
    assert feature(asked, "why late", "phrasings_odds") == pytest.approx([0, 0], abs=0.02)
    why, when = feature(asked, "why late", "stop_odds")
    assert why > 0 > when


def test_a_misspelt_word_has_the_neighbours_of_the_word_that_was_meant() -> None:
    entries = faq(
        ("How do I delete my account?",), ("How do I remove a picture?",), ("Where are my orders?",)
    )
    reply = Bot(entries).ask("dleete a picture", explain=True)
    assert reply.matches[0].entry is entries.entries[1]
    assert reply.explanation is not None
    assert (reply.explanation.words[0].read_as, reply.explanation.words[0].how) == ("remove", "meaning")


def test_a_misspelt_word_weighs_what_the_word_weighs_that_was_meant() -> None:
    matcher = Matcher(faq(REFUND, ORDER, ("What is a parcel locker?",)))
    right, wrong = (matcher.reader.read(question) for question in ("my parcel order", "my parcle order"))
    assert wrong.weights == right.weights
    assert wrong.names == right.names
    assert wrong.document_share == right.document_share
    assert wrong.embedding == right.embedding


def test_the_model_is_of_these_features_and_this_evidence() -> None:
    model = load_model()
    assert [*model.ranking] == [*FEATURES]

    def asked_for(tree: Split | float) -> set[int]:
        return (
            {tree.feature} | asked_for(tree.left) | asked_for(tree.right)
            if isinstance(tree, Split)
            else set()
        )

    assert {feature for tree in model.trees for feature in asked_for(tree)} <= set(range(len(EVIDENCE)))


def other(model: Model, **changes: object) -> bytes:
    return msgspec.json.encode(msgspec.structs.replace(model, **changes))


def test_a_model_that_was_learnt_from_other_names_is_refused() -> None:
    model = load_model()
    first, second, *rest = model.evidence
    ranking = dict(reversed(model.ranking.items()))
    assert read_model(other(model), "model.json") == model
    for data, said in (
        (other(model, evidence=(second, first, *rest)), "other evidence"),
        (other(model, evidence=(first, *rest)), "other evidence"),
        (other(model, ranking=ranking), "other features"),
        (other(model, format=0), "format 0"),
        (b"{}", "no model"),
    ):
        with pytest.raises(DataError, match=said):
            read_model(data, "model.json")


def test_a_misspelt_word_is_not_excluded_by_its_own_opposite() -> None:
    entries = faq(("How do I enable or disable notifications?",), ("How do I enable dark mode?",))
    bot = Bot(entries)
    assert bot.ask("How do I enabel notifications?").entry is entries.entries[0]
    assert bot.ask("how do i disabel dark mode").entry is None


def test_misspelt_stop_words_are_stop_words() -> None:
    bot = Bot(faq(("Which countries do you ship to?",), ("Where is the shop?",), ("What is this?",)))
    assert bot.ask("whre").matches[0].confidence == 0
    query = Matcher(bot.faq).reader.read("whre is the shpo Whre")
    assert query.stops == (
        True,
        True,
        True,
        False,
        False,
    )  # in the middle of a sentence, a capital makes a name
    assert query.names == (False, False, False, False, True)


def test_a_word_is_counted_once_however_many_forms_its_misspelling_may_be_of() -> None:
    matcher = Matcher(faq(("Where are my accounts?",), ("Where is my account?",), ("Who pays?",)))
    targets = matcher.reader.read("accounst").targets["account"]
    assert len([target for target in targets if target.kind == "spelling"]) == 1


@pytest.mark.parametrize("aliases", [0, 5, 20, 50])
def test_aliases_do_not_stand_in_the_way_of_long_questions(aliases: int) -> None:
    words = ("reset password", "change my password", "forgot password", "new password", "update password")
    others = [
        f"{words[n % 5]} {'please now today again here thanks so ok yes hi'.split()[n // 5]}"
        for n in range(aliases)
    ]
    entries = faq(
        ("How can I reset my password?", *others),
        ("Which countries do you ship to?",), ("How do I cancel my order?",), ("Where is my parcel?",),
    )  # fmt: skip
    question = (
        "hello there, could you kindly tell me how i can get the password reset, "
        "as I have been away for some weeks and my husband also needs it"
    )
    assert Bot(entries).ask(question).matches[0].entry is entries.entries[0]
