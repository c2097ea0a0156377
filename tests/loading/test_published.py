"""An FAQ in PostgreSQL answers as its file does."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from command import Command, Outcome
from faqs import CARD_ANSWER, LIBRARY, UNRELATED, large_faq, own_word
from published import publish
from servers import PASSWORD, READER, Database
from web_server import response, serving

from chatbot import FAQ, Bot, load_faq

SETS = Path(__file__).parents[3] / "shared" / "eval"
ENTRIES = 700


def test_it_is_asked_by_its_address(chatbot: Command, library: Database) -> None:
    address = library.address(faq="library")
    answered = chatbot.ask("--faq", address, "how can i get a libary card")
    assert (answered.status, answered.out.strip()) == (0, CARD_ANSWER)
    assert chatbot.ask("--faq", address, UNRELATED).status == 1
    assert chatbot.ask("--faq", "x.json", "card").status == 2
    assert chatbot.ask("library card", env={"CHATBOT_FAQ": address}).out.strip() == CARD_ANSWER


def test_it_is_published_from_wherever_it_is_read(chatbot: Command, database: Database) -> None:
    """From a page, an address, and the database itself."""
    (chatbot.folder / "page.md").write_text("# Help\n\n## How do I pay?\n\nBy card.\n")
    with serving() as server:
        address = server.serves(response(json.dumps(LIBRARY).encode()), "/help")
        for source in ("page.md", f"{address}?key=s3cret"):
            assert chatbot("publish", source, database.address()).status == 0
    assert chatbot.ask("--faq", database.address(faq="page"), "how do I pay").out.strip() == "By card."
    again = chatbot("publish", database.address(faq="help"), database.address(), "--name", "again")
    assert again.status == 0, again
    assert chatbot.ask("--faq", database.address(faq="again"), "library card").out.strip() == CARD_ANSWER
    assert "s3cret" not in database.sql("select name, about from chatbot.versions")


def test_one_that_is_alone_need_not_be_named(chatbot: Command, database: Database) -> None:
    publish(chatbot, database)
    assert chatbot.ask("--faq", database.address(), "library card").out.strip() == CARD_ANSWER
    chatbot("publish", chatbot.file(LIBRARY), database.address(), "--name", "other")
    which = chatbot.ask("--faq", database.address(), "library card")
    assert which.status == 2
    assert "library, other" in which.err


def questions_of(name: str, content: dict[str, Any]) -> list[str]:
    if name == "library":
        return ["how can i get a libary card", "when open", "print a documnet", "wehre", UNRELATED, "hello"]
    if name == "made up":
        return [
            f"what {own_word(i)[:-1]} {e['question'][8:20]}" for i, e in enumerate(content["entries"][::35])
        ]
    lines = (SETS / name / "questions-typos.jsonl").read_text().splitlines()
    return [json.loads(line)["question"] for line in lines[:: len(lines) // 20]]


@pytest.mark.parametrize("name", ["library", "made up", "stackfaq", "mlops-zoomcamp"])
def test_it_answers_as_the_file_does(chatbot: Command, database: Database, name: str) -> None:
    if name not in ("library", "made up") and not (SETS / name).exists():
        pytest.skip("the question sets are not here")
    content = {"library": LIBRARY, "made up": large_faq(ENTRIES)}.get(name) or json.loads(
        (SETS / name / "faq.json").read_text()
    )
    address = publish(chatbot, database, content)
    here, there = load_faq(chatbot.folder / "faq.json", cache=False), load_faq(address)
    assert tuple(there.entries) == tuple(here.entries)
    assert without_place(there) == without_place(here)
    one, other = Bot(here), Bot(there)
    for question in questions_of(name, content):
        assert other.ask(question, top=5) == one.ask(question, top=5)


def without_place(faq: FAQ) -> tuple[object, ...]:
    return faq.title, faq.description, faq.language, faq.synonyms, faq.fallback, faq.small_talk


def test_a_bot_answers_from_the_newest_version(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    bot = Bot(load_faq(address))
    assert bot.ask("library card").answered
    changed = {"entries": [{"id": "card", "question": "library card", "answer": "There is none."}]}
    publish(chatbot, database, changed)
    entry = bot.ask("library card").entry
    assert entry
    assert (entry.answer, len(bot.faq.entries)) == ("There is none.", 1)


def test_versions_stay_until_they_are_dropped(chatbot: Command, database: Database) -> None:
    for number in range(4):
        publish(chatbot, database, {"entries": [{"question": f"Question {number}?", "answer": "x"}]})
    publish(chatbot, database, LIBRARY, "--name", "other")

    def versions() -> list[tuple[str, int]]:
        listed = chatbot("publish", "--list", database.address(), "--json").reply
        return [(one["name"], one["version"]) for one in listed]

    assert versions() == [*[("library", number) for number in (1, 2, 3, 4)], ("other", 5)]
    lines = chatbot("publish", "--list", database.address()).out.splitlines()
    assert [line.split()[:3] for line in lines[3:]] == [
        ["library", "version", "4"],
        ["other", "version", "5"],
    ]
    publish(chatbot, database, LIBRARY, "--keep", "2")
    assert versions() == [("library", 4), ("library", 6), ("other", 5)]
    tables = (
        "select relname from pg_class where relkind in ('r', 'p') and relnamespace = 'chatbot'::regnamespace"
    )
    assert "entries_3" not in database.sql(tables)
    assert "entries_4" in database.sql(tables)


def test_what_fails_changes_nothing(chatbot: Command, database: Database) -> None:
    address = publish(chatbot, database)
    tables = "select count(*) from pg_class where relnamespace = 'chatbot'::regnamespace"
    before = database.sql(tables)
    failed = chatbot("publish", "faq.json", database.address(), "--on", f"nowhere={database.address()}")
    assert failed.status == 2
    assert "nowhere" in failed.err
    assert database.sql(tables) == before
    assert chatbot.ask("--faq", address, "library card").status == 0


def test_values_are_no_part_of_a_statement(chatbot: Command, database: Database) -> None:
    name = "x'; drop schema chatbot cascade; --%s \\"
    evil = {"entries": [{"id": name, "question": f"What is '{name}\0'?", "answer": "a\0b", "tags": [name]}]}
    publish(chatbot, database, evil, "--name", name)
    faq = load_faq(database.address(faq=quote(name)))
    assert (faq.entries[0].id, faq.entries[0].answer) == (name, "ab")
    assert faq.entry(name) == faq.entries[0]
    assert Bot(faq).ask(name).answered


def test_texts_come_back_as_they_are(chatbot: Command, database: Database) -> None:
    odd = ["\\", "\\N", "\\.", "NULL", '"', "a\tb\r\nc\\n", "{x,y}", "日本語 – ﷽", "\x1b[1m", "x\u2028y"]
    entries = [
        {
            "question": f"What is {text}?",
            "aliases": [text, *odd],
            "answer": text,
            "tags": [text],
            "source": text,
        }
        for text in odd
    ]
    there = load_faq(publish(chatbot, database, {"entries": [*entries, {"question": "Why?", "answer": "x"}]}))
    assert tuple(there.entries) == tuple(load_faq(chatbot.folder / "faq.json", cache=False).entries)


def test_a_reader_needs_to_select_alone(chatbot: Command, database: Database) -> None:
    publish(chatbot, database)
    reader = database.address(READER, faq="library")
    secret = {"PGPASSWORD": PASSWORD}
    refused = chatbot.ask("--faq", reader, "library card", env=secret)
    assert refused.status == 2
    assert "SELECT" in refused.err
    database.sql(
        f"grant usage on schema chatbot to {READER}",
        f"grant select on all tables in schema chatbot to {READER}",
    )
    assert chatbot.ask("--faq", reader, "libary card", env=secret).status == 0
    publish(chatbot, database)  # a version more is no new right
    assert chatbot.ask("--faq", reader, "libary card", env=secret).status == 0
    assert chatbot("publish", "faq.json", reader, env=secret).status == 2


@pytest.mark.parametrize("where", ["address", "PGPASSWORD", "PGPASSFILE", "service", "parameter"])
def test_a_password_is_taken_from_where_it_usually_is_and_never_shown(
    chatbot: Command, library: Database, where: str
) -> None:
    def asked(password: str) -> Outcome:
        env, address = {}, library.address(READER, faq="library")
        if where == "address":
            address = address.replace(f"{READER}@", f"{READER}:{quote(password)}@")
        elif where == "parameter":
            address += f"&password={quote(password)}"
        elif where == "PGPASSWORD":
            env = {"PGPASSWORD": password}
        elif where == "PGPASSFILE":
            path = chatbot.folder / "pass"
            path.write_text(f"*:*:*:{READER}:{password}")
            path.chmod(0o600)
            env = {"PGPASSFILE": str(path)}
        else:
            (chatbot.folder / "services").write_text(
                f"[faq]\nhost=127.0.0.1\nport={library.cluster.port}\ndbname={library.name}\n"
                f"user={READER}\npassword={password}\n"
            )
            env, address = (
                {"PGSERVICEFILE": str(chatbot.folder / "services")},
                "postgresql:///?service=faq&faq=library",
            )
        return chatbot.ask("--faq", address, "library card", env=env)

    assert asked(PASSWORD).status == 0
    wrong = asked("n0t-the-pa55word")
    assert wrong.status == 2
    assert "password" in wrong.err
    assert "n0t-the" not in wrong.err


def test_without_psycopg_nothing_else_is_missing(chatbot: Command) -> None:
    (chatbot.folder / "psycopg.py").write_text("raise ImportError")
    done = chatbot.ask("--faq", "postgresql://h/d", "x", env={"PYTHONPATH": str(chatbot.folder)})
    assert done.status == 2
    assert "faq-chatbot[postgres]" in done.err


@pytest.mark.parametrize(
    "address", ["postgresql://h:x/d", "postgresql://[::1/d", "postgresql://h/d?nonsense=1"]
)
def test_what_is_no_address(chatbot: Command, address: str) -> None:
    done = chatbot.ask("--faq", address, "x")
    assert done.status == 2
    assert "Traceback" not in done.err
    assert len(done.err.splitlines()) == 1
