"""Pages and feeds that need no session: filled from templates, everything in them escaped."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from components.site import Site
from components.svg.sheet import legal
from components.theme import FONT, theme
from components.words import Words

_FOLDER = Path(__file__).parent / "templates"


@lru_cache(maxsize=1)
def _templates() -> Environment:
    loader = FileSystemLoader(_FOLDER)
    return Environment(loader=loader, autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)


def render(template: str, words: Words, site: Site, look: str = "light", **told: Any) -> bytes:
    """Return a filled template. What it is given is escaped; a name that it lacks raises `UndefinedError`."""
    filled = _templates().get_template(template).render(words=words, site=site, colours=theme(look), font=FONT, **told)
    return legal(filled).encode()
