"""``chatbot check`` finds what is wrong with an FAQ, says where, and what to do."""

from __future__ import annotations

import errno
import json
import os
from typing import Any

import pytest
from command import Command
from faqs import LIBRARY, MARKUP, STEERING, UNRELATED, steers

from chatbot.checking import check
from chatbot.checking.rules import RULES

GOOD = {"id": "good", "question": "Where is the printer?", "answer": "On the second floor, by the window."}


def found(chatbot: Command, content: object, *arguments: str) -> list[dict[str, Any]]:
    """The findings in an FAQ file, by the installed command."""
    outcome = chatbot("check", chatbot.file(content), "--format", "json", *arguments)
    assert outcome.err == ""
    findings: list[dict[str, Any]] = outcome.reply["findings"]
    assert outcome.status == (2 if any(f["rule"] == "load" for f in findings) else outcome.status)
    return findings


def broken(content: object) -> list[tuple[str, str, str]]:
    """The rules that an FAQ breaks, with severity and place."""
    findings = check("faq.json", json.dumps(content).encode()).findings
    return [(finding.rule, finding.severity, str(finding.place)) for finding in findings]


def answering(answer: str) -> list[str]:
    """The rules that an answer breaks."""
    return [rule for rule, _, _ in broken([{"question": "Where is the printer?", "answer": answer}])]


def entries(*pairs: tuple[str, str]) -> list[dict[str, str]]:
    """Entries from questions and answers."""
    return [
        {"id": f"e{i}", "question": question, "answer": answer} for i, (question, answer) in enumerate(pairs)
    ]


def test_a_good_faq_has_nothing_to_mend(chatbot: Command) -> None:
    outcome = chatbot("check", chatbot.file(LIBRARY), "--fail-on", "warning")
    assert outcome == (0, "", "Nothing to mend in 4 entries.\n", "")


def test_the_shipped_faq_has_nothing_to_mend(chatbot: Command) -> None:
    assert chatbot("check", "--fail-on", "warning").status == 0


def test_status_follows_what_fails(chatbot: Command) -> None:
    warned = chatbot.file([GOOD | {"colour": "red"}], "warned.json")
    wrong = chatbot.file([GOOD | {"answer": "<!-- later -->"}], "wrong.json")
    assert chatbot("check", warned).status == 0
    assert chatbot("check", warned, "--fail-on", "warning").status == 1
    assert chatbot("check", wrong).status == 1
    assert chatbot("check", wrong, "--skip", "blank-answer").status == 0
    assert chatbot("check", chatbot.file([{"question": 1}])).status == 2
    missing = chatbot("check", "nowhere.json")
    assert (missing.status, missing.err) == (
        2,
        f"chatbot: nowhere.json: cannot be read: {os.strerror(errno.ENOENT)}\n",
    )
    unknown = chatbot("check", wrong, "--skip", "blank")
    assert unknown.status == 2
    assert "there is no rule 'blank'" in unknown.err
    assert "blank-answer" in unknown.err


def test_a_finding_has_all_that_mends_it(chatbot: Command) -> None:
    text = b'\xef\xbb\xbf{\r\n "entries": [\r\n  {"question": "Where is it?",\r\n   "answer": "There.",\r\n   "alias": []}]}'
    (finding,) = [f for f in found(chatbot, text) if f["rule"] == "unknown-key"]
    assert finding == {
        "rule": "unknown-key", "severity": "warning", "place": "entries[0].alias", "entry_id": "where-is-it", "line": 5,
        "message": "the program does not know the key `alias`", "remedy": "did you mean `aliases`?",
    }  # fmt: skip


def test_forms(chatbot: Command) -> None:
    content = b'[\n {"question": "Where is\\u0007 it?",\n  "answer": "50%, or", "a,b": ":"}\n]'
    faq = chatbot.file(content, "my,faq.json")
    text = chatbot("check", faq)
    assert "my,faq.json:2: entries[0].question: warning: has U+0007" in text.out
    assert "[cut-off-answer]\n    write its end\n" in text.out
    assert text.err == "4 warnings in 1 entry.\n"
    github = chatbot("check", faq, "--format", "github").out.splitlines()
    assert len(github) == 4
    assert all(line.startswith("::warning file=my%2Cfaq.json,line=") for line in github)
    cut_off = next(line for line in github if "cut-off" in line)
    assert "line=3,title=cut-off-answer::entries[0].answer: the answer looks cut off" in cut_off


