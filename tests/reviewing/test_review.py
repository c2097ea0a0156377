"""``chatbot review`` walks through what was asked in vain, and mends the FAQ."""

from __future__ import annotations

import json
import stat
from copy import deepcopy

from command import Command
from faqs import STEERING, steers
from pseudo_terminal import CTRL_C, CTRL_D, ENTER
from reviews import EXTRA, editor, faq, groups, picked, rated, record, review, write_log


def test_a_review(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    path.chmod(0o640)
    before = path.read_text()
    write = 'path.write_text(path.read_text() + "Yes, **two**.\\n\\n- at the desk\\n")'
    with review(reviewed, EDITOR=editor(reviewed, write)) as terminal:
        terminal.wait_for("1 of 3 · asked 6 times · nothing was found")
        assert "can we play football also: play football (2)" in terminal.text
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for('+ "answer": "Yes, **two**.\\n\\n- at the desk"')
        terminal.wait_for("Write this? [y/n/e/s/q]")
        assert path.read_text() == before
        terminal.send(ENTER)
        terminal.wait_for("Written. All are answered now.")
        terminal.wait_for("2 of 3 · asked 2 times")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("x" + ENTER)
        terminal.wait_for("“x” is none of the choices.")
        terminal.wait_until(lambda: terminal.text.count("q quit") == 3 and terminal.at_prompt)
        terminal.send("i" + ENTER)
        terminal.wait_for("3 of 3 · asked once · one was picked from those offered")
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "1 Where can I print a document? printer, picked" in terminal.text
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: mimeograph something")
        terminal.send(" please" + ENTER)
        terminal.wait_for('+ "aliases": [')
        terminal.send("y" + ENTER)
        terminal.wait_for("1 alias added, 1 entry added, 1 ignored.")
        assert terminal.wait_end() == 0
        assert not steers(terminal.text)
    content = deepcopy(EXTRA)
    content["entries"][3]["aliases"] = ["mimeograph something please"]
    content["entries"][3] = {
        key: content["entries"][3][key] for key in ("id", "question", "aliases", "answer")
    }
    content["entries"].append(
        {
            "id": "can-we-play-football", "question": "can we play football", "aliases": ["play football"],
            "answer": "Yes, **two**.\n\n- at the desk",
        }
    )  # fmt: skip
    assert path.read_text() == json.dumps(content, indent=3).replace("1.5", "1.50")
    assert stat.S_IMODE(path.stat().st_mode) == 0o640
    assert groups(reviewed) == []
    assert stat.S_IMODE((reviewed.folder / "log.ignored").stat().st_mode) == 0o600
    with review(reviewed) as terminal:
        terminal.wait_for("Nothing left to review.")
        assert terminal.wait_end() == 0


def test_the_file_changes_meanwhile(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    with review(reviewed, "--plain", columns=40) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("e" + ENTER)
        terminal.wait_for("Its id, or some words:")
        terminal.send("printer document" + ENTER)
        terminal.wait_for("Which number?")
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: [can we play football]")
        terminal.send(ENTER)
        terminal.wait_for("Write this? [y/n/s/q]")
        changed = {
            "entries": [{"id": "new", "question": "New?", "answer": "Yes."}, *deepcopy(EXTRA["entries"])]
        }
        path.write_text(json.dumps(changed))
        terminal.send("y" + ENTER)
        terminal.wait_for("The file has changed meanwhile and was read anew. Nothing is written yet.")
        assert faq(reviewed) == changed
        terminal.wait_until(lambda: terminal.lines[terminal.screen.cursor.y].startswith("Write this?"))
        terminal.send("y" + ENTER)
        terminal.wait_for("Written.")
        assert "\x1b[3" not in terminal.raw.decode()
        changed["entries"][4]["aliases"] = ["can we play football"]
        assert faq(reviewed) == changed
        terminal.wait_until(lambda: terminal.at_prompt)
        path.write_text("{")
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias: [weather tomorrow]")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        assert terminal.wait_end() == 2
        assert "this is not valid JSON" in terminal.text
        assert path.read_text() == "{"


def test_nothing_is_written_unless_it_is_wanted(reviewed: Command) -> None:
    before = (reviewed.folder / "faq.json").read_bytes()
    program = "path.write_text('What is it?\\n\\nIt')"
    with review(reviewed, VISUAL=editor(reviewed, program)) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("q quit") == 2 and terminal.at_prompt)
        terminal.send("n" + ENTER)
        terminal.wait_for("Write this? [y/n/e/s/q]")
        terminal.send("e" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("[y/n/e/s/q]") == 2)
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("q quit") == 3 and terminal.at_prompt)
        terminal.send("s" + ENTER)
        terminal.wait_for("2 of 3")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send(CTRL_D)
        terminal.wait_for("1 skipped, 2 left.")
        assert terminal.wait_end() == 0
    assert (reviewed.folder / "faq.json").read_bytes() == before


