"""The two ends of opening, lasting and staying in Japanese."""

from __future__ import annotations

from chatbot.language.ends import Ends

ENDS = (
    Ends(frozenset("開く 開ける 開館 開店".split()), frozenset("閉まる 閉める 閉館 閉店".split())),
    Ends(frozenset("始まる 始める".split()), frozenset("終わる 終える".split())),
    Ends(frozenset("チェックイン 到着".split()), frozenset("チェックアウト 出発".split()), named=True),
)
