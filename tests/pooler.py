"""PgBouncer before a server of the tests: it gives each transaction whichever of the server's sessions is free."""

from __future__ import annotations

import shutil
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager

from servers import OWNER, PATIENCE, Cluster, as_postgres, free_port, own_folder

MISSING = None if shutil.which("pgbouncer") else "PgBouncer is not installed here"

_CONFIGURATION = """
[databases]
* = host=127.0.0.1 port={server}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = {port}
unix_socket_dir =
auth_type = trust
auth_file = {folder}/users
pool_mode = {mode}
default_pool_size = {sessions}
"""


@contextmanager
def pooler(cluster: Cluster, mode: str = "transaction", sessions: int = 1) -> Iterator[int]:
    """Start one, with so many of the server's sessions for each database and role; gives its port."""
    folder, port = own_folder(), free_port()
    (folder / "users").write_text(f'"{OWNER}" ""\n')
    (folder / "ini").write_text(
        _CONFIGURATION.format(server=cluster.port, port=port, folder=folder, mode=mode, sessions=sessions)
    )
    process = subprocess.Popen(
        as_postgres(["pgbouncer", "-q", str(folder / "ini")]), stderr=subprocess.DEVNULL
    )
    try:
        until = time.monotonic() + PATIENCE
        while subprocess.run(
            ["pg_isready", "-q", "-h", "127.0.0.1", "-p", str(port)], check=False
        ).returncode:
            assert process.poll() is None, "the pooler has ended"
            assert time.monotonic() < until, "the pooler does not start"
            time.sleep(0.02)
        yield port
    finally:
        process.terminate()
        process.wait(PATIENCE)
        shutil.rmtree(folder, ignore_errors=True)
