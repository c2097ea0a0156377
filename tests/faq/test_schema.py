"""The JSON Schema of FAQ files says what the program does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from chatbot import FAQError
from chatbot.faq.format import parse_faq

OK = {"question": "a", "answer": "b"}
ROOT = Path(__file__).parents[2]
SCHEMA = ROOT / "schema" / "faq.schema.json"


def entry(**fields: object) -> dict[str, object]:
    return {**OK, **fields}


def test_the_schema_is_what_its_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "scripts")
    import schema

    assert SCHEMA.read_text(encoding="utf-8") == schema.schema(), "run scripts/schema.py"


@pytest.fixture(scope="module")
def validator() -> Any:
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_faq_is_as_the_schema_says(validator: Any) -> None:
    path = ROOT / "data" / "faq.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    validator.validate(content)
    assert (path.parent / content["$schema"]).resolve() == SCHEMA


@pytest.mark.parametrize(
    "content",
    [
        {"entries": [OK]},
        [OK],
        {"$schema": "x", "title": "t", "description": None, "language": "de", "entries": [OK], "more": 1},
        [
            entry(id="x", aliases=["a"], tags=["b"], source="c", related=["x"], more=1),
            entry(id=None, source=None),
        ],
        {},
        [],
        {"entries": []},
        {"entries": {}},
        3,
        [{"question": "a"}],
        [{"answer": "a"}],
        [entry(question=" ")],
        [entry(answer="")],
        [entry(answer=5)],
        [entry(id="")],
        [entry(aliases=[""])],
        [entry(aliases=None)],
        [entry(tags="x")],
        [entry(related=[1])],
        [entry(source=1)],
        {"title": 1, "entries": [OK]},
        {"language": None, "entries": [OK]},
    ],
)
def test_schema_and_program_agree(validator: Any, content: object) -> None:
    try:
        parse_faq(json.dumps(content).encode(), "f.json")
    except FAQError:
        good = False
    else:
        good = True
    assert validator.is_valid(content) is good


def test_the_schema_describes_every_key(validator: Any) -> None:
    types = validator.schema["$defs"]
    assert set(types) == {"FAQ", "Entry", "SmallTalk"}
    for type_ in types.values():
        assert type_["title"]
        assert type_["description"]
        assert type_.get("additionalProperties", True) is True
        assert all(described.get("description") for described in type_["properties"].values())
