"""PostgreSQL servers that are started for the tests alone, on loopback, and are gone after them."""

from __future__ import annotations

import atexit
import os
import shutil
import signal
import socket
import subprocess
import tempfile
import time
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import NamedTuple

OWNER, READER = "owner", "reader"
PASSWORD = "Tr0ub4dor&3 %40"  # noqa: S105  of a server of the tests
"""Of the reader; whom the owner of a server trusts needs none."""
PATIENCE = 60
ENOUGH = 4 << 30
"""Bytes that are to be free in memory for the data of all servers that run at the same time, several times over."""
_FOLDERS = "chatbot-postgres-"
"""How their names begin; the number of the process that made them follows."""
NEEDED = ("initdb", "postgres", "pg_isready", "pg_basebackup", "psql")

_SETTINGS = (
    "fsync=off", "full_page_writes=off", "shared_buffers=32MB", "max_connections=20",
    "wal_level=replica", "max_wal_senders=4", "autovacuum=off", "listen_addresses=127.0.0.1", "hot_standby=on",
)  # fmt: skip
_ADMITTED = """
local all all trust
host all owner 127.0.0.1/32 trust
host replication owner 127.0.0.1/32 trust
host all all 127.0.0.1/32 scram-sha-256
"""


def binaries() -> Path | None:
    """The folder of PostgreSQL's programs: what POSTGRES_BIN names, else of the newest version installed; None without any."""
    if named := os.environ.get("POSTGRES_BIN"):
        return Path(named)
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: -float(path.parent.name))
    found += [Path(path).resolve().parent for path in [shutil.which("pg_basebackup")] if path]
    return next((path for path in found if all((path / name).exists() for name in NEEDED)), None)


MISSING = None if binaries() else "PostgreSQL's server is not installed here"


class Cluster:
    """A server with its data."""

    def __init__(self) -> None:
        self._bin = binaries() or Path()
        self.folder = own_folder()
        self.data = self.folder / "data"
        self._run("cp", "-r", str(_empty_data()), str(self.data))
        self.port = free_port()
        self._process: subprocess.Popen[bytes] | None = None
        self._settings: dict[str, str] = {}

    @classmethod
    def replica(cls, of: Cluster) -> Cluster:
        """A server that follows another."""
        made = cls.__new__(cls)
        made._bin, made.folder = of._bin, own_folder()
        made.data, made.port, made._process, made._settings = made.folder / "data", free_port(), None, {}
        made._run(
            str(of._bin / "pg_basebackup"), "-D", str(made.data), "-R", "-c", "fast", "--no-sync",
            "-d", f"host=127.0.0.1 port={of.port} user={OWNER}",
        )  # fmt: skip
        return made

    def start(self, **more: str) -> Cluster:
        """Start it, with ``more`` settings than the usual, and wait until it can be asked."""
        self._settings |= more
        chosen = [*_SETTINGS, *(f"{name}={value}" for name, value in self._settings.items())]
        settings = [part for setting in chosen for part in ("-c", setting)]
        command = [
            str(self._bin / "postgres"), "-D", str(self.data), "-p", str(self.port), "-k", str(self.folder), *settings,
        ]  # fmt: skip
        self._process = subprocess.Popen(
            as_postgres(command), stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
            cwd=self.folder, start_new_session=True,
        )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while subprocess.run(
            [self._bin / "pg_isready", "-q", "-h", "127.0.0.1", "-p", str(self.port)], check=False
        ).returncode:
            assert self._process.poll() is None, "the server has ended"
            assert time.monotonic() < until, "the server does not start"
            time.sleep(0.02)
        return self

    @property
    def runs(self) -> bool:
        """Was it started, and not stopped?"""
        return self._process is not None

    def stop(self, how: int = signal.SIGQUIT) -> None:
        """End it at once, as a machine that goes away does."""
        if self._process is not None:
            self.signal(how)
            self._process.wait(PATIENCE)
            self._process = None

    def signal(self, number: int) -> None:
        """Send a signal to the server and all its processes."""
        assert self._process is not None
        postmaster = self._process.pid  # what sets the user becomes it
        if number in (signal.SIGSTOP, signal.SIGCONT):
            children = Path(f"/proc/{postmaster}/task/{postmaster}/children").read_text().split()
            for child in map(int, children):
                os.kill(child, number)
        os.kill(postmaster, number)

    def remove(self) -> None:
        """Stop it, and leave nothing."""
        self.stop()
        shutil.rmtree(self.folder, ignore_errors=True)

    def address(self, database: str = "faq", user: str = OWNER, **more: object) -> str:
        """How it is reached."""
        query = "&".join(f"{name}={value}" for name, value in more.items())
        return f"postgresql://{user}@127.0.0.1:{self.port}/{database}" + (f"?{query}" if query else "")

    def sql(self, *statements: str, database: str = "postgres") -> str:
        """Carry out statements as the owner, each by itself; returns what they print."""
        commands = [part for statement in statements for part in ("-c", statement)]
        done = subprocess.run(
            [self._bin / "psql", "-qAtX", "-v", "ON_ERROR_STOP=1", "-h", "127.0.0.1", "-p", str(self.port), "-U", OWNER,
             "-d", database, *commands],
            check=True, capture_output=True, text=True,
        )  # fmt: skip
        return done.stdout.strip()

    def _run(self, *command: str) -> None:
        subprocess.run(as_postgres(command), check=True, capture_output=True, cwd=self.folder)


