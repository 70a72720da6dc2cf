"""A figure as an image: finding, subtitle, chart, and beneath it source, filters, version and address."""

from __future__ import annotations

import math
from functools import partial
from xml.etree import ElementTree

from components.plot import plot as plot_of
from components.plot.theme import FONT, LIGHT, Theme
from components.plot.typeface import wrap
from components.renderers.files import typesetting
from components.renderers.svg.canvas import Link
from components.renderers.svg.chart import chart
from components.renderers.svg.sheet import Sheet
from components.view.card import card_of
from components.view.notes import emptiness
from components.view.provenance import Provenance, provenance
from components.view.site import Site
from components.view.view import View

_MARGIN = 24
_TITLE, _SUBTITLE, _SMALL = 22, 14, 12
_MOST = 4  # sources named beneath an image; the address leads to the others


def usual(view: View) -> int:
    """Return the width that suits a view, in pixels: that of a page for a wide figure, of a column for others."""
    return 1100 if view.figure.wide or view.dense else 760


def svg(view: View, site: Site, width: int, theme: Theme = LIGHT) -> bytes:
    """Return a view as an SVG image `width` pixels wide; where no row is left, it says so in place of the chart."""
    about, words = provenance(view, site), view.words
    sheet = Sheet(width, FONT, title=about.title, description=about.alt, lang=words.lang, role="group")
    room = width - 2 * _MARGIN
    sheet.ground(theme.surface)
    y = sheet.plain(_MARGIN, _MARGIN, wrap(about.title, room, _TITLE, True), _TITLE, theme.text, bold=True)
    y = sheet.plain(_MARGIN, y + 4, wrap(about.subtitle, room, _SUBTITLE), _SUBTITLE, theme.muted) + 12
    y = _plot(sheet, view, y, theme, partial(site.evidence, words.lang)) + 10
    for text in about.notes:
        y = sheet.plain(_MARGIN, y + 3, wrap(text, room, _SMALL), _SMALL, theme.text)
    sheet.line([(_MARGIN, y + 9), (width - _MARGIN, y + 9)], theme.grid, 1)
    y += 14
    for text in about.lines(words, _MOST):
        y = sheet.plain(_MARGIN, y + 2, wrap(text, room, _SMALL), _SMALL, theme.muted)
    return sheet.write(y + _MARGIN - 8)


def plot(view: View, width: int, theme: Theme = LIGHT, link: Link | None = None, *, scrolls: bool = False) -> bytes:
    """Return the chart of a view alone as SVG, for a page that says the rest in its own text.

    `scrolls` is for a page on which a phone scrolls a dense chart sideways.
    """
    role, card = "group" if link else "img", card_of(view)
    sheet = Sheet(width, FONT, title=card.title, description=card.alt, lang=view.words.lang, role=role)
    return sheet.write(_plot(sheet, view, 0, theme, link, margin=0, scrolls=scrolls and view.dense) + 4)


def _plot(
    sheet: Sheet,
    view: View,
    top: float,
    theme: Theme,
    link: Link | None,
    margin: int = _MARGIN,
    *,
    scrolls: bool = False,
) -> float:
    if not view.rows:
        lines = wrap(emptiness(view), sheet.width - 2 * margin, _SUBTITLE)
        return sheet.plain(margin, top + 40, lines, _SUBTITLE, theme.text) + 40
    room = sheet.width - 2 * margin
    return chart(plot_of(view, room), theme, sheet, margin, top, room, link, scrolls=scrolls)


def height(drawn: bytes) -> int:
    """Return the height of a drawing in pixels."""
    return math.ceil(float(ElementTree.fromstring(drawn).get("height", "0")))  # noqa: S314  our own drawing


def png(view: View, site: Site, drawing: bytes, dots: int) -> bytes:
    """Return a drawing of a view as PNG; its metadata say what the image says, and its licence."""
    return typesetting.png(drawing, dots, _metadata(provenance(view, site), view), view.words.lang)


def _metadata(about: Provenance, view: View) -> dict[str, str]:
    """Return the texts inside a PNG, under the keywords that its standard registers.

    https://www.w3.org/TR/png-3/#11keywords
    """
    return {
        "Title": about.title,
        "Author": view.words("Takedown Trends"),
        "Description": about.alt,
        "Copyright": about.rights,
        "Source": "; ".join(about.sources),
        "Software": f"Takedown Trends {view.dataset.version}",
        "Comment": "\n".join(about.lines(view.words)),
        "URL": about.address,
    }
