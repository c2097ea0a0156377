"""The language that an FAQ does not say, and questions in another one than the FAQ's."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from command import Command
from conversations import Start
from faqs import LIBRARY
from hypothesis import given
from hypothesis import strategies as st

from chatbot import FAQ, Bot, Entry, load_faq
from chatbot.faq.building import build_faq, file_object
from chatbot.language.analyser import Analyser
from chatbot.language.function_words import FUNCTION_WORDS
from chatbot.language.identification import NAMES, language_asked_in, language_of
from chatbot.language.other_language import _NAMES, said_in

DATASETS = Path(__file__).parents[2] / "datasets"
GERMAN: list[dict[str, Any]] = [
    {"question": "Wie bekomme ich einen Ausweis?", "answer": "Am Schalter, mit dem Personalausweis."},
    {"question": "Wann ist die Bücherei offen?", "answer": "Von Montag bis Samstag."},
]
TAKEN = "the FAQ does not say its language; it is taken for German"


def faqs() -> Iterator[tuple[str, str, list[dict[str, Any]]]]:
    """Every FAQ of the sets: its name, the language that it says, and its entries."""
    for path in sorted(DATASETS.rglob("faq.json")):
        content = json.loads(path.read_bytes())
        yield path.parent.name, content.get("language", "en"), content["entries"]


def taken(entries: list[dict[str, Any]]) -> str:
    """The language that an FAQ of entries is taken for."""
    from types import SimpleNamespace

    objects = [SimpleNamespace(**{"aliases": [], **entry}) for entry in entries]
    return build_faq(file_object(objects, "", title=None, description=None, language=None), "").language


def test_every_faq_of_the_sets_tells_its_language() -> None:
    """The whole of it, its first three entries, and its questions by themselves."""
    wrong = []
    for name, language, entries in faqs():
        questions = [{"question": entry["question"], "answer": "-"} for entry in entries]
        for part in (entries, entries[:3], questions):
            bare = [{"question": one["question"], "answer": one["answer"]} for one in part]
            if taken(bare) != language:
                wrong.append((name, len(part)))
    assert wrong == []


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("図書館カードはどうやって作りますか。受付に来てください。", "ja"),
        ("如何办理借书证?请到前台。", "zh"),
        ("도서관 카드는 어떻게 만드나요?", "ko"),
        ("Как получить читательский билет?", "ru"),
        ("Як отримати читацький квиток і де?", None),
        ("Πώς παίρνω κάρτα;", "el"),
        ("كيف أحصل على بطاقة المكتبة؟", "ar"),
        ("چگونه کارت کتابخانه بگیرم؟", None),
        ("நூலக அட்டையை எவ்வாறு பெறுவது?", "ta"),
        ("Come posso avere la tessera della biblioteca? Con un documento.", "it"),
        ("Como posso obter um cartão? Não é caro, e você pode pagar com dinheiro.", "pt"),
        ("Hoe krijg ik een pas? Dat kan aan de balie.", "nl"),
        ("Hur får jag ett kort? Det kan du få i receptionen, och det är gratis.", "sv"),
        ("How do I say “ich bin müde, und du?” in German?", None),
        ("GET /v1/users: 200 OK", None),
        ("A? b C? d E? f Y? o", None),
        ("Foobar baz quux", None),
        ("Excel の VLOOKUP function returns an error", None),
        ("CrashExporter 是基于开源项目 crashrpt 改造的组件。", "zh"),
        ("123 !? 🙂", None),
        ("", None),
    ],
)
def test_what_a_text_tells(text: str, language: str | None) -> None:
    assert language_of([text]) == language


@given(st.lists(st.text(max_size=40), max_size=5))
def test_whatever_a_text_is(texts: list[str]) -> None:
    found = language_of(texts)
    assert found is None or (found in NAMES and found != "en")


def test_what_is_said_counts(tmp_path: Path) -> None:
    path = tmp_path / "faq.json"
    path.write_text(json.dumps({"language": "nl", "entries": GERMAN}))
    assert (load_faq(path).language, load_faq(path).language_guessed) == ("nl", False)
    path.write_text(json.dumps(GERMAN))
    assert (load_faq(path).language, load_faq(path).language_guessed) == ("de", True)


def test_a_compiled_faq_keeps_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It is found out once, and not with each question."""
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "faq.json"
    entries = [{**one, "id": str(number)} for number, one in enumerate(GERMAN * 600)]
    path.write_text(json.dumps(entries))
    assert [load_faq(path).language for _ in range(2)] == ["de", "de"]
    monkeypatch.setattr("chatbot.language.identification.language_of", lambda _: None)
    assert load_faq(path).language == "de"
    assert load_faq(path, cache=False).language == "en"


def test_where_it_is_said(chatbot: Command) -> None:
    faq = chatbot.file(GERMAN)
    asked = chatbot.ask("--faq", faq, "wann ist offen")
    assert (asked.status, asked.err) == (0, "")
    talked = chatbot("--faq", faq, stdin="wann ist offen\n/list\nwann offen\n")
    assert talked.err.count(TAKEN) == 1
    imported = chatbot("import", faq)
    assert TAKEN in imported.err
    assert json.loads(imported.out)["language"] == "de"


def test_it_is_said_at_a_terminal(start: Start) -> None:
    assert TAKEN in start(faq=GERMAN).text
    assert "does not say" not in start().text


