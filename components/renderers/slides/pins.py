"""The signs and dotted lines over a chart, where its numbers begin to be counted otherwise."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from pptx.enum.dml import MSO_LINE_DASH_STYLE
from pptx.enum.shapes import MSO_CONNECTOR
from pptx.enum.text import PP_ALIGN
from pptx.oxml.ns import qn
from pptx.util import Pt

from components.plot.geometry import EVENT
from components.plot.model import PinMark
from components.plot.theme import LIGHT
from components.renderers.slides import ink
from components.renderers.slides.chart import span
from components.renderers.slides.look import SIGN, Box, Look
from components.renderers.slides.native import NativeChart
from components.renderers.slides.text import Style, clean, framed, write

_NEAR = 20.0  # points: nearer signs would write over each other
_SIZE = 12.0


def pinned(plot: NativeChart, notes: Sequence[str]) -> list[PinMark]:
    """Return the pins that a chart shows: every change of definition, and what one of the notes on the slide tells."""
    signs = {note[:1] for note in notes}
    return [one for one in plot.pins if (one.kind == "definition" or one.sign in signs) and 0 <= _share(one, plot) <= 1]


def pin(slide: Any, shown: Sequence[PinMark], plot: NativeChart, box: Box, measured: Look, lang: str) -> None:
    """Put the signs of pins over a plot: a dotted line where it counts otherwise from then on, a stroke at an event."""
    placed = [(measured.left + _share(one, plot) * measured.plot_wide, one) for one in shown]
    for at, one in placed:
        if one.kind != "context":
            _line(slide, one, box, measured, at)
    groups: list[tuple[float, list[PinMark]]] = []
    for at, one in sorted(placed, key=lambda place: place[0]):
        if groups and at - groups[-1][0] < _NEAR:
            groups[-1][1].append(one)
        else:
            groups.append((at, [one]))
    for at, group in groups:
        _sign(slide, group, box, measured, at, lang)


def _share(one: PinMark, plot: NativeChart) -> float:
    """Return where a pin lies as a share of the axis."""
    if isinstance(one.at, date):
        first, last = span(plot)
        return (one.at - first).days / (last - first).days
    first_year, last_year = plot.years or (0, 0)
    return (one.at - first_year) / (last_year - first_year + 1)


def _line(slide: Any, one: PinMark, box: Box, measured: Look, at: float) -> None:
    left, top, whole = box.left + Pt(at), _head(measured), one.kind == "definition"
    high = measured.high - measured.bottom - top
    line = slide.shapes.add_connector(
        MSO_CONNECTOR.STRAIGHT, left, box.top + Pt(top), left, box.top + Pt(top + high * (1 if whole else EVENT))
    )
    ink.put(line.line.color, LIGHT.muted)
    line.line.width = Pt(1.5)
    if whole:
        line.line.dash_style = MSO_LINE_DASH_STYLE.ROUND_DOT
    line._element.remove(line._element.find(qn("p:style")))  # or the theme would give it a shadow
    line.name = f"Line {one.sign}"
    line._element.nvCxnSpPr.cNvPr.set("descr", clean(one.text))


def _head(measured: Look) -> float:
    """Return where the signs end and the room of the numbers over the plot begins."""
    return measured.top - measured.number * 1.4


def _sign(slide: Any, group: list[PinMark], box: Box, measured: Look, at: float, lang: str) -> None:
    names = "".join(dict.fromkeys(one.sign for one in sorted(group, key=lambda one: one.sign)))
    wide = Pt(_SIZE * 1.3 * len(names) + 4)
    left = min(max(box.left, box.left + Pt(at) - wide // 2), box.left + box.width - wide)
    sign = slide.shapes.add_textbox(left, box.top + Pt(_head(measured) - SIGN), wide, Pt(SIGN))
    sign.name = f"Sign {names}"
    sign._element.nvSpPr.cNvPr.set("descr", clean(" ".join(one.text for one in group)))
    paragraph = framed(sign.text_frame).paragraphs[0]
    sign.text_frame.word_wrap = False
    paragraph.alignment = PP_ALIGN.CENTER
    write(paragraph, names, Style(lang, _SIZE, LIGHT.text))
