"""What publishing finds on a server that others use, too: their locks and limits, other schemas, encodings and roles."""

from __future__ import annotations

import signal
import subprocess
from select import select
from urllib.parse import quote

import psycopg
import pytest
from command import Command
from faqs import CARD_ANSWER, LIBRARY, large_faq
from psycopg.sql import SQL
from published import publish
from servers import PASSWORD, PATIENCE, READER, Cluster, Database, binaries, wait
from spreading import EAST, acquaint

from chatbot import Bot, load_faq
from chatbot.retrieval.postgres.address import address_of
from chatbot.retrieval.postgres.claims import ONE_AT_A_TIME
from chatbot.retrieval.postgres.server import Server
from chatbot.retrieval.postgres.source import _ANY_ALONE, _BESIDE, _BEST

SECRET = {"PGPASSWORD": PASSWORD}
ODD = 'a&b #ü% +"x'


def again(chatbot: Command, database: Database, *more: str) -> str:
    """Publish once more, which works; returns what is said."""
    done = chatbot("publish", "faq.json", database.address(), "--name", "library", *more)
    assert done.status == 0, done
    return done.err


@pytest.mark.parametrize("fresh", ["database", "other"])
def test_the_first_ones_come_at_once(
    chatbot: Command, database: Database, other: Database, fresh: str
) -> None:
    """They publish different names to a database that has nothing yet, or with parts on one; one of them lays it out."""
    on: tuple[str, ...] = ()
    faq = chatbot.file(LIBRARY)
    if fresh == "other":
        publish(chatbot, database)
        acquaint(database, EAST, other)
        on = ("--on", f"{EAST}={other.address()}")
    place = {"database": database, "other": other}[fresh]
    waiting = "select count(*) from pg_locks where locktype = 'advisory' and not granted"
    with psycopg.connect(place.address()) as first:
        first.execute("select pg_advisory_xact_lock(%s)", [ONE_AT_A_TIME])
        runs = [chatbot.start("publish", faq, database.address(), "--name", name, *on) for name in "abc"]
        wait(lambda: database.sql(waiting) == "3")
    said = [run.communicate(timeout=PATIENCE) for run in runs]
    assert [run.returncode for run in runs] == [0, 0, 0], said


def test_what_is_not_dropped_is_no_failure(chatbot: Command, database: Database) -> None:
    """The version is there by then; what stands in the way of dropping others is said."""
    publish(chatbot, database)
    database.sql(
        "create function public.no() returns trigger language plpgsql as 'begin raise ''not today''; end'"
    )
    database.sql(
        "create trigger no before delete on chatbot.versions for each row execute function public.no()"
    )
    assert "nothing was dropped: not today" in again(chatbot, database, "--keep", "1")
    database.sql("drop trigger no on chatbot.versions")
    assert "dropped: version 1, 2" in again(chatbot, database, "--keep", "1")


def test_a_time_for_statements_is_none_for_dropping(chatbot: Command, database: Database) -> None:
    """It would end while this waits for who reads, which is said as such."""
    publish(chatbot, database)
    database.sql(f"alter database {database.name} set statement_timeout = '500ms'")
    with psycopg.connect(database.address()) as backup:
        backup.execute("lock table chatbot.entries in access share mode")
        assert "somebody reads it" in again(chatbot, database, "--keep", "1")


def test_many_versions_are_dropped_one_by_one(chatbot: Command, own: Cluster, stoppable: Database) -> None:
    """A server has locks for so many tables alone."""
    own.stop()
    own.start(max_locks_per_transaction="10", max_connections="8")
    try:
        publish(chatbot, stoppable)
        for _ in range(22):
            again(chatbot, stoppable)
        assert "dropped: version 1, 2, 3" in again(chatbot, stoppable, "--keep", "1")
        tables = (
            "select count(*) from pg_class where relnamespace = 'chatbot'::regnamespace and relkind = 'r'"
        )
        assert stoppable.sql(tables) == "4"
    finally:
        own.stop()
        own.start(max_locks_per_transaction="64", max_connections="20")


@pytest.mark.parametrize("mode", ["access exclusive", "share row exclusive"])
def test_who_waits_for_a_lock_says_so(chatbot: Command, database: Database, mode: str) -> None:
    """As for an ``alter table``, or an index that somebody makes."""
    address = publish(chatbot, database)
    with psycopg.connect(database.address()) as other:
        other.execute(f"lock table only chatbot.entries in {mode} mode")
        run = chatbot.start("publish", "faq.json", database.address(), "--name", "library")
        assert run.stderr
        assert select([run.stderr], [], [], PATIENCE / 2)[0]
        assert b"holds a lock" in run.stderr.readline()
        if mode != "access exclusive":
            assert chatbot.ask("--faq", address, "library card").status == 0
    run.communicate()
    assert run.returncode == 0


