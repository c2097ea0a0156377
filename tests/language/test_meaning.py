"""What a text means as a whole, and what kind of answer a question asks for."""

from __future__ import annotations

import math
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from chatbot.errors import DataError
from chatbot.language.analyser import Analyser
from chatbot.language.answer_types import IN_PASSING, UNCOUNTED
from chatbot.language.embedding import Embedding, cosine, embedding_of
from chatbot.language.en.answer_type import ANSWER_TYPES
from chatbot.language.en.rules import STOP_WORDS
from chatbot.language.lexicon import HEADER, Lexicon, lexicon_for
from chatbot.language.vectors import BIAS, DIMENSIONS, opened

ANALYSER = Analyser("en")
LEXICON = lexicon_for("en")
TEXTS = st.lists(st.sampled_from("delet remov account invoic dog pet zzyzx q1x how the".split()), max_size=90)


def meant(text: str) -> Embedding:
    return embedding_of([word.stem for word in ANALYSER.words(text)], LEXICON)


@pytest.mark.parametrize(
    ("text", "near", "far"),
    [
        ("How do I delete my account?", "remove profile", "create an invoice"),
        ("Are pets allowed?", "can I bring my dog", "where can I park"),
        ("my screen is broken", "the display has a crack", "my parcel is late"),
        ("how much is a ticket", "what does admission cost", "who runs the museum"),
    ],
)
def test_what_means_the_same_is_nearer(text: str, near: str, far: str) -> None:
    assert cosine(meant(text), meant(near)) > cosine(meant(text), meant(far)) + 0.1


@given(TEXTS, TEXTS)
def test_likeness_is_a_cosine(a: list[str], b: list[str]) -> None:
    first, second = embedding_of(a, LEXICON), embedding_of(b, LEXICON)
    assert -1.000001 <= cosine(first, second) <= 1.000001
    assert cosine(first, second) == cosine(second, first)
    assert cosine(first, first) == (pytest.approx(1) if first.length else 0)


@given(st.lists(st.sampled_from("delet remov account invoic dog pet how the".split()), max_size=60))
def test_vectors_are_added(stems: list[str]) -> None:
    assert LEXICON is not None
    lexemes = [LEXICON.get(stem) for stem in stems]
    each = [embedding_of([stem], LEXICON).numbers for stem in stems]
    assert all(lexemes)
    assert embedding_of(stems, LEXICON).numbers == (
        tuple(map(sum, zip(*each, strict=True))) if each else (0,) * DIMENSIONS
    )


@given(st.binary(min_size=DIMENSIONS // 2, max_size=DIMENSIONS // 2))
def test_two_numbers_are_kept_in_a_byte(vector: bytes) -> None:
    assert list(opened(vector)) == [half for byte in vector for half in divmod(byte, 2 * BIAS)]


def test_words_without_a_vector_are_directions_of_their_own() -> None:
    a, b = embedding_of(["uno", "due"], None), embedding_of(["due", "tre"], None)
    assert cosine(a, b) == pytest.approx(0.5)
    assert cosine(a, embedding_of(["otto"], None)) == 0


def test_the_table_is_in_order_and_whole() -> None:
    assert isinstance(LEXICON, Lexicon)
    with open(LEXICON._path, "rb") as file:
        header, *lines = file.read().splitlines()
    assert header + b"\n" == HEADER
    stems = [line.split(b"\t")[0] for line in lines]
    assert stems == sorted(set(stems))
    for line in lines[::50]:
        stem, zipf, kind, _, vector = line.split(b"\t")
        lexeme = LEXICON.get(stem.decode())
        assert lexeme is not None
        assert math.isclose(lexeme.zipf, float(zipf))
        assert kind in (b"c", b"n", b"s", b"x")
        assert bool(lexeme.vector) == bool(vector)
        assert not vector or len(vector) == math.ceil(DIMENSIONS / 2 / 3) * 4
    assert all(LEXICON.get(ANALYSER.stem(word)) for word in STOP_WORDS)


def test_a_lexicon_of_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "lexicon-xx.txt"
    path.write_bytes(b"!chatbot-lexicon\t0\nword\t3.0\tc\t\t\n")
    with pytest.raises(DataError, match="format"):
        Lexicon(str(path))


@pytest.mark.parametrize("word", "change principle children women took app login bicycle".split())
def test_common_words_are_no_names(word: str) -> None:
    assert LEXICON is not None
    lexeme = LEXICON.get(ANALYSER.stem(word))
    assert lexeme is not None
    assert lexeme.kind == "c"


@pytest.mark.parametrize(
    ("word", "other", "mark"),
    [
        ("change", "modify", ""),
        ("cancel", "revoke", ""),
        ("delivery", "shipping", ""),
        ("minimum", "maximum", "!"),
        ("import", "export", "!"),
        ("monthly", "yearly", "|"),
        ("dog", "cat", "|"),
    ],
)
def test_what_people_say_for_one_another(word: str, other: str, mark: str) -> None:
    assert LEXICON is not None
    one, two = map(ANALYSER.stem, (word, other))
    for a, b in ((one, two), (two, one)):
        lexeme = LEXICON.get(a)
        assert lexeme is not None
        assert lexeme.neighbours[b].mark == mark
        assert mark or lexeme.neighbours[b].similarity >= 0.43


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("How long does delivery take?", "duration"),
        ("how many days until it is here", "duration"),
        ("How many users can I add?", "people"),
        ("how heavy may my bag be", "size"),
        ("how much does a seat weigh", "size"),
        ("how old do I have to be", "age"),
        ("how warm is the pool", "heat"),
        ("how much is it", "amount"),
        ("What does a ticket cost?", "amount"),
        ("how much time do we have", "duration"),
        ("How many books can I borrow per month?", "number"),
        ("rate limits of the API", ""),
        ("What happens when I delete it?", ""),
        ("please tell me who runs it", "person"),
        ("price of a ticket", "amount"),
        ("Until when can I cancel?", "time"),
        ("what time do you open", "time"),
        ("Who won the war?", "person"),
        ("Where is the office?", "place"),
        ("why is it so", "reason"),
        ("How come it is so?", "reason"),
        ("How do I cancel?", ""),
        ("", ""),
        ("how", ""),
    ],
)
def test_kinds_of_answer(question: str, kind: str) -> None:
    assert ANSWER_TYPES.asked([word.text for word in ANALYSER.words(question)]) == kind


@pytest.mark.parametrize(
    ("answer", "kind", "held"),
    [
        ("It takes three weeks.", "duration", True),
        ("Open the menu and press the button.", "duration", False),
        ("It costs €5.", "amount", True),
        ("Press the button.", "amount", False),
        ("Because it is old.", "reason", True),
        ("The mayor.", "person", True),
    ],
)
def test_whether_an_answer_may_have_that_kind(answer: str, kind: str, held: bool) -> None:
    stems: dict[str, list[int]] = {word.stem: [0] for word in ANALYSER.words(answer)}
    assert (ANSWER_TYPES.likely_in(stems, kind) > 0) == held


@pytest.mark.parametrize(
    ("answer", "counted", "sure"),
    [
        ("There are 40 metal lockers.", "locker", True),
        ("The lockers take a coin of one euro.", "locker", False),
    ],
)
def test_a_number_of_something_stands_before_it(answer: str, counted: str, sure: bool) -> None:
    stems: dict[str, list[int]] = {}
    for place, word in enumerate(ANALYSER.words(answer)):
        stems.setdefault(word.stem, []).append(place)
    assert ANSWER_TYPES.likely_in(stems, "number", counted) == (IN_PASSING["number"] if sure else UNCOUNTED)
