"""Questions in what sites and their makers unfold: elements of their own, labels of boxes, tables and lines of old pages."""

from __future__ import annotations

import json

import pytest
from command import Command
from imports import pairs

WEB_COMPONENTS = (
    '<h1>FAQ</h1><faq-item question="Do you deliver?" answer="Only in May."></faq-item>'
    '<sl-details summary="May I cancel?">Until <b>noon</b>.</sl-details>'
)
LABELS = (
    '<h1>FAQ</h1><ul><li><input id="f1" type="checkbox"><label for="f1">Dogs</label><div>On a leash.</div></li>'
    '<li><input id="f2" type="checkbox"><label for="f2">Showers</label><div>Two.</div></li></ul>'
)
AMP = (
    "<amp-accordion><section><h4>What is in the box?</h4><p>A lamp.</p></section>"
    '<section><h4>The arm</h4><amp-img src="a.png" alt="An arm"></amp-img></section></amp-accordion>'
)
MATERIAL = (
    "<mat-expansion-panel><mat-expansion-panel-header><mat-panel-title>How do I vote</mat-panel-title>"
    "<mat-panel-description>in short</mat-panel-description></mat-expansion-panel-header>By app.</mat-expansion-panel>"
)
CONFLUENCE = "".join(
    f'<div class="expand-container"><div class="expand-control"><span class="expand-control-icon"></span>'
    f'<span class="expand-control-text">{asks}</span></div><div class="expand-content"><p>{says}</p></div></div>'
    for asks, says in (("How do I reset it?", "Restart."), ("Paper jams", "Open tray two."))
)
SQUARESPACE = "".join(
    f'<li class="accordion-item"><h4 class="accordion-item__title-wrapper"><button aria-controls="d{asks}">'
    f'<span class="accordion-item__title">{asks}</span></button></h4><div id="d{asks}"><p>{says}</p></div></li>'
    for asks, says in (("Late", "Noon."), ("Towels", "Two."))
)
LETTERS = (
    "<table><tr><td>Q.<td><b>How long is the warranty?</b><tr><td>A.<td>Two years.</table>"
    "<table><tr><td>Q.<td><b>Who repairs it</b><tr><td>A.<td>See the <a href=m.htm>manual</a>.</table>"
)
LABELLED = "<h2>Fragen</h2><table>{}</table>".format(
    "".join(
        f"<tr><td><b>{ask}{n}</b></td><td>{asked}</td></tr><tr><td>{tell}{n}:</td><td>{said}</td></tr>"
        for n, ask, asked, tell, said in [
            (1, "F", "Wo?", "A", "Da."),
            (2, "F", "Kosten", "A", "<ul><li>Neun</ul>"),
        ]
    )
)
ALIKE = "".join(
    f'<div class="c"><p class="big">{asked}</p><p class="small">{said}</p></div>'
    for asked, said in [("Where?", "Here."), ("Is it free?", "Yes."), ("Photographs", "On the map.")]
)
COUNTED = "".join(
    f"<ol start={n}><li>{asked}</li></ol><p>{said}</p>"
    for n, (asked, said) in enumerate(
        [("Where is it?", "Here."), ("Quiet hours", "At night."), ("Who pays?", "I.")], 1
    )
)
LINES = "<b>What is a lamp?</b><br><br>A light.<br>Of glass.<br><br><b>Why glass?</b><br><br>It shines <b>a<br><br>lot</b>."


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (WEB_COMPONENTS, [("Do you deliver?", "Only in May."), ("May I cancel?", "Until **noon**.")]),
        (LABELS, [("Dogs", "On a leash."), ("Showers", "Two.")]),
        (AMP, [("What is in the box?", "A lamp."), ("The arm", "![An arm](a.png)")]),
        (MATERIAL, [("How do I vote in short", "By app.")]),
        (CONFLUENCE, [("How do I reset it?", "Restart."), ("Paper jams", "Open tray two.")]),
        (f"<ul>{SQUARESPACE}</ul>", [("Late", "Noon."), ("Towels", "Two.")]),
        (
            LETTERS,
            [("How long is the warranty?", "Two years."), ("Who repairs it", "See the [manual](m.htm).")],
        ),
        (LABELLED, [("Wo?", "Da."), ("Kosten", "- Neun")]),
        (LABELLED.replace("F", "Frage ").replace("A1", "Antwort 1"), [("Wo?", "Da."), ("Kosten", "- Neun")]),
        (ALIKE, [("Where?", "Here."), ("Is it free?", "Yes."), ("Photographs", "On the map.")]),
        (COUNTED, [("Where is it?", "Here."), ("Quiet hours", "At night."), ("Who pays?", "I.")]),
        (LINES, [("What is a lamp?", "A light.  \nOf glass."), ("Why glass?", "It shines **a  \nlot**.")]),
    ],
)
def test_what_unfolds(chatbot: Command, page: str, expected: list[tuple[str, str]]) -> None:
    chatbot.file(f"<html><body>{page}</body></html>".encode(), "faq.html")
    outcome = chatbot("import", "faq.html")
    assert outcome.status == 0, outcome.err
    assert pairs(json.loads(outcome.out)["entries"]) == expected


def test_a_box_to_tick_is_no_question(chatbot: Command) -> None:
    page = (
        "<h2>How do I order?</h2><p>Tick it.</p><input type=checkbox><label>I agree</label><p>Thank you.</p>"
        "<h2>How long does it take?</h2><p>A day.</p>"
    )
    chatbot.file(f"<html><body>{page}</body></html>".encode(), "faq.html")
    found = pairs(json.loads(chatbot("import", "faq.html").out)["entries"])
    assert found == [
        ("How do I order?", "Tick it.\n\nI agree\n\nThank you."),
        ("How long does it take?", "A day."),
    ]


def test_what_fields_drawings_and_maps_show_is_named(chatbot: Command) -> None:
    page = (
        "<h2>How do I order?</h2><p>So.</p><input name=n value='Ann Smith'><input type=hidden value=secret>"
        "<svg><title>icon</title><text>forty watt</text></svg>"
        "<map><area href=n.html alt='North wing'></map><h2>And then?</h2><p>Wait.</p>"
    )
    chatbot.file(f"<html><body>{page}</body></html>".encode(), "faq.html")
    said = chatbot("import", "faq.html", "--details").err
    assert "a field of a form: “Ann Smith”" in said
    assert "a drawing: “forty watt”" in said
    assert "a link on a picture: “North wing”" in said
    assert "secret" not in said
