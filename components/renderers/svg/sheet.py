"""A sheet of SVG: rectangles, lines, marks and texts at pixels, well-formed whatever stands in the data."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from xml.etree import ElementTree as ET
from zlib import crc32

from components.plot.typeface import LEADING
from components.renderers.svg.text import Line, Run
from components.renderers.svg.text import width as text_width
from components.renderers.xml_text import legal

_ANCHORS = {"left": "start", "center": "middle", "right": "end"}
_ARM = ((0.2, 0), (0.5, 0.3), (0.3, 0.5), (0, 0.2))
# The corners of the symbols about their middle, for a mark of one pixel; a circle has none.
_CORNERS: dict[str, list[tuple[float, float]]] = {
    "circle": [],
    "square": [(-0.5, -0.5), (0.5, -0.5), (0.5, 0.5), (-0.5, 0.5)],
    "diamond": [(0, -0.65), (0.65, 0), (0, 0.65), (-0.65, 0)],
    "triangle-up": [(0, -0.6), (0.6, 0.5), (-0.6, 0.5)],
    "x": [(sx * x, sy * y) for sx, sy in ((1, -1), (1, 1), (-1, 1), (-1, -1)) for x, y in _ARM[:: sx * sy]],
    "star": [
        (
            (0.65 if turn % 2 == 0 else 0.26) * math.sin(turn * math.pi / 5),
            -(0.65 if turn % 2 == 0 else 0.26) * math.cos(turn * math.pi / 5),
        )
        for turn in range(10)
    ],
}


class Sheet:
    """A drawing `width` pixels wide. Its height is known when it is written.

    Its role is `group` where marks lead somewhere: an `img` may hold no links.
    """

    def __init__(
        self, width: float, family: str, *, title: str = "", description: str = "", lang: str = "", role: str = "img"
    ) -> None:
        self.width = width
        self.root = ET.Element("svg", {"xmlns": "http://www.w3.org/2000/svg", "font-family": family, "role": role})
        if lang:
            self.root.set("lang", lang)
        for name, text in (("title", title), ("desc", description)):
            if text:
                ET.SubElement(self.root, name).text = legal(text)
        if title:
            self.root.set("aria-label", legal(". ".join(filter(None, [title, description]))))
        self._at = self.root
        self._hatches: dict[str, str] = {}

    def _add(self, tag: str, **attributes: object) -> ET.Element:
        named = {name.replace("_", "-"): _said(value) for name, value in attributes.items() if value not in (None, "")}
        return ET.SubElement(self._at, tag, named)

    @contextmanager
    def group(self, *, title: str = "", link: str = "", **attributes: object) -> Iterator[None]:
        """Draw what follows together: with a text under the pointer, and leading to `link` where there is one."""
        before = self._at
        self._at = self._add("a", href=link, target="_top") if link else self._add("g", **attributes)
        if title:
            ET.SubElement(self._at, "title").text = legal(title)
        yield
        self._at = before

    def place(self, inner: Sheet, height: float, x: float, y: float, scale: float) -> None:
        """Set another drawing, `height` of its pixels high, into this one, `scale` times as large."""
        inner.measure(height)
        inner.root.attrib |= {"x": _said(x), "y": _said(y)}
        inner.root.attrib |= {"width": _said(inner.width * scale), "height": _said(height * scale)}
        for name in ("role", "lang", "aria-label"):
            inner.root.attrib.pop(name, None)
        self._at.append(inner.root)

    def ground(self, fill: str) -> None:
        """Fill the whole sheet, however high it becomes."""
        self._add("rect", width="100%", height="100%", fill=fill)

    def rect(self, x: float, y: float, width: float, height: float, fill: str, **more: object) -> None:
        """Draw a rectangle with its upper left corner at `x`, `y`."""
        self._add("rect", x=x, y=y, width=max(width, 0), height=max(height, 0), fill=fill, **more)

    def line(self, points: Sequence[tuple[float, float]], colour: str, width: float, dash: str = "") -> None:
        """Draw a line through the points."""
        path = " ".join(f"{_said(x)},{_said(y)}" for x, y in points)
        joined = {"stroke_linejoin": "round", "stroke_dasharray": dash}
        self._add("polyline", points=path, fill="none", stroke=colour, stroke_width=width, **joined)

    def symbol(self, x: float, y: float, size: float, shape: str, fill: str, edge: str = "", width: float = 0) -> None:
        """Draw a mark of a point: one of the symbols, `size` pixels high."""
        if shape == "line-ew":
            self.line([(x - size, y), (x + size, y)], edge or fill, width or 2)
            return
        drawn = {"fill": fill, "stroke": edge if width else "", "stroke_width": width or ""}
        if not _CORNERS[shape]:
            self._add("circle", cx=x, cy=y, r=size / 2, **drawn)
            return
        corners = " ".join(f"{_said(x + right * size)},{_said(y + down * size)}" for right, down in _CORNERS[shape])
        self._add("polygon", points=corners, **drawn)

    def hatch(self, colour: str, ground: str) -> str:
        """Return a fill of slanting strokes, the look of an announced target."""
        if colour not in self._hatches:
            # Several sheets may stand on one page.
            name = f"hatch-{crc32(self.root.get('aria-label', '').encode()):x}-{round(self.width)}-{colour[1:]}"
            self._hatches[colour] = f"url(#{name})"
            defs = ET.SubElement(self.root, "defs")
            pattern = ET.SubElement(
                defs,
                "pattern",
                {
                    "id": name,
                    "width": "8",
                    "height": "8",
                    "patternUnits": "userSpaceOnUse",
                    "patternTransform": "rotate(45)",
                },
            )
            for wide, fill in ((8, ground), (2, colour)):
                ET.SubElement(pattern, "rect", {"width": str(wide), "height": "8", "fill": fill})
        return self._hatches[colour]

    def text(
        self,
        x: float,
        y: float,
        lines: Sequence[Line],
        size: float,
        colour: str,
        *,
        anchor: str = "left",
        turned: bool = False,
    ) -> None:
        """Draw lines of text; `y` is the upper edge of the first. A `turned` text reads upward from `x`, `y`."""
        if anchor == "center" and not turned:
            # A label may reach beyond its place, never beyond the sheet.
            half = max(text_width(line, size) for line in lines) / 2 + 1
            x = max(half, min(x, self.width - half))
        for number, line in enumerate(lines):
            down = (number + 0.5) * LEADING * size + 0.36 * size  # the middle of the line, and from it to its foot
            place = {"transform": f"translate({_said(x)} {_said(y)}) rotate(-90)"} if turned else {}
            at = {"y": down} if turned else {"x": x, "y": y + down}
            said = self._add(
                "text",
                **at,
                **place,
                font_size=size,
                fill=colour,
                text_anchor=_ANCHORS[anchor] if anchor != "left" else "",
            )
            for run in line:
                styled = {"font-weight": "700"} if run.bold else {}
                styled |= {"fill": run.colour} if run.colour else {}
                if len(line) == 1 and not run.colour:
                    said.attrib |= styled
                    said.text = legal(run.text)
                else:
                    ET.SubElement(said, "tspan", styled).text = legal(run.text)

    def plain(self, x: float, y: float, text: Sequence[str], size: float, colour: str, *, bold: bool = False) -> float:
        """Draw lines of text in one style and return the edge beneath them."""
        self.text(x, y, [[Run(line, bold)] for line in text], size, colour)
        return y + len(text) * size * LEADING

    def measure(self, height: float) -> None:
        """Give the drawing its size: its own width, and this height."""
        size = {"width": _said(self.width), "height": str(math.ceil(height))}
        self.root.attrib |= {"viewBox": f"0 0 {size['width']} {size['height']}", **size}

    def write(self, height: float) -> bytes:
        """Return the drawing as an SVG document of this height."""
        self.measure(height)
        written: bytes = ET.tostring(self.root, encoding="utf-8")
        return written


def _said(value: object) -> str:
    if isinstance(value, float):
        return f"{value:.2f}".rstrip("0").rstrip(".")
    return legal(str(value))
