"""An FAQ whose entries lie on several servers answers as one that lies on one."""

from __future__ import annotations

import time
from collections.abc import Iterator

import psycopg
import pytest
from command import Command
from faqs import large_faq, own_word
from published import publish
from servers import MISSING, OWNER, PASSWORD, PATIENCE, READER, Database
from spreading import EAST, Three, acquaint, three

from chatbot import Bot, load_faq
from chatbot.errors import FAQError

ENTRIES = 700


@pytest.fixture
def servers() -> Iterator[Three]:
    if MISSING:
        pytest.skip(MISSING)
    with three() as started:
        yield started


def test_entries_on_three_servers(chatbot: Command, servers: Three) -> None:
    main = servers.main
    faq = chatbot.file(large_faq(ENTRIES))
    spread = chatbot("publish", faq, main.address(), "--name", "spread", *servers.on)
    assert spread.status == 0, spread
    parts = "select count(*) from chatbot.entries group by tableoid"
    sizes = list(map(int, main.sql(parts, database="faq").split()))
    assert (len(sizes), sum(sizes)) == (3, ENTRIES)
    assert min(sizes) > ENTRIES / 6

    one, several = Bot(load_faq(chatbot.folder / faq, cache=False)), Bot(load_faq(main.address(faq="spread")))
    questions = [f"what {own_word(i)[:-1]} {e.question[8:20]}" for i, e in enumerate(one.faq.entries[::35])]
    replies = [one.ask(question) for question in questions]
    assert [several.ask(question) for question in questions] == replies
    assert tuple(several.faq.entries) == tuple(one.faq.entries)
    assert several.faq.entry("e5") == one.faq.entry("e5")

    servers.west.stop()  # of which there is a replica
    assert [several.ask(question) for question in questions] == replies
    servers.east.stop()
    with pytest.raises(FAQError, match=EAST):
        several.ask(questions[0])
    servers.east.start()
    assert several.ask(questions[0]) == replies[0]


def test_parts_go_with_their_version(chatbot: Command, database: Database, other: Database) -> None:
    acquaint(database, EAST, other)
    faq = chatbot.file(large_faq(60))
    there = "select count(*) from pg_class where relnamespace = 'chatbot'::regnamespace and relkind = 'r'"
    on = ("--on", f"{EAST}={other.address()}")

    def publish(*more: str) -> str:
        done = chatbot("publish", faq, database.address(), "--keep", "1", *more)
        assert done.status == 0, done
        return done.err

    publish(*on)
    publish(*on)
    assert other.sql(there) == "1"
    assert f"on {EAST}" in publish()
    failed = chatbot("publish", faq, database.address(), *on, "--on", f"nobody={other.address()}")
    assert failed.status == 2
    assert other.sql(there) == "1"  # what was left, and nothing of what failed


def test_who_has_no_mapping_is_told_of_it(chatbot: Command, database: Database, other: Database) -> None:
    acquaint(database, EAST, other)
    address = publish(chatbot, database, large_faq(60), "--on", f"{EAST}={other.address()}")
    database.sql(f"drop user mapping for {OWNER} server {EAST}")
    asked = chatbot.ask("--faq", address, "what is there")
    assert (asked.status, asked.out) == (2, "")
    assert "create user mapping" in asked.err


def test_a_part_that_somebody_reads_for_long_is_left(
    chatbot: Command, database: Database, other: Database
) -> None:
    """As a backup of its server does: nobody waits until that is done."""
    acquaint(database, EAST, other)
    on = ("--on", f"{EAST}={other.address()}", "--name", "spread", "--keep", "1")
    faq = chatbot.file(large_faq(60))
    assert chatbot("publish", faq, database.address(), *on).status == 0
    part = other.sql("select relname from pg_class where relname like 'entries%' and relkind = 'r'")
    with psycopg.connect(other.address()) as backup:
        backup.execute(f"lock table chatbot.{part} in access share mode")
        run = chatbot.start("publish", faq, database.address(), *on)
        _, err = run.communicate(timeout=PATIENCE)
    assert run.returncode == 0
    assert f"chatbot.{part} on {EAST} could not be dropped" in err.decode()


def test_who_publishes_reads_nothing_from_other_servers(
    chatbot: Command, database: Database, other: Database
) -> None:
    """A role that is let use a server, and has no user mapping there, can spread an FAQ."""
    acquaint(database, EAST, other)
    for each in (database, other):
        each.sql(
            f"create schema chatbot authorization {READER}", f"grant create on schema public to {READER}"
        )
    database.sql(
        "create extension if not exists pg_trgm", f"grant usage on foreign server {EAST} to {READER}"
    )
    done = chatbot(
        "publish", chatbot.file(large_faq(60)), database.address(READER), "--on", f"{EAST}={other.address(READER)}",
        env={"PGPASSWORD": PASSWORD},
    )  # fmt: skip
    assert done.status == 0, done
    database.sql(f"alter foreign table chatbot.entries_1_1 owner to {OWNER}")
    assert database.sql("select count(*) from chatbot.entries") == "60"


def test_who_is_killed_leaves_nothing_on_other_servers(
    chatbot: Command, database: Database, other: Database
) -> None:
    acquaint(database, EAST, other)
    publish(chatbot, database)
    with psycopg.connect(database.address()) as held:
        held.execute(
            "lock table chatbot.words in share update exclusive mode"
        )  # what comes last waits for it
        run = chatbot.start(
            "publish", chatbot.file(large_faq(60)), database.address(), "--on", f"{EAST}={other.address()}"
        )
        waiting = "select count(*) from pg_locks where not granted and relation = 'chatbot.words'::regclass"
        until = time.monotonic() + PATIENCE
        while database.sql(waiting) == "0":
            assert run.poll() is None
            assert time.monotonic() < until
            time.sleep(0.02)
        run.kill()
        run.communicate()
    assert other.sql("select count(*) from pg_class where relname like 'entries%' and relkind = 'r'") == "0"
