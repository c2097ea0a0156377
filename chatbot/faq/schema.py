"""The types of an FAQ file; ``scripts/schema.py`` makes the JSON Schema of them."""

from __future__ import annotations

from typing import Annotated

import msgspec

Filled = Annotated[str, msgspec.Meta(pattern=r"\S")]
"""Text that is not blank."""


class EntryInFile(msgspec.Struct, gc=False, rename={"identifier": "id"}):
    """A question, other ways to ask it, and its answer."""

    question: Annotated[Filled, msgspec.Meta(description="The question, as people ask it.")]
    answer: Annotated[Filled, msgspec.Meta(description="The answer, in Markdown.")]
    identifier: Annotated[
        Filled | None,
        msgspec.Meta(description="Names the entry, once in the file; made from the question if left out."),
    ] = None
    aliases: Annotated[list[Filled], msgspec.Meta(description="Other ways to ask it.")] = []
    tags: Annotated[list[Filled], msgspec.Meta(description="Topics that the entry belongs to.")] = []
    source: Annotated[str | None, msgspec.Meta(description="Where the answer comes from.")] = None
    related: Annotated[list[Filled], msgspec.Meta(description="Ids of entries worth reading next.")] = []


EntriesInFile = Annotated[
    list[EntryInFile], msgspec.Meta(min_length=1, description="The questions and answers.")
]


class FileObject(msgspec.Struct):
    """The entries, and what they are about."""

    entries: EntriesInFile
    title: Annotated[str | None, msgspec.Meta(description="What to call this FAQ.")] = None
    description: Annotated[str | None, msgspec.Meta(description="One paragraph about this FAQ.")] = None
    language: Annotated[str, msgspec.Meta(description="Language of the text, as in BCP 47: en, de, zh.")] = (
        "en"
    )
    schema: Annotated[str | None, msgspec.Meta(description="Where this schema is, for editors.")] = (
        msgspec.field(name="$schema", default=None)
    )
