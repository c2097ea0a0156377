"""Where lines may be broken: at spaces but for those that may not, and between characters that are written without any."""

from __future__ import annotations

import re
from itertools import pairwise

from rich import _wrap
from rich.cells import cell_len, chop_cells

_KEPT = "\xa0\u202f"
"""Spaces that no line is broken at, as those before French colons."""
_WIDE = "\u2e80-\u2fff\u3001-\u30ff\u3100-\u312f\u3190-\u9fff\uf900-\ufaff\uff01-\uff60\U00020000-\U0003ffff"
"""What Japanese and Chinese are written in."""
_OPEN = "「『（［｛〈《【〔"
"""What no line ends with."""
_CLOSE = (
    "、。，．：；？！・…‥ー」』）］｝〉》】〕〜々ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ％,.:;!?)%\\]"
)
"""What no line begins with."""

_JOINTS = "-_/"
"""Signs behind which a word that is too long for a line is broken rather than anywhere: ids and addresses have them."""
LEAST_PIECE = 0.6
"""Of a line, that such a piece has to fill."""
LONGEST_JOINTED = 2_000
"""Characters of a word in which joints are looked for."""

_SPACES = rf"[^\S{_KEPT}]*"
_RUN = rf"(?:(?![{_WIDE}])[\S{_KEPT}])+"


def break_lines_rightly() -> None:
    """Let rich keep on one line what belongs together, and no more: it knows no signs but the space."""
    piece = rf"[{_OPEN}]*(?:{_RUN}|(?![{_OPEN}])[{_WIDE}])[{_CLOSE}]*"
    vars(_wrap)["chop_cells"] = _chopped
    _wrap.re_word = re.compile(rf"{_SPACES}(?:{piece}|[{_OPEN}]+){_SPACES}")


def _chopped(text: str, width: int) -> list[str]:
    """A word that is longer than a line, in pieces that end with a joint where that leaves them long enough."""
    if len(text) > LONGEST_JOINTED:
        return chop_cells(text, width)
    pieces, rest = list[str](), text
    while cell_len(rest) > width and len(rest) > 1:
        piece = chop_cells(rest, width)[0] or rest[0]
        joint = max(map(piece.rfind, _JOINTS)) + 1
        pieces.append(piece[:joint] if joint > len(piece) * LEAST_PIECE else piece)
        rest = rest[len(pieces[-1]) :]
    return [*pieces, rest]


def lines_of(text: str, width: int) -> list[str]:
    """A text in lines of at most so many columns, as rich breaks it, but in no time."""
    places = [0, *_wrap.divide_line(text, width), len(text)]
    return [text[start:end].strip(" ") for start, end in pairwise(places)]
