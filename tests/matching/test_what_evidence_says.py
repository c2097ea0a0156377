"""What each feature and piece of evidence is said to be: in an explanation they stand by weight, each by itself."""

from __future__ import annotations

import re

import pytest

from chatbot.matching.evidence import EVIDENCE
from chatbot.matching.features import FEATURES
from chatbot.matching.likeness import SEMANTIC_EVIDENCE

TEXTS = FEATURES | {name: text for name, (_, text) in (EVIDENCE | SEMANTIC_EVIDENCE).items()}


@pytest.mark.parametrize("name", TEXTS)
def test_no_text_leans_on_the_one_before(name: str) -> None:
    assert not re.search(r"^the same\b|\bsuch (?!as\b)|^share of it\b", TEXTS[name])
