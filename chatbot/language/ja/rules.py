"""Japanese, as ``chatbot.language.rules`` has it."""

from __future__ import annotations

from chatbot.language.ja.age import ASKING_AGE
from chatbot.language.ja.answer_type import ANSWER_TYPES, COUNTING, OF_MONEY
from chatbot.language.ja.choosing import CHOOSING
from chatbot.language.ja.contact import ASKING_CONTACT
from chatbot.language.ja.cutting import cut
from chatbot.language.ja.ends import ENDS
from chatbot.language.ja.frames import core
from chatbot.language.ja.going_on import GOING_ON
from chatbot.language.ja.grammar import STOP_WORDS
from chatbot.language.ja.hours import ASKING_HOURS
from chatbot.language.ja.parts import asks, halves, questions
from chatbot.language.ja.place import ASKING_PLACE, OWNERS
from chatbot.language.ja.polarity import (
    GIVING_UP,
    MISHAPS,
    NEGATIONS,
    STOPPING,
    TAKING_BACK,
    UNDOING,
    polarity,
)
from chatbot.language.ja.small_talk import SMALL_TALK
from chatbot.language.ja.subjects import ASKED_AMOUNTS, SEEKING_WORK
from chatbot.language.own_things import OwnThings
from chatbot.language.rules import Rules

RULES = Rules(
    stop_words=STOP_WORDS,
    cut=cut,
    negations=NEGATIONS,
    core=core,
    questions=questions,
    asks=asks,
    halves=halves,
    small_talk=SMALL_TALK,
    choosing=CHOOSING,
    polarity=polarity,
    asking=frozenset("いつ どこ どれ 何 誰 何曜日 なぜ".split()),
    asking_how=frozenset(["方法"]),
    denies_behind=True,
    stopping=STOPPING,
    undoing=UNDOING,
    taking_back=TAKING_BACK,
    seeking_work=SEEKING_WORK,
    asking_place=ASKING_PLACE,
    asking_age=ASKING_AGE,
    asking_contact=ASKING_CONTACT,
    asking_hours=ASKING_HOURS,
    asked_amounts=ASKED_AMOUNTS,
    ends=ENDS,
    own_things=OwnThings(
        said=frozenset(["持参", "持ち込む", "持つ 行く", "持つ 来る"]),
        naming=frozenset("何 どんな どれ".split()),
        lent=frozenset("借りる 貸す 買う 売る".split()),
        telling=frozenset("持参 持ち込む 持つ".split()),
    ),
    giving_up=GIVING_UP,
    mishaps=MISHAPS,
    head_last=True,
    owners=OWNERS,
    going_on=GOING_ON,
    openings=(
        "じゃあ",
        "では",
        "それで",
        "あと",
        "それと",
        "それから",
        "でも",
        "それ",
        "これ",
        "その",
        "この",
    ),
    closings=("は", "も", "なら"),
    costing=frozenset("料金 費用 値段 価格 いくら 支払う 払う 支払い 支払 決済 方法 どう 手段 何".split()),
    asked_for=frozenset("料金 費用 値段 価格 時間 期間 日 場所 年齢 サイズ 大きさ".split()),
    amounts=frozenset("料金 費用 値段 価格".split()),
    bare=frozenset("なぜ どう いつ どこ 誰 いくら 何時 どれくらい".split()),
    without=frozenset(["なし"]),
    light_words=frozenset(["できる", "どう", "何", "いい"]),
    directions=frozenset(["から", "まで"]),
    turning_words=frozenset("いつ 何時 どこ 誰 なぜ ない ないで なし".split()),
    answer_type=ANSWER_TYPES.asked,
    of_money=OF_MONEY,
    counting=COUNTING,
    likely_in=ANSWER_TYPES.likely_in,
)
