"""Fetching what lies at an address of http or https, within a time and up to a size.

The fetching is a thread's work, which is left to itself when the time is up: no timeout of a socket bounds the look-up of a
host, or a server that sends a byte now and then.
"""

from __future__ import annotations

import socket
import ssl
import time
from concurrent.futures import Future
from contextlib import suppress
from email.utils import parsedate_to_datetime
from http import HTTPStatus
from http.client import HTTPException
from threading import Thread
from typing import NamedTuple
from urllib.parse import unquote, urljoin
from urllib.request import getproxies, proxy_bypass

from urllib3.connection import HTTPConnection, HTTPSConnection
from urllib3.exceptions import HTTPError, LocationParseError, NameResolutionError
from urllib3.exceptions import TimeoutError as UrllibTimeoutError
from urllib3.response import BaseHTTPResponse
from urllib3.util import Url, make_headers, parse_url

from chatbot.files.pipes import meet_broken_ones_as_errors

LARGEST = 256_000_000
"""Bytes that are taken, unpacked."""
CHUNK = 65_536
MOST_REDIRECTS = 5
REDIRECTS = (301, 302, 303, 307, 308)
PASSING = (408, 425, 429, *range(500, 600))
"""What a server answers that is in trouble, and may be out of it again soon."""
PORTS = {"http": 80, "https": 443}
ENCODINGS = ("", "identity", "gzip", "x-gzip")
SETTLED = 1
"""Seconds after which what has a time of change will have another when it changes again."""
LONGEST_TAG = 1_000
"""Characters of an ETag, or a date, that are kept."""


class UnreachableError(Exception):
    """The network or the server is in trouble; what was had before may serve meanwhile."""


class RefusedError(Exception):
    """The address is not to be had, or not to be trusted; what was had before is no FAQ any more."""


class Validators(NamedTuple):
    """By what a server tells whether what one has is what it has."""

    etag: str | None = None
    modified: str | None = None
    """When it was last changed, as the server writes it."""


class Answer(NamedTuple):
    """What a server sent."""

    body: bytes | None
    """None where nothing has changed."""
    validators: Validators


def fetch(address: str, *, timeout: float, have: Validators | None = None) -> Answer:
    """What lies at an address, unless it is what one has already.

    Raises:
        UnreachableError: nothing came, or not all, within ``timeout`` seconds; or the server is in trouble.
        RefusedError: the server says that there is nothing, or what is not to be followed or believed.
    """
    errand = _Errand(address, timeout, have or Validators())
    done: Future[Answer] = Future()

    def run() -> None:
        meet_broken_ones_as_errors()
        try:
            done.set_result(errand.run())
        except BaseException as error:  # for the one who waits for it
            done.set_exception(error)

    Thread(target=run, daemon=True).start()
    try:
        return done.result(timeout)
    except TimeoutError:
        errand.end()
        raise _late(timeout) from None


class _Errand:
    """One fetching, redirects included."""

    def __init__(self, address: str, timeout: float, have: Validators) -> None:
        self._address = address
        self._timeout = timeout
        self._have = have
        self._connection: HTTPConnection | None = None
        self._response: BaseHTTPResponse | None = None
        self._socket: socket.socket | None = None
        self._ended = False

    def run(self) -> Answer:
        """Do it.

        Raises:
            UnreachableError, RefusedError: it can't be done.
        """
        try:
            url = _parsed(self._address)
            for _ in range(MOST_REDIRECTS + 1):
                response = self._get(url)
                if response.status not in REDIRECTS:
                    return self._answer(response)
                url = _next(url, response.headers.get("Location"))
            raise RefusedError(f"it leads on to another address more than {MOST_REDIRECTS} times")
        except (HTTPError, HTTPException, OSError, ValueError) as error:
            raise _in_words(error, self._timeout) from None
        finally:
            self._close()

    def end(self) -> None:
        """Break off what still goes on in another thread, which then closes it, and start nothing more."""
        self._ended = True
        if self._socket is not None:
            with suppress(OSError):  # nobody waits any more for what does not come
                self._socket.shutdown(socket.SHUT_RDWR)

    def _close(self) -> None:
        for one in (self._response, self._connection, self._socket):
            if one is not None:
                with suppress(OSError, ValueError):
                    one.close()
        if self._socket is not None and self._socket.fileno() >= 0:
            # A response that could not be made of what came holds it open, and is nowhere to be had.
            socket.close(self._socket.detach())

    def _get(self, url: Url) -> BaseHTTPResponse:
        self._close()
        if self._ended:
            raise UnreachableError("nobody waits for it any more")
        self._connection, target, headers = _connected(url, self._timeout)
        headers |= {"User-Agent": "faq-chatbot", "Accept": "*/*", "Accept-Encoding": "gzip"}
        if url.auth:
            headers |= make_headers(basic_auth=unquote(url.auth))
        if self._have.etag:
            headers["If-None-Match"] = self._have.etag
        if self._have.modified:
            headers["If-Modified-Since"] = self._have.modified
        self._connection.connect()
        self._socket = self._connection.sock
        self._connection.request("GET", target, headers=headers, preload_content=False)
        self._response = self._connection.getresponse()
        return self._response

    def _answer(self, response: BaseHTTPResponse) -> Answer:
        if response.status == HTTPStatus.NOT_MODIFIED and any(self._have):
            return Answer(None, self._have)
        if response.status != HTTPStatus.OK:
            kind = UnreachableError if response.status in PASSING else RefusedError
            raise kind(f"the server says {_status(response.status)}")
        encoding = response.headers.get("Content-Encoding", "").lower()
        if encoding not in ENCODINGS:
            raise RefusedError("the server packs it in a way that was not asked for")
        if (response.length_remaining or 0) > LARGEST:
            raise RefusedError(_too_large())
        etag, modified = (_usable(response.headers.get(name)) for name in ("ETag", "Last-Modified"))
        if etag is None and not _tells(modified, response.headers.get("Date")):
            modified = None
        return Answer(self._body(response), Validators(etag, modified))

    def _body(self, response: BaseHTTPResponse) -> bytes:
        parts, size = [], 0
        while part := response.read1(CHUNK, decode_content=True):
            size += len(part)
            if size > LARGEST:
                raise RefusedError(_too_large())
            if self._ended:
                raise UnreachableError("nobody waits for it any more")
            parts.append(part)
        return b"".join(parts)


