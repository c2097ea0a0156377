"""What ordinary people say for one another in a few words, where single words do not mean the same."""

from __future__ import annotations

import os

from chatbot.language.word_lists import read_synonyms

SYNONYMS = read_synonyms(os.path.dirname(os.path.abspath(__file__)))
"""Each line of the file: what is said, and what an FAQ may have for it."""
