"""Two questions in one, in Japanese: “いくらですか、それと何時までですか”, “予約はいる？カードで払える？”."""

from __future__ import annotations

import re
from functools import cache

from chatbot.language.parts import with_lines, with_rest

MOST_READ = 1_000
"""Characters of a text that is taken apart; a longer one is one question."""
LEAST = 3
"""Characters of a part."""
_JOINING = r"(?:それと|それから|あと|ついでに|また|さらに|加えて|そして|もう一つ|もうひとつ|あとは|および|及び|ちなみに|別件ですが|そのほか)"
_ASKING = (
    r"(?:(?:です|ます|でしょう|ません|でした|ました|の|い|る|た|だ|ない|必要|可能)か(?:ね|な|しら)?|ってどう(?:する|なる|やる)の|の(?=$|[\s、。])|たい(?:です|のですが|んですが|んですけど)?|"
    r"(?:どう|どこ|いつ|いくら|誰|何|なに|なぜ|どれ|どんな|幾ら|方法|やり方)[^、。]*|て(?:ください|下さい|ほしい|欲しい)|教えて)"
)
_BREAK = (
    rf"[?？]+[\s　、。]*{_JOINING}?[\s　、]*|(?:[。!！\n；;]+|[、,](?={_JOINING}))[\s　]*(?:{_JOINING}[\s　、,]*)?"
    rf"|(?<=いくらで)[、,\s　]+|(?<=まで)[、,]\s*(?=何|いくら|どこ)|(?<=か)[、,\s　]+(?:{_JOINING}[\s　、]*)?|(?<=[たい])(?:です)?[、,\s　]+{_JOINING}[\s　、]*|(?<=の)[、,\s　]+{_JOINING}[\s　、]*"
)
_HALVING = r"(?:、?(?:と、|とか、?|および|及び|ならびに|並びに)|(?<!あ)(?<!それ)と(?!き|こ|も|の|は|か|い|っ|て|り|な|め|ど|お|し|ん|に|思|言|する))"


def asks(text: str) -> bool:
    """Does a text ask something?"""
    return len(text) <= MOST_READ and (
        _asking().search(text.rstrip(" 　\n。、")) is not None or "?" in text or "？" in text
    )


def questions(text: str) -> list[tuple[int, int]]:
    """Where in a text its questions stand; statements beside them do not count. Empty where none can be told apart."""
    if len(text) > MOST_READ:
        return []
    found, start, joined = [], 0, False
    for match in [*_break().finditer(text), None]:
        end = match.start() if match else len(text)
        part = text[start:end]
        marked = match is not None and ("?" in match.group() or "？" in match.group())
        if len(part.strip()) >= LEAST and (joined or marked or asks(part)):
            found.append((start, end))
        joined = match is not None and _joining().search(match.group()) is not None
        start = match.end() if match else end
    return with_rest(with_lines(text, found))


def halves(text: str) -> tuple[str, str] | None:
    """A question as two that are joined within: “診療時間と駐車場”; None where it is none."""
    if len(text) > MOST_READ:
        return None
    match = _halving().search(text, 2)
    if match is None or len(text) - match.end() < 2:
        return None
    return text[: match.start()], text[match.end() :]


@cache
def _break() -> re.Pattern[str]:
    return re.compile(_BREAK)


@cache
def _asking() -> re.Pattern[str]:
    return re.compile(rf"{_ASKING}$")


@cache
def _joining() -> re.Pattern[str]:
    return re.compile(_JOINING)


@cache
def _halving() -> re.Pattern[str]:
    return re.compile(_HALVING)
