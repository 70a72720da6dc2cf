"""Text that any XML document may hold."""

from __future__ import annotations

import re

# What XML 1.0 has no place for (https://www.w3.org/TR/xml/#charsets); it would make the whole file unreadable.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def legal(text: str) -> str:
    """Return `text` without the characters that no XML document may hold."""
    return _ILLEGAL.sub("", text)
