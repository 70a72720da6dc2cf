"""Slides: one a figure, with a native chart, its evidence in the footer and in the speaker notes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from pptx.util import Emu, Inches

from components.language.labels import Labels
from components.plot import plot as plot_of
from components.renderers.slides import page, shapes
from components.renderers.slides.chart import draw
from components.renderers.slides.converting import native_charts
from components.renderers.slides.deck import deck, describe, dropped, packed
from components.renderers.slides.look import Box, heading_size, level, look, short
from components.renderers.slides.native import NativeChart, described
from components.renderers.slides.notes import footnotes, say, spoken
from components.renderers.slides.page import GAP, SMALL
from components.renderers.slides.pins import pin, pinned
from components.renderers.slides.stage import Stage, stage
from components.renderers.slides.telling import Told, tell
from components.renderers.slides.text import clean, language, lines
from components.view.card import card_of
from components.view.caveat import caveat, explained
from components.view.failed import failed
from components.view.notes import emptiness
from components.view.provenance import Provenance, provenance
from components.view.script import Part, script
from components.view.site import Site
from components.view.view import View

_GUTTER = Inches(0.3)
_NARROWEST = 32  # points that a place on the axis needs for its number
_ROWS = 3  # of charts on a slide
_NOTE_LINES = {0: 3, 1: 3, 2: 3, 3: 2, 4: 1}  # by the number of charts that share the slide
_SOURCES = 2  # by name


@dataclass(frozen=True)
class Pictured:
    """A slide of one figure or of two beside each other.

    `title` stands in place of the finding, `caveat` in place of the figure's own, `script` in place of its notes.
    """

    views: tuple[View, ...]
    title: str = ""
    caveat: str = ""
    source: str = ""
    script: tuple[Part, ...] = ()


def presentation(views: Sequence[View], site: Site) -> bytes:
    """Return a PowerPoint file with a slide for each view, in the language of the first. ValueError without any."""
    if not views:
        raise ValueError("a presentation needs at least one view")
    return slides([Pictured((view,)) for view in views], site, views[0].labels)


def slides(shown: Sequence[Pictured | Told], site: Site, names: Labels, template: Any = None) -> bytes:
    """Return a PowerPoint file with a slide for each of `shown`, in the language of `names`.

    `template` is an empty presentation whose layouts, colours and typefaces are used; the house's own without one. A
    view without rows gives a slide that says so. The same slides give the same bytes. ValueError without any.
    """
    if not shown:
        raise ValueError("a presentation needs at least one slide")
    words, dataset = names.words, names.dataset
    version = words("data version {version}", version=dataset.version)
    made = template or deck(words.lang)
    every = {view: provenance(view, site) for one in shown if isinstance(one, Pictured) for view in one.views}
    numbered = len(shown) > 1
    for one in shown:
        footer = (words("Takedown Trends"), version, site.name)
        if isinstance(one, Told):
            say(tell(made, one, words.lang, footer, numbered=numbered), one.script, words.lang)
            continue
        before = len(made.slides)
        try:
            slide = _pictured(made, one, [every[view] for view in one.views], site, dataset.day, numbered=numbered)
            say(slide, spoken(one.script or _script(one, every)), words.lang)
        except Exception:
            dropped(made, before)
            instead = Told(" ".join(failed(view.figure.id, view.labels) for view in one.views))
            tell(made, instead, words.lang, footer, numbered=numbered)
    alone = next(iter(every.values())) if len(shown) == len(every) == 1 else None
    measures = dict.fromkeys(names.measure(measure) for view in every for measure in view.figure.measures)
    describe(
        made,
        dataset.day,
        title=clean(alone.title if alone else words("Takedown Trends")),
        subject=clean(alone.subtitle if alone else "; ".join(text.title for text in every.values())),
        keywords=clean(", ".join(measures)),
        comments=clean(alone.address if alone else site.root),
        lang=language(words.lang),
    )
    return packed(made)


def _script(one: Pictured, every: dict[View, Provenance]) -> tuple[Part, ...]:
    return tuple(part for view in one.views for part in script(view, every[view]))


def _pictured(made: Any, one: Pictured, texts: Sequence[Provenance], site: Site, day: date, *, numbered: bool) -> Any:
    views, words = one.views, one.views[0].words
    lang, several = words.lang, len(one.views) > 1
    on = stage(made, "pair" if several else "figure", numbered=numbered)
    places = on.clear()
    whole = Box(
        on.rooms[0].left,
        on.rooms[0].top,
        on.rooms[-1].left + on.rooms[-1].width - on.rooms[0].left,
        on.rooms[0].height,
    )
    page.title(on, one.title or texts[0].title, lang)
    footer = (words("Takedown Trends"), texts[0].version, site.name)
    bottom = page.foot(on, _sources(one, texts), footer, texts[0].address, lang, whole)
    drawn = [native_charts(plot_of(view)) if view.rows and not _is_shaped(view) else [] for view in views]
    shown = [one.caveat] if one.caveat else _caveats(views, texts, len(drawn[0]), Emu(whole.width).pt)
    bottom = page.caveats(on, shown, lang, whole, bottom)
    for at, (view, told, charts, area) in enumerate(zip(views, texts, drawn, on.rooms, strict=True)):
        if several:
            top = page.heading(on, card_of(view).title, lang, area)
        else:
            top = page.subtitle(on, told.subtitle, lang, area)
        space = Box(area.left, top, area.width, bottom - top)
        if charts:
            _charts(on, view, told, charts, space, shown, day, places[at : at + 1])
        elif view.rows:
            shapes.draw(on.slide, plot_of(view), space, told.alt)
        else:
            page.nothing(on, emptiness(view), lang, space)
    if several and on.subtitle is not None:
        on.slide.shapes._spTree.remove(on.subtitle._element)
    return on.slide


def _caveats(views: Sequence[View], texts: Sequence[Provenance], charts: int, room: float) -> list[str]:
    """Return what stands beneath the charts: of two figures the first thing that must be known of either."""
    if len(views) > 1:
        return [clean(note) for note in map(caveat, views) if note][:1]
    [view], [about], most = views, texts, _NOTE_LINES.get(charts, 0)

    def told(most: int) -> list[str]:
        return footnotes(view, about, lambda text: lines(text, SMALL, room), most)

    notes = told(most)
    return notes if not charts or explained(view, notes) == notes else explained(view, told(most - 1))


def _is_shaped(view: View) -> bool:
    return plot_of(view).form in shapes.FORMS


def _sources(one: Pictured, texts: Sequence[Provenance]) -> list[str]:
    """Return the lines of the sources, and of the filters where there are any."""
    words = one.views[0].words
    sources = list(dict.fromkeys(name for told in texts for name in told.sources))
    left = len(sources) - _SOURCES
    more = " " + words("and {n} more", n=left) if left > 0 else ""
    told = one.source or words("Source: {source}", source="; ".join(sources[:_SOURCES])) + more
    chosen = list(dict.fromkeys(card_of(view).filters for view in one.views if card_of(view).filters))
    return [told, *(words("Filters: {filters}", filters=text) for text in chosen)]


def _across(drawn: Sequence[NativeChart], room: int) -> int:
    """Return how many charts stand side by side: as many as leave each number of each its room."""
    places = max(len(plot.categories) for plot in drawn)
    beside = len(drawn) if len(drawn) < 4 else 2
    # More than three rows would leave no height.
    while -(-len(drawn) // max(1, beside - 1)) <= _ROWS and beside > 1 and Emu(room).pt / beside / places < _NARROWEST:
        beside -= 1
    return beside


def _charts(
    on: Stage,
    view: View,
    texts: Provenance,
    drawn: Sequence[NativeChart],
    space: Box,
    notes: Sequence[str],
    day: date,
    places: Sequence[Any],
) -> None:
    """Draw the plots in rows and columns of one size; the first takes the place of the layout's own chart."""
    lang = view.words.lang
    across = _across(drawn, space.width)
    down = -(-len(drawn) // across)
    wide, high = (space.width - (across - 1) * _GUTTER) // across, space.height // down
    size = heading_size(drawn, wide)
    boxes = [
        Box(
            space.left + at % across * (wide + _GUTTER),
            space.top + at // across * high,
            wide,
            high - (GAP if down > 1 else 0),
        )
        for at in range(len(drawn))
    ]
    crowded = down > 2
    drawn = [short(plot, Emu(wide).pt, crowded=crowded) for plot in drawn]
    shown = [[] if crowded else pinned(plot, notes) for plot in drawn]
    looks = level(
        [look(plot, box, size, signs=bool(pins)) for plot, box, pins in zip(drawn, boxes, shown, strict=True)]
    )
    for plot, box, measured, signs in zip(drawn, boxes, looks, shown, strict=True):
        frame = draw(on.slide.shapes, plot, box, measured, lang, day)
        properties = frame._element.nvGraphicFramePr
        properties.cNvPr.set("name", clean(plot.heading or texts.title))
        properties.cNvPr.set("descr", clean(texts.alt if plot is drawn[0] else described(plot)))
        if plot is drawn[0]:
            properties.nvPr.extend(places)
        pin(on.slide, signs, plot, box, measured, lang)
