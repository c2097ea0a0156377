"""What is measured of the encoder by itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from encoders import needs_encoder
from faqs import LIBRARY

pytest.importorskip(
    "numpy", reason="neither the extra `train` nor `semantic` is installed", exc_type=ImportError
)

from benchmarks.semantic import by_encoder, figures
from chatbot import load_faq


@needs_encoder
def test_it_names_the_entry_with_the_likest_phrasing(tmp_path: Path) -> None:
    file = tmp_path / "faq.json"
    file.write_text(json.dumps(LIBRARY))
    asked: list[dict[str, Any]] = [
        {"question": "opening times of the library", "expected": "when-is-the-library-open"},
        {"question": "becoming a library member", "expected": "card"},
        {"question": "growing tomatoes", "expected": None},
    ]
    told = by_encoder(load_faq(file), asked)
    assert [(one.inside, one.right) for one in told] == [(True, True), (True, True), (False, False)]
    assert figures(told)["auroc"] == 1
