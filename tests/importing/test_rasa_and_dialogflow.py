"""Projects of Rasa and agents of Dialogflow: intents and answers that lie in several files are joined."""

from __future__ import annotations

from pathlib import Path

from command import Command
from imports import entries, tree

PAY, SHIP = "How do I pay?", "Do you ship abroad?"


RASA: dict[str, object] = {
    "domain.yml": (
        "responses:\n  utter_pay:\n  - text: By card.\n    buttons:\n    - title: More\n      payload: /more\n"
        "  utter_faq/ship:\n  - text: Within Europe.\n  - text: In Europe only.\n"
        "  utter_site:\n  - text: See the site.\n  utter_help:\n  - text: Did that help?\n"
        "  utter_unused:\n  - text: Nobody asks.\n"
    ),
    "config.yml": "pipeline:\n- name: WhitespaceTokenizer\n",
    "data/nlu.yml": (
        'nlu:\n- intent: ask_pay\n  examples: |\n    - pay\n    - how do I pay with [card]{"entity": "method"}?\n'
        "- intent: faq/ship\n  examples: |\n    - do you ship to [Norway](country)\n"
        "- intent: site\n  examples: |\n    - where is your site\n"
        "- intent: lost\n  examples: |\n    - I lost my lamp\n"
    ),
    "data/rules.yml": (
        "rules:\n- rule: site\n  steps:\n  - intent: site\n  - action: action_log\n"
        "  - action: utter_site\n  - action: utter_help\n"
    ),
}


def test_an_answer_to_an_intent_without_words_is_named(chatbot: Command) -> None:
    page = (
        "nlu:\n- intent: pay\n  examples: ''\n- intent: site\n  examples: |\n    - where is your site\n"
        "responses:\n  utter_pay:\n  - text: By card.\n  utter_site:\n  - text: See the site.\n"
    )
    outcome = chatbot("import", chatbot.file(page.encode(), "bot.yml"))
    assert list(entries(outcome)) == ["where is your site"]
    assert "the answer “utter_pay” has no question" in outcome.err


def test_a_rasa_project_is_read_as_a_whole(chatbot: Command) -> None:
    tree(chatbot.folder / "bot", RASA)
    outcome = chatbot("import", "bot")
    assert {question: entry["answer"] for question, entry in entries(outcome).items()} == {
        "how do I pay with card?": "By card.\n\n- More",
        "do you ship to Norway": "Within Europe.",
        "where is your site": "See the site.\n\nDid that help?",
    }
    assert entries(outcome)["how do I pay with card?"]["aliases"] == ["pay"]
    for line in (
        "bot/data/nlu.yml: line 6: “do you ship to Norway” has 2 answers; the first is taken, and not “In Europe only.”",
        "bot/data/nlu.yml: line 12: “lost” has no answer, as in “I lost my lamp”",
        "bot/domain.yml: line 15: the answer “utter_unused” has no question",
    ):
        assert f"  {line}\n" in outcome.err


def test_questions_whose_answers_are_elsewhere_say_so(chatbot: Command) -> None:
    tree(chatbot.folder, {"nlu.yml": RASA["data/nlu.yml"]})
    outcome = chatbot("import", "nlu.yml")
    assert (outcome.status, outcome.out) == (2, "")
    assert "has no answer; name the folder that has its answers as well" in outcome.err


def test_what_rasa_had_in_markdown_is_joined(chatbot: Command, tmp_path: Path) -> None:
    files: dict[str, object] = {
        "data/nlu.md": "## intent:pay\n- how do I [pay](action)?\n- what cards do you take\n\n## intent:ship\n- do you ship\n\n"
        "## synonym:lamp\n- light\n",
        "data/stories.md": "## either\n* pay OR ship\n  - utter_both\n\n## paying\n* pay{\"way\": \"card\"}\n  - utter_cards\n\n"
        "## shipping\n* ship\n  - utter_post\n",
        "domain.yml": "templates:\n  utter_cards:\n  - text: By card.\n  utter_post:\n  - text: By post.\n"
        "  utter_both:\n  - text: Yes.\n",
    }  # fmt: skip
    tree(tmp_path, files)
    outcome = chatbot("import", str(tmp_path))
    found = entries(outcome)
    assert {question: entry["answer"] for question, entry in found.items()} == {
        "how do I pay?": "By card.",
        "do you ship": "By post.",
    }
    assert "a synonym, “lamp”, is not taken over" in outcome.err
    assert "the answer “utter_both” has no question" in outcome.err


def test_what_rasa_says_under_a_condition_or_not_in_words_is_named(chatbot: Command, tmp_path: Path) -> None:
    responses = {
        "utter_pay": [{"text": "By card."}, {"text": "By invoice.", "condition": [{"type": "slot"}]}],
        "utter_ship": [{"custom": {"payload": "map"}}],
    }
    nlu = [
        {"intent": "pay", "examples": "- how do I pay?"},
        {"intent": "ship", "examples": "- do you ship?"},
    ]
    tree(tmp_path, {"bot.json": {"nlu": nlu, "responses": responses}})
    outcome = chatbot("import", str(tmp_path / "bot.json"))
    assert list(entries(outcome)) == ["how do I pay?"]
    assert "“utter_pay” is another under a condition, or on a channel: “By invoice.”" in outcome.err
    assert "“utter_ship” has something other than text, which is left out" in outcome.err


def test_an_agent_of_dialogflow_cx_is_joined(chatbot: Command, tmp_path: Path) -> None:
    def said(*texts: str) -> dict[str, object]:
        return {"messages": [{"text": {"text": [text]}, "languageCode": "en"} for text in texts]}

    def phrases(*texts: str) -> dict[str, object]:
        return {
            "trainingPhrases": [
                {"id": text, "parts": [{"text": text}], "languageCode": "en"} for text in texts
            ]
        }

    routes = [
        {"intent": "faq.pay", "triggerFulfillment": said("By card.")},
        {"intent": "faq.ship", "triggerFulfillment": said("Yes."), "targetPage": "Shipping"},
        {"condition": "true", "triggerFulfillment": said("Well.")},
    ]
    files: dict[str, object] = {
        "agent.json": {"displayName": "Lamps", "defaultLanguageCode": "en"},
        "flows/Main/Main.json": {"name": "1", "displayName": "Main", "transitionRoutes": routes},
        "flows/Main/pages/Shipping.json": {"displayName": "Shipping", "entryFulfillment": said("By post.")},
    }
    for name, texts in (("pay", (PAY, "which cards")), ("ship", (SHIP,))):
        folder = f"intents/faq.{name}"
        files[f"{folder}/faq.{name}.json"] = {"name": name, "displayName": f"faq.{name}", "priority": 1}
        files[f"{folder}/trainingPhrases/en.json"] = phrases(*texts)
    tree(tmp_path, files)
    outcome = chatbot("import", str(tmp_path))
    found = entries(outcome)
    assert (found[PAY]["answer"], found[PAY]["aliases"]) == ("By card.", ["which cards"])
    assert found[SHIP]["answer"] == "Yes.\n\nBy post."
    assert "“Well.” is said under the condition “true”, to no question" in outcome.err
