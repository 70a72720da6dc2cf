"""Routes of figures: the list of them, each in every format, and the pages that show one."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from operator import itemgetter

from components.figures import comparison
from components.figures.model import Page, Section
from components.figures.pages import PAGES
from components.language.labels import Labels
from components.language.message import N_
from components.renderers.files import screen, tabular, webpage
from components.renderers.files.formats import FORMATS, Format, Options, made
from components.renderers.templating import AUTO, render
from components.view.card import card_of
from components.view.site import Site
from components.view.view import View, view
from components.web.api import view_parameters
from components.web.api.answer import HTML, JSON, Answer, Ask, Endpoint
from components.web.api.parameters import Parameter, Values, language
from components.web.api.problem import POLICY
from data import address

_SIZE = (
    Parameter("width", N_("The width in pixels; without it what suits the figure."), bounds=(320, 1600)),
    view_parameters.LOOK,
    Parameter("size", N_("The screen that the image fills, in place of a width."), tuple(screen.SCREENS)),
)
_LOOK = Parameter(
    "theme", N_("The colours; auto for those of the reader's system."), ("light", "dark", AUTO), usual="light"
)
_DOTS = Parameter("scale", N_("Dots to a pixel."), bounds=(1, 3), usual="2")


def _options(values: Values) -> Options:
    one = {key: next(iter(values.get(key, ())), "") for key in ("width", "scale", "theme", "size")}
    usual = Options()
    width, dots = int(one["width"] or usual.width), int(one["scale"] or usual.scale)
    return Options(width, dots, one["theme"] or usual.theme, one["size"])


def _file(form: Format) -> Endpoint:
    def give(ask: Ask) -> Answer:
        shown = view_parameters.shown(ask)
        options = _options(ask.values) if form.group == "image" else Options()
        file = f"{shown.figure.id}-{shown.dataset.version}-{ask.names.words.lang}.{form.ending}"
        headers = (
            {"Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'"}
            if form.group == "image"
            else {}
        )
        return Answer(
            lambda: made(shown, ask.site, form.ending, options),
            form.media,
            file if form.media != JSON else "",
            {"Link": f'<{ask.site.figure(shown.place)}>; rel="canonical"', **headers},
        )

    extra = {"png": (*_SIZE, _DOTS), "svg": _SIZE}.get(form.ending, ())
    return Endpoint(
        path=f"/api/v1/figures/{{id}}.{form.ending}",
        about=N_("A figure as {name}"),
        named=form.label,
        give=give,
        media=form.media,
        parameters=lambda dataset, path_values: (*view_parameters.of_view(dataset, path_values), *extra),
        path_parameters=view_parameters.figures,
        specific=(comparison.ID,),
        schema="Figure" if form.media == JSON else "",
    )


def _listed(ask: Ask) -> Answer:
    return Answer(lambda: _list(ask.names, ask.site), JSON)


@lru_cache(maxsize=8)
def _list(names: Labels, site: Site) -> bytes:
    listed = [_entry(shown, page.path, section.id, site) for page, section, shown in catalogue(names)]
    return tabular.dump({"version": names.dataset.version, "total": len(listed), "figures": listed})


def _entry(shown: View, page: str, section: str, site: Site) -> dict[str, object]:
    return {
        "id": shown.figure.id,
        "title": card_of(shown).title,
        "page": page,
        "section": section,
        "chart": shown.chart.id,
        "measures": list(shown.figure.measures),
        "address": site.figure(shown.place),
        "files": {ending: site.figure(shown.place, f"api/v1/figures/{{id}}.{ending}") for ending in FORMATS},
    }


def _page(framed: bool) -> Endpoint:
    def give(ask: Ask) -> Answer:
        shown = view_parameters.shown(ask)
        look = ask.one("theme", "light")
        headers = {"Content-Security-Policy": webpage.policy()}
        return Answer(lambda: webpage.webpage(shown, ask.site, look, framed=framed), HTML, headers=headers)

    return Endpoint(
        path="/embed/{id}" if framed else "/figures/{id}",
        about=N_("A figure for an iframe: chart, notes and source") if framed else N_("A figure as a readable page"),
        give=give,
        media=HTML,
        parameters=lambda dataset, path_values: (*view_parameters.of_view(dataset, path_values), _LOOK),
        path_parameters=view_parameters.figures,
        specific=(comparison.ID,),
    )


def catalogue(names: Labels) -> Iterator[tuple[Page, Section, View]]:
    """Yield every figure without filters after its page and its section."""
    everything, _ = address.parse({}, names.dataset)
    for page in PAGES.values():
        for section in page.sections:
            for figure in section.figures:
                yield page, section, view(figure, everything, names)


def _index(ask: Ask) -> Answer:
    def make() -> bytes:
        words = ask.names.words
        pages = [
            (
                words(page.title),
                ask.site.to(f"{page.address}?lang={words.lang}"),
                [(card_of(shown).title, ask.site.figure(shown.place)) for _, _, shown in listed],
            )
            for page, listed in groupby(catalogue(ask.names), key=itemgetter(0))
        ]
        return render("figures.html", words, ask.site, pages=pages)

    return Answer(make, HTML, headers={"Content-Security-Policy": POLICY})


ENDPOINTS = (
    Endpoint("/api/v1/figures", N_("Every figure with its finding and its files"), _listed,
             parameters=language, schema="Figures"),
    *(_file(form) for form in FORMATS.values()),
    Endpoint("/figures", N_("Every figure in a list to read"), _index, HTML, language),
    _page(framed=False),
    _page(framed=True),
)  # fmt: skip
