"""Which arguments are words, and which are options: the words of a question may stand anywhere, and begin with a dash."""

from __future__ import annotations

from chatbot import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    TakesValue = Mapping[str, bool]
    """Options as they are typed, each with whether a value follows it."""

SHORT = 2
"""Characters of an option with one dash."""
NUMERIC = "0123456789."


def first_word(arguments: Sequence[str], options: TakesValue) -> str | None:
    """The first argument that is neither an option nor its value."""
    _, words, doubtful = divided(arguments, options)
    return next((word for word in words if word not in doubtful), None)


def divided(arguments: Sequence[str], options: TakesValue) -> tuple[list[str], list[str], list[str]]:
    """The options with their values; all else, in its order; and what of that may be a misspelt option.

    What stands behind ``--`` is neither.
    """
    known: list[str] = []
    words: list[str] = []
    left = list(arguments)
    while left and left[0] != "--":
        one = left.pop(0)
        if not _is_option(one, options):
            words.append(one)
            continue
        known.append(one)
        if left and options.get(one):
            known.append(left.pop(0))
    return known, words + left[1:], [word for word in words if is_dashed(word)]


def is_dashed(word: str) -> bool:
    """Does it look like an option? A number with a sign does not, nor does what stands for standard input."""
    return word[:1] == "-" and word != "-" and word[1] not in NUMERIC and " " not in word


def is_in_single_words(words: Sequence[str]) -> bool:
    """Is a question typed without quotation marks, in several words, so that one with a dash is among them by chance?"""
    plain = [word for word in words if not is_dashed(word)]
    return len(plain) > 1 and not any(" " in word.strip() for word in plain)


def _is_option(argument: str, options: TakesValue) -> bool:
    if argument in options:
        return True
    if argument.startswith("--"):
        return "=" in argument and options.get(argument.partition("=")[0], False)
    name, value = argument[:SHORT], argument[SHORT:]
    return (
        options.get(name, False) and not value.isalpha()
    )  # -t0.5; but -true is a word, or a misspelt --true
