"""What was asked in vain, in the groups that ``chatbot review`` makes of it."""

from __future__ import annotations

from command import Command
from reviews import groups, picked, rated, record, write_log


def test_groups_are_those_not_answered_most_asked_first(reviewed: Command) -> None:
    football, weather, copies = groups(reviewed)
    assert (football["question"], football["asked"], football["outcome"]) == (
        "can we play football",
        6,
        "declined",
    )
    assert football["phrasings"] == [
        {"question": "can we play football", "asked": 4},
        {"question": "play football", "asked": 2},
    ]
    assert (weather["question"], weather["asked"]) == ("weather tomorrow", 2)
    assert (copies["outcome"], copies["picked"], copies["matches"][0]["entry_id"]) == (
        "corrected",
        "printer",
        "printer",
    )


def test_what_another_entry_answers_is_corrected(reviewed: Command) -> None:
    write_log(
        reviewed,
        record(reviewed, "library card print", answered=True),
        picked(reviewed, "How do I get a library card?", "printer"),
        record(reviewed, "How do I get a library card?"),
        record(reviewed, "Where can I print a document?"),
        picked(reviewed, "Where can I print a document?", "printer"),
        picked(reviewed, "Where can I print a document?", "gone"),
    )
    (only,) = groups(reviewed)
    assert (only["outcome"], only["matches"][0]["entry_id"], only["matches"][1]["entry_id"]) == (
        "corrected",
        "printer",
        "card",
    )


def test_questions_about_the_same_are_together(reviewed: Command) -> None:
    same = [
        "where can i park my bike",
        "bike parking",
        "Where do you park bikes?",
        "where is bike parkking",
        "bicycle parking",
        "byke parking",
    ]
    others = [
        "zebra feeding",
        "when is zebra feeding",
        "where is the zebra feeding",
        "where must I not park my bike",
    ]
    write_log(reviewed, *(record(reviewed, question) for question in [*same, *others]))
    assert sorted(len(group["phrasings"]) for group in groups(reviewed)) == [1, 1, 1, 1, 6]


def test_a_threshold_decides_what_is_answered(reviewed: Command) -> None:
    assert "How do I get a library card?" in [
        group["question"] for group in groups(reviewed, "--threshold", "1")
    ]


def test_an_answer_that_was_said_to_be_wrong_is_reviewed(reviewed: Command) -> None:
    card, late = "How do I get a library card?", "What does it cost to return a book late?"
    write_log(
        reviewed,
        *(record(reviewed, question, answered=True) for question in (card, late)),
        rated(reviewed, card, "card", good=False),
        rated(reviewed, late, "late", good=True),
    )
    (only,) = groups(reviewed)
    assert (only["question"], only["asked"], only["outcome"], only["picked"]) == (card, 1, "rejected", None)
    assert only["rejected"] == ["card"]
    write_log(reviewed, rated(reviewed, card, "card", good=False), rated(reviewed, card, "card", good=True))
    assert groups(reviewed) == []


def test_of_one_answer_counts_what_was_said_of_it_last(reviewed: Command) -> None:
    card = "How do I get a library card?"
    good, bad = (rated(reviewed, card, "card", good=good) for good in (True, False))
    write_log(reviewed, good, bad | {"instead": True})
    assert [group["outcome"] for group in groups(reviewed)] == ["rejected"]
    write_log(reviewed, bad, good | {"instead": True})
    assert groups(reviewed) == []
