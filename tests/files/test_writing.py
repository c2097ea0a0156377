"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from chatbot.files.writing import write_unless_changed, write_whole


def rights(path: Path) -> int:
    """Who may do what with a file."""
    return stat.S_IMODE(path.stat().st_mode)


def test_a_private_file_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o644)
    write_whole(path, b"new", overwrite=True)
    assert (path.read_bytes(), rights(path)) == (b"new", 0o600)


def test_another_keeps_its_rights_and_its_links(tmp_path: Path) -> None:
    path, link = tmp_path / "a", tmp_path / "link"
    before = os.umask(0o027)
    try:
        write_whole(path, b"one", overwrite=False, private=False)
        assert rights(path) == 0o640
        path.chmod(0o664)
        link.symlink_to(path)
        write_whole(link, b"two", overwrite=True, private=False)
    finally:
        os.umask(before)
    assert (path.read_bytes(), rights(path), link.is_symlink()) == (b"two", 0o664, True)


def test_what_is_there_stays_where_that_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    with pytest.raises(FileExistsError):
        write_whole(path, b"new", overwrite=False)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["a"])


def test_a_file_with_several_names_keeps_them(tmp_path: Path) -> None:
    path, other = tmp_path / "a", tmp_path / "b"
    path.write_bytes(b"old and long")
    os.link(path, other)
    write_whole(path, b"new", overwrite=True, private=False)
    assert (path.read_bytes(), other.read_bytes(), path.stat().st_nlink) == (b"new", b"new", 2)
    assert sorted(os.listdir(tmp_path)) == ["a", "b"]


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can give files away")
def test_a_file_keeps_its_owner(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    os.chown(path, 1234, 4321)
    write_whole(path, b"new", overwrite=True, private=False)
    assert (path.stat().st_uid, path.stat().st_gid, path.read_bytes()) == (1234, 4321, b"new")


def test_a_read_only_file_is_left_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o444)
    with pytest.raises(PermissionError, match="read-only"):
        write_whole(path, b"new", overwrite=True, private=False)
    assert (path.read_bytes(), os.listdir(tmp_path)) == (b"old", ["a"])


@pytest.mark.parametrize("links", [1, 2])
def test_a_full_disk_loses_nothing(tmp_path: Path, links: int) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"old")
    for number in range(1, links):
        os.link(path, tmp_path / f"link {number}")
    code = (
        "import resource, signal, sys; from chatbot.files.writing import write_whole;"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000));"
        "write_whole(sys.argv[1], bytes(2000), overwrite=True, private=False)"
    )
    done = subprocess.run([sys.executable, "-c", code, path], capture_output=True, check=False)
    assert b"File too large" in done.stderr
    assert (path.read_bytes(), len(os.listdir(tmp_path))) == (b"old", links)


def test_what_another_program_has_written_stays(tmp_path: Path) -> None:
    path = tmp_path / "a"
    assert write_unless_changed(path, None, b"one")
    assert not write_unless_changed(path, None, b"two")
    assert not write_unless_changed(path, b"two", b"three")
    assert path.read_bytes() == b"one"
    assert write_unless_changed(path, b"one", b"four")
    assert path.read_bytes() == b"four"


def test_of_many_who_write_at_once_each_sees_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a"
    path.write_bytes(b"")
    code = (
        "import sys; from chatbot.files.writing import write_unless_changed as write\n"
        "for number in range(25):\n"
        "    while True:\n"
        "        was = open(sys.argv[1], 'rb').read()\n"
        "        if write(sys.argv[1], was, was + b'x'):\n"
        "            break\n"
    )
    runs = [subprocess.Popen([sys.executable, "-c", code, path]) for _ in range(4)]
    assert [run.wait() for run in runs] == [0] * 4
    assert path.read_bytes() == b"x" * 100
