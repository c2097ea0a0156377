"""Small files as owners have them, of which something was lost, published or made up: what is read now, and what is said."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command import Command

CASES = Path(__file__).parents[1] / "data" / "cases"

PAY, SHIP, RETURN = "How do I pay?", "Do you ship abroad?", "Can I return a lamp?"
EUROPE, DAYS = "Only within Europe.", "Within 14 days."
LAMP, ANN = ("What is a lamp?", "A thing that shines."), "Who made it?"
THREE = [(PAY, "By card."), (SHIP, EUROPE), (RETURN, DAYS)]


def imported(chatbot: Command, *sources: str) -> tuple[dict[str, Any], str]:
    """The FAQ that a case makes, and what is said."""
    outcome = chatbot("import", *(str(CASES / source) for source in sources))
    assert outcome.status == 0, outcome.err
    return json.loads(outcome.out), outcome.err


@pytest.mark.parametrize(
    ("source", "pairs", "said"),
    [
        ("qa-text-read-as-yaml/qa.txt", THREE, ["lines beginning with Q and A: 3 questions"]),
        ("qa-text-read-as-yaml/qa.md", THREE, []),
        ("qa-text-read-as-yaml/q9.txt", [LAMP, (ANN, "Ann did, in a week.")], ["lines beginning with Q"]),
        (
            "duplicate-keys-overwritten/dup.json",
            [(PAY, "By card."), (SHIP, EUROPE), (PAY, "Or cash.")],
            ["more than once, of which each is read: `How do I pay?` (2 times)", "both are kept"],
        ),
        (
            "duplicate-keys-overwritten/dup2.yml",
            [(PAY, "By card."), (SHIP, EUROPE), (PAY, "Or cash.")],
            ["line 1: has a key more than once", "both are kept"],
        ),
        (
            "duplicate-keys-overwritten/dup.yml",
            [LAMP, (ANN, "Ann did, in a week.")],
            ["`question` (2 times), `answer` (2 times)"],
        ),
        ("duplicate-keys-overwritten/dup2.json", [LAMP, (ANN, "Ann did.")], ["faq[0]: has a key more than"]),
        ("draft-records-published/st.csv", [(PAY, "By card.")], ["“Secret plan?” is not published: status: draft"]),
        (
            "draft-records-published/dr.yml",
            [(PAY, "By card.")],
            ["line 3: “Secret plan?” is not published: draft: true", "“Old plan?” is not published: published: false"],
        ),
        (
            "draft-records-published/zd.json",
            [(PAY, "By **card**."), ("Shipping abroad", EUROPE)],
            ["articles[1]: “Secret draft” is not published: draft: true"],
        ),
        ("one-odd-list-drops-all/cb.yml", THREE[:2], []),
        ("one-odd-list-drops-all/cb5.yml", THREE, ["has 2 answers; the first is taken, and not “Two weeks at most.”"]),
        ("metadata-as-entry/wsl.yml", THREE[:2], ["summary (1), additionalContent (1)"]),
        (
            "import-details/qnb.json",
            [(PAY, "By **card**. See [here](https://lamps.example)."), (SHIP, EUROPE)],
            ["“no_hits” is said where nothing matches"],
        ),
        (
            "import-details/a29913.csv",
            [(PAY, "By **card**, see [here](https://lamps.example).\n\n- Visa\n- Amex"), ("Escaped?", "By **card**")],
            [],
        ),
        (
            "import-details/esc.csv",
            [("What can I buy?", "We sell:\n• lamps\n• bulbs"), (PAY, "By card.\nOr cash.")],
            [],
        ),
        (
            "import-details/latin2.csv",
            [
                ("Mennyibe kerül a fürdőbérlet?", "Nyolcezer forint, őszi árfolyamon."),
                ("Hol találom a kulcsot?", "A portán, a lépcső előtt."),
            ],
            [],
        ),
        ("import-details/alt.md", [(PAY, "By card.")], []),
        ("import-details/qd", [(PAY, "By card.")], ["README.md: line 1: is about the folder"]),
        ("import-details/jk", [(PAY, "By card.")], []),
    ],
)  # fmt: skip
def test_what_is_read(chatbot: Command, source: str, pairs: list[tuple[str, str]], said: list[str]) -> None:
    faq, told = imported(chatbot, source)
    assert [(entry["question"], entry["answer"]) for entry in faq["entries"]] == pairs
    assert all(text in told for text in said), told


def test_a_draft_in_front_matter_is_no_entry(chatbot: Command) -> None:
    outcome = chatbot("import", str(CASES / "draft-records-published" / "pub.md"))
    assert outcome.status == 2
    assert "pub.md: is not published: published: false" in outcome.err


def test_what_else_records_say(chatbot: Command) -> None:
    aliases, tags = (["Which cards", "paying"], ["orders", "money"])
    assert imported(chatbot, "import-details/alt.md")[0]["entries"][0]["aliases"] == aliases
    assert imported(chatbot, "import-details/jk")[0]["entries"][0]["tags"] == tags
    bot = imported(chatbot, "import-details/qnb.json")[0]["entries"]
    assert [(entry["id"], entry.get("aliases")) for entry in bot] == [
        ("Pay.001", ["which cards"]),
        ("Ship.001", None),
    ]
    page = imported(chatbot, "metadata-as-entry/wsl.yml")[0]
    assert page["title"] == "Frequently asked questions about lamps"
    assert [entry["tags"] for entry in page["entries"]] == [["Buying"], ["Shipping"]]


def test_columns_for_other_ways_to_ask_and_languages(chatbot: Command) -> None:
    table = (
        "qid,question,alt1,alt2,alternative questions,answer,lang\n"
        "p1,How do I pay?,paying,which cards,cards|cash,By card.,en\n"
        "s1,Do you ship?,,,,Yes.,en\n"
        "p1,Wie zahle ich?,,,,Mit Karte.,de\n"
    )
    chatbot.file(table.encode(), "f.csv")
    outcome = chatbot("import", "f.csv")
    assert json.loads(outcome.out)["entries"] == [
        {
            "id": "p1", "question": PAY, "aliases": ["paying", "which cards", "cards", "cash"], "answer": "By card.",
        },
        {"id": "s1", "question": "Do you ship?", "answer": "Yes."},
    ]  # fmt: skip
    assert (
        "line 4: “Wie zahle ich?” is in another language, de; --language de makes an FAQ of that"
        in outcome.err
    )
    german = json.loads(chatbot("import", "f.csv", "--language", "de").out)
    assert (german["language"], [entry["id"] for entry in german["entries"]]) == ("de", ["p1"])
    assert chatbot.ask("--faq", "f.csv", "how do i pay").out == "By card.\n"


@pytest.mark.parametrize(
    ("content", "name", "asked"),
    [
        ([{"question": {"en": PAY, "de": "Wie zahle ich?"}, "answer": {"en": "x", "de": "y"}}], "f.json", [PAY]),
        ({"en": [{"q": PAY, "a": "x"}, {"q": SHIP, "a": "x"}], "de": [{"q": "Wie?", "a": "y"}]}, "f.json", [PAY, SHIP]),
        ([["question", "answer"], [PAY, "x"], [SHIP, "y"]], "f.json", [PAY, SHIP]),
        ([PAY, "x", SHIP, "y"], "f.json", [PAY, SHIP]),
        ([[PAY, "x", SHIP, "y"], [RETURN, "z"]], "f.json", [PAY, SHIP, RETURN]),
        ({"question1": PAY, "answer1": "x", "question2": SHIP, "answer2": "y"}, "f.json", [PAY, SHIP]),
        ({"questions": [PAY, SHIP], "answers": ["x"]}, "f.json", [PAY]),
        ({"intro": {"title": "FAQ", "text": "Hello."}, "faq": [{"q": PAY, "a": "x"}]}, "f.json", [PAY]),
        ({"synonyms": [["a", "b"]], "small_talk": {"about": "x"}, "entries": [{"question": PAY, "answer": "x"}]},
         "f.json", [PAY]),
        ([{"q": PAY, "a": "x", "isActive": 0}, {"q": SHIP, "a": "y", "visible": True, "state": "live"}], "f.json", [SHIP]),
    ],
)  # fmt: skip
def test_shapes(chatbot: Command, content: object, name: str, asked: list[str]) -> None:
    outcome = chatbot("import", chatbot.file(content, name))
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == asked


@pytest.mark.parametrize(
    ("text", "form", "asked"),
    [
        ("Question 1: How?\nAnswer 1: So.\nQuestion 2: Why?\nAnswer 2: Thus.\n", "YAML", ["How?", "Why?"]),
        ("# Orders\nQ: How?\nA: So.\n\nQ: Why?\nA: In C # and F.\n", "Markdown", ["How?", "Why?"]),
        ("- question: How?\n  answer: So.\n  author: Ann\n- question: Why?\n  answer: Thus.\n", "YAML", ["How?", "Why?"]),
        ("question: How?\nanswer: So.\ntags: x\nquestion: Why?\nanswer: Thus.\n", "YAML", ["How?", "Why?"]),
        ("How do I pay?: By card.\nDo you ship?: Yes.\n", "YAML", ["How do I pay?", "Do you ship?"]),
        ("<div align=center>Lamps</div>\n\n## How?\n\nSo.\n\n## Why?\n\nThus.\n", "Markdown", ["How?", "Why?"]),
        ("<h3>How?</h3><p>So.</p><h3>Why?</h3><p>Thus.</p>", "HTML", ["How?", "Why?"]),
        ("Frage;Antwort\nWie?;So.\nWarum?;Darum.\n", "table", ["Wie?", "Warum?"]),
    ],
)  # fmt: skip
def test_the_form_that_keeps_the_most_is_taken(
    chatbot: Command, text: str, form: str, asked: list[str]
) -> None:
    outcome = chatbot("import", "-", stdin=text)
    assert outcome.err.startswith(f"standard input: {form}")
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == asked


@pytest.mark.parametrize(
    "head", ["Frage;Antwort;Schlagworte;Andere Fragen;Quelle", "Question;Réponse;Mots-clés;Autres formulations;Source",
             "Pregunta;Respuesta;Etiquetas;Otras preguntas;Fuente"],
)  # fmt: skip
def test_columns_are_known_by_their_names_in_other_languages(chatbot: Command, head: str) -> None:
    (entry,) = json.loads(chatbot("import", "-", stdin=f"{head}\nHow?;So.;wet|dry;Whence?;Rules\n").out)[
        "entries"
    ]
    assert (entry["tags"], entry["aliases"], entry["source"]) == (["wet", "dry"], ["Whence?"], "Rules")


def test_windows_paths_and_code_keep_their_backslashes(chatbot: Command) -> None:
    answers = [r"In C:\new\lamps.", r"Print `a\n`.", r"Use \alpha or \nu.", r"First.\nThen."]
    chatbot.file([{"q": f"Where is {i}?", "a": answer} for i, answer in enumerate(answers)], "f.json")
    made = json.loads(chatbot("import", "f.json").out)["entries"]
    assert [entry["answer"] for entry in made] == [*answers[:3], "First.\nThen."]
