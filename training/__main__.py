"""Learn the weights of ranking and confidence, and write them as a model.

    pip install -e '.[train]'
    python -m training --public FOLDER --output FILE

The model that ships is learnt from all sets: the public ones, which lie elsewhere (`python -m training.sources` says where),
and those of datasets/manifest.toml. The same sets give the same bytes, whatever model ships. With --only, and the names of some
sets of the manifest, it takes seconds and needs nothing else.

With --semantic it is the second model, chatbot/data/model-semantic.json, which judges what the sentence encoder was asked about.
"""

from __future__ import annotations

import hashlib
import sys
import time
from pathlib import Path

from chatbot.files.writing import write_whole
from training.errors import TrainingError
from training.options import parser_of, rows_for, tell


def main(arguments: list[str] | None = None) -> int:
    """Learn, and write the model; returns the exit status."""
    parser = parser_of("training", __doc__)
    parser.add_argument(
        "--output", type=Path, required=True, metavar="FILE", help="the model that is written"
    )
    chosen = parser.parse_args(arguments)
    try:
        rows = rows_for(chosen)
    except TrainingError as error:
        tell(f"{parser.prog}: {error}")
        return 2
    from training.learning import learn, model_of

    begin = time.monotonic()
    model = model_of(learn(rows))
    write_whole(chosen.output, model, overwrite=True, private=False)
    tell(f"learnt in {time.monotonic() - begin:.0f} s")
    print(f"{hashlib.sha256(model).hexdigest()}  {chosen.output}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
