"""The type of answer that a question in Japanese asks for."""

from __future__ import annotations

from chatbot.language.answer_types import AnswerTypes

_DATES = """
秒 分 時 時間 日 日曜 月曜 火曜 水曜 木曜 金曜 土曜 週 月 年 朝 昼 夜 午後 夕方 平日 週末 祝日 今日 明日 翌日 前日 すぐ 毎日 毎週 毎月 期限 期間 まで 以内 前 後
半日 正午 日後 カ月 か月 ヶ月 月末
"""
_PHRASES = {
    "いつ": "time", "何時": "time", "何日": "time", "何曜日": "time", "何月": "time", "何年": "time", "何時間": "duration",
    "何日間": "duration", "期間 どれくらい": "duration", "時間 どれくらい": "duration", "どれくらい 時間": "duration",
    "どれくらい 待つ": "duration", "待つ どれくらい": "duration", "どれくらい 届く": "duration", "届く どれくらい": "duration",
    "料金 どれくらい": "amount", "費用 どれくらい": "amount", "価格 どれくらい": "amount", "いくら": "amount", "費用 何": "amount",
    "何個": "number", "何回": "number", "何歳": "age", "何センチ": "size", "大きさ どれくらい": "size",
    "サイズ どれくらい": "size", "重い どれくらい": "size", "何階": "place", "どこ": "place", "誰": "person", "なぜ": "reason",
    "営業時間": "time", "営業 時間": "time", "開館 時間": "time", "受付 時間": "time", "診療時間": "time", "診察時間": "time", "開館時間": "time", "所要": "duration", "年齢 制限": "age", "対象 年齢": "age",
    "何人": "people", "何円": "amount", "何名": "people",
    "高い 制限": "size", "重い 制限": "size", "長い 制限": "size", "副作用": "quality", "名前 何": "quality", "メニュー 何": "quality", "成分 何": "quality", "味 どんな": "quality", "何 メートル": "size", "何 キロ": "size", "何 グラム": "size", "長い どれくらい": "size", "高い どれくらい": "size", "どれくらい 長い": "size", "どれくらい 大きい": "size", "どれくらい 高い": "size",
    "どれくらい 広い": "size", "何 場所": "place", "原因": "reason", "理由": "reason",
    "何 色": "colour", "色 何": "colour", "色 どんな": "colour", "どんな 色": "colour", "メーカー どこ": "make", "どこ メーカー": "make",
    "ブランド どこ": "make", "メーカー 何": "make", "素材 何": "material", "材料 何": "material", "材質 何": "material",
    "支払い方法": "payment", "支払方法": "payment", "決済方法": "payment", "理由 何": "reason", "原因 何": "reason", "温度 何": "heat", "何 度": "heat",
}  # fmt: skip
_QUALITIES = "名前 メニュー 成分 原材料 カロリー 味 副作用 効果 資格 経歴 出身 由来 歴史 意味 産地 評判 レビュー 仕組み 銘柄 種類"
"""What is asked of a thing that is no figure, no place and the like."""
_ENDING = {
    **dict.fromkeys(_QUALITIES.split(), "quality"),
    **dict.fromkeys("広い 長い 重い 大きさ サイズ 深い 距離 面積".split(), "size"),
    **dict.fromkeys("料金 費用 価格 会費 手数料 代金 送料".split(), "amount"),
    **dict.fromkeys("数 台数 定員".split(), "number"),
    "人数": "people", "温度": "heat", "年齢": "age", "待ち時間": "duration", "所要": "duration", "色": "colour", "素材": "material",
    "メーカー": "make",
}  # fmt: skip

ANSWER_TYPES = AnswerTypes(
    language="ja",
    phrases=_PHRASES,
    asking={},
    ending=_ENDING,
    leading_in=frozenset(),
    what=frozenset(["何"]),
    prices=frozenset(),
    past=frozenset("創業 設立 開業 開店 建つ 建てる 生まれる 亡くなる 創立".split()),
    yearly=frozenset(["年間", "毎年"]),
    weighing=frozenset(),
    paying=frozenset("支払う 払う 支払い 支払 決済 精算".split()),
    ways=frozenset("どう 方法 どのように 手段 何".split()),
    held_by={
        "payment": "支払う 払う 支払い カード クレジットカード 現金 振込 振り込む 口座 請求書 コンビニ 電子マネー paypay 引き落とし 決済",
        "duration": _DATES,
        "time": _DATES,
        "amount": "円 無料 有料 料金 費用 価格 代金 手数料 送料 お金 税込 税金 割引 千円 万円 ドル",
        "number": "一 二 三 四 五 六 七 八 九 十 百 千 一人 二人 人 名 個 枚 回 一度 倍 半分 定員 限度 無制限 毎日 毎週 毎月 つ",
        "size": "センチ メートル ミリ キロ グラム リットル 大きさ サイズ 大きい 小さい 高い 長い 重い 軽い 太い 細い 畳 平米 容量 ギガ メガ",
        "age": "年齢 歳 才 以上 未満 大人 子供 小学生 中学生 高校生 高齢者 未成年 赤ちゃん",
        "heat": "度 温度 熱 暑い 寒い 冷たい 暖かい",
        "people": "人 名 一人 二人 人数 定員 グループ 家族 組",
        "quality": _QUALITIES,
        "since": "年 創業 設立 以来 世紀 昭和 平成 令和 明治 大正",
        "yearly": "年 年間 毎年 一年",
        "make": "メーカー ブランド 社 製",
        "colour": "色 赤 青 緑 黄色 黒 白 灰色 茶色 ピンク 紫 金色 銀色 オレンジ 水色",
        "material": "素材 材料 材質 木 鉄 石 金属 プラスチック ガラス ゴム 紙 革 布 綿 麻 絹 ウール コットン ステンレス アルミ 陶器 竹",
        "reason": "理由 原因 防ぐ 守る 安全",
        "place": "階 窓口 入口 フロント 隣 裏 前 横 近い 中 外 画面 右 左 上 下 駅 店 建物 ホール コンビニ",
    },
)  # fmt: skip
COUNTING = frozenset(["何個", "何人", "何回"])
"""Words behind what is counted."""
OF_MONEY = frozenset("いくら 料金 値段 費用 円".split())
"""Words that ask for money."""
