"""How people ask in Japanese where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace

ASKING_PLACE = AskingPlace(
    signs=frozenset("どこ 場所 住所 所在地 行き方 アクセス 行く".split()),
    asking=r"(?:@ )?(?:駅 から )?(?:(?:場所|住所|所在地|行き方|アクセス)(?: 方法)?(?: どこ| 何| どう)?|どこ(?: ある)?|どう 行く)",
    where="どこ",
)
