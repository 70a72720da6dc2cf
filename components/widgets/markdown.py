"""Text from data inside Streamlit's markdown: shown as it is, never as formatting, links or HTML."""

from __future__ import annotations

import re

from components.language.labels import Labels

_ADDRESS = re.compile(r"https?:(?=//)|www(?=\.)|@(?=\w)", re.IGNORECASE)
_SPECIAL = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|~$:&^=])")


def plain(text: str) -> str:
    """Return `text` escaped, so that markdown shows exactly its characters.

    A bare web or mail address gets an invisible joiner, without which markdown would make a link of it.
    """
    return _SPECIAL.sub(r"\\\1", _ADDRESS.sub("\\g<0>\u2060", text)).replace("\n", " ")


def link(text: str, url: str) -> str:
    """Return a markdown link; `text` alone where there is no address of the web or of mail."""
    if not url.startswith(("https://", "http://", "mailto:")):
        return plain(text)
    safe = url.replace(" ", "%20").replace("(", "%28").replace(")", "%29").replace("<", "%3C").replace(">", "%3E")
    return f"[{plain(text)}]({safe})"


def source_link(names: Labels, source: str) -> str:
    """Return publisher and date of a source in markdown, linked where there is a web address."""
    return link(names.source(source), names.dataset.sources[source].url)