def test_on_a_terminal(chatbot: Command) -> None:
    shown = chatbot.on_terminal("check", chatbot.file([GOOD | {"answer": MARKUP + " <!--"}]))
    assert shown.status == 0
    assert "Nothing to mend" in shown.terminal
    shown = chatbot.on_terminal("check", chatbot.file([GOOD | {"answer": " ", "question": "x"}]))
    assert shown.status == 2
    assert "must not be blank" in shown.terminal
    assert "\x1b[31merror" in shown.terminal


@pytest.mark.parametrize("form", ["text", "json", "github"])
def test_nothing_of_the_file_steers_the_terminal(chatbot: Command, form: str) -> None:
    entry = GOOD | {"id": "".join(STEERING.values()), "related": ["".join(STEERING.values())]}
    content = [entry | {f"a{mark}": 1, "question": f"is it {mark}"} for mark in STEERING.values()][:1]
    content += [
        GOOD | {f"key{mark}": 1, "id": f"x{mark}", "answer": f"[a](#{mark})"} for mark in STEERING.values()
    ]
    outcome = chatbot("check", chatbot.file(content), "--format", form)
    assert outcome.status == 1
    assert not steers(outcome.out + outcome.err)


def test_a_file_that_does_not_load_is_checked_as_far_as_it_can_be(chatbot: Command) -> None:
    content = b'{\n"entries": [\n{"question": "Q", "answer": 1},\n{"question": " ",\n "answer": "A", "related": ["x"]}\n]}'
    outcome = chatbot("check", chatbot.file(content))
    assert outcome.status == 2
    assert (
        "faq.json:3: entries[0].answer: error: expected a string, got a number (line 3, column 29) [load]"
        in outcome.out
    )
    assert (
        "faq.json:4: entries[1].question: error: must not be blank (line 4, column 14) [load]" in outcome.out
    )
    assert outcome.err == "2 errors: the FAQ cannot be loaded.\n"
    (broken_json,) = found(chatbot, b'{"entries": [\n{"question": }]}')
    assert (broken_json["line"], broken_json["place"]) == (2, "line 2, column 14")
    (unknown,) = found(chatbot, [GOOD, GOOD | {"id": "b", "related": ["nobody"]}])
    assert (unknown["rule"], unknown["place"]) == ("load", "entries[1].related[0]")
    for nothing in (b"", b"null", b"[", b"\xff\xfe", b'{"entries": []}', b"[" * 100_000):
        assert [f["rule"] for f in found(chatbot, nothing)] == ["load"]


def test_phrasings_that_two_entries_have() -> None:
    differ = entries(
        ("How do I get a card?", "Ask."), ("how do i get a CARD", "Pay."), (UNRELATED, "Sow them.")
    )
    assert broken(differ) == [("same-phrasing", "error", "entries[1].question")]
    agree = entries(("How do I get a card?", "Ask."), ("how do i get a CARD", "Ask."))
    assert broken(agree) == [("same-phrasing", "warning", "entries[1].question")]
    near = [GOOD, GOOD | {"id": "b", "question": "Who pays?", "aliases": ["where is my prinnter"]}]
    assert ("near-phrasing", "warning", "entries[1].aliases[0]") in broken(near)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How do I turn PDF to Word?", "How do I turn Word to PDF?"),
        ("When does the library open?", "Where does the library open?"),
        ("How do I get a card?", "What is a card?"),
        ("How do I enable notifications?", "How do I disable notifications?"),
        ("How do I change the battery?", "How do I charge the battery?"),
        ("Is C++ supported?", "Is C# supported?"),
        ("Does it run on version 10?", "Does it run on version 11?"),
        ("Can I pay by card?", "Can I not pay by card?"),
    ],
)
def test_questions_that_only_look_alike(one: str, other: str) -> None:
    rules = {rule for rule, _, _ in broken(entries((one, "Yes."), (other, "No.")))}
    assert not rules & {"same-phrasing", "near-phrasing"}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How do I get a library card?", "how can i get the library card"),
        ("How do I get a library card?", "How to get library cards"),
        ("How do I get a library card?", "How do I get a libary card?"),
        ("library opening hours", "Opening hours of the library"),
    ],
)
def test_questions_that_are_nearly_the_same(one: str, other: str) -> None:
    assert ("near-phrasing", "warning", "entries[1].question") in broken(
        entries((one, "Yes."), (other, "No."))
    )


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("What does it cost?", "How much does it cost?"),
        ("How much is a ticket?", "What is the price of a ticket?"),
        ("Was kostet das?", "Wie viel kostet es?"),
        ("Was kostet eine Reparatur?", "Wie viel kostet die Reparatur?"),
    ],
)
def test_questions_that_are_taken_for_one_another(one: str, other: str) -> None:
    language = "de" if one.startswith("Was") else "en"
    content = entries((one, "It is so."), (other, "Not at all."), ("Park?", "Yes."), ("Wo ist es?", "No."))
    found = broken({"language": language, "entries": content})
    assert ("taken-for-another", "warning", "entries[1].question") in found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("How much does it cost to rent a bike?", "How much does it cost to rent an e-bike?"),
        ("Can I bring a guest?", "Can I bring a guest to a course?"),
        ("When do you open?", "When do you close?"),
        ("How do I delete my account?", "How do I create an account?"),
    ],
)
def test_questions_that_are_not_taken_for_one_another(one: str, other: str) -> None:
    content = entries((one, "It is so."), (other, "Not at all."), ("Do you mend clothes?", "Yes."))
    assert "taken-for-another" not in {rule for rule, _, _ in broken(content)}


