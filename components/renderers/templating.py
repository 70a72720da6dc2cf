"""Pages and feeds that need no session: filled from templates, everything in them escaped."""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from components.language.languages import LANGUAGES
from components.language.words import Words
from components.plot.theme import FONT, theme
from components.renderers.xml_text import legal
from components.view.site import Site

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


def render(template: str, words: Words, site: Site, look: str = "light", **values: Any) -> bytes:
    """Return a filled template. What it is given is escaped; a name that it lacks raises `UndefinedError`."""
    filled = (
        _templates()
        .get_template(template)
        .render(words=words, site=site, colours=theme(look), font=FONT, spoken=LANGUAGES, **values)
    )
    return legal(filled).encode()
