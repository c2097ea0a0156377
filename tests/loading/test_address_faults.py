"""What servers do wrong on the way to an FAQ, and what is believed of them; copies of it."""

from __future__ import annotations

import gzip
import json
import os
import socket
from pathlib import Path

import pytest
from command import STUCK, Command
from faqs import LIBRARY, steers
from web_server import (
    CERTIFICATES,
    Request,
    Respond,
    Server,
    dripping,
    endless,
    fails,
    redirect,
    response,
    serving,
    stalling,
    tagged,
)

QUESTION = "where can i print"
OWN = json.dumps(LIBRARY).encode()


def bomb(request: Request, to: socket.socket) -> None:
    """Sends little that unpacks to much: several packed parts in a row are one."""
    to.sendall(response(30 * gzip.compress(bytes(10_000_000)), Content_Encoding="gzip"))


@pytest.mark.parametrize("trouble", ["gone", "500", "stalls", "breaks off", "too long"])
def test_where_the_network_is_away_its_copy_answers(chatbot: Command, trouble: str) -> None:
    with serving() as server:
        address = server.serves(response(OWN))
        assert chatbot.ask("--faq", address, QUESTION).err == ""
        bad: dict[str, bytes | Respond] = {
            "500": response(b"oops", "500 Internal Server Error"),
            "stalls": stalling(b""),
            "breaks off": response(OWN)[:-20],
            "too long": response(OWN, Content_Length=len(OWN) + 1),
            "gone": b"",
        }
        server.serves(bad[trouble])
        if trouble == "gone":
            server.shutdown()
            server.server_close()
        again = chatbot.ask("--faq", address, QUESTION, "--max-age", "0", "--timeout", "0.5")
        assert (again.status, again.out) == (0, "On the second floor.\n")
        assert again.err.startswith(f"chatbot: {address}: ")
        assert again.err.endswith(" is used\n")
        assert len(again.err.splitlines()) == 1
        asked = len(server.asked)
        assert chatbot.ask("--faq", address, QUESTION).err == again.err  # and is not asked again at once
        assert len(server.asked) == asked