def test_an_alias_that_repeats_another() -> None:
    content = [GOOD | {"aliases": ["the printer", "The  Printer!", "where is the PRINTER"]}]
    assert broken(content) == [
        ("repeated-phrasing", "warning", "entries[0].aliases[1]"),
        ("repeated-phrasing", "warning", "entries[0].aliases[2]"),
    ]


def test_entries_that_another_shadows_are_those_that_do_not_come_first_when_asked(chatbot: Command) -> None:
    content = entries(
        ("printer printer", "One."), ("printer", "Two."), ("How do I renew a passport?", "Three."),
        ("Who pays?", "Four."), ("Where is the bus to the ferry?", "Five."), ("Where is the ferry to the bus?", "Six."),
    )  # fmt: skip
    asked = chatbot.ask(
        "--jsonl", "--faq", chatbot.file(content), stdin="\n".join(e["question"] for e in content)
    )
    first = [reply["matches"][0]["entry_id"] for reply in asked.replies]
    expected = [f"entries[{i}].question" for i, entry in enumerate(content) if first[i] != entry["id"]]
    assert [place for rule, _, place in broken(content) if rule == "shadowed"] == expected
    chatbot.file(b"log = true", "config.toml")
    jobs = chatbot(
        "check", "faq.json", "--jobs", "2", "--format", "json", env={"CHATBOT_CONFIG": "config.toml"}
    )
    assert [f["place"] for f in jobs.reply["findings"] if f["rule"] == "shadowed"] == expected
    assert not list(chatbot.folder.rglob("asked.jsonl")), "nobody has asked anything"


def test_a_phrasing_of_two_entries_is_told_once() -> None:
    assert [rule for rule, _, _ in broken(entries(("My card?", "A."), ("my card", "B.")))] == [
        "same-phrasing"
    ]


def test_a_question_that_says_nothing() -> None:
    content = entries(("How is it?", "Fine."), ("???", "What?"), ("What is C?", "A language."))
    assert [(rule, place) for rule, _, place in broken(content) if rule == "no-content-word"] == [
        ("no-content-word", "entries[0].question"),
        ("no-content-word", "entries[1].question"),
    ]


def test_links(chatbot: Command) -> None:
    chatbot.file(b"# The *big* map\n\n## Ground-floor, left\n\n<a id='up'></a>\n", "map.md")
    good = [
        "#here-it-is", "#top", "map.md", "map.md#the-big-map", "map.md#ground-floor-left", "./map.md#up", "http://x.invalid/#y",
        "//x.invalid/", "mailto:a@x.invalid", "/root", "map.md?raw=1", "#here-it-is-1",
    ]  # fmt: skip
    bad = ["#nowhere", "map.md#nowhere", "no.md", "#how-do-i-pay", "folder/no%20file.pdf"]
    text = "# Here it is\n\n# Here it is\n\n<a name='top'></a> Here.\n\n"
    answer = (
        text
        + " ".join(f"[x]({link})" for link in good + bad)
        + " `[a](#code)` ![p](no.png) <a href='#no'>x</a> [r]."
    )
    content = [GOOD | {"answer": answer + "\n\n[r]: nowhere.md"}, *entries(("How do I pay?", "In cash."))]
    findings = [f for f in found(chatbot, content) if f["rule"] == "broken-link"]
    told = [f["message"].split()[3] for f in findings]
    assert sorted(told) == sorted([*bad, "no.png", "#no", "nowhere.md"])
    assert next(f["remedy"] for f in findings if "#how-do-i-pay" in f["message"]) == (
        "that is the question of `e0`: name it in `related`"
    )
    assert {f["severity"] for f in findings} == {"error"}


