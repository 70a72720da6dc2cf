"""Pages and feeds that need no session: filled from templates, everything in them escaped."""

from __future__ import annotations

import re
from base64 import b64encode
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from components.language.languages import LANGUAGES
from components.language.words import Words
from components.plot.theme import FONT, theme
from components.renderers.xml_text import legal
from components.view.site import Site

AUTO = "auto"
_DOT = re.compile(r"(?<=\w)·(?=\w)")
_DIGIT = re.compile(r"\d")
_FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = FileSystemLoader(_FOLDER)
    made = Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    made.filters["whole"] = whole
    return made


def whole(text: str) -> Markup:
    """Return a text whose words with digits are never broken, at a hyphen for example, and whose dots end no line."""
    text = _DOT.sub("\u2060·", text)
    marked = [
        Markup('<span class="whole">{}</span>').format(word) if _DIGIT.search(word) else escape(word)
        for word in text.split(" ")
    ]
    return Markup(" ").join(marked)


def digest(code: str) -> str:
    """Return how a policy names the one script that a page holds (CSP 3, hash source)."""
    return f"'sha256-{b64encode(sha256(code.encode()).digest()).decode()}'"


def render(template: str, words: Words, site: Site, look: str = "light", **values: Any) -> bytes:
    """Return a filled template. What it is given is escaped; a name that it lacks raises `UndefinedError`.

    The look `auto` is that of the reader's system.
    """
    night = theme("dark") if look == AUTO else None
    shared = {"words": words, "site": site, "colours": theme(look), "night": night, "font": FONT, "spoken": LANGUAGES}
    filled = _templates().get_template(template).render(**shared, **values)
    return legal(filled).encode()
