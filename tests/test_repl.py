"""The conversation, held with the installed command in a pseudo-terminal."""

from __future__ import annotations

import re
import signal
from pathlib import Path

import pytest
from conversations import TWINS, Start
from hypothesis import given
from hypothesis import strategies as st
from terminal import ALT_ENTER, CTRL_C, CTRL_D, CTRL_R, DOWN, ENTER, ESCAPE, RIGHT, TAB, UP, Terminal

from chatbot.bot import Match, Reply
from chatbot.faq.entry import Entry
from chatbot.repl import commands
from chatbot.repl.conversation import (
    CommandLine,
    Conversation,
    Intent,
    NoneOfThese,
    Nothing,
    OutOfRange,
    Pick,
    Question,
)
from chatbot.repl.suggest import Suggester


def _history(home: Path) -> Path:
    return home / "state" / "chatbot" / "history"


# --- asking ----------------------------------------------------------------------------------


def test_the_start_screen_names_the_faq_and_offers_questions(start: Start) -> None:
    terminal = start()
    assert "Facts about France What travellers ask before they go. 4 questions." in terminal.text
    assert "3 How high is the tallest mountain?" in terminal.text
    terminal.enter("2")
    assert "People pay in euros." in terminal.text


def test_a_low_screen_keeps_the_title_in_sight(start: Start) -> None:
    terminal = start(rows=17)
    assert terminal.lines[0] == "Facts about France"
    assert "What travellers ask" not in terminal.text


@pytest.mark.parametrize("question", ["What is the capital of France?", "waht is the captial of frnace"])
def test_a_question_is_answered(start: Start, question: str) -> None:
    terminal = start()
    terminal.enter(question)
    assert "The capital is Paris." in terminal.text
    assert "Source: An atlas" in terminal.text


def test_a_number_asks_a_related_question(start: Start) -> None:
    terminal = start()
    terminal.enter("What is the capital of France?")
    assert "Related 1 What is the currency of France?" in terminal.text
    terminal.enter("1")
    assert "People pay in euros." in terminal.text


def test_a_question_about_something_else_is_not_answered(start: Start) -> None:
    terminal = start()
    terminal.enter("zxcvb qwrtp")
    assert "No answer to that in this FAQ. Topics to try: #cities" in terminal.text


def test_lines_that_are_pasted_or_typed_with_alt_enter_stay_one_question(start: Start) -> None:
    terminal = start()
    terminal.send("\x1b[200~What is the\ncapital\x1b[201~")
    terminal.wait_for("What is the capital")
    terminal.send(ALT_ENTER)
    terminal.enter("of France?")
    assert terminal.text.count("The capital is Paris.") == 1
    assert "No answer" not in terminal.text


# --- did you mean ----------------------------------------------------------------------------


@pytest.fixture
def unsure(start: Start) -> Terminal:
    """A conversation that is never sure, and has just offered what may have been meant."""
    terminal = start("--threshold", "1", faq=TWINS)
    terminal.enter("how can I reset my password")
    assert "Did you mean:" in terminal.text
    return terminal


def test_a_number_picks_what_was_meant(unsure: Terminal) -> None:
    _, _, offer = unsure.text.partition("Did you mean: 1 ")
    unsure.enter("1")
    answer = "Open the app's settings." if offer.startswith(str(TWINS[0]["question"])) else "Follow the link."
    assert answer in unsure.text


@pytest.mark.parametrize("line", ["0", ""])
def test_zero_and_a_blank_line_say_none_of_these(unsure: Terminal, line: str) -> None:
    unsure.type(line)
    unsure.send(ENTER)
    unsure.wait_for("Then this FAQ has no answer.")
    unsure.wait_until(lambda: unsure.at_prompt)
    unsure.enter("1")
    assert "╭" not in unsure.text


def test_a_number_that_was_not_offered_says_which_were(unsure: Terminal) -> None:
    unsure.enter("9")
    assert unsure.text.count("or 0 for none of these.") == 2


def test_no_more_are_offered_than_one_likes_to_read(start: Start) -> None:
    places = ("in the app", "on the web site", "on the phone", "at the desk", "by mail")
    faq = [{"question": f"How do I reset my password {place}?", "answer": place} for place in places]
    terminal = start("--threshold", "1", "--top", "5", faq=faq)
    terminal.enter("how can I reset my password")
    assert "Type a number from 1 to 3, or 0" in terminal.text


