"""What is kept with a checksum, so that it is seen when it has changed."""

from __future__ import annotations

from zlib import crc32

import msgspec


def sealed(content: object, key: int | str) -> bytes:
    """What is kept under a key, after a checksum of both."""
    data = _ENCODER.encode(content)
    return _checksum(data, key) + data


def unsealed(kept: bytes, key: int | str) -> bytes:
    """What is kept under a key, as it was encoded.

    Raises:
        ValueError: it has changed, or is kept under another.
    """
    data = kept[4:]
    if kept[:4] != _checksum(data, key):
        raise ValueError("the checksum is another")
    return data


def _checksum(data: bytes, key: int | str) -> bytes:
    return crc32(data, crc32(str(key).encode())).to_bytes(4, "little")


_ENCODER = msgspec.msgpack.Encoder()
