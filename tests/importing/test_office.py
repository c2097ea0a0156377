"""Spreadsheets and Word documents: as office programs write them, and as those who mean harm do."""

from __future__ import annotations

import datetime
import io
import json
import zipfile

import mammoth
import openpyxl
import openpyxl.comments
import pytest
from command import Command

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
RELATIONS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>'
    "</Relationships>"
)
STYLES = "".join(
    f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
    for name in ("Title", "heading 1", "heading 2")
)


def workbook() -> bytes:
    """A workbook with two sheets of questions, one without, and one that is hidden."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Buying"
    for row in (
        ["Lamp shop"],
        ["Question", "Answer", "Tags", "Since"],
        ["How do I pay?", "By card.\nOr cash.", "money", 2020],
        ["What does it cost?", 5.0],
        ["Since when?", datetime.datetime(2020, 1, 2)],
        ["No answer?"],
    ):
        sheet.append(row)
    sheet["B3"].hyperlink = "https://lamps.example"
    for title, rows in (
        ("Lamps", [["Q", "A"], ["Is it bright?", "Yes, <b>very</b>."]]),
        ("Notes", [["A note."]]),
    ):
        other = book.create_sheet(title)
        for cells in rows:
            other.append(cells)
    hidden = book.create_sheet("Inside")
    hidden.append(["Question", "Answer"])
    hidden.append(["Who has the key?", "Ann."])
    hidden.sheet_state = "hidden"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def document(*paragraphs: tuple[str, str], before: str = "") -> bytes:
    """A Word document of paragraphs, each with its style and its text; one in the style ``bold`` has its text in bold."""
    body = "".join(
        f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr><w:r><w:rPr>{"<w:b/>" if style == "bold" else ""}</w:rPr>'
        f"<w:t>{text}</w:t></w:r></w:p>"
        for style, text in paragraphs
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        archive.writestr("word/styles.xml", f"<w:styles {WORD}>{STYLES}</w:styles>")
        archive.writestr(
            "word/document.xml", f"{before}<w:document {WORD}><w:body>{body}</w:body></w:document>"
        )
    return stream.getvalue()


LAMPS = (
    ("Title", "Lamp shop"), ("heading1", "Buying"), ("heading2", "How do I pay?"), ("", "By card."),
    ("heading2", "Do you ship abroad?"), ("", "Only within Europe."),
)  # fmt: skip


def test_each_sheet_is_a_table(chatbot: Command) -> None:
    outcome = chatbot("import", chatbot.file(workbook(), "faq.xlsx"))
    found = {entry["question"]: entry for entry in json.loads(outcome.out)["entries"]}
    assert {question: entry["answer"] for question, entry in found.items()} == {
        "How do I pay?": "By card.\nOr cash.", "What does it cost?": "5", "Since when?": "2020-01-02",
        "Is it bright?": "Yes, **very**.",
    }  # fmt: skip
    assert found["How do I pay?"]["tags"] == ["Buying", "money"]
    for line in (
        "sheet Inside: a hidden sheet",
        "has cells with links, of which only the text is taken",
        "line 1, sheet Buying: “Lamp shop” stands above the columns' names",
        "line 6, sheet Buying: “No answer?” has no answer",
        "sheet Buying: keys not used: Since (3)",
        "sheet Notes: has no columns for question and answer; it begins with “A note.”",
    ):
        assert f"  faq.xlsx: {line}\n" in outcome.err
    assert chatbot.ask("--faq", "faq.xlsx", "is it bright").out == "Yes, **very**.\n"


@pytest.mark.parametrize(
    "paragraphs",
    [LAMPS, [("bold" if "?" in text else style, text) for style, text in LAMPS[2:]]],
    ids=["headings", "bold lines"],
)
def test_a_document_is_a_page(chatbot: Command, paragraphs: list[tuple[str, str]]) -> None:
    outcome = chatbot("import", chatbot.file(document(*paragraphs), "faq.docx"))
    found = {entry["question"]: entry["answer"] for entry in json.loads(outcome.out)["entries"]}
    assert found == {"How do I pay?": "By card.", "Do you ship abroad?": "Only within Europe."}
    assert json.loads(outcome.out).get("title") == ("Lamp shop" if paragraphs[0][0] == "Title" else None)


def test_a_document_of_plain_paragraphs_is_read_as_one_that_is_typed(chatbot: Command) -> None:
    lines = [
        "How do I pay?",
        "By card.",
        "",
        "Do you take groups",
        "Up to 30.",
        "Ask us.",
        "",
        "Is it far?",
        "No.",
    ]
    outcome = chatbot("import", chatbot.file(document(*(("", line) for line in lines)), "faq.docx"))
    assert [(one["question"], one["answer"]) for one in json.loads(outcome.out)["entries"]] == [
        ("How do I pay?", "By card."),
        ("Do you take groups", "Up to 30.\nAsk us."),
        ("Is it far?", "No."),
    ]


def test_what_comes_from_standard_input_is_told_by_its_content(chatbot: Command) -> None:
    assert "Word document (.docx)" in chatbot("import", "-", stdin=document(*LAMPS)).err
    assert "spreadsheet (.xlsx)" in chatbot("import", "-", stdin=workbook()).err


@pytest.mark.parametrize(
    ("name", "module", "instead"),
    [("faq.xlsx", "openpyxl", "CSV"), ("faq.docx", "mammoth", "HTML or Markdown")],
)
def test_what_is_not_installed_is_told_with_the_extra(
    chatbot: Command, name: str, module: str, instead: str
) -> None:
    (chatbot.folder / "without" / module).mkdir(parents=True)
    chatbot.file(b"raise ImportError", f"without/{module}/__init__.py")
    chatbot.file(workbook() if module == "openpyxl" else document(*LAMPS), name)
    outcome = chatbot("import", name, env={"PYTHONPATH": str(chatbot.folder / "without")})
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == (
        f"chatbot: {name}: {name[3:]} is read with {module}, which is not installed: "
        f"`pip install 'faq-chatbot[office]'`, or save it as {instead}\n"
    )
    assert all((openpyxl, mammoth))  # where these tests run, both are


@pytest.mark.parametrize("name", ["faq.xlsx", "faq.docx"])
def test_what_is_no_such_document_is_told(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", chatbot.file(b"PK\x03\x04 nothing of the kind", name))
    assert (outcome.status, outcome.err) == (2, f"chatbot: {name}: is damaged, or encrypted\n")


def test_an_archive_without_a_text_is_no_document(chatbot: Command) -> None:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("word/styles.xml", f"<w:styles {WORD}>{STYLES}</w:styles>")
    outcome = chatbot("import", chatbot.file(stream.getvalue(), "faq.docx"))
    assert outcome.status == 2
    assert outcome.err == "chatbot: faq.docx: is no Word document; save it as .docx, .odt or HTML\n"


def test_a_part_of_a_document_that_is_damaged_is_told(chatbot: Command) -> None:
    data = document(*LAMPS[:-1], ("", "<w:t/></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>By hand.</w:t>"))
    damaged = data.replace(b"word/styles.xml", b"word/styles.xmx", 1)
    outcome = chatbot("import", chatbot.file(damaged, "faq.docx"))
    assert (outcome.status, outcome.err) == (2, "chatbot: faq.docx: is damaged, or encrypted\n")


def test_a_document_that_declares_entities_is_refused(chatbot: Command) -> None:
    data = document(("", "&b;"), before='<!DOCTYPE w [<!ENTITY b SYSTEM "secret.txt">]>')
    outcome = chatbot("import", chatbot.file(data, "faq.docx"))
    assert (outcome.status, outcome.out) == (2, "")
    assert "has a document type in it, which is not read" in outcome.err


@pytest.mark.parametrize("name", ["faq.xlsx", "faq.docx"])
def test_a_document_that_unpacks_to_too_much_is_refused(chatbot: Command, name: str) -> None:
    stream = io.BytesIO(workbook() if name == "faq.xlsx" else document(*LAMPS))
    with zipfile.ZipFile(stream, "a", zipfile.ZIP_DEFLATED) as archive:
        for number in range(11):
            archive.writestr(f"media/{number}", b"0" * 10_000_000)
    outcome = chatbot("import", chatbot.file(stream.getvalue(), name))
    assert (outcome.status, "unpacks to more than 100 MB" in outcome.err) == (2, True)


def test_a_sheet_that_says_it_is_vast_is_refused(chatbot: Command) -> None:
    book = openpyxl.Workbook()
    for row in range(1, 400):
        book.active.cell(row, 16_384, "x")
    stream = io.BytesIO()
    book.save(stream)
    outcome = chatbot("import", chatbot.file(stream.getvalue(), "faq.xlsx"))
    assert (outcome.status, "has more than 5000000 cells" in outcome.err) == (2, True)


def test_a_merged_cell_is_that_of_each_row_and_what_is_in_no_cell_is_named(chatbot: Command) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (
        ["Group", "Question", "Answer"],
        ["Money", "Is it dear?", "No."],
        [None, "Are there refunds?", "Yes."],
        ["Post", "Do you ship?", "By coach."],
    ):
        sheet.append(row)
    sheet.merge_cells("A2:A3")
    sheet.row_dimensions[4].hidden = True
    sheet["C2"].comment = openpyxl.comments.Comment("Ask Ann.", "Bob")
    stream = io.BytesIO()
    book.save(stream)
    outcome = chatbot("import", chatbot.file(stream.getvalue(), "faq.xlsx"))
    tags = [entry["tags"] for entry in json.loads(outcome.out)["entries"]]
    assert tags == [["Money"], ["Money"], ["Post"]]
    assert "  faq.xlsx: comments, which are left out\n" in outcome.err
    assert "hidden rows, which are read as well: 4\n" in outcome.err


def test_text_around_a_document_and_in_formulas_is_named(chatbot: Command) -> None:
    data = document(*LAMPS)
    maths = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    formula = f"<w:p><w:r><w:t>So</w:t></w:r><m:oMath {maths}><m:r><m:t>lux=lm/m2</m:t></m:r></m:oMath></w:p>"
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            content = old.read(name).decode()
            new.writestr(name, content.replace("</w:body>", f"{formula}</w:body>"))
        head = "<w:p><w:r><w:t>Lamp shop, inside only</w:t></w:r></w:p>"
        new.writestr("word/header1.xml", f"<w:hdr {WORD}>{head}</w:hdr>")
    outcome = chatbot("import", chatbot.file(stream.getvalue(), "faq.docx"))
    assert "  faq.docx: a header: “Lamp shop, inside only”\n" in outcome.err
    assert "“lux=lm/m2” is no text of its own" in outcome.err
    assert "By card." not in outcome.err


def test_a_table_in_a_document_is_read_with_the_lists_in_it(chatbot: Command) -> None:
    def cell(*paragraphs: str) -> str:
        inside = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in paragraphs)
        return f"<w:tc>{inside}</w:tc>"

    rows = [(cell("Question"), cell("Answer")), (cell("Is it dear?"), cell("No.", "Not at all."))]
    table = "<w:tbl>" + "".join(f"<w:tr>{''.join(row)}</w:tr>" for row in rows) + "</w:tbl>"
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(document())) as old, zipfile.ZipFile(stream, "w") as new:
        for name in old.namelist():
            new.writestr(name, old.read(name).decode().replace("</w:body>", f"{table}</w:body>"))
    outcome = chatbot("import", chatbot.file(stream.getvalue(), "faq.docx"))
    (entry,) = json.loads(outcome.out)["entries"]
    assert (entry["question"], entry["answer"]) == ("Is it dear?", "No.\n\nNot at all.")


def test_code_quotations_and_footnotes_of_a_document(chatbot: Command) -> None:
    def run(text: str, style: str = "") -> str:
        named = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
        return f'<w:r>{named}<w:t xml:space="preserve">{text}</w:t></w:r>'

    def paragraph(style: str, *runs: str) -> str:
        return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{"".join(runs)}</w:p>'

    body = "".join(
        [
            paragraph("heading1", run("How do I pay?")),
            paragraph("Body", run("By "), run("lamp --pay", "VerbatimChar"), '<w:r><w:footnoteReference w:id="2"/></w:r>'),
            paragraph("SourceCode", run("lamp")),
            paragraph("SourceCode", run("# --pay")),
            paragraph("BlockText", run("Said Ann.")),
            paragraph("heading1", run("And where?")),
            paragraph("Body", run("Here.")),
        ]
    )  # fmt: skip
    named = {
        "heading 1": "paragraph",
        "Source Code": "paragraph",
        "Block Text": "paragraph",
        "Verbatim Char": "character",
    }
    styles = "".join(
        f'<w:style w:type="{kind}" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name, kind in named.items()
    )
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("[Content_Types].xml", TYPES)
        archive.writestr("_rels/.rels", RELATIONS)
        relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
        relations = "".join(
            f'<Relationship Id="{name}" Type="{relation}/{name}" Target="{name}.xml"/>'
            for name in ("styles", "footnotes", "comments")
        )
        archive.writestr(
            "word/_rels/document.xml.rels",
            f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{relations}</Relationships>',
        )
        archive.writestr("word/document.xml", f"<w:document {WORD}><w:body>{body}</w:body></w:document>")
        archive.writestr("word/styles.xml", f"<w:styles {WORD}>{styles}</w:styles>")
        archive.writestr("word/comments.xml", f"<w:comments {WORD}/>")
        note = f'<w:footnote w:id="2"><w:p>{run("Not on Sundays.")}</w:p></w:footnote>'
        archive.writestr("word/footnotes.xml", f"<w:footnotes {WORD}>{note}</w:footnotes>")
    outcome = chatbot("import", "--details", chatbot.file(stream.getvalue(), "faq.docx"))
    assert outcome.status == 0, outcome.err
    assert [entry["answer"] for entry in json.loads(outcome.out)["entries"]] == [
        "By `lamp --pay`[^1]\n\n[^1]: Not on Sundays.\n\n```\nlamp\n# --pay\n```\n\n> Said Ann.",
        "Here.",
    ]
    assert "comment" not in outcome.err


def test_hidden_words_are_named_and_not_shown(chatbot: Command) -> None:
    run = "</w:t></w:r><w:r><w:rPr><w:vanish%s/></w:rPr><w:t> "
    hidden = "No." + run % "" + "Ask Ann" + run % " w:val='0'" + "Yes."
    data = document(("Heading1", "Is it far?"), ("Normal", hidden))
    outcome = chatbot("import", chatbot.file(data, "f.docx"))
    assert [one["answer"] for one in json.loads(outcome.out)["entries"]] == ["No. Yes."]
    assert "f.docx: hidden text: “Ask Ann”" in outcome.err


def test_shares_are_in_per_cent_where_people_see_them_so(chatbot: Command) -> None:
    book = openpyxl.Workbook()
    for number, (value, shown) in enumerate(
        [(0.25, "0%"), (0.0725, "0.0%"), (0.5, "General"), (True, "0%")], start=1
    ):
        book.active.append([f"How much is {number}?", value])
        book.active.cell(number, 2).number_format = shown
    data = io.BytesIO()
    book.save(data)
    outcome = chatbot("import", chatbot.file(data.getvalue(), "f.xlsx"))
    assert [one["answer"] for one in json.loads(outcome.out)["entries"]] == ["25%", "7.2%", "0.5", "yes"]
