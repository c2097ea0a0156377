"""Where lines may be broken: at spaces but for those that may not, and between characters that are written without any."""

from __future__ import annotations

import re

from rich import _wrap

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

_SPACES = rf"[^\S{_KEPT}]*"
_RUN = rf"(?:(?![{_WIDE}])[\S{_KEPT}])+"


def break_lines_rightly() -> None:
    """Let rich keep on one line what belongs together, and no more: it knows no signs but the space."""
    piece = rf"[{_OPEN}]*(?:{_RUN}|(?![{_OPEN}])[{_WIDE}])[{_CLOSE}]*"
    _wrap.re_word = re.compile(rf"{_SPACES}(?:{piece}|[{_OPEN}]+){_SPACES}")