def test_where_there_is_no_public_schema(chatbot: Command, database: Database) -> None:
    database.sql("drop schema public")
    address = publish(chatbot, database)
    database.sql(
        f"grant usage on schema chatbot to {READER}",
        f"grant select on all tables in schema chatbot to {READER}",
    )
    reader = database.address(READER, faq="library")
    assert chatbot.ask("--faq", reader, "libary card", env=SECRET).out.strip() == CARD_ANSWER
    assert chatbot.ask("--faq", address, "libary card").out.strip() == CARD_ANSWER


def test_an_extension_in_a_schema_of_an_odd_name(chatbot: Command, database: Database) -> None:
    database.sql('create schema "we""ird"', 'create extension pg_trgm schema "we""ird"')
    address = publish(chatbot, database)
    assert chatbot.ask("--faq", address, "libary card").out.strip() == CARD_ANSWER
    database.sql(
        f"grant usage on schema chatbot to {READER}",
        f"grant select on all tables in schema chatbot to {READER}",
    )
    refused = chatbot.ask("--faq", database.address(READER, faq="library"), "libary card", env=SECRET)
    assert refused.status == 2
    assert "the schema that pg_trgm is in" in refused.err


def test_what_a_role_needs_that_owns_nothing_else(chatbot: Command, database: Database) -> None:
    """A superuser prepares the database; then its readers need nothing more, ever."""
    database.sql(
        "revoke all on schema public from public",
        f"create schema chatbot authorization {READER}",
    )
    refused = chatbot("publish", chatbot.file(LIBRARY), database.address(READER), env=SECRET)
    assert refused.status == 2
    assert "CREATE privilege" in refused.err
    database.sql(
        "grant usage on schema public to public",
        "create extension pg_trgm schema public",
        "create role asker login",
        "grant usage on schema chatbot to asker",
        f"alter default privileges for role {READER} in schema chatbot grant select on tables to asker",
    )
    try:
        assert chatbot("publish", "faq.json", database.address(READER), env=SECRET).status == 0
        asked = "set role asker; select count(*) from chatbot.entries"
        assert database.sql(asked) == "4"
    finally:
        database.sql("drop owned by asker", "drop role asker")


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_has_not_all_characters(chatbot: Command, cluster: Cluster, encoding: str) -> None:
    name = encoding.lower()
    cluster.sql(
        f"create database {name} encoding '{encoding}' lc_collate 'C' lc_ctype 'C' template template0"
    )
    try:
        done = chatbot("publish", chatbot.file(LIBRARY), cluster.address(name))
        assert (done.status, len(done.err.splitlines())) == (2, 1)
        assert f"encoded in {encoding}" in done.err
        assert "UTF8" in done.err
    finally:
        cluster.sql(f"drop database {name}")


def test_a_database_that_knows_no_letters_but_its_own(chatbot: Command, cluster: Cluster) -> None:
    cluster.sql("create database ctype lc_collate 'C' lc_ctype 'C' template template0")
    try:
        database = Database(cluster, "ctype")
        foreign = {"entries": [{"question": "Как оплатить заказ?", "answer": "Картой."}]}
        assert "LC_CTYPE" in chatbot("publish", chatbot.file(foreign), database.address()).err
        assert "LC_CTYPE" not in chatbot("publish", chatbot.file(LIBRARY), database.address()).err
    finally:
        cluster.sql("drop database ctype with (force)")


def test_a_name_that_an_address_writes_otherwise(chatbot: Command, database: Database) -> None:
    said = chatbot("publish", chatbot.file(LIBRARY), database.address(), "--name", ODD).err
    query = said.split("ask it with ")[1].strip()
    assert query == f"?faq={quote(ODD, safe='')}"
    assert chatbot.ask("--faq", f"{database.address()}{query}", "library card").status == 0
    plus = query.replace("%2B", "+")  # which is no blank there, as libpq has it
    assert chatbot.ask("--faq", f"{database.address()}{plus}", "library card").status == 0
    for name in ("a\nb", "\x1b[1m", " ", "x" * 1000, b"a\xff".decode("utf-8", "surrogateescape")):
        refused = chatbot("publish", "faq.json", database.address(), "--name", name)
        assert (refused.status, len(refused.err.splitlines())) == (2, 1)
        assert "--name" in refused.err


