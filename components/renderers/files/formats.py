"""The formats that a figure can be taken in. A new one is a new function of a view and a line here."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from components.plot.theme import theme
from components.renderers.files import cite, document, tabular
from components.view.card import key
from components.view.kept import Kept
from components.view.provenance import provenance
from components.view.site import Site
from components.view.tidy import tidy_view, title
from components.view.view import View


@dataclass(frozen=True)
class Options:
    """What an image may be asked for: its width in pixels (0: what suits the figure), dots to a pixel, colours.

    `size` is that of a screen which it fills instead, such as 1920x1080.
    """

    width: int = 0
    scale: int = 2
    theme: str = "light"
    size: str = ""


@dataclass(frozen=True)
class Format:
    """A format by the ending of its files.

    `label` is its name on a button, `group` what it is for: data, image, slides, page or reference.
    """

    ending: str
    label: str
    group: str
    media: str
    make: Callable[[View, Site, Options], bytes]


def _csv(view: View, site: Site, options: Options) -> bytes:
    return tabular.csv(tidy_view(view, site.figure(view.place)))


def _parquet(view: View, site: Site, options: Options) -> bytes:
    about, table = provenance(view, site), tidy_view(view, site.figure(view.place))
    texts = {
        "title": about.title,
        "subtitle": about.subtitle,
        "notes": "\n".join(about.notes),
        "sources": "; ".join(about.sources),
        "filters": about.filters,
        "version": view.dataset.version,
        "address": about.address,
        "citation": about.citation,
        "licence": about.rights,
    }
    return tabular.parquet_file(table, texts, {name: title(name, view.labels) for name in table})


def _late(module: str, function: str) -> Callable[[View, Site, Options], bytes]:
    """Return a function that loads its module when it is first called: what few ask for must not slow the start."""

    def make(view: View, site: Site, options: Options) -> bytes:
        made: bytes = getattr(import_module(f"components.renderers.files.{module}"), function)(view, site)
        return made

    return make


def _svg(view: View, site: Site, options: Options) -> bytes:
    from components.renderers.files import image, screen

    if options.size:
        return screen.svg(view, site, screen.SCREENS[options.size], theme(options.theme))
    return image.svg(view, site, options.width or image.usual(view), theme(options.theme))


def _png(view: View, site: Site, options: Options) -> bytes:
    from components.renderers.files import image, screen

    dots = screen.SCREENS[options.size].dots if options.size else options.scale
    return image.png(view, site, _svg(view, site, options), dots)


def _cited(style: Callable[[View, Site], str]) -> Callable[[View, Site, Options], bytes]:
    return lambda view, site, options: style(view, site).encode()


def _pptx(view: View, site: Site, options: Options) -> bytes:
    from components.renderers.slides import presentation

    return presentation([view], site)


_OFFICE = "application/vnd.openxmlformats-officedocument"
FORMATS = {
    one.ending: one
    for one in (
        Format("csv", "CSV", "data", "text/csv; charset=utf-8", _csv),
        Format("xlsx", "Excel", "data", f"{_OFFICE}.spreadsheetml.sheet", _late("workbook", "workbook")),
        Format("json", "JSON", "data", "application/json", lambda view, site, options: document.document(view, site)),
        Format("parquet", "Parquet", "data", "application/vnd.apache.parquet", _parquet),
        Format("png", "PNG", "image", "image/png", _png),
        Format("svg", "SVG", "image", "image/svg+xml", _svg),
        Format("pptx", "PowerPoint", "slides", f"{_OFFICE}.presentationml.presentation", _pptx),
        Format("html", "HTML", "page", "text/html; charset=utf-8", _late("webpage", "webpage")),
        Format("bib", "BibTeX", "reference", "application/x-bibtex; charset=utf-8", _cited(cite.bibtex)),
        Format("ris", "RIS", "reference", "application/x-research-info-systems; charset=utf-8", _cited(cite.ris)),
    )
}


_FILES = Kept(32_000_000, "files")


def made(view: View, site: Site, ending: str, options: Options) -> bytes:
    """Return a view as a file of a format; kept for the next reader who asks for the same."""
    asked = (*key(view.figure, view.filters, view.labels), site, ending, options)
    return _FILES.get(asked, lambda: FORMATS[ending].make(view, site, options))
