"""A presentation as a value: what its slides show, in which order, and the version of the data it was made with.

It travels as one query parameter: a version of the form, then JSON, deflated, in letters that an address may hold.
What a presenter writes by hand is no part of it: it stays in the browser, under the `key` of its slide.
"""

from __future__ import annotations

import secrets
import zlib
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from typing import Annotated, Literal
from urllib.parse import parse_qs, urlencode

import msgspec
from msgspec.structs import replace

from components.language.message import N_

MOST = 1800  # characters: what mailers and chat programs leave of an address
_READ = 3600  # that are read: the figures that an audience asked for come on top
_FORM = "1"
_LARGEST = 40_000  # bytes of JSON: far more than an address can honestly hold
MOST_SLIDES = 120

Kind = Literal["title", "section", "figure", "pair", "statement", "number", "sources", "closing"]
NAMES: dict[Kind, str] = {
    "title": N_("Title"),
    "section": N_("Section"),
    "figure": N_("Figure"),
    "pair": N_("Two figures"),
    "statement": N_("Statement"),
    "number": N_("Number"),
    "sources": N_("Sources"),
    "closing": N_("Closing"),
}


class Shown(msgspec.Struct, frozen=True, array_like=True):
    """What a slide shows: a figure (or `compare`), a page or an observation by its id, under the filters of `query`."""

    id: str
    query: str = ""

    @property
    def asked(self) -> Mapping[str, Sequence[str]]:
        """The query parameters."""
        return parse_qs(self.query)


class Slide(msgspec.Struct, frozen=True, array_like=True):
    """One slide. `key` tells it apart from all others, its copies too.

    A live slide has the version of its deck; one that is frozen stays at the `version` named here.
    """

    key: Annotated[str, msgspec.Meta(pattern=r"^[\w-]+$", max_length=60)]
    kind: Kind
    shown: tuple[Shown, ...] = ()
    version: Annotated[str, msgspec.Meta(pattern=r"^[\w.]*$", max_length=20)] = ""

    @property
    def has_numbers(self) -> bool:
        """Whether the slide shows numbers of the record, which another version may give otherwise."""
        return self.kind in ("figure", "pair", "statement", "number")


class Deck(msgspec.Struct, frozen=True, array_like=True):
    """Slides in their order, and the version of the data that the live ones are drawn from."""

    version: str
    slides: tuple[Slide, ...] = ()


def shown(key: str, asked: Mapping[str, Sequence[str]]) -> Shown:
    """Return a figure under query parameters, the language left out: a deck is shown in any."""
    return Shown(key, urlencode({name: values for name, values in asked.items() if name != "lang"}, doseq=True))


def slide(kind: Kind, *showing: Shown) -> Slide:
    """Return a new slide, with a key of its own."""
    return Slide(secrets.token_urlsafe(4), kind, showing)


def updated(deck: Deck, version: str) -> Deck:
    """Return the deck with its live slides drawn from another version."""
    return replace(deck, version=version)


def kept(deck: Deck, version: str) -> Deck:
    """Return the deck at another version, each slide that was live frozen at the one that it was drawn from."""
    slides = tuple(replace(one, version=one.version or deck.version) if one.has_numbers else one for one in deck.slides)
    return Deck(version, slides)


def encode(deck: Deck) -> str:
    """Return a deck as a parameter; one that is to be sent should have `MOST` characters at most."""
    squeezed = zlib.compress(msgspec.json.encode(deck), 9, wbits=-zlib.MAX_WBITS)
    return _FORM + urlsafe_b64encode(squeezed).decode().rstrip("=")


def decode(text: str) -> Deck:
    """Return the deck of a parameter. Raises ValueError for anything else, whoever made it up."""
    if not text.startswith(_FORM) or len(text) > _READ:
        raise ValueError("not a deck of a form that is known")
    body = text[len(_FORM) :]
    loosening = zlib.decompressobj(wbits=-zlib.MAX_WBITS)
    try:
        loose = loosening.decompress(urlsafe_b64decode(body + "=" * (-len(body) % 4)), _LARGEST)
        if not loosening.eof:
            raise ValueError("a deck that is cut off, or too large")
        deck = msgspec.json.decode(loose, type=Deck)
    except (zlib.error, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise ValueError("not a deck") from error
    if len(deck.slides) > MOST_SLIDES:
        raise ValueError(f"a deck of {len(deck.slides)} slides; there is room for {MOST_SLIDES}")
    if len({one.key for one in deck.slides}) < len(deck.slides):
        raise ValueError("a deck of which two slides have one key")
    return deck
