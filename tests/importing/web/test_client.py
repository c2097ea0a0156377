"""What comes of whatever a server may send, and of whatever an address may be."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from web_server import Server, response, zipped

from chatbot.files.addresses import scheme_of, without_secrets
from chatbot.importing.web.client import RefusedError, UnreachableError, Validators, fetch

PLAIN = response(b"[{}]", ETag='"a"')
CHUNKED = response(b"4\r\n[{}]\r\n0\r\n\r\n", Content_Length=None, Transfer_Encoding="chunked")
WHOLE = [PLAIN, CHUNKED, zipped(b"[{}]")]


@st.composite
def spoilt(draw: st.DrawFn) -> bytes:
    """A response of which a part is something else."""
    data = draw(st.sampled_from(WHOLE))
    start = draw(st.integers(0, len(data)))
    end = draw(st.integers(start, min(len(data), start + 9)))
    part = draw(
        st.binary(max_size=9) | st.sampled_from([b"\r\n", b"\r\n\r\n", b"-1", b"99999999999999999999", b"\0"])
    )
    return data[:start] + part + data[end:]


@given(spoilt() | st.binary(max_size=300))
@example(response(b"", Content_Length=-5))
@example(response(b"x", Content_Length="1, 2"))
@example(response(b"5\r\n", Content_Length=3, Transfer_Encoding="chunked"))
def test_whatever_a_server_sends_is_an_answer_or_an_error(running_server: Server, data: bytes) -> None:
    address = running_server.serves(data)
    with suppress(UnreachableError, RefusedError):
        answer = fetch(address, timeout=5, have=Validators('"a"'))
        assert answer.body is None or isinstance(answer.body, bytes)


@pytest.mark.parametrize("whole", WHOLE)
def test_what_is_whole_is_had_whole(server: Server, whole: bytes) -> None:
    assert fetch(server.serves(whole), timeout=5).body == b"[{}]"


@given(
    st.text(max_size=60).map("http://127.0.0.1:1/{}".format) | st.text(max_size=60).map("https://{}".format)
)
def test_whatever_an_address_is(address: str) -> None:
    if "127.0.0.1" in address or not any(map(str.isalnum, address[8:])):
        with pytest.raises((UnreachableError, RefusedError)):
            fetch(address, timeout=5)


def test_half_of_a_password_is_not_shown_for_a_host() -> None:
    assert without_secrets("https://ann:pass/word@example.org/faq.json") == "https://…"


NAME = st.text(st.characters(codec="ascii", categories=["L", "N"]), min_size=1, max_size=9)


@given(
    scheme=st.sampled_from(["http", "HTTPS", "postgresql"]),
    host=NAME,
    user=st.text(max_size=9),
    query=st.text(max_size=9),
)
def test_what_is_shown_of_an_address(scheme: str, host: str, user: str, query: str) -> None:
    """Nothing of what stands before its host, or after its path."""
    user = "".join(c for c in user if c not in "/?#")
    plain = f"{scheme.lower()}://{host}.example/faq.json"
    assert without_secrets(f"{scheme}://{user}@{host}.example/faq.json?{query}") == plain
    assert without_secrets(f"{scheme}://{host}.example/faq.json#{query}") == plain
    assert scheme_of(plain) == scheme.lower()


@given(st.text(max_size=30))
def test_what_is_no_address_is_shown_as_it_is(name: str) -> None:
    if "://" not in name:
        assert without_secrets(name) == name
        assert scheme_of(name) == ""