def test_the_last_step_is_undone(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    before = path.read_text()
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "undo" not in terminal.text
        terminal.send("u" + ENTER)
        terminal.wait_for("“u” is none of the choices.")
        terminal.wait_until(lambda: terminal.text.count("1 of 3") == 2 and terminal.at_prompt)
        for key, undone in (("i", "2 of 3"), ("s", "2 of 3")):
            terminal.send(key + ENTER)
            terminal.wait_until(lambda undone=undone: undone in terminal.text and terminal.at_prompt)  # type: ignore[misc]
            assert "u undo the last step" in terminal.text
            terminal.send("u" + ENTER)
            terminal.wait_until(lambda: terminal.text.endswith("q quit >") and terminal.at_prompt)
        terminal.wait_until(lambda: terminal.text.count("Taken back.") == 2 and terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("maybe" + ENTER)
        terminal.wait_for("“maybe” is none of y, n, s, q.")
        terminal.wait_until(lambda: terminal.text.endswith("Write this? [y/n/s/q]"))
        terminal.send("yes" + ENTER)
        terminal.wait_for("Written.")
        terminal.wait_until(lambda: terminal.at_prompt)
        assert path.read_text() != before
        terminal.send("u" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("Taken back.") == 3 and terminal.at_prompt)
        assert path.read_text() == before
        terminal.send(ENTER)
        terminal.wait_for("Enter by itself chooses nothing.")
        terminal.wait_until(lambda: terminal.text.endswith("q quit >") and terminal.at_prompt)
        terminal.send("q" + ENTER)
        terminal.wait_for("3 left.")
        assert terminal.wait_end() == 0
    assert len(groups(reviewed)) == 3


def test_a_change_that_others_built_on_is_not_undone(reviewed: Command) -> None:
    path = reviewed.folder / "faq.json"
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        terminal.wait_for("Written.")
        terminal.wait_until(lambda: terminal.at_prompt)
        path.write_text(path.read_text() + "\n")
        after = path.read_text()
        terminal.send("u" + ENTER)
        terminal.wait_for("The file has changed since; what was written stays")
        terminal.wait_until(lambda: terminal.at_prompt)
    assert path.read_text() == after


def test_a_word_that_the_faq_does_not_know_becomes_a_synonym(reviewed: Command) -> None:
    question = "where can I mimeograph a document"
    write_log(reviewed, record(reviewed, question), record(reviewed, "weather tomorrow"))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "weather tomorrow" in terminal.text
        assert "synonym" not in terminal.text
        terminal.send("s" + ENTER)
        terminal.wait_for("m say that “mimeograph” means “print” in this FAQ, a synonym")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("m" + ENTER)
        terminal.wait_for('+ "synonyms": [["print", "mimeograph"]],')
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        terminal.wait_for("Written. It is answered now.")
        terminal.wait_for("1 synonym added, 1 skipped.")
        assert terminal.wait_end() == 0
    content = json.loads((reviewed.folder / "faq.json").read_text())
    assert content["synonyms"] == [["print", "mimeograph"]]
    assert reviewed.ask("-f", "faq.json", question).out == "On the second floor.\n"


def test_words_of_the_talk_around_a_question_are_no_synonyms(reviewed: Command) -> None:
    write_log(reviewed, record(reviewed, "no, i meant where i can buy a document"))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "meant”" not in terminal.text


def test_what_is_shown_can_be_skipped_and_left(reviewed: Command) -> None:
    before = (reviewed.folder / "faq.json").read_bytes()
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Change the wording as you like. Enter goes on, Ctrl-C goes back.")
        terminal.wait_for("Alias: can we play football")
        terminal.send(CTRL_C)
        terminal.wait_until(lambda: terminal.text.count("1 of 3") == 2 and terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Alias: can we play football"))
        terminal.send("\x15" + ENTER)
        terminal.wait_until(lambda: terminal.text.count("1 of 3") == 3 and terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Alias: can we play football"))
        terminal.send(ENTER)
        terminal.wait_for("Write this? [y/n/s/q]")
        terminal.send(CTRL_C)
        terminal.wait_until(lambda: terminal.text.count("1 of 3") == 4 and terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Alias: can we play football"))
        terminal.send(ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Write this? [y/n/s/q]"))
        terminal.send("s" + ENTER)
        terminal.wait_for("2 of 3")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Alias: weather tomorrow"))
        terminal.send(ENTER)
        terminal.wait_until(lambda: terminal.text.endswith("Write this? [y/n/s/q]"))
        terminal.send("q" + ENTER)
        terminal.wait_for("1 skipped, 2 left.")
        assert terminal.wait_end() == 0
    assert (reviewed.folder / "faq.json").read_bytes() == before


def test_what_an_entry_asks_already_is_not_offered_for_it(reviewed: Command) -> None:
    question = "how do i get a library card"
    write_log(reviewed, record(reviewed, question), rated(reviewed, question, "card", good=False))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert f"the answer was said to be wrong {question} card asks just that" in terminal.text
        assert "card, " not in terminal.text
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0


def test_errors(reviewed: Command) -> None:
    faq_md = reviewed.file(b"# How do I pay?\n\nIn cash.\n", "faq.md")
    for arguments, said in (
        (("faq.json",), "a review needs a terminal; --json lists what there is to review"),
        (
            (faq_md, "--json"),
            "faq.md: this is not an FAQ in JSON, which alone can be changed; `chatbot import` makes one",
        ),
        (
            ("faq.json", "--json", "--log", "none"),
            "none: there is no such log; `log = true` in the configuration",
        ),
        (("faq.json", "--json", "--log", "."), "cannot be read: Is a directory"),
        (("none.json", "--json"), "none.json: cannot be read"),
    ):
        done = reviewed("review", *arguments)
        assert (done.status, done.out, said in done.err, "Traceback" in done.err) == (2, "", True, False), (
            done.err
        )


def test_phrasings_that_are_there_already(reviewed: Command) -> None:
    question = "How do I get a library card?"
    write_log(reviewed, record(reviewed, question), picked(reviewed, question, "printer"))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("e" + ENTER)
        terminal.wait_for("Its id, or some words:")
        terminal.send("card" + ENTER)
        terminal.wait_for(f"Alias: {question}")
        terminal.send(ENTER)
        terminal.wait_for("The entry has that already.")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_until(lambda: terminal.text.endswith(f"Alias: {question}"))
        terminal.send(ENTER)
        terminal.wait_for("That is a phrasing of `card` already: only one of the two can answer it.")
        terminal.wait_for("Write this?")
        terminal.send("n" + ENTER)
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0


def test_nothing_of_the_log_steers_the_terminal(reviewed: Command) -> None:
    write_log(reviewed, *(record(reviewed, f"weather {mark} [bold]x[/]") for mark in STEERING.values()))
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        assert "owned" not in terminal.text
        assert "[bold]x[/]" in terminal.text


def test_what_was_marked_as_wrong_is_shown_while_it_gets_that_answer(reviewed: Command) -> None:
    card = "How do I get a library card?"
    write_log(
        reviewed,
        *[record(reviewed, "can we play football")] * 2,
        record(reviewed, card, answered=True),
        rated(reviewed, card, "card", good=False),
    )
    with review(reviewed) as terminal:
        terminal.wait_for("1 of 2")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("1" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(ENTER)
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        terminal.wait_for("2 of 2 · asked once")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("e" + ENTER)
        terminal.wait_for("Which entry?")
        terminal.send("printer" + ENTER)
        terminal.wait_for("Alias:")
        terminal.send(" please" + ENTER)
        terminal.wait_for("Write this?")
        terminal.send("y" + ENTER)
        terminal.wait_for(f"Written. Not answered yet: {card}")
        assert terminal.wait_end() == 0


def test_no_number_is_too_long_to_be_none_of_the_choices(reviewed: Command) -> None:
    with review(reviewed) as terminal:
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send(f"\x1b[200~{'1' * 5_000}\x1b[201~{ENTER}")
        terminal.wait_for("is none of the choices.")
        terminal.wait_until(lambda: terminal.at_prompt)
        terminal.send("q" + ENTER)
        assert terminal.wait_end() == 0
