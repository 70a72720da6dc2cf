"""What a cell of text may hold: no formula of a spreadsheet, no markup, no other language, no odd address."""

from __future__ import annotations

import re
import unicodedata
from ipaddress import ip_address
from urllib.parse import urlsplit

from data.vocabulary import LANGUAGES

_LONGEST = 2000
_QUOTES = " \t'\"“”‘’"
_MARKUP = re.compile(r"</?[A-Za-z!][^>]*>|&(#\w+|[A-Za-z]+);|\]\(|\*\*|__|~~|`|^#+ ")
_TWO = re.compile(r"[\s;,|]+https?://", re.IGNORECASE)
_DAY = re.compile(r"\b\d{4}-\d{2}-\d{2}\b")
_UNKNOWN = "\ufffd"  # what stands where a program could not read a letter


def is_plain(text: str) -> bool:
    """Return whether a cell is one line of text of which every sign can be read."""
    return len(text) <= _LONGEST and text.isprintable() and _UNKNOWN not in text


def is_harmless(text: str) -> bool:
    """Return whether no spreadsheet would take the cell for a formula, with or without quotation marks before it.

    https://owasp.org/www-community/attacks/CSV_Injection; a negative number and a dash before a blank are none.
    """
    bare = unicodedata.normalize("NFKC", text).lstrip(_QUOTES)
    return bare[:1] not in ("=", "+", "@") and not re.match(r"-(?![\d.]+$|\s|$)", bare)


def is_unmarked(text: str) -> bool:
    """Return whether the text has no HTML and no Markdown in it."""
    return not _MARKUP.search(text)


def is_in(text: str, lang: str, *, running: bool) -> bool:
    """Return whether a text may be one in the language `lang`.

    It has no letter of a script that only another language of the record writes; Latin names and abbreviations stand in
    all of them. A `running` text has letters of its own script.
    """
    own = LANGUAGES[lang].script
    foreign = {one.script for one in LANGUAGES.values()} - {own, "LATIN"}
    scripts = {unicodedata.name(letter, "").partition(" ")[0] for letter in text if letter.isalpha()}
    return not scripts & foreign and (not running or not scripts or own in scripts)


def is_modest(text: str, lang: str) -> bool:
    """Return whether a text does not say that a figure does not exist, unless it names the day of the search for it."""
    return not re.search(LANGUAGES[lang].denials, text, re.IGNORECASE) or bool(_DAY.search(text))


def is_address(text: str) -> bool:
    """Return whether the text is one address on the public web, without blanks and without a password."""
    if re.search(r"\s", text) or _TWO.search(text):
        return False
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.username is None and _is_public(host)


def _is_public(host: str) -> bool:
    """Return whether a host is one that readers everywhere reach, by its name in ASCII or its number."""
    try:
        return ip_address(host).is_global
    except ValueError:
        labels = host.split(".")
        named = all(re.fullmatch(r"[a-z0-9]([a-z0-9_-]*[a-z0-9])?", label) for label in labels)
        return named and len(labels) > 1 and not labels[-1].isdigit() and labels[-1] not in ("local", "localhost")
