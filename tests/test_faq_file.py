"""The FAQ file: what is read, and how every kind of mistake is reported."""

from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from command import Command
from faqs import LIBRARY

from chatbot import FAQError, load_faq
from chatbot.faq.format import parse_faq
from chatbot.faq.problems import MOST_PROBLEMS

OK = {"question": "a", "answer": "b"}
BOM = b"\xef\xbb\xbf"


def problems(content: object) -> list[str]:
    """What is wrong with an FAQ of that content, JSON unless it is bytes, in the order of the report."""
    data = content if isinstance(content, bytes) else json.dumps(content).encode()
    with pytest.raises(FAQError) as caught:
        parse_faq(data, "f.json")
    assert caught.value.path == "f.json"
    assert str(caught.value).splitlines() == [f"f.json: {problem}" for problem in caught.value.problems]
    return [str(problem) for problem in caught.value.problems]


def ids(*questions: str, **given: str) -> list[str]:
    """The ids of entries with these questions, after those of the entries with an id that is ``given``."""
    entries = [{"id": name, "question": question, "answer": "!"} for name, question in given.items()]
    entries += [{"question": question, "answer": "!"} for question in questions]
    return [entry.id for entry in parse_faq(json.dumps(entries).encode(), "f.json").entries]


# --- what is read ----------------------------------------------------------------------------


def test_everything_that_a_file_can_say(tmp_path: Path) -> None:
    entry = {"id": "x", "question": "a", "aliases": ["b", "c"], "answer": "*d*"}
    entry |= {"tags": ["e"], "source": "f", "related": ["x"]}
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"title": "t", "description": "d", "language": "de", "entries": [entry]}))
    faq = load_faq(path)
    assert (faq.title, faq.description, faq.language, faq.path) == ("t", "d", "de", str(path))
    (read,) = faq.entries
    assert (read.id, read.question, read.answer, read.source) == ("x", "a", "*d*", "f")
    assert (read.aliases, read.tags, read.related) == (("b", "c"), ("e",), ("x",))
    assert read.phrasings == ("a", "b", "c")


def test_what_a_file_may_leave_out() -> None:
    faq = parse_faq(json.dumps({"entries": [OK]}).encode(), "f.json")
    assert (faq.title, faq.description, faq.language) == (None, None, "en")
    (entry,) = faq.entries
    assert (entry.id, entry.aliases, entry.tags, entry.source, entry.related) == ("a", (), (), None, ())


@pytest.mark.parametrize("key", ["id", "source"])
def test_null_means_left_out(key: str) -> None:
    assert parse_faq(json.dumps([{**OK, key: None}]).encode(), "f") == parse_faq(
        json.dumps([OK]).encode(), "f"
    )


@pytest.mark.parametrize("before", [b"", BOM, b" \r\n\t", BOM + b"\n"])
def test_a_bare_list(before: bytes) -> None:
    assert len(parse_faq(before + json.dumps([OK, OK]).encode(), "f").entries) == 2


def test_a_bom_before_an_object() -> None:
    assert len(parse_faq(BOM + json.dumps({"entries": [OK]}).encode(), "f").entries) == 1


def test_unknown_keys_are_kept_out_of_the_way() -> None:
    extended = {
        "$schema": "x",
        "version": [1],
        "entries": [{**OK, "author": None, "answers": {"question": 1}}],
        "x": {},
    }
    faq = parse_faq(json.dumps(extended).encode(), "f.json")
    assert faq.entries == parse_faq(json.dumps([OK]).encode(), "f.json").entries


def test_text_is_kept_as_it_is() -> None:
    text = " Où ?\u202e\x1b[2J\r\n\ttab \U0001f600 "
    (entry,) = parse_faq(json.dumps([{"question": text, "answer": text}]).encode(), "f.json").entries
    assert (entry.question, entry.answer) == (text, text)


def test_a_name_with_a_path(tmp_path: Path, chatbot: Command) -> None:
    (tmp_path / "süß dir").mkdir()
    name = chatbot.file([{"id": "x", **OK}], "süß dir/faq 1.json")
    assert (
        chatbot.ask("a", "--json", "--threshold", "0", "--faq", name).reply["matches"][0]["entry_id"] == "x"
    )


# --- ids -------------------------------------------------------------------------------------


def test_an_id_is_made_from_the_question() -> None:
    assert ids("What is the return policy?", "  C++ & Ünïcode – 2.0!", "密码 重置") == [
        "what-is-the-return-policy", "c-ünïcode-2-0", "密码-重置",
    ]  # fmt: skip


