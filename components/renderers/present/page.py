"""The page of a deck: all slides drawn, the script that leads through them, and nothing that is fetched later."""

from __future__ import annotations

import json
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlencode

from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.plot.theme import theme
from components.renderers.present.fonts import faces
from components.renderers.present.slides import drawn
from components.renderers.templating import render
from components.view.deck import Deck, encode
from components.view.site import Site

_FOLDER = Path(__file__).parent
_SCRIPTS = ("talk.js", "keys.js", "speaker.js")

HELP: tuple[tuple[tuple[str, ...], str], ...] = (
    (("→", "↓", "Space", "PgDn", "N"), N_("Next slide")),
    (("←", "↑", "Shift+Space", "PgUp", "P"), N_("Slide before")),
    (("Home", "End"), N_("First slide, last slide")),
    (("G", "1–9"), N_("Go to a slide, by its number or a word of its title")),
    (("O",), N_("Overview of slides")),
    (("B", ".", "W"), N_("Black screen, white screen, and back")),
    (("F",), N_("Full screen")),
    (("S",), N_("Speaker window")),
    (("L",), N_("Laser pointer")),
    (("T",), N_("Notes in this window")),
    (("+", "−"), N_("Size of the notes")),
    (("?",), N_("Keys")),
    (("Esc",), N_("Close what lies on top")),
)
_PACES = {"ahead": N_("Ahead of the plan"), "on_time": N_("On time"), "behind": N_("Behind the plan")}


def page(deck: Deck, names: Labels, site: Site, look: str = "light", *, notes: bool = True) -> bytes:
    """Return the page that presents a deck in the language of `names`, with what the record tells a speaker or without.

    It needs no session and fetches nothing, so it is the file to take along as well. Raises ValueError for a deck
    without slides.
    """
    if not deck.slides:
        raise ValueError("a presentation needs at least one slide")
    words = names.words
    return render(
        "present.html",
        words,
        site,
        look,
        notes=notes,
        slides=drawn(deck, names, site, theme(look), address(deck, site, words.lang, look)),
        faces=faces(words.lang),
        style=(_FOLDER / "present.css").read_text(encoding="utf-8"),
        languages=[
            (code, other.name, address(deck, site, code, look))
            for code, other in LANGUAGES.items()
            if code != words.lang
        ],
        help=HELP,
        code=_code(names),
    )


def address(deck: Deck, site: Site, lang: str, look: str = "light", *, speaker: bool = False) -> str:
    """Return where a deck is presented, to the audience or to its speaker."""
    more = {"theme": look} if look != "light" else {}
    return site.to("present?" + urlencode({"deck": encode(deck), "lang": lang, **more})) + "#v=speaker" * speaker


@lru_cache(maxsize=4)
def _code(names: Labels) -> str:
    texts = json.dumps({key: names.words(text) for key, text in _PACES.items()}, ensure_ascii=False)
    scripts = [(_FOLDER / name).read_text(encoding="utf-8") for name in _SCRIPTS]
    return "\n".join(["(() => {", f"const TEXTS = {texts};", *scripts, "})();"])


def policy(names: Labels) -> str:
    """Return what the page may load: the one script in it, and pictures and typefaces that it carries."""
    digest = b64encode(sha256(_code(names).encode()).digest()).decode()
    return (
        f"default-src 'none'; script-src 'sha256-{digest}'; style-src 'unsafe-inline'; img-src data:; font-src data:; "
        "base-uri 'none'; form-action 'none'"
    )
