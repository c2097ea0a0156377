"""How an FAQ is wanted, and the doors for those that are named by an address: a module for each kind."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, cast

from chatbot.callbacks import Notify, Watch
from chatbot.defaults import MAX_AGE, TIMEOUT
from chatbot.errors import WHOLE_FILE, FAQError, Problem
from chatbot.faq.entry import FAQ
from chatbot.files.addresses import scheme_of, without_secrets

if TYPE_CHECKING:
    from typing import Protocol

    class Door(Protocol):
        """What a module has that loads FAQs from a kind of address."""

        def load(self, address: str, how: Opening) -> FAQ:
            """The FAQ, with its ``origin`` and a ``stamp``; its ``path`` is what may be shown of the address.

            Raises:
                FAQError: it cannot be used.
            """

        def read(self, address: str, how: Opening) -> bytes:
            """The bytes that the FAQ is made of.

            Raises:
                FAQError: they cannot be had, or there are none.
            """


DOORS = {"http": "web", "https": "web", "postgresql": "postgres", "postgres": "postgres"}
"""The kinds of addresses, each with the module beside this one that loads them."""
COMPILED_FROM = 100_000
"""Bytes from which an FAQ file is compiled: about where that begins to save time."""


class Opening(NamedTuple):
    """How an FAQ is to be loaded."""

    notify: Notify
    """Told in a sentence if something is the matter on the way."""
    watch: Watch = iter
    """What the batches of entries are gone through with while they are compiled."""
    cache: bool = True
    """May what was had or compiled before be used, and kept?"""
    max_age: float = MAX_AGE
    """Seconds for which an address is not asked again whether something has changed."""
    timeout: float = TIMEOUT
    """Seconds within which what lies at an address must have come."""


def door_for(name: str) -> Door | None:
    """What loads an FAQ of that name; None for a file's.

    Raises:
        FAQError: it is an address of a kind that nothing loads.
    """
    scheme = scheme_of(name)
    if not scheme:
        return None
    if scheme not in DOORS:
        known = ", ".join(f"{one}://" for one in DOORS)
        problem = Problem(
            WHOLE_FILE, f"cannot be read: an FAQ is not read from {scheme}://, but from {known}"
        )
        raise FAQError(without_secrets(name), [problem])
    return cast("Door", import_module(f"chatbot.loading.{DOORS[scheme]}"))
