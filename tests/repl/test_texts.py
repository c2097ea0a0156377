"""The conversation's own words, in the language of the FAQ."""

from __future__ import annotations

import string
from typing import Any

import msgspec
import pytest
from command import Command
from conversations import Start
from faqs import LIBRARY
from pseudo_terminal import ENTER

from chatbot.repl.commands import COMMANDS, KEYS
from chatbot.repl.texts.table import LANGUAGES, texts_for

GERMAN: dict[str, Any] = {
    "title": "Bücherei",
    "language": "de-AT",
    "entries": [
        {
            "id": "ausweis",
            "question": "Wie bekomme ich einen Ausweis?",
            "answer": "Am Schalter.",
            "source": "Ordnung",
            "related": ["offen"],
        },
        {
            "id": "offen",
            "question": "Wann ist die Bücherei offen?",
            "answer": "Von Montag bis Samstag.",
            "tags": ["Besuch"],
        },
    ],
}
ENGLISH_WORDS = ("answer", "question", "confidence", "Source", "Type", "Did you mean", "There is")


def places(text: str) -> list[str]:
    """What is put into a text, in any order."""
    return sorted({f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name})


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_every_text_with_the_same_places(language: str) -> None:
    english, texts = (msgspec.structs.asdict(texts_for(one)) for one in ("en", language))
    assert {name: places(text) for name, text in texts.items()} == {
        name: places(text) for name, text in english.items()
    }
    assert all(text.strip() for name, text in texts.items() if name != "thousands")
    for name, text in english.items():
        assert text.endswith(" ") == texts[name].endswith(" "), name
        assert text.count("/list") == texts[name].count("/list"), name


def test_every_command_and_key_is_explained() -> None:
    for language in LANGUAGES:
        texts = texts_for(language)
        assert all(command.help(texts) for command in COMMANDS.values())
        assert all(getattr(texts, f"key_{name}") for _, name in KEYS)


def test_what_has_no_texts_has_the_english_ones() -> None:
    assert texts_for("sw") == texts_for("en") == texts_for("EN_us")
    assert texts_for("de-AT") == texts_for("de")
    assert (texts_for("en").number(1234567), texts_for("de").number(1234)) == ("1,234,567", "1.234")


def test_a_conversation_in_german(chatbot: Command) -> None:
    faq = chatbot.file(GERMAN)
    lines = [
        "wie bekomme ich einen ausweis", "/list", "ausweis bücherei", "/show x9", "/list #nichts", "/foo", "Rasenmäher", "/bad",
        "/save da.md", "/threshold 0.6", "/theme lila", "/faq", "/reload",
    ]  # fmt: skip
    said = chatbot("--faq", faq, stdin="\n".join(lines) + "\n", env={"FORCE_COLOR": "1"})
    for text in (
        "Quelle: Ordnung",
        "Sicherheit ",
        "Dazu",
        "Farben namens lila gibt es nicht",
        "2 Fragen",
        "Neu gelesen: Bücherei",
    ):
        assert text in said.out
    for text in ("Einen Befehl /foo gibt es nicht", "hat diese FAQ keine Antwort"):
        assert text in said.err
    both = said.out + said.err
    assert [word for word in ENGLISH_WORDS if word in both] == []
    assert "Quelle: Ordnung" in (chatbot.folder / "da.md").read_text(encoding="utf-8")


def test_at_a_terminal_in_german(start: Start) -> None:
    terminal = start(faq=GERMAN)
    assert "2 Fragen. Fragen Sie in eigenen Worten" in terminal.text
    terminal.enter("/help")
    terminal.wait_for("gehen auch ohne den Schrägstrich")
    assert "Strg-D beendet" in terminal.text
    assert "Alt-Eingabe eine weitere Zeile" in terminal.text
    assert "Ctrl" not in terminal.text
    assert "clear, quit, exit, hilfe, liste, zurück, beenden gehen auch ohne" in terminal.text
    terminal.enter("Liste")
    assert "2 Wann ist die Bücherei offen? offen" in terminal.text
    terminal.type("beenden")
    terminal.send(ENTER)
    assert terminal.wait_end() == 0
    assert [word for word in ENGLISH_WORDS if word in terminal.text] == []


def test_a_colon_is_not_parted_from_its_word(start: Start) -> None:
    faq = {**LIBRARY, "language": "fr"}
    for columns in range(56, 64):
        terminal = start("--threshold", "1", faq=faq, columns=columns)
        terminal.enter("library card")
        assert "Vouliez-vous dire" in terminal.text
        assert not any(line.startswith(":") for line in terminal.lines)


@pytest.mark.parametrize(("language", "said"), [("es", "pregunta"), ("fr", "question"), ("en", "question")])
def test_other_languages(chatbot: Command, language: str, said: str) -> None:
    faq = chatbot.file({**LIBRARY, "language": language})
    shown = chatbot("--faq", faq, stdin="/reload\n/why\n")
    assert f"4 {said}s" in shown.out


def test_the_command_line_stays_english(chatbot: Command) -> None:
    faq = chatbot.file(GERMAN)
    assert "No answer to that in this FAQ." in chatbot.ask("--faq", faq, "Rasenmäher").err
    styled = chatbot.ask("--faq", faq, "wie bekomme ich einen ausweis", env={"FORCE_COLOR": "1"}).out
    assert "Source: Ordnung" in styled
