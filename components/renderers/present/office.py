"""A deck as one PowerPoint file: the slides of figures with native charts, the others in words."""

from __future__ import annotations

from typing import Any

from components.language.labels import Labels
from components.plot.theme import LIGHT
from components.renderers.present.page import address
from components.renderers.present.slides import Drawn, drawn, shown_in
from components.renderers.slides import Pictured, Told, slides
from components.renderers.slides.stage import Kind
from components.view.deck import Deck
from components.view.site import Site

_KINDS: dict[str, Kind] = {"title": "title", "sources": "list"}


def pptx(deck: Deck, names: Labels, site: Site, template: Any = None) -> bytes:
    """Return a deck as a PowerPoint file in the language of `names`, in the dress of a template where there is one.

    Raises ValueError for a deck without slides.
    """
    told = drawn(deck, names, site, LIGHT, address(deck, site, names.words.lang))
    shown: list[Pictured | Told] = []
    for one, texts in zip(deck.slides, told, strict=True):
        views = shown_in(one, deck, names) if one.kind in ("figure", "pair") else []
        if views:
            script = tuple(texts.script)
            shown.append(Pictured(tuple(views[:2]), texts.title, texts.changed, texts.source, script))
        else:
            shown.append(_told(texts))
    return slides(shown, site, names, template)


def _told(texts: Drawn) -> Told:
    script = "\n\n".join("\n".join(filter(None, [heading, *lines])) for heading, lines in texts.script)
    beneath = [*texts.beneath, texts.caveat, texts.source]
    return Told(texts.title, texts.above, tuple(filter(None, beneath)), script, _KINDS.get(texts.kind, "telling"))
