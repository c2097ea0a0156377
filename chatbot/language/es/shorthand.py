"""How Spanish is typed in chats: *q*, *xq*, *tb*, *graciasss*."""

from __future__ import annotations

import re

from chatbot.language.patterns import plain

SHORTHAND = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "xq": "porque", "pq": "porque", "xk": "porque", "pk": "porque", "xke": "porque",
    "xque": "porque", "porq": "porque", "porke": "porque", "pork": "porque", "pa": "para", "tb": "tambien", "tbn": "tambien",
    "tmb": "tambien", "tmbn": "tambien", "tbien": "tambien", "tambn": "tambien", "kien": "quien", "qien": "quien", "cmo": "como",
    "komo": "como", "dnd": "donde", "dnde": "donde", "dond": "donde", "aki": "aqui", "aqi": "aqui", "ay": "hay", "stoy": "estoy",
    "kiero": "quiero", "qiero": "quiero", "tngo": "tengo", "pued": "puede", "ud": "usted", "uds": "ustedes", "vd": "usted",
    "vds": "ustedes", "cuant": "cuanto", "kuanto": "cuanto", "cto": "cuanto", "kuando": "cuando", "cuand": "cuando", "cdo": "cuando",
    "xfa": "porfa", "xfavor": "porfavor", "porfis": "porfa", "porfi": "porfa", "plis": "porfa", "pls": "porfa", "grax": "gracias",
    "grcs": "gracias", "aser": "hacer", "ase": "hace", "mui": "muy",
}  # fmt: skip
"""Function words as they are typed, folded, each with the word that it stands for."""
_DRAWN_OUT = re.compile(r"([a-z])\1+\b")
_TYPED = {"que": "(?:que|q|k|ke)", "tambien": "(?:tambien|tb|tmb|tbn)", "por": "(?:por|x)"}
_WORDS = re.compile(rf"(?<!\\)\b(?:{'|'.join(_TYPED)})\b(?!\)?[?*])")


def written_out(text: str) -> str:
    """The folded words of a text, shorthand and drawn-out endings written as usual: no Spanish word ends with a letter twice."""
    words = _DRAWN_OUT.sub(r"\1", plain(text)).split()
    return " ".join([SHORTHAND.get(word, word) for word in words])


def typed(pattern: str) -> str:
    """A pattern of folded words that takes the commonest of them in shorthand as well."""
    return _WORDS.sub(lambda found: _TYPED[found.group()], pattern)
