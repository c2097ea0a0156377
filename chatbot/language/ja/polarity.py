"""What a question in Japanese denies: whether it asks how *not* to do something, or says that something does not work."""

from __future__ import annotations

from collections.abc import Sequence

from chatbot.language.giving_up import GivingUp
from chatbot.language.taking_back import TakingBack
from chatbot.language.undoing import Undoing

STOPPING = frozenset(
    "やめる 避ける 取り消す キャンセル 中止 解除 断る 拒否 止まる ブロック 解約 退会 禁止 削除 破棄 停める 止める 停止 廃止 抹消".split()
)
"""Words that turn what is said with them into its opposite."""
UNDOING = Undoing(
    words=STOPPING
    | frozenset(
        "不要 外す 返納 撤回 取り下げる 抜ける オフ 無効 返金 返品 返す 戻す 消す 消える 辞退 脱会".split()
    ),
    whole=frozenset("契約 会員 アカウント 登録 入会 プラン 会費 購読 サービス".split()),
    ending=frozenset(
        "取り消す キャンセル 解除 解約 退会 削除 やめる 撤回 取り下げる 返納 破棄 辞退 脱会 廃止 抹消 外す 抜ける オフ".split()
    ),
)
TAKING_BACK = TakingBack(
    verbs=frozenset("取り消す やめる 撤回 取り下げる 戻す キャンセル 中止".split()),
    done=frozenset("退会 解約 休会 キャンセル 返品 削除 取り消す 辞退".split()),
    behind=True,
    before=False,
    undone=frozenset("退会 解約 キャンセル 削除 取り消す".split()),
    mistake=frozenset("間違える 誤る うっかり 誤操作 復活 再開 復元".split()),
    restoring=frozenset("復元 戻す 復旧 再開 撤回 ごみ箱 間違える 誤る".split()),
)
GIVING_UP = GivingUp(
    undoing=UNDOING.words,
    wanting=frozenset(["不要"]),
    undenied=(("もはや",),),
    meant="キャンセル",
    others=tuple("解約 退会 取り消す やめる 返品 中止 辞退".split()),
    far=1,
    last=True,
)
"""「いらなくなった」 and the like are cut into two words (``grammar.py``): 「不要」 by itself may be asked of what is needed."""
MISHAPS = frozenset("無くす 忘れる 落とす 壊す 壊れる 割れる 盗む 紛失 破損 故障 遅れる".split())
"""What nobody wants to happen: who has *not* lost a thing does not ask what to do about a lost one."""
NEGATIONS = frozenset(["ない", "ないで"])
WHICH = frozenset(["誰", "どれ", "何曜日", "何人", "何個"])
"""They ask at the end for what is not so: 「できないのはどれ」; *where* and *when* may ask about what is in trouble."""
WHICH_OF = frozenset("いつ どこ どれ 何 誰 ある".split())
"""They do so behind a noun that they ask for: 「休みじゃない日はいつ」."""
ASKED_FOR = frozenset("日 人 曜日 場所 時間帯".split())
"""Such nouns that by themselves ask for what is not so, at the end: 「入れない日はありますか」."""


def polarity(words: Sequence[str]) -> str:
    """What a question denies, by its words: as ``Rules`` has it."""
    if "なぜ" in words:
        return "why not" if not NEGATIONS.isdisjoint(words) else "why"
    if "ないで" in words or (words[-2:-1] == ["ない"] and words[-1] in WHICH):
        return "denied"
    if words[-3:-2] == ["ない"] and words[-1] in WHICH_OF:
        return "denied"
    if words[-2:-1] == ["ない"] and words[-1] in ASKED_FOR:
        return "denied"
    return "trouble" if "ない" in words else ""
