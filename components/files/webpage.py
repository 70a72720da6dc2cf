"""A figure as one web page that needs nothing else: no script, no style, no image of another address.

It is the readable page of a figure, the page in a frame of another site, and the file for a folder without a network.
"""

from __future__ import annotations

from functools import partial
from typing import Any
from urllib.parse import urlencode

import pandas as pd
import segno
from markupsafe import Markup

from components import twins
from components.colophon import colophon
from components.files import cite, image, jsonld
from components.files.formats import FORMATS
from components.site import Site
from components.svg.type import wrap
from components.templating import render
from components.theme import Theme, theme
from components.view import View
from components.words import LANGUAGES

_NARROW = 350
_PHONE = 600  # the width up to which the narrow chart stands in base.html


def webpage(view: View, site: Site, look: str = "light", *, framed: bool = False) -> bytes:
    """Return the page of a view; `framed` is the light one for an iframe: chart, notes and source alone."""
    words, told = view.words, colophon(view, site)
    rows = twins.table(view)
    return render(
        "embed.html" if framed else "figure.html",
        words,
        site,
        look,
        told=told,
        drawn=_drawn(view, site, theme(look)),
        dense=view.dense,
        lines=told.lines(words),
        dashboard=site.page(view),
        oembed=oembed_address(view, site),
        languages=[
            (code, name, site.figure(view, lang=code)) for code, name in LANGUAGES.items() if code != words.lang
        ],
        described=jsonld.figure(view, site),
        heads=[(head, _numeric(rows[head])) for head in rows.columns if head != words("Link")],
        cells=_cells(view, rows),
        sources=twins.sources(view),
        files=[(one.label, site.figure(view, f"api/v1/figures/{{id}}.{one.ending}")) for one in FORMATS.values()],
        preview=site.figure(view, "api/v1/figures/{id}.png"),
        cited=cite.styles(view, site),
        snippet=snippet(view, site),
        code=Markup(qr(told.address)),  # noqa: S704  drawn here from squares alone
    )


def _drawn(view: View, site: Site, colours: Theme) -> list[tuple[str, Markup]]:
    """Return the chart for wide and for narrow windows; a dense one is drawn once and scrolls."""
    link = partial(site.evidence, view)
    # The drawing is well-formed XML whose texts were escaped when it was written.
    return [
        (name, Markup(image.plot(view, width, colours, link).decode()))  # noqa: S704
        for name, width in _sizes(view)
    ]


def _sizes(view: View) -> list[tuple[str, int]]:
    """Return the widths that a chart is drawn in for a page, by the class that shows it."""
    return [("any", 900)] if view.dense or view.rows.empty else [("wide", 760), ("narrow", _NARROW)]


def _numeric(column: pd.Series) -> bool:
    return bool(pd.api.types.is_numeric_dtype(column))


def _cells(view: View, rows: pd.DataFrame) -> list[list[tuple[str, str, bool]]]:
    """Return each row of the table as cells: the text, the address that it leads to, whether it is a number."""
    words = view.words
    found = []
    for _, row in rows.iterrows():
        cells = []
        for head in rows.columns:
            numeric = _numeric(rows[head])
            cell: Any = row[head]
            text = "" if pd.isna(cell) else words.number(cell) if numeric else str(cell)
            if head != words("Link"):
                cells.append((text, str(row[words("Link")] or "") if head == words("Source") else "", numeric))
        found.append(cells)
    return found


def oembed_address(view: View, site: Site) -> str:
    """Return where the oEmbed answer about a view stands."""
    return site.to("oembed?" + urlencode({"url": site.figure(view), "format": "json"}))


def height(view: View, site: Site, width: int) -> int:
    """Return the height in pixels that a frame of this width needs: that of `embed.html` with its sizes of type.

    A reader's own typeface may be wider than ours; some room is left for that.
    """
    told, room = colophon(view, site), width - 32
    drawn = dict(_sizes(view))
    wide = drawn.get("any") or drawn["wide" if width > _PHONE else "narrow"]
    tall = image.height(image.plot(view, wide)) * (1 if view.dense else min(1, room / wide))
    small = [told.subtitle, *told.notes, *told.lines(view.words)]
    lines = sum(len(wrap(text, room, 14)) * 22.4 + 5.6 for text in small)
    head = len(wrap(told.title, room, 19.2, bold=True)) * 19.2 * 1.3
    return round((head + tall + lines + 120) * 1.03)


def snippet(view: View, site: Site, width: int = 760, tall: int = 0) -> str:
    """Return the HTML that puts a view into another page, as high as it needs or `tall` pixels."""
    address = site.figure(view, "embed/{id}")
    title, high = colophon(view, site).title, tall or height(view, site, width)
    filled = render("snippet.html", view.words, site, address=address, title=title, height=high, width=width)
    return filled.decode().strip()


def qr(address: str) -> str:
    """Return a QR code of an address as SVG for use within a page, dark on light whatever the theme."""
    code = segno.make(address, error="m", micro=False)
    drawn: str = code.svg_inline(scale=4, border=4, dark="#000", light="#fff", title=address)
    return drawn
