"""An FAQ that is built of records, and not read from a file, is checked as a file is."""

from __future__ import annotations

import pytest

from chatbot import FAQError
from chatbot.errors import Place
from chatbot.faq.building import with_ids
from chatbot.faq.schema import EntryInFile
from chatbot.importing.drafts import About, Draft
from chatbot.importing.making import make_faq


def draft(question: str = "What?", answer: str = "This.", **more: object) -> Draft:
    return Draft(question=question, answer=answer, place=Place(1), **more)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("drafts", "problems"),
    [
        ([], ["entries: is empty; an FAQ has at least one entry"]),
        ([draft(answer=" ")], ["entries[0].answer: must not be blank"]),
        ([draft(), draft("", tags=("a", ""))], [f"entries[1].{key}: must not be blank" for key in ("question", "tags[1]")]),
        ([draft(id="x"), draft(id="x")], ["entries[1].id: `x` is the id of entries[0] already; give one of them another"]),
        ([draft(related=("what", "x"))], ["entries[0].related[1]: there is no entry with the id `x`"]),
    ],
)  # fmt: skip
def test_what_a_file_may_not_say(drafts: list[Draft], problems: list[str]) -> None:
    with pytest.raises(FAQError) as caught:
        make_faq(drafts, About(), "f.md")
    assert caught.value.path == "f.md"
    assert [str(problem) for problem in caught.value.problems] == problems


def test_all_that_a_draft_says_is_in_its_entry() -> None:
    said = draft(aliases=("a",), id="i", tags=("t",), source="s", related=("i",))
    faq = make_faq([said, draft()], About(title="T", description="D", language="de"), "f.md")
    assert (faq.title, faq.description, faq.language, faq.path) == ("T", "D", "de", "f.md")
    first, second = faq.entries
    assert (first.id, first.question, first.answer) == ("i", "What?", "This.")
    assert (first.aliases, first.tags, first.source, first.related) == (("a",), ("t",), "s", ("i",))
    assert (second.id, second.aliases) == ("what", ())


def test_an_id_that_is_made_is_none_of_another_file() -> None:
    entries = [EntryInFile("How?", "a"), EntryInFile("How", "b"), EntryInFile("Why?", "c", "how-3")]
    assert [entry.id for entry in with_ids(entries, taken=["how"])] == ["how-2", "how-4", "how-3"]
