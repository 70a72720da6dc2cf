"""The layouts of the house: where each kind of slide has its title, texts, chart, footer and number."""

from __future__ import annotations

from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER as PH
from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn
from pptx.util import Inches

from components.language.words import words
from components.plot.theme import LIGHT
from components.renderers.slides import ink
from components.renderers.slides.stage import SOURCE, SUBTITLE
from components.view.deck import NAMES

# Left, top, width and height in inches, on a slide of 13.333 by 7.5.
_TITLE, _WIDE = (0.5, 0.35, 12.333, 0.95), (0.5, 1.4, 12.333, 5.4)
_SUBTITLE, _CHART, _SOURCE = (0.5, 1.36, 12.333, 0.4), (0.5, 1.8, 12.333, 4.3), (0.5, 6.15, 12.333, 0.7)
_LEFT, _RIGHT = (0.5, 1.8, 5.97, 4.3), (6.863, 1.8, 5.97, 4.3)
_FOOTER, _NUMBER = (0.5, 6.95, 11.2, 0.32), (11.833, 6.95, 1.0, 0.32)
_LARGE, _BENEATH = (0.9, 1.5, 11.5, 2.4), (0.9, 4.05, 11.5, 2.6)
# Which layouts of python-pptx's own template stand for which of ours: its name for slides, its type, its contents.
_KEPT = {
    "Title Slide": ("title", "title", (_BENEATH,)),
    "Section Header": ("section", "secHead", (_BENEATH,)),
    "Title Only": ("figure", "chart", (_CHART,)),
    "Two Content": ("pair", "twoObj", (_LEFT, _RIGHT)),
    "Title and Content": ("sources", "obj", (_WIDE,)),
}


def dress(made: Any, lang: str) -> None:
    """Put the layouts of the house in place of those of an empty presentation, named in a language."""
    say, master = words(lang), made.slide_master
    for layout in list(made.slide_layouts):
        if layout.name not in _KEPT:
            made.slide_layouts.remove(layout)
    for shape in list(master.placeholders):
        _fit(shape)
    for layout in made.slide_layouts:
        kind, own, places = _KEPT[layout.name]
        layout._element.set("type", own)
        layout._element.cSld.set("name", say(NAMES[kind]))  # type: ignore[index]
        large = kind in ("title", "section")
        contents = [shape for shape in list(layout.placeholders) if not _fit(shape, large=large)]
        if kind in ("figure", "pair"):
            number = max(shape.placeholder_format.idx for shape in layout.placeholders)
            tree = layout.shapes._spTree
            while len(contents) < len(places):
                tree.append(_placeholder("Chart", number + 1, "chart"))
                contents.append(layout.placeholders[-1])
            for at, (name, place) in enumerate(((SUBTITLE, _SUBTITLE), (SOURCE, _SOURCE)), number + 2):
                tree.append(_placeholder(name, at, "body"))
                _put(layout.placeholders[-1], place, 16 if name == SUBTITLE else 14, LIGHT.muted, anchor="t")
        for shape, place in zip(contents, places, strict=True):
            _put(shape, place, 20, LIGHT.muted if large else LIGHT.text, anchor="t")
            if kind == "pair":
                shape._element.nvSpPr.nvPr.find(qn("p:ph")).set("type", "chart")


def _fit(shape: Any, *, large: bool = False) -> bool:
    """Give a placeholder that every layout has its place and type, take dates away; return whether it was one."""
    kind = shape.placeholder_format.type
    if kind in (PH.TITLE, PH.CENTER_TITLE):
        _put(shape, _LARGE if large else _TITLE, 40 if large else 28, LIGHT.series[0], anchor="b", bold=True)
    elif kind == PH.FOOTER:
        _put(shape, _FOOTER, 12, LIGHT.muted, anchor="ctr")
    elif kind == PH.SLIDE_NUMBER:
        _put(shape, _NUMBER, 12, LIGHT.muted, anchor="ctr", side="r")
    elif kind == PH.DATE:
        shape._element.getparent().remove(shape._element)
    else:
        return False
    return True


def _put(
    shape: Any,
    place: tuple[float, float, float, float],
    size: int,
    colour: str,
    *,
    anchor: str,
    bold: bool = False,
    side: str = "l",
) -> None:
    """Give a placeholder its place, and its texts size, colour and side; no bullets."""
    shape.left, shape.top, shape.width, shape.height = map(Inches, place)
    body = shape._element.txBody
    frame = body.find(qn("a:bodyPr"))
    for child in list(frame):
        frame.remove(child)
    for name, value in (("lIns", "0"), ("rIns", "0"), ("tIns", "0"), ("bIns", "0"), ("anchor", anchor)):
        frame.set(name, value)
    style = parse_xml(
        f'<a:lstStyle {nsdecls("a")}><a:lvl1pPr marL="0" indent="0" algn="{side}"><a:buNone/>'
        f'<a:defRPr sz="{size * 100}" b="{int(bold)}" cap="none"><a:solidFill>{ink.scheme(colour)}</a:solidFill>'
        f"</a:defRPr></a:lvl1pPr></a:lstStyle>"
    )
    body.replace(body.find(qn("a:lstStyle")), style)


def _placeholder(name: str, index: int, kind: str) -> Any:
    return parse_xml(
        f'<p:sp {nsdecls("p", "a")}><p:nvSpPr><p:cNvPr id="{index + 20}" name="{name}"/><p:cNvSpPr>'
        f'<a:spLocks noGrp="1"/></p:cNvSpPr><p:nvPr><p:ph type="{kind}" sz="quarter" idx="{index}"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/><a:p/></p:txBody></p:sp>"
    )
