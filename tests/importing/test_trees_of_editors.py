"""Answers that editors keep as trees of paragraphs, or as rows of blocks: all that they show is in the FAQ."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import pairs


@pytest.mark.parametrize(
    "answer",
    [
        [{"type": "paragraph", "children": [{"text": "By "}, {"text": "card", "bold": True}]},
         {"type": "list", "format": "unordered", "children": [{"type": "list-item", "children": [{"text": "Visa"}]}]}],
        [{"_type": "block", "style": "normal", "children": [{"_type": "span", "text": "By "},
         {"_type": "span", "text": "card", "marks": ["strong"]}]},
         {"_type": "block", "listItem": "bullet", "children": [{"_type": "span", "text": "Visa"}]}],
        {"nodeType": "document", "content": [
            {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "By "},
             {"nodeType": "text", "value": "card", "marks": [{"type": "bold"}]}]},
            {"nodeType": "unordered-list", "content": [{"nodeType": "list-item", "content": [
                {"nodeType": "paragraph", "content": [{"nodeType": "text", "value": "Visa"}]}]}]}]},
        {"type": "doc", "content": [
            {"type": "paragraph", "content": [{"type": "text", "text": "By "},
             {"type": "text", "text": "card", "marks": [{"type": "bold"}]}]},
            {"type": "bulletList", "content": [{"type": "listItem", "content": [
                {"type": "paragraph", "content": [{"type": "text", "text": "Visa"}]}]}]}]},
        {"time": 1, "blocks": [{"type": "paragraph", "data": {"text": "By <b>card</b>"}},
                               {"type": "list", "data": {"style": "unordered", "items": ["Visa"]}}]},
    ],
    ids=["strapi", "sanity", "contentful", "prosemirror", "editor.js"],
)  # fmt: skip
def test_answers_that_editors_keep_as_trees(chatbot: Command, answer: object) -> None:
    outcome = chatbot("import", chatbot.file([{"question": "How do I pay?", "answer": answer}], "f.json"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", "By **card**\n\n- Visa")]
    assert "keys not used" not in outcome.err


@pytest.mark.parametrize(
    ("answer", "shown"),
    [
        ({"blocks": [{"type": "list", "data": {"items": [{"content": "Visa", "items": [{"content": "Gold"}]}]}}],
          "version": "2"}, "- Visa\n  - Gold"),
        ({"blocks": [{"type": "table", "data": {"withHeadings": True, "content": [["Card", "Fee"], ["Visa", "1"]]}}],
          "version": "2"}, "| Card | Fee |\n| --- | --- |\n| Visa | 1 |"),
        ({"blocks": [{"type": "linkTool", "data": {"link": "https://pay.example", "meta": {"title": "Pay"}}},
                     {"type": "raw", "data": {"html": "<p>Or cash</p>"}},
                     {"type": "attaches", "data": {"file": {"url": "https://a.example/f"}, "title": "Fees"}}],
          "version": "2"}, "[Pay](https://pay.example)\n\nOr cash\n\n[Fees](https://a.example/f)"),
        ({"entityMap": {"0": {"type": "LINK", "data": {"url": "https://c.example"}}}, "blocks": [
            {"type": "unstyled", "text": "By card", "entityRanges": [{"offset": 3, "length": 4, "key": 0}]},
            {"type": "unordered-list-item", "text": "Visa", "inlineStyleRanges": [{"offset": 0, "length": 4, "style": "BOLD"}]},
            {"type": "unordered-list-item", "text": "Gold"}]}, "By [card](https://c.example)\n\n- **Visa**\n- Gold"),
        ({"ops": [{"insert": "By "}, {"insert": "card", "attributes": {"bold": True}}, {"insert": "\nVisa"},
                  {"insert": "\n", "attributes": {"list": "bullet"}}, {"insert": {"image": "https://i.example/a.png"}},
                  {"insert": "here", "attributes": {"link": "https://q.example"}}, {"insert": "\n"}]},
         "By **card**\n\n- Visa\n\n![](https://i.example/a.png)[here](https://q.example)"),
        ([{"_type": "block", "markDefs": [{"_key": "k", "_type": "link", "href": "https://s.example"}],
           "children": [{"_type": "span", "text": "card", "marks": ["k"]}]},
          {"_type": "table", "rows": [{"cells": ["Visa", "1"]}]}, {"_type": "code", "code": "pay"}],
         "[card](https://s.example)\n\n|  |  |\n| --- | --- |\n| Visa | 1 |\n\n```\npay\n```"),
        ([{"type": "p", "children": [{"text": "By card"}]},
          {"type": "img", "url": "https://i.example/a.png", "caption": [{"text": "Map"}], "children": [{"text": ""}]},
          {"type": "table", "children": [{"type": "tr", "children": [{"type": "td", "children": [{"text": "Fee"}]}]}]}],
         "By card\n\n![Map](https://i.example/a.png)\n\nFee"),
        ({"nodeType": "document", "content": [{"nodeType": "embedded-asset-block", "content": [], "data": {"target": {
            "fields": {"title": "Map", "file": {"url": "//i.example/m.png"}}}}}]}, "![Map](//i.example/m.png)"),
    ],
    ids=["lists", "tables", "links of Editor.js", "Draft.js", "Quill", "Sanity", "Slate", "Contentful"],
)  # fmt: skip
def test_what_else_editors_keep_is_shown(chatbot: Command, answer: object, shown: str) -> None:
    outcome = chatbot("import", chatbot.file([{"question": "How do I pay?", "answer": answer}], "f.json"))
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", shown)]


def test_what_is_deep_in_a_tree_is_kept(chatbot: Command) -> None:
    node: object = {"type": "paragraph", "content": [{"type": "text", "text": "Gold"}]}
    for _ in range(60):
        node = {"type": "bulletList", "content": [{"type": "listItem", "content": [node]}]}
    answer = {"type": "doc", "content": [{"type": "paragraph", "content": [{"text": "By card"}]}, node]}
    outcome = chatbot("import", chatbot.file([{"question": "How do I pay?", "answer": answer}], "f.json"))
    assert {"card", "Gold"} <= set(json.loads(outcome.out)["entries"][0]["answer"].split())


def _refers(kind: str, key: str, *words: dict[str, object]) -> dict[str, object]:
    """A node of Contentful's that refers to something by its id."""
    return {"nodeType": kind, "content": [*words],
            "data": {"target": {"sys": {"id": key, "type": "Link", "linkType": "Asset"}}}}  # fmt: skip


