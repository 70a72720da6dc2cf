"""A view laid out for a screen of a given size: a picture for slides, posters and the previews of links.

What stands where follows from the height alone, in shares of 1,080 lines: finding, chart, one caveat, one line of
sources.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from components.plot.fitting import fitted
from components.plot.theme import FONT, LIGHT, Theme
from components.plot.typeface import LEADING, wrap
from components.renderers.svg.canvas import Link
from components.renderers.svg.chart import chart
from components.renderers.svg.sheet import Sheet
from components.view.card import card_of
from components.view.caveat import caveat
from components.view.notes import emptiness
from components.view.provenance import provenance
from components.view.site import Site
from components.view.view import View

LINES = 1080
TITLE, VALUE, SMALL = 56, 32, 24  # pixels at so many lines: finding, numbers, and what stands beneath
MARGIN = 80
_SMALLEST = 14  # pixels: what a preview leaves legible
_NAMED = 2  # sources by name


@dataclass(frozen=True)
class Screen:
    """A size in pixels, and the dots to each of them."""

    width: int
    height: int
    dots: int = 1

    @property
    def unit(self) -> float:
        """The pixels that one of 1,080 lines takes."""
        return self.height / LINES


PREVIEW = Screen(1200, 630)  # as chat programs and networks show it: https://ogp.me
SCREENS = {"1200x630": PREVIEW, "1920x1080": Screen(1920, 1080), "3840x2160": Screen(1920, 1080, 2)}


def drawn_in(view: View, width: float, height: float, size: float, theme: Theme, link: Link | None = None) -> Sheet:
    """Return the chart of a view as a drawing for a box of `width` by `height`, numbers `size` pixels high; measured.

    Its own pixels are larger or smaller than those of the box.
    """
    card = card_of(view)
    made = fitted(view, width, height, size, next(iter(card.notes), ""))
    role = "group" if link else "img"
    sheet = Sheet(made.width, FONT, title=card.title, description=card.alt, lang=view.words.lang, role=role)
    beneath = chart(made.plot, theme, sheet, 0, 0, made.width, link)
    sheet.measure(max(made.height, beneath))
    return sheet


def svg(view: View, site: Site, screen: Screen, theme: Theme = LIGHT, above: str = "") -> bytes:
    """Return a view as an SVG image that fills a screen; `above` stands small over the finding."""
    about, words, unit = provenance(view, site), view.words, screen.unit
    sheet = Sheet(screen.width, FONT, title=about.title, description=about.alt, lang=words.lang, role="img")
    sheet.ground(theme.surface)
    left, room = MARGIN * unit, screen.width - 2 * MARGIN * unit
    small = max(SMALL * unit, _SMALLEST)
    y = head(sheet, above, about.title, unit, theme)
    [named, *_] = about.lines(words, _NAMED)
    foot = [*wrap(named, room, small)[:1], " · ".join([words("Takedown Trends"), about.version, site.name])]
    bottom = screen.height - MARGIN * unit / 2 - len(foot) * small * LEADING
    sheet.plain(left, bottom, foot, small, theme.muted)
    note = caveat(view)
    if note:
        lines = wrap(note, room, small)[:2]
        bottom -= len(lines) * small * LEADING + 8 * unit
        sheet.plain(left, bottom, lines, small, theme.text)
    if not view.rows:
        sheet.plain(left, y + 2 * small, wrap(emptiness(view), room, 2 * small), 2 * small, theme.text)
        return sheet.write(screen.height)
    high = bottom - y - 16 * unit
    inner = drawn_in(view, room, high, max(VALUE * unit, _SMALLEST + 2), theme)
    tall = float(inner.root.attrib["height"])
    scale = min(room / inner.width, high / tall)
    sheet.place(inner, tall, left, y, scale)
    return sheet.write(screen.height)


def head(sheet: Sheet, above: str, title: str, unit: float, theme: Theme) -> float:
    """Write the finding in two lines at most and return where the room beneath it begins."""
    left, room = MARGIN * unit, sheet.width - 2 * MARGIN * unit
    y = MARGIN * unit * 0.75
    if above:
        small = max(SMALL * unit, _SMALLEST) * 1.2
        y = sheet.plain(left, y, wrap(above, room, small)[:1], small, theme.muted) + 4 * unit
    size = _fitting(title, room, [TITLE * unit * share for share in (1, 0.9, 0.8, 0.7)], 2)
    return sheet.plain(left, y, balanced(title, room, size), size, theme.text, bold=True) + 20 * unit


def _fitting(title: str, room: float, sizes: Sequence[float], most: int) -> float:
    """Return the first of `sizes` at which a title takes at most so many lines, else the last."""
    return next((size for size in sizes if len(wrap(title, room, size, True)) <= most), sizes[-1])


def balanced(title: str, room: float, size: float) -> list[str]:
    """Return a title in as few lines as it takes, which are of about one length."""
    lines = wrap(title, room, size, True)
    while len(lines) > 1:
        room *= 0.97
        narrower = wrap(title, room, size, True)
        if len(narrower) > len(lines):
            break
        lines = narrower
    return lines


def statement(lang: str, screen: Screen, above: str, title: str, texts: Sequence[str], theme: Theme = LIGHT) -> bytes:
    """Return a screen without a chart as SVG: a title as large as it may be, what stands over and under it."""
    unit = screen.unit
    sheet = Sheet(screen.width, FONT, title=title, lang=lang, role="img")
    sheet.ground(theme.surface)
    left, room = MARGIN * unit, screen.width - 2 * MARGIN * unit
    small = max(SMALL * unit, _SMALLEST) * 1.3
    size = _fitting(title, room, [TITLE * unit * share for share in (2, 1.6, 1.3, 1)], 3)
    lines = balanced(title, room, size)[:4]
    beneath = [line for text in texts for line in wrap(text, room, small)]
    high = len(lines) * size * LEADING + len(beneath) * small * LEADING + (small * 3 if above else 0)
    y = max(MARGIN * unit, (screen.height - high) / 2)
    if above:
        y = sheet.plain(left, y, wrap(above, room, small)[:1], small, theme.muted) + small
    y = sheet.plain(left, y, lines, size, theme.text, bold=True) + small
    sheet.plain(left, y, beneath, small, theme.muted)
    return sheet.write(screen.height)
