"""The two ends of opening, lasting and staying in German."""

from __future__ import annotations

from chatbot.language.ends import Ends

ENDS = (
    Ends(frozenset("offn aufmach".split()), frozenset("schliess zumach".split())),
    Ends(
        frozenset("beginn begonn anfang start losgeh losleg".split()), frozenset("end aufhor schluss".split())
    ),
    Ends(
        frozenset("anreis ankunft ankomm eincheck checkin einzieh".split()),
        frozenset("abreis abfahr auscheck checkout auszieh verlass raus".split()),
        named=True,
    ),
)
