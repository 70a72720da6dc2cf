"""A new slide of a layout, whoever made it: where its title, its content, its footer and its number stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any, Literal

from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.oxml.ns import qn
from pptx.util import Inches

from components.renderers.slides.look import Box
from components.renderers.slides.text import framed

Kind = Literal["title", "telling", "list", "figure", "pair"]
# The types of layouts that suit each kind of slide, the best first (ECMA-376, 19.7.15).
_SUITED: dict[Kind, tuple[str, ...]] = {
    "title": ("title", "secHead"),
    "telling": ("secHead", "title", "obj"),
    "list": ("obj", "tx", "secHead"),
    "figure": ("chart", "obj", "tx", "titleOnly"),
    "pair": ("twoObj", "twoTxTwoObj", "chart", "obj", "tx", "titleOnly"),
}
# And the placeholders that show what a layout is for, where it does not say its type.
_SHOWS: dict[Kind, tuple[Any, ...]] = {
    "title": (PH.CENTER_TITLE, PH.SUBTITLE),
    "telling": (PH.BODY, PH.SUBTITLE),
    "list": (PH.OBJECT, PH.BODY),
    "figure": (PH.CHART, PH.OBJECT),
    "pair": (PH.CHART, PH.OBJECT),
}
_ROUND = (PH.DATE, PH.FOOTER, PH.SLIDE_NUMBER)
_TITLES = (PH.TITLE, PH.CENTER_TITLE)
_GUTTER = Inches(0.4)
_SPARE = 0.05  # of a slide, free at each edge where its layout says nothing
SUBTITLE, SOURCE = "Subtitle", "Source"  # what our own layouts call their placeholders for these


@dataclass
class Stage:
    """A slide with its placeholders; `rooms` are the areas for charts, as many as its kind needs.

    What a layout does not have is None; there is always a title.
    """

    slide: Any
    title: Any
    subtitle: Any
    source: Any
    contents: list[Any]
    rooms: list[Box]
    footer: Any

    def clear(self) -> list[Any]:
        """Take the placeholders for content off the slide, and return what names them in its layout."""
        for shape in self.contents:
            self.slide.shapes._spTree.remove(shape._element)
        return [shape._element.nvSpPr.nvPr.find(qn("p:ph")) for shape in self.contents]


def stage(made: Any, kind: Kind, *, numbered: bool) -> Stage:
    """Add a slide of a kind to a presentation, with the footer and the number that its layout has."""
    layout = suited(made.slide_layouts, kind)
    slide = made.slides.add_slide(layout)
    named = {one.placeholder_format.idx: one.name for one in layout.placeholders}
    every = list(slide.placeholders)
    own = {named[one.placeholder_format.idx]: one for one in every}
    title = next((one for one in every if one.placeholder_format.type in _TITLES), None)
    subtitle, source = own.get(SUBTITLE), own.get(SOURCE)
    others = [one for one in every if not any(one is known for known in (title, subtitle, source))]
    contents = sorted(others, key=lambda one: (one.left, one.top))
    title = title or _titled(slide, made)
    count = 2 if kind == "pair" else 1
    whole = _room(contents, (subtitle, source), count) or _below(title, made)
    footer = _copied(slide, layout, PH.FOOTER)
    if numbered:
        _number(_copied(slide, layout, PH.SLIDE_NUMBER))
    return Stage(slide, title, subtitle, source, contents, _parted(whole, count), footer)


def suited(layouts: Sequence[Any], kind: Kind) -> Any:
    """Return the layout that suits a kind of slide best: by its type, else by the placeholders that it has."""
    wanted, order = 2 if kind in ("pair", "title") else 1, _SUITED[kind]

    def rank(layout: Any) -> tuple[bool, int, int, int]:
        own = layout._element.get("type") or ""
        types = [one.placeholder_format.type for one in layout.placeholders]
        shown = [one for one in layout.placeholders if one.placeholder_format.type in _SHOWS[kind]]
        return (
            _is_upright(layout) or not any(one in _TITLES for one in types),
            order.index(own) if own in order else len(order),
            abs(len(shown) - wanted) + sum(1 for one in types if one not in (*_SHOWS[kind], *_TITLES, *_ROUND)),
            -sum(one.width * one.height for one in shown),
        )

    return min(layouts, key=rank)


def _is_upright(layout: Any) -> bool:
    """Return whether texts of a layout run from top to bottom."""
    return any(one._element.nvSpPr.nvPr.find(qn("p:ph")).get("orient") == "vert" for one in layout.placeholders)


def _titled(slide: Any, made: Any) -> Any:
    edge = round(made.slide_width * _SPARE)
    box = slide.shapes.add_textbox(edge, edge // 2, made.slide_width - 2 * edge, Inches(0.9))
    box.name = "Title"
    framed(box.text_frame)
    return box


def _room(contents: Sequence[Any], named: Sequence[Any], count: int) -> Box | None:
    """Return the area of so many of the largest placeholders for content, and of those with a name of ours."""
    large = sorted(contents, key=lambda one: one.width * one.height, reverse=True)[:count]
    taken = [one for one in (*large, *named) if one is not None]
    if not taken:
        return None
    left, top = min(one.left for one in taken), min(one.top for one in taken)
    right, bottom = max(one.left + one.width for one in taken), max(one.top + one.height for one in taken)
    return Box(left, top, right - left, bottom - top)


def _below(title: Any, made: Any) -> Box:
    top = title.top + title.height
    return Box(title.left, top, title.width, round(made.slide_height * (1 - 2 * _SPARE)) - top)


def _parted(whole: Box, count: int) -> list[Box]:
    wide = (whole.width - (count - 1) * _GUTTER) // count
    return [Box(whole.left + at * (wide + _GUTTER), whole.top, wide, whole.height) for at in range(count)]


def _copied(slide: Any, layout: Any, kind: Any) -> Any:
    """Put an empty footer or number on a slide where its layout has one, and return it."""
    found = next((one for one in layout.placeholders if one.placeholder_format.type == kind), None)
    if found is None:
        return None
    element = deepcopy(found._element)
    for child in (*element.spPr, *element.txBody.findall(qn("a:p"))):
        child.getparent().remove(child)
    element.txBody.append(element.makeelement(qn("a:p"), {}))
    element.nvSpPr.cNvPr.set("id", str(max(shape.shape_id for shape in slide.shapes) + 1))
    slide.shapes._spTree.append(element)
    return slide.shapes[-1]


def _number(shape: Any) -> None:
    """Write the field that every program fills with the number of the slide."""
    if shape is None:
        return
    paragraph = shape.text_frame.paragraphs[0]._p
    # The id is that of this field, the same on each slide.
    field = paragraph.makeelement(qn("a:fld"), {"id": "{5A2F0B6E-6E54-4B0B-9C53-0F5B7D3C1A10}", "type": "slidenum"})
    text = field.makeelement(qn("a:t"), {})
    text.text = "‹#›"
    field.append(text)
    paragraph.append(field)


def inherited(shape: Any) -> float:
    """Return the size of the type in a placeholder as its layout or its master sets it, in points."""
    sizes = (style.find(f".//{qn('a:lvl1pPr')}/{qn('a:defRPr')}") for style in _styles(shape) if style is not None)
    return next((int(one.get("sz")) / 100 for one in sizes if one is not None and one.get("sz")), 18.0)


def _styles(shape: Any) -> Iterator[Any]:
    """Yield where the style of a placeholder is looked up: its layout, the master, the master's styles."""
    if not shape.is_placeholder:
        return
    kind, index = shape.placeholder_format.type, shape.placeholder_format.idx
    alike = _TITLES if kind in _TITLES else (kind,)
    layout = shape.part.slide.slide_layout
    for one in layout.placeholders:
        if one.placeholder_format.idx == index:
            yield one._element.txBody.find(qn("a:lstStyle"))
    for one in layout.slide_master.placeholders:
        if one.placeholder_format.type in alike:
            yield one._element.txBody.find(qn("a:lstStyle"))
    styles = layout.slide_master._element.find(qn("p:txStyles"))
    if styles is not None:
        yield styles.find(qn("p:titleStyle" if kind in _TITLES else "p:bodyStyle"))
