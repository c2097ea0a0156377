"""Footnotes, as GitHub's Markdown has them: ``[^1]`` in a text, and ``[^1]: A note.`` below.

Without a rule for them, a note of a single word is taken for the address of a link, and lost.
"""

from __future__ import annotations

import re

from markdown_it import MarkdownIt
from markdown_it.rules_block import StateBlock, paragraph
from markdown_it.rules_inline import StateInline

MOST_INDENTED = 3
"""Spaces before a note; a line with more is code, or goes on with what is above."""
LABELS, NUMBERS = "footnotes", "footnote numbers"
"""Where the labels of a text's notes are kept, and their numbers."""
_NOTE = re.compile(r"\[\^([^\]\s]+)\]:(?!\S)")
_MARK = re.compile(r"\[\^([^\]\s]+)\](?!\()")


def with_footnotes(parser: MarkdownIt) -> MarkdownIt:
    """The parser, for which each footnote is a paragraph of its own."""
    parser.block.ruler.before("reference", "footnote", _note, {"alt": ["paragraph", "reference"]})
    return parser


def with_marks(parser: MarkdownIt) -> MarkdownIt:
    """The parser, for which ``[^name]`` is the text *[1]* where there is such a footnote: they are counted as they come."""
    parser.inline.ruler.before("link", "footnote_mark", _mark)
    return parser


def _note(state: StateBlock, start: int, end: int, silent: bool) -> bool:
    if state.sCount[start] - state.blkIndent > MOST_INDENTED:
        return False
    found = _NOTE.match(state.src, state.bMarks[start] + state.tShift[start])
    if not found:
        return False
    if not silent:
        state.env.setdefault(LABELS, set()).add(found[1])
        paragraph(state, start, end, silent)
    return True


def _mark(state: StateInline, silent: bool) -> bool:
    found = _MARK.match(state.src, state.pos)
    if not found or found[1] not in state.env.get(LABELS, ()):
        return False
    if not silent:
        numbers = state.env.setdefault(NUMBERS, {})
        state.pending += f"[{numbers.setdefault(found[1], len(numbers) + 1)}]"
    state.pos = found.end()
    return True