def test_questions_without_a_word_have_ids() -> None:
    assert ids("?", "!", "...") == ["entry", "entry-2", "entry-3"]


def test_made_ids_are_unique() -> None:
    assert ids("How?", "how", "HOW!", "Why?", "how") == ["how", "how-2", "how-3", "why", "how-4"]
    assert ids("How?", "How 2?", "How?", "How?") == ["how", "how-2", "how-3", "how-4"]


def test_made_ids_never_take_given_ones() -> None:
    assert ids("How?", how="Who?") == ["how", "how-2"]
    entries = [OK, OK, {"id": "a-2", **OK}, {"id": "a", **OK}]
    read = parse_faq(json.dumps(entries).encode(), "f.json").entries
    assert [entry.id for entry in read] == ["a-3", "a-4", "a-2", "a"]


def test_related_ids_may_be_made_ones_and_later_ones() -> None:
    entries = [{**OK, "related": ["what-next", "a"]}, {"question": "What next?", "answer": "!"}]
    assert parse_faq(json.dumps(entries).encode(), "f").entries[0].related == ("what-next", "a")


# --- what is wrong, and where ----------------------------------------------------------------


def entry(**fields: object) -> dict[str, object]:
    return {**OK, **fields}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        ({}, "entries: is missing; it lists the questions and answers"),
        ({"entries": None}, "entries: expected a list, got null"),
        ({"entries": {}}, "entries: expected a list, got an object"),
        ({"entries": "x"}, "entries: expected a list, got a string"),
        ({"entries": []}, "entries: is empty; an FAQ has at least one entry"),
        ([], "entries: is empty; an FAQ has at least one entry"),
        ({"entries": [OK, 7]}, "entries[1]: expected an object, got a number"),
        ([OK, None], "entries[1]: expected an object, got null"),
        ([[OK]], "entries[0]: expected an object, got a list"),
        ({"entries": [OK, {"question": "a"}]}, "entries[1].answer: is missing; it is required"),
        ([{"answer": "a"}], "entries[0].question: is missing; it is required"),
        ([entry(answer=5)], "entries[0].answer: expected a string, got a number"),
        ([entry(answer=None)], "entries[0].answer: expected a string, got null"),
        (
            b'[{"question": "a", "answer": ' + b"9" * 5000 + b"}]",
            "entries[0].answer: expected a string, got a number",
        ),
        ([entry(question=["a"])], "entries[0].question: expected a string, got a list"),
        ([OK, OK, OK, entry(answer="")], "entries[3].answer: must not be blank"),
        ([entry(question=" \n\t\u3000")], "entries[0].question: must not be blank"),
        ([entry(id="")], "entries[0].id: must not be blank"),
        ([entry(id=1)], "entries[0].id: expected a string, got a number"),
        ([entry(aliases="a")], "entries[0].aliases: expected a list, got a string"),
        ([entry(aliases=None)], "entries[0].aliases: expected a list, got null"),
        ([entry(aliases=["a", {}])], "entries[0].aliases[1]: expected a string, got an object"),
        ([entry(aliases=["a", " "])], "entries[0].aliases[1]: must not be blank"),
        ([entry(tags=[True])], "entries[0].tags[0]: expected a string, got true or false"),
        ([entry(tags=[""])], "entries[0].tags[0]: must not be blank"),
        ([entry(source=[])], "entries[0].source: expected a string, got a list"),
        ([entry(related={})], "entries[0].related: expected a list, got an object"),
        ([entry(related=["a", "nope"])], "entries[0].related[1]: there is no entry with the id `nope`"),
        (
            [entry(id="x"), entry(related=["a-2"])],
            "entries[1].related[0]: there is no entry with the id `a-2`",
        ),
        ([entry(id="x"), OK, entry(id="x")], "entries[2].id: `x` is the id of entries[0] already"),
        ({"title": 1, "entries": [OK]}, "title: expected a string, got a number"),
        ({"description": [], "entries": [OK]}, "description: expected a string, got a list"),
        ({"language": None, "entries": [OK]}, "language: expected a string, got null"),
        ({"$schema": 1, "entries": [OK]}, "$schema: expected a string, got a number"),
        (3, "expected a JSON object with `entries`, or a list of entries"),
        ("text", "expected a JSON object with `entries`, or a list of entries"),
        (None, "expected a JSON object with `entries`, or a list of entries"),
    ],
)
def test_one_mistake(content: object, problem: str) -> None:
    assert problems(content) == [problem]


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        (b"", "is empty; an FAQ is a JSON object with `entries`, or a list of entries"),
        (BOM + b" \n", "is empty; an FAQ is a JSON object with `entries`, or a list of entries"),
        (
            b'{"entries": [\n {"question": "a", "answer": }]}',
            "line 2, column 30: this is not valid JSON: expected a value",
        ),
        (BOM + b'{"entries" 1}', "line 1, column 12: this is not valid JSON: expected a colon"),
        (b'[{"question": "a",\n  answer: 1}]', "line 2, column 3: this is not valid JSON"),
        (b"[] []", "line 1, column 4: this is not valid JSON: more follows after its end"),
        (
            b'[{"question": "two\nlines"',
            "line 1, column 19: this is not valid JSON: a quote is not closed on its line",
        ),
        ('{"ä": "ö" 1}'.encode(), "line 1, column 11: this is not valid JSON: expected a comma or `}`"),
        (b'[{"question": "a", "answer": "b", "x": NaN}]', "line 1, column 40: this is not valid JSON"),
        (
            b'[{"question": "a",\n"answer": "\\ud800"}]',
            "line 2, column 12: this is not valid JSON: half of a surrogate pair",
        ),
        (b'[{"question": "a",\n"answer": "\\udc00"}]', "line 2, column "),
        (
            b'[\n{"question": "caf\xe9"}]',
            "line 2, column 18: this is not UTF-8; save the file in that encoding",
        ),
        ("[\n{}]".encode("utf-16"), "line 1, column 1: this is not UTF-8; save the file in that encoding"),
        (b"[" * 200_000, "is nested too deeply to be an FAQ"),
        (b'{"entries": ' + b'{"a": ' * 200_000, "is nested too deeply to be an FAQ"),
        (b'[{"question": "a", "answer": "b", "x": ' + b"[" * 200_000, "is nested too deeply to be an FAQ"),
    ],
    ids=lambda value: value[:30].decode("latin-1") if isinstance(value, bytes) else None,
)
def test_what_is_no_json(data: bytes, problem: str) -> None:
    (found,) = problems(data)
    assert found.startswith(problem)


