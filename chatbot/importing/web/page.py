"""What lies at an address: from its copy while that is fresh, or the network is away, else from the server."""

from __future__ import annotations

import time
from typing import NamedTuple

import msgspec

from chatbot.callbacks import Notify
from chatbot.defaults import MAX_AGE, TIMEOUT
from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.files.addresses import without_secrets
from chatbot.importing.web.shelf import Known, Shelf, digest_of, last_good


class Asking(NamedTuple):
    """How a server is asked."""

    notify: Notify
    """Told where a copy has to serve, and why; and where none can be kept."""
    max_age: float = MAX_AGE
    """Seconds for which a copy is fresh: the server is not asked whether it has another."""
    timeout: float = TIMEOUT
    """Seconds within which all must have come."""
    keep: bool = True
    """May a copy be kept, and used?"""


class Page:
    """What lies at an address."""

    def __init__(self, address: str, asking: Asking) -> None:
        self.name = without_secrets(address)
        self._address = address
        self._asking = asking
        self._shelf = Shelf(address) if asking.keep else None
        self._known: Known | None = None
        self._data: bytes | None = None
        """What came last, until it is read; for good where it can't be kept."""
        self._kept = False
        """Is that on the shelf as well?"""
        self._told = ""
        self._error: FAQError | None = None
        """Why it was not to be had, when that was last tried."""
        self._failed = 0.0

    def refresh(self) -> None:
        """Ask the server, unless that was done a short time ago, by this process or another.

        Raises:
            FAQError: it is not to be had.
        """
        if self._error is not None and 0 <= time.time() - self._failed < self._asking.max_age:
            raise self._error
        known = self._known
        if known is None or not self._is_fresh(known):
            known = self._newer(known)
        if known is None or not self._is_fresh(known):
            known = self._asked(known)
        self._known, self._error = known, None
        self._tell(
            known.failure
            and f"cannot be read now: {known.failure}; what it was at {_clock(known.asked)} is used"
        )

    def read(self) -> bytes:
        """What lies there, as it was when it was last asked for.

        Raises:
            FAQError: it is not to be had.
        """
        if self._known is None:
            self.refresh()
        data = self._copy(self._known) if self._known else None
        if data is None:
            self._known = self._asked(None)
            data = self._data or b""
        if self._kept:
            self._data = None
        return data

    @property
    def digest(self) -> str | None:
        """By what one sees that it has changed; None where it is not to be had."""
        return self._known.digest if self._known is not None and self._error is None else None

    @property
    def is_behind(self) -> bool:
        """Is what was read last not what lies there now?"""
        return bool(self._told)

    @property
    def path(self) -> str | None:
        """The file that has what is known; None where there is none."""
        return self._shelf.path(self._known) if self._shelf and self._kept and self._known else None

    def approve(self) -> None:
        """What lies there can be used: that is what one comes back to if what comes next can't be."""
        known = self._known
        if known is not None and known.good != known.digest:
            self._known = self._note(
                msgspec.structs.replace(known, good=known.digest, good_asked=known.asked)
            )

    def last_good(self, why: FAQError) -> str | None:
        """The file that has what could be used last, where that is another; what is there now can't be, which is told."""
        known = self._known
        if self._shelf is None or known is None or known.good in ("", known.digest):
            return None
        good = last_good(known)
        if self._shelf.copy(good) is None:
            return None
        self._tell(
            f"cannot be used as it is now ({why.problems[0]}); what it was at {_clock(good.asked)} is used"
        )
        return self._shelf.path(good)

    def expire(self) -> None:
        """Ask the server the next time, however fresh the copy is."""
        self._failed = 0.0
        if known := self._known or (self._shelf and self._shelf.known()):
            self._known = self._note(msgspec.structs.replace(known, expired=True))

    def _newer(self, known: Known | None) -> Known | None:
        """What another process, or an earlier one, knows."""
        there = self._shelf.known() if self._shelf and (self._kept or known is None) else None
        if there is None or (known is not None and _last(there) < _last(known)):
            return known
        if known is None or there.digest != known.digest:
            self._data = None
        self._kept = True
        return there

    def _is_fresh(self, known: Known) -> bool:
        return not known.expired and 0 <= time.time() - _last(known) < self._asking.max_age

    def _asked(self, known: Known | None) -> Known:
        """What is known once the server was asked.

        Raises:
            FAQError: it is not to be had.
        """
        from chatbot.importing.web.client import RefusedError, UnreachableError, Validators, fetch

        if known is not None and not self._holds(known):
            known = None
        have = Validators(known.etag, known.modified) if known else None
        now = time.time()
        try:
            answer = fetch(self._address, timeout=self._asking.timeout, have=have)
        except UnreachableError as error:
            if known is None:
                raise self._fail(str(error)) from None
            return self._note(msgspec.structs.replace(known, tried=now, failure=str(error), expired=False))
        except RefusedError as error:
            raise self._fail(str(error)) from None
        if answer.body is None and known is not None:
            return self._note(msgspec.structs.replace(known, asked=now, failure="", expired=False))
        found = Known("", now, *answer.validators)
        if known is not None:
            found = msgspec.structs.replace(found, good=known.good, good_asked=known.good_asked)
        return self._keep(answer.body or b"", found)

    def _keep(self, data: bytes, known: Known) -> Known:
        """Keep what came."""
        known = msgspec.structs.replace(known, digest=digest_of(data))
        self._data, self._kept = data, False
        if self._shelf is not None:
            why = self._shelf.keep(known, data)
            self._kept = why is None
            if why:
                self._asking.notify(f"what is fetched can't be kept ({why}); it is in memory for now")
        return known

    def _copy(self, known: Known) -> bytes | None:
        if self._data is not None:
            return self._data
        return self._shelf.copy(known) if self._shelf else None

    def _holds(self, known: Known) -> bool:
        return self._data is not None or (self._shelf is not None and self._shelf.holds(known))

    def _note(self, known: Known) -> Known:
        if self._shelf is not None and self._kept:
            self._shelf.note(known)
        return known

    def _tell(self, what: str) -> None:
        """Say what is the matter, once for as long as it is."""
        if what and not self._told:
            self._asking.notify(f"{self.name}: {what}")
        self._told = what

    def _fail(self, why: str) -> FAQError:
        self._failed = time.time()
        self._error = FAQError(self.name, [Problem(WHOLE_FILE, f"cannot be read: {why}")])
        return self._error


def fetched(address: str, timeout: float) -> bytes:
    """What lies at an address now, of which no copy is used, and none kept.

    Raises:
        FAQError: it is not to be had.
    """
    return Page(address, Asking(notify=lambda _: None, timeout=timeout, keep=False)).read()


def _last(known: Known) -> float:
    """When it was last asked for, whatever came of it."""
    return max(known.asked, known.tried)


def _clock(seconds: float) -> str:
    return time.strftime("%Y-%m-%d %H:%M", time.localtime(seconds))
