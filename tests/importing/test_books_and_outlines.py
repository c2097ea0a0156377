"""Text documents of OpenDocument, books and outlines: as programs write them, and as those who mean harm do."""

from __future__ import annotations

import io
import json
import zipfile

import pytest
from command import Command, Outcome

NAMES = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{full}:1.0"'
    for name, full in {
        "office": "office", "text": "text", "table": "table", "draw": "drawing", "style": "style",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
) + ' xmlns:xlink="http://www.w3.org/1999/xlink"'  # fmt: skip
CONTENT = f"""<office:document-content {NAMES}>
<office:automatic-styles>
<style:style style:name="P1" style:parent-style-name="Title"/>
<style:style style:name="P2" style:parent-style-name="Preformatted_20_Text"/>
<style:style style:name="T1"><style:text-properties fo:font-weight="bold"/></style:style>
<text:list-style style:name="L1"><text:list-level-style-number text:level="1"/></text:list-style>
</office:automatic-styles>
<office:body><office:text>
<text:tracked-changes><text:p>gone</text:p></text:tracked-changes>
<text:p text:style-name="P1">Lamp shop</text:p>
<text:h text:outline-level="1">Orders</text:h>
<text:h text:outline-level="2">How do I<text:s/>pay?</text:h>
<text:p>By <text:span text:style-name="T1">card</text:span>, see <text:a xlink:href="../desk.html">the desk</text:a>.<text:note>
<text:note-citation>1</text:note-citation><text:note-body><text:p>Not on Sundays.</text:p></text:note-body></text:note></text:p>
<text:list text:style-name="L1"><text:list-item><text:p>First</text:p>
<text:list><text:list-item><text:p>within</text:p></text:list-item></text:list></text:list-item></text:list>
<text:p text:style-name="P2">lamp</text:p><text:p text:style-name="P2"># --pay</text:p>
<text:h text:outline-level="2">What does it cost?</text:h>
<table:table><table:table-header-rows><table:table-row><table:table-cell><text:p>Way</text:p></table:table-cell>
<table:table-cell><text:p>Fee</text:p></table:table-cell></table:table-row></table:table-header-rows>
<table:table-row><table:table-cell><text:p>card</text:p></table:table-cell>
<table:table-cell><text:p>none</text:p></table:table-cell></table:table-row></table:table>
<text:p>Thus.<office:annotation><text:p>Check this.</text:p></office:annotation></text:p>
</office:text></office:body></office:document-content>"""
STYLES = f"""<office:document-styles {NAMES}><office:master-styles><style:master-page><style:footer>
<text:p>Lamps Ltd.</text:p></style:footer></style:master-page></office:master-styles></office:document-styles>"""
CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>'
BOOK = """<package xmlns="http://www.idpf.org/2007/opf"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title>Lamp shop</dc:title><dc:language>en-GB</dc:language></metadata><manifest>
<item id="n" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="b" href="b%20b.xhtml" media-type="application/xhtml+xml"/>
<item id="a" href="a.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="n"/><itemref idref="a"/><itemref idref="b"/></spine></package>"""
PAGE = (
    '<?xml version="1.0"?>\n<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head>'
    "<body>{}</body></html>"
)
OUTLINE = """<?xml version="1.0"?>
<opml version="2.0"><head><title>Lamp shop</title></head><body>
<outline text="Orders">
<outline text="How do I pay?" _note="By **card**.&#10;&#10;- or cash"/>
<outline text="What is a lamp?"><outline text="A &lt;b&gt;light&lt;/b&gt;."/></outline>
<outline text="It hums" _note="So it does."/>
<outline text="Do you ship?"><outline text="Yes"><outline text="to Linz"/></outline>
<outline text="see us" url="https://lamps.example"/></outline>
</outline></body></opml>"""


def zipped(**parts: str) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            packed = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            archive.writestr(name, content, packed)
    return stream.getvalue()


def document() -> bytes:
    return zipped(
        **{
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": CONTENT,
            "styles.xml": STYLES,
        }
    )


def book(**more: str) -> bytes:
    first = '<h1>Orders</h1><h2 id="p">How do I pay?</h2><p>By <b>card</b>.</p>'
    second = "<h1>Shipping</h1>\n<h2>Do you ship?</h2><ul><li>No.</li></ul><h2>And when?</h2>"
    return zipped(
        **{
            "mimetype": "application/epub+zip", "META-INF/container.xml": CONTAINER, "OEBPS/book.opf": BOOK,
            "OEBPS/nav.xhtml": PAGE.format("<nav><ol><li><a href='a.xhtml'>Orders</a></li></ol></nav>"),
            "OEBPS/a.xhtml": PAGE.format(first), "OEBPS/b b.xhtml": PAGE.format(second), **more,
        }
    )  # fmt: skip


def pairs(outcome: Outcome) -> list[tuple[str, str]]:
    assert outcome.status == 0, outcome.err
    return [(entry["question"], entry["answer"]) for entry in json.loads(outcome.out)["entries"]]