BAD: dict[str, tuple[bytes | Respond, str]] = {
    "nothing": (b"", "broken off"),
    "no HTTP": (b"hello\r\n\r\n", "no HTTP"),
    "404": (response(b"", "404 Not Found"), "404 Not Found"),
    "401": (response(b"", "401 Unauthorized"), "401 Unauthorized"),
    "500": (response(b"", "500 Internal Server Error"), "500 Internal Server Error"),
    "304 unasked": (response(b"", "304 Not Modified"), "304 Not Modified"),
    "a status of its own": (response(b"", "799 \x1b[2J"), "says 799"),
    "empty": (response(b""), "is empty"),
    "stalls": (stalling(b""), "within 0.5 seconds"),
    "stalls in the headers": (stalling(b"HTTP/1.1 200 OK\r\nContent-"), "within 0.5 seconds"),
    "stalls in the body": (stalling(response(OWN)[:-5]), "within 0.5 seconds"),
    "drips headers": (dripping(b"HTTP/1.1 200 OK\r\n" + b"A: b\r\n" * 9000), "within 0.5 seconds"),
    "drips the body": (dripping(response(OWN * 99)), "within 0.5 seconds"),
    "breaks off": (response(OWN)[:-5], "broken off"),
    "says that it is longer": (response(OWN, Content_Length=10**9 // 5), "broken off"),
    "says that it is shorter": (response(OWN, Content_Length=40), "not valid JSON"),
    "says 10 GB": (stalling(response(OWN, Content_Length=10**10)), "larger than 256 MB"),
    "sends 10 GB": (endless(response(b"", Content_Length=None), bytes(1 << 20)), "larger than 256 MB"),
    "sends 10 GB, packed": (bomb, "larger than 256 MB"),
    "headers without end": (endless(b"HTTP/1.1 200 OK\r\n", b"A: b\r\n" * 99), "no HTTP"),
    "a header without end": (endless(b"HTTP/1.1 200 OK\r\nA: ", b"a" * 9999), "no HTTP"),
    "a chunk without end": (
        endless(response(b"", Content_Length=None, Transfer_Encoding="chunked"), b"1" * 9999), "no HTTP",
    ),
    "breaks off in a chunk": (
        response(b"40\r\n[{", Content_Length=None, Transfer_Encoding="chunked"), "broken off",
    ),
    "packed otherwise": (response(OWN, Content_Encoding="br"), "was not asked for"),
    "packed badly": (response(OWN, Content_Encoding="gzip"), "cannot be read"),
    "in a circle": (redirect("/faq.json"), "more than 5 times"),
    "to a file": (redirect("file:///etc/passwd"), "an address of file, which is not followed"),
    "to ftp": (redirect("ftp://127.0.0.1/faq.json"), "an address of ftp, which is not followed"),
    "to nowhere": (response(b"", "302 Found"), "not where"),
    "to nonsense": (redirect("http://[/"), "no address"),
}  # fmt: skip


@pytest.mark.parametrize("kind", ["404", "stalls", "breaks off", "sends 10 GB, packed", "in a circle"])
def test_what_a_server_may_do(chatbot: Command, server: Server, kind: str) -> None:
    content, why = BAD[kind]
    patience = "0.5" if "within" in why else "25"
    fails(chatbot.ask("--faq", server.serves(content), QUESTION, "--timeout", patience), why)


@pytest.mark.parametrize("patience", ["0.5", "25"])
def test_whatever_it_does_it_is_said_in_a_line(chatbot: Command, server: Server, patience: str) -> None:
    """In one conversation, which goes on."""
    kinds = [one for one in BAD.values() if ("within" in one[1]) == (patience == "0.5")]
    addresses = [server.serves(content, f"/{number}.json") for number, (content, _) in enumerate(kinds)]
    server.serves(redirect("/faq.json"))  # where the circle leads
    lines = [f"/faq {address}" for address in addresses]
    options = ("--faq", chatbot.file(LIBRARY), "--timeout", patience)
    talk = chatbot(*options, stdin="\n".join([*lines, QUESTION]), patience=2 * STUCK)
    assert "On the second floor." in talk.out
    assert not steers(talk.err)
    assert "Traceback" not in talk.err
    said = " ".join(talk.err.split())  # it is wrapped
    for address, then, (_, why) in zip(addresses, [*addresses[1:], "\n"], kinds, strict=True):
        assert why in said.partition(f"{address}: ")[2].partition(then)[0]


def test_a_server_that_is_not_there(chatbot: Command) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        address = f"http://127.0.0.1:{taken.getsockname()[1]}/faq.json"
        fails(chatbot.ask("--faq", address, QUESTION), f"{address}: cannot be read: Connection refused")
    fails(chatbot.ask("--faq", "http://nowhere.invalid/faq.json", QUESTION), "its host is not known")


@pytest.mark.parametrize(
    ("address", "why"),
    [
        ("ftp://127.0.0.1/faq.json", "not read from ftp://, but from http://"),
        ("file:///etc/passwd", "not read from file://"),
        ("http://", "no address"),
        ("http://[/faq.json", "no address"),
        ("http://127.0.0.1:99999/faq.json", "no address"),
    ],
)
def test_what_is_no_address(chatbot: Command, address: str, why: str) -> None:
    fails(chatbot.ask("--faq", address, QUESTION), why)


def test_a_copy_that_is_damaged_is_had_anew(chatbot: Command, server: Server) -> None:
    address = server.serves(tagged(OWN, '"a"'))
    expected = chatbot.ask("--faq", address, QUESTION)
    for damage in (lambda copy: copy.write_bytes(b"[]"), Path.unlink):
        (copy,) = chatbot.folder.glob(".cache/chatbot/fetched/*-*")
        damage(copy)
        assert chatbot.ask("--faq", address, QUESTION) == expected
    for note in chatbot.folder.glob(".cache/chatbot/fetched/*[!-]*.json"):
        if "-" not in note.name:
            note.write_bytes(b"{")
    assert chatbot.ask("--faq", address, QUESTION) == expected


def test_where_no_copy_can_be_kept(chatbot: Command, server: Server) -> None:
    address = server.serves(response(OWN))
    chatbot.file(b"", "cache")
    asked = chatbot.ask("--faq", address, QUESTION, env={"CHATBOT_CACHE_DIR": "cache/there"})
    assert asked.out == "On the second floor.\n"
    assert "can't be kept" in asked.err
    assert chatbot.ask("--faq", address, QUESTION, "--no-cache").err == ""
    assert not (chatbot.folder / ".cache").exists()


@pytest.mark.skipif(os.name != "posix", reason="others' rights are POSIX's")
def test_another_ones_copy_is_not_believed(chatbot: Command, server: Server) -> None:
    address = server.serves(response(OWN))
    chatbot.ask("--faq", address, QUESTION)
    (chatbot.folder / ".cache/chatbot/fetched").chmod(0o777)
    asked = chatbot.ask("--faq", address, QUESTION)
    assert asked.out == "On the second floor.\n"
    assert "others can write to it" in asked.err
    assert len(server.asked) == 2


def test_several_processes_at_once(chatbot: Command, server: Server) -> None:
    """Each answers from a whole copy, whatever the others write meanwhile."""

    def growing(request: Request, to: socket.socket) -> None:
        more = [{"question": f"Nothing {n}?", "answer": "no " * 99} for n in range(len(server.asked) % 7)]
        to.sendall(response(json.dumps([*LIBRARY["entries"], *more]).encode()))

    address = server.serves(growing)
    runs = [chatbot.start("ask", "--faq", address, "--jsonl", "--max-age", "0") for _ in range(4)]
    for run in runs:
        for _ in range(5):
            run.tell(QUESTION)
    for run in runs:
        out, errors = run.communicate(timeout=STUCK)
        assert [json.loads(line)["answer"] for line in out.splitlines()] == ["On the second floor."] * 5
        assert errors == b""
    left = [path.name for path in chatbot.folder.glob(".cache/chatbot/fetched/*")]
    assert not [name for name in left if name.startswith(".")]


def test_tls(chatbot: Command) -> None:
    with serving("loopback.pem") as server:
        address = server.serves(response(OWN))
        trusted = {"SSL_CERT_FILE": str(CERTIFICATES / "loopback.pem")}
        asked = chatbot.ask("--faq", address, QUESTION, env=trusted)
        assert (asked.out, asked.err) == ("On the second floor.\n", "")
        # Who it is that answers is not known any more, so that no copy serves.
        fails(
            chatbot.ask("--faq", address, QUESTION, "--max-age", "0"), "its certificate is not accepted: self"
        )
        with serving() as plain:
            server.serves(redirect(plain.serves(response(OWN))))
            fails(
                chatbot.ask("--faq", address, QUESTION, "--max-age", "0", env=trusted),
                "from https to http",
            )


def test_tls_of_another_host(chatbot: Command) -> None:
    with serving("elsewhere.pem") as server:
        trusted = {"SSL_CERT_FILE": str(CERTIFICATES / "elsewhere.pem")}
        fails(chatbot.ask("--faq", server.serves(response(OWN)), QUESTION, env=trusted), "mismatch")


def test_no_tls_at_all(chatbot: Command, server: Server) -> None:
    address = server.serves(response(OWN)).replace("http:", "https:")
    fails(chatbot.ask("--faq", address, QUESTION, "--timeout", "0.5"), "cannot be read: ")
