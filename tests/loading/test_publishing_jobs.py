"""Several processes make the rows of what is published: the rows are the same, and all or none of them are there."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest
from children import children, they_end
from command import STUCK, Command, Conversation
from faqs import large_faq
from published import publish
from servers import Database

ENTRIES = 3_402
TABLES = {"entries": "number", "stems": "id", "words": "rank"}


def content() -> dict[str, object]:
    """Entries, of which some have aliases."""
    entries = large_faq(ENTRIES)["entries"]
    aliased = [
        one | {"aliases": [one["answer"][:40], other["question"]], "tags": ["some"]}
        for one, other in zip(entries[::3], entries[1::3], strict=False)
    ]
    return {"language": "en", "entries": [*aliased, *entries[1::3], *entries[2::3]]}


def kept(database: Database) -> dict[str, str]:
    """The rows of the newest version, in their order, without its number."""

    newest = "(select max(version) from chatbot.versions)"
    return {
        table: database.sql(
            f"select to_jsonb(t) - 'version' from chatbot.{table} t where version = {newest} order by {order}"  # noqa: S608
        )
        for table, order in TABLES.items()
    }


def test_rows_are_the_same_whoever_makes_them(chatbot: Command, database: Database) -> None:
    publish(chatbot, database, content(), "--jobs", "1")
    alone = kept(database)
    assert alone["entries"].count("\n") == ENTRIES - 1
    for jobs in ("2", "5"):
        publish(chatbot, database, content(), "--jobs", jobs)
        assert kept(database) == alone
    assert chatbot("publish", "faq.json", database.address(), "--jobs", "0").status == 2


@pytest.fixture
def run(chatbot: Command, database: Database) -> Conversation:
    """A run that has just started two processes."""
    if sys.platform != "linux":
        pytest.skip("children are found in /proc")
    publish(chatbot, database, large_faq(5))
    faq = chatbot.file(content())
    run = chatbot.start("publish", faq, database.address(), "--name", "other", "--jobs", "2")
    while len(children(run)) < 2:
        assert run.poll() is None, run.communicate()
        time.sleep(0.001)
    return run


def test_one_that_is_killed(run: Conversation, database: Database) -> None:
    first, other = children(run)
    os.kill(first, signal.SIGKILL)
    _, err = run.communicate(timeout=STUCK)
    assert run.returncode == 2
    assert b"nothing was written" in err
    assert b"status -9" in err
    assert len(err.splitlines()) == 1
    assert they_end([other])
    assert database.sql("select name from chatbot.versions") == "library"


def test_a_run_that_is_interrupted(run: Conversation, database: Database) -> None:
    started = children(run)
    os.killpg(run.pid, signal.SIGINT)
    _, err = run.communicate(timeout=STUCK)
    assert run.returncode in (-signal.SIGINT, 128 + signal.SIGINT)
    assert b"Traceback" not in err
    assert they_end(started)
    assert database.sql("select name from chatbot.versions") == "library"


def test_they_end_with_it(run: Conversation) -> None:
    started = children(run)
    run.kill()
    assert run.communicate(timeout=STUCK) == (b"", b"")
    assert they_end(started)
