"""How people ask in Japanese whether there is work for them."""

from __future__ import annotations

from chatbot.language.seeking_work import SeekingWork

SEEKING_WORK = SeekingWork(
    signs=frozenset("求人 アルバイト 働く 履歴書 正社員 就職".split()),
    asking=(
        r"(?<!生徒 )(?<!会員 )(?<!参加 )\b求人\b|\b(?:アルバイト|正社員)(?: できる| なる)?$|\b働く(?: できる)?$|\b(?:履歴書|就職)\b"
    ),
    telling=frozenset("求人 アルバイト 働く 応募 面接 履歴書 正社員 就職 仕事 給料".split()),
)
