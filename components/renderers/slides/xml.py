"""The pieces of chart XML that python-pptx has no names for: numbers at marks, manual layouts, stems."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import quoteattr

from pptx.oxml import parse_xml
from pptx.oxml.ns import nsdecls, qn

from components.renderers.slides.ink import EAST_ASIAN, MINOR, scheme
from components.renderers.slides.native import Point
from components.renderers.slides.text import language

LEVEL = 'rot="0" vert="horz"'  # the labels of an axis are not turned
WHOLE = 'wrap="none"'  # a number is not broken over lines
_NUMBER = re.compile(r"-?[\d,]+(?:\.(\d+))?")
_SHOWN = "".join(
    f'<c:show{name} val="{int(name == "Val")}"/>'
    for name in ("LegendKey", "Val", "CatName", "SerName", "Percent", "BubbleSize")
)


def number_format(text: str) -> str:
    """Return the number format that writes a mark's value as it was published: ≈, decimals, percent and months.

    A format, unlike a fixed text, stays true when a reader edits the numbers behind the chart.
    """
    found = _NUMBER.search(text)
    if not found:
        return "General"
    decimals = f".{'0' * len(found[1])}" if found[1] else ""
    before, after = text[: found.start()], text[found.end() :]
    return f"{_quoted(before)}#,##0{decimals}{_quoted(after)}"


def _quoted(text: str) -> str:
    plain = text.replace('"', "")
    return f'"{plain}"' if plain else ""


def text_properties(lang: str, size: float, colour: str, *, bold: bool = False, box: str = "") -> str:
    """Return the look of a chart's text; `box` holds attributes of its box, such as `LEVEL` or `WHOLE`."""
    return (
        f"<a:bodyPr {box}/><a:lstStyle/><a:p><a:pPr>{_default_run(lang, size, colour, bold)}</a:pPr>"
        f'<a:endParaRPr lang="{language(lang)}"/></a:p>'
    )


def _default_run(lang: str, size: float, colour: str, bold: bool, tag: str = "defRPr") -> str:
    return (
        f'<a:{tag} lang="{language(lang)}" sz="{round(size * 100)}" b="{int(bold)}">'
        f"<a:solidFill>{scheme(colour)}</a:solidFill>"
        f'<a:latin typeface="{MINOR}"/><a:ea typeface="{EAST_ASIAN}"/></a:{tag}>'
    )


def set_text(parent: Any, lang: str, size: float, colour: str, box: str = "") -> None:
    """Replace the text properties of an axis, a legend or a whole chart."""
    properties = parent.get_or_add_txPr()
    new = parse_xml(f"<c:txPr {nsdecls('c', 'a')}>{text_properties(lang, size, colour, box=box)}</c:txPr>")
    parent.replace(properties, new)


def heading(text: str, lang: str, size: float, colour: str) -> Any:
    """Return a chart title at the upper left, over the plot."""
    title = parse_xml(
        f'<c:title {nsdecls("c", "a")}><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr algn="l">'
        f"{_default_run(lang, size, colour, True)}</a:pPr><a:r>{_default_run(lang, size, colour, True, 'rPr')}"
        "<a:t/></a:r></a:p></c:rich></c:tx>"
        f'<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0"/><c:y val="0"/>'
        '</c:manualLayout></c:layout><c:overlay val="1"/></c:title>'
    )
    title.find(f".//{qn('a:t')}").text = text
    return title


def layout(left: float, top: float, wide: float, high: float, *, inner: bool = True) -> Any:
    """Return a layout in shares of the chart; `inner` places the plot itself, without the labels of its axes."""
    target = '<c:layoutTarget val="inner"/>' if inner else ""
    return parse_xml(
        f'<c:layout {nsdecls("c")}><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/>'
        f'<c:x val="{left:.4f}"/><c:y val="{top:.4f}"/><c:w val="{wide:.4f}"/><c:h val="{high:.4f}"/>'
        "</c:manualLayout></c:layout>"
    )


def number_labels(points: Sequence[Point | None], place: str, lang: str, size: float, colour: str) -> Any:
    """Return the labels of a series: each mark's number as published, none where its text is empty."""
    formats = [number_format(point.text) if point and point.text else "" for point in points]
    usual = Counter(filter(None, formats)).most_common(1)
    common = usual[0][0] if usual else "General"
    look = f"<c:spPr><a:noFill/></c:spPr><c:txPr>{text_properties(lang, size, colour, box=WHOLE)}</c:txPr>"
    single = ""
    for at, (point, code) in enumerate(zip(points, formats, strict=True)):
        if point and not code:
            single += f'<c:dLbl><c:idx val="{at}"/><c:delete val="1"/></c:dLbl>'
        elif point and code != common:
            single += f'<c:dLbl><c:idx val="{at}"/>{_format(code)}{look}<c:dLblPos val="{place}"/>{_SHOWN}</c:dLbl>'
    return parse_xml(
        f'<c:dLbls {nsdecls("c", "a")}>{single}{_format(common)}{look}<c:dLblPos val="{place}"/>{_SHOWN}</c:dLbls>'
    )


def _format(code: str) -> str:
    return f'<c:numFmt formatCode={quoteattr(code)} sourceLinked="0"/>'


def stems(colour: str) -> Any:
    """Return the stems of marks down to the axis, as error bars of their whole length."""
    return parse_xml(
        f'<c:errBars {nsdecls("c", "a")}><c:errDir val="y"/><c:errBarType val="minus"/>'
        '<c:errValType val="percentage"/><c:noEndCap val="1"/><c:val val="100"/>'
        f'<c:spPr><a:ln w="38100"><a:solidFill>{scheme(colour)}</a:solidFill></a:ln></c:spPr>'
        "</c:errBars>"
    )


def put(parent: Any, element: Any, after: Sequence[str]) -> None:
    """Put `element` into `parent` behind the last child that is one of `after`, as the schema orders them."""
    old = parent.find(element.tag)
    if old is not None:
        parent.remove(old)
    add_after(parent, element, after)


def add_after(parent: Any, element: Any, after: Sequence[str]) -> None:
    """Put `element` behind the last child that is one of `after`, beside others of its kind."""
    known = {qn(name) for name in after}
    before = [child for child in parent if child.tag in known]
    if before:
        before[-1].addnext(element)
    else:
        parent.insert(0, element)


def flag(tag: str, value: object) -> Any:
    """Return an element that holds one value: `<c:overlap val="100"/>`."""
    return parse_xml(f"<{tag} {nsdecls('c')} val={quoteattr(str(value))}/>")


def number_axes(space: Any) -> None:
    """Give the axes of a chart ids that the schema allows: python-pptx writes negative ones (ECMA-376, 21.2.2.9)."""
    named: dict[str, str] = {}
    for element in space.iter(qn("c:axId"), qn("c:crossAx")):
        element.set("val", named.setdefault(element.get("val"), str(len(named) + 1)))
