"""FAQs at an address of http or https."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from functools import partial

import msgspec

from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ
from chatbot.faq.file import stamp_of
from chatbot.files import read_bytes
from chatbot.importing.web.page import Asking, Page
from chatbot.loading.opening import COMPILED_FROM, Opening
from chatbot.loading.reading import read_any


def load(address: str, how: Opening) -> FAQ:
    """The FAQ at an address, in whatever form; a large one is compiled as a file is.

    Where what lies there now can't be used, and a copy of what could be is there, it is that.

    Raises:
        FAQError: it cannot be had, or used.
    """
    origin = WebOrigin(address, how)
    page = origin.page
    page.refresh()
    try:
        faq = _from_copy(page.path, page.read, page, how)
    except FAQError as error:
        good = page.last_good(error)
        if good is None:
            raise
        faq = _from_copy(good, partial(read_bytes, good), page, how)
    else:
        page.approve()
    return msgspec.structs.replace(faq, path=page.name, origin=origin, stamp=page.digest)


def _from_copy(path: str | None, read: Callable[[], bytes], page: Page, how: Opening) -> FAQ:
    """The FAQ in what ``read`` has, which lies in a file as well, if it could be kept.

    Raises:
        FAQError: it cannot be used.
    """
    copy = stamp_of(path) if path and how.cache else None
    if path and copy and copy.size >= COMPILED_FROM:
        from chatbot.loading.cache import load_compiled

        return load_compiled(path, copy, how.notify, how.watch, name=page.name, read=read)
    return read_any(read(), page.name).faq


def read(address: str, how: Opening) -> bytes:
    """What lies at an address.

    Raises:
        FAQError: it cannot be had.
    """
    return WebOrigin(address, how).page.read()


class WebOrigin:
    """An address that an FAQ was had from."""

    def __init__(self, address: str, how: Opening) -> None:
        self.address = address
        self.page = Page(address, Asking(how.notify, how.max_age, how.timeout, keep=how.cache))
        self._how = how

    @property
    def is_behind(self) -> bool:
        """Is what was had an earlier state, since that of now could not be had, or used?"""
        return self.page.is_behind

    def stamp(self) -> str | None:
        """The digest of what lies there; None where it is not to be had any more."""
        with suppress(FAQError):  # which is told when it is loaded again
            self.page.refresh()
        return self.page.digest

    def load(self) -> FAQ:
        """The FAQ as it is now."""
        return load(self.address, self._how)

    def expire(self) -> None:
        """Ask the server the next time, however fresh the copy is."""
        self.page.expire()
