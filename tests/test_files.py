"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from chatbot.files import write_whole


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
