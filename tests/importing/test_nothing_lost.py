"""What is in a source is in the FAQ, or is named: by ``import``, and where it is broken by ``check`` and ``ask`` as well."""

from __future__ import annotations

from command import Command

BROKEN = b'question,answer\nOpen?,Yes.\nPay?,By card, or cash\n"Ship?,Abroad\nReturn?,In a week\n'
TOLD = [
    "line 3: has 3 cells under 2 columns; a cell with the delimiter in it needs quotes",
    "line 4: a quote is opened and never closed; this line is left out",
]


def test_a_broken_row_is_told_whoever_reads_it(chatbot: Command) -> None:
    chatbot.file(BROKEN, "f.csv")
    asked = chatbot.ask("--faq", "f.csv", "open")
    assert (asked.status, asked.out) == (0, "Yes.\n")
    assert asked.err.splitlines() == [f"chatbot: f.csv: {line}" for line in TOLD]
    checked = chatbot("check", "f.csv")
    assert checked.status == 1
    assert checked.out.count("[left-out]") == 2
    assert all(f"f.csv:{line[5]}: error: {line[8:]} [left-out]\n" in checked.out for line in TOLD)
    assert all(f"  f.csv: {line}" in chatbot("import", "f.csv").err for line in TOLD)


def test_many_broken_rows_are_told_once(chatbot: Command) -> None:
    chatbot.file(b"question,answer\nOpen?,Yes.\n" + b"Pay?,By card, or cash\n" * 9, "f.csv")
    (line,) = chatbot.ask("--faq", "f.csv", "open").err.splitlines()
    assert line.startswith("chatbot: f.csv: 9 times has … cells under … columns;")
    assert line.endswith(": line 3, line 4, line 5 and 6 more")
    assert "; so are 8 more: line 4, line 5, …" in chatbot("check", "f.csv").out


def test_a_section_that_is_not_read_is_told_by_who_checks(chatbot: Command) -> None:
    chatbot.file(b"# Shop\n\n## Is it open?\n\nYes.\n\n## Contact\n\nWrite to Ann.\n", "f.md")
    told = "text under “Contact” that belongs to no question: “Write to Ann.”"
    assert f"f.md: line 9: {told}" in chatbot("import", "f.md").err
    assert f"f.md:9: warning: {told} [left-out]\n" in chatbot("check", "f.md").out
