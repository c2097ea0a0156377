"""Whom a page names for what it does not answer: no answer has it, and it is said where nothing answers."""

from __future__ import annotations

import json

import pytest
from command import Command

from chatbot.importing.further_help import is_further_help

ENTRIES = {"When are you open?": "Tuesday to Saturday.", "Do you bake without gluten?": "No, there is flour."}
CONTACT = "Write to hello@bakery.example or ring 01632 960 222."
HEADINGS = "# Hill Bakery FAQ\n\n" + "\n\n".join(f"## {asked}\n\n{said}" for asked, said in ENTRIES.items())
LABELS = "Hill Bakery FAQ\n\n" + "\n\n".join(f"Q: {asked}\nA: {said}" for asked, said in ENTRIES.items())
BOLD = "# Hill Bakery FAQ\n\n" + "\n\n".join(f"**{asked}**\n{said}" for asked, said in ENTRIES.items())
HTML = (
    "<h1>Hill Bakery FAQ</h1>" + "".join(f"<h3>{asked}</h3><p>{said}</p>" for asked, said in ENTRIES.items())
    + "<h3>Still have questions?</h3><p>" + CONTACT + "</p>"
)  # fmt: skip


@pytest.mark.parametrize(
    ("name", "page", "said"),
    [
        ("a.md", f"{HEADINGS}\n\n## Still have questions?\n\n{CONTACT}\n", CONTACT),
        ("a.md", f"{HEADINGS}\n\nDidn't find your answer? {CONTACT}\n", f"Didn't find your answer? {CONTACT}"),
        ("a.md", f"{HEADINGS}\n\nQuestions about cakes? {CONTACT}\n", f"Questions about cakes? {CONTACT}"),
        ("a.txt", f"{LABELS}\n\nIf your question isn't here: {CONTACT}\n", f"If your question isn't here: {CONTACT}"),
        ("a.md", f"{BOLD}\n\n---\n\nAny more questions?\n\n{CONTACT}\n", f"Any more questions?\n\n{CONTACT}"),
        ("a.md", f"{BOLD}\n\n**Still have questions?**\n\n{CONTACT}\n", f"**Still have questions?**\n\n{CONTACT}"),
        ("a.html", HTML, CONTACT),
    ],
    ids=["under a heading", "behind the last answer", "on a subject", "behind labels", "behind a rule", "in bold", "HTML"],
)  # fmt: skip
def test_it_is_said_where_nothing_answers(chatbot: Command, name: str, page: str, said: str) -> None:
    path = chatbot.file(page.encode(), name)
    outcome = chatbot("import", path)
    made = json.loads(outcome.out)
    assert {one["question"]: one["answer"] for one in made["entries"]} == ENTRIES
    assert made["fallback"] == said
    assert "is said where nothing answers; it belongs to no question" in outcome.err
    declined = chatbot("ask", "--faq", path, "who painted the ceiling")
    assert (declined.status, declined.out) == (1, "")
    assert CONTACT in declined.err


def test_an_entry_on_further_help_stays_one(chatbot: Command) -> None:
    page = f"{HEADINGS}\n\n## Can't find what you're looking for?\n\n{CONTACT}\n"
    made = json.loads(chatbot("import", "-", stdin=page).out)
    assert [one["question"] for one in made["entries"]] == [*ENTRIES, "Can't find what you're looking for?"]
    assert made["fallback"] == CONTACT


def test_what_a_page_says_of_itself_may_name_somebody(chatbot: Command) -> None:
    page = HEADINGS.replace(
        "FAQ\n", "FAQ\n\nAsked a lot. Call Mia on 01632 960 111 if yours isn't here.\n", 1
    )
    made = json.loads(chatbot("import", "-", stdin=page).out)
    assert made["description"] == "Asked a lot. Call Mia on 01632 960 111 if yours isn't here."
    assert made["fallback"] == "Call Mia on 01632 960 111 if yours isn't here."


def test_a_number_to_reach_somebody_by_is_said_where_nothing_answers(chatbot: Command) -> None:
    page = HEADINGS.replace(
        "FAQ\n", "FAQ\n\nAsked a lot. Call us on 01632 960 111, till 8 pm. We bake daily.\n", 1
    )
    made = json.loads(chatbot("import", "-", stdin=page).out)
    assert made["fallback"] == "Call us on 01632 960 111, till 8 pm."
    assert "fallback" not in json.loads(
        chatbot("import", "-", stdin=page.replace("01632 960 111", "Mondays")).out
    )


def test_several_pages_name_each_of_theirs_once(chatbot: Command) -> None:
    for name, whom in (("a.md", "a@b.example"), ("b.md", "c@d.example"), ("c.md", "c@d.example")):
        page = f"# FAQ\n\n## Is it {name}?\n\nYes.\n\n## Other questions?\n\nAsk {whom}.\n"
        chatbot.file(page.encode(), name)
    made = json.loads(chatbot("import", "a.md", "b.md", "c.md").out)
    assert made["fallback"] == "Ask a@b.example.\n\nAsk c@d.example."


def test_a_fallback_of_its_own_is_kept_and_one_that_is_missing_is_told_of(chatbot: Command) -> None:
    page = chatbot.file(f"{HEADINGS}\n\n## Still have questions?\n\n{CONTACT}\n".encode(), "a.md")
    told = 'nothing is said where nothing answers; "fallback" beside its entries may say: “Write to hello@'
    entries = [{"question": "Only here?", "answer": "Yes."}]
    chatbot.file({"entries": entries}, "none.json")
    assert told in chatbot("import", page, "-o", "none.json", "--merge").err
    chatbot.file({"entries": entries, "fallback": "Ask Jo."}, "own.json")
    assert told not in chatbot("import", page, "-o", "own.json", "--merge").err
    assert json.loads((chatbot.folder / "own.json").read_text(encoding="utf-8"))["fallback"] == "Ask Jo."


@pytest.mark.parametrize(
    "text",
    [
        "Can't find what you're looking for? Call us.",
        "For any other questions, contact support@example.com.",
        "Questions? Call 01632 960 222",
        "P.S. If you can't find an answer, ask Jo.",
        "Noch Fragen? Ruf uns an.",
        "Bei weiteren Fragen wenden Sie sich an das Büro.",
        "Ihre Frage ist nicht dabei? Schreiben Sie uns!",
        "Vous n'avez pas trouvé la réponse ? Appelez-nous.",
        "Pour toute autre question, écrivez à a@b.example",
        "¿Tienes más dudas? Llámanos.",
        "Para cualquier otra consulta, escribe a a@b.example",
        "ほかにご質問がありましたら、info@example.jp までお問い合わせください。",
    ],
)
def test_how_it_begins(text: str) -> None:
    assert is_further_help(text)


@pytest.mark.parametrize(
    "text",
    [
        "There are more questions in section 3.",
        "If you can't log in, reset your password.",
        "If you don't see the mail, look in the spam folder.",
        "Need help with the form? We do that on Tuesdays.",
        "Wenn Sie Ihr Passwort nicht mehr finden, klicken Sie auf Zurücksetzen.",
        "Si vous ne trouvez pas votre clé, demandez à l'accueil.",
        "解決しない場合は再起動してください。",
    ],
)
def test_what_helps_with_one_thing_stays_in_its_answer(text: str) -> None:
    assert not is_further_help(text)
