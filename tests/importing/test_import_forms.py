"""Every form that an FAQ is imported from, as people write it: what becomes of it, and what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chatbot.faq.entry import FAQ
from chatbot.importing.detection import FORMS
from chatbot.importing.drafts import ignore
from chatbot.importing.gathering import Reading, Wanted, read_bytes
from chatbot.importing.making import make_faq
from chatbot.importing.merging import combine
from chatbot.importing.writing import as_json

DATA = Path(__file__).parents[1] / "data" / "import"
SOURCES = sorted(path.name for path in (DATA / "sources").iterdir())


def read(data: bytes | str, name: str, **wanted: Any) -> Reading:
    """What is found in a file of that content."""
    content = data.encode() if isinstance(data, str) else data
    return read_bytes(content, name, Wanted(**wanted), ignore, name=name)


def faq_of(reading: Reading) -> FAQ:
    """The FAQ that a file makes by itself."""
    return make_faq(combine([reading]).drafts, reading.about, reading.name)


def described(reading: Reading) -> dict[str, Any]:
    """What becomes of a file, as the expected files have it."""
    return {
        "form": reading.form,
        "way": reading.way,
        "encoding": reading.encoding,
        "faq": json.loads(as_json(faq_of(reading))),
        "places": [str(draft.place) for draft in reading.drafts],
        "left_out": [str(left) for left in reading.left_out],
    }


@pytest.mark.parametrize("name", SOURCES)
def test_a_file_as_people_write_it(name: str) -> None:
    """To accept a change: write ``described`` to the expected file, and read the difference."""
    expected = json.loads((DATA / "expected" / f"{name}.json").read_text(encoding="utf-8"))
    assert described(read((DATA / "sources" / name).read_bytes(), name)) == expected


def test_there_is_a_file_of_each_form() -> None:
    forms = {json.loads(path.read_text(encoding="utf-8"))["form"] for path in (DATA / "expected").iterdir()}
    assert forms == {name for name, form in FORMS.items() if not form.binary}
    assert len(SOURCES) == len(list((DATA / "expected").iterdir()))
