"""Reads Rich Text Format: from groups and control words to paragraphs, and cells of tables, with the marks of their text."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from chatbot.importing.drafts import BROKEN, QUESTION, LeftOut, SourceError, commented, quoted
from chatbot.importing.forms.office import paragraph
from chatbot.importing.forms.rtf.letters import CODE_PAGES, SYMBOLS, Letters, code_page, whole
from chatbot.importing.forms.rtf.parts import Found, Paragraph, Piece

DEEPEST = 500
"""Groups within each other."""
_TOKEN = re.compile(
    r"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,9})?[ ]?|\\'(?P<byte>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    r"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)|[\r\n]+|\\",
)
_ASIDE = {
    **dict.fromkeys("fonttbl stylesheet annotation footnote fldinst listtext pntext".split(), ""),
    **dict.fromkeys("header headerl headerr headerf".split(), "header"),
    **dict.fromkeys("footer footerl footerr footerf".split(), "footer"),
}
"""Groups whose text is none of the page's, and is kept for something else."""
_UNSEEN = set(
    "colortbl info pict object themedata colorschememapping latentstyles datastore generator listtable listoverridetable rsidtbl"
    " xmlnstbl mmathPr atnid atnauthor atndate atnref atnicn bkmkend nonshppict revtbl filetbl factoidname tc xe private"
    " userprops template pgptbl ftnsep ftnsepc aftnsep aftnsepc pnseclvl".split()
)
"""Groups of which nothing is seen."""
_KNOWN_STARRED = {"fldinst", "annotation", "shppict", "bkmkstart", "listtext", "pntext"}
_MARKS = {"b": "strong", "i": "em", "strike": "del", "striked": "del"}
_ADDRESS = re.compile(r"HYPERLINK\s+(?:\\l\s+)?\"([^\"]*)\"|HYPERLINK\s+(\S+)", re.IGNORECASE)


@dataclass(frozen=True)
class _State:
    """What holds in a group."""

    aside: str | None = None
    """What the text in it is for, where that is not the page; empty for nothing."""
    page: str = "cp1252"
    marks: frozenset[str] = frozenset()
    hidden: bool = False
    skips: int = 1
    href: str | None = None


