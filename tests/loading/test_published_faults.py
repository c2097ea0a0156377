"""A server that is gone, slow, full or another one: one clear error, and the conversation goes on."""

from __future__ import annotations

import signal
import subprocess
import sys

import psycopg
from command import Command, Outcome
from faqs import CARD_ANSWER, LIBRARY
from published import publish
from servers import READER, Cluster, Database, free_port, wait

from chatbot.retrieval.postgres.claims import ONE_AT_A_TIME


def failed(done: Outcome, *words: str) -> None:
    assert (done.status, done.out) == (2, "")
    assert len(done.err.splitlines()) == 1, done.err
    for word in words:
        assert word in done.err


def test_nobody_is_there(chatbot: Command) -> None:
    address = f"postgresql://127.0.0.1:{free_port()}/faq"
    failed(chatbot.ask("--faq", address, "x"), "cannot be reached", "refused")
    failed(chatbot("publish", chatbot.file(LIBRARY), address, "--timeout", "3"), "cannot be reached")


def test_each_host_is_told_of_once(chatbot: Command) -> None:
    ports = [free_port() for _ in range(2)]
    hosts = ",".join(f"127.0.0.1:{port}" for port in ports)
    done = chatbot.ask("--faq", f"postgresql://{hosts}/faq", "x")
    failed(done, *(f"port {port} failed" for port in ports))
    assert done.err.count("refused") == 2


def test_a_password_is_wanted_that_nobody_knows(chatbot: Command, database: Database) -> None:
    failed(chatbot.ask("--faq", database.address(READER), "x"), "wants a password", "PGPASSWORD")


def test_the_connection_is_closed_at_the_end(library: Database) -> None:
    address = library.address(faq="library")
    for arguments in (["ask", "--faq", address, "library card"], ["publish", "--list", address]):
        done = subprocess.run(
            [sys.executable, "-X", "dev", "-m", "chatbot", *arguments], capture_output=True, text=True
        )
        assert (done.returncode, done.stderr) == (0, "")


def test_a_replica_is_passed_over_by_what_writes(chatbot: Command, own: Cluster, stoppable: Database) -> None:
    replica = Cluster.replica(own)
    try:
        replica.start()
        alone = stoppable.address().replace(str(own.port), str(replica.port))
        failed(
            chatbot("publish", chatbot.file(LIBRARY), alone), "read-only", "name the server that it follows"
        )
        both = alone.replace(f":{replica.port}", f":{replica.port},127.0.0.1:{own.port}")
        assert chatbot("publish", "faq.json", both, "--name", "library").status == 0
        wait(
            lambda: chatbot.ask("--faq", f"{both}?faq=library", "library card").status == 0
        )  # it follows in its own time
    finally:
        replica.remove()


def test_whoever_publishes_the_same_is_waited_for(chatbot: Command, database: Database) -> None:
    publish(chatbot, database)
    with psycopg.connect(database.address()) as other:
        other.execute("select pg_advisory_xact_lock(%s, hashtext('library'))", [ONE_AT_A_TIME])
        run = chatbot.start("publish", "faq.json", database.address(), "--name", "library")
        assert run.stderr
        assert b"somebody else" in run.stderr.readline()
    run.communicate()
    assert run.returncode == 0


def test_who_reads_for_long_keeps_what_is_read(chatbot: Command, database: Database) -> None:
    """A version that a backup reads is not dropped, and nobody who asks has to wait until it is done."""
    address = publish(chatbot, database)
    with psycopg.connect(database.address()) as backup:
        backup.execute("lock table chatbot.entries in access share mode")
        done = chatbot("publish", "faq.json", database.address(), "--name", "library", "--keep", "1")
        assert (done.status, "nothing was dropped" in done.err) == (0, True)
        assert chatbot.ask("--faq", address, "library card").status == 0
    assert "dropped: version 1, 2" in publish_again(chatbot, database)


def publish_again(chatbot: Command, database: Database) -> str:
    return chatbot("publish", "faq.json", database.address(), "--name", "library", "--keep", "1").err


def test_nothing_was_published(chatbot: Command, database: Database) -> None:
    failed(chatbot.ask("--faq", database.address(), "x"), "chatbot publish")
    failed(
        chatbot.ask("--faq", database.address().replace(database.name, "nodb"), "x"), "nodb", "does not exist"
    )
    publish(chatbot, database)
    failed(chatbot.ask("--faq", database.address(faq="other"), "x"), "no FAQ named other", "library")


def test_another_format(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    database.sql("update chatbot.versions set format = 99")
    failed(chatbot.ask("--faq", address, "x"), "format 99", "publish it again")


def test_all_connections_are_taken(chatbot: Command, database: Database) -> None:
    publish(chatbot, database)
    database.sql("create role crowded login password 'x' connection limit 0")
    address = database.address("crowded", faq="library")
    failed(chatbot.ask("--faq", address, "x", env={"PGPASSWORD": "x"}), "too many connections")
    database.sql("drop role crowded")


def test_a_server_that_says_nothing(chatbot: Command, stoppable: Database) -> None:
    """It takes connections, but does not answer within the time that is given."""
    address = publish(chatbot, stoppable)
    run = chatbot.start("ask", "--faq", address, "--jsonl", "--timeout", "0.5")
    run.tell("library card")
    assert run.hear()["entry_id"] == "card"
    stoppable.cluster.signal(signal.SIGSTOP)
    try:
        run.tell("library card")
        assert "did not answer within 0.5 s" in run.hear()["error"]
        failed(chatbot.ask("--faq", address, "--timeout", "1", "x"), "timeout")
    finally:
        stoppable.cluster.signal(signal.SIGCONT)
    run.tell("library card")
    assert run.hear()["entry_id"] == "card"


def test_a_server_that_goes_and_comes_back(chatbot: Command, stoppable: Database) -> None:
    address = publish(chatbot, stoppable)
    run = chatbot.start("ask", "--faq", address, "--jsonl")
    run.tell("library card")
    assert run.hear()["entry_id"] == "card"
    stoppable.cluster.stop()
    run.tell("library card")
    assert "refused" in run.hear()["error"]
    stoppable.cluster.start()
    run.tell("library card")
    assert run.hear()["entry_id"] == "card"
    stoppable.cluster.stop()
    stoppable.cluster.start()  # meanwhile: the connection is broken, and is made anew
    run.tell("library card")
    assert run.hear()["entry_id"] == "card"
    run.communicate()
    assert run.returncode == 2


def test_a_conversation_goes_on(chatbot: Command, stoppable: Database) -> None:
    address = publish(chatbot, stoppable)
    run = chatbot.start("--faq", address, "--plain", stdin=-1)
    stoppable.cluster.stop()
    _, err = run.communicate(b"library card\nwhen is it open\n", timeout=30)
    assert run.returncode == 2
    assert err.count(b"cannot be reached") in (1, 2)
    assert b"Traceback" not in err


def test_several_hosts_are_tried_in_turn(chatbot: Command, stoppable: Database) -> None:
    address = publish(chatbot, stoppable)
    hosts = f"127.0.0.1:{free_port()},127.0.0.1:{stoppable.cluster.port}"
    several = address.replace(f"127.0.0.1:{stoppable.cluster.port}", hosts)
    assert chatbot.ask("--faq", several, "library card").out.strip() == CARD_ANSWER
