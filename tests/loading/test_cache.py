"""The compiled form of a large FAQ: used, kept up to date, and never in the way."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest
from command import STUCK, Command, Outcome
from faqs import large_faq, own_word

from chatbot import Bot, load_faq
from chatbot.loading.cache import KEPT
from chatbot.loading.manifest import MANIFEST
from chatbot.retrieval.source import StoredEntries

ENTRIES = 700
LONG_AGO = 1_600_000_000
SETS = Path(__file__).parents[3] / "shared" / "eval"


@pytest.fixture
def faq(chatbot: Command) -> str:
    """A file large enough to be compiled, written long ago."""
    return old(chatbot, chatbot.file(large_faq(ENTRIES)))


@pytest.fixture(scope="module")
def asked_before(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Outcome]:
    """A folder with such a file and the cache that the first question has made, and what was answered."""
    chatbot = Command(tmp_path_factory.mktemp("compiled"))
    return chatbot.folder, ask(chatbot, old(chatbot, chatbot.file(large_faq(ENTRIES))))


@pytest.fixture
def whole(chatbot: Command, asked_before: tuple[Path, Outcome]) -> Outcome:
    """What is answered from ``faq.json``, which is compiled already."""
    folder, answered = asked_before
    shutil.copytree(folder, chatbot.folder, dirs_exist_ok=True)
    return answered


def old(chatbot: Command, name: str) -> str:
    os.utime(chatbot.folder / name, (LONG_AGO, LONG_AGO))
    return name


def ask(chatbot: Command, faq: str, number: int = 5, *options: str) -> Outcome:
    done = chatbot.ask("--faq", faq, "--json", *options, f"what is {own_word(number)}")
    assert done.reply["entry_id"] == f"e{number}", done
    return done


def cache(chatbot: Command) -> Path:
    return chatbot.folder / ".cache" / "chatbot"


def stores(chatbot: Command) -> list[Path]:
    return sorted(path.parent for path in cache(chatbot).glob(f"*/{MANIFEST}"))


def leftovers(chatbot: Command) -> list[Path]:
    return sorted(cache(chatbot).glob("building-*"))


def test_a_large_faq_is_compiled_once_and_not_read_again(chatbot: Command, faq: str) -> None:
    first = ask(chatbot, faq)
    (store,) = stores(chatbot)
    assert (cache(chatbot).stat().st_mode & 0o777, first.err) == (0o700, "")
    time.sleep(2.1)  # after which it is known for sure that it has not changed
    assert ask(chatbot, faq) == first
    assert stores(chatbot) == [store]
    assert not leftovers(chatbot)
    assert opened(chatbot, faq) == 0  # not even once


def opened(chatbot: Command, faq: str) -> int:
    """How often the file is opened to answer a question."""
    code = (
        "import sys; from chatbot.cli.main import main; found = []\n"
        "sys.addaudithook(lambda event, args: found.append(args[0]) if event == 'open' else None)\n"
        "main(sys.argv[1:]); print(found.count('faq.json'))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "ask", "--faq", faq, own_word(5)],
        capture_output=True, text=True, check=True, cwd=chatbot.folder, env=chatbot.environment(),
    )  # fmt: skip
    return int(done.stdout.splitlines()[-1])


@pytest.mark.usefixtures("whole")
@pytest.mark.parametrize("in_place", [True, False])
def test_a_file_replaced_by_one_of_the_same_size_and_time(chatbot: Command, in_place: bool) -> None:
    """As builds make them that are to come out the same each time."""
    faq = "faq.json"
    run = chatbot.start("ask", "--faq", faq, "--jsonl")
    run.tell(own_word(5))
    assert run.hear()["entry_id"] == "e5"
    path = chatbot.folder / faq
    changed = path.read_bytes().replace(b'"e5"', b'"f5"')
    if in_place:
        path.write_bytes(changed)
    else:
        (chatbot.folder / "new").write_bytes(changed)
        old(chatbot, "new")
        (chatbot.folder / "new").rename(path)
    old(chatbot, faq)
    run.tell(own_word(5))
    assert run.hear()["entry_id"] == "f5"
    assert chatbot.ask("--faq", faq, "--json", own_word(5)).reply["entry_id"] == "f5"


@pytest.mark.usefixtures("whole")
def test_a_changed_file_is_compiled_anew(chatbot: Command) -> None:
    content = large_faq(ENTRIES)
    content["entries"][5]["id"] = "renamed"
    chatbot.file(content)
    assert chatbot.ask("--faq", "faq.json", "--json", own_word(5)).reply["entry_id"] == "renamed"
    assert len(stores(chatbot)) == 2


@pytest.mark.usefixtures("whole")
def test_a_broken_file_is_an_error_compiled_or_not(chatbot: Command) -> None:
    chatbot.file(b'{"entries": [' + b" " * 200_000)
    broken = chatbot.ask("--faq", "faq.json", "x")
    assert broken.status == 2
    assert "not valid JSON" in broken.err


@pytest.mark.usefixtures("whole")
def test_a_copy_of_a_file_has_the_same_store(chatbot: Command) -> None:
    shutil.copy(chatbot.folder / "faq.json", chatbot.folder / "copy.json")
    ask(chatbot, "copy.json")
    assert len(stores(chatbot)) == 1


def test_nothing_is_kept_where_that_is_not_wanted(chatbot: Command, faq: str) -> None:
    kept = ask(chatbot, faq, 5, "--no-cache")
    assert not cache(chatbot).exists()
    assert ask(chatbot, faq) == kept
    elsewhere = chatbot.folder / "elsewhere"
    chatbot.ask("--faq", faq, "x", env={"CHATBOT_CACHE_DIR": str(elsewhere)})
    assert list(elsewhere.glob(f"*/{MANIFEST}"))


def cut_short(store: Path) -> None:
    os.truncate(store / "entries.db", 5000)


def overwritten(store: Path) -> None:
    with open(store / "entries.db", "r+b") as file:
        file.seek(20_000)
        file.write(b"\xff" * 50_000)


def overwritten_index(store: Path) -> None:
    for path in (store / "entries").iterdir():
        if path.suffix == ".idx":
            path.write_bytes(b"\0" * path.stat().st_size)


def emptied(store: Path) -> None:
    shutil.rmtree(store)
    store.mkdir()


def a_file_instead(store: Path) -> None:
    shutil.rmtree(store)
    store.write_text("not mine")


def foreign_manifest(store: Path) -> None:
    (store / MANIFEST).write_text('{"files": 3}')


def index_gone(store: Path) -> None:
    shutil.rmtree(store / "words")


@pytest.mark.parametrize(
    "damage",
    [cut_short, overwritten, overwritten_index, emptied, a_file_instead, foreign_manifest, index_gone],
)
def test_a_damaged_store_is_made_anew(
    chatbot: Command, whole: Outcome, damage: Callable[[Path], None]
) -> None:
    damage(stores(chatbot)[0])
    mended = ask(chatbot, "faq.json")
    assert mended.out == whole.out
    assert "made anew" in mended.err
    assert ask(chatbot, "faq.json") == whole
    assert not leftovers(chatbot)


def test_a_damaged_note_makes_no_difference(chatbot: Command, whole: Outcome) -> None:
    assert ask(chatbot, "faq.json") == whole
    for note in cache(chatbot).glob("*.json"):
        note.write_text("{")
    assert ask(chatbot, "faq.json") == whole


@pytest.mark.parametrize("folder", ["/dev/null/cache", "file/cache"])
def test_a_cache_that_cannot_be_written_to_is_done_without(chatbot: Command, faq: str, folder: str) -> None:
    (chatbot.folder / "file").touch()
    done = chatbot.ask("--faq", faq, "--json", own_word(7), env={"CHATBOT_CACHE_DIR": folder})
    assert done.reply["entry_id"] == "e7"
    assert "can't be kept" in done.err


@pytest.mark.parametrize("blocks", [1, 40, 200])
def test_a_full_disk_is_done_without(chatbot: Command, faq: str, blocks: int) -> None:
    """No file may grow beyond some blocks of 512 bytes: writing fails as it does on a full disk."""
    done = chatbot.limited(f"ulimit -f {blocks}", "ask", "--faq", faq, "--json", own_word(7))
    assert done.reply["entry_id"] == "e7"
    assert "can't be kept" in done.err
    assert not stores(chatbot)
    assert not leftovers(chatbot)
    ask(chatbot, faq)
    assert len(stores(chatbot)) == 1


def test_processes_that_compile_at_once_do_not_mind_each_other(chatbot: Command, faq: str) -> None:
    runs = [chatbot.start("ask", "--faq", faq, "--json", own_word(9)) for _ in range(4)]
    done = [run.communicate(timeout=STUCK) for run in runs]
    assert [json.loads(out)["entry_id"] for out, _ in done] == ["e9"] * 4
    assert [err for _, err in done] == [b""] * 4
    assert len(stores(chatbot)) == 1
    assert not leftovers(chatbot)


@pytest.mark.parametrize("delay", [0.0, 0.1, 0.25, 0.5])
def test_a_killed_compilation_leaves_nothing_behind(chatbot: Command, delay: float) -> None:
    faq = chatbot.file(large_faq(2_500))
    run = chatbot.start("ask", "--faq", faq, "x")
    began = time.monotonic()
    while not leftovers(chatbot) and time.monotonic() < began + STUCK:
        time.sleep(0.01)
    time.sleep(delay)  # how far it has come by then differs, and is not to matter
    run.kill()
    run.wait()
    ask(chatbot, faq)
    assert len(stores(chatbot)) == 1
    assert not leftovers(chatbot)


def test_only_the_newest_stores_are_kept(chatbot: Command) -> None:
    for size in range(60, 60 + KEPT + 3):
        faq = chatbot.file(json.dumps(large_faq(size)).encode() + b" " * 100_000)
        ask(chatbot, faq)
        newest = stores(chatbot)
    assert len(newest) == KEPT
    assert ask(chatbot, faq).err == ""


@pytest.fixture
def cached(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))


@pytest.mark.usefixtures("cached")
@pytest.mark.parametrize("name", ["made up", "stackfaq", "mlops-zoomcamp", "clinc150-full"])
def test_a_compiled_faq_answers_as_one_in_memory(tmp_path: Path, name: str) -> None:
    path, questions = tmp_path / "faq.json", []
    if name == "made up":
        path.write_text(json.dumps(large_faq(ENTRIES)))
        questions = [
            f"what {own_word(i)[:-1]} {entry['question'][8:20]}"
            for i, entry in enumerate(large_faq(ENTRIES)["entries"][::25])
        ]
    elif not (SETS / name).exists():
        pytest.skip("the question sets are not here")
    else:
        content = json.loads((SETS / name / "faq.json").read_text())
        for entry in content["entries"]:
            entry["aliases"] = entry.get("aliases", [])[::4]  # some have a hundred, which is more of the same
        path.write_text(json.dumps(content))
        lines = (SETS / name / "questions-typos.jsonl").read_text().splitlines()
        questions = [json.loads(line)["question"] for line in lines[:: len(lines) // 20]]
    with open(path, "ab") as file:
        file.write(b" " * 100_000)
    compiled, in_memory = load_faq(path), load_faq(path, cache=False)
    assert isinstance(compiled.entries, StoredEntries)
    assert isinstance(in_memory.entries, tuple)
    assert tuple(compiled.entries) == in_memory.entries
    last = in_memory.entries[-1]
    assert compiled.entries[-1] == compiled.entry(last.id) == in_memory.entry(last.id) == last
    assert compiled.entry("no such id") is in_memory.entry("no such id") is None
    one, other = Bot(compiled), Bot(in_memory)
    assert [one.ask(question) for question in questions] == [other.ask(question) for question in questions]
