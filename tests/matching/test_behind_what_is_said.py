"""Japanese says behind a word that it is denied, given up, taken away or counted."""

from __future__ import annotations

import pytest

from chatbot import FAQ, Bot, Entry
from chatbot.language.rules import rules_for

INN = FAQ(
    title="山の宿 しらかば",
    language="ja",
    entries=(
        Entry(id="where", question="宿はどこにありますか", answer="白樺駅から歩いて五分です。"),
        Entry(id="breakfast", question="朝食はありますか", answer="七時から食堂でご用意します。"),
        Entry(id="change", question="予約の変更やキャンセルはできますか", answer="前日までお電話ください。"),
        Entry(id="luggage", question="荷物を送れますか", answer="前の日に着くように送ってください。"),
        Entry(id="hours", question="受付時間を教えてください", answer="十時から二十時までです。火曜日は休みです。"),
        Entry(id="bicycle", question="自転車を借りられますか", answer="一日五百円でお貸しします。鍵は受付です。"),
        Entry(id="lost", question="鍵をなくしました", answer="受付にご連絡ください。"),
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def inn() -> Bot:
    return Bot(INN)


@pytest.mark.parametrize(
    ("question", "entry"),
    [
        ("朝食ありますか？", "breakfast"),
        ("朝食なしにしたい", None),
        ("荷物を送りたい", "luggage"),
        ("荷物を送りたくない場合は", None),
        ("自転車がいらなくなりました", None),
        ("予約がいらなくなりました", "change"),
        ("鍵をなくしてないです", None),
        ("なぜ受付時間は十時からですか", None),
        ("自転車の重さ", None),
    ],
)
def test_what_stands_behind_makes_another_question(inn: Bot, question: str, entry: str | None) -> None:
    found = inn.ask(question).entry
    assert (found.id if found else None) == entry


def test_of_stop_words_alone_it_is_asked_where_they_are(inn: Bot) -> None:
    found = inn.ask("どこにありますか").entry
    assert found is not None
    assert found.id == "where"


def test_only_the_end_of_a_question_gives_up() -> None:
    giving_up = rules_for("ja").giving_up
    assert giving_up.said_in(["本", "不要", "もはや"]) == {1: "キャンセル", 2: ""}
    assert not giving_up.said_in(["不要", "もはや", "本"])
    assert not giving_up.said_in(["予約", "不要"])


@pytest.mark.parametrize(
    ("text", "rejects"), [("それじゃない", True), ("そうじゃなくて", True), ("それは何時", False)]
)
def test_an_answer_is_rejected(text: str, rejects: bool) -> None:
    assert rules_for("ja").choosing.rejects(text) is rejects
