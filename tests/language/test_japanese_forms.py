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
    ],
)
def test_it_is_read_as_what_is_meant(text: str, words: str) -> None:
    assert [word.text for word in Analyser("ja").words(text)] == words.split()


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
