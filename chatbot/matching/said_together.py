"""What stop words of a question say together: that something is not wanted any more, or, without other words, what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from chatbot.language.analyser import Analyser, Token, Word
from chatbot.language.folding import fold
from chatbot.matching.query import SIMILAR, Target
from chatbot.matching.synonyms import USUAL, Synonyms
from chatbot.retrieval.index import Index


def with_meaning(
    tokens: Sequence[Token], analyser: Analyser, synonyms: Synonyms, index: Index
) -> Sequence[Token]:
    """The tokens of a question with what its stop words say in their place."""
    rules = analyser.rules
    tokens = _plainly_denied(_asked_plainly(tokens, analyser), analyser, index)
    texts = [token.word.text for token in tokens]
    meant = rules.giving_up.said_in(texts)
    if not meant and all(map(analyser.is_stop, texts)):
        meant = rules.bare_question(texts) or synonyms.meant([token.word.stem for token in tokens])
    return _read_as(tokens, meant, analyser)


def _read_as(tokens: Sequence[Token], meant: Mapping[int, str], analyser: Analyser) -> Sequence[Token]:
    """The tokens with what is meant in the place of some; those go for which it is empty."""
    if not meant:
        return tokens
    return [
        token._replace(word=Word(meant[at], analyser.stem(meant[at]))) if at in meant else token
        for at, token in enumerate(tokens)
        if meant.get(at) != ""
    ]


def _asked_plainly(tokens: Sequence[Token], analyser: Analyser) -> Sequence[Token]:
    """The tokens without those that deny nothing: "don't you ship?" asks the same as "do you ship?"."""
    idle = analyser.rules.denies_nothing([token.word.text for token in tokens])
    return [token for at, token in enumerate(tokens) if at not in idle] if idle else tokens


def _plainly_denied(tokens: Sequence[Token], analyser: Analyser, index: Index) -> Sequence[Token]:
    """The tokens with a plain *not* for what is said for it, where the FAQ does not say that too."""
    texts = tuple(token.word.text for token in tokens)
    meant: dict[int, str] = {}
    for phrase, instead in analyser.rules.denied_by.items():
        places = range(len(texts) - len(phrase) + 1) if phrase[0] in texts else ()
        for at in places:
            if texts[at : at + len(phrase)] == phrase and not index.has(tokens[at].word.stem):
                meant.update(enumerate(instead, at))
    return _read_as(tokens, meant, analyser)


def given_up(
    question: str, tokens: Iterable[Token], index: Index, analyser: Analyser
) -> Iterator[tuple[str, Target]]:
    """The stems of the FAQ that stand for giving up what a question, given with its tokens, says is not wanted any more."""
    rules = analyser.rules.giving_up
    for i, token in enumerate(tokens):
        if token.word.text != rules.meant or fold(question[token.start : token.end]) not in rules.wanting:
            continue
        for text in rules.others:
            stem = analyser.stem(text)
            if index.has(stem):
                yield stem, Target((i,), USUAL, SIMILAR, "", text)
