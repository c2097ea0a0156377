"""How people ask in Japanese where those are who keep an FAQ."""

from __future__ import annotations

from chatbot.language.asking_place import AskingPlace

OWNERS = frozenset(
    """
    美容院 病院 歯医者 図書館 博物館 美術館 水族館 動物園 植物園 ホテル 旅館 市役所 銀行 学校 塾 教室 保育園 幼稚園 大学 会社 店 書店 カフェ
    レストラン 居酒屋 ジム プール 体育館 スタジオ 劇場 公園 遊園地 キャンプ場 温泉 風呂 薬局 工房 農園 農場 神社 寺 教会 サロン 工場 事務所
    協会 センター 公民館 空港 スーパー 本店 会場 施設
    """.split()
)
"""What an FAQ's owner may be by its title."""
ASKING_PLACE = AskingPlace(
    signs=frozenset("どこ 場所 住所 所在地 行き方 アクセス 行く 地図 道順 道".split()),
    asking=(
        r"(?:@ )?(?:駅 から )?(?:(?:場所|住所|所在地|行き方|アクセス|地図|道順|道)(?: 方法)?(?: どこ| 何| どう)?|どこ(?: ある)?|どう 行く)"
        r"|(?:@ )?(?:近い )?駅 どこ"
    ),
    address=r"〒|\d丁目|\d番地|[一-龯]\d{1,3}[-－−]\d{1,3}(?![-－−\d])",
    where="どこ",
    names=frozenset("店 本店 会場 施設 会社".split()),
)
