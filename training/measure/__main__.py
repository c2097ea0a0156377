"""What the weights are worth on sets that they were not learnt from, how true the confidence is, and what each part brings.

    pip install -e '.[train,bench]'
    python -m training.measure --public FOLDER [--picture docs/reliability.svg] [--ablation]

"all": learnt from all sets, so the figures are fitted ones; "others": from all sets but those that share the set's FAQ, and but
a part of those that count little, of which the mean is shown; of those that count more, a quarter is left out at a time. The
picture and the ablation are of the latter alone; the picture needs the extra `bench`.
"""

from __future__ import annotations

import sys
from pathlib import Path

from training.errors import TrainingError
from training.options import parser_of, rows_for, tell

THINNED = 4
"""The ablation learns from every so many-th question: it is the differences that count, and there is much to learn."""


def main(arguments: list[str] | None = None) -> int:
    """Print the tables, and draw the picture; returns the exit status."""
    parser = parser_of("training.measure", __doc__)
    parser.add_argument("--picture", type=Path, metavar="FILE", help="draw how true the confidence is")
    parser.add_argument("--ablation", action="store_true", help="show what each part brings")
    chosen = parser.parse_args(arguments)
    try:
        rows = rows_for(chosen)
    except TrainingError as error:
        tell(f"{parser.prog}: {error}")
        return 2
    from training.measure.report import report

    found = report(rows, chosen.jobs)
    if chosen.picture:
        from training.measure.picture import draw

        draw(found, chosen.picture)
    if chosen.ablation:
        from training.measure.ablation import ablate

        ablate(rows[::THINNED])
    return 0


if __name__ == "__main__":
    sys.exit(main())