def test_all_mistakes_are_reported_together() -> None:
    assert problems(
        {
            "title": 1,
            "language": 2,
            "entries": [
                {"question": " ", "answer": 3, "tags": ["", 4, "fine"]},
                {"id": "x", **OK},
                5,
                {"id": "x", **OK},
                {},
            ],
        }
    ) == [
        "title: expected a string, got a number",
        "language: expected a string, got a number",
        "entries[0].question: must not be blank",
        "entries[0].answer: expected a string, got a number",
        "entries[0].tags[0]: must not be blank",
        "entries[0].tags[1]: expected a string, got a number",
        "entries[2]: expected an object, got a number",
        "entries[4].question: is missing; it is required",
        "entries[4].answer: is missing; it is required",
        "entries[3].id: `x` is the id of entries[1] already",
    ]


def test_wrong_ids_are_reported_together() -> None:
    entries = [entry(id="x", related=["y", "x", "z"]), entry(id="x"), entry(id="x", related=["w"])]
    assert problems(entries) == [
        "entries[1].id: `x` is the id of entries[0] already",
        "entries[2].id: `x` is the id of entries[0] already",
        "entries[0].related[0]: there is no entry with the id `y`",
        "entries[0].related[2]: there is no entry with the id `z`",
        "entries[2].related[0]: there is no entry with the id `w`",
    ]


def test_a_file_that_is_wrong_all_over_is_reported_up_to_a_point() -> None:
    found = problems([{}] * 1000)
    assert len(found) == MOST_PROBLEMS + 1
    assert found[-1] == f"and {2000 - MOST_PROBLEMS} problems more"


def test_problems_have_their_parts() -> None:
    with pytest.raises(FAQError) as caught:
        parse_faq(json.dumps([entry(answer=5)]).encode(), "f.json")
    (problem,) = caught.value.problems
    assert (str(problem.place), problem.message) == ("entries[0].answer", "expected a string, got a number")


# --- through the command ---------------------------------------------------------------------


