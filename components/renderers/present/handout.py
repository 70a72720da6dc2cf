"""A deck on paper: a page a slide, with its picture and what the record tells the speaker."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from components.language.labels import Labels
from components.plot.theme import LIGHT
from components.renderers.files import screen
from components.renderers.files.printed import legible
from components.renderers.files.typesetting import pdf
from components.renderers.present.slides import Drawn, drawn, shown_in
from components.view.card import card_of
from components.view.deck import Deck
from components.view.site import Site
from components.view.view import View

_TEMPLATE = Path(__file__).with_suffix(".typ")
_SCREEN = screen.SCREENS["1920x1080"]


def handout(deck: Deck, names: Labels, site: Site) -> bytes:
    """Return a deck with at least one slide as a tagged PDF on A4; the same deck and data give the same bytes."""
    words, day = names.words, names.dataset.day
    slides = drawn(deck, names, site, LIGHT, "")
    shown = [shown_in(one, deck, names) for one in deck.slides]
    document = {
        "title": slides[0].title,
        "author": words("Takedown Trends"),
        "lang": words.lang,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "footer": " · ".join(
            [words("Takedown Trends"), words("data version {version}", version=names.dataset.version), site.name]
        ),
        "colours": {"muted": LIGHT.muted, "rest": LIGHT.rest},
        "slides": [_page(told, views, names, site) for told, views in zip(slides, shown, strict=True)],
    }
    return pdf(_TEMPLATE, legible(document), day)


def _page(told: Drawn, shown: Sequence[View], names: Labels, site: Site) -> dict[str, object]:
    views = [view for view in shown if view.rows and told.kind != "statement"]
    pictures = [{"svg": screen.svg(view, site, _SCREEN).decode(), "alt": card_of(view).alt} for view in views]
    if not pictures:
        beneath = [*told.beneath, told.caveat, told.source]
        wall = screen.statement(names.words.lang, _SCREEN, told.above, told.title, [text for text in beneath if text])
        pictures = [{"svg": wall.decode(), "alt": told.title}]
    script = [{"heading": heading, "lines": [line for line in lines if line]} for heading, lines in told.script]
    return {"title": told.title, "pictures": pictures, "script": script}