def test_other_text_is_the_next_question(unsure: Terminal) -> None:
    unsure.enter("password reset please")
    assert unsure.text.count("Did you mean:") == 2


def test_ctrl_c_withdraws_the_offer(unsure: Terminal) -> None:
    unsure.type("half a li")
    unsure.send(CTRL_C)
    unsure.wait_until(lambda: unsure.at_prompt)
    unsure.enter("1")
    assert "╭" not in unsure.text


# --- leaving ---------------------------------------------------------------------------------


def test_ctrl_c_drops_the_line_and_the_session_goes_on(start: Start) -> None:
    terminal = start()
    terminal.type("something else")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.enter("What is the capital of France?")
    assert "The capital is Paris." in terminal.text


@pytest.mark.parametrize("keys", [CTRL_D, f"/quit{ENTER}", f"/exit{ENTER}"])
def test_leaving_has_status_0(start: Start, keys: str) -> None:
    terminal = start()
    terminal.send(keys)
    assert terminal.wait_end() == 0
    assert terminal.echoes


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_leaves_the_terminal_as_it_was_found(start: Start, number: int) -> None:
    terminal = start()
    terminal.wait_until(lambda: not terminal.echoes)
    terminal.type("What is")
    terminal.signal(number)
    assert terminal.wait_end() == 128 + number
    assert terminal.echoes
    assert not terminal.screen.cursor.hidden
    assert terminal.raw.rfind(b"\x1b[?2004l") > terminal.raw.rfind(b"\x1b[?2004h")
    assert "Traceback" not in terminal.text


def test_it_ends_with_its_terminal(start: Start) -> None:
    terminal = start()
    terminal.hang_up()
    assert terminal.wait_end() == 128 + signal.SIGHUP


# --- the line as it is typed -----------------------------------------------------------------


def test_a_menu_opens_for_a_misspelt_beginning(start: Start) -> None:
    terminal = start()
    terminal.type("railwy tic")
    terminal.wait_for("> railwy tic Where can I buy railway tickets?")
    terminal.send(TAB)
    terminal.wait_for("> Where can I buy railway tickets?")
    terminal.send(ENTER)
    terminal.wait_for("At stations and online.")


def test_arrows_pick_from_the_menu_and_escape_closes_it(start: Start) -> None:
    terminal = start()
    terminal.type("what france")
    terminal.wait_for("What is the currency of France? Tab ↑ ↓ pick")
    terminal.send(DOWN)
    terminal.wait_until(lambda: "> What is the ca" in terminal.text or "> What is the cu" in terminal.text)
    terminal.send(ESCAPE)
    terminal.wait_until(lambda: "> what france" in terminal.text and "Esc closes" not in terminal.text)


def test_tab_does_not_wait_for_the_menu(start: Start) -> None:
    terminal = start()
    terminal.send(f"railwy tic{TAB}{ENTER}")
    terminal.wait_for("At stations and online.")


def test_commands_and_ids_complete(start: Start) -> None:
    terminal = start()
    terminal.type("/sh")
    terminal.wait_for("/show ID the entry with that id")
    terminal.type("ow mou")
    terminal.wait_for("/show mountain How high is the tallest mountain?")


def test_history_is_kept_and_private(start: Start, tmp_path: Path) -> None:
    terminal = start()
    terminal.enter("What is the currency of France?")
    terminal.enter(" who may see this")
    terminal.enter("1")
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0
    assert _history(tmp_path).stat().st_mode & 0o777 == 0o600
    assert "who may see this" not in _history(tmp_path).read_text(encoding="utf-8")
    again = start()
    again.send(UP)
    again.wait_for("> What is the currency of France?")


def test_a_history_that_others_could_read_is_made_private(start: Start, tmp_path: Path) -> None:
    _history(tmp_path).parent.mkdir(parents=True)
    _history(tmp_path).write_text("\n# earlier\n+trains and more trains\n", encoding="utf-8")
    _history(tmp_path).chmod(0o644)
    terminal = start()
    assert _history(tmp_path).stat().st_mode & 0o777 == 0o600
    terminal.type("tra")
    terminal.wait_for("> trains and more trains")
    terminal.send(RIGHT)
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.send(CTRL_R)
    terminal.send("more")
    terminal.wait_for("`more': trains and more trains")


