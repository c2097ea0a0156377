"""Negative questions in Spanish that ask plainly: *¿no hay descuento?*, *no venden zapatos, ¿verdad?*."""

from __future__ import annotations

from collections.abc import Sequence

VERBS = frozenset(
    """
    hay habra tienen teneis tenes tiene tienes venden vendeis hacen haceis hace aceptan aceptais ofrecen ofreceis dan dais atienden
    envian enviais mandan mandais trabajan trabajais abren abris permiten permitis alquilan alquilais reparan reparais entregan
    entregais reparten repartis cobran cobrais cuesta existe existen es esta seria
    """.split()
)
"""What whom one asks does, or what there is; *no puedo …* and *no funciona …* tell of a trouble."""
MAY = ("se", ("puede", "pueden", "podria"))
TAGS = (("verdad",), ("cierto",), ("no", "es", "cierto"), ("no", "es", "verdad"), ("no", "es", "asi"))


def denies_nothing(words: Sequence[str]) -> set[int]:
    """The places of the words of a question, folded, that deny nothing: the *no* that begins it, and a tag."""
    tag = next((len(one) for one in TAGS if len(words) > len(one) and tuple(words[-len(one) :]) == one), 0)
    tag = 0 if [*words[-2:]] == ["de", "verdad"] else tag
    found = {*range(len(words) - tag, len(words))}
    first, *behind = [*words[:1], *words[1:3]] or [""]
    asks = behind[:1] != [] and (
        behind[0] in VERBS or (len(behind) > 1 and behind[0] == MAY[0] and behind[1] in MAY[1])
    )
    return found | {0} if first == "no" and asks else found
