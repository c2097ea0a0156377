"""The public question sets: where each comes from, and whether a folder has them as they were learnt from.

python -m training.sources [FOLDER]

Without a folder it says where the sets come from; with one, which of them are in it. ``sources.toml`` has the table.
"""

from __future__ import annotations

import argparse
import hashlib
import sys
from collections.abc import Iterator
from pathlib import Path

import msgspec

PATH = Path(__file__).with_name("sources.toml")
QUESTIONS = "questions*.jsonl"
"""Files of questions in the folder of a set."""


class Source(msgspec.Struct, frozen=True, forbid_unknown_fields=True, rename={"weight_class": "class"}):
    """A set that lies elsewhere."""

    weight_class: str
    """What it counts; see ``training.sets``."""
    title: str
    licence: str
    credit: str
    sha256: dict[str, str]
    """Of each of its files, in the form of FAQ files."""
    address: str = ""
    """Empty where it was written for this project."""


def read_sources(path: Path = PATH) -> dict[str, Source]:
    """The public sets by name, in the order in which they are learnt from."""
    return msgspec.toml.decode(path.read_bytes(), type=dict[str, Source])


def problems(source: Source, folder: Path) -> Iterator[str]:
    """What is wrong with a set's folder; nothing where it has the files that the source names, byte for byte."""
    for name, digest in source.sha256.items():
        path = folder / name
        if not path.is_file():
            yield f"{path}: there is no such file"
        elif (found := hashlib.sha256(path.read_bytes()).hexdigest()) != digest:
            yield f"{path}: is another file than was learnt from (SHA-256 {found}, not {digest})"
    for path in sorted(folder.glob(QUESTIONS)):
        if path.name not in source.sha256:
            yield f"{path}: was not learnt from; take it away"


def described(name: str, source: Source) -> str:
    """A set in a few lines: what it is, where it is, and under what licence."""
    lines = [f"{name}: {source.title}", f"  {source.credit}", f"  licence: {source.licence}"]
    return "\n".join([*lines, f"  {source.address}"] if source.address else lines)


def main(arguments: list[str] | None = None) -> int:
    """Describe the sets, or check a folder; returns the exit status."""
    parser = argparse.ArgumentParser(
        prog="python -m training.sources", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )  # fmt: skip
    parser.add_argument("folder", nargs="?", type=Path, metavar="FOLDER", help="has a folder for each set")
    folder: Path | None = parser.parse_args(arguments).folder
    wrong = 0
    for name, source in read_sources().items():
        if folder is None:
            print(described(name, source))
            continue
        found = [*problems(source, folder / name)]
        print("\n".join(found) if found else f"{name}: as it was learnt from")
        wrong += bool(found)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
