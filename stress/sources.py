"""Files of every form, changed at random, and long lines of every sign: none may hang, nor bring a fault about."""

from __future__ import annotations

import random
import signal
import string
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from chatbot.errors import FAQError
from chatbot.importing.detection import FORMS
from chatbot.importing.drafts import ignore
from chatbot.importing.gathering import Wanted, read_bytes
from stress.tally import Tally

SEEDS = Path(__file__).parents[1] / "tests" / "data" / "import"
PATIENCE = 60
"""Seconds for one small source."""
SIGNS = [
    *string.punctuation, "a", " ", "é", "1", "a ", "\n", "\r", "a\n", "? \n", "a?\n", "Q: a\n", "Q: a\nA: b\n", "# a?\n",
    "- a?\n", "## a?\n\nb\n\n", "1. a?\n", "**a?**\n", "| a | b |\n", "a,b\n", "a: b\n", "---\n", "> ", "[x]", "![", "](",
    "[a](", "<a ",
    "<b>", "</b>", "<p>", "&amp;", "``", "**a", "{%", "{{", "<!--", "-->", "<details>", "<summary>", "<dt>a\n", "{\n", "[\n",
    "\f", ".. a::\n", "[a]: b\n", "x@y.z ",
]  # fmt: skip
UNCLOSED = [
    ("html", "<h1>FAQ</h1><h2>How?</h2><p>So. ", "{{-- x "), ("html", "<h1>FAQ</h1><h2>How?</h2><p>So. ", "<% x {# "),
    ("md", "# FAQ\n\n## How?\n\n", "{{ a | "), ("jira", "h2. How?\n\n", "{{"),
    ("mediawiki", "== FAQ ==\n=== How? ===\n", "<nowiki>a<code>"),
    ("sql", "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n", "INSERT INTO f ("),
    ("sql", "INSERT INTO f (question, answer) VALUES ('How?', 'So.');\n", "CREATE TABLE f ("),
    ("strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n', "/* "),
    ("strings", '"q1" = "How?"; "a1" = "So."; "q2" = "Why?"; "a2" = "";\n', "a"),
    ("vue", "<template><details><summary>How?</summary>So.</details></template>\n", "<script>"),
    ("vue", "<template><details><summary>How?</summary>So. {", " "),
    ("mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\n", "From b 2020\n"),
    ("mbox", "From a 2020\nSubject: f\n\nQ: How?\nA: So.\n\nFrom ", "1"),
    ("json", '[{"title": "How?", "posts": [{"post_text": "?"}, {"post_text": "[b]So.[/b] ', "[url=a]"),
]  # fmt: skip
"""How a source of a name begins, and what never closes there."""
LENGTH = 3_000
GROWTH = 4, 6
"""A text so many times as long may take so many times as long, and no longer."""
SURE = 0.1
"""Seconds from which a time is worth comparing."""


class HangError(Exception):
    """Reading has not ended after so long."""


def mutate(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Read sources that were changed at random."""
    seeds = [path.read_bytes()[:20_000] for path in sorted(SEEDS.rglob("*")) if path.is_file()]
    names = [None, *FORMS]
    for _ in tally.rounds():
        data = _changed(chance.choice(seeds), chance)
        form = chance.choice(names) if chance.random() < 0.3 else None
        try:
            _read(data, form)
            broken = ""
        except Exception as error:
            broken = f"{form}: {type(error).__name__}: {error}: {data[:60]!r}"
            (folder / f"broken-{tally.tried}").write_bytes(data)
        tally.expect(not broken, broken)


def grow(tally: Tally, _folder: Path, _chance: random.Random) -> None:
    """Compare what a text of one sign takes with what one that is longer takes."""
    todo: list[tuple[str | None, str, str, str]] = [
        (form, "source", "", sign)
        for form in (None, *FORMS)
        for sign in SIGNS
        if form is None or not FORMS[form].binary
    ]
    todo += [(None, f"faq.{ending}", begun, sign) for ending, begun, sign in UNCLOSED]
    for (form, name, begun, sign), _ in zip(todo, tally.rounds(), strict=False):
        one, other = _times(form, name, begun, sign)
        if other > max(SURE, GROWTH[1] * one):  # longer ones tell surer: what each text costs is less of it
            one, other = _times(form, name, begun, sign, longer=GROWTH[0])
        tally.expect(
            other <= max(SURE, GROWTH[1] * one),
            f"{form or name}: {sign!r}: {one:.2f} s, and {other:.2f} s for {GROWTH[0]} times",
        )
    tally.figures = {"of": f"{len(todo):,}"}


def _times(form: str | None, name: str, begun: str, sign: str, longer: int = 1) -> tuple[float, float]:
    """Of a text of a sign, and of one that has it so many times as often; after a beginning they are longer."""
    repeats = LENGTH * (10 if begun else 1) * longer // len(sign)
    closed = '"}]}]' if name.endswith("json") else ""
    one, other = (f"{begun}{sign * (repeats * times)}{closed}".encode() for times in (1, GROWTH[0]))
    return _time(one, form, name), _time(other, form, name)


def _time(data: bytes, form: str | None, name: str) -> float:
    began = time.process_time()
    _read(data, form, name)
    return time.process_time() - began


def _read(data: bytes, form: str | None, name: str = "source") -> None:
    """Read a source; that it cannot be read is no fault, unless the program says that it is one of its own."""
    with _patience():
        try:
            read_bytes(data, name, Wanted(form), ignore, name=name)
        except FAQError as error:
            if "a fault of the program" in str(error):
                raise RuntimeError(str(error)) from error


@contextmanager
def _patience() -> Iterator[None]:
    def alarm(*_: object) -> None:
        raise HangError

    signal.signal(signal.SIGALRM, alarm)
    signal.alarm(PATIENCE)
    try:
        yield
    finally:
        signal.alarm(0)


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Some bytes written over, taken out, doubled or put in."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at, length = chance.randrange(len(found) + 1), chance.choice((1, 8, 200))
        kind = chance.randrange(4)
        if kind == 0:
            found[at : at + length] = chance.randbytes(min(length, 8))
        elif kind == 1:
            del found[at : at + length]
        elif kind == 2:
            found[at:at] = found[at : at + length] * chance.choice((1, 20))
        else:
            found[at:at] = chance.choice(SIGNS).encode() * chance.choice((1, 50))
    return bytes(found)