class Database(NamedTuple):
    """A database of a server's."""

    cluster: Cluster
    name: str

    def address(self, user: str = OWNER, **more: object) -> str:
        """How it is reached."""
        return self.cluster.address(self.name, user, **more)

    def sql(self, *statements: str) -> str:
        """Carry out statements as the owner."""
        return self.cluster.sql(*statements, database=self.name)


def wait(until: Callable[[], object]) -> None:
    """Wait for something that is to come."""
    end = time.monotonic() + PATIENCE
    while not until():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.02)


def free_port() -> int:
    """A port of loopback that nobody listens on."""
    with socket.socket() as asked:
        asked.bind(("127.0.0.1", 0))
        port: int = asked.getsockname()[1]
        return port


def own_folder() -> Path:
    """A new folder of the user that PostgreSQL runs for."""
    folder = Path(tempfile.mkdtemp(prefix=f"{_FOLDERS}{os.getpid()}-", dir=_room()))
    if os.geteuid() == 0:  # whom PostgreSQL does not run for
        shutil.chown(folder, "postgres")
    return folder


@cache
def _room() -> Path:
    """Where servers have their data: in memory if there is enough, for they are a thousand small files each.

    What tests that were killed have left there is removed.
    """
    memory = Path("/dev/shm")  # noqa: S108
    if not memory.is_dir() or shutil.disk_usage(memory).free < ENOUGH:
        return Path(tempfile.gettempdir())
    for folder in memory.glob(f"{_FOLDERS}*"):
        maker = folder.name.removeprefix(_FOLDERS).partition("-")[0]
        if not Path("/proc", maker).exists():
            shutil.rmtree(folder, ignore_errors=True)
    return memory


@cache
def _empty_data() -> Path:
    """The data of a server that has nothing yet; to lay it down takes as long as a dozen starts, so it is copied."""
    folder = own_folder()
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    data = folder / "data"
    command = [
        str((binaries() or Path()) / "initdb"), "-D", str(data), "-U", OWNER, "--no-sync", "--no-instructions", "-A", "trust",
        "-E", "UTF8", "--locale=C.UTF-8",
    ]  # fmt: skip
    subprocess.run(as_postgres(command), check=True, capture_output=True, cwd=folder)
    (data / "pg_hba.conf").write_text(_ADMITTED)
    return data


def as_postgres(command: Sequence[str]) -> list[str]:
    """A command as the user that PostgreSQL runs for; it ends with us, where the system has what sees to that."""
    if shutil.which("setpriv") is None:
        return [*command]
    user = ("--reuid=postgres", "--regid=postgres", "--clear-groups") if os.geteuid() == 0 else ()
    return ["setpriv", *user, "--pdeathsig=QUIT", *command]
