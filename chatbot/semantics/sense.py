"""The sentence encoders as they are wanted: whether one may be asked, and which; each is loaded when it first is."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from chatbot import light
from chatbot.defaults import ALWAYS, AUTO, NEVER, SEMANTIC
from chatbot.errors import DataError, UsageError
from chatbot.files import cache_folder
from chatbot.memo import Memo
from chatbot.semantics.kinds import Kind, Kinds

if TYPE_CHECKING:
    from chatbot.callbacks import Notify, Watch
    from chatbot.faq.entry import FAQ
    from chatbot.semantics.ahead import Ahead
    from chatbot.semantics.meanings import Meanings
    from chatbot.semantics.vectors import Vectors


class Sense:
    """Makes what asks an encoder; nothing of it is loaded before."""

    def __init__(
        self,
        mode: str = AUTO,
        model: str | None = None,
        *,
        cache: bool = True,
        notify: Notify | None = None,
        watch: Watch = iter,
    ) -> None:
        """``auto`` asks it where words leave a question open, if it is there; ``model`` is the folder of the
        one for English, if not a usual one.

        Without ``cache`` nothing is kept. ``notify`` is told where it is damaged, ``watch`` is what batches of texts are gone
        through with that are encoded for the first time.

        Raises:
            UsageError: there is no such mode.
        """
        if mode not in SEMANTIC:
            raise UsageError(f"semantic must be {', '.join(SEMANTIC[:-1])} or {SEMANTIC[-1]}")
        self.mode = mode
        self._kinds = Kinds(model)
        self._cache = cache
        self._notify = notify
        self._watch = watch
        self._vectors = Memo(self._vectors_of)
        self._unusable: set[Kind] = set()
        self._ahead: tuple[FAQ, Ahead[Meanings | None]] | None = None

    @property
    def always(self) -> bool:
        """Is it to be asked even where words suffice?"""
        return self.mode == ALWAYS

    def check(self, faq: FAQ) -> None:
        """Can it be asked about an FAQ, if it always is to be?

        Raises:
            UsageError: it is not there.
        """
        if self.always and (why := self.kind_for(faq).lacking):
            raise UsageError(why)

    def may_be_asked(self, faq: FAQ) -> bool:
        """Is it there, wanted and whole? Where one is configured that is not there, that is told."""
        may = self._is_ready(faq)
        if not may and self.mode == AUTO and (kind := self.kind_for(faq)).is_misnamed:
            self._do_without(kind, kind.lacking)
        return may

    def _is_ready(self, faq: FAQ) -> bool:
        if self.mode == NEVER or not faq.entries:
            return False
        kind = self.kind_for(faq)
        return kind.lacking is None and kind not in self._unusable

    def kind_for(self, faq: FAQ) -> Kind:
        """The encoder that is asked about an FAQ."""
        return self._kinds.asked_in(faq.language)

    def ahead(self, faq: FAQ) -> Ahead[Meanings | None]:
        """What makes the FAQ's meanings before they are asked for; what does so for another leaves off."""
        from chatbot.semantics.ahead import Ahead

        if self._ahead:
            self._ahead[1].leave_off()
        ahead = Ahead(lambda watch: self._wanted_of(faq, watch))
        self._ahead = faq, ahead
        return ahead

    def close(self) -> None:
        """Make nothing any more that is not asked for."""
        if self._ahead:
            self._ahead[1].take()

    def meanings(self, faq: FAQ) -> Meanings | None:
        """What the FAQ's entries mean; None where the encoder is damaged, which is told.

        Raises:
            DataError: it is, and always wanted.
        """
        try:
            return self._made_ahead(faq) or self._meanings_of(faq, self._watch)
        except DataError as error:
            if self.always:
                raise
            self._do_without(self.kind_for(faq), error)
            return None

    def _do_without(self, kind: Kind, why: object) -> None:
        """Ask it no more, and tell so once."""
        if kind not in self._unusable and self._notify:
            self._notify(f"{why}; answers come from the words alone")
        self._unusable.add(kind)

    def _made_ahead(self, faq: FAQ) -> Meanings | None:
        """What was made before it was asked for, where that is whole."""
        if self._ahead is None:
            return None
        about, made = self._ahead[0], self._ahead[1].take()
        self._ahead = None
        return made if about is faq else None

    def _wanted_of(self, faq: FAQ, watch: Watch) -> Meanings | None:
        return self._meanings_of(faq, watch) if self._is_ready(faq) else None

    def _meanings_of(self, faq: FAQ, watch: Watch) -> Meanings:
        light.import_numpy()
        from chatbot.semantics.meanings import Meanings

        kind = self.kind_for(faq)
        return Meanings(faq.entries, self._vectors[kind], watch, whole=kind.encoder.reads_long)

    def _vectors_of(self, kind: Kind) -> Vectors:
        from chatbot.semantics.vectors import Vectors

        encoder = kind.encoder
        name = f"vectors-{encoder.digest}.db"
        path = os.path.join(cache_folder(), name) if self._cache else None
        return Vectors(encoder.encode, encoder.size, path)
