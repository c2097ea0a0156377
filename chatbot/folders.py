"""Folders of the user's in which the program keeps what can be made anew."""

from __future__ import annotations

import os


def cache_folder() -> str:
    """Where compiled FAQs, vectors and models are kept: ``CHATBOT_CACHE_DIR``, else a folder among the user's caches."""
    if named := os.environ.get("CHATBOT_CACHE_DIR"):
        return named
    import platformdirs

    return platformdirs.user_cache_dir("chatbot", appauthor=False)
