"""What stop words of a question say together: that something is not wanted any more, or, without other words, what is asked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from chatbot.language.analyser import Analyser, Token, Word
from chatbot.language.folding import fold
from chatbot.matching.query import SIMILAR, Target
from chatbot.matching.synonyms import USUAL, Synonyms
from chatbot.retrieval.index import Index


def with_meaning(tokens: Sequence[Token], analyser: Analyser, synonyms: Synonyms) -> Sequence[Token]:
    """The tokens of a question with what its stop words say in their place."""
    rules, texts = analyser.rules, [token.word.text for token in tokens]
    meant = rules.giving_up.said_in(texts)
    if not meant and all(map(analyser.is_stop, texts)):
        meant = rules.bare_question(texts) or synonyms.meant([token.word.stem for token in tokens])
    if not meant:
        return tokens
    return [
        token._replace(word=Word(meant[at], analyser.stem(meant[at]))) if at in meant else token
        for at, token in enumerate(tokens)
        if meant.get(at) != ""
    ]


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
