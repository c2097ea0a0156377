"""One analyser for entries and questions alike: Unicode, words, stems, stop words."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple, TypeVar

import tantivy

from chatbot.language.printable import printable

T = TypeVar("T")

MOST_WORDS = 10_000
"""Words of a text that are looked at; what follows is cut off."""


class Word(NamedTuple):
    """A word of a text."""

    text: str
    """As matched: folded to lower case and base letters."""
    stem: str
    name: bool = False
    """Is it written like a name: a capital where no sentence begins, or inside the word?"""


STEMMERS = {
    "ar": "arabic", "da": "danish", "de": "german", "el": "greek", "en": "english", "es": "spanish", "fi": "finnish",
    "fr": "french", "hu": "hungarian", "it": "italian", "nb": "norwegian", "nl": "dutch", "nn": "norwegian",
    "no": "norwegian", "pt": "portuguese", "ro": "romanian", "ru": "russian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish",
}  # fmt: skip

ENGLISH_STOP_WORDS = """
a about above after again all also although always am among an and another any anybody anyone anything are as at be
because been before being below between both but by came can cannot come could did do does doing done during each
either else ever every everyone everything few for from further gave get gets getting give given go goes going gone
gonna got gotta had has have having he hello help her here hers herself hey hi him himself his how however i if in
into is it its itself just kindly know let lets like look looking lot made make makes making many may maybe me might
mine more most much must my myself need needs neither no nor not now of off oh ok okay on once one only onto or other
our ours ourselves out over own please possible rather really right said same say see shall she should since so some
somebody somehow someone something still such sure take tell than thank thanks that the their theirs them themselves
then there these they thing things this those though through thus till to too toward towards u under unless until up
upon ur us use used using very via want wanted wants was way ways we well went were what whatever when whenever where
whereas wherever whether which while whilst who whoever whom whose why will wish with within without wondering would
yes yet you your yours yourself yourselves
""".split()

EXTRA_STOP_WORDS = {
    "ar": "في من على إلى عن أن إن هل ما ماذا كيف متى أين لماذا هو هي هذا هذه ذلك التي الذي و أو لا أنا يمكن",
    "el": "ο η το οι τα του της των τον την και να σε με για από που πως πώς τι είναι δεν θα στο στη στην μπορώ",
    "ro": "și si în in la de pe cu un o al a ai ale cum ce care este sunt pot nu se să sa din pentru când unde",
    "tr": "ve bir bu da de için ile mi mı mu mü ne nasıl nerede neden kim ben sen o biz siz olarak daha çok var",
    "ta": "ஒரு என்று மற்றும் இந்த என்ன எப்படி எங்கே ஏன் நான் நீங்கள் அது இது",
    "de": "wie kann ich was ist wo wann warum wer mein meine meinen meinem meiner man gibt es bitte",
    "fr": "comment puis je quoi quel quelle quels quelles est ce que où quand pourquoi qui mon ma mes peut on faire",
    "es": "cómo puedo qué cuál dónde cuándo por qué quién mi mis se puede hay es",
    "it": "come posso che cosa qual quale dove quando perché chi mio mia miei mie si può è",
    "pt": "como posso que qual onde quando por quê quem meu minha meus minhas se pode é",
    "nl": "hoe kan ik wat is waar wanneer waarom wie mijn er",
    "ru": "как можно что где когда почему кто мой моя мои мне я ли это",
    "sv": "hur kan jag vad är var när varför vem min mitt mina man",
}

STOP_WORDS = {"en": frozenset(ENGLISH_STOP_WORDS)}

CONTRACTIONS = {
    "aint": "not", "arent": "not", "cant": "not", "couldnt": "not", "didnt": "not", "doesnt": "not", "dont": "not",
    "hadnt": "not", "hasnt": "not", "havent": "not", "isnt": "not", "shouldnt": "not", "wasnt": "not", "werent": "not",
    "wont": "not", "wouldnt": "not", "hows": "how", "ill": "i", "im": "i", "ive": "i", "its": "it", "lets": "let",
    "thats": "that", "theres": "there", "theyre": "they", "whats": "what", "wheres": "where", "whos": "who",
    "whens": "when", "whys": "why", "youre": "you", "youve": "you", "id": "id",
}  # fmt: skip

NOT_SPACED = (
    "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"
    "\u3005-\u3007\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
)
"""Scripts that put no spaces between words: Thai, Lao, Burmese, Khmer, kana, Chinese characters."""
_LETTER = f"[^\\W_{NOT_SPACED}]|[\u0300-\u036f\u0900-\u0dff\u0f00-\u0fff]"
NUMBER = re.compile(r"\d+(?:[.,:]\d+)+")
_TOKEN = (
    rf"{NUMBER.pattern}|(?:{_LETTER})+(?:['’](?:{_LETTER})+)*(?:\+\+?(?![\w+])|\#(?!\w))?"
    rf"|(?P<run>[{NOT_SPACED}]+)"
)
WORDS = re.compile(rf"{NUMBER.pattern}|[^\W_]+(?:['’][^\W_]+)*(?:\+\+?(?![\w+])|\#(?!\w))?")
"""What ``token_pattern()`` finds in a text without other scripts: it takes a tenth of the time to make."""
SENTENCE_ENDS = frozenset(".?!:;")
CONTRACTED_ENDINGS = frozenset(["s", "t", "re", "ve", "ll", "d", "m"])

_FOLDED_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ŀ": "l", "ς": "σ"}
)
_MARKS = (
    "(?<![иИ])[\u0300-\u036f]|[\u0300-\u0305\u0307-\u036f\u0591-\u05c7"
    "\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u200b-\u200f\u2060\u00ad]"
)


@lru_cache(maxsize=1)
def token_pattern() -> re.Pattern[str]:
    """The words of any script, and runs of those that put no spaces between them."""
    return re.compile(_TOKEN)


def _is_simple(text: str) -> bool:
    """Does ``WORDS`` find all words of a normalised text?"""
    return text.isascii() or all(
        not "\u02ff" < letter < "\u0370" and (letter < "\u0900" or "\u2000" <= letter < "\u2c00")
        for letter in text
    )


@lru_cache(maxsize=1)
def _marks() -> re.Pattern[str]:
    return re.compile(_MARKS)


def normalise(text: str) -> str:
    """Usual forms (NFKC) and base letters, capitals kept: accents, points and invisible marks make no difference.

    Vowel signs of Indic and Thai scripts are letters and stay, as does the breve of Cyrillic й.
    """
    if text.isascii():
        return text
    decomposed = unicodedata.normalize("NFD", unicodedata.normalize("NFKC", text))
    return unicodedata.normalize("NFC", _marks().sub("", decomposed))


def fold(text: str) -> str:
    """The normalised text in lower case."""
    return text.lower() if text.isascii() else normalise(text).casefold().translate(_FOLDED_LETTERS)


class _Found(dict[str, T]):
    """What a function found, each once."""

    def __init__(self, find: Callable[[str], T]) -> None:
        self._find = find

    def __missing__(self, key: str) -> T:
        found = self[key] = self._find(key)
        return found


class Analyser:
    """Words and stems of texts in one language."""

    def __init__(self, language: str) -> None:
        self.language = language.replace("_", "-").split("-")[0].lower()
        name = STEMMERS.get(self.language)
        builder = tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw())
        self._stemmer = builder.filter(tantivy.Filter.stemmer(name)).build() if name else None
        self._stems = _Found(self._find_stem)
        self._opened = _Found(self._open)
        self._stop: dict[str, bool] = {}
        self._stop_filter = None
        self._stop_words = STOP_WORDS.get(self.language)
        if self._stop_words is None:
            self._stop_words = frozenset(
                fold(word) for word in EXTRA_STOP_WORDS.get(self.language, "").split()
            )
            self._stop_filter = _stop_filter(name)

    def words(self, text: str) -> list[Word]:
        """The words of a text, in order."""
        text = normalise(printable(text))
        if text[:1].isalpha() and text[1:].islower() and _is_simple(text):  # no names to be told
            texts = self._texts(text)
            return list(map(Word, texts, self.stems(texts)))
        plain = not _tells_names(text)
        found: list[Word] = []
        for match in (WORDS if _is_simple(text) else token_pattern()).finditer(text):
            token = match.group()
            if match.lastgroup == "run":
                found += [Word(part, part) for part in _character_pairs(fold(token))]
            else:
                name = not plain and token != token.lower() and _is_name(token, text, match.start())
                found += [Word(part, self.stem(part), name) for part in self._opened[fold(token)]]
            if len(found) >= MOST_WORDS:
                break
        return found[:MOST_WORDS]

    def texts(self, text: str) -> list[str]:
        """The texts of a text's words, in order: what ``words`` gives, without its stems and names."""
        text = normalise(printable(text))
        return self._texts(text) if _is_simple(text) else [word.text for word in self.words(text)]

    def _texts(self, text: str) -> list[str]:
        """The same for a normalised text that ``WORDS`` does for."""
        opened, found = self._opened, []
        folded = text.lower() if text.isascii() else text.casefold().translate(_FOLDED_LETTERS)
        for token in WORDS.findall(folded):
            found += opened[token]
        return found[:MOST_WORDS]

    def _open(self, token: str) -> list[str]:
        """A folded token as words."""
        return [token] if NUMBER.fullmatch(token) else self._parts(token)

    def stem(self, word: str) -> str:
        """The stem of a folded word."""
        return self._stems[word]

    def stems(self, words: Iterable[str]) -> list[str]:
        """The stems of folded words."""
        known = self._stems
        return [known[word] for word in words]

    def _find_stem(self, word: str) -> str:
        if self._stemmer is None or not word[-1:].isalpha():
            return word
        stems = self._stemmer.analyze(word)
        return fold(stems[0]) if stems and stems[0] else word

    def is_stop(self, word: str) -> bool:
        """Is the folded word one of the language's most usual ones, that say little by themselves?"""
        known = self._stop.get(word)
        if known is None:
            known = word in (self._stop_words or ())
            if not known and self._stop_filter is not None:
                known = not self._stop_filter.analyze(word)
            self._stop[word] = known
        return known

    def _parts(self, token: str) -> list[str]:
        """A folded token as words: contractions opened, what hangs on by an apostrophe cut off."""
        if "'" not in token and "’" not in token:
            return [CONTRACTIONS.get(token, token)] if self.language == "en" else [token]
        head, *rest = re.split("['’]", token)
        if self.language == "en":
            if rest[-1] == "t" and head.endswith("n"):
                return ["not"]
            return [head, *(part for part in rest if part not in CONTRACTED_ENDINGS)]
        return [part for part in (head, *rest) if part]


def _tells_names(text: str) -> bool:
    """Do capitals say anything in a text? Not where all is in capitals, or Every Long Word Begins With One."""
    if text.islower() or text.isupper():
        return False
    longer = [token for token in text.split()[1:] if len(token) > 3 and token[0].isalpha()]
    return len(longer) < 2 or any(token[0].islower() for token in longer)


def _is_name(token: str, text: str, start: int) -> bool:
    """Is a token with capitals written like a name, given what stands before it?"""
    if any(letter.isupper() for letter in token[1:]):
        return True
    before = text[:start].rstrip()
    return bool(before) and before[-1] not in SENTENCE_ENDS and token not in ("I",)


def _character_pairs(run: str) -> list[str]:
    """Overlapping pairs of characters, which stand in for the words of a script without spaces."""
    return [run] if len(run) < 2 else [run[i : i + 2] for i in range(len(run) - 1)]


def _stop_filter(name: str | None) -> tantivy.TextAnalyzer | None:
    if name is None:
        return None
    try:
        return (
            tantivy.TextAnalyzerBuilder(tantivy.Tokenizer.raw()).filter(tantivy.Filter.stopword(name)).build()
        )
    except ValueError:  # a language that tantivy can stem but has no list for
        return None
