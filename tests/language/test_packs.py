"""What each language's tables hold: in order, whole, and of one mind with the stemmer."""

from __future__ import annotations

import os

import pytest
import synonyms

from chatbot.errors import DataError
from chatbot.files import DATA
from chatbot.language.analyser import Analyser
from chatbot.language.folding import fold
from chatbot.language.lexicon import HEADER, lexicon_for
from chatbot.language.rules import FOLDERS
from chatbot.language.stemming import FORMS_HEADER, snowball, stemmer_for
from chatbot.language.synonyms import synonyms_for, synonyms_in
from chatbot.language.word_tables import MANY, Table
from chatbot.matching.synonyms import passed_over, read_phrase

PACKS = ("de", "es", "fr")


@pytest.mark.parametrize("language", FOLDERS)
def test_what_is_said_stands_once_and_begins_with_a_small_letter(language: str) -> None:
    groups = [synonyms_in(line) for line in synonyms.lines(language)]
    said = [fold(phrase) for phrase, *_ in groups]
    assert len(groups) > 300
    assert len(set(said)) == len(said)
    for phrase, same, wider in groups:
        others = same + wider
        assert phrase[0] == phrase[0].lower() != " "
        assert others
        assert len({phrase, *others}) == 1 + len(others)


@pytest.mark.parametrize("language", PACKS)
def test_no_line_has_what_another_one_has(language: str) -> None:
    analyser = Analyser(language)
    skipped = passed_over(analyser)

    def stems(phrase: str) -> tuple[str, ...]:
        return read_phrase(phrase, analyser, skipped).stems

    lines: dict[tuple[str, ...], list[tuple[str, set[tuple[str, ...]]]]] = {}
    for phrase, others, _ in map(synonyms_in, synonyms.lines(language)):
        lines.setdefault(stems(phrase), []).append((phrase, set(map(stems, others))))
    spare = [
        (one, other)
        for same in lines.values()
        for one, stands_for in same
        for other, more in same
        if one != other and stands_for <= more
    ]
    assert not spare


@pytest.mark.parametrize("language", FOLDERS)
def test_the_table_has_what_is_said_by_its_first_stem(language: str) -> None:
    made = synonyms.table(language)
    assert synonyms.place(language).read_bytes() == made, "run scripts/synonyms.py"
    stems = [line.split(b"\t")[0] for line in made.splitlines()[1:]]
    assert stems == sorted(set(stems))
    table = synonyms_for(language)
    assert table
    found = [said for stem in stems for said in table.of(stem.decode())]
    written = [
        " ~ ".join([" = ".join([said.text, *said.others]), *([" = ".join(said.wider)] if said.wider else [])])
        for said in found
    ]
    assert sorted(written) == sorted(synonyms.lines(language))


@pytest.mark.parametrize("language", ["en", *PACKS])
def test_a_capital_within_a_word_that_is_said_makes_no_other_stem(language: str) -> None:
    assert stemmer_for(language)("iPhone") == stemmer_for(language)("iphone")


@pytest.mark.parametrize(
    ("name", "header"),
    [
        (f"{kind}-{one}", header)
        for one in PACKS
        for kind, header in (("lexicon", HEADER), ("forms", FORMS_HEADER))
    ],
)
def test_tables_are_in_order(name: str, header: bytes) -> None:
    with open(os.path.join(DATA, f"{name}.txt"), "rb") as file:
        first, *lines = file.read().splitlines()
    words = [line.split(b"\t")[0] for line in lines]
    assert first + b"\n" == header
    assert words == sorted(set(words))


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "gegangen", "gehen"),
        ("de", "autos", "auto"),
        ("de", "gebuehren", "gebuhr"),
        ("es", "cuesta", "costar"),
        ("es", "lineas", "linea"),
        ("es", "abro", "abrir"),
        ("es", "renuevo", "renovar"),
        ("fr", "payees", "payer"),
        ("fr", "preleve", "prelever"),
    ],
)
def test_forms_have_the_stem_of_their_lemma(language: str, one: str, other: str) -> None:
    stem = stemmer_for(language)
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [("es", "sabado", "saber"), ("es", "ordenador", "orden"), ("de", "kur", "kurs")],
)
def test_words_of_different_meaning_have_different_stems(language: str, one: str, other: str) -> None:
    assert snowball(language)(one) == snowball(language)(other)
    assert stemmer_for(language)(one) != stemmer_for(language)(other)


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "stornieren", "abbestellen"),
        ("de", "ausweis", "karte"),
        ("es", "coche", "carro"),
        ("fr", "annuler", "resilier"),
    ],
)
def test_words_that_mean_much_the_same_are_neighbours(language: str, one: str, other: str) -> None:
    lexicon, stem = lexicon_for(language), stemmer_for(language)
    assert lexicon is not None
    lexeme = lexicon.get(stem(one))
    assert lexeme is not None
    assert lexeme.vector
    assert lexeme.neighbours[stem(other)].similarity > 0.4


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        ("de", "installieren", "deinstallieren"),
        ("de", "abmelden", "anmelden"),
        ("es", "quitar", "anadir"),
        ("es", "bloquear", "desbloquear"),
        ("fr", "retirer", "ajouter"),
        ("fr", "desactiver", "activer"),
        ("ja", "退会", "登録"),
    ],
)
def test_words_that_undo_one_another_are_opposites(language: str, one: str, other: str) -> None:
    lexicon, stem = lexicon_for(language), stemmer_for(language)
    assert lexicon is not None
    for here, there in ((one, other), (other, one)):
        lexeme = lexicon.get(stem(here))
        assert lexeme is not None
        assert lexeme.neighbours[stem(there)].mark == "!"


def test_a_table_of_another_format(tmp_path: object) -> None:
    path = os.path.join(str(tmp_path), "table.txt")
    with open(path, "wb") as file:
        file.write(b"!other\t1\na\tb\n")
    with pytest.raises(DataError, match="install the program anew"):
        Table(path, HEADER)


def test_words_are_found_however_many_were_sought(tmp_path: object) -> None:
    path = os.path.join(str(tmp_path), "table.txt")
    words = [f"w{n:05}" for n in range(3 * MANY)]
    with open(path, "wb") as file:
        file.write(HEADER + b"".join(f"{word}\t{word[::-1]}\n".encode() for word in words))
    table = Table(path, HEADER)
    for word in words:
        assert table.find(word) == f"{word}\t{word[::-1]}".encode()
        assert table.find(f"{word}x") is None