@pytest.mark.parametrize("mode", [["q"], ["q", "--json"], ["--jsonl"]], ids=["plain", "json", "jsonl"])
def test_a_mistake_through_the_command(chatbot: Command, mode: list[str]) -> None:
    faq = chatbot.file([entry(answer=5), entry(question="")])
    outcome = chatbot.ask("--faq", faq, *mode, stdin="q\n")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.splitlines() == [
        "chatbot: faq.json: entries[0].answer: expected a string, got a number",
        "faq.json: entries[1].question: must not be blank",
    ]


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("nothere.json", os.strerror(errno.ENOENT)),
        ("nothere/faq.json", os.strerror(errno.ENOENT)),
        ("x" * 300, os.strerror(errno.ENAMETOOLONG)),
    ],
)
def test_a_file_that_can_not_be_read(chatbot: Command, path: str, reason: str) -> None:
    outcome = chatbot.ask("q", "--faq", path)
    assert (outcome.status, outcome.out, outcome.err) == (
        2,
        "",
        f"chatbot: {path}: cannot be read: {reason}\n",
    )


def test_a_folder_without_questions(chatbot: Command) -> None:
    outcome = chatbot.ask("q", "--faq", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("chatbot: .: there is no file in it that questions are read from")


def test_a_folder_of_more_than_pages_is_not_guessed_at(chatbot: Command) -> None:
    (chatbot.folder / "page.md").write_text("# How do I pay?\n\nBy card.\n")
    assert chatbot.ask("--faq", ".", "how do I pay").out == "By card.\n"
    chatbot.file(LIBRARY, "other.json")
    done = chatbot.ask("--faq", ".", "how do I pay")
    assert (done.status, done.out) == (2, "")
    assert "other.json" in done.err
    assert "chatbot import" in done.err


def test_a_name_that_no_file_can_have() -> None:
    with pytest.raises(FAQError, match="cannot be read: no file can have such a name"):
        load_faq("a\0b")


def test_an_empty_file(chatbot: Command) -> None:
    outcome = chatbot.ask("q", "--faq", chatbot.file(b""))
    assert outcome.status == 2
    assert outcome.err.startswith("chatbot: faq.json: is empty")


def test_an_faq_through_a_pipe(chatbot: Command) -> None:
    outcome = chatbot.ask("a", "--json", "--threshold", "0", "--faq", "/dev/stdin", stdin=json.dumps([OK]))
    assert outcome.reply["matches"][0]["entry_id"] == "a"


# --- the schema ------------------------------------------------------------------------------

ROOT = Path(__file__).parent.parent
SCHEMA = ROOT / "schema" / "faq.schema.json"


def test_the_schema_is_what_its_script_makes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.syspath_prepend(ROOT / "tools")
    import make_schema

    assert SCHEMA.read_text(encoding="utf-8") == make_schema.schema(), "run tools/make_schema.py"


@pytest.fixture(scope="module")
def validator() -> Any:
    import jsonschema

    schema = json.loads(SCHEMA.read_text(encoding="utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(schema)


def test_the_shipped_faq_is_as_the_schema_says(validator: Any) -> None:
    path = ROOT / "data" / "faq.json"
    content = json.loads(path.read_text(encoding="utf-8"))
    validator.validate(content)
    assert (path.parent / content["$schema"]).resolve() == SCHEMA


@pytest.mark.parametrize(
    "content",
    [
        {"entries": [OK]},
        [OK],
        {"$schema": "x", "title": "t", "description": None, "language": "de", "entries": [OK], "more": 1},
        [
            entry(id="x", aliases=["a"], tags=["b"], source="c", related=["x"], more=1),
            entry(id=None, source=None),
        ],
        {},
        [],
        {"entries": []},
        {"entries": {}},
        3,
        [{"question": "a"}],
        [{"answer": "a"}],
        [entry(question=" ")],
        [entry(answer="")],
        [entry(answer=5)],
        [entry(id="")],
        [entry(aliases=[""])],
        [entry(aliases=None)],
        [entry(tags="x")],
        [entry(related=[1])],
        [entry(source=1)],
        {"title": 1, "entries": [OK]},
        {"language": None, "entries": [OK]},
    ],
)
def test_schema_and_program_agree(validator: Any, content: object) -> None:
    try:
        parse_faq(json.dumps(content).encode(), "f.json")
    except FAQError:
        good = False
    else:
        good = True
    assert validator.is_valid(content) is good


def test_the_schema_describes_every_key(validator: Any) -> None:
    types = validator.schema["$defs"]
    assert set(types) == {"FAQ", "Entry"}
    for type_ in types.values():
        assert type_["title"]
        assert type_["description"]
        assert type_.get("additionalProperties", True) is True
        assert all(described.get("description") for described in type_["properties"].values())
