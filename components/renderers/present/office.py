"""A deck as one PowerPoint file: the slides of figures with native charts, the others in words."""

from __future__ import annotations

from components.language.labels import Labels
from components.plot.theme import LIGHT
from components.renderers.present.page import address
from components.renderers.present.slides import Drawn, drawn, shown_in
from components.renderers.slides import slides
from components.renderers.slides.telling import Told
from components.view.deck import Deck
from components.view.site import Site
from components.view.view import View


def pptx(deck: Deck, names: Labels, site: Site) -> bytes:
    """Return a deck as a PowerPoint file in the language of `names`; two figures side by side become two slides.

    Raises ValueError for a deck without slides.
    """
    told = drawn(deck, names, site, LIGHT, address(deck, site, names.words.lang))
    shown: list[View | Told] = []
    for one, texts in zip(deck.slides, told, strict=True):
        views = shown_in(one, deck, names) if one.kind in ("figure", "pair") else []
        shown += views or [_told(texts)]
    return slides(shown, site, names)


def _told(texts: Drawn) -> Told:
    script = "\n\n".join("\n".join(filter(None, [heading, *lines])) for heading, lines in texts.script)
    beneath = [*texts.beneath, texts.caveat, texts.source]
    return Told(texts.title, texts.above, tuple(filter(None, beneath)), script)
