"""A deck on paper: a page a slide, with its picture and what the record tells the speaker."""

from __future__ import annotations

from pathlib import Path

from components.language.labels import Labels
from components.plot.theme import LIGHT
from components.renderers.files.printed import legible
from components.renderers.files.typesetting import pdf
from components.renderers.present.slides import Drawn, drawn
from components.view.deck import Deck
from components.view.own import Texts
from components.view.site import Site

_TEMPLATE = Path(__file__).with_suffix(".typ")


def handout(deck: Deck, names: Labels, site: Site, texts: Texts | None = None) -> bytes:
    """Return a deck with at least one slide as a tagged PDF on A4; the same deck and data give the same bytes."""
    words, day = names.words, names.dataset.day
    slides = drawn(deck, names, site, LIGHT, "", texts)
    document = {
        "title": slides[0].title,
        "author": words("Takedown Trends"),
        "lang": words.lang,
        "date": {"year": day.year, "month": day.month, "day": day.day},
        "footer": " · ".join(
            [words("Takedown Trends"), words("data version {version}", version=names.dataset.version), site.name]
        ),
        "colours": {"muted": LIGHT.muted, "rest": LIGHT.rest},
        "slides": list(map(_page, slides)),
    }
    return pdf(_TEMPLATE, legible(document), day)


def _page(told: Drawn) -> dict[str, object]:
    # What stands over the chart, and the chart in words, are there already.
    seen = [[one.alt] for one in told.pictures]
    script = [(heading, lines) for heading, lines in told.script[1:] if lines not in seen]
    return {
        "title": told.title,
        "above": told.above,
        "beneath": told.beneath,
        "pictures": [{"svg": one.wide, "alt": one.alt, "heading": one.heading} for one in told.pictures],
        "foot": [text for text in (told.caveat, told.source) if text],
        "script": [{"heading": heading, "lines": [line for line in lines if line]} for heading, lines in script],
    }