def test_a_plus_in_a_parameter(chatbot: Command, library: Database) -> None:
    library.sql("create role plus login password 'a+b c'", f"grant {READER} to plus")
    try:
        address = f"{library.address('plus')}?password=a+b%20c&faq=library"
        assert chatbot.ask("--faq", address, "library card").status == 0
    finally:
        library.sql("drop role plus")


def test_what_somebody_else_has_written_is_an_error(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    database.sql(r"update chatbot.entries set analysed = '\x01'")
    broken = chatbot.ask("--faq", address, "library card")
    database.sql("update chatbot.versions set about = '[1]'")
    worse = chatbot.ask("--faq", address, "library card")
    for done in (broken, worse):
        assert (done.status, len(done.err.splitlines())) == (2, 1)
        assert "publish it again" in done.err


def test_a_server_that_goes_meanwhile_is_one_line(chatbot: Command, stoppable: Database) -> None:
    address = publish(chatbot, stoppable)
    run = chatbot.start(
        "publish", chatbot.file(large_faq(3_000)), stoppable.address(), "--name", "library", "--jobs", "1"
    )
    wait(
        lambda: (
            stoppable.sql("select 1 from pg_stat_activity where query ~ '^copy'") or run.poll() is not None
        )
    )
    stoppable.cluster.stop()
    _, err = run.communicate(timeout=PATIENCE)
    assert (run.returncode, len(err.splitlines())) == (2, 1), err
    stoppable.cluster.start()
    assert chatbot.ask("--faq", address, "library card").status == 0


@pytest.mark.parametrize("how", ["the connection breaks", "Ctrl-C"])
def test_who_never_hears_of_the_end_takes_nothing_back(
    chatbot: Command, own: Cluster, stoppable: Database, how: str
) -> None:
    """A server that waits for a replica has written what it does not confirm; what lies elsewhere belongs to it."""
    own.sql("drop database if exists east with (force)", "create database east")
    other = Database(own, "east")
    own.sql("alter database east set synchronous_commit = local")  # as its end is no matter here
    acquaint(stoppable, EAST, other)
    chatbot.file(large_faq(60))
    own.sql("alter system set synchronous_standby_names = 'nobody'", "select pg_reload_conf()")
    try:
        on = ("--on", f"{EAST}={other.address()}", "--name", "far", "--timeout", "30")
        run = chatbot.start("publish", "faq.json", stoppable.address(), *on)
        waiting = "select pid from pg_stat_activity where wait_event = 'SyncRep'"
        wait(lambda: own.sql(waiting))
        if how == "Ctrl-C":
            run.send_signal(signal.SIGINT)
        else:
            own.sql("select pg_terminate_backend(pid) from pg_stat_activity where wait_event = 'SyncRep'")
        _, err = run.communicate(timeout=PATIENCE)
    finally:
        own.sql("alter system reset synchronous_standby_names", "select pg_reload_conf()")
    assert run.returncode == (130 if how == "Ctrl-C" else 0), err
    assert (b"version is there" in err) == (how != "Ctrl-C")
    assert len(list(load_faq(stoppable.address(faq="far")).entries)) == 60


def test_a_copy_of_the_database_is_asked_as_well(
    chatbot: Command, database: Database, other: Database
) -> None:
    """One of the schema alone needs the extension first; there are no statistics yet, and its plans are no worse for it."""
    address = publish(chatbot, database, large_faq(1_500))
    dump = subprocess.run(
        [f"{binaries()}/pg_dump", "-n", "chatbot", "-d", database.address()], capture_output=True, check=True
    )
    other.sql("create extension pg_trgm")
    subprocess.run(
        [f"{binaries()}/psql", "-qX", "-v", "ON_ERROR_STOP=1", "-d", other.address()],
        input=dump.stdout,
        check=True,
        capture_output=True,
    )
    here, there = Bot(load_faq(address)), Bot(load_faq(other.address(faq="library")))
    for entry in here.faq.entries[::300]:
        question = entry.question[:-4]
        assert there.ask(question) == here.ask(question)
    candidates = SQL("explain ") + _BEST.format(clauses=SQL(" or ").join([_ANY_ALONE, _BESIDE]))
    terms = [1, 2], [1.0, 1.0], [1.0, 1.0]
    clauses = [1, 2], 3, [4, 5]
    plan = Server(address_of(other.address(), 20)).rows(
        candidates, 0.3, 0.1, 0.3, 0.1, 1, *clauses, 20_000, *terms, 9
    )
    assert "Nested Loop" not in str(plan)
    assert chatbot("publish", "faq.json", other.address(), "--name", "library", "--keep", "1").status == 0
