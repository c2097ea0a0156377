"""Places of problems, and the text that users see of them."""

from __future__ import annotations

import pytest

from chatbot.errors import WHOLE_FILE, Place, Problem


@pytest.mark.parametrize(
    ("place", "text"),
    [
        (Place(), ""),
        (Place(3), "line 3"),
        (Place(3, 14), "line 3, column 14"),
        (Place(3, name="threshold"), "line 3, threshold"),
        (Place(name="end of document"), "end of document"),
        (Place(steps=("entries", 3, "answer")), "entries[3].answer"),
        (Place(steps=("entries", 3, "aliases", 1)), "entries[3].aliases[1]"),
        (Place(steps=(2, "q")), "[2].q"),
        (Place(3, steps=(0, "q")), "line 3 [0].q"),
        (Place(steps=("a", "", "b.c", "[1]")), "a.b.c.[1]"),
    ],
)
def test_as_text(place: Place, text: str) -> None:
    assert str(place) == text
    assert bool(place) == bool(text)
    assert str(Problem(place, "is wrong")) == (f"{text}: is wrong" if text else "is wrong")


def test_a_place_in_a_text() -> None:
    text = "one\nzwö\n\nfour"
    assert Place.at(text, 0) == (1, 1, "", ())
    assert Place.at(text, text.index("ö")) == Place(2, 3)
    assert Place.at(text, len(text)) == Place(4, 5)


def test_a_place_below_another() -> None:
    entry = WHOLE_FILE.below("entries", 3)
    assert entry.below("tags", 0).steps == ("entries", 3, "tags", 0)
    assert not WHOLE_FILE
