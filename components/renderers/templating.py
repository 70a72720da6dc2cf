"""Pages and feeds that need no session: filled from templates, everything in them escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.language.languages import LANGUAGES
from components.language.words import Words
from components.plot.theme import FONT, theme
from components.renderers.xml_text import legal
from components.view.site import Site

_FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = FileSystemLoader(_FOLDER)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render(template: str, words: Words, site: Site, look: str = "light", **values: Any) -> bytes:
    """Return a filled template. What it is given is escaped; a name that it lacks raises `UndefinedError`."""
    filled = (
        _templates()
        .get_template(template)
        .render(words=words, site=site, colours=theme(look), font=FONT, spoken=LANGUAGES, **values)
    )
    return legal(filled).encode()
