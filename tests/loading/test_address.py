"""An FAQ at an address: fetched, kept, asked again; and what is said where that can't be."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from command import Command
from faqs import LIBRARY, large_faq, own_word
from loaded import loaded
from web_server import (
    Server,
    fails,
    redirect,
    response,
    serving,
    stalling,
    tagged,
    zipped,
)

from chatbot import Bot, load_faq

QUESTION = "where can i print"
OWN = json.dumps(LIBRARY).encode()
TABLE = io.StringIO()
csv.writer(TABLE).writerows([("question", "answer"), ("Where can I print?", "Upstairs.")])
PAGE = b"# Where can I print?\n\nUpstairs.\n"


def answering(answer: str) -> bytes:
    """A response with an FAQ of one entry."""
    return response(json.dumps([{"question": "Where can I print?", "answer": answer}]).encode())


def archive() -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("pages/print.md", PAGE)
    return packed.getvalue()


FORMS = {
    "/faq.md": PAGE,
    "/faq.csv": TABLE.getvalue().encode(),
    "/export?format=csv": TABLE.getvalue().encode(),
    "/faq.yaml": b"- question: Where can I print?\n  answer: Upstairs.\n",
    "/faq.html": b"<html><body><h2>Where can I print?</h2><p>Upstairs.</p></body></html>",
    "/": b"<!DOCTYPE html><html><body><h2>Where can I print?</h2><p>Upstairs.</p></body></html>",
    "/faq.json": b'[{"question": "Where can I print?", "answer": "Upstairs."}]',
    "/faq.zip": archive(),
}


def test_every_form_that_a_file_may_have(chatbot: Command, server: Server) -> None:
    for path, content in FORMS.items():
        server.serves(response(content), path.split("?")[0])
    asked = chatbot.ask("--faq", server.address("/faq.md"), QUESTION)
    assert (asked.status, asked.out, asked.err) == (0, "Upstairs.\n", "")
    lines = "".join(f"/faq {server.address(path)}\n{QUESTION}\n" for path in FORMS)
    talk = chatbot("--faq", chatbot.file(LIBRARY), stdin=lines)
    assert talk.status == 0
    for part in talk.out.split("> /faq ")[1:]:
        assert part.partition(f"> {QUESTION}\n\n")[2] == "Upstairs.\n\n", part


def test_it_is_not_asked_again_while_it_is_fresh(chatbot: Command, server: Server) -> None:
    address = server.serves(tagged(OWN, '"a"'))
    first = chatbot.ask("--faq", address, QUESTION)
    assert first.out == "On the second floor.\n"
    assert chatbot.ask("--faq", address, QUESTION) == first
    assert len(server.asked) == 1
    assert chatbot.ask("--faq", address, QUESTION, "--max-age", "0") == first
    assert len(server.asked) == 2
    assert {request.headers.get("if-none-match") for request in server.asked[1:]} == {'"a"'}


def test_the_time_of_change_tells_that_nothing_has(chatbot: Command, server: Server) -> None:
    when = "Fri, 01 Jan 2021 00:00:00 GMT"
    address = server.serves(response(OWN, Last_Modified=when))
    for _ in range(2):
        assert chatbot.ask("--faq", address, QUESTION, "--max-age", "0").status == 0
    assert server.asked[-1].headers["if-modified-since"] == when


def test_what_was_changed_just_now_may_change_again_within_the_second(
    chatbot: Command, server: Server
) -> None:
    when = "Fri, 01 Jan 2021 00:00:00 GMT"
    first = response(
        json.dumps([{"question": "Where can I print?", "answer": "Upstairs."}]).encode(),
        Last_Modified=when,
        Date=when,
    )
    address = server.serves(first)
    assert chatbot.ask("--faq", address, QUESTION).out == "Upstairs.\n"
    server.serves(first.replace(b"Upstairs.", b"Outside.."))
    assert chatbot.ask("--faq", address, QUESTION, "--max-age", "0").out == "Outside..\n"
    assert "if-modified-since" not in server.asked[-1].headers


@pytest.mark.parametrize("entries", [1, 700])
def test_where_it_cannot_be_used_what_could_be_answers(
    chatbot: Command, server: Server, entries: int
) -> None:
    good = json.dumps(large_faq(entries)).encode()
    address = server.serves(response(good))
    asked = ("--faq", address, own_word(entries - 1), "--max-age", "0", "--json")
    first = chatbot.ask(*asked)
    assert first.reply["answered"]
    for broken in (b"[{", b"<html>Down for maintenance</html>"):
        server.serves(response(broken))
        again = chatbot.ask(*asked)
        assert (again.status, again.out) == (first.status, first.out)
        assert "cannot be used as it is now" in again.err
        assert len(again.err.splitlines()) == 1
    assert chatbot("check", address).status == 2
    server.serves(response(good))
    assert chatbot.ask(*asked) == first


def test_a_large_one_is_compiled(server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CHATBOT_CACHE_DIR", str(tmp_path / "cache"))
    address = server.serves(response(json.dumps(large_faq(700)).encode()))
    bot = Bot(load_faq(address, max_age=0))
    assert bot.ask(own_word(600)).matches[0].entry.id == "e600"
    assert list((tmp_path / "cache").glob("*/manifest.json"))
    assert bot.faq.path == address
    server.serves(response(json.dumps(large_faq(800)).encode()))
    assert bot.ask(own_word(799)).matches[0].entry.id == "e799"


def test_the_next_line_is_answered_from_what_is_there_now(chatbot: Command, server: Server) -> None:
    address = server.serves(answering("first"))
    run = chatbot.start("ask", "--faq", address, "--jsonl", "--max-age", "0")
    answers = []
    for content in (
        answering("first"),
        answering("second"),
        response(b"[{"),
        response(b"", "404 Gone"),
        answering("last"),
    ):
        server.serves(content)
        run.tell(QUESTION)
        answers.append(run.hear()["answer"])
    _, errors = run.communicate()
    assert answers == ["first", "second", "second", "second", "last"]
    assert errors.decode().count("cannot be used") == 2
    assert "404 Not Found" in errors.decode()


def test_a_conversation_goes_on_with_what_is_there_now(chatbot: Command, server: Server) -> None:
    address = server.serves(answering("first"))
    run = chatbot.start("--faq", address, "ask", "--jsonl")
    run.tell(QUESTION)
    assert run.hear()["answer"] == "first"
    server.serves(answering("second"))
    run.tell(QUESTION)
    assert run.hear()["answer"] == "first"  # for it is fresh
    assert len(server.asked) == 1
    piped = chatbot("--faq", address, stdin=f"{QUESTION}\n/reload\n{QUESTION}\n/faq\n")
    assert piped.out.index("first\n") < piped.out.index("second\n")
    assert address in piped.out


def test_what_was_not_read_again_is_not_said_to_be(chatbot: Command, server: Server) -> None:
    address = server.serves(answering("first"))
    assert chatbot.ask("--faq", address, QUESTION).status == 0
    server.serves(response(b"[{"))
    piped = chatbot("--faq", address, stdin=f"/reload\n{QUESTION}\n")
    assert "Read again" not in piped.out + piped.err
    assert "cannot be used as it is now" in piped.err
    assert "Answers still come from" in piped.out
    assert "first" in piped.out


def test_a_redirect_is_followed(chatbot: Command, server: Server) -> None:
    server.serves(redirect("there/faq.md", "301 Moved Permanently"), "/faq")
    server.serves(redirect(server.address("/print.md"), "307 Temporary Redirect"), "/there/faq.md")
    server.serves(zipped(PAGE), "/print.md")
    assert chatbot.ask("--faq", server.address("/faq"), QUESTION).out == "Upstairs.\n"


def test_a_password_goes_to_its_server_alone(chatbot: Command, server: Server) -> None:
    with serving() as other:
        server.serves(redirect("/b.json"), "/a.json")
        server.serves(redirect(other.address("/c.json", "eve:owned@")), "/b.json")
        other.serves(response(OWN), "/c.json")
        assert chatbot.ask("--faq", server.address("/a.json", "ann:s3cr%40t@"), QUESTION).status == 0
        assert [request.headers.get("authorization") for request in server.asked] == [
            "Basic YW5uOnMzY3JAdA=="
        ] * 2
        assert [request.headers.get("authorization") for request in other.asked] == [None]


def test_no_secret_is_shown_or_kept(chatbot: Command, server: Server) -> None:
    server.serves(response(OWN))
    server.serves(response(b"[{]"), "/broken.json")
    good = f"{server.address('/faq.json', 'ann:s3cret@')}?token=t0ken"
    runs = [
        ("ask", "--log", "log.jsonl", QUESTION),
        ("ask", "--json", QUESTION),
        ("list",),
        ("show", "card"),
        ("check", good),
    ]
    outcomes = [chatbot(*arguments, env={"CHATBOT_FAQ": good}) for arguments in runs]
    assert [outcome.status for outcome in outcomes] == [0] * len(runs)
    for path in ("/broken.json", "/nothere.json"):
        bad = server.address(path, "ann:s3cret@")
        outcomes += [
            chatbot.ask("--faq", f"{bad}?token=t0ken", QUESTION),
            chatbot("check", bad),
            chatbot("import", bad),
        ]
    chatbot.file(f'faq = "{good}"'.encode(), "config.toml")
    outcomes.append(chatbot("config", env={"CHATBOT_CONFIG": "config.toml"}))
    assert server.address("/faq.json") in outcomes[-1].out
    outcomes.append(
        chatbot(stdin=f"{QUESTION}\n/faq\n/why\n/save it.md\n", env={"CHATBOT_CONFIG": "config.toml"})
    )
    assert outcomes[-1].status == 0
    outcomes.append(chatbot("stats", "log.jsonl", "--faq", good))
    assert "1" in outcomes[-1].out
    kept = [path for path in chatbot.folder.rglob("*") if path.is_file() and path.name != "config.toml"]
    assert any(path.name == "it.md" for path in kept)
    told = [text for outcome in outcomes for text in (outcome.out, outcome.err)]
    for text in [*told, *map(str, kept), *(path.read_text("latin-1") for path in kept)]:
        assert "s3cret" not in text
        assert "t0ken" not in text
    assert "s3cret" not in repr(load_faq(good))


def test_what_a_page_from_elsewhere_takes_in(chatbot: Command, server: Server) -> None:
    chatbot.file(b"Print here?\n===========\n\nthe password of this machine\n", "secret.rst")
    page = b"Where can I print?\n==================\n\nUpstairs.\n\n.. include:: secret.rst\n"
    asked = chatbot.ask("--faq", server.serves(response(page), "/faq.rst"), "print here", "--threshold", "0")
    assert "password" not in asked.out
    made = chatbot("import", server.address("/faq.rst"))
    assert "Upstairs." in made.out
    assert "password" not in made.out


def test_commands_for_owners(chatbot: Command, server: Server) -> None:
    address = server.serves(response(OWN))
    chatbot.file(b"question,expected\nwhere can i print,printer\n", "tests.csv")
    assert chatbot("list", "--faq", address).out.splitlines()[0] == "How do I get a library card?"
    assert chatbot("check", address).status == 0
    assert chatbot("eval", address, "tests.csv").status == 0
    assert json.loads(chatbot("import", address).out)["entries"][0]["id"] == "card"
    for command in (["edit", address, "card"], ["add", address], ["review", address, "--json"]):
        fails(chatbot(*command, stdin="x"), "an address, where nothing can be changed")
    fails(chatbot("import", "tests.csv", "-o", address), "it is an address")


def test_links_of_an_faq_at_an_address_are_none_of_files(chatbot: Command, server: Server) -> None:
    entry = {"question": "Where can I print?", "answer": "Upstairs, where [this](floors/second.md) shows."}
    content = json.dumps([entry]).encode()
    assert "broken-link" in chatbot("check", chatbot.file(content)).out
    assert chatbot("check", server.serves(response(content))).out == ""


def test_a_proxy_is_asked_where_the_environment_names_one(chatbot: Command, server: Server) -> None:
    there = "http://faq.invalid/faq.json"
    server.serves(response(OWN), there)
    proxy = {"http_proxy": server.address("", "ann:s3cret@")}
    asked = chatbot.ask("--faq", there.replace("//", "//bob:pw@"), QUESTION, env=proxy)
    assert asked.out == "On the second floor.\n"
    (request,) = server.asked
    assert request.path == there
    assert request.headers["host"] == "faq.invalid"
    assert request.headers["proxy-authorization"] == "Basic YW5uOnMzY3JldA=="
    assert request.headers["authorization"] == "Basic Ym9iOnB3"
    assert chatbot.ask("--faq", there, QUESTION, env=proxy | {"no_proxy": "faq.invalid"}).status == 2


def test_only_an_address_that_is_asked_loads_what_asks_it(tmp_path: Path, server: Server) -> None:
    client = {"urllib3", "ssl", "http"}
    (tmp_path / "faq.json").write_bytes(OWN)
    assert not loaded(tmp_path, "ask", "--faq", "faq.json", QUESTION) & client
    address = server.serves(response(OWN))
    assert loaded(tmp_path, "ask", "--faq", address, QUESTION) >= client
    assert not loaded(tmp_path, "ask", "--faq", address, QUESTION) & client  # while it is fresh


def test_what_is_configured_holds(chatbot: Command, server: Server) -> None:
    address = server.serves(response(OWN))
    chatbot.file(f'faq = "{address}"\nmax_age = 0\ntimeout = 1.5\n'.encode(), "config.toml")
    configured = {"CHATBOT_CONFIG": "config.toml"}
    assert chatbot.ask(QUESTION, env=configured).status == 0
    asked = len(server.asked)
    assert chatbot.ask(QUESTION, "--max-age", "60", env=configured).status == 0
    assert len(server.asked) == asked
    server.serves(stalling(b""))
    assert "within 1.5 seconds" in chatbot.ask(QUESTION, env=configured).err
    chatbot.file(b"max_age = -1\ntimeout = 0\n", "config.toml")
    wrong = chatbot.ask(QUESTION, env=configured)
    assert wrong.status == 2
    assert len(wrong.err.splitlines()) == 2
    for option in ("--max-age=-1", "--max-age=nan", "--timeout=0", "--timeout=x"):
        assert "expected a number of seconds" in chatbot.ask(QUESTION, option).err
