"""Why an entry cannot be the answer, whatever else speaks for it."""

from __future__ import annotations

from enum import StrEnum


class Veto(StrEnum):
    """A reason, as it is said in English."""

    NO_MATCH = "no word of the question has anything to do with this FAQ"
    NO_SUBJECT = "the question has no word that says what it is about"
    OPPOSITE = "the question asks for the opposite of the entry"
    OTHER_NAME = "the question has another name in the place of one of the entry's"
    OTHER_ROLE = "a name has another role in the question than in the entry"
    EXCHANGED = "the question exchanges what does something, and what it is done to"
    DENIED = "the question asks for what is not so, the entry for what is"
    STOPPED = "the question asks how to stop what the entry is about"
    UNDONE = "the question asks how to undo or leave off something, of which the entry says nothing"
    TAKEN_BACK = "the question takes back what was cancelled or deleted, of which the entry says nothing"
    SEEKING_WORK = "the question asks for work, of which the entry says nothing"
    OTHER_AMOUNT = (
        "the question asks what somebody earns, or something uses up, of which the entry says nothing"
    )
    OWN = "the question asks about something that one brings, the entry says what there is"
    NO_CONTACT = "the question asks for a telephone number or a mail address, which the entry has not"
    OTHER_TYPE = "the question asks for a price, a time span, an age or a number, of which the entry has none"
    TAKEN_AWAY = "the question asks without something that the entry takes for granted"
