"""How people ask in Japanese when those are open who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_hours import AskingHours

_DAYS = r"(?:今日|明日|日曜|土曜|月曜|火曜|水曜|木曜|金曜|平日|週末|祝日|土日)"
_DAY = rf"(?:{_DAYS} )?"
_HOURS = r"(?:営業時間|開館時間|開館 時間|診療時間|営業 時間)"
ASKING_HOURS = AskingHours(
    signs=frozenset("営業時間 開館時間 開館 診療時間 営業 開く 閉まる 閉店 開店".split()),
    asking=(
        rf"(?:@ )?{_DAY}(?:{_HOURS}(?: 何時)?(?: から)?(?: 何時)?(?: まで)?|何時(?: から| まで)?(?: 何時 まで)?(?: 営業)? (?:開く|閉まる|営業|開店|閉店)|(?:開く|営業))"
    ),
    of_things=rf"(?:\S+ )?(?:{_HOURS}(?: 何時)?|何時(?: から| まで)?(?: 何時 まで)? (?:開く|営業))",
    days=_DAYS,
    opening="営業時間",
)
