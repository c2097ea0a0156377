"""Files that programs write: help desks, editors, sites. Nothing that is in them is lost without a word."""

from __future__ import annotations

import json
from typing import Any

from command import Command


def imported(chatbot: Command, content: str | bytes, name: str) -> tuple[dict[str, dict[str, Any]], str]:
    """The entries of a file, by question, and what was said of it."""
    data = content.encode() if isinstance(content, str) else content
    outcome = chatbot("import", chatbot.file(data, name))
    assert outcome.status == 0, outcome.err
    return {entry["question"]: entry for entry in json.loads(outcome.out)["entries"]}, outcome.err


def test_an_article_whose_tags_are_objects_is_read(chatbot: Command) -> None:
    article = {"title": "How do I begin?", "description": "<p>Plug in.</p>", "tags": [{"name": "start"}]}
    folder = {"name": "First steps", "articles": [article]}
    found, _ = imported(
        chatbot, json.dumps([{"category": {"name": "General", "all_folders": [folder]}}]), "desk.json"
    )
    assert found["How do I begin?"]["answer"] == "Plug in."
    assert found["How do I begin?"]["tags"] == ["General", "First steps", "start"]


def test_an_article_for_some_users_alone_is_kept_back(chatbot: Command) -> None:
    articles = [
        {"title": "Where are we?", "body": "Here.", "user_segment_id": None, "user_segment_ids": []},
        {"title": "Who is on duty?", "body": "Ann.", "user_segment_id": 3600},
        {"title": "What is the door code?", "body": "1234.", "user_segment_ids": [7, 8]},
    ]
    found, said = imported(chatbot, json.dumps({"count": 3, "articles": articles}), "zendesk.json")
    assert [*found] == ["Where are we?"]
    assert "“Who is on duty?” is not published: user_segment_id: 3600, so it is for some users alone" in said
    assert "“What is the door code?” is not published: user_segment_ids: [7, 8]" in said
    assert "user_segment_id (" not in said


def test_columns_of_articles_and_names_of_languages_are_known(chatbot: Command) -> None:
    rows = "Article title,Article language,Article URL,Article body\nIs it dear?,English,https://e.example/1,<p>No.</p>\n"
    outcome = chatbot("import", chatbot.file(rows.encode(), "articles.csv"))
    content = json.loads(outcome.out)
    assert content["language"] == "en"
    (entry,) = content["entries"]
    assert (entry["question"], entry["answer"], entry["source"]) == (
        "Is it dear?",
        "No.",
        "https://e.example/1",
    )


def test_what_a_page_shows_beside_its_data_is_named(chatbot: Command) -> None:
    answers = [{"@type": "Answer", "text": "Yes."}, {"@type": "Answer", "text": "Within Europe only."}]
    data = {
        "@type": "FAQPage",
        "mainEntity": [{"@type": "Question", "name": "Do you ship?", "acceptedAnswer": answers}],
    }
    body = "<h2>Do you ship?</h2><p>Yes.</p><p>By a post coach.</p><h2>Warranty</h2><p>Two years.</p>"
    page = f'<script type="application/ld+json">{json.dumps(data)}</script><body>{body}</body>'
    found, said = imported(chatbot, page, "shop.html")
    assert found["Do you ship?"]["answer"] == "Yes."
    assert "“Do you ship?” has 2 answers; the first is taken, and not “Within Europe only.”" in said
    assert all(f"“{text}” is not among" in said for text in ("By a post coach.", "Warranty", "Two years."))
    assert "“Yes.” is not among" not in said


def test_further_answers_in_microdata_are_named(chatbot: Command) -> None:
    answer = (
        '<div itemprop="suggestedAnswer" itemtype="https://schema.org/Answer"><p itemprop="text">{}</p></div>'
    )
    page = f"""<p>Ask at the desk.</p><div itemscope itemtype="https://schema.org/Question"><h3 itemprop="name">Which lamp?</h3>
    {answer.format("The first.")}{answer.format("The second.")}</div>"""
    found, said = imported(chatbot, page, "lamps.html")
    assert found["Which lamp?"]["answer"] == "The first."
    assert "“Which lamp?” has 2 answers; the first is taken, and not “The second.”" in said
    assert "“Ask at the desk.” is not among" in said


def test_a_table_without_a_head_is_read_by_the_names_in_it(chatbot: Command) -> None:
    page = """<table><tr><td colspan=3>Lamps</td></tr><tr><td>Group</td><td>Question</td><td>Answer</td></tr>
    <tr><td rowspan=2>Money</td><td>Dear?</td><td>No:<ul><li>five</li><li>ten</li></ul></td></tr>
    <tr><td>Refunds?</td><td>Yes.</td></tr></table>"""
    found, said = imported(chatbot, page, "lamps.html")
    assert found["Dear?"]["answer"] == "No:\n\n- five\n- ten"
    assert found["Refunds?"]["tags"] == ["Money"]
    assert "“Lamps” stands above the columns' names" in said


def test_what_is_set_in_further_than_its_item_is_no_indented_answer(chatbot: Command) -> None:
    page = (
        "# Team\n\n- Where are you?\n    \n    In Linz.\n    \n    - second floor\n- Who?\n    \n    Ann.\n"
    )
    found, _ = imported(chatbot, page, "team.md")
    assert found["Where are you?"]["answer"] == "In Linz.\n\n- second floor"


def test_a_heading_that_only_says_faq_is_no_tag_and_may_be_an_entry(chatbot: Command) -> None:
    found, _ = imported(chatbot, "# Lamps\n\n## FAQ\n\n### Dear?\n\nNo.\n\n### Hot?\n\nYes.\n", "a.md")
    assert [entry.get("tags") for entry in found.values()] == [None, None]
    found, said = imported(
        chatbot, "# Lamps\n\n## FAQ\n\nAt the desk.\n\n## Parking\n\nIn the yard.\n", "b.md"
    )
    assert {question: entry["answer"] for question, entry in found.items()} == {
        "FAQ": "At the desk.",
        "Parking": "In the yard.",
    }
    assert "Left out" not in said


def test_how_much_is_left_out_is_said(chatbot: Command) -> None:
    _, said = imported(chatbot, f"# Lamps\n\n{'word ' * 100}\n\n- a\n\n## Dear?\n\nNo.\n", "a.md")
    assert "belongs to no question" in said
    assert " words more" in said


def test_questions_in_front_matter_are_read_beside_those_of_the_page(chatbot: Command) -> None:
    page = """---
title: Frequently asked
faqs:
  - q: Is it dear?
    a: No.
---
{% for faq in page.faqs %}
### {{ faq.q }}
{{ faq.a }}
{% endfor %}

## Is it hot?

Yes.
"""
    found, _ = imported(chatbot, page, "faq.md")
    assert {question: entry["answer"] for question, entry in found.items()} == {
        "Is it dear?": "No.",
        "Is it hot?": "Yes.",
    }
