"""Japanese: where words end, the talk around a question, small talk, what is denied, several questions in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from repeats import read_in_two_ways

from chatbot.language.analyser import Analyser
from chatbot.language.ja import choosing, frames, parts, small_talk
from chatbot.language.ja.cutting import cut
from chatbot.language.patterns import says
from chatbot.language.rules import rules_for

RULES = rules_for("ja")
ANALYSER = Analyser("ja")
TEXTS = st.text(
    alphabet="あいうかがきくしたてでなにのはまもよらりるをんッーアカンドボ日本予約料金々",
    min_size=1,
    max_size=60,
)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("予約を取り消したいのですが", "予約 取り消す"),
        ("よやくをとりけしたいです", "予約 取り消す"),
        ("カードで払えますか", "カード 払う"),
        ("いつから解約できますか", "いつ から 解約 できる"),
        ("届かなかった荷物", "届く ない 荷物"),
        ("ﾊﾟｽﾜｰﾄﾞを忘れました", "パスワード 忘れる"),
        ("サーバが重い", "サーバー 重い"),
        ("カードをなくしました", "カード 無くす"),
        ("カードがない", "カード ない"),
        ("箱を送れますか", "箱 送る"),
        ("明日受け取れません", "明日 受け取る ない"),
        ("転入届はいつまでですか", "転入 いつ まで"),
        ("営業所で受け取りたい", "営業所 受け取る"),
        ("法律相談は何件ありますか", "法律 相談 何個"),
    ],
)
def test_words_are_cut_and_brought_to_one_form(text: str, words: str) -> None:
    assert ANALYSER.texts(text) == words.split()


@given(TEXTS)
def test_what_is_cut_stands_in_the_run_in_order(run: str) -> None:
    places = [(start, end) for start, end, _ in cut(run)]
    assert all(0 <= start < end <= len(run) for start, end in places)
    assert all(one[0] <= other[0] for one, other in pairwise(places))


def test_words_keep_their_places() -> None:
    text = "Wi-Fiの設定方法は？"
    assert "設定" in [text[token.start : token.end] for token in ANALYSER.tokens(text)]


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("すみません、送料はいくらですか", "送料はいくらですか"),
        ("こんにちは！質問なんですが、返品はできますか？", "返品はできますか？"),
        ("母に頼まれて聞いてるんですけど、何時まで開いてますか", "何時まで開いてますか"),
        ("営業時間を教えてください", "営業時間"),
        ("お世話になっております。領収書は出ますか。よろしくお願いします", "領収書は出ますか"),
        ("教えてください", "教えてください"),
        ("送料はいくらですか", "送料はいくらですか"),
    ],
)
def test_talk_around_a_question_is_left_out(text: str, core: str) -> None:
    start, end = RULES.core(text)
    assert text[start:end] == core


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("こんにちは", "greeting"),
        ("おはようございます！", "greeting"),
        ("もしもし", "greeting"),
        ("ありがとうございました", "thanks"),
        ("助かりました", "thanks"),
        ("さようなら", "goodbye"),
        ("おやすみなさい", "goodbye"),
        ("あなたは誰ですか？", "about"),
        ("AIなの？", "about"),
        ("人間ですか", "about"),
        ("すごいですね", "praise"),
        ("使えないな", "complaint"),
        ("役に立たない", "complaint"),
        ("なるほど", "chat"),
        ("今日の天気は？", "chat"),
        ("予約できますか", ""),
        ("返品", ""),
        ("何時までですか", ""),
        ("使えないカードはありますか", ""),
        ("ペットと泊まれますか", ""),
        ("ログインできない", ""),
        ("中学生は無料ですか", ""),
        ("スタッフは何人ですか", ""),
        ("あなたは何歳ですか", "about"),
        ("何歳ですか", ""),
        ("いくつ", ""),
    ],
)
def test_small_talk_is_told_from_questions(text: str, kind: str) -> None:
    assert RULES.small_talk.kind(text) == kind


@pytest.mark.parametrize(
    ("text", "polarity"),
    [
        ("ログインできません", "trouble"),
        ("荷物が届かない", "trouble"),
        ("メールを受け取りたくない", "denied"),
        ("消えないようにする方法", "denied"),
        ("友達を追加しない設定", "denied"),
        ("捨ててはいけない場所", "denied"),
        ("参加できないのはどれ", "denied"),
        ("捨ててはいけませんか", ""),
        ("届かない、どこに連絡する", "trouble"),
        ("なぜ送料がかかるのですか", "why"),
        ("どうして使えないのですか", "why not"),
        ("予約できませんか", ""),
        ("予約しなければなりませんか", ""),
        ("送料はいくらですか", ""),
    ],
)
def test_what_is_denied(text: str, polarity: str) -> None:
    assert RULES.polarity(ANALYSER.texts(text)) == polarity


@pytest.mark.parametrize(
    ("text", "questions"),
    [
        ("送料はいくらですか。あと返品できますか", ["送料はいくらですか", "返品できますか"]),
        ("何時までですか、それと駐車場はありますか", ["何時までですか", "駐車場はありますか"]),
        ("予約はいる？カードで払える？", ["予約はいる", "カードで払える"]),
        ("送料はいくらですか", ["送料はいくらですか"]),
    ],
)
def test_several_questions_are_told_apart(text: str, questions: list[str]) -> None:
    assert [text[start:end] for start, end in RULES.questions(text)] == questions


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("いくらですか", "amount"),
        ("いつ届きますか", "time"),
        ("何時間かかる", "duration"),
        ("どこですか", "place"),
        ("定員は何人", "people"),
        ("営業時間は？", "time"),
        ("所要時間はどのくらい", "duration"),
        ("年齢制限ありますか", "age"),
        ("閉鎖の理由は", "reason"),
        ("予約できますか", ""),
    ],
)
def test_the_type_of_answer(text: str, kind: str) -> None:
    assert RULES.answer_type(ANALYSER.texts(text)) == kind


@pytest.mark.parametrize(
    ("text", "number"), [("2番", 2), ("二番目", 2), ("最後のやつ", -1), ("1", 1), ("二番目の駅", None)]
)
def test_which_one_is_chosen(text: str, number: int | None) -> None:
    assert RULES.choosing.chosen(text) == number


def test_yes_no_and_more() -> None:
    assert (
        RULES.choosing.agrees("はい"),
        RULES.choosing.agrees("いいえ"),
        RULES.choosing.agrees("送料"),
    ) == (True, False, None)
    assert RULES.choosing.rejects("違います")
    assert not RULES.choosing.rejects("違う色はありますか")
    assert RULES.going_on.wants_more("もっと詳しく教えてください")
    assert not RULES.going_on.wants_more("詳しい人はいますか")


def _patterns() -> Iterator[re.Pattern[str]]:
    yield from (frames._leading(), frames._trailing(), parts._break(), parts._asking(), parts._halving())
    said = choosing.CHOOSING
    for pattern in (said.yes, said.none, said.which, said.rejected, *small_talk.SMALL_TALK.kinds.values()):
        found = says(f"(?:{pattern})?", "")
        assert found is not None
        yield found.re


def test_what_is_repeated_is_read_in_one_way() -> None:
    assert [twice for pattern in _patterns() for twice in read_in_two_ways(pattern)] == []


def test_a_from_gives_no_reason() -> None:
    assert RULES.likely_in({"9": [0], "時": [1], "から": [2]}, "reason", "") < RULES.likely_in(
        {"理由": [0]}, "reason", ""
    )


@pytest.mark.parametrize(
    ("text", "undoes"),
    [("通知を止めたい", True), ("診断書がいらなくなった", True), ("通知を受け取りたい", False)],
)
def test_what_is_to_be_undone(text: str, *, undoes: bool) -> None:
    assert RULES.undoing.said_in(ANALYSER.texts(text)) == undoes
