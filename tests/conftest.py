"""What several test files use."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path

import pytest
from command import Ask, Command, Outcome
from conversations import Pool, Start, conversations
from examples import USUAL
from faqs import LIBRARY
from hypothesis import HealthCheck, settings
from imports import PAGE
from published import publish
from reviews import write_questions
from servers import MISSING, PASSWORD, READER, Cluster, Database
from web_server import Server, serving

PATIENT = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", PATIENT, derandomize=True, max_examples=USUAL)
settings.register_profile("few", PATIENT, derandomize=True, max_examples=USUAL // 4)
settings.register_profile("search", PATIENT, max_examples=10 * USUAL, print_blob=True)
settings.load_profile(
    "same"
)  # every run the same cases; `pytest --hypothesis-profile search` looks for others

OURS = ("CHATBOT_", "XDG_", "NO_COLOR", "FORCE_COLOR", "LESS", "PAGER", "EDITOR", "VISUAL")
"""How the variables begin that say how the program is to behave."""

_numbers = count()

# Where the tests were started in the background of a shell, an interrupt is ignored, and by all that they start as well.
signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_xdist_auto_num_workers() -> int:
    """One more than there are processors: tests wait for processes and servers now and then."""
    return (os.cpu_count() or 1) + 1


@pytest.fixture(scope="session", autouse=True)
def _nobody(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What is called without a process of its own finds an empty home, too, and no variable that changes it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in [name for name in os.environ if name.startswith(OURS)]:
            patch.delenv(name)
        patch.setenv("HOME", str(tmp_path_factory.mktemp("home")))
        yield


@pytest.fixture
def chatbot(tmp_path: Path) -> Iterator[Command]:
    """The installed command, run in an empty folder that is its user's home as well."""
    command = Command(tmp_path)
    yield command
    command.stop()


@pytest.fixture
def ask(chatbot: Command) -> Ask:
    """Asks the library."""
    faq = chatbot.file(LIBRARY)

    def run(*arguments: str | bytes, **more: object) -> Outcome:
        return chatbot.ask("--faq", faq, *arguments, **more)  # type: ignore[arg-type]

    return run


@pytest.fixture
def page(chatbot: Command) -> str:
    """A Markdown page with two questions."""
    return chatbot.file(PAGE, "shop.md")


@pytest.fixture
def reviewed(chatbot: Command) -> Command:
    """The command, with an FAQ and a log of questions to it."""
    write_questions(chatbot)
    return chatbot


@pytest.fixture(scope="module")
def running_server() -> Iterator[Server]:
    with serving() as running:
        yield running


@pytest.fixture
def server(running_server: Server) -> Server:
    """A server that has nothing yet, and was not asked."""
    running_server.pages.clear()
    running_server.asked.clear()
    return running_server


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts conversations in an empty home directory."""
    with conversations(tmp_path) as begin:
        yield begin


@pytest.fixture(scope="module")
def _pool(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Pool]:
    pool = Pool(lambda: tmp_path_factory.mktemp("home"))
    yield pool
    pool.close()


@pytest.fixture
def shared(_pool: Pool) -> Iterator[Start]:
    """Starts conversations, or goes on with one of another test: for tests to which it does not matter what was said before."""
    yield _pool.begin
    _pool.tidy()


@pytest.fixture(scope="session")
def cluster() -> Iterator[Cluster]:
    """A PostgreSQL server; what is published there has a database of its own."""
    if MISSING:
        pytest.skip(MISSING)
    made = Cluster()
    try:
        made.start().sql(f"create role {READER} login password '{PASSWORD}'")
        yield made
    finally:
        made.remove()


@pytest.fixture
def database(cluster: Cluster) -> Iterator[Database]:
    """An empty database."""
    with _database(cluster) as made:
        yield made


@pytest.fixture
def other(cluster: Cluster) -> Iterator[Database]:
    """Another one."""
    with _database(cluster) as made:
        yield made


@pytest.fixture(scope="module")
def library(cluster: Cluster, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Database]:
    """A database with the library in it, which is only read; the reader may do that, too."""
    with _database(cluster) as made:
        publish(Command(tmp_path_factory.mktemp("library")), made)
        made.sql(
            f"grant usage on schema chatbot to {READER}",
            f"grant select on all tables in schema chatbot to {READER}",
        )
        yield made


@pytest.fixture(scope="module")
def own() -> Iterator[Cluster]:
    """A server that may be stopped."""
    if MISSING:
        pytest.skip(MISSING)
    made = Cluster()
    try:
        yield made.start()
    finally:
        made.remove()


@pytest.fixture
def stoppable(own: Cluster) -> Iterator[Database]:
    own.sql("drop database if exists faq with (force)", "create database faq")
    yield Database(own, "faq")
    if not own.runs:
        own.start()


@contextmanager
def _database(cluster: Cluster) -> Iterator[Database]:
    name = f"faq_{next(_numbers)}"
    cluster.sql(f"create database {name}")
    yield Database(cluster, name)
    cluster.sql(f"drop database {name} with (force)")
