"""How Japanese verbs and endings in kana are read that look like other words."""

from __future__ import annotations

import pytest

from chatbot.language.analyser import Analyser
from chatbot.language.rules import rules_for


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("入れなくなりました", "入れる ない"),
        ("お菓子がなくなる", "お菓子 無くす"),
        ("見やすい席", "見る 席"),
        ("つながりにくい", "接続"),
        ("どこかに忘れた", "どこ 忘れる"),
        ("どっかいった", "無くす"),
        ("くるまで行きたい", "車 行く"),
        ("残席あるか", "空席"),
        ("年間パスを作る", "年間パスポート 作る"),
        ("犬をなでる", "犬 撫でる"),
        ("遅れちゃいました", "遅れる"),
        ("借りっぱなしの本", "借りる 本"),
        ("もう少し借りていたい", "少し 借りる"),
        ("会員を止めておきたい", "会員 止める"),
        ("アルバイト募集していますか", "アルバイト 求人"),
        ("朝食なしにしたい", "朝食 ないで"),
        ("朝食なしでも泊まれますか", "朝食 なし 宿泊"),
        ("領収書はいりません", "領収書 不要"),
        ("領収書はいりませんか", "領収書 必要"),
        ("席がいらなくなりました", "席 不要 もはや"),
        ("本を読んでる", "本 読む"),
        ("急いでるんですけど", "急ぐ"),
        ("今日あいてますか", "今日 開く"),
        ("傘をおいてきた", "傘 置く"),
        ("わかった", "分かる"),
        ("しゅうかを頼む", "集荷 頼む"),
        ("さいはいたつ", "再配達"),
        ("かぼちゃはいつまで", "かぼちゃ いつ まで"),
        ("ネコとわんこ", "猫 犬"),
        ("窓口に見当たらない", "窓口 見つかる ない"),
        ("入館料と延滞料", "入場料 延滞 料"),
    ],
)
def test_it_is_read_as_what_is_meant(text: str, words: str) -> None:
    assert [word.text for word in Analyser("ja").words(text)] == words.split()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("wifiありますか", "wifi"),
        ("suicaは？", "suica"),
        ("あなたはAIですか", "ai"),
        ("これは？", "これは"),
    ],
)
def test_grammar_beside_words_is_no_word(text: str, words: str) -> None:
    assert Analyser("ja").texts(text) == words.split()


def test_a_place_says_what_is_asked_for() -> None:
    assert not Analyser("ja").is_stop("場所")


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("休みじゃない日はいつ", "denied"),
        ("水がかからない席はどこ", "denied"),
        ("荷物が届かない", "trouble"),
        ("届かない荷物", "trouble"),
    ],
)
def test_a_noun_that_something_is_denied_of_is_asked_for(text: str, polarity: str) -> None:
    assert rules_for("ja").polarity([word.text for word in Analyser("ja").words(text)]) == polarity


def test_a_price_and_something_else_are_two_questions() -> None:
    text = "カットはいくらで、駐車場はありますか"
    assert [text[start:end] for start, end in rules_for("ja").questions(text)] == [
        "カットはいくらで",
        "駐車場はありますか",
    ]
    assert len(rules_for("ja").questions("いくらで買えますか")) == 1
