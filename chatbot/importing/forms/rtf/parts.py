"""What a document in Rich Text Format is made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from chatbot.importing.drafts import LeftOut


@dataclass(frozen=True)
class Piece:
    """A text with the marks that it is in, and where it leads."""

    text: str
    marks: tuple[str, ...] = ()
    href: str | None = None
    picture: bool = False


@dataclass
class Paragraph:
    """A paragraph, with what it is: its level as a heading, its level in a list, its cell in a table."""

    pieces: list[Piece] = field(default_factory=list)
    level: int | None = None
    title: bool = False
    listed: int | None = None
    sign: str = ""
    """What stands before it as an item of a list."""
    in_table: bool = False
    ends_cell: bool = False
    ends_row: bool = False
    merged: tuple[bool, ...] = ()
    """Of a row's end: which of its cells go on from the row above."""
    notes: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return any(piece.text.strip() or piece.picture for piece in self.pieces)


@dataclass
class Found:
    """What a document has."""

    paragraphs: list[Paragraph] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    around: list[tuple[str, str]] = field(default_factory=list)