def test_two_conversations_at_once_lose_nothing(start: Start, tmp_path: Path) -> None:
    one, other = start(), start()
    one.enter("first of one")
    other.enter("first of the other")
    one.enter("second of one")
    kept = _history(tmp_path).read_text(encoding="utf-8")
    assert [line for line in kept.splitlines() if line.startswith("+")] == [
        "+first of one", "+first of the other", "+second of one",
    ]  # fmt: skip


def test_history_lasts_for_the_session_where_it_cannot_be_written(start: Start, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("not a directory", encoding="utf-8")
    terminal = start(XDG_STATE_HOME=str(in_the_way))
    terminal.enter("What is the currency of France?")
    assert "People pay in euros." in terminal.text
    terminal.send(UP)
    terminal.wait_until(lambda: terminal.typed == "What is the currency of France?")


# --- commands --------------------------------------------------------------------------------


def test_help_names_every_command(start: Start) -> None:
    terminal = start()
    terminal.enter("/help")
    for command in commands.COMMANDS.values():
        assert f"{command.usage} {command.help}" in terminal.text


def test_list_numbers_the_questions(start: Start) -> None:
    terminal = start()
    terminal.enter("/list")
    assert "4 Where can I buy railway tickets? trains" in terminal.text
    terminal.enter("4")
    assert "At stations and online." in terminal.text


def test_list_finds_words_whatever_their_spelling(start: Start) -> None:
    terminal = start()
    terminal.enter("/list tallst")
    assert "/list tallst 1 How high is the tallest mountain? mountain" in terminal.text
    terminal.enter("/list submarines")
    assert "No question has to do with “submarines”." in terminal.text


def test_a_list_that_is_too_long_for_the_screen_goes_through_the_pager(start: Start, tmp_path: Path) -> None:
    pager = tmp_path / "pager"
    pager.write_text(f"#!/bin/sh\nexec tail -n 1 > {tmp_path}/paged\n", encoding="utf-8")
    pager.chmod(0o755)
    entries = [{"question": f"What is item {number}?", "answer": "An item."} for number in range(1, 81)]
    terminal = start(faq=entries, PAGER=str(pager))
    terminal.enter("/list")
    assert (tmp_path / "paged").read_text(encoding="utf-8").split()[:5] == ["80", "What", "is", "item", "80?"]
    terminal.enter("80")
    assert "An item." in terminal.text


def test_show_takes_an_id_and_offers_the_nearest(start: Start) -> None:
    terminal = start()
    terminal.enter("/show mountain")
    assert "About 4,806 metres." in terminal.text
    terminal.enter("/show capitol")
    assert "Did you mean: 1 What is the capital of France?" in terminal.text
    terminal.enter("1")
    assert "The capital is Paris." in terminal.text


def test_related_numbers_the_related_questions_again(start: Start) -> None:
    terminal = start()
    terminal.enter("/related")
    assert "Nothing was answered yet." in terminal.text
    terminal.enter("/show capital")
    terminal.enter("/help")
    terminal.enter("/related")
    terminal.enter("1")
    assert "People pay in euros." in terminal.text


def test_a_misspelt_command_is_named(start: Start) -> None:
    terminal = start()
    terminal.enter("/lsit")
    assert "There is no command /lsit. Did you mean /list?" in terminal.text
    terminal.enter("/xyz")
    assert "There is no command /xyz. /help lists them." in terminal.text


def test_a_command_without_its_slash_is_explained(start: Start) -> None:
    terminal = start()
    terminal.enter("quit")
    assert "Commands begin with a slash: /quit." in terminal.text


# --- terminals of all kinds ------------------------------------------------------------------


def test_a_dumb_terminal_gets_text_alone(start: Start) -> None:
    terminal = start(TERM="dumb")
    terminal.enter("What is the capital of France?")
    assert "The capital is **Paris**." in terminal.text
    terminal.type("half")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: "^C" in terminal.text and terminal.at_prompt)
    terminal.enter("/help")
    assert b"\x1b" not in terminal.raw
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0


def test_no_color_is_honoured(start: Start) -> None:
    terminal = start(NO_COLOR="1")
    terminal.type("railwy tic")
    terminal.wait_for("> railwy tic Where can I buy railway tickets?")
    terminal.send(TAB + ENTER)
    terminal.wait_for("At stations and online.")
    codes = b";".join(re.findall(rb"\x1b\[([\d;]+)m", terminal.raw)).split(b";")
    assert {int(code) for code in codes} <= {0, 1, 2, 3, 4, 7}  # bold, dim, reverse and the like


