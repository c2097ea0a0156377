"""What texts have that are no Markdown, and what they do not have."""

from __future__ import annotations

import re

MARKDOWN = re.compile(
    r"^ {0,3}(?:```|~~~\w|</?[a-zA-Z][\w-]*(?:\s[^\n]*)?>|\*\*(?!\*).*\*\*|(?:\*\*)?Q:"
    r"|#{1,6}[ \t]+\S[^\n]*\n(?:.*\n)*#{1,6}[ \t]+\S)",
    re.MULTILINE,
)
"""What such texts do not have."""
RULE = re.compile(r"\s*([-=_*~+#])\1{2,}\s*")
_TAG = re.compile(r"<(?!(?:https?|ftp|mailto|news):|[^\s<>]+@[^\s<>]+>)(?=[a-zA-Z/!])")


def literal(text: str) -> str:
    """A plain text as Markdown that shows it as it stands."""
    lines = text.split("\n")
    return "\n".join(
        line if line.startswith("    ") else re.sub(r"^#", r"\\#", _TAG.sub(r"\\<", line)) for line in lines
    )
