"""What other bots have is read as they mean it: intents and answers that stand apart, patterns, languages, archives."""

from __future__ import annotations

import json
import os
import zipfile
from pathlib import Path

import pytest
from command import Command
from imports import entries, tree

CASE = Path(__file__).parents[1] / "data" / "cases" / "16-bot-exports-not-read"
PAY, SHIP = "How do I pay?", "Do you ship abroad?"


@pytest.mark.parametrize("name", sorted(os.listdir(CASE)))
def test_every_question_of_the_case_is_found(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", chatbot.file((CASE / name).read_bytes(), name))
    found = entries(outcome)
    assert found[PAY]["answer"].startswith("By card.")
    if name == "bp.json":
        assert "“Do you ship abroad?” is not published (enabled: false)" in outcome.err
    else:
        assert found[SHIP]["answer"].startswith("Only within")
    assert set(found) <= {PAY, SHIP}


@pytest.mark.parametrize(
    ("name", "aliases"),
    [
        ("a.aiml", ["Payment"]),
        ("a.qna", ["paying by card", "what cards do you take"]),
        ("bp.json", ["which cards"]),
        ("df.json", ["which cards"]),
        ("rasa.yml", ["which cards do you take"]),
    ],
)
def test_other_ways_to_ask_are_aliases(chatbot: Command, name: str, aliases: list[str]) -> None:
    outcome = chatbot("import", chatbot.file((CASE / name).read_bytes(), name))
    assert entries(outcome)[PAY]["aliases"] == aliases


def test_another_language_is_read_where_it_is_named(chatbot: Command) -> None:
    chatbot.file((CASE / "i18n.json").read_bytes(), "i18n.json")
    outcome = chatbot("import", "i18n.json", "--language", "de")
    assert list(entries(outcome)) == ["Wie zahle ich?", "Liefern Sie ins Ausland?"]
    assert json.loads(outcome.out)["language"] == "de"


# --- Rasa and Dialogflow: what belongs together stands in several files -----------------------


def phrases(*texts: str) -> list[object]:
    """What users say to an intent, as Dialogflow exports it."""
    return [{"id": text, "data": [{"text": text}], "isTemplate": False, "count": 0} for text in texts]


def intent(name: str, **said: object) -> dict[str, object]:
    """An intent with what it says, by language, as Dialogflow exports it."""
    messages = [{"type": "0", "lang": lang, "speech": speech} for lang, speech in said.items()]
    return {
        "name": name,
        "auto": True,
        "responses": [{"messages": [*messages, {"type": "card", "title": "x"}]}],
    }


AGENT: dict[str, object] = {
    "agent.json": {"language": "en", "supportedLanguages": ["de"]},
    "intents/pay.json": intent("pay", en=["By card.", "Card only."], de="Mit Karte."),
    "intents/pay_usersays_en.json": phrases("which cards", "How do I pay?"),
    "intents/pay_usersays_de.json": phrases("Wie zahle ich?"),
    "intents/Fallback.json": intent("Fallback", en="What?"),
    "entities/size.json": {"name": "size", "isEnum": False},
    "entities/size_entries_en.json": [{"value": "s", "synonyms": ["small"]}],
}


def zipped(path: Path, files: dict[str, object]) -> None:
    """Write files into an archive."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            archive.writestr(name, content if isinstance(content, str) else json.dumps(content))


@pytest.mark.parametrize("name", ["agent", "agent.zip"])
def test_a_dialogflow_agent_is_read_as_a_folder_or_an_archive(chatbot: Command, name: str) -> None:
    tree(chatbot.folder / "agent", AGENT)
    zipped(chatbot.folder / "agent.zip", AGENT)
    outcome = chatbot("import", name)
    (entry,) = entries(outcome).values()
    assert entry == {"id": "pay", "question": PAY, "aliases": ["which cards"], "answer": "By card."}
    for line in (
        f"{name}/intents/pay.json: “pay” has messages other than text, as cards; they are left out",
        f"{name}/intents/Fallback.json: the answer “Fallback” has no question",
        f"{name}/entities/size.json: an entity is not taken over",
    ):
        assert f"  {line}\n" in outcome.err
    assert list(entries(chatbot("import", name, "--language", "de"))) == ["Wie zahle ich?"]


def test_an_archive_can_be_asked(chatbot: Command) -> None:
    zipped(chatbot.folder / "agent.zip", AGENT)
    assert chatbot.ask("--faq", "agent.zip", "how do i pay").out == "By card.\n"


# --- what may mean harm ----------------------------------------------------------------------


def test_an_archive_that_unpacks_to_too_much_is_refused(chatbot: Command) -> None:
    with zipfile.ZipFile(chatbot.folder / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(12):
            archive.writestr(f"{number}.md", b"0" * 10_000_000)
    outcome = chatbot("import", "bomb.zip")
    assert (outcome.status, outcome.out) == (2, "")
    assert "bomb.zip: holds 12 files with 120 MB" in outcome.err
    assert "unpack it" in outcome.err


def test_nothing_of_an_archive_is_written_anywhere(chatbot: Command) -> None:
    zipped(
        chatbot.folder / "a.zip",
        {"../out.md": "# Why?\n\nSo.\n", "/abs.md": "# Who?\n\nWe.\n", "inner.zip": "PK"},
    )
    before = set(chatbot.folder.rglob("*")) | set(chatbot.folder.parent.glob("*"))
    outcome = chatbot("import", "a.zip")
    assert "inner.zip: an archive within what was named" in outcome.err
    assert set(chatbot.folder.rglob("*")) | set(chatbot.folder.parent.glob("*")) == before


def test_what_is_no_archive_is_told(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(b"# Why?\n\nSo.\n", "a.zip"))
    assert (outcome.status, outcome.err) == (2, "chatbot: a.zip: is not a zip archive, or is damaged\n")


CATEGORY = "<category><pattern>WHY</pattern><template>{}</template></category>"


@pytest.mark.parametrize(
    "declared",
    ['<!ENTITY a "x"><!ENTITY b "&a;&a;&a;">', '<!ENTITY b SYSTEM "secret.txt">'],
    ids=["expansion", "another file"],
)
def test_entities_of_xml_are_refused(chatbot: Command, declared: str) -> None:
    chatbot.file(b"Leaked", "secret.txt")
    text = f"<!DOCTYPE aiml [{declared}]><aiml>{CATEGORY.format('&b;')}</aiml>"
    outcome = chatbot("import", chatbot.file(text.encode(), "a.aiml"))
    assert (outcome.status, outcome.out) == (2, "")
    assert (
        outcome.err
        == "chatbot: a.aiml: declares entities, which are not read; write out what they stand for\n"
    )


def test_broken_xml_is_told_with_its_place(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(b"<aiml>\n<category>\n</aiml>\n", "a.aiml"))
    assert outcome.status == 2
    assert outcome.err.startswith("chatbot: a.aiml: line 3, column ")
    assert "this is not valid XML" in outcome.err


# --- forms with their own ways ---------------------------------------------------------------


def test_aiml_says_what_depends_on_the_conversation(chatbot: Command) -> None:
    categories = (
        "<category><pattern>HOW DO I PAY</pattern>"
        "<template>By <b>card</b>,\n   <get name='user'/>.<br/>Thanks.</template></category>"
        "<category><pattern>WHO ARE YOU</pattern><template><random><li>A bot.</li><li>Ann.</li></random></template></category>"
        "<category><pattern>PAYING</pattern><template><srai>HOW DO I PAY</srai></template></category>"
        "<category><pattern>GONE</pattern><template><srai>NOWHERE</srai></template></category>"
        "<category><pattern>TELL ME *</pattern><template><star/></template></category>"
    )
    outcome = chatbot("import", chatbot.file(f"<aiml>{categories}</aiml>".encode(), "a.aiml"))
    found = entries(outcome)
    assert found[PAY]["answer"] == "By **card**, .\n\nThanks."
    assert found[PAY]["aliases"] == ["Paying"]
    assert found["Who are you?"]["answer"] == "A bot."
    for text in (
        "depends on the conversation: `<get>` is left out of it",
        "“Who are you?” has 2 answers; the first is taken",
        "“Gone” refers to “NOWHERE”, which is not in the file",
        "“TELL ME *” is a pattern and no question",
    ):
        assert text in outcome.err


def test_a_qna_file_takes_in_others_of_its_folder(chatbot: Command) -> None:
    tree(
        chatbot.folder / "kb",
        {
            "a.qna": '> !# @kb.language = de\n[more](b.qna)\n[out](../c.qna)\n\n<a id = "7"></a>\n# ? Why?\n```\nSo.\n```\n'
            "**Prompts:**\n- [next](#8)\n",
            "b.qna": "# ? Who?\n- and who?\n\n**Filters:**\n- kind = people\n\n```markdown\nWe.\n\n# ? not a question\n```\n",
        },
    )
    tree(chatbot.folder, {"c.qna": "# ? Secret?\n```\nLeaked.\n```\n"})
    outcome = chatbot("import", "kb/a.qna")
    found = entries(outcome)
    assert list(found) == ["Who?", "Why?"]
    assert found["Who?"] | {"id": ""} == {
        "id": "", "question": "Who?", "aliases": ["and who?"], "answer": "We.\n\n# ? not a question", "tags": ["people"],
    }  # fmt: skip
    assert found["Why?"]["id"] == "7"
    assert "“../c.qna” is not taken in: it is outside the folder" in outcome.err
    assert "“Why?” has 1 prompts, which are left out" in outcome.err


def test_a_chatterbot_corpus_is_read_in_turns(chatbot: Command) -> None:
    corpus = {
        "categories": ["lamps", "help"],
        "conversations": [
            ["How do I pay?", "By card."],
            ["Hi", "Hello", "Do you ship?", "Yes.", "Thanks"],
            ["Alone?"],
            "no list",
        ],
    }
    outcome = chatbot("import", chatbot.file(corpus, "corpus.json"))
    found = entries(outcome)
    assert {question: entry["answer"] for question, entry in found.items()} == {
        PAY: "By card.", "Hi": "Hello", "Do you ship?": "Yes.",
    }  # fmt: skip
    assert found[PAY]["tags"] == ["lamps", "help"]
    assert "“Hi” has 2 answers; the first is taken, and not “Thanks”" in outcome.err
    assert "“Alone?” has no answer" in outcome.err
    assert "“no list” is no conversation" in outcome.err