def test_forty_columns_are_enough(start: Start) -> None:
    terminal = start(columns=40)
    terminal.type("What is the capital of Frnace")
    terminal.wait_for("What is the capital of France? Tab ↑ ↓")
    terminal.send(ENTER)
    terminal.wait_until(lambda: terminal.at_prompt)
    assert "The capital is Paris." in terminal.text
    boxed = [line for line in terminal.lines if "│" in line]
    assert boxed
    assert all(line[0] == line[39] == "│" and line.count("│") == 2 for line in boxed)


def test_the_window_is_resized_while_one_types(start: Start) -> None:
    terminal = start(columns=100)
    terminal.type("What is the")
    terminal.resize(45, 50)
    terminal.enter(" capital of France?")
    assert "The capital is Paris." in terminal.text
    assert all(line[44] == "│" for line in terminal.lines if line.startswith("│"))


def test_what_steers_a_terminal_is_not_printed(start: Start) -> None:
    evil = "\x1b[13;37H\x1b]0;owned\x07\x9b13;37H\u202e\x08"
    entry = {
        "id": f"one{evil}",
        "question": f"What is the{evil} capital?",
        "aliases": [f"{evil}seat of government"],
        "answer": f"It is {evil}Paris, [bold]not[/bold] Lyon.",
        "source": f"An atlas{evil}",
        "tags": [evil],
    }
    other = {"id": "two", "question": "Which river?", "answer": "The Seine.", "related": [f"one{evil}"]}
    terminal = start(faq={"title": f"Title{evil}", "description": evil, "entries": [entry, other]})
    terminal.type("capitl")
    terminal.wait_for("> capitl What is the capital?")
    terminal.send(TAB + ENTER)
    terminal.wait_for("It is Paris, [bold]not[/bold] Lyon.")
    terminal.wait_until(lambda: terminal.at_prompt)
    for line in ("/list", "/show two", "/show on", "Which rivr?"):
        terminal.enter(line)
    terminal.send(f"\x1b[200~zz {evil} zz\x1b[201~")
    terminal.wait_until(lambda: (terminal.typed or "").endswith("zz"))
    terminal.send(ENTER)
    terminal.wait_for("No answer to that in this FAQ.")
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.send(CTRL_D)
    assert terminal.wait_end() == 0
    written = terminal.raw.decode()
    assert [part for part in ("\x1b[13;37H", "\x1b]0;owned", "\x9b", "\u202e") if part in written] == []


def test_a_locale_that_lacks_letters_is_no_obstacle(start: Start) -> None:
    terminal = start(
        PYTHONIOENCODING="ascii", faq=[{"question": "Où est la gare — Zürich?", "answer": "À côté…"}]
    )
    terminal.enter("1")
    assert "Source" not in terminal.text
    assert "c?t??" in terminal.text


def test_bytes_that_are_no_text_do_no_harm(start: Start) -> None:
    terminal = start()
    terminal.send(b"\xff\xfe\xc3(")
    terminal.type("zz")
    terminal.send(ENTER)
    terminal.wait_for("No answer to that in this FAQ.")
    terminal.wait_until(lambda: terminal.at_prompt)


# --- what a line wants -----------------------------------------------------------------------

PARIS = Entry(id="paris", question="Paris?", answer="A city.")
LYON = Entry(id="lyon", question="Lyon?", answer="A city.")


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("", Nothing()),
        (" \t", Nothing()),
        ("what is\n this ", Question("what is this")),
        ("1", Question("1")),
        ("0", Question("0")),
        ("/list two words", CommandLine("list", "two words")),
        (" /QUIT", CommandLine("QUIT", "")),
        ("/", CommandLine("", "")),
        ("\x1b[31mred\x1b[0m \udcff", Question("red")),
    ],
)
def test_a_line_wants(line: str, intent: Intent) -> None:
    assert Conversation().intent(line) == intent


@pytest.mark.parametrize(
    ("line", "intent"),
    [
        ("1", Pick(PARIS)),
        (" 2. ", Pick(LYON)),
        ("2)", Pick(LYON)),
        ("3", OutOfRange()),
        ("404", Question("404")),
        ("1 2", Question("1 2")),
        ("²", Question("²")),
        ("Lyon", Question("Lyon")),
        ("/help", CommandLine("help", "")),
    ],
)
@pytest.mark.parametrize("unsure", [True, False])
def test_a_line_wants_something_else_after_an_offer(line: str, intent: Intent, unsure: bool) -> None:
    conversation = Conversation()
    conversation.offer((PARIS, LYON), unsure=unsure)
    assert conversation.intent(line) == intent


