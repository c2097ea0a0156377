"""The other one of two, and what agrees without saying with which of several, in every language."""

from __future__ import annotations

import pytest

from chatbot.language.rules import rules_for


@pytest.mark.parametrize(
    ("language", "text", "other"),
    [
        ("en", "no, the other one", True), ("en", "The other one please", True), ("en", "i meant the other question", True),
        ("en", "are there other ones", False), ("en", "the other day", False),
        ("de", "nein, die andere", True), ("de", "Das andere bitte!", True), ("de", "gibt es andere", False),
        ("es", "no, la otra", True), ("es", "el otro por favor", True), ("es", "hay otra sede", False),
        ("fr", "non, l'autre", True), ("fr", "l’autre question s'il vous plaît", True), ("fr", "une autre date", False),
        ("ja", "もう一つの方", True), ("ja", "いいえ、他のです", True), ("ja", "他の店", False),
    ],
)  # fmt: skip
def test_the_other_one(language: str, text: str, other: bool) -> None:
    assert rules_for(language).choosing.names_other(text) is other


@pytest.mark.parametrize(
    ("language", "text", "vague"),
    [
        ("en", "ok", True), ("en", "that one", True), ("en", "yes", False), ("en", "yes please", False), ("de", "ok", True),
        ("de", "die da", True), ("de", "ja", False), ("es", "vale", True), ("es", "sí", False), ("es", "esa", True),
        ("fr", "d'accord", True), ("fr", "celle-là", True), ("fr", "oui", False), ("ja", "了解", True), ("ja", "はい", False),
    ],
)  # fmt: skip
def test_what_agrees_vaguely(language: str, text: str, vague: bool) -> None:
    assert rules_for(language).choosing.agrees_vaguely(text) is vague