def test_the_rest() -> None:
    assert broken([GOOD | {"related": ["good", "b", "b"]}, GOOD | {"id": "b", "question": "Who pays?"}]) == [
        ("related", "warning", "entries[0].related[0]"),
        ("related", "warning", "entries[0].related[2]"),
    ]
    assert broken({"language": "english", "entrys": [], "entries": [GOOD]}) == [
        ("unknown-key", "warning", "entrys"),
        ("language", "warning", "language"),
    ]
    assert broken([GOOD | {"tags": ["a\x1bb", "a\tb\r\nc"]}]) == [
        ("control-character", "warning", "entries[0].tags[0]")
    ]


def test_many_entries_cost_no_more_each() -> None:
    content = entries(*((f"Where is the printer of room {n}?", f"In room {n}.") for n in range(3000)))
    assert not check(
        "faq.json", json.dumps(content).encode(), skip=["shadowed", "taken-for-another"]
    ).findings


def test_each_rule_is_told_of(chatbot: Command) -> None:
    assert set(RULES) >= {"same-phrasing", "shadowed"}
    assert "--fail-on" in chatbot("check", "--help").out


def test_an_faq_in_another_form_is_checked_as_it_is_asked(chatbot: Command) -> None:
    (chatbot.folder / "faq").mkdir()
    page = b"# Shop\n\n## How do I pay?\n\nIn cash, and\n\n## Where is the shop?\n\nHere.\n"
    for name in ("faq.md", "faq/faq.md"):
        chatbot.file(page, name)
    for name in ("faq.md", "faq"):
        outcome = chatbot("check", name)
        assert outcome.status == 0
        assert f"{name}: how-do-i-pay: entries[0].answer: warning: the answer looks cut off" in outcome.out
        assert outcome.err == "1 warning in 2 entries.\n"
    assert chatbot("check", chatbot.file(b"nothing here", "empty.md")).status == 2


def test_many_links_to_missing_files_are_summed_up(chatbot: Command) -> None:
    links = " ".join(f"[{i}](pages/{i}.md)" for i in range(30))
    told = [
        one["message"]
        for one in found(chatbot, [GOOD | {"answer": f"See {links}."}])
        if one["rule"] == "broken-link"
    ]
    assert len(told) == 6
    assert told[-1].startswith("so do 25 links more, as that to pages/5.md: there is no such file in ")


def test_places_are_those_of_the_file(chatbot: Command) -> None:
    """Blank aliases, and entries that are not published, count where they stand."""
    entries = [
        GOOD | {"id": "a", "draft": True, "related": ["b"]},
        GOOD | {"id": "b", "aliases": ["", "one way", " ", "One way!"], "state": "live"},
    ]
    outcome = chatbot("check", chatbot.file(json.dumps(entries, indent=1).encode()), "--format", "json")
    told = [(one["rule"], one["place"]) for one in outcome.reply["findings"]]
    assert ("repeated-phrasing", "entries[1].aliases[3]") in told
    assert ("blank-alias", "entries[1].aliases[0]") in told
    assert ("blank-alias", "entries[1].aliases[2]") in told
    assert "unknown-key" not in [rule for rule, _ in told]
    lines = {one["place"]: one["line"] for one in outcome.reply["findings"]}
    assert lines["entries[1].aliases[3]"] == lines["entries[1].aliases[2]"] + 1


def test_keys_of_small_talk(chatbot: Command) -> None:
    (unknown,) = found(chatbot, {"small_talk": {"godbye": "x"}, "entries": [GOOD]})
    assert (unknown["rule"], unknown["place"], unknown["remedy"]) == (
        "unknown-key", "small_talk.godbye", "did you mean `goodbye`?",
    )  # fmt: skip