@pytest.mark.parametrize("name", ["faq.odt", "faq"])
def test_a_text_document(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", "--details", chatbot.file(document(), name))
    assert pairs(outcome) == [
        (
            "How do I pay?",
            "By **card**, see [the desk](desk.html).[1]\n\n[1] Not on Sundays.\n\n1. First\n   - within\n\n"
            "```\nlamp\n# --pay\n```",
        ),
        ("What does it cost?", "| Way | Fee |\n| --- | --- |\n| card | none |\n\nThus."),
    ]
    assert json.loads(outcome.out)["entries"][0]["tags"] == ["Orders"]
    for said in (
        "changes that are kept track of: what was deleted",
        "a footer: “Lamps Ltd.”",
        "a comment: “Check this.”",
    ):
        assert said in outcome.err


@pytest.mark.parametrize("name", ["faq.epub", "faq"])
def test_a_book(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", "--details", chatbot.file(book(), name))
    assert pairs(outcome) == [("How do I pay?", "By **card**."), ("Do you ship?", "- No.")]
    made = json.loads(outcome.out)
    assert (made["title"], made["language"]) == ("Lamp shop", "en")
    assert [entry["tags"] for entry in made["entries"]] == [["Orders"], ["Shipping"]]
    assert "OEBPS/nav.xhtml: a table of contents" in outcome.err
    assert "OEBPS/b b.xhtml: “And when?” has no answer" in outcome.err


@pytest.mark.parametrize("name", ["faq.opml", "faq.txt"])
def test_an_outline(chatbot: Command, name: str) -> None:
    outcome = chatbot("import", "--details", chatbot.file(OUTLINE.encode(), name))
    assert pairs(outcome) == [
        ("How do I pay?", "By **card**.\n\n- or cash"),
        ("What is a lamp?", "A **light**."),
        ("It hums", "So it does."),
        ("Do you ship?", "- Yes\n  - to Linz\n- [see us](https://lamps.example)"),
    ]


@pytest.mark.parametrize("count", ["x", "-1", "9" * 5000, ""])
def test_a_number_that_is_none_is_no_fault(chatbot: Command, count: str) -> None:
    content = CONTENT.replace("<text:s/>", f'<text:s text:c="{count}"/>')
    content = content.replace(
        "<table:table-cell>", f'<table:table-cell table:number-columns-repeated="{count}">'
    )
    content = content.replace('text:outline-level="1"', f'text:outline-level="{count}"')
    outcome = chatbot("import", chatbot.file(zipped(**{"content.xml": content}), "faq.odt"))
    assert outcome.status == 0
    question, _ = pairs(outcome)[0]
    assert question.split() == ["How", "do", "I", "pay?"]


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("faq.odt", b"PK\x03\x04none", "is damaged, or encrypted"),
        ("faq.odt", zipped(a="b"), "is no text document of OpenDocument; save it as .odt, .docx or HTML"),
        ("faq.odt", zipped(**{"content.xml": "<a"}), "is damaged, or no document of OpenDocument"),
        ("faq.odt", zipped(**{"content.xml": "<!DOCTYPE a><a/>"}), "has a document type in it"),
        ("faq.odt", zipped(**{"content.xml": "<a/>"}), "has no text in it"),
        ("faq.epub", zipped(**{"META-INF/container.xml": "<a"}), "is damaged, or no book"),
        ("faq.epub", zipped(a="b"), "is no book, or is damaged; save it as HTML"),
        (
            "faq.epub",
            book(**{"META-INF/encryption.xml": '<e><CipherReference URI="OEBPS/a.xhtml"/></e>'}),
            "is protected against copying, and cannot be read",
        ),
        ("faq.epub", book()[:-400], "is damaged, or encrypted"),
        ("faq.opml", b"<opml><head/></opml>", "is no outline in OPML; save it as Markdown or HTML"),
    ],
)  # fmt: skip
def test_what_cannot_be_read_is_told(chatbot: Command, name: str, content: bytes, said: str) -> None:
    outcome = chatbot("import", chatbot.file(content, name))
    assert outcome.status == 2
    assert said in outcome.err


def test_what_unpacks_to_too_much_is_not_read(chatbot: Command) -> None:
    for name in ("faq.odt", "faq.epub"):
        outcome = chatbot("import", chatbot.file(zipped(**{"content.xml": " " * 100_000_001}), name))
        assert (outcome.status, "unpacks to more than 100 MB" in outcome.err) == (2, True)


def test_books_and_outlines_of_a_folder_are_named(chatbot: Command) -> None:
    (chatbot.folder / "docs").mkdir()
    chatbot.file(b"## How?\n\nSo.\n", "docs/faq.md")
    chatbot.file(book(), "docs/book.epub")
    outcome = chatbot("import", "--details", "docs")
    assert "docs/book.epub: mostly something else than questions; name it to have it read" in outcome.err
