"""``chatbot publish``: an FAQ into PostgreSQL, where it is asked from many machines."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from chatbot.cli.options import add_timeout, whole_number
from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.terminal.output import ANSWERED, complain, counted, write

if TYPE_CHECKING:
    from chatbot.retrieval.postgres.address import Address
    from chatbot.retrieval.postgres.versions import Published
    from chatbot.settings import Settings

LONGEST_NAME = 200


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The command's arguments."""
    parser.description = (
        "Put an FAQ into PostgreSQL, as the newest version of its name; it is asked with "
        "--faq 'postgresql://HOST/DATABASE?faq=NAME'. Earlier versions stay until they are dropped."
    )
    parser.epilog = (
        "A password is best left to ~/.pgpass, a service file or PGPASSWORD. "
        "Exit status: 0 done, 2 an error; then nothing has changed, unless it says so."
    )
    parser.add_argument("source", nargs="?", metavar="FAQ", help="the FAQ, as --faq takes it")
    parser.add_argument("address", metavar="ADDRESS", help="where to: postgresql://HOST/DATABASE")
    parser.add_argument("--name", metavar="NAME", help="what it is asked by (the file's name)")
    parser.add_argument(
        "--keep", metavar="N", type=whole_number, help="drop all versions of it but the newest N (none)"
    )
    parser.add_argument(
        "--on", metavar="SERVER=ADDRESS", action="append", default=[],
        help="let a part of the entries lie on a foreign server of the database's, written to at ADDRESS; may be repeated",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", metavar="N", type=whole_number,
        help="read the entries of a large FAQ in N processes (as many as there are processors, at most 4)",
    )  # fmt: skip
    add_timeout(parser)
    parser.add_argument("--list", action="store_true", help="print what was published")
    parser.add_argument("--json", action="store_true", help="with --list, print it as JSON")


def run(options: argparse.Namespace, settings: Settings) -> int:
    """Publish, or say what was published."""
    from chatbot.errors import UsageError
    from chatbot.loading.postgres import check_installed
    from chatbot.retrieval.postgres.address import address_of

    if not _is_postgres(options.address):
        raise UsageError("where to publish is an address, postgresql://HOST/DATABASE, as the last argument")
    address = address_of(options.address, settings.timeout)
    check_installed(address)
    if options.list:
        return _list(address, as_json=options.json)
    if options.source is None:
        raise UsageError("say which FAQ to publish, before the address; --list says what was published")
    return _publish(options, address, settings)


def _publish(options: argparse.Namespace, address: Address, settings: Settings) -> int:
    from urllib.parse import quote

    from msgspec.structs import replace

    from chatbot import __version__
    from chatbot.retrieval.postgres.publishing import Wanted, publish
    from chatbot.terminal.opening import open_faq
    from chatbot.terminal.progress import progress

    places = dict(_place(text, settings.timeout) for text in options.on)
    faq = open_faq(replace(settings, faq=options.source, cache=False))
    name = _checked(options.name or address.faq or _name_of(options.source))
    wanted = Wanted(faq, name, __version__, options.keep, options.jobs)
    done = publish(wanted, address, places, complain, lambda batches: progress(batches, "Publishing the FAQ"))
    size = counted(len(faq.entries), "entry", "entries")
    complain(f"version {done.version} of {name}: {size}; ask it with ?faq={quote(name, safe='')}")
    if done.dropped:
        complain(f"dropped: version {', '.join(map(str, done.dropped))}")
    for table in done.left:
        complain(f"{table} could not be dropped, and nothing needs it any more: drop it there")
    return ANSWERED


def _place(text: str, timeout: float) -> tuple[str, Address]:
    """A foreign server, and where it is written to.

    Raises:
        UsageError: it is not said so.
    """
    from chatbot.errors import UsageError
    from chatbot.retrieval.postgres.address import address_of

    server, equals, address = text.partition("=")
    if not (server and equals and _is_postgres(address)):
        raise UsageError("--on takes SERVER=postgresql://HOST/DATABASE")
    return server, address_of(address, timeout)


def _is_postgres(address: str) -> bool:
    return scheme_of(address) in ("postgresql", "postgres")


def _name_of(source: str) -> str:
    """What an FAQ is called after its file, or where it lies."""
    name = os.path.splitext(os.path.basename(os.path.normpath(without_secrets(source))))[0]
    return name if name.strip("-.") else "faq"


def _checked(name: str) -> str:
    """A name, if it can be one.

    Raises:
        UsageError: nobody could type it.
    """
    from chatbot.errors import UsageError

    if not (name.isprintable() and name.strip() and len(name) <= LONGEST_NAME):
        raise UsageError(
            f"say with --name what it is asked by, in at most {LONGEST_NAME} characters that can be printed"
        )
    return name


def _list(address: Address, *, as_json: bool) -> int:
    from chatbot.retrieval.postgres.server import Server
    from chatbot.retrieval.postgres.versions import published

    found = published(Server(address))
    if as_json:
        from chatbot.terminal.json_lines import line

        write([line(found)])
    else:
        write(map(_line, found))
    return ANSWERED


def _line(one: Published) -> str:
    from chatbot.language.printable import one_line

    when = one.published.astimezone().strftime("%Y-%m-%d %H:%M")
    return one_line(f"{one.name}  version {one.version}  {when}  {counted(one.entries, 'entry', 'entries')}")
