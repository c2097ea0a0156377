"""The conversation's own words, in the language of the FAQ."""

from __future__ import annotations

import string
from typing import Any

import msgspec
import pytest
from command import Command
from conversations import Start
from faqs import LIBRARY
from prompt_toolkit.utils import get_cwidth
from pseudo_terminal import CTRL_C, CTRL_R, ENTER

from chatbot.language.rules import rules_for
from chatbot.repl.commands import COMMANDS, KEYS
from chatbot.repl.conversation import Confirmation, Conversation
from chatbot.repl.texts.table import texts_for
from chatbot.terminal.languages import LANGUAGES

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
NARROW = 40
BY_WORDS = ("--semantic", "never")
"""Where an encoder is installed, what shares no word with the FAQ is offered something; these look at what is said otherwise."""
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
    assert all(text.strip() for name, text in texts.items() if name not in ("thousands", "space"))
    for name, text in english.items():
        assert text.count("/list") == texts[name].count("/list"), name


def test_every_command_and_key_is_explained() -> None:
    for language in LANGUAGES:
        texts = texts_for(language)
        assert all(command.help(texts) for command in COMMANDS.values())
        assert all(getattr(texts, f"key_{name}") for _, name in KEYS)


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_to_be_typed_for_yes_and_no_is_taken_as_that(language: str) -> None:
    texts = texts_for(language)
    conversation = Conversation(rules_for(language))
    conversation.confirm()
    assert conversation.intent(texts.yes) == Confirmation(yes=True)
    assert conversation.intent(texts.no) == Confirmation(yes=False)
    assert texts.bar_confirm.startswith(f"{texts.yes} ")
    assert f" {texts.no} " in texts.bar_confirm


@pytest.mark.parametrize("language", LANGUAGES)
def test_help_names_what_follows_a_command_in_its_language(language: str) -> None:
    texts, english = texts_for(language), texts_for("en")
    usages = " ".join(command.usage(texts) for command in COMMANDS.values())
    for name in ("words", "topic", "file"):
        own, other = (getattr(one, name) for one in (texts, english))
        assert own in usages
        assert own == other or other not in usages
        assert own == other or not any(other in text for text in msgspec.structs.astuple(texts))


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_toolbar_fits_a_narrow_terminal(language: str) -> None:
    texts = texts_for(language)
    numbers = texts.bar_many.format(last=3)
    beside = [f"{numbers} · {text}" for text in (texts.bar_none, texts.bar_help, texts.bar_start)]
    for keys in (texts.bar_confirm, texts.bar_search, texts.bar_menu, texts.bar_usual, *beside):
        assert get_cwidth(f" {keys}") <= NARROW, keys


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
    said = chatbot(*BY_WORDS, "--faq", faq, stdin="\n".join(lines) + "\n", env={"FORCE_COLOR": "1"})
    for text in (
        "Quelle: Ordnung",
        "Sicherheit ",
        "Dazu",
        "2 Fragen",
        "Neu gelesen: Bücherei",
    ):
        assert text in said.out
    for text in (
        "Farben namens lila gibt es nicht",
        "Einen Befehl /foo gibt es nicht",
        "hat diese FAQ keine Antwort",
    ):
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


JAPANESE: dict[str, Any] = {
    "title": "図書館",
    "language": "ja",
    "entries": [
        {
            "id": "card",
            "question": "貸出カードはどうやって作りますか？",
            "answer": "窓口で。",
            "source": "規則",
            "related": ["open"],
        },
        {
            "id": "open",
            "question": "図書館は何時に開きますか？",
            "answer": "月曜から土曜の九時です。",
            "tags": ["案内"],
        },
    ],
}


def test_a_conversation_in_japanese(chatbot: Command) -> None:
    lines = [
        "貸出カードはどうやって作りますか", "/why", "一覧", "/show x9", "/list #なし", "/foo", "ラーメン", "/bad", "/save da.md",
        "/threshold 0.6", "/threshold 高い", "/theme 紫", "/faq", "/reload", "/related", "/back", "ヘルプ",
    ]  # fmt: skip
    faq = chatbot.file(JAPANESE)
    said = chatbot(*BY_WORDS, "--faq", faq, stdin="\n".join(lines) + "\n", env={"FORCE_COLOR": "1"})
    for text in (
        "出典：規則",
        "確信度",
        "関連する質問",
        "質問2件",
        "読み直しました：図書館",
    ):
        assert text in said.out
    for text in (
        "紫 という配色はありません。配色は",
        "/foo というコマンドはありません",
        "「ラーメン」への回答がこのFAQにありません。",
    ):
        assert text in said.err
    both = said.out + said.err
    assert [word for word in ENGLISH_WORDS if word in both] == []
    assert "出典：規則" in (chatbot.folder / "da.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("faq", "question", "said"),
    [
        (
            GERMAN,
            "wie bekomme ich einen ausweis",
            ("Am besten passt „Wie", "Gewicht", "Was gezählt hat", "0,"),
        ),
        (JAPANESE, "貸出カードはどうやって作りますか", ("最も合うのは項目 card", "重み", "判断の根拠", "0.")),
    ],
)
def test_why_speaks_the_language_at_any_height(
    start: Start, faq: dict[str, Any], question: str, said: tuple[str, ...]
) -> None:
    pager = "sh -c 'cat >/dev/null; echo in the pager'"
    tall, low = (start(faq=faq, rows=rows, PAGER=pager) for rows in (80, 15))
    for terminal in (tall, low):
        terminal.enter(question)
        terminal.enter("/why")
        assert said[0] in terminal.text, "the words stay on the screen"
        assert [word for word in ENGLISH_WORDS if word in terminal.text] == []
        assert "in the pager" not in terminal.text
    assert all(text in tall.text for text in said)


