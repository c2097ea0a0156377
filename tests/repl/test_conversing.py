"""The conversation, held with the installed command in a pseudo-terminal."""

from __future__ import annotations

import signal

import pytest
from conversations import TWINS, Start
from pseudo_terminal import ALT_ENTER, CTRL_C, CTRL_D, ENTER, Terminal


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
def test_a_question_is_answered(shared: Start, question: str) -> None:
    terminal = shared()
    terminal.enter(question)
    assert "The capital is Paris." in terminal.text
    assert "Source: An atlas" in terminal.text


def test_a_number_asks_a_related_question(shared: Start) -> None:
    terminal = shared()
    terminal.enter("What is the capital of France?")
    assert "Related 1 What is the currency of France?" in terminal.text
    terminal.enter("1")
    assert "People pay in euros." in terminal.text


def test_a_question_about_something_else_is_not_answered(shared: Start) -> None:
    terminal = shared()
    terminal.enter("zxcvb qwrtp")
    assert "No answer to that in this FAQ. Topics to try: #cities" in terminal.text


def test_lines_that_are_pasted_or_typed_with_alt_enter_stay_one_question(shared: Start) -> None:
    terminal = shared()
    terminal.send("\x1b[200~What is the\ncapital\x1b[201~")
    terminal.wait_for("What is the capital")
    terminal.send(ALT_ENTER)
    terminal.enter("of France?")
    assert terminal.text.count("The capital is Paris.") == 1
    assert "No answer" not in terminal.text


@pytest.fixture
def unsure(shared: Start) -> Terminal:
    """A conversation that is never sure, and has just offered what may have been meant."""
    terminal = shared("--threshold", "1", faq=TWINS)
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


def test_ctrl_c_leaves_what_is_numbered_below_an_answer(shared: Start) -> None:
    terminal = shared()
    terminal.enter("What is the capital of France?")
    terminal.type("half a li")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)
    terminal.enter("1")
    assert "People pay in euros." in terminal.text


def test_ctrl_c_drops_the_line_and_the_session_goes_on(shared: Start) -> None:
    terminal = shared()
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
