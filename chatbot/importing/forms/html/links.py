"""Links of a page, and what they are relative to."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit


def resolve_links(root: Any) -> None:
    """Links are kept as they are, but where the page says what they are relative to."""
    for link in root.iter("a"):
        if re.match(r"\s*(?:javascript|data|vbscript):", link.get("href") or "", re.IGNORECASE):
            del link.attrib["href"]
    if base := base_of(root):
        root.make_links_absolute(base, resolve_base_href=False, handle_failures="ignore")


def base_of(root: Any) -> str | None:
    """What a page says its links are relative to."""
    named = [*root.iterfind(".//base[@href]"), *root.iterfind(".//link[@rel='canonical'][@href]")]
    return next((element.get("href") for element in named if _is_address(element.get("href"))), None)


def _is_address(text: str) -> bool:
    """Is it a whole address, and not a template's placeholder for one?"""
    try:
        return bool(re.match(r"https?://", text)) and bool(urlsplit(text).hostname)
    except ValueError:
        return False
