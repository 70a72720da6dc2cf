"""Text from data inside Streamlit's markdown: shown as it is, never as formatting, links or HTML."""

from __future__ import annotations

import re

_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def plain(text: str) -> str:
    """Return `text` escaped, so that markdown shows exactly its characters."""
    return _SPECIAL.sub(r"\\\1", text).replace("\n", " ")


def link(text: str, url: str) -> str:
    """Return a markdown link; `text` alone where there is no web address."""
    if not url.startswith(("https://", "http://")):
        return plain(text)
    safe = url.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
    return f"[{plain(text)}]({safe})"
