"""Amounts that people ask for in Japanese and that are no price: what somebody earns, what a machine uses up."""

from __future__ import annotations

from chatbot.language.asked_amounts import AskedAmount

ASKED_AMOUNTS = (
    AskedAmount(
        signs=frozenset("給料 年収 時給 給与 月給".split()),
        asking=r"給料|年収|時給|給与|月給",
        telling=frozenset("給料 年収 時給 給与 月給 報酬".split()),
    ),
    AskedAmount(
        signs=frozenset("消費電力 電気代 電力".split()),
        asking=(r"消費電力|電気代|電力"),
        telling=frozenset("消費電力 電気代 電力 ワット キロワット kwh".split()),
    ),
)
