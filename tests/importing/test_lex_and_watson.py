"""What Amazon Lex and Watson Assistant export."""

from __future__ import annotations

import json
from typing import Any

from command import Command


def _said(*ways: str) -> dict[str, Any]:
    first, *others = [{"plainTextMessage": {"value": way}} for way in ways]
    return {"messageGroups": [{"message": first, "variations": others}]}


def test_the_intents_of_lex(chatbot: Command) -> None:
    intents: dict[str, dict[str, Any]] = {
        "Hours": {
            "sampleUtterances": [{"utterance": "opening hours {Day}"}, {"utterance": "when are you open?"}],
            "intentClosingSetting": {"closingResponse": _said("9 to 5.", "From 9 to 5.")},
        },
        "Parking": {
            "sampleUtterances": [{"utterance": "where can I park"}],
            "initialResponseSetting": {"initialResponse": _said("Behind the shop.")},
            "intentClosingSetting": {"closingResponse": _said("Anything else?")},
        },
        "Order": {"sampleUtterances": [{"utterance": "I want to order"}], "dialogCodeHook": None},
        "Fallback": {"sampleUtterances": None, "parentIntentSignature": "AMAZON.FallbackIntent"},
    }
    for name, intent in intents.items():
        folder = chatbot.folder / "bot/BotLocales/en_US/Intents" / name
        folder.mkdir(parents=True)
        (folder / "Intent.json").write_text(json.dumps({"name": name, **intent}))
    outcome = chatbot("import", "bot", "--details")
    faq = json.loads(outcome.out)
    assert faq["language"] == "en"
    assert [(one["question"], one.get("aliases"), one["answer"]) for one in faq["entries"]] == [
        ("when are you open?", ["opening hours {Day}"], "9 to 5."),
        ("where can I park", None, "Behind the shop.\n\nAnything else?"),
    ]
    assert "“opening hours {Day}” has 2 answers; the first is taken, and not “From 9 to 5.”" in outcome.err
    assert "“Order” has no answer, as in “I want to order”" in outcome.err


def test_a_bot_of_the_first_version_of_lex(chatbot: Command) -> None:
    messages = [{"contentType": "PlainText", "content": "In Linz."}]
    intent = {
        "name": "Where",
        "sampleUtterances": ["where are you"],
        "conclusionStatement": {"messages": messages},
    }
    bot = {"metadata": {"schemaVersion": "1.0"}, "resource": {"name": "Shop", "intents": [intent]}}
    outcome = chatbot("import", chatbot.file(json.dumps(bot).encode(), "bot.json"))
    (entry,) = json.loads(outcome.out)["entries"]
    assert (entry["question"], entry["answer"]) == ("where are you", "In Linz.")


SKILL = {
    "language": "en",
    "intents": [
        {"intent": "lost", "examples": [{"text": "my card is gone"}, {"text": "I lost my card"}]},
        {"intent": "iban", "examples": [{"text": "What is my IBAN?"}]},
        {"intent": "loan", "examples": [{"text": "do you give loans"}]},
    ],
    "entities": [{"entity": "card", "values": []}],
    "dialog_nodes": [
        {"conditions": "welcome", "output": {"generic": [{"values": [{"text": "Hello."}]}]}},
        {
            "conditions": "#lost && @card:credit",
            "output": {
                "generic": [{"values": [{"text": "Call the bank of the card."}], "response_type": "text"}]
            },
        },
        {
            "conditions": "#lost",
            "output": {
                "generic": [
                    {
                        "values": [{"text": "Call us."}, {"text": "We block it."}],
                        "selection_policy": "multiline",
                    },
                    {"response_type": "image", "source": "https://b.example/i.png", "title": "The back"},
                    {
                        "response_type": "option",
                        "title": "Which?",
                        "options": [{"label": "Credit"}, {"label": "Debit"}],
                    },
                ]
            },
        },
        {
            "conditions": "#iban && !#loan",
            "output": {"text": {"values": ["On your statement.", "See there."]}},
        },
        {"parent": "n2", "output": {"text": "Thanks."}},
        {"conditions": "anything_else", "output": {}},
    ],
}


def test_a_skill_of_watson(chatbot: Command) -> None:
    outcome = chatbot("import", "--details", chatbot.file(json.dumps(SKILL).encode(), "skill.json"))
    entries = json.loads(outcome.out)["entries"]
    assert [(one["question"], one["answer"]) for one in entries] == [
        (
            "my card is gone",
            "Call us.\n\nWe block it.\n\n![The back](https://b.example/i.png)\n\nWhich?\n\n- Credit\n- Debit",
        ),
        ("What is my IBAN?", "On your statement."),
    ]
    for told in (
        "“Hello.” is said under the condition “welcome”, to no question",
        "“Thanks.” is said further on in a conversation, to no question",
        "the answer “lost” is another under the condition “#lost && @card:credit”: “Call the bank of the card.”",
        "“What is my IBAN?” has 2 answers; the first is taken, and not “See there.”",
        "“loan” has no answer, as in “do you give loans”",
        "the entity “card” is not taken over",
    ):
        assert told in outcome.err


def test_lex_says_by_turns_and_otherwise(chatbot: Command) -> None:
    card = {"title": "Cards", "buttons": [{"text": "Visa", "value": "v"}, {"text": "Other", "value": "o"}]}
    spoken = {"message": {"ssmlMessage": {"value": "<speak>By <emphasis>card</emphasis>.</speak>"}}}
    under = {"conditionalBranches": [{"response": _said("In cash.")}]}
    modern = {
        "name": "pay",
        "sampleUtterances": [{"utterance": "how do I pay"}],
        "initialResponseSetting": {
            "initialResponse": {"messageGroups": [spoken, {"message": {"imageResponseCard": card}}]},
            "conditional": under,
        },
    }
    outcome = chatbot("import", "--details", chatbot.file(json.dumps(modern).encode(), "modern.json"))
    assert json.loads(outcome.out)["entries"][0]["answer"] == "By card.\n\nCards\n\n- Visa\n- Other"
    assert "“In cash.” is said by “pay” under a condition, or further on" in outcome.err
    messages = [{"content": "By card.", "groupNumber": 1}, {"content": "Card.", "groupNumber": 1}]
    messages += [{"content": "Anything else?", "groupNumber": 2}]
    early = {
        "name": "pay",
        "sampleUtterances": ["how do I pay"],
        "conclusionStatement": {"messages": messages},
    }
    bot = {"resource": {"intents": [early]}}
    outcome = chatbot("import", "--details", chatbot.file(json.dumps(bot).encode(), "early.json"))
    assert json.loads(outcome.out)["entries"][0]["answer"] == "By card.\n\nAnything else?"


def test_watson_asked_for_very_much_and_shows_other_things(chatbot: Command) -> None:
    asked = " || ".join(f"#n{number}" for number in range(20_000))
    agent = {"generic": [{"response_type": "connect_to_agent"}, {"response_type": "pause"}]}
    nodes = [{"conditions": f"{asked}{end}", "output": {"text": "So."}} for end in ("", " ")]
    skill = {
        "intents": [{"intent": "n1", "examples": [{"text": "how?"}]}],
        "dialog_nodes": [*nodes, {"conditions": "#n1", "output": agent}],
    }
    outcome = chatbot("import", chatbot.file(json.dumps(skill).encode(), "skill.json"))
    assert [one["answer"] for one in json.loads(outcome.out)["entries"]] == ["So."]
    assert "has something other than text, which is left out: “connect_to_agent”" in outcome.err
    assert "pause" not in outcome.err
