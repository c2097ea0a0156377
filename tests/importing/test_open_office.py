"""Spreadsheets of OpenDocument and documents in Rich Text Format: what is in them, and what is said to be left out."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from command import Command

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "style", "drawing")
).replace("drawing=", "draw=")
PARTS = """<office:automatic-styles><style:style style:name="unseen" style:family="table"><style:table-properties
 table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>%s</office:spreadsheet></office:body>"""
CELL = "<table:table-cell%s><text:p>%s</text:p></table:table-cell>"


def ods(*sheets: str, parts: str = PARTS, head: str = "") -> bytes:
    """A spreadsheet of sheets."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        content = (
            f"{head}<office:document-content {NAMES}>{parts % ''.join(sheets)}</office:document-content>"
        )
        archive.writestr("content.xml", content)
    return data.getvalue()


def sheet(name: str, *rows: tuple[str, ...], style: str = "") -> str:
    """A sheet with rows of texts, which may be whole cells; up to its edges it is blank."""
    cells = [[cell if cell.startswith("<") else CELL % ("", cell) for cell in row] for row in rows]
    blank = '<table:table-cell table:number-columns-repeated="16380"/>'
    made = "".join(f"<table:table-row>{''.join(row)}{blank}</table:table-row>" for row in cells)
    rest = f'<table:table-row table:number-rows-repeated="1048570">{blank}</table:table-row>'
    return f'<table:table table:name="{name}" table:style-name="{style}">{made}{rest}</table:table>'


def imported(chatbot: Command, data: bytes, name: str) -> tuple[list[tuple[str, str, list[str]]], str]:
    """The questions in a file with their answers and tags, and what is said of it."""
    outcome = chatbot("import", "--details", chatbot.file(data, name))
    entries = json.loads(outcome.out)["entries"] if outcome.out else []
    return [(one["question"], one["answer"], one.get("tags", [])) for one in entries], outcome.err


def test_sheets_are_tables(chatbot: Command) -> None:
    spanned = '<table:table-cell table:number-rows-spanned="2"><text:p>Money</text:p></table:table-cell>'
    said = "<text:p>By <text:a>card</text:a>.<text:line-break/>Visa</text:p><text:p>or cash</text:p>"
    link = f"<table:table-cell>{said}</table:table-cell>"
    noted = "<office:annotation><text:p>Ask Bob</text:p></office:annotation><text:p>5 %</text:p>"
    note = f"<table:table-cell>{noted}</table:table-cell>"
    value = '<table:table-cell office:value-type="float" office:value="3"/>'
    data = ods(
        sheet("Shop", ("Category", "Question", "Answer"), (spanned, "How do I pay?", link),
              ("<table:covered-table-cell/>", "Is there a rebate?", note)),
        sheet("Place", ("Question", "Answer"), ("How many shops?", value)),
        sheet("Old", ("Question", "Answer"), ("Secret?", "Yes."), style="unseen"),
    )  # fmt: skip
    found, said = imported(chatbot, data, "faq.ods")
    assert found == [
        ("How do I pay?", "By card.\nVisa\nor cash", ["Shop", "Money"]),
        ("Is there a rebate?", "5 %", ["Shop", "Money"]),
        ("How many shops?", "3", ["Place"]),
    ]
    assert "sheet Old: a hidden sheet" in said
    assert "cells with links" in said
    assert "comments, which are left out" in said
    assert imported(chatbot, data, "faq")[0] == found  # by its look


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (ods(head='<!DOCTYPE x [<!ENTITY a "aaaa">]>'), "has a document type in it"),
        (ods(parts="<office:body><office:text/>%s</office:body>"), "has no sheets in it"),
        (ods()[:-40], "is damaged"),
        (b"Question;Answer", "is damaged"),
        (
            ods(
                sheet("S", ("Q", "A")).replace(
                    "<table:table-row>", '<table:table-row table:number-rows-repeated="9000000">'
                )
            ),
            "has more than 5000000 cells",
        ),
    ],
)
def test_a_spreadsheet_that_cannot_be_read_is_refused(chatbot: Command, data: bytes, why: str) -> None:
    found, said = imported(chatbot, data, "faq.ods")
    assert not found
    assert why in said


RTF = rb"""{\rtf1\ansi\ansicpg1252\uc1{\fonttbl{\f0\fcharset0 Calibri;}{\f1\fcharset238 Arial;}{\f2\fcharset134 \'cb\'ce;}}
{\stylesheet{\s0 Normal;}{\s2 heading 2;}{\s5 Title;}}{\header\pard Lamp shop\par}
\pard\s5 Lamp FAQ\par
\pard\s2 How do I pay?\par
\pard By {\b card} \endash  see {\field{\*\fldinst{HYPERLINK "https://x.example/?b=1"}}{\fldrslt{\ul here}}}.{\footnote Visa.}
 5\'80
 and \u8364?\u-10179?\u-8704?.{\v hidden}{\*\annotation{\*\atnauthor Bob}Check this}{\*\unknown not this}\par
{\listtext 1.\tab}\ls1\ilvl0 Open\par
{\listtext \'b7\tab}\ilvl1 Wait\par
{\listtext 2.\tab}\ilvl0 Click\par
\pard\s2 Do you ship?\par
\pard\f1 Tak\'bfe, \f2\'c4\'e3\'a8D\f0.{\pict 0102}\par
\trowd\cellx2\cellx4\pard\intbl Country\cell Price\cell\row
\trowd\clvmgf\cellx2\cellx4\pard\intbl Austria\cell 5 \{eur\}\cell\row
\trowd\clvmrg\cellx2\cellx4\pard\intbl\cell 6\cell\row
\pard\par}"""


def test_rich_text_is_a_page(chatbot: Command) -> None:
    found, said = imported(chatbot, RTF, "faq.rtf")
    assert found == [
        (
            "How do I pay?",
            "By **card** – see [here](https://x.example/?b=1).[1] 5€ and €😀.\n\n[1] Visa.\n\n1. Open\n   - Wait\n2. Click",
            [],
        ),
        (
            "Do you ship?",
            "Także, 你―.\n\n|  |  |\n| --- | --- |\n| Country | Price |\n| Austria | 5 {eur} |\n| Austria | 6 |",
            [],
        ),
    ]
    for left_out in (
        "hidden text, which is left out: “hidden”",
        "a comment: “Check this”",
        "a header: “Lamp shop”",
        "a picture",
    ):
        assert left_out in said
    assert imported(chatbot, RTF, "faq")[0] == found  # by its look


def test_bold_lines_of_rich_text_ask(chatbot: Command) -> None:
    head = b"{\\rtf1\\ansi{\\fonttbl\\f0\\fcharset0 Helvetica;}\n\\pard\\f0"
    data = head + b"\\b How do I pay?\\\n\\b0 By card.\\\n\\b Shipping?\\\n\\b0 Yes.\\\n}"
    assert imported(chatbot, data, "faq.rtf")[0] == [
        ("How do I pay?", "By card.", []),
        ("Shipping?", "Yes.", []),
    ]


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"How do I pay?\n\nBy card.", "is no document in Rich Text Format"),
        (b"{\\rtf1" + b"{\\b " * 600 + b"x", "is nested too deeply"),
        (RTF[:-200], "ends before all that begins in it has an end"),
    ],
)
def test_rich_text_that_is_damaged_is_said_to_be(chatbot: Command, data: bytes, why: str) -> None:
    assert why in imported(chatbot, data, "faq.rtf")[1]
