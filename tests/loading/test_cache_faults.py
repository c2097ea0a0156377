"""Compiled FAQs that are damaged, or may be another's work."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import tempfile
import threading
import time
from contextlib import suppress
from pathlib import Path

import pytest
from command import STUCK, Command, Outcome
from faqs import large_faq, own_word

from chatbot import Bot, load_faq
from chatbot.loading.manifest import MANIFEST, PAUSE, read_manifest, write_manifest
from chatbot.retrieval.store import Store

SMALL = 60
HARM = bytes(range(1, 250, 3))


@pytest.fixture
def faq(chatbot: Command) -> str:
    """A file large enough to be compiled, written long ago."""
    return padded(chatbot)


def padded(chatbot: Command) -> str:
    name = chatbot.file(json.dumps(large_faq(SMALL)).encode() + b" " * 100_000)
    os.utime(chatbot.folder / name, (1_600_000_000, 1_600_000_000))
    return name


def ask(chatbot: Command, faq: str, *options: str) -> Outcome:
    done = chatbot.ask("--faq", faq, "--json", *options, f"what is {own_word(5)}")
    assert done.reply["entry_id"] == "e5", done
    return done


def store(folder: Path) -> Path:
    (found,) = (path.parent for path in folder.glob(f"*/{MANIFEST}"))
    return found


def cache(chatbot: Command) -> Path:
    return chatbot.folder / ".cache" / "chatbot"


def one_of(folder: Path, kind: str) -> Path:
    """A file of a store, the largest of its kind."""
    return max(folder.rglob(kind), key=lambda path: path.stat().st_size)


def harm(path: Path, share: float) -> None:
    """Write over a part of a file, and leave its time as it was."""
    before = path.stat()
    with open(path, "r+b") as file:
        file.seek(int(before.st_size * share))
        was = file.read(len(HARM))
        file.seek(int(before.st_size * share))
        file.write(bytes(a ^ b for a, b in zip(was, HARM, strict=False)))
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))


KINDS = ("*.idx", "*.term", "*.store", "meta.json", "entries.db", MANIFEST)
"""Files to damage, of each of which a store has one or more."""


@pytest.mark.parametrize("share", [0.1, 0.8])
@pytest.mark.parametrize("kind", KINDS)
def test_whatever_is_damaged_is_made_anew(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str, share: float
) -> None:
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(large_faq(SMALL)) + " " * 100_000)
    said: list[str] = []
    whole = Bot(load_faq(path, notify=said.append)).ask(own_word(5))
    harm(one_of(store(tmp_path / "cache"), kind), share)
    assert Bot(load_faq(path, notify=said.append)).ask(own_word(5)) == whole
    assert len(said) == 1
    assert "is damaged; it is made anew" in said[-1]
    assert Bot(load_faq(path, notify=said.append)).ask(own_word(5)) == whole
    assert len(said) == 1


@pytest.mark.parametrize("cut", [False, True])
def test_damage_under_a_running_process(chatbot: Command, cut: bool) -> None:
    faq = chatbot.file(json.dumps(large_faq(SMALL)).encode() + b" " * 100_000)
    run = chatbot.start("ask", "--faq", faq, "--jsonl")
    for number, kind in enumerate(("*.idx", "*.store", "entries.db")):
        run.tell(own_word(number))
        assert run.hear()["entry_id"] == f"e{number}"
        path = one_of(store(cache(chatbot)), kind)
        if cut:
            os.truncate(path, path.stat().st_size // 3)
        else:
            harm(path, 0.5)
        time.sleep(2 * PAUSE)
        run.tell(own_word(number + 20))
        assert run.hear()["entry_id"] == f"e{number + 20}"
    out, err = run.communicate(timeout=STUCK)
    assert (run.returncode, out, b"Traceback" in err) == (0, b"", False)


def test_a_cache_removed_under_a_running_process(chatbot: Command, faq: str) -> None:
    run = chatbot.start("ask", "--faq", faq, "--jsonl")
    run.tell(own_word(3))
    assert run.hear()["entry_id"] == "e3"
    shutil.rmtree(cache(chatbot))
    run.tell(own_word(4))
    assert run.hear()["entry_id"] == "e4"
    assert run.communicate(timeout=STUCK) == (b"", b"")


def test_damage_that_no_time_tells_of_is_seen_when_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As of a disk that wears out: the manifest is made to know of it, and only the checksums of what is kept do not."""
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))
    path = tmp_path / "faq.json"
    path.write_text(json.dumps(large_faq(SMALL)) + " " * 100_000)
    whole = Bot(load_faq(path)).ask(own_word(5))
    database = store(tmp_path / "cache") / "entries.db"
    answer = whole.matches[0].entry.answer.encode()
    content = database.read_bytes()
    assert answer in content
    database.write_bytes(content.replace(answer, b"?" + answer[1:]))
    write_manifest(str(database.parent), read_manifest(str(database.parent)).faq)
    bot = Bot(load_faq(path))
    assert bot.ask(own_word(5)) == whole
    assert answer in (store(tmp_path / "cache") / "entries.db").read_bytes()


