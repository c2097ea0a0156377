"""A log whose questions were asked of another path of the same FAQ."""

from __future__ import annotations

from command import Command
from reviews import groups, picked, record, review, write_log


def found(chatbot: Command, question: str, *entries: str, faq: str) -> dict[str, object]:
    """A record of a question for which entries were found."""
    matches = [{"entry_id": entry, "confidence": 0.2} for entry in entries]
    return record(chatbot, question, faq=faq) | {"matches": matches}


def test_questions_to_a_copy_count(reviewed: Command) -> None:
    write_log(
        reviewed,
        found(reviewed, "can we play football", "card", "printer", faq="old/library.json"),
        found(reviewed, "weather tomorrow", "late", faq="old/library.json"),
        found(reviewed, "parking", "park", "lot", faq="town.json"),
        record(reviewed, "play football"),
    )
    outcome = reviewed("review", "faq.json", "--log", "log", "--json")
    asked = [group["question"] for group in outcome.reply["groups"]]
    assert asked == ["can we play football", "weather tomorrow"]
    old = (reviewed.folder / "old" / "library.json").resolve()
    assert (
        outcome.err
        == f"chatbot: 2 questions to {old} count as well: the entries found there are those of faq.json\n"
    )


def test_a_log_of_other_faqs_is_said_to_be_one(reviewed: Command) -> None:
    write_log(
        reviewed,
        found(reviewed, "parking", "park", "lot", "card", faq="town.json"),
        picked(reviewed, "x", "y"),
    )
    assert groups(reviewed) == []
    write_log(reviewed, found(reviewed, "parking", "park", "lot", "card", faq="town.json"))
    outcome = reviewed("review", "faq.json", "--log", "log", "--json")
    assert outcome.status == 0
    town = (reviewed.folder / "town.json").resolve()
    assert outcome.err == f"chatbot: the log has no question to faq.json; it has 1 question to {town}\n"


def test_what_is_told_of_another_path_is_broken_between_words(reviewed: Command) -> None:
    write_log(reviewed, found(reviewed, "can we play football", "card", "printer", faq="old/library.json"))
    with review(reviewed, columns=130) as terminal:
        terminal.wait_for("1 of 1")
        heading = next(at for at, line in enumerate(terminal.lines) if line.startswith("1 of 1"))
        told = terminal.lines[:heading]
    old, faq = ((reviewed.folder / name).resolve() for name in ("old/library.json", "faq.json"))
    assert len(told) > 1
    assert " ".join(told).split() == (
        f"chatbot: 1 question to {old} count as well: the entries found there are those of {faq}".split()
    )
