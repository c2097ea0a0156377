"""The search in earlier lines, headed in the language of the FAQ."""

from __future__ import annotations

from collections.abc import Callable

from prompt_toolkit.application import Application
from prompt_toolkit.filters import Always
from prompt_toolkit.layout.controls import SearchBufferControl
from prompt_toolkit.layout.processors import ReverseSearchProcessor, Transformation, TransformationInput

HEAD = 3
"""Fragments of the heading that prompt_toolkit gives: a bracket, the direction in English, and another bracket."""


class Searched(ReverseSearchProcessor):
    """What is searched for and what was found."""

    def __init__(self, heading: Callable[[], str]) -> None:
        self._heading = heading

    def apply_transformation(self, ti: TransformationInput) -> Transformation:
        """Put our heading in the place of the English one."""
        found = super().apply_transformation(ti)
        if found.fragments is ti.fragments:
            return found
        head = f"({self._heading()})`"
        return Transformation(
            [("class:prompt.search", head), *found.fragments[HEAD:]],
            source_to_display=lambda at: at + len(head),
            display_to_source=lambda at: at - len(head),
        )


def head_search(app: Application[str], heading: Callable[[], str]) -> None:
    """Head the search of a prompt with a text, and show the whole of what is found."""
    for window in app.layout.find_all_windows():
        if isinstance(window.content, SearchBufferControl):
            window.content.input_processors = [Searched(heading)]
            window.wrap_lines = Always()
