"""The configuration file, through the installed command."""

from __future__ import annotations

import os
import re
import string
import tomllib
from pathlib import Path

import platformdirs
import pytest
from command import Command
from faqs import LIBRARY, UNRELATED, VAGUE
from hypothesis import given
from hypothesis import strategies as st

from chatbot.cli import configuration as config
from chatbot.defaults import THEMES
from chatbot.errors import ConfigError
from chatbot.settings import Settings

QUESTION = "How do I get a library card?"
DEFAULTS = {key: value for key, value in config.configurable(Settings()).items() if value is not None}
"""Of the settings that have one."""


@pytest.fixture
def configured(chatbot: Command) -> Path:
    """Where the configuration belongs, in a home that has an FAQ beside it as well."""
    path = chatbot.folder / ".config" / "chatbot" / "config.toml"
    path.parent.mkdir(parents=True)
    chatbot.file(LIBRARY, ".config/chatbot/library.json")
    return path


# --- what comes first ------------------------------------------------------------------------


def test_the_file_names_the_faq_relative_to_itself(chatbot: Command, configured: Path) -> None:
    configured.write_text('faq = "library.json"\n', encoding="utf-8")
    assert chatbot.ask(QUESTION, "--json").reply["entry_id"] == "card"


def test_the_environment_comes_before_the_file_and_the_command_line_before_both(
    chatbot: Command, configured: Path
) -> None:
    configured.write_text('faq = "missing.json"\n', encoding="utf-8")
    env = {
        "CHATBOT_FAQ": chatbot.file([{"id": "env", "question": QUESTION, "answer": "From the environment."}])
    }
    assert chatbot.ask(QUESTION, "--json", env=env).reply["entry_id"] == "env"
    library = str(configured.parent / "library.json")
    assert chatbot.ask(QUESTION, "--json", "--faq", library, env=env).reply["entry_id"] == "card"
    assert chatbot.ask(QUESTION).status == 2


def test_the_file_sets_the_threshold_unless_the_command_line_does(chatbot: Command, configured: Path) -> None:
    configured.write_text('faq = "library.json"\nthreshold = 0\n', encoding="utf-8")
    assert chatbot.ask(VAGUE, "--json").reply["answered"]
    assert not chatbot.ask(VAGUE, "--json", "--threshold", "1").reply["answered"]
    assert not chatbot.ask(VAGUE, "--json", env={"CHATBOT_CONFIG": os.devnull}).reply["answered"]


def test_plain_holds_for_answers_on_a_terminal(chatbot: Command, configured: Path) -> None:
    configured.write_text('faq = "library.json"\nplain = true\n', encoding="utf-8")
    assert "Bring an ID to" in chatbot.on_terminal("ask", QUESTION).terminal
    configured.write_text('faq = "library.json"\n', encoding="utf-8")
    assert "Bring an ID to" in chatbot.on_terminal("ask", "--plain", QUESTION).terminal
    assert "Bring an ID to" in chatbot.on_terminal("--plain", "ask", QUESTION).terminal
    assert "╭" in chatbot.on_terminal("ask", QUESTION).terminal


@pytest.mark.parametrize(
    ("theme", "env", "frame"),
    [
        ("dark", {}, "\x1b[36m╭"),
        ("light", {}, "\x1b[34m╭"),
        ("none", {}, "╭"),
        ("auto", {}, "\x1b[36m╭"),
        ("auto", {"COLORFGBG": "0;15"}, "\x1b[34m╭"),
        ("auto", {"COLORFGBG": "15;0"}, "\x1b[36m╭"),
        ("light", {"NO_COLOR": "1"}, "╭"),
    ],
)
def test_themes_colour_answers(
    chatbot: Command, configured: Path, theme: str, env: dict[str, str], frame: str
) -> None:
    configured.write_text(f'faq = "library.json"\ntheme = "{theme}"\n', encoding="utf-8")
    shown = chatbot.on_terminal("ask", QUESTION, env=env).terminal
    assert shown.startswith(frame)
    codes = {int(code) for codes in re.findall(r"\x1b\[([\d;]+)m", shown) for code in codes.split(";")}
    assert not codes & {*range(40, 49), *range(100, 108)}, "the background is the terminal's own"


# --- what is wrong with it -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"threshold = 2", "line 1, threshold: expected a number from 0 to 1"),
        (b"threshold = true", "line 1, threshold: expected a number from 0 to 1"),
        (b"threshold = nan", "line 1, threshold: expected a number from 0 to 1"),
        (b"\n\nfaq = ['a']", "line 3, faq: expected the path of a file"),
        (b'faq = " "', "line 1, faq: expected the path of a file"),
        (b'theme = "pink"', 'line 1, theme: expected "auto", "dark", "light" or "none"'),
        (b"theme = ['dark']", 'line 1, theme: expected "auto", "dark", "light" or "none"'),
        (b'keys = "nano"', 'line 1, keys: expected "emacs" or "vi"'),
        (b"history_size = 0", "line 1, history_size: expected a whole number from 1 to 1000000"),
        (b"history = 'no'", "line 1, history: expected true or false"),
        (b"treshold = 0.5", "line 1, treshold: there is no such key; did you mean threshold?"),
        (b"[colours]\na = 1", "line 1, colours: there is no such key; there are faq, threshold, theme,"),
        (b"theme 'dark'", "line 1, column 7: this is not valid TOML: expected a key and its value"),
        (b"# \xff", "line 1: this is not UTF-8"),
        (b"x = " + b"[" * 5000, "is nested too deeply"),
    ],
    ids=lambda value: value[:20].decode("latin-1") if isinstance(value, bytes) else "",
)
def test_what_is_wrong_is_said_with_its_place(content: bytes, said: str) -> None:
    with pytest.raises(ConfigError) as caught:
        config.parse_configuration(content, "config.toml")
    assert said in str(caught.value)


