"""Slides: one a figure, with a native chart, its evidence in the footer and in the speaker notes."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pptx.util import Emu, Inches

from components.language.labels import Labels
from components.plot import plot as plot_of
from components.renderers.slides import page as slide_page
from components.renderers.slides.chart import draw
from components.renderers.slides.converting import native_charts
from components.renderers.slides.deck import deck, describe, packed
from components.renderers.slides.look import Box, heading_size, level, look, short
from components.renderers.slides.native import NativeChart, described
from components.renderers.slides.notes import footnotes, spoken
from components.renderers.slides.page import GAP, MARGIN, ROOM, SMALL
from components.renderers.slides.pins import pin, pinned
from components.renderers.slides.telling import Told, tell
from components.renderers.slides.text import clean, language, lines, speak
from components.view.provenance import Provenance, provenance
from components.view.site import Site
from components.view.view import View

_GUTTER = Inches(0.3)
_NARROWEST = 32  # points that a place on the axis needs for its number
_NOTE_LINES = {0: 4, 1: 4, 2: 4, 3: 3, 4: 1}  # by the number of charts that share the slide


def presentation(views: Sequence[View], site: Site) -> bytes:
    """Return a PowerPoint file with a slide for each view, in the language of the first. ValueError without any."""
    if not views:
        raise ValueError("a presentation needs at least one view")
    return slides(views, site, views[0].labels)


def slides(shown: Sequence[View | Told], site: Site, names: Labels) -> bytes:
    """Return a PowerPoint file with a slide for each view and each text, in the language of `names`.

    A view without rows gives a slide that says so. The same slides give the same bytes. ValueError without any.
    """
    if not shown:
        raise ValueError("a presentation needs at least one slide")
    words, dataset = names.words, names.dataset
    made = deck(words.lang)
    every = {view: provenance(view, site) for view in shown if isinstance(view, View)}
    for one in shown:
        if isinstance(one, Told):
            tell(made, one, words.lang, numbered=len(shown) > 1)
        else:
            _slide(made, one, every[one], dataset.day, numbered=len(shown) > 1)
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


def _slide(made: Any, view: View, texts: Provenance, day: date, *, numbered: bool) -> None:
    slide = made.slides.add_slide(made.slide_layouts[0])
    room = Emu(ROOM).pt
    drawn = native_charts(plot_of(view)) if view.rows else []
    most = _NOTE_LINES.get(len(drawn), 0)
    notes = footnotes(view, texts, lambda text: lines(text, SMALL, room), most)
    top = slide_page.head(slide, view, texts)
    bottom = slide_page.notes(slide, notes, view.words.lang, slide_page.foot(slide, view, texts, numbered=numbered))
    if drawn:
        _charts(slide, view, texts, drawn, (top, bottom), notes, day)
    else:
        slide_page.nothing(slide, view, top)
    frame = slide.notes_slide.notes_text_frame
    frame.text = spoken(view, texts)
    for paragraph in frame.paragraphs:
        for run in paragraph.runs:
            speak(run, view.words.lang)


def _across(drawn: Sequence[NativeChart]) -> int:
    """Return how many charts stand side by side: as many as leave each number of each its room."""
    places = max(len(plot.categories) for plot in drawn)
    beside = len(drawn) if len(drawn) < 4 else 2
    while beside > 1 and Emu(ROOM).pt / beside / places < _NARROWEST:
        beside -= 1
    return beside


def _charts(
    slide: Any,
    view: View,
    texts: Provenance,
    drawn: Sequence[NativeChart],
    space: tuple[int, int],
    notes: Sequence[str],
    day: date,
) -> None:
    """Draw the plots in rows and columns of one size."""
    lang, (top, bottom) = view.words.lang, space
    across = _across(drawn)
    down = -(-len(drawn) // across)
    wide, high = (ROOM - (across - 1) * _GUTTER) // across, (bottom - top) // down
    size = heading_size(drawn, wide)
    boxes = [
        Box(MARGIN + at % across * (wide + _GUTTER), top + at // across * high, wide, high - (GAP if down > 1 else 0))
        for at in range(len(drawn))
    ]
    crowded = down > 2
    drawn = [short(plot, Emu(wide).pt, crowded=crowded) for plot in drawn]
    shown = [[] if crowded else pinned(plot, notes) for plot in drawn]
    looks = level(
        [look(plot, box, size, signs=bool(pins)) for plot, box, pins in zip(drawn, boxes, shown, strict=True)]
    )
    for plot, box, measured, signs in zip(drawn, boxes, looks, shown, strict=True):
        frame = draw(slide.shapes, plot, box, measured, lang, day)
        properties = frame._element.nvGraphicFramePr.cNvPr
        properties.set("name", clean(plot.heading or texts.title))
        properties.set("descr", clean(texts.alt if plot is drawn[0] else described(plot)))
        pin(slide, signs, plot, box, measured, lang)
