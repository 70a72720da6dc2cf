"""Metadata of a PNG, put between its head and its pixels: these are neither read nor written anew, which takes longest.

https://www.w3.org/TR/png-3/#11Chunks
"""

from __future__ import annotations

import struct
from collections.abc import Mapping
from zlib import crc32

_HEAD = 8 + 25  # bytes of the signature and of the first chunk, which says how large the picture is
_INCH = 0.0254  # metres


def described(picture: bytes, dots: int, texts: Mapping[str, str], lang: str) -> bytes:
    """Return a PNG with so many dots to an inch and `texts` in a language, by keyword of the standard.

    The picture has neither yet.
    """
    to_metre = round(dots / _INCH)
    chunks = [_chunk(b"pHYs", struct.pack(">IIB", to_metre, to_metre, 1))]
    chunks += [
        _chunk(b"iTXt", b"\0".join([key.encode("latin-1"), b"\0", lang.encode(), b"", text.encode()]))
        for key, text in texts.items()
    ]
    return picture[:_HEAD] + b"".join(chunks) + picture[_HEAD:]


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", crc32(name + data))
