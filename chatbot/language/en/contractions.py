"""Contractions, with and without their apostrophe: *won't*, *wont*; those that without it are words: *ill*, *id*; stop words misspelt."""

from __future__ import annotations

from collections.abc import Iterator

from chatbot.language.contractions import Contraction

_NEGATED = {
    **{verb: verb for verb in (
        "is are was were do does did has have had could would should must need might ought dare"
    ).split()},
    "wo": "will", "ca": "can", "sha": "shall", "ai": "is",
}  # fmt: skip
"""What stands before *n't*, and the verb that it is."""
_ENDINGS = {
    "m": ("am", "i"),
    "s": ("is", "he she it that this there here what who where when how why everything something nothing"),
    "re": ("are", "we you they what where how there"),
    "ve": ("have", "i we you they who should could would must might"),
    "ll": ("will", "i we you he she it they that this there who what"),
    "d": ("would", "i we you he she it they that who"),
}
"""What hangs on a word, the verb that it is, and the words that it hangs on."""


def _contractions() -> Iterator[tuple[str, str]]:
    for stem, verb in _NEGATED.items():
        for ending in ("n't", "nt", "'nt"):
            yield (verb if ending == "'nt" else stem) + ending, f"{verb} not"
    for ending, (verb, heads) in _ENDINGS.items():
        for head in heads.split():
            yield f"{head}'{ending}", f"{head} {verb}"
            yield f"{head}{ending}", f"{head} {verb}"


_SUBJECT = frozenset(
    """
    and but or so if when because cause since once that think thought hope guess know say said suppose sure sorry then as
    what while until till where unless maybe perhaps probably ok okay yes no hi hello hey please tomorrow today tonight
    """.split()
)
"""Words behind which a clause begins."""
_WILL = frozenset(
    """
    not be have need never just probably also only still always definitely come go get take try want do see call bring
    send make give let ask use buy keep leave wait pick stay arrive miss pay return move book lose drop cancel change
    receive start finish order check travel drive write pass know look find put turn hear sign join work meet tell
    """.split()
)
_WOULD = frozenset("like love prefer rather need want be appreciate have hate not better never".split())
_ARE = frozenset(
    """
    late early not going coming having planning looking staying travelling traveling moving getting trying thinking
    bringing interested new just still already about running sure sorry afraid only arriving leaving driving both
    """.split()
)
_IS = frozenset("a an the not too very so been my our your still just only broken really always gone".split())
_ARTICLES = frozenset("a an the this that my your our his her their its of no any each every to".split())
BARE_CONTRACTIONS = {
    "ill": Contraction("i will", _SUBJECT, _WILL), "well": Contraction("we will", _SUBJECT, _WILL), "hell": Contraction("he will", _SUBJECT, _WILL),
    "shell": Contraction("she will", _SUBJECT, _WILL), "id": Contraction("i would", _SUBJECT, _WOULD), "wed": Contraction("we would", _SUBJECT, _WOULD),
    "shed": Contraction("she would", _SUBJECT, _WOULD), "were": Contraction("we are", _SUBJECT, _ARE), "its": Contraction("it is", before=_IS),
    "cant": Contraction("can not", unless_after=_ARTICLES), "wont": Contraction("will not", unless_after=_ARTICLES),
}  # fmt: skip
"""Contractions that are words of their own without the apostrophe, with where they are meant."""
CONTRACTIONS = {
    **{short: words for short, words in _contractions() if short not in BARE_CONTRACTIONS},
    "cannot": "can not", "let's": "let us", "lets": "let", "im": "i am", "how'd": "how did", "y'all": "you all",
    "wanna": "want to", "gonna": "going to", "gotta": "have to", "lemme": "let me", "gimme": "give me", "dunno": "do not know",
    "wich": "which", "whitch": "which", "hwo": "how", "waht": "what", "mcuh": "much", "muhc": "much", "teh": "the", "adn": "and", "yuo": "you", "thier": "their",
}  # fmt: skip
