"""An FAQ whose entries lie on three servers: the one that is asked, and two with a part each."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import NamedTuple

from servers import OWNER, Cluster, Database

EAST, WEST = "east", "west"


class Three(NamedTuple):
    """Three servers, each with a database ``faq``; the first one knows the others."""

    main: Cluster
    east: Cluster
    west: Cluster
    replica: Cluster
    """Of the last one, which the first one knows as well."""

    @property
    def on(self) -> list[str]:
        """The options by which ``chatbot publish`` spreads an FAQ over them."""
        return ["--on", f"{EAST}={self.east.address()}", "--on", f"{WEST}={self.west.address()}"]


@contextmanager
def three(**settings: str) -> Iterator[Three]:
    """Start three servers, and a replica of the last one, each with ``settings`` of its own beside the usual."""
    with ExitStack() as stack:

        def begun(cluster: Cluster) -> Cluster:
            stack.callback(cluster.remove)
            return cluster.start(**settings)

        main, east, west = (begun(Cluster()) for _ in range(3))
        first, *others = (_database(cluster) for cluster in (main, east, west))
        replica = begun(Cluster.replica(west))
        acquaint(first, EAST, others[0])
        acquaint(first, WEST, others[1], Database(replica, "faq"))
        yield Three(main, east, west, replica)


def _database(cluster: Cluster) -> Database:
    cluster.sql("create database faq")
    return Database(cluster, "faq")


def acquaint(main: Database, name: str, *others: Database) -> None:
    """Let a database know another one by a name, at the addresses that it has."""
    hosts = ",".join("127.0.0.1" for _ in others)
    ports = ",".join(str(other.cluster.port) for other in others)
    main.sql(
        "create extension if not exists postgres_fdw",
        f"create server {name} foreign data wrapper postgres_fdw options "
        f"(host '{hosts}', port '{ports}', dbname '{others[0].name}', connect_timeout '3')",
        f"create user mapping for {OWNER} server {name} options (user '{OWNER}')",
    )
