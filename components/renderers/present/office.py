"""A deck as one PowerPoint file: the slides of figures with native charts, the others in words."""

from __future__ import annotations

from typing import Any

from components.language.labels import Labels
from components.plot.theme import LIGHT
from components.renderers.present.page import address
from components.renderers.present.slides import Drawn, drawn, shown_in
from components.renderers.slides import Pictured, Told, slides
from components.renderers.slides.notes import spoken
from components.renderers.slides.stage import Kind
from components.view.deck import Deck
from components.view.own import Texts
from components.view.site import Site

_KINDS: dict[str, Kind] = {"title": "title", "sources": "list"}


def pptx(deck: Deck, names: Labels, site: Site, template: Any = None, texts: Texts | None = None) -> bytes:
    """Return a deck as a PowerPoint file in the language of `names`, in the dress of a template where there is one.

    Raises ValueError for a deck without slides.
    """
    told = drawn(deck, names, site, LIGHT, address(deck, site, names.words.lang), texts)
    shown: list[Pictured | Told] = []
    for one, said in zip(deck.slides, told, strict=True):
        views = shown_in(one, deck, names) if one.kind in ("figure", "pair") else []
        if views:
            script = tuple(said.script)
            shown.append(Pictured(tuple(views[:2]), said.title, said.changed, said.source, script))
        else:
            shown.append(_told(said))
    return slides(shown, site, names, template)


def _told(said: Drawn) -> Told:
    script = spoken(said.script)
    beneath = [*said.beneath, said.caveat, said.source]
    kind = _KINDS.get(said.kind, "telling")
    return Told(said.title, said.above, tuple(filter(None, beneath)), script, kind, said.kind == "number")
