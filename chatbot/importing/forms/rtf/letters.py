"""The letters of Rich Text Format: bytes in the code page of their font, and numbers of Unicode."""

from __future__ import annotations

import codecs

CODE_PAGES = {
    0: "cp1252", 77: "mac_roman", 128: "cp932", 129: "cp949", 134: "gb18030", 136: "big5", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250", 255: "cp437",
}  # fmt: skip
"""By the number of a font's set of characters."""
SYMBOLS = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emdash": "—",
    "endash": "–", "emspace": " ", "enspace": " ", "qmspace": " ", "~": "\xa0", "_": "-", "-": "", "\\": "\\", "{": "{",
    "}": "}", "zwj": "\u200d", "zwnj": "\u200c", "zwbo": "", "softline": "\n",
}  # fmt: skip
"""What control words and signs stand for."""


def code_page(number: int) -> str:
    """The name of a code page; Western Europe's where it is not known."""
    names = {936: "gb18030", 10000: "mac_roman", 65001: "utf-8"}
    try:
        return codecs.lookup(names.get(number, f"cp{number}")).name
    except LookupError:
        return "cp1252"


class Letters:
    """Puts bytes and numbers together as text."""

    def __init__(self) -> None:
        self._page = ""
        self._decoder: codecs.IncrementalDecoder = codecs.getincrementaldecoder("cp1252")("replace")

    def of_bytes(self, data: bytes, page: str) -> str:
        """Text in a code page; a letter of two bytes may begin in what was there before."""
        rest = self.rest() if page != self._page else ""
        if page != self._page:
            self._page, self._decoder = page, codecs.getincrementaldecoder(page)("replace")
        return rest + self._decoder.decode(data)

    def rest(self) -> str:
        """What is left of a letter that has not come to its end."""
        text = self._decoder.decode(b"", final=True)
        self._decoder.reset()
        return text


def whole(text: str) -> str:
    """A text with pairs of numbers put together that are one letter; a half one is replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace") if not text.isascii() else text