@pytest.mark.parametrize(
    ("faq", "heading"), [(GERMAN, "(Suche)`"), (JAPANESE, "(検索)`"), (LIBRARY, "(reverse-i-search)`")]
)
def test_the_search_in_earlier_lines_is_headed_in_the_language(
    start: Start, faq: dict[str, Any], heading: str
) -> None:
    terminal = start(faq=faq)
    terminal.enter("/back")
    terminal.send(CTRL_R + "/b")
    terminal.wait_for(f"{heading}/b': /back")
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)


@pytest.mark.parametrize("columns", [NARROW, 80])
@pytest.mark.parametrize("faq", [GERMAN, JAPANESE, LIBRARY])
def test_what_the_menu_says_of_commands_is_not_cut(start: Start, faq: dict[str, Any], columns: int) -> None:
    terminal = start(faq=faq, columns=columns)
    terminal.type("/")
    terminal.wait_for("/back")
    assert "..." not in terminal.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("de", "99 steht gerade für keine Frage"),
        ("es", "El 99 no corresponde ahora a ninguna"),
        ("fr", "99 ne correspond à aucune question"),
        ("ja", "99番の質問は今はありません"),
    ],
)
def test_a_number_that_stands_for_nothing_is_no_small_talk(
    chatbot: Command, language: str, said: str
) -> None:
    faq = chatbot.file({**LIBRARY, "language": language})
    assert said in chatbot("--faq", faq, stdin="99\n/back\n").err


def test_a_file_that_is_not_there_is_said_in_the_language(chatbot: Command) -> None:
    said = chatbot("--faq", chatbot.file(GERMAN), stdin="/faq nichts.json\nwie bekomme ich einen ausweis\n")
    assert "Eine Datei nichts.json gibt es nicht.\nAntworten kommen weiter aus Bücherei." in said.err
    assert "Am Schalter." in said.out


def test_what_a_search_finds_is_shown_whole(start: Start) -> None:
    terminal = start(columns=NARROW)
    line = "when does the currency change and how many of the mountains are taller"
    terminal.enter(line)
    terminal.send(CTRL_R + "taller")
    terminal.wait_for("`taller': ")
    terminal.wait_until(
        lambda: line.replace(" ", "") in "".join(terminal.lines).replace(" ", "").split("'")[-1]
    )
    terminal.send(CTRL_C)
    terminal.wait_until(lambda: terminal.at_prompt)


def test_why_a_conversation_is_not_saved_is_said_in_the_language(chatbot: Command) -> None:
    faq = chatbot.file(GERMAN)
    said = chatbot("--faq", faq, stdin="wie bekomme ich einen ausweis\n/save nirgends/da.md\n")
    assert "nirgends/da.md kann nicht geschrieben werden: den Ordner gibt es nicht" in said.err


def test_japanese_is_broken_between_its_characters_and_nothing_of_it_is_cut(start: Start) -> None:
    answer = "窓口で手続きをしてください。" * 12
    entry = {"id": "long", "question": "とても長い質問です" * 9, "answer": answer}
    faq = {**JAPANESE, "entries": [entry]}
    terminal = start(faq=faq, columns=NARROW, rows=150)
    for line in ("/list", "1", "/why", "/help"):
        terminal.enter(line)
        assert "…" not in terminal.text.replace("#話題 …", "")
    assert not any(line.lstrip(" │").startswith(("、", "。")) for line in terminal.lines)


def test_a_colon_is_not_parted_from_its_word(start: Start) -> None:
    faq = {**LIBRARY, "language": "fr"}
    terminal = start("--threshold", "1", faq=faq, columns=64)
    for columns in range(63, 55, -1):
        terminal.resize(columns, 24)
        terminal.enter("library card")
        assert "Vouliez-vous dire" in terminal.text
        assert not any(line.startswith(":") for line in terminal.lines)
        terminal.enter("/clear")


@pytest.mark.parametrize(("language", "said"), [("es", "pregunta"), ("fr", "question"), ("en", "question")])
def test_other_languages(chatbot: Command, language: str, said: str) -> None:
    faq = chatbot.file({**LIBRARY, "language": language})
    shown = chatbot("--faq", faq, stdin="/reload\n/why\n")
    assert f"4 {said}s" in shown.out


def test_the_command_line_stays_english(chatbot: Command) -> None:
    faq = chatbot.file(GERMAN)
    assert "No answer to that in this FAQ." in chatbot.ask(*BY_WORDS, "--faq", faq, "Rasenmäher").err
    styled = chatbot.ask("--faq", faq, "wie bekomme ich einen ausweis", env={"FORCE_COLOR": "1"}).out
    assert "Source: Ordnung" in styled
