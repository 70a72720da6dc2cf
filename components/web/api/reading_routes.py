"""The route of a page of the dashboard as it is read without scripts: all its figures beneath each other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from components.figures.model import START, Figure, Page
from components.figures.pages import HEADLINES, PAGES
from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers.files import webpage
from components.renderers.templating import AUTO, render
from components.view.failed import failed
from components.view.headline import number
from components.view.kept import Kept
from components.view.provenance import Provenance, provenance
from components.view.site import Site
from components.view.view import view
from components.web.api import view_parameters
from components.web.api.answer import HTML, Answer, Ask, Endpoint
from components.web.api.problem import POLICY
from data import selection
from data.selection import Filters

_NAMED = 3  # sources by name
_READ = Kept(24_000_000, "readable pages")


@dataclass(frozen=True)
class _Shown:
    """A figure on the page: what is said of it, its drawings, where its own page stands; or why it cannot be drawn."""

    address: str
    about: Provenance | None = None
    drawn: Sequence[Any] = ()
    dense: bool = False
    source: str = ""
    failed: str = ""


def _figure(figure: Figure, chosen: Filters, names: Labels, site: Site) -> _Shown:
    shown = view(figure, chosen, names)
    address = site.figure(shown.place)
    try:
        about = provenance(shown, site)
        source = about.lines(names.words, _NAMED)[0] if about.sources else ""
        return _Shown(address, about, webpage.drawn(shown, site, AUTO), shown.dense, source)
    except Exception:
        return _Shown(address, failed=failed(figure.id, names))


def _numbers(page: Page, chosen: Filters, names: Labels) -> list[tuple[str, str, str, str]]:
    """Return label, number, period and source of the numbers that open the overview."""
    if page.path != START:
        return []
    found = [(headline, number(headline, chosen, names)) for headline in HEADLINES]
    return [
        (names.words(headline.label), one.text, names.period(one.row), names.source(one.row.source))
        for headline, one in found
        if one
    ]


def _events(page: Page, chosen: Filters, names: Labels) -> list[tuple[str, str, str, str, str]]:
    """Return day, title, note, source and its address of the events of the timeline, the newest first."""
    if page.path != "timeline":
        return []
    words, dataset = names.words, names.dataset
    return [
        (
            words.partial_date(event.date),
            words.of(event.title),
            words.of(event.note),
            names.source(event.source),
            dataset.sources[event.source].url,
        )
        for event in selection.events(dataset.events.values(), chosen)[::-1]
    ]


def _tables(page: Page, names: Labels, site: Site) -> list[tuple[str, list[tuple[str, str]]]]:
    """Return each table of the record with its files, on the page of the data."""
    if page.path != "data":
        return []
    endings = ("csv", "json", "parquet")
    return [
        (names.member("table", table), [(one.upper(), site.to(f"api/v1/tables/{table}.{one}")) for one in endings])
        for table in names.dataset.tables
    ]


def _give(ask: Ask) -> Answer:
    page, names, site = PAGES[ask.path_values["page"]], ask.names, ask.site
    chosen = view_parameters.filters(ask.values, ask.dataset)

    def make() -> bytes:
        words = names.words
        return render(
            "read.html",
            words,
            site,
            AUTO,
            page=page,
            pages=[(one, site.read(one, words.lang)) for one in PAGES.values()],
            languages=[
                (code, other.name, site.read(page, code)) for code, other in LANGUAGES.items() if code != words.lang
            ],
            address=site.read(page, words.lang),
            dashboard=site.live(f"{page.address}?lang={words.lang}"),
            numbers=_numbers(page, chosen, names),
            sections=[
                (words(section.title), [_figure(figure, chosen, names, site) for figure in section.figures])
                for section in page.sections
            ],
            events=_events(page, chosen, names),
            tables=_tables(page, names, site),
            version=names.dataset.version,
        )

    key = ask.dataset.serial, site, ask.address
    return Answer(lambda: _READ.get(key, make), HTML, headers={"Content-Security-Policy": POLICY})


ENDPOINTS = (
    Endpoint(
        "/read/{page}",
        N_("A page of the dashboard to read without scripts"),
        _give,
        HTML,
        lambda dataset, path_values: view_parameters.of_view(dataset, {}),
        lambda dataset: {"page": tuple(PAGES)},
    ),
)
