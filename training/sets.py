"""What is learnt from: question sets, and what each of them counts.

``datasets/manifest.toml`` names the sets that are in this repository, ``sources.toml`` those that lie elsewhere.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import NamedTuple

import msgspec

from chatbot.loading.load import load_faq
from training.errors import TrainingError
from training.sources import QUESTIONS, Source, described, problems, read_sources

MANIFEST = Path(__file__).resolve().parent.parent / "datasets" / "manifest.toml"


IN_ENGLISH = "en"
"""The language that questions are made in where they are made, and that one of the encoders knows alone."""


class WeightClass(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a set counts, by one that counts in full."""

    learning: float
    """Where weights are learnt."""
    calibration: float
    """Where probabilities are made true."""


class QuestionSet(NamedTuple):
    """An FAQ, and questions of which one knows the entry that answers them."""

    name: str
    faq: Path
    questions: tuple[Path, ...]
    """Files with one ``{"question": ..., "expected": id or null}`` a line."""
    counts: WeightClass
    borrowed: bool = False
    """Is the FAQ not of the set itself, but the one that ships?"""


class _Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"weight_class": "class"}):
    """A set of the manifest; paths are from the manifest's folder."""

    weight_class: str
    folder: str = ""
    """Empty for the one of the set's name."""
    faq: str = ""
    """Empty for the folder's ``faq.json``."""


class Manifest(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The classes of sets, and the sets in this repository."""

    classes: dict[str, WeightClass]
    sets: dict[str, _Listed]


def read_manifest(path: Path = MANIFEST) -> Manifest:
    """The manifest of the sets in this repository."""
    return msgspec.toml.decode(path.read_bytes(), type=Manifest)


def sets_in(language: str, sets: Iterable[QuestionSet]) -> list[QuestionSet]:
    """Those of some sets whose FAQ is in a language."""
    return [one for one in sets if load_faq(one.faq, cache=False).language == language]


def full_sets(path: Path = MANIFEST) -> list[str]:
    """The names of the sets in this repository that count in full."""
    manifest = read_manifest(path)
    return [name for name, one in manifest.sets.items() if manifest.classes[one.weight_class].learning >= 1]


def chosen_sets(
    public: Path | None, only: Sequence[str] = (), manifest: Path = MANIFEST
) -> list[QuestionSet]:
    """The sets to learn from, always in the same order: all, or those named in ``only``.

    ``public`` is the folder of those that lie elsewhere.

    Raises:
        TrainingError: it is missing or other than was learnt from, or there is no set of a name.
    """
    sources, listed = read_sources(), read_manifest(manifest)
    if unknown := [name for name in only if name not in {**sources, **listed.sets}]:
        known = " ".join([*sources, *listed.sets])
        raise TrainingError(f"no set is called {' or '.join(unknown)}; there are: {known}")
    wanted = {name: source for name, source in sources.items() if not only or name in only}
    found = _public(wanted, public, listed.classes) if wanted else []
    here = {name: one for name, one in listed.sets.items() if not only or name in only}
    return [*found, *(_local(name, one, listed, manifest.parent) for name, one in here.items())]


def _public(
    wanted: dict[str, Source], folder: Path | None, classes: dict[str, WeightClass]
) -> list[QuestionSet]:
    if folder is None:
        places = "\n".join(described(name, source) for name, source in wanted.items())
        raise TrainingError(
            "these sets are not in this repository; training/sources.toml says in what form they are needed.\n"
            f"{places}\nName the folder that has them with --public FOLDER, or some other sets with --only SET ..."
        )
    if wrong := [one for name, source in wanted.items() for one in problems(source, folder / name)]:
        raise TrainingError("\n".join(wrong))
    return [_set_in(name, folder / name, classes[source.weight_class]) for name, source in wanted.items()]


def _local(name: str, listed: _Listed, manifest: Manifest, base: Path) -> QuestionSet:
    found = _set_in(name, base / (listed.folder or name), manifest.classes[listed.weight_class])
    return found._replace(faq=base / listed.faq, borrowed=True) if listed.faq else found


def _set_in(name: str, folder: Path, counts: WeightClass) -> QuestionSet:
    return QuestionSet(name, folder / "faq.json", tuple(sorted(folder.glob(QUESTIONS))), counts)
