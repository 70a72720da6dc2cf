"""The little markup of Plotly's texts (`<b>`, `<br>`, a span with a colour) as lines of runs."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html.parser import HTMLParser

from components.renderers.svg import type as typeface


@dataclass(frozen=True)
class Run:
    """A stretch of text in one style; an empty colour is the one around it."""

    text: str
    bold: bool = False
    colour: str = ""


Line = list[Run]


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.lines: list[Line] = [[]]
        self._bold = 0
        self._colours = [""]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "br":
            self.lines.append([])
        elif tag == "b":
            self._bold += 1
        elif tag == "span":
            found = re.search(r"color:\s*([#\w]+)", dict(attrs).get("style") or "")
            self._colours.append(found[1] if found else self._colours[-1])

    def handle_endtag(self, tag: str) -> None:
        if tag == "b":
            self._bold -= 1
        elif tag == "span":
            self._colours.pop()

    def handle_data(self, data: str) -> None:
        self.lines[-1].append(Run(data, self._bold > 0, self._colours[-1]))


def lines(text: str) -> list[Line]:
    """Return a text of a Plotly figure as lines of runs; other tags are left out."""
    reader = _Reader()
    reader.feed(text)
    reader.close()
    return reader.lines


def width(line: Line, size: float) -> float:
    """Return the width of a line in pixels."""
    return sum(typeface.width(run.text, size, run.bold) for run in line)
