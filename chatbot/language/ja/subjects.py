"""Subjects that people ask of in Japanese and of which only some entries tell: work for them, amounts that are no price."""

from __future__ import annotations

from chatbot.language.subjects import Subject

SEEKING_WORK = Subject(
    signs=frozenset("求人 アルバイト 働く 履歴書 正社員 就職".split()),
    asking=(
        r"(?<!生徒 )(?<!会員 )(?<!参加 )\b求人\b|\b(?:アルバイト|正社員)(?: できる| なる)?$|\b働く(?: できる)?$|\b(?:履歴書|就職)\b"
    ),
    telling=frozenset("求人 アルバイト 働く 応募 面接 履歴書 正社員 就職 仕事 給料".split()),
)
ASKED_AMOUNTS = (
    Subject(
        signs=frozenset("給料 年収 時給 給与 月給".split()),
        asking=r"給料|年収|時給|給与|月給",
        telling=frozenset("給料 年収 時給 給与 月給 報酬".split()),
    ),
    Subject(
        signs=frozenset("消費電力 電気代 電力".split()),
        asking=(r"消費電力|電気代|電力"),
        telling=frozenset("消費電力 電気代 電力 ワット キロワット kwh".split()),
    ),
)
