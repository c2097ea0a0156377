"""Lists and objects in programs of JavaScript and TypeScript, which sites keep their questions in."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from command import Command

PROGRAM = r"""
import { shop } from './shop'; // what's in a comment
/* { q: 'Not this?', a: 'No.' } */
const sizes = [{ label: 'Big', extra: 3 }];

export const faqs: Faq[] = [
  {
    question: 'What\'s it \u2013 a lamp?',
    answer: "Yes, " +
      'it is.',
    order: 2,
  },
  { question: `Where is it?`, answer: `In ${shop.town}.`, },
  { question: "May I return it?", answer: (<p className="x">Within <b>14</b> days, don't wait.</p>) },
  ...(open ? [{ question: 'Is it open?', answer: 'Now.' }] : []),
  { question: "How many are there?", answer: sizes.map((size) => size.label).join(", ") },
] as const;

export default function Page() { return <h1>It's here</h1>; }
"""


def imported(chatbot: Command, path: Path, text: str) -> tuple[list[tuple[str, str]], str]:
    path.write_text(text)
    outcome = chatbot("import", "--details", str(path))
    assert outcome.status == 0, outcome.err
    return [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]], outcome.err


def test_what_is_written_down_is_read(chatbot: Command, tmp_path: Path) -> None:
    found, said = imported(chatbot, tmp_path / "faq.tsx", PROGRAM)
    assert found == [
        ("What's it – a lamp?", "Yes, it is."),
        ("Where is it?", "In ${shop.town}."),
        ("May I return it?", "Within **14** days, don't wait."),
        ("Is it open?", "Now."),
    ]
    assert "the program puts values into “In ${shop.town}.”" in said
    assert "“How many are there?” has no answer" in said
    assert "the program makes “sizes.map((size) => size.label).join(" in said
    assert "“sizes” is a list in which nothing asks" in said
    assert "and nothing else" in said


@pytest.mark.parametrize(
    "program",
    [
        "export default [['Is it on?', 'Yes.'],\n['Why?', 'So.']]",
        "module.exports = {\n'Is it on?': 'Yes.',\n'Why?': \"So.\"\n}",
    ],
)
def test_pairs_and_maps(chatbot: Command, tmp_path: Path, program: str) -> None:
    assert imported(chatbot, tmp_path / "faq.js", program)[0] == [("Is it on?", "Yes."), ("Why?", "So.")]


@pytest.mark.parametrize("program", ["let a = 1;", "f([x(" * 3000, "`${" * 3000, "[" * 2000, "{a:" * 2000])
def test_a_program_without_data_is_refused(chatbot: Command, tmp_path: Path, program: str) -> None:
    (tmp_path / "faq.ts").write_text(program)
    outcome = chatbot("import", str(tmp_path / "faq.ts"))
    assert outcome.status == 2
    assert "has no lists or objects with texts in them" in outcome.err


def test_programs_of_a_folder_are_not_looked_into(chatbot: Command, tmp_path: Path) -> None:
    (tmp_path / "app.js").write_text(PROGRAM)
    (tmp_path / "faq.md").write_text("# Is it on?\n\nYes.\n")
    outcome = chatbot("import", str(tmp_path))
    assert [entry["question"] for entry in json.loads(outcome.out)["entries"]] == ["Is it on?"]


def test_a_sign_in_two_halves_is_one_and_half_a_sign_does_no_harm(chatbot: Command, tmp_path: Path) -> None:
    program = r"x = [{q: 'Is it on \uD83D\uDE00?', a: 'Yes.'}, {q: 'Is it \ud83d off?', a: 'No.'}]"
    found, _ = imported(chatbot, tmp_path / "faq.js", program)
    assert found == [("Is it on 😀?", "Yes."), ("Is it \ufffd off?", "No.")]


def test_what_is_nested_deep_and_never_ends_is_refused_soon(chatbot: Command, tmp_path: Path) -> None:
    deep = f"x = {'[...' * 500}'a'{']' * 500}; y = [<{'a' * 20_000}]; z = {'[...' * 40}{'; ]' * 40}"
    (tmp_path / "faq.js").write_text(deep)
    assert chatbot("import", str(tmp_path / "faq.js")).status == 2