def test_zero_and_blank_mean_none_of_these_only_after_did_you_mean() -> None:
    conversation = Conversation()
    conversation.offer((PARIS,), unsure=True)
    assert conversation.intent("0") == conversation.intent(" ") == NoneOfThese()
    conversation.offer((PARIS,))
    assert conversation.intent("0") == OutOfRange()
    assert conversation.intent(" ") == Nothing()
    conversation.forget()
    assert conversation.intent("1") == Question("1")


def test_only_likely_matches_are_offered() -> None:
    def reply(*confidences: float) -> Reply:
        matches = tuple(Match(PARIS, confidence) for confidence in confidences)
        return Reply(question="?", answered=False, entry=None, confidence=0.0, matches=matches)

    assert reply().offered == ()
    assert reply(0.0, 0.0).offered == ()
    assert reply(0.3, 0.1, 0.0).offered == (PARIS, PARIS)


@pytest.mark.parametrize(
    ("typed", "name"),
    [("list", "list"), ("LIST", "list"), ("l", "list"), ("exit", "quit"), ("", None), ("listing", None)],
)
def test_a_command_is_found_by_its_name_or_the_beginning_of_it(typed: str, name: str | None) -> None:
    command = commands.find(typed)
    assert (command.name if command else None) == name


# --- questions that fit what is typed --------------------------------------------------------


def _suggested(typed: str, *questions: str, limit: int | None = 6) -> list[str]:
    entries = [Entry(id=str(number), question=text, answer="x") for number, text in enumerate(questions)]
    return [found.entry.question for found in Suggester(entries).suggest(typed, limit)]


QUESTIONS = (
    "How do I reset my password?",
    "How do I change my e-mail address?",
    "Where is the office in Zürich?",
)


@pytest.mark.parametrize(
    ("typed", "question"),
    [
        ("pass", 0), ("pasw", 0), ("passwrod", 0), ("password reset", 0), ("reset pasword", 0), ("resett", 0),
        ("adress", 1), ("change email or addres", 1), ("zurich", 2), ("ZÜR", 2), ("ofice where", 2),
        ("could you please tell me about zurich", 2),
    ],
)  # fmt: skip
def test_typos_and_order_are_forgiven(typed: str, question: int) -> None:
    assert _suggested(typed, *QUESTIONS)[:1] == [QUESTIONS[question]]


@pytest.mark.parametrize("typed", ["", " ", "x", "7", "?", "unrelated matters", "\udcff\x00"])
def test_nothing_is_suggested_where_nothing_fits(typed: str) -> None:
    assert _suggested(typed, *QUESTIONS) == []


def test_the_best_comes_first() -> None:
    assert _suggested("refund", "Is a card needed for the refund of a ticket?", "What is a refund?") == [
        "What is a refund?", "Is a card needed for the refund of a ticket?",
    ]  # fmt: skip
    assert _suggested("open a", "Can a account be opened?", "Open a account?")[0] == "Open a account?"


def test_an_alias_leads_to_its_question_once() -> None:
    aliases = ("When is the shop open?", "Shop times?")
    entry = Entry(id="a", question="Opening hours?", answer="x", aliases=aliases)
    assert [found.entry for found in Suggester([entry]).suggest("shop")] == [entry]


def test_there_are_at_most_as_many_as_wanted() -> None:
    questions = [f"How do I use part {number}?" for number in range(100)]
    assert len(_suggested("how do I use", *questions)) == 6
    assert len(_suggested("how do I use", *questions, limit=None)) == 100


def test_the_words_that_fit_are_marked() -> None:
    suggester = Suggester([Entry(id="a", question="Reset: my password?", answer="x")])
    [found] = suggester.suggest("pasword res")
    parts = list(suggester.marked(found.entry.question, found.words))
    assert "".join(text for text, _ in parts) == found.entry.question
    assert [text for text, fits in parts if fits] == ["Reset", "password"]


def test_scripts_without_spaces_are_suggested_too() -> None:
    assert _suggested("密码", "如何重置密码?", "办公室在哪里?") == ["如何重置密码?"]


@given(st.lists(st.text(min_size=1), min_size=1, max_size=5), st.text(max_size=60))
def test_any_text_can_be_typed(questions: list[str], typed: str) -> None:
    found = _suggested(typed, *questions)
    assert len(found) <= min(6, len(questions))
