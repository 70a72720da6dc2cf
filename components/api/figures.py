"""Routes of figures: the list of them, each in every format, and the pages that show one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from components import comparison
from components.api import filters
from components.api.answer import HTML, JSON, Ask, Endpoint, Given
from components.api.parameters import Parameter, Values, language
from components.api.problem import POLICY
from components.figures import SECTIONS
from components.files import tabular, webpage
from components.files.formats import FORMATS, Format, Options, made
from components.findings import finding
from components.labels import Labels
from components.site import Site
from components.templating import render
from components.titles import title
from components.view import View, view
from components.words import mark
from data import address

_SIZE = (
    Parameter("width", mark("The width in pixels; without it what suits the figure."), bounds=(320, 1600)),
    filters.LOOK,
)
_DOTS = Parameter("scale", mark("Dots to a pixel."), bounds=(1, 3), usual="2")


def _options(values: Values) -> Options:
    one = {key: next(iter(values.get(key, ())), "") for key in ("width", "scale", "theme")}
    usual = Options()
    return Options(int(one["width"] or usual.width), int(one["scale"] or usual.scale), one["theme"] or usual.theme)


def _file(form: Format) -> Endpoint:
    def give(ask: Ask) -> Given:
        shown = filters.shown(ask)
        options = _options(ask.values) if form.group == "image" else Options()
        file = f"{shown.figure.id}-{shown.dataset.version}-{ask.names.words.lang}.{form.ending}"
        headers = (
            {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
            if form.group == "image"
            else {}
        )
        return Given(
            lambda: made(shown, ask.site, form.ending, options),
            form.media,
            file if form.media != JSON else "",
            {"Link": f'<{ask.site.figure(shown)}>; rel="canonical"', **headers},
        )

    extra = {"png": (*_SIZE, _DOTS), "svg": _SIZE}.get(form.ending, ())
    return Endpoint(
        path=f"/api/v1/figures/{{id}}.{form.ending}",
        about=mark("A figure as {name}"),
        named=form.label,
        give=give,
        media=form.media,
        parameters=lambda dataset, places: (*filters.of_view(dataset, places), *extra),
        places=filters.figures,
        apart=(comparison.ID,),
        schema="Figure" if form.media == JSON else "",
    )


def _listed(ask: Ask) -> Given:
    return Given(lambda: _list(ask.names, ask.site), JSON)


@lru_cache(maxsize=8)
def _list(names: Labels, site: Site) -> bytes:
    listed = [_entry(shown, page, section, site) for page, section, shown in catalogue(names)]
    return tabular.dump({"version": names.dataset.version, "total": len(listed), "figures": listed})


def _entry(shown: View, page: str, section: str, site: Site) -> dict[str, object]:
    return {
        "id": shown.figure.id,
        "title": finding(shown),
        "page": page,
        "section": section,
        "chart": shown.figure.chart,
        "measures": list(shown.figure.measures),
        "address": site.figure(shown),
        "files": {ending: site.figure(shown, f"api/v1/figures/{{id}}.{ending}") for ending in FORMATS},
    }


def _page(framed: bool) -> Endpoint:
    # A frame may stand on any site, or in a file.
    policy = POLICY if framed else f"{POLICY}; frame-ancestors 'self'"

    def give(ask: Ask) -> Given:
        shown = filters.shown(ask)
        look = ask.one("theme", "light")
        headers = {"Content-Security-Policy": policy}
        return Given(lambda: webpage.webpage(shown, ask.site, look, framed=framed), HTML, headers=headers)

    return Endpoint(
        path="/embed/{id}" if framed else "/figures/{id}",
        about=mark("A figure for an iframe: chart, notes and source")
        if framed
        else mark("A figure as a readable page"),
        give=give,
        media=HTML,
        parameters=lambda dataset, places: (*filters.of_view(dataset, places), filters.LOOK),
        places=filters.figures,
        apart=(comparison.ID,),
    )


def catalogue(names: Labels) -> Iterator[tuple[str, str, View]]:
    """Yield every figure without filters after its page and its section."""
    everything, _ = address.parse({}, names.dataset)
    for page, sections in SECTIONS.items():
        for section in sections:
            for figure in section.figures:
                yield page, section.id, view(figure, everything, names)


def _index(ask: Ask) -> Given:
    def make() -> bytes:
        names, lang = ask.names, ask.names.words.lang
        pages = [
            (
                title(page, names.words),
                ask.site.to(f"{'' if page == 'overview' else page}?lang={lang}"),
                [shown for _, _, shown in listed],
            )
            for page, listed in groupby(catalogue(names), key=itemgetter(0))
        ]
        return render("figures.html", ask.names.words, ask.site, pages=pages, finding=finding)

    return Given(make, HTML, headers={"Content-Security-Policy": POLICY})


ENDPOINTS = (
    Endpoint("/api/v1/figures", mark("Every figure with its finding and its files"), _listed,
             parameters=language, schema="Figures"),
    *(_file(form) for form in FORMATS.values()),
    Endpoint("/figures", mark("Every figure in a list to read"), _index, HTML, language),
    _page(framed=False),
    _page(framed=True),
)  # fmt: skip