@pytest.mark.parametrize(
    ("content", "remedy"),
    [
        ({"entries": GERMAN}, 'add the line "language": "de", before its `entries`'),
        (GERMAN, 'write {"language": "de", "entries": […]}'),
    ],
    ids=["object", "list"],
)
def test_a_check_offers_the_line_to_add(chatbot: Command, content: object, remedy: str) -> None:
    name = chatbot.file(content, "faq.json")
    checked = chatbot("check", name)
    assert f"warning: {TAKEN} [language]" in checked.out
    assert remedy in checked.out


def test_a_page_need_not_say_its_language(chatbot: Command) -> None:
    page = b"# Wie zahle ich?\n\nMit der Karte oder bar.\n\n# Wann ist offen?\n\nVon acht bis vier.\n"
    assert chatbot("check", chatbot.file(page, "faq.md")).out == ""


def test_a_check_has_nothing_to_say_where_it_is_said(chatbot: Command) -> None:
    assert chatbot("check", chatbot.file({"language": "de", "entries": GERMAN})).out == ""


@pytest.mark.parametrize("language", ["en", "de", "es", "fr"])
def test_no_question_in_the_faqs_own_language_is_taken_for_another(language: str) -> None:
    pattern = "everyday-*" if language == "en" else f"everyday-{language}-*"
    analyser = Analyser(language)
    wrong = []
    for path in DATASETS.glob(f"{pattern}/questions.jsonl"):
        said = json.loads((path.parent / "faq.json").read_bytes()).get("language", "en")
        for line in path.read_text(encoding="utf-8").splitlines() if said == language else ():
            question = json.loads(line)["question"]
            found = language_asked_in(analyser.texts(question), language, analyser.is_stop)
            if found and question != "how are you? jaja":  # which is in English
                wrong.append((question, found))
    assert wrong == []


IN_OTHERS = [
    ("Wie bekomme ich einen Ausweis für die library?", "de", "nur auf Englisch"),
    ("¿Cómo puedo obtener una tarjeta de la library?", "es", "están en inglés"),
    ("comment est-ce que je peux avoir une library card", "fr", "est en anglais"),
    ("come posso avere una tessera della library", "it", "No answer to that in this FAQ."),
    ("図書カードはどうやって作りますか", "ja", "このFAQは英語です。英語でお尋ねください。"),
    ("как получить читательский билет", "ru", "No answer to that in this FAQ."),
]
"""Questions, the language of each, and what is said of it."""


@pytest.mark.parametrize(("question", "said"), [(question, said) for question, _, said in IN_OTHERS])
def test_a_question_in_another_language_is_declined_in_it(chatbot: Command, question: str, said: str) -> None:
    faq = chatbot.file(LIBRARY)
    asked = chatbot.ask("--faq", faq, question)
    assert (asked.status, asked.out) == (1, "")
    assert said in asked.err
    assert "Did you mean" not in asked.err


def test_so_it_is_in_json_at_a_terminal_and_in_a_conversation(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    lines = "".join(f"{question}\n" for question, _, _ in IN_OTHERS)
    replies = chatbot.ask("--faq", faq, "--jsonl", stdin=lines).replies
    assert [reply["other_language"]["language"] for reply in replies] == [one for _, one, _ in IN_OTHERS]
    assert not any(reply["answered"] for reply in replies)
    assert all(match["confidence"] <= 0.05 for reply in replies for match in reply["matches"])
    talked = chatbot("--faq", faq, stdin=f"{lines}/list\n").err
    assert all(said.split(" that")[0] in talked for _, _, said in IN_OTHERS)
    for question, _, said in IN_OTHERS:
        assert said in chatbot.on_terminal("ask", "--faq", faq, question).terminal.replace("\r\n", " ")


def test_in_its_own_language_nothing_changes(chatbot: Command) -> None:
    faq = chatbot.file(LIBRARY)
    for question in ("how do i get a library card", "library card", "wo", "was it free"):
        assert "other_language" not in chatbot.ask("--faq", faq, "--json", question).reply
    german = chatbot.file({"language": "de", "entries": GERMAN}, "de.json")
    asked = chatbot.ask("--faq", german, "when do you open in the morning")
    assert "This FAQ is in German" in asked.err


def test_an_entry_that_asks_just_that_answers(chatbot: Command) -> None:
    card = {
        "question": "How do I get a card?",
        "aliases": ["Wie bekomme ich einen Ausweis?"],
        "answer": "Here.",
    }
    faq = chatbot.file([card, *LIBRARY["entries"][2:]])
    assert chatbot.ask("--faq", faq, "wie bekomme ich einen ausweis").out == "Here.\n"


def test_of_a_language_without_words_nothing_is_told() -> None:
    polish = Entry(id="a", question="Jak dostać kartę?", answer="W okienku, to jest za darmo.")
    reply = Bot(FAQ(entries=[polish], language="pl")).ask("co to jest i na co mi to do tego")
    assert reply.other_language is None


def test_every_text_names_every_language() -> None:
    assert set(FUNCTION_WORDS) <= set(NAMES)
    assert {language: len(names.split()) for language, names in _NAMES.items()} == dict.fromkeys(
        _NAMES, len(NAMES)
    )
    for language in ("en", "de", "es", "fr", "ja"):
        assert len({said_in(language, other) for other in NAMES}) == len(NAMES)
        assert said_in(language, "xx") is None
    assert said_in("it", "en") is None
