"""Make schema/faq.schema.json, by which editors check and complete FAQ files, from the types that read them.

python scripts/schema.py
"""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from chatbot.faq.schema import EntriesInFile, FileObject

TARGET = Path(__file__).resolve().parent.parent / "schema" / "faq.schema.json"
NAMES = {"FileObject": "FAQ", "EntryInFile": "Entry", "SmallTalkInFile": "SmallTalk"}
"""What the types are called in the schema."""


def schema() -> str:
    """The file's text: JSON Schema, draft 2020-12."""
    forms, types = msgspec.json.schema_components([FileObject, EntriesInFile], ref_template="#/$defs/{name}")
    content = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "FAQ file",
        "description": "Questions and answers for the chatbot: an object, or just the list of its entries. "
        "Unknown keys do no harm.",
        "anyOf": forms,
        "$defs": types,
    }
    text = json.dumps(content, indent=2, ensure_ascii=False)
    for type_name, name in NAMES.items():
        text = text.replace(type_name, name)
    return text + "\n"


def main() -> None:
    """Write the file."""
    TARGET.write_text(schema(), encoding="utf-8")


if __name__ == "__main__":
    main()
