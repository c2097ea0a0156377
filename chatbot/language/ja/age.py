"""How people ask in Japanese how old one has to be."""

from __future__ import annotations

from chatbot.language.asking_age import AskingAge

_CHILD = r"(?:息子|娘|子供|幼児|赤ちゃん|孫|弟|妹)"
_GO = r"(?: (?:大丈夫|いい|できる|可能|参加|利用|入る|行く|一人|早い|まだ|無理|小さい|必要))*"
ASKING_AGE = AskingAge(
    signs=frozenset("何歳 年齢".split()),
    asking=(
        rf"(?:{_CHILD} )?(?:対象 )?(?:年齢 )?(?:何歳 (?:から|まで|以上|以下|対象|大丈夫)|年齢 (?:制限|対象|下限|上限)|{_CHILD} 何歳){_GO}"
        rf"|(?:{_CHILD} )?\d{{1,2}} 年齢(?: (?:から|以上|未満|以下))?(?: {_CHILD})?{_GO}"
    ),
    told_by=frozenset("何歳 年齢 子供".split()),
)