class Reader:
    """Goes through a document once."""

    def __init__(self, source: str) -> None:
        self._source = source
        self._found = Found()
        self._state, self._stack = _State(), list[_State]()
        self._letters = Letters()
        self._aside: dict[str, list[str]] = {}
        self._fonts: dict[int, str] = {}
        self._default = "cp1252"
        self._styles: dict[int, str] = {}
        self._paragraph = Paragraph()
        self._properties = Paragraph()
        self._merged: list[bool] = []
        self._goes_on = False
        self._to_skip = 0
        self._starred = False
        self._address: list[str | None] = []
        """Where the fields lead that are open."""
        self._number = 0

    def read(self) -> Found:
        """The whole document."""
        position = 0
        while token := _TOKEN.match(self._source, position):
            position = token.end()
            if token["word"] == "bin":
                position += max(int(token["number"] or 0), 0)
            else:
                self._token(token)
        self._end_paragraph()
        if self._stack:
            why = "ends before all that begins in it has an end; it may be cut off"
            self._found.left_out.append(LeftOut(paragraph(self._number), why, BROKEN))
        return self._found

    def _token(self, token: re.Match[str]) -> None:
        if token["brace"]:
            self._to_skip = 0
            self._open() if token["brace"] == "{" else self._close()
        elif self._to_skip and (token["byte"] or token["text"] or token["word"] or token["sign"]):
            self._skip(token)
        elif token["word"]:
            self._word(token["word"], token["number"])
        elif token["byte"]:
            self._say(self._letters.of_bytes(bytes.fromhex(token["byte"]), self._state.page))
        elif token["sign"] == "*":
            self._starred = True
        elif token["sign"] in ("\n", "\r"):
            self._word("par", None)
        elif token["sign"]:
            self._say(SYMBOLS.get(token["sign"], ""))
        elif token["text"]:
            self._say(self._letters.of_bytes(token["text"].encode("latin-1"), self._state.page))

    def _skip(self, token: re.Match[str]) -> None:
        """Pass over what stands for a letter in programs that know no Unicode."""
        if token["text"] and len(token["text"]) > self._to_skip:
            rest, self._to_skip = token["text"][self._to_skip :], 0
            self._say(self._letters.of_bytes(rest.encode("latin-1"), self._state.page))
        else:
            self._to_skip -= len(token["text"]) if token["text"] else 1

    # --- groups ------------------------------------------------------------------------------

    def _open(self) -> None:
        if len(self._stack) >= DEEPEST:
            raise SourceError("is nested too deeply")
        self._stack.append(self._state)
        self._starred = False

    def _close(self) -> None:
        self._say(self._letters.rest())
        if not self._stack:
            return
        ended, self._state = self._state, self._stack.pop()
        if ended.aside and ended.aside != self._state.aside:
            text = whole("".join(self._aside.pop(ended.aside, ())))
            self._take(ended.aside, text)

    def _take(self, kind: str, text: str) -> None:
        """What becomes of the text of a group that is none of the page's."""
        said = " ".join(text.split())
        place = paragraph(self._number + 1)
        if kind in ("header", "footer"):
            self._found.around.append((kind, said))
        elif kind == "annotation" and said:
            self._found.left_out.append(commented(place, said))
        elif kind == "footnote" and said:
            self._paragraph.notes.append(said)
            self._say(f"[{len(self._paragraph.notes)}]")
        elif kind == "fldinst":
            found = _ADDRESS.search(text)
            self._address[-1:] = [(found[1] or found[2]) if found else None] if self._address else []
        elif kind in ("listtext", "pntext"):
            self._paragraph.sign = said
        elif kind == "hidden" and said:
            self._found.left_out.append(
                LeftOut(place, f"hidden text, which is left out: {quoted(said)}", QUESTION)
            )

    def _destination(self, word: str) -> bool:
        """Does a word say what a group is for? Then its text is not the page's."""
        starred, self._starred = self._starred, False
        if word in _ASIDE and self._state.aside != "":
            kind = _ASIDE[word] or word
            self._state = replace(self._state, aside=kind if self._state.aside is None else self._state.aside)
        elif word in _UNSEEN or (starred and word not in _KNOWN_STARRED):
            if word in ("pict", "shpinst", "object") and self._state.aside is None:
                self._picture(word)
            self._state = replace(self._state, aside="")
        else:
            return starred
        return True

    def _picture(self, word: str) -> None:
        what = "a picture" if word == "pict" else "a drawing or an object of another program"
        place = paragraph(self._number + 1)
        self._found.left_out.append(
            LeftOut(place, f"{what}, which is left out", sort=f"{what}, which is left out")
        )

    # --- words -------------------------------------------------------------------------------

    def _word(self, word: str, number: str | None) -> None:
        if self._destination(word):
            return
        value = int(number) if number else None
        if word in SYMBOLS:
            self._say(SYMBOLS[word])
        elif word == "u" and value is not None:
            self._say(self._letters.rest() + chr(value % 65536))
            self._to_skip = self._state.skips
        elif word in _MARKS:
            marks = self._state.marks
            mark = {_MARKS[word]}
            self._state = replace(self._state, marks=marks - mark if value == 0 else marks | mark)
        elif own := _OWN.get(word):
            own(self, value)

    def _font(self, value: int | None) -> None:
        if self._state.aside == "fonttbl":
            self._of_font = value or 0
        else:
            self._state = replace(self._state, page=self._fonts.get(value or 0, self._default))

    _of_font = 0

    def _charset(self, value: int | None) -> None:
        self._fonts[self._of_font] = CODE_PAGES.get(value or 0, self._default) if value else self._default

    def _code_page(self, value: int | None) -> None:
        self._default = code_page(value or 1252)
        self._state = replace(self._state, page=self._default)

    def _plain(self, _: int | None) -> None:
        self._state = replace(self._state, marks=frozenset(), hidden=False)

    def _hidden(self, value: int | None) -> None:
        self._state = replace(self._state, hidden=value != 0)

    def _unicode_skips(self, value: int | None) -> None:
        self._state = replace(self._state, skips=min(value if value is not None else 1, 10))

    def _pard(self, _: int | None) -> None:
        self._properties = Paragraph()

    def _style(self, value: int | None) -> None:
        if self._state.aside == "stylesheet":
            self._of_style = value or 0
        elif name := self._styles.get(value or 0):
            found = re.match(r"(?:heading|überschrift|titre|título|titolo)\s*(\d)", name, re.IGNORECASE)
            self._properties.level = int(found[1]) if found else self._properties.level
            self._properties.title = name.lower() in ("title", "titel")

    _of_style = 0

    def _outline(self, value: int | None) -> None:
        if value is not None and value < 9 and self._state.aside is None:
            self._properties.level = value + 1

    def _listed(self, value: int | None) -> None:
        if self._state.aside is None:
            self._properties.listed = (
                value if value is not None and value < 9 else self._properties.listed or 0
            )

    def _in_list(self, _: int | None) -> None:
        self._listed(self._properties.listed)

    def _in_table(self, _: int | None) -> None:
        self._properties.in_table = True

    def _row_begins(self, _: int | None) -> None:
        self._merged = []
        self._goes_on = False

    def _merges(self, _: int | None) -> None:
        self._goes_on = True

    def _cell_defined(self, _: int | None) -> None:
        self._merged.append(self._goes_on)
        self._goes_on = False

    def _field(self, _: int | None) -> None:
        self._address.append(None)

    def _result(self, _: int | None) -> None:
        self._state = replace(self._state, href=self._address.pop() if self._address else None)

    def _par(self, _: int | None) -> None:
        if self._state.aside is not None:
            self._say("\n")
        else:
            self._end_paragraph()

    def _cell(self, _: int | None) -> None:
        if self._state.aside is None:
            self._paragraph.in_table = self._paragraph.ends_cell = True
            self._end_paragraph()

    def _row(self, _: int | None) -> None:
        if self._state.aside is None:
            end = Paragraph(in_table=True, ends_row=True, merged=tuple(self._merged))
            self._found.paragraphs.append(end)

    # --- text --------------------------------------------------------------------------------

    def _say(self, text: str) -> None:
        if not text:
            return
        kind = "hidden" if self._state.hidden and self._state.aside is None else self._state.aside
        if kind == "stylesheet":
            self._styles[self._of_style] = self._styles.get(self._of_style, "") + text.rstrip(";")
        elif kind == "hidden":
            self._found_hidden(text)
        elif kind:
            self._aside.setdefault(kind, []).append(text)
        elif kind is None:
            marks = tuple(mark for mark in ("strong", "em", "del") if mark in self._state.marks)
            self._paragraph.pieces.append(Piece(text, marks, self._state.href))

    def _found_hidden(self, text: str) -> None:
        self._aside.setdefault("hidden", []).append(text)

    def _end_paragraph(self) -> None:
        self._say(self._letters.rest())
        if hidden := self._aside.pop("hidden", None):
            self._take("hidden", whole("".join(hidden)))
        own, known = self._paragraph, self._properties
        if own or own.ends_cell:
            self._number += 1
            own.level, own.title, own.listed = known.level, known.title, known.listed
            own.listed = 0 if own.sign and own.listed is None else own.listed
            own.in_table = own.in_table or known.in_table
            own.pieces = [replace(piece, text=whole(piece.text)) for piece in _together(own.pieces)]
            self._found.paragraphs.append(own)
        self._paragraph = Paragraph()


def _together(pieces: list[Piece]) -> list[Piece]:
    """Pieces in the same marks as one."""
    made: list[tuple[Piece, list[str]]] = []
    for piece in pieces:
        if made and (made[-1][0].marks, made[-1][0].href) == (piece.marks, piece.href):
            made[-1][1].append(piece.text)
        else:
            made.append((piece, [piece.text]))
    return [replace(piece, text="".join(texts)) for piece, texts in made]


_OWN: dict[str, Callable[[Reader, int | None], None]] = {
    "f": Reader._font, "fcharset": Reader._charset, "ansicpg": Reader._code_page, "plain": Reader._plain, "v": Reader._hidden,
    "deleted": Reader._hidden, "uc": Reader._unicode_skips, "pard": Reader._pard, "s": Reader._style,
    "outlinelevel": Reader._outline, "ilvl": Reader._listed, "ls": Reader._in_list, "intbl": Reader._in_table,
    "trowd": Reader._row_begins, "clvmrg": Reader._merges, "cellx": Reader._cell_defined, "field": Reader._field,
    "fldrslt": Reader._result, "par": Reader._par, "sect": Reader._par, "page": Reader._par, "cell": Reader._cell,
    "nestcell": Reader._par, "row": Reader._row,
}  # fmt: skip
