"""What was published: FAQs by name, each in versions of which the newest is asked."""

from __future__ import annotations

from datetime import datetime

import msgspec

from chatbot.errors import FAQError
from chatbot.faq.entry import FAQ
from chatbot.language.printable import one_line
from chatbot.retrieval.postgres.server import Server
from chatbot.retrieval.postgres.tables import FORMAT

_NEWEST = "select max(version) from chatbot.versions where name = %s"
_ALL = "select name, version, published, size, program from chatbot.versions order by name, version"
_NAMES = "select distinct name from chatbot.versions order by name"
_ONE = """
select version, format, program, about::text, size, words, question_length, answer_length,
    (select nspname from pg_extension join pg_namespace on pg_namespace.oid = extnamespace where extname = 'pg_trgm')
from chatbot.versions where version = %s
"""


class Version(msgspec.Struct, frozen=True):
    """A version of an FAQ."""

    number: int
    name: str
    about: FAQ
    """Without its entries."""
    size: int
    words: int
    question_length: float
    """Stems of an entry's phrasings, on average."""
    answer_length: float
    trigrams: str
    """The schema of the extension that finds words like others."""


class Published(msgspec.Struct, frozen=True):
    """A line of what was published."""

    name: str
    version: int
    published: datetime
    entries: int
    program: str
    """The version of the program that has published it."""


def newest(server: Server, name: str) -> int | None:
    """The number of an FAQ's newest version; None where it has none.

    Raises:
        FAQError: the server cannot be asked.
    """
    number: int | None = server.rows(_NEWEST, name)[0][0]
    return number


def published(server: Server) -> list[Published]:
    """All that was published.

    Raises:
        FAQError: the server cannot be asked.
    """
    return [Published(*row) for row in server.rows(_ALL)]


def version_of(server: Server, name: str | None) -> Version:
    """The newest version of an FAQ; without a name of the only one.

    Raises:
        FAQError: the server cannot be asked, does not have it, or has it in a format of another version of this program.
    """
    name = name or _only(server)
    number = newest(server, name)
    if number is None:
        raise server.fault(f"has no FAQ named {name}; {_there(server)}")
    number, form, program, about, *rest = server.rows(_ONE, number)[0]
    if form != FORMAT:
        raise server.fault(
            f"{name} was published by chatbot {program}, whose format {form} is not this program's, {FORMAT}; "
            "publish it again with this one, or ask it with that one"
        )
    try:
        return Version(number, name, msgspec.json.decode(about, type=FAQ), *rest)
    except msgspec.MsgspecError as error:
        raise unreadable(server, name, number, error) from None


def unreadable(server: Server, name: str, number: int, error: msgspec.MsgspecError) -> FAQError:
    """An error that tells of a version which somebody else has written to."""
    return server.fault(f"has a version {number} of {name} that cannot be read ({error}); publish it again")


def _only(server: Server) -> str:
    names: list[str] = [name for (name,) in server.rows(_NAMES)]
    if len(names) != 1:
        raise server.fault(f"does not say which FAQ; add ?faq=NAME to the address: {_there(server)}")
    return names[0]


def _there(server: Server) -> str:
    """Which FAQs there are."""
    names = [one_line(name) for (name,) in server.rows(_NAMES)]
    return f"there are {', '.join(names)}" if names else "there is none; `chatbot publish` puts one there"