_SAID = {
    "nodeType": "document",
    "content": [
        {"nodeType": "paragraph", "content": [_refers("asset-hyperlink", "a1", {"nodeType": "text", "value": "The list"})]},
        _refers("embedded-asset-block", "a1"),
        _refers("embedded-asset-block", "a2"),
    ],
}  # fmt: skip


_ENTRY = {"id": "e", "type": "Entry"}
_ASSET = {"id": "a1", "type": "Asset"}
_FILE = {"url": "//i.example/c.png", "size": 1}


@pytest.mark.parametrize(
    "data",
    [
        {"sys": {"type": "Array"},
         "items": [{"sys": _ENTRY, "fields": {"question": "How do I pay?", "answer": _SAID}}],
         "includes": {"Asset": [{"sys": _ASSET, "fields": {"title": "Cards", "file": _FILE}}]}},
        {"entries": [{"sys": _ENTRY, "fields": {"question": {"en-US": "How do I pay?"}, "answer": {"en-US": _SAID}}}],
         "assets": [{"sys": _ASSET, "fields": {"title": {"en-US": "Cards"}, "file": {"en-US": _FILE}}}]},
    ],
    ids=["as asked for", "as given out whole"],
)  # fmt: skip
def test_what_answers_refer_to_is_shown_where_the_file_has_it_else_named(
    chatbot: Command, data: object
) -> None:
    outcome = chatbot("import", chatbot.file(data, "f.json"))
    shown = "[The list](//i.example/c.png)\n\n![Cards](//i.example/c.png)"
    assert pairs(json.loads(outcome.out)["entries"]) == [("How do I pay?", shown)]
    assert "the answer refers to asset a2, which the file does not have" in outcome.err
    assert "no key that looks like a question" not in outcome.err


def test_a_key_that_is_blank_is_named(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file([{"question": "How?", "answer": "So.", "": 3}], "f.json"))
    assert "keys not used: “” (1)" in outcome.err
