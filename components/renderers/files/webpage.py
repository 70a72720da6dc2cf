"""A figure as one web page that needs nothing else: no style, no script, no image of another address.

It is the readable page of a figure, the page in a frame of another site, and the file for a folder without a network.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import segno
from markupsafe import Markup

from components.language.languages import LANGUAGES
from components.language.words import Words
from components.plot.theme import DARK, LIGHT, theme
from components.plot.typeface import wrap
from components.renderers.files import cite, image, jsonld, screen
from components.renderers.files.formats import FORMATS
from components.renderers.templating import AUTO, digest, render
from components.view.provenance import provenance
from components.view.reader_table import reader_table, reports
from components.view.site import Site
from components.view.tidy import Columns
from components.view.view import View

_FOLDER = Path(__file__).parent
PICTURE = "api/v1/preview.png"
_SCRIPT = "\n".join(
    [
        "(() => {",
        *(path.read_text(encoding="utf-8") for path in (_FOLDER.parent / "marks.js", _FOLDER / "reading.js")),
        "})();",
    ]
)
_WIDE, _NARROW = 728, 350  # what a frame of 760 pixels has between its edges, and a phone
_PHONE = 600  # the width up to which the narrow chart stands in base.html


def webpage(view: View, site: Site, look: str = "light", *, framed: bool = False) -> bytes:
    """Return the page of a view; `framed` is the light one for an iframe: chart, notes and source alone."""
    words, about = view.words, provenance(view, site)
    table = reader_table(view)
    return render(
        "embed.html" if framed else "figure.html",
        words,
        site,
        look,
        about=about,
        drawn=drawn(view, site, look),
        script=_SCRIPT,
        dense=view.dense,
        lines=about.lines(words),
        dashboard=site.page(view.place),
        oembed=oembed_address(view, site),
        languages=[
            (code, other.name, site.figure(view.place, lang=code))
            for code, other in LANGUAGES.items()
            if code != words.lang
        ],
        described=jsonld.figure(view, site),
        heads=[(head, _numeric(cells)) for head, cells in table.items() if head != words("Link")],
        cells=_cells(view, table),
        sources=reports(view),
        files=[(one.label, site.figure(view.place, f"api/v1/figures/{{id}}.{one.ending}")) for one in FORMATS.values()],
        preview={"title": about.title, "description": about.subtitle, "spoken": about.alt},
        picture=picture(view, site),
        size=screen.PREVIEW,
        cited={style: reference(view, site) for style, reference in cite.STYLES.items()},
        snippet=snippet(view, site),
        code=Markup(qr(about.address)),  # noqa: S704  drawn here from squares alone
    )


def picture(view: View, site: Site) -> str:
    """Return the address of the picture that stands for a view in a preview; new data have another one."""
    more = {"page": ["compare"]} if view.figure.asked else {"figure": [view.figure.id]}
    return site.to(PICTURE + view.place.query({**more, "version": [view.dataset.version]}))


def policy() -> str:
    """Return what such a page may load: the one script in it, and pictures that it carries."""
    script = digest(_SCRIPT)
    return f"default-src 'none'; script-src {script}; style-src 'unsafe-inline'; img-src data:; base-uri 'self'"


def drawn(view: View, site: Site, look: str) -> list[tuple[str, Markup]]:
    """Return the chart under the classes that show it: for wide and for narrow windows, light and dark.

    Both colours come where the reader's system decides. A dense one is drawn for one width and scrolls.
    """
    link = partial(site.evidence, view.words.lang)
    looks = (LIGHT, DARK) if look == AUTO else (theme(look),)
    # The drawing is well-formed XML whose texts were escaped when it was written.
    return [
        (f"{name} {colours.name}", Markup(image.plot(view, width, colours, link, scrolls=True).decode()))  # noqa: S704
        for colours in looks
        for name, width in _sizes(view)
    ]


def _sizes(view: View) -> list[tuple[str, int]]:
    """Return the widths that a chart is drawn in for a page, by the class that shows it."""
    return [("any", _WIDE)] if view.dense or not view.rows else [("wide", _WIDE), ("narrow", _NARROW)]


def _numeric(cells: Sequence[Any]) -> bool:
    """Return whether a column holds numbers."""
    return any(isinstance(cell, float) for cell in cells)


def _cells(view: View, table: Columns) -> list[list[tuple[str, str, bool]]]:
    """Return each row of the table as cells: the text, the address that it leads to, whether it is a number."""
    words, links = view.words, table[view.words("Link")]
    columns = []
    for head, cells in table.items():
        if head == words("Link"):
            continue
        numeric = _numeric(cells)
        texts = ["" if cell is None else words.number(cell) if numeric else str(cell) for cell in cells]
        leading = [link or "" for link in links] if head == words("Source") else [""] * len(cells)
        columns.append([(text, link, numeric) for text, link in zip(texts, leading, strict=True)])
    return [list(row) for row in zip(*columns, strict=True)]


def oembed_address(view: View, site: Site) -> str:
    """Return where the oEmbed answer about a view stands."""
    return site.to("oembed?" + urlencode({"url": site.figure(view.place), "format": "json"}))


def height(view: View, site: Site, width: int) -> int:
    """Return the height in pixels that a frame of this width needs: that of `embed.html` with its sizes of type.

    A reader's own typeface may be wider than ours; some room is left for that.
    """
    about, room = provenance(view, site), width - 32
    drawn = dict(_sizes(view))
    wide = drawn.get("any") or drawn["wide" if width > _PHONE else "narrow"]
    tall = image.height(image.plot(view, wide, scrolls=True)) * (1 if view.dense else min(1, room / wide))
    small = [about.subtitle, *about.notes, *about.lines(view.words)]
    lines = sum(len(wrap(text, room, 14)) * 22.4 + 5.6 for text in small)
    head = len(wrap(about.title, room, 19.2, bold=True)) * 19.2 * 1.3
    return round((head + tall + lines + 120) * 1.03)


def snippet(view: View, site: Site, width: int = 760, tall: int = 0, look: str = "") -> str:
    """Return the HTML that puts a view into another page, as high as it needs or `tall` pixels."""
    title, high = provenance(view, site).title, tall or height(view, site, width)
    return framed(view.words, site, frame(view, site, look), title, width, high)


def frame(view: View, site: Site, look: str = "") -> str:
    """Return the address of the page of a view for a frame, in a look where one is asked for."""
    address = site.figure(view.place, "embed/{id}")
    return f"{address}&theme={look}" if look else address


def framed(words: Words, site: Site, address: str, title: str, width: int, tall: int) -> str:
    """Return the HTML that puts the page at an address into another one, so large."""
    filled = render("snippet.html", words, site, address=address, title=title, height=tall, width=width)
    return filled.decode().strip()


def qr(address: str, *, sized: bool = True) -> str:
    """Return a QR code of an address as SVG for use within a page, dark on light whatever the theme.

    One that is not `sized` fills the box that it stands in.
    """
    code = segno.make(address, error="m", micro=False)
    drawn: str = code.svg_inline(
        scale=4 if sized else 1, border=4, omitsize=not sized, dark="#000", light="#fff", title=address
    )
    return drawn
