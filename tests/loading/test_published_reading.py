"""Who asks a server through what stands before it and beside it: a pooler, a replica, TLS, limits of time."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest
from command import Command
from faqs import CARD_ANSWER, LIBRARY, large_faq
from pooler import MISSING as NO_POOLER
from pooler import pooler
from published import publish
from servers import MISSING, Cluster, Database, wait

from chatbot import Bot, load_faq
from chatbot.errors import FAQError
from chatbot.retrieval.postgres.address import address_of
from chatbot.retrieval.postgres.server import Server

SET = "default_transaction_read_only", "enable_seqscan", "jit", "search_path", "statement_timeout"


@pytest.fixture(params=["transaction", "session"])
def pooled(request: pytest.FixtureRequest, database: Database) -> Iterator[str]:
    """The address of a database behind a pooler with one session."""
    if NO_POOLER:
        pytest.skip(NO_POOLER)
    with pooler(database.cluster, request.param) as port:
        yield database.address().replace(f":{database.cluster.port}/", f":{port}/")


def settings(address: str) -> list[str]:
    with psycopg.connect(address, autocommit=True, prepare_threshold=None) as connection:
        return [str(connection.execute(f"show {name}").fetchone()) for name in SET]


def test_what_a_session_is_set_to_meets_nobody_else(chatbot: Command, pooled: str) -> None:
    before = settings(pooled)
    faq = chatbot.file(LIBRARY)
    for _ in range(2):
        assert chatbot("publish", faq, pooled, "--name", "library", "--keep", "1").status == 0
        assert chatbot.ask("--faq", f"{pooled}?faq=library", "libary card").out.strip() == CARD_ANSWER
        assert chatbot("publish", "--list", pooled).status == 0
    assert settings(pooled) == before


def test_a_fault_leaves_a_pooled_session_as_it_was(pooled: str) -> None:
    before = settings(pooled)
    server = Server(address_of(pooled, 20))
    for query, value in [("select 1 / %s::int", "0"), ("select 'x' || %s::no_type", "0")]:
        with pytest.raises(FAQError):
            server.rows(query, value)
        assert server.rows("select %s::int", "1") == [(1,)]
    server.close()
    assert settings(pooled) == before


def test_many_ask_over_one_session(chatbot: Command, database: Database) -> None:
    """They are answered as by the server itself, and within the same time."""
    if NO_POOLER:
        pytest.skip(NO_POOLER)
    address = publish(chatbot, database, large_faq(300))
    with pooler(database.cluster) as port:
        pooled = address.replace(f":{database.cluster.port}/", f":{port}/")
        here, bots = Bot(load_faq(address)), [Bot(load_faq(f"{pooled}&keepalives={i}")) for i in range(5)]
        for entry in here.faq.entries[::60]:
            question = entry.question[:-4]
            for bot in bots:
                assert bot.ask(question) == here.ask(question)
        with psycopg.connect(pooled.partition("?")[0], prepare_threshold=None) as other:
            other.execute("select 1")  # in a transaction that has the session
            done = chatbot.ask("--faq", pooled, "--timeout", "2", "x")
            assert (done.status, len(done.err.splitlines())) == (2, 1), done


def test_a_replica_that_cancels_is_asked_again(chatbot: Command, own: Cluster, stoppable: Database) -> None:
    """It cancels what stands in the way of what it is to follow, such as dropping a version or a vacuum."""
    address = publish(chatbot, stoppable)
    replica = Cluster.replica(own)
    try:
        replica.start(max_standby_streaming_delay="100ms", deadlock_timeout="50ms")
        there = address.replace(f":{own.port}/", f":{replica.port}/")
        run = chatbot.start("ask", "--faq", there, "--jsonl")
        run.tell("library card")
        assert run.hear()["entry_id"] == "card"
        with psycopg.connect(stoppable.address()) as part, psycopg.connect(stoppable.address()) as whole:
            # Whoever asks has locked the table of all versions by the time that the part keeps it waiting.
            part.execute("lock table only chatbot.words_1 in access exclusive mode")
            stoppable.sql("create table public.later ()")  # which brings all before it to the replica
            wait(lambda: replica.sql("select to_regclass('public.later')", database="faq"))
            run.tell("libary crad please")
            asks = "select query_start from pg_stat_activity where wait_event_type = 'Lock' and application_name = 'chatbot'"
            wait(lambda: replica.sql(asks))
            first = replica.sql(asks)
            whole.execute("lock table only chatbot.words in access exclusive mode")
            whole.commit()
            wait(lambda: replica.sql(asks) != first)
        assert run.hear()["entry_id"] == "card"
    finally:
        replica.remove()


def test_a_session_that_is_ended_for_being_idle(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    database.sql(
        f"alter database {database.name} set idle_session_timeout = '200ms'",
        f"alter database {database.name} set idle_in_transaction_session_timeout = '200ms'",
    )
    bot = Bot(load_faq(address))
    for _ in range(2):
        assert bot.ask("library card").answered
        time.sleep(0.5)
    assert publish(chatbot, database)


@pytest.fixture(scope="module")
def certificates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """One for the server's host, and one for another."""
    if MISSING or not shutil.which("openssl"):
        pytest.skip(MISSING or "openssl is not installed here")
    folder = tmp_path_factory.mktemp("certificates")
    for name, host in (("right", "DNS:localhost,IP:127.0.0.1"), ("other", "DNS:elsewhere")):
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={name}",
             "-addext", f"subjectAltName={host}", "-keyout", folder / f"{name}.key", "-out", folder / f"{name}.crt"],
            check=True, capture_output=True,
        )  # fmt: skip
    return folder


@pytest.mark.parametrize(
    ("has", "trusts", "said"),
    [
        ("right", "right", ""),
        ("right", "other", "certificate verify failed"),
        ("other", "other", "does not match host name"),
        ("right", "missing", "does not exist"),
        (None, "right", "does not support SSL"),
    ],
)
def test_a_certificate_is_looked_at(
    chatbot: Command,
    own: Cluster,
    stoppable: Database,
    certificates: Path,
    has: str | None,
    trusts: str,
    said: str,
) -> None:
    address = publish(chatbot, stoppable)
    own.stop()
    for kind in ("crt", "key") if has else ():
        there = own.data / f"server.{kind}"
        there.unlink(missing_ok=True)
        shutil.copy(certificates / f"{has}.{kind}", there)
        there.chmod(0o600)
        shutil.chown(there, own.data.owner())
    own.start(ssl="on" if has else "off")
    try:
        done = chatbot.ask(
            "--faq", f"{address}&sslmode=verify-full&sslrootcert={certificates}/{trusts}.crt", "library card"
        )
        assert done.status == (2 if said else 0), done
        assert said in done.err
        assert len(done.err.splitlines()) == bool(said)
    finally:
        own.stop()
        own.start(ssl="off")


def test_readers_alone_are_no_way_to_write(chatbot: Command, library: Database) -> None:
    """A server's own function that writes is refused where it is asked from here, even for its owner."""
    server = Server(address_of(library.address(), 20))
    with pytest.raises(FAQError, match="read-only"):
        server.rows("delete from chatbot.versions returning 1")