def test_all_that_is_wrong_ends_a_run_with_status_2(chatbot: Command, configured: Path) -> None:
    configured.write_text('threshold = 7\n"\\u001b[2Jx" = 1\n', encoding="utf-8")
    outcome = chatbot.ask(QUESTION)
    assert (outcome.status, outcome.out) == (2, "")
    assert "config.toml: line 1, threshold: expected a number from 0 to 1\n" in outcome.err
    assert "x: there is no such key" in outcome.err
    assert "\x1b" not in outcome.err
    assert chatbot("config", "--path").status == 0
    assert chatbot("config").status == 2


def test_a_file_that_is_named_has_to_be_there(chatbot: Command) -> None:
    outcome = chatbot.ask(QUESTION, env={"CHATBOT_CONFIG": "nowhere.toml"})
    assert outcome.status == 2
    assert "nowhere.toml: does not exist; CHATBOT_CONFIG names it" in outcome.err


@given(
    st.dictionaries(
        st.sampled_from([*config.FILE, "other"]), st.booleans() | st.integers() | st.floats() | st.text()
    )
)
def test_any_value_is_taken_or_reported(values: dict[str, bool | int | float | str]) -> None:
    quoted = {ord("\\"): "\\\\", ord('"'): '\\"'} | {n: f"\\u{n:04x}" for n in (*range(32), 127)}
    lines = [
        f'{key} = "{value.translate(quoted)}"' if isinstance(value, str) else f"{key} = {str(value).lower()}"
        for key, value in values.items()
    ]
    try:
        settings = config.parse_configuration("\n".join(lines).encode("utf-8", "replace"), "/c/config.toml")
    except ConfigError:
        return
    assert 0 <= settings.threshold <= 1
    assert settings.theme in THEMES


# --- chatbot config --------------------------------------------------------------------------


def test_init_writes_a_file_in_which_each_key_has_its_default(chatbot: Command) -> None:
    path = chatbot.folder / ".config" / "chatbot" / "config.toml"
    assert chatbot("config", "--path").out == f"{path}\n"
    assert chatbot("config", "--init").out == f"{path}\n"
    assert path.stat().st_mode & 0o777 == 0o600
    text = path.read_text(encoding="utf-8")
    assert tomllib.loads(text) == {}
    keys = [line[1:] for line in text.splitlines() if line[:1] == "#" and line[1:2] in string.ascii_lowercase]
    values = tomllib.loads("\n".join(keys))
    assert list(values) == list(config.FILE)
    assert {key: values[key] for key in DEFAULTS} == DEFAULTS
    assert config.parse_configuration("\n".join(keys).encode(), "/config.toml").faq == "/faq.json"


def test_init_touches_no_file_that_is_there(chatbot: Command, configured: Path) -> None:
    configured.write_text("threshold = 0.7\n", encoding="utf-8")
    outcome = chatbot("config", "--init")
    assert outcome.status == 2
    assert "is there already; it was not touched" in outcome.err
    assert configured.read_text(encoding="utf-8") == "threshold = 0.7\n"
    assert [path.name for path in configured.parent.iterdir() if path.name.startswith(".")] == []


def test_config_shows_what_holds(chatbot: Command, configured: Path) -> None:
    configured.write_text('threshold = 0.7\npager = "less \\u001b"\n', encoding="utf-8")
    shown = chatbot("config").out
    assert "\x1b" not in shown
    assert tomllib.loads(shown) == DEFAULTS | {"threshold": 0.7, "pager": "less \x1b"}


def test_what_cannot_be_written_is_said(chatbot: Command) -> None:
    path = chatbot.file(b"", "file")
    outcome = chatbot("config", "--init", env={"CHATBOT_CONFIG": f"{path}/config.toml"})
    assert outcome.status == 2
    assert "cannot be written" in outcome.err or "already" in outcome.err


@pytest.mark.parametrize(
    "env",
    [
        {"HOME": "/home/someone"},
        {"HOME": "/home/someone", "XDG_CONFIG_HOME": "/etc/x"},
        {"HOME": "/h", "XDG_CONFIG_HOME": "x"},
    ],
    ids=str,
)
def test_it_is_where_platformdirs_says(monkeypatch: pytest.MonkeyPatch, env: dict[str, str]) -> None:
    for name in ("HOME", "XDG_CONFIG_HOME", "CHATBOT_CONFIG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in env.items():
        monkeypatch.setenv(name, value)
    assert config.path() == os.path.join(
        platformdirs.user_config_dir("chatbot", appauthor=False), "config.toml"
    )


def test_unanswered_questions_stay_so(chatbot: Command, configured: Path) -> None:
    configured.write_text('faq = "library.json"\ntheme = "light"\n', encoding="utf-8")
    assert chatbot.ask(UNRELATED).status == 1
