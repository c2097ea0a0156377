"""The sentence encoder as it is wanted: whether it may be asked, and loaded when it first is."""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING

from chatbot import light
from chatbot.defaults import ALWAYS, AUTO, NEVER, SEMANTIC
from chatbot.errors import DataError, UsageError
from chatbot.files import cache_folder
from chatbot.semantics.model import LANGUAGE, find_model, lacking

if TYPE_CHECKING:
    from chatbot.callbacks import Notify, Watch
    from chatbot.faq.entry import FAQ
    from chatbot.semantics.encoder import BertEncoder
    from chatbot.semantics.meanings import Meanings
    from chatbot.semantics.vectors import Vectors


class Sense:
    """Makes what asks the encoder; nothing of it is loaded before."""

    def __init__(
        self,
        mode: str = AUTO,
        model: str | None = None,
        *,
        cache: bool = True,
        notify: Notify | None = None,
        watch: Watch = iter,
    ) -> None:
        """``auto`` asks it where words leave a question open, if it is there; ``model`` is its folder, if not a usual one.

        Without ``cache`` nothing is kept. ``notify`` is told where it is damaged, ``watch`` is what batches of texts are gone
        through with that are encoded for the first time.

        Raises:
            UsageError: it is always wanted, and not there; or there is no such mode.
        """
        if mode not in SEMANTIC:
            raise UsageError(f"semantic must be {', '.join(SEMANTIC[:-1])} or {SEMANTIC[-1]}")
        self.mode = mode
        self._named = model
        self._cache = cache
        self._notify = notify
        self._watch = watch
        self._damaged = False
        if mode == ALWAYS and (why := lacking(model)):
            raise UsageError(why)

    @property
    def always(self) -> bool:
        """Is it to be asked even where words suffice?"""
        return self.mode == ALWAYS

    def may_be_asked(self, faq: FAQ) -> bool:
        """Is it there, wanted, and does it know the FAQ's language?"""
        if self.mode == NEVER or self._damaged or not faq.entries or _language(faq) != LANGUAGE:
            return False
        return self.always or self._is_there

    def meanings(self, faq: FAQ) -> Meanings | None:
        """What the FAQ's entries mean; None where the encoder is damaged, which is told.

        Raises:
            DataError: it is, and always wanted.
        """
        light.import_numpy()
        try:
            from chatbot.semantics.meanings import Meanings

            return Meanings(faq.entries, self._vectors, self._watch)
        except DataError as error:
            if self.always:
                raise
            self._damaged = True
            if self._notify:
                self._notify(f"{error}; answers come from the words alone")
            return None

    @cached_property
    def encoder(self) -> BertEncoder:
        """Makes vectors."""
        light.import_numpy()
        from chatbot.semantics.encoder import BertEncoder

        folder = find_model(self._named)
        assert folder is not None
        return BertEncoder(folder)

    @cached_property
    def _vectors(self) -> Vectors:
        from chatbot.semantics.vectors import Vectors

        name = f"vectors-{self.encoder.digest}.db"
        path = os.path.join(cache_folder(), name) if self._cache else None
        return Vectors(self.encoder.encode, self.encoder.size, path)

    @cached_property
    def _is_there(self) -> bool:
        return lacking(self._named) is None


def _language(faq: FAQ) -> str:
    return faq.language.lower().replace("_", "-").partition("-")[0]
