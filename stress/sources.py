"""Files of every form, changed at random: none may hang, nor bring a fault about."""

from __future__ import annotations

import random
from pathlib import Path

from chatbot.importing.detection import FORMS
from stress.reading import read
from stress.signs import SIGNS
from stress.tally import Tally

SEEDS = Path(__file__).parents[1] / "tests" / "data" / "import"


def mutate(tally: Tally, folder: Path, chance: random.Random) -> None:
    """Read sources that were changed at random."""
    seeds = [path.read_bytes()[:20_000] for path in sorted(SEEDS.rglob("*")) if path.is_file()]
    names = [None, *FORMS]
    for _ in tally.rounds():
        data = _changed(chance.choice(seeds), chance)
        form = chance.choice(names) if chance.random() < 0.3 else None
        try:
            read(data, form)
            broken = ""
        except Exception as error:
            broken = f"{form}: {type(error).__name__}: {error}: {data[:60]!r}"
            (folder / f"broken-{tally.tried}").write_bytes(data)
        tally.expect(not broken, broken)


def _changed(data: bytes, chance: random.Random) -> bytes:
    """Some bytes written over, taken out, doubled or put in."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 3, 20))):
        at, length = chance.randrange(len(found) + 1), chance.choice((1, 8, 200))
        kind = chance.randrange(4)
        if kind == 0:
            found[at : at + length] = chance.randbytes(min(length, 8))
        elif kind == 1:
            del found[at : at + length]
        elif kind == 2:
            found[at:at] = found[at : at + length] * chance.choice((1, 20))
        else:
            found[at:at] = chance.choice(SIGNS).encode() * chance.choice((1, 50))
    return bytes(found)