# --- whose it is ---------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o777, 0o770, 0o1777])
def test_a_cache_that_others_can_write_to_is_not_used(chatbot: Command, faq: str, mode: int) -> None:
    folder = chatbot.folder / "shared"
    folder.mkdir()
    folder.chmod(mode)
    done = chatbot.ask("--faq", faq, "--json", own_word(5), env={"CHATBOT_CACHE_DIR": "shared"})
    assert done.reply["entry_id"] == "e5"
    assert "shared: the compiled FAQ is not used: others can write to it" in done.err
    assert not list(folder.iterdir())


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with an FAQ and a cache in which another answers in its name."""
    chatbot = Command(tmp_path_factory.mktemp("planted"))
    faq = padded(chatbot)
    ask(chatbot, faq)
    right = (chatbot.folder / faq).read_bytes()
    chatbot.file(right.replace(b'"e5"', b'"x5"'))
    own = store(cache(chatbot))
    own.rename(own.with_name("right"))
    chatbot.ask("--faq", faq, own_word(5))
    other = next(path.parent for path in cache(chatbot).glob(f"*/{MANIFEST}") if path.parent.name != "right")
    shutil.rmtree(cache(chatbot) / "right")
    other.rename(own)
    (chatbot.folder / faq).write_bytes(right)
    return chatbot.folder


@pytest.fixture
def planted(chatbot: Command, prepared: Path) -> Path:
    """A store that answers something else, in the name of ``faq.json``."""
    shutil.copytree(prepared, chatbot.folder, dirs_exist_ok=True)
    return store(cache(chatbot))


@pytest.mark.usefixtures("planted")
def test_a_planted_store_would_answer(chatbot: Command) -> None:
    """What the next tests keep from happening does happen where the files are one's own."""
    assert chatbot.ask("--faq", "faq.json", "--json", own_word(5)).reply["entry_id"] == "x5"


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
@pytest.mark.parametrize("what", ["link", "store", "manifest", "database"])
def test_what_another_has_planted_is_not_used(chatbot: Command, planted: Path, what: str) -> None:
    if what == "link":
        cache(chatbot).rename(chatbot.folder / "theirs")
        cache(chatbot).symlink_to(chatbot.folder / "theirs")
    given = {"store": planted, "manifest": planted / MANIFEST, "database": planted / "entries.db"}
    os.chown(given.get(what, cache(chatbot)), 1234, 1234)
    done = ask(chatbot, "faq.json")
    assert "the compiled FAQ is not used: it belongs to another user" in done.err


# --- copied, and read-only -----------------------------------------------------------------------


def test_a_copied_cache_is_used(chatbot: Command, faq: str) -> None:
    """As an image of a container carries it: other times, other inodes."""
    whole = ask(chatbot, faq)
    shutil.copytree(cache(chatbot), chatbot.folder / "copy", copy_function=shutil.copyfile)
    shutil.rmtree(cache(chatbot))
    (chatbot.folder / "copy").rename(cache(chatbot))
    before = sorted(path.name for path in cache(chatbot).rglob("*"))
    assert ask(chatbot, faq) == whole
    assert sorted(path.name for path in cache(chatbot).rglob("*")) == before


def test_a_copied_cache_that_is_read_only_is_used(chatbot: Command, faq: str) -> None:
    whole = ask(chatbot, faq)
    shutil.copytree(cache(chatbot), chatbot.folder / "copy", copy_function=shutil.copyfile)
    command = 'mount --bind copy copy && mount -o remount,ro,bind copy && exec "$@"'
    mounting = ["unshare", "-m", "sh", "-c", command, "sh"]
    if subprocess.run([*mounting, "true"], cwd=chatbot.folder, capture_output=True, check=False).returncode:
        pytest.skip("nothing can be mounted here")
    mount = " ".join(f"'{part}'" for part in (*mounting[:-2], command))
    done = chatbot.limited(
        f'export CHATBOT_CACHE_DIR=copy; set -- {mount} sh "$@"',
        "ask",
        "--faq",
        faq,
        "--json",
        f"what is {own_word(5)}",
    )
    assert (done.out, done.err) == (whole.out, "")


def test_a_lock_put_down_while_a_read_only_cache_is_opened_is_no_damage(
    chatbot: Command, faq: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As tantivy's watch on the files does now and then, in the folder where these are linked meanwhile."""
    ask(chatbot, faq)
    compiled = store(cache(chatbot))
    links = tmp_path / "links"
    links.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(links))
    monkeypatch.setattr(os, "access", lambda path, mode: False)  # root may write anywhere
    done = threading.Event()

    def lock() -> None:
        while not done.is_set():
            for folder in links.glob("chatbot-*/entries"):
                with suppress(OSError):
                    (folder / ".tantivy-meta.lock").touch()

    locking = threading.Thread(target=lock)
    locking.start()
    try:
        for _ in range(20):
            Store.open(str(compiled)).close()
    finally:
        done.set()
        locking.join()
