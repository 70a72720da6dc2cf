"""Reading a presentation back: what its slides, charts, notes and workbooks hold."""

import io
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from lxml import etree
from pptx import Presentation
from pptx.oxml.ns import qn

from components.language.labels import Labels
from components.renderers.slides import presentation
from components.view.site import Site
from components.view.view import View
from data.model import Row

SITE = Site("https://takedown.example.kr")
# The order that the schema of charts (ECMA-376, 21.2) wants; PowerPoint calls a file that breaks it damaged.
ORDER = {
    "chart": "title autoTitleDeleted plotArea legend plotVisOnly dispBlanksAs",
    "barChart": "barDir grouping varyColors ser dLbls gapWidth overlap axId",
    "lineChart": "grouping varyColors ser dLbls marker axId",
    "ser": "idx order tx spPr invertIfNegative marker dPt dLbls errBars cat val smooth",
    "dPt": "idx invertIfNegative marker bubble3D explosion spPr",
    "dLbl": "idx delete numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent",
    "dLbls": "dLbl numFmt spPr txPr dLblPos showLegendKey showVal showCatName showSerName showPercent",
    "legend": "legendPos legendEntry layout overlay spPr txPr",
    "title": "tx layout overlay spPr txPr",
    "scaling": "logBase orientation max min",
    "catAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx "
    "crosses auto lblAlgn lblOffset noMultiLvlLbl",
    "dateAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr "
    "crossAx crosses auto lblOffset baseTimeUnit majorUnit majorTimeUnit",
    "valAx": "axId scaling delete axPos majorGridlines numFmt majorTickMark minorTickMark tickLblPos spPr txPr crossAx "
    "crosses crossBetween majorUnit",
}


def with_rows(shown: View, rows: Iterable[Row]) -> View:
    """Return a view with other rows, of a record of its own: what is kept of the first one is not of this."""
    names = Labels(replace(shown.dataset), shown.words)
    return replace(shown, rows=tuple(rows), labels=names)


def opened(*views: View) -> list[Any]:
    return list(Presentation(io.BytesIO(presentation(views, SITE))).slides)


def joined(series: object) -> bool:
    """Return whether a line runs through the marks of a series."""
    return series._element.find(f"{qn('c:spPr')}/{qn('a:ln')}/{qn('a:noFill')}") is None  # type: ignore[attr-defined]


def charts(slide: object) -> list[Any]:
    return [shape.chart for shape in slide.shapes if shape.has_chart]  # type: ignore[attr-defined]


def texts(slide: object) -> str:
    return "\n".join(
        shape.text_frame.text
        for shape in slide.shapes  # type: ignore[attr-defined]
        if shape.has_text_frame
    )


def notes(slide: object) -> str:
    return str(slide.notes_slide.notes_text_frame.text)  # type: ignore[attr-defined]


def books(blob: bytes) -> Iterator[zipfile.ZipFile]:
    with zipfile.ZipFile(io.BytesIO(blob)) as package:
        for name in package.namelist():
            if name.endswith(".xlsx"):
                yield zipfile.ZipFile(io.BytesIO(package.read(name)))


def inside(slide: object) -> bool:
    return all(
        shape.left >= 0
        and shape.top >= 0
        and shape.left + shape.width <= 12192000
        and shape.top + shape.height <= 6858000
        for shape in slide.shapes  # type: ignore[attr-defined]
    )


def overlapping(slide: object) -> list[tuple[str, str]]:
    """Return which blocks of text and charts, in their order down the slide, lie on each other."""
    blocks = [
        shape
        for shape in slide.shapes  # type: ignore[attr-defined]
        if shape.has_chart or shape.name in ("Subtitle", "Notes", "Source") or shape.is_placeholder
    ]
    return [
        (one.name, other.name)
        for at, one in enumerate(blocks)
        for other in blocks[at + 1 :]
        if one.top < other.top + other.height
        and other.top < one.top + one.height
        and one.left < other.left + other.width
        and other.left < one.left + one.width
    ]


def disordered(space: object) -> list[str]:
    found = []
    for element in space.iter():  # type: ignore[attr-defined]
        name = etree.QName(element).localname
        if name in ORDER and etree.QName(element).namespace.endswith("/chart"):
            order = ORDER[name].split()
            children = [etree.QName(one).localname for one in element]
            places = [order.index(child) for child in children if child in order]
            if places != sorted(places):
                found.append(name)
    return found
