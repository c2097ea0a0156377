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
    aliases: Annotated[
        list[str], msgspec.Meta(description="Other ways to ask it; blank ones are passed over.")
    ] = []
    tags: Annotated[list[Filled], msgspec.Meta(description="Topics that the entry belongs to.")] = []
    source: Annotated[str | None, msgspec.Meta(description="Where the answer comes from.")] = None
    related: Annotated[list[Filled], msgspec.Meta(description="Ids of entries worth reading next.")] = []


EntriesInFile = Annotated[
    list[EntryInFile], msgspec.Meta(min_length=1, description="The questions and answers.")
]


class SmallTalkInFile(msgspec.Struct):
    """What is said to small talk; built-in texts where nothing is given."""

    greeting: Annotated[Filled | None, msgspec.Meta(description="Said to a greeting.")] = None
    thanks: Annotated[Filled | None, msgspec.Meta(description="Said to thanks.")] = None
    goodbye: Annotated[Filled | None, msgspec.Meta(description="Said to a goodbye.")] = None
    about: Annotated[Filled | None, msgspec.Meta(description="Said to questions about the bot.")] = None
    praise: Annotated[Filled | None, msgspec.Meta(description="Said to praise.")] = None
    complaint: Annotated[Filled | None, msgspec.Meta(description="Said to a complaint.")] = None


class FileObject(msgspec.Struct):
    """The entries, and what they are about."""

    entries: EntriesInFile
    title: Annotated[str | None, msgspec.Meta(description="What to call this FAQ.")] = None
    description: Annotated[str | None, msgspec.Meta(description="One paragraph about this FAQ.")] = None
    language: Annotated[
        str | msgspec.UnsetType,
        msgspec.Meta(
            description="Language of the text, as in BCP 47: en, de, zh; told by the text if left out."
        ),
    ] = msgspec.UNSET
    synonyms: Annotated[
        list[list[Filled]],
        msgspec.Meta(description="Groups of words and phrases that mean the same in this FAQ."),
    ] = []
    fallback: Annotated[
        Filled | None, msgspec.Meta(description="Said where nothing answers: whom to ask instead. Markdown.")
    ] = None
    small_talk: Annotated[
        bool | SmallTalkInFile, msgspec.Meta(description="What is said to small talk; false for nothing.")
    ] = True
    schema: Annotated[str | None, msgspec.Meta(description="Where this schema is, for editors.")] = (
        msgspec.field(name="$schema", default=None)
    )