def _parsed(address: str) -> Url:
    url = parse_url(address)
    if not url.host or url.scheme not in PORTS:
        raise RefusedError("this is no address of http or https")
    return url


def _next(url: Url, location: str | None) -> Url:
    """Where a redirect leads; the password goes there only where that is the same server.

    Raises:
        RefusedError: it is not to be followed.
    """
    if not location:
        raise RefusedError("the server says that it is elsewhere, and not where")
    there = parse_url(urljoin(url.url, location))
    if there.scheme not in PORTS or not there.host:
        raise RefusedError(f"it leads on to {_scheme(there)}, which is not followed")
    if url.scheme == "https" and there.scheme == "http":
        raise RefusedError(
            "it leads on from https to http, where anybody could change it; that is not followed"
        )
    same = _server(there) == _server(url)
    return there._replace(auth=url.auth if same else None)


def _scheme(url: Url) -> str:
    return f"an address of {url.scheme[:20]}" if url.scheme else "what is no address"


def _server(url: Url) -> tuple[str | None, str | None, int]:
    return url.scheme, url.host, url.port or PORTS[url.scheme or ""]


def _connected(url: Url, timeout: float) -> tuple[HTTPConnection, str, dict[str, str]]:
    """A connection to a server, or to the proxy that the environment names for it; what to ask for there, with which headers."""
    host, port = (url.host or "").strip("[]"), url.port or PORTS[url.scheme or ""]
    proxy = _proxy_for(url, host)
    at = (proxy.host or "", proxy.port or PORTS["http"]) if proxy else (host, port)
    for_proxy = make_headers(proxy_basic_auth=unquote(proxy.auth)) if proxy and proxy.auth else {}
    if url.scheme == "https":
        secure = HTTPSConnection(*at, timeout=timeout, ssl_context=ssl.create_default_context())
        if proxy:
            secure.set_tunnel(host, port, for_proxy)
        return secure, url.request_uri, {}
    plain = HTTPConnection(*at, timeout=timeout)
    if proxy:
        return plain, url._replace(auth=None, fragment=None).url, {**for_proxy, "Host": url.netloc or host}
    return plain, url.request_uri, {}


def _proxy_for(url: Url, host: str) -> Url | None:
    """The proxy that the environment names, as it does for all programs; None for none."""
    named = getproxies().get(url.scheme or "")
    if not named or proxy_bypass(host):
        return None
    proxy = parse_url(named if "://" in named else f"http://{named}")
    if proxy.scheme != "http" or not proxy.host:
        raise RefusedError("the environment names a proxy that is none of http")
    return proxy


def _in_words(error: Exception, timeout: float) -> Exception:
    """What went wrong, without what urllib3 and the system say of objects and numbers."""
    if isinstance(error, ssl.SSLCertVerificationError):
        return RefusedError(
            f"its certificate is not accepted: {error.verify_message}; "
            "SSL_CERT_FILE in the environment names the certificates to go by"
        )
    if isinstance(error, ssl.SSLError):
        return UnreachableError(
            f"it does not speak TLS as it should ({(error.reason or 'broken off').lower()})"
        )
    if isinstance(error, NameResolutionError):
        return UnreachableError("its host is not known")
    if isinstance(error, (LocationParseError, ValueError)):
        return RefusedError("this is no address of http or https")
    cause = error if isinstance(error, OSError) else error.__cause__
    if isinstance(cause, OSError) and cause.strerror:
        return UnreachableError(cause.strerror)
    if isinstance(error, (UrllibTimeoutError, TimeoutError)):
        return _late(timeout)
    return UnreachableError("what the server sends is broken off, or is no HTTP")


def _usable(header: str | None) -> str | None:
    """A header that can be sent back as it came."""
    fits = header is not None and header.isascii() and header.isprintable() and len(header) <= LONGEST_TAG
    return header if fits else None


def _tells(modified: str | None, sent: str | None) -> bool:
    """Would a later change have another time than this? Not where it may come within the same second.

    RFC 9110, section 8.8.2.2.
    """
    if modified is None:
        return False
    with suppress(ValueError, TypeError):
        now = parsedate_to_datetime(sent).timestamp() if sent else time.time()
        return parsedate_to_datetime(modified).timestamp() <= now - SETTLED
    return False


def _status(status: int) -> str:
    with suppress(ValueError):
        return f"{status} {HTTPStatus(status).phrase}"
    return str(status)


def _late(timeout: float) -> UnreachableError:
    return UnreachableError(f"it was not all there within {timeout:g} seconds")


def _too_large() -> str:
    return f"it is larger than {LARGEST // 1_000_000} MB"
