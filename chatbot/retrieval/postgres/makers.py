"""Who makes the rows of entries: this process, or several others at once.

As a program this module makes what it is asked for on standard input, until that ends.
"""

from __future__ import annotations

import gc
import os
import signal
import subprocess
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from typing import IO, Protocol, TypeVar

import msgspec

from chatbot.retrieval.postgres.rows import Batch, Counts, RowMaker, Rows
from chatbot.retrieval.postgres.tally import Tally

BATCH = 1_000
MOST_JOBS = 4
"""Processes where nothing else is said: each of them keeps for itself what it knows of the stems."""
WORTH = 5
"""Batches for which others are started where nothing else is said."""
LENGTH = 8
"""Bytes that say how long what follows is."""

T = TypeVar("T")


class Maker(Protocol):
    """What makes rows, as ``RowMaker`` does."""

    def begin(self, batch: Batch) -> None:
        """Take a batch."""

    def new_stems(self) -> list[str]:
        """Its stems that have no id yet."""

    def number(self, ids: Sequence[int]) -> None:
        """Take their ids."""

    def rows(self) -> Rows:
        """What is made of the batch."""

    def counts(self) -> Counts:
        """What the entries of all batches have."""


class MakerEndedError(Exception):
    """A process has ended before its time, as where it is killed for its memory."""


def rows_of(batches: Iterable[Batch], makers: Sequence[Maker], tally: Tally) -> Iterator[Rows]:
    """The rows of batches, in their order; they are made in turns, with the ids that the tally has for stems.

    Raises:
        MakerEndedError: a process has ended.
    """
    coming = iter(batches)
    at_work = [maker for maker in makers if _begin(maker, coming)]
    while at_work:
        for maker in at_work:
            maker.number(tally.ids(maker.new_stems()))
        going_on = []
        for maker in at_work:
            rows = maker.rows()
            if _begin(maker, coming):
                going_on.append(maker)
            yield rows
        at_work = going_on


def _begin(maker: Maker, coming: Iterator[Batch]) -> bool:
    """Let the next batch be made; False where there is none."""
    batch = next(coming, None)
    if batch is not None:
        maker.begin(batch)
    return batch is not None


@contextmanager
def makers_of(version: int, language: str, batches: int, jobs: int | None) -> Iterator[Sequence[Maker]]:
    """Who makes the rows of so many batches: ``jobs`` processes, or as many as is usual."""
    usual = 1 if batches < WORTH else min(MOST_JOBS, os.cpu_count() or 1)
    jobs = min(jobs or usual, batches)
    if jobs <= 1:
        yield [RowMaker(version, language)]
        return
    with ExitStack() as stack:
        processes = []
        for _ in range(jobs):
            processes.append(process := Process(version, language))
            stack.callback(process.end)
        yield processes


class Process:
    """One that makes rows. It ends with its standard input, whatever becomes of this one.

    It is in a group of its own: an interruption at the terminal is for this one.
    """

    def __init__(self, version: int, language: str) -> None:
        self._process = subprocess.Popen(  # noqa: S603  this very program
            [sys.executable, "-P", "-m", __name__],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, process_group=0 if os.name == "posix" else None,
        )  # fmt: skip
        self._tell((version, language))

    def begin(self, batch: Batch) -> None:
        self._tell(batch)

    def new_stems(self) -> list[str]:
        return self._hear(list[str])

    def number(self, ids: Sequence[int]) -> None:
        self._tell(ids)

    def rows(self) -> Rows:
        return self._hear(Rows)

    def counts(self) -> Counts:
        self._tell(None)
        return self._hear(Counts)

    def end(self) -> None:
        """Let it go."""
        self._process.kill()
        with suppress(OSError):  # what it was told last it need not have read
            self._process.communicate()

    def _tell(self, value: object) -> None:
        assert self._process.stdin is not None
        try:
            send(value, self._process.stdin)
        except OSError:
            raise self._ended() from None

    def _hear(self, kind: type[T]) -> T:
        assert self._process.stdout is not None
        data = receive(self._process.stdout)
        if data is None:
            raise self._ended()
        return msgspec.msgpack.decode(data, type=kind)

    def _ended(self) -> MakerEndedError:
        return MakerEndedError(f"a process that read entries has ended, with status {self._process.wait()}")


def send(value: object, stream: IO[bytes]) -> None:
    """Write a value for another process.

    Raises:
        OSError: nobody reads it any more.
    """
    data = msgspec.msgpack.encode(value)
    stream.write(len(data).to_bytes(LENGTH, "big"))
    stream.write(data)
    stream.flush()


def receive(stream: IO[bytes]) -> bytes | None:
    """What another process has written; None where it has ended."""
    length = stream.read(LENGTH)
    size = int.from_bytes(length, "big")
    data = stream.read(size) if len(length) == LENGTH else b""
    return data if data and len(data) == size else None


def serve(source: IO[bytes], sink: IO[bytes]) -> None:
    """Make what is asked for, until nothing is."""
    gc.disable()  # what many entries leave has no cycles
    maker: RowMaker | None = None
    while data := receive(source):
        if maker is None:
            maker = RowMaker(*msgspec.msgpack.decode(data, type=tuple[int, str]))
        elif (batch := msgspec.msgpack.decode(data, type=Batch | None)) is None:
            send(maker.counts(), sink)
        else:
            maker.begin(batch)
            send(maker.new_stems(), sink)
            if not (ids := receive(source)):
                return
            maker.number(msgspec.msgpack.decode(ids, type=list[int]))
            send(maker.rows(), sink)


if __name__ == "__main__":
    if hasattr(signal, "SIGPIPE"):
        signal.signal(signal.SIGPIPE, signal.SIG_DFL)  # nobody wants what is made any more
    serve(sys.stdin.buffer, sys.stdout.buffer)
