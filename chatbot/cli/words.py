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


def divided(arguments: Sequence[str], options: TakesValue) -> tuple[list[str], list[int], list[str]]:
    """The options with their values; the places of all other words; and which of these may be a misspelt option.

    What stands behind ``--`` is a word, and no option, misspelt or not.
    """
    known: list[str] = []
    places: list[int] = []
    left = iter(enumerate(arguments))
    for at, one in left:
        if one == "--":
            break
        if _is_option(one, options):
            value = next(left, None) if options.get(one) else None
            known += [one] if value is None else [one, value[1]]
        else:
            places.append(at)
    doubtful = [arguments[at] for at in places if is_dashed(arguments[at])]
    return known, [*places, *(at for at, _ in left)], doubtful


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
    # -t0.5 is an option with its value; -true is a word, or a misspelt --true.
    return options.get(name, False) and not value.isalpha()
