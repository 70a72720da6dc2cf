"""The route of a page for printing: its figures as PDF, drawn from the data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from components.figures.model import Page
from components.figures.pages import PAGES
from components.language.message import N_
from components.renderers.files import image
from components.view.kept import Kept
from components.view.site import Site
from components.view.view import View, view
from components.web.api import view_parameters
from components.web.api.answer import Answer, Ask, Endpoint
from components.web.api.parameters import Parameter
from components.web.api.workers import SLOW
from data.dataset import Dataset

_WIDTH = 720
_DOCUMENTS = Kept(24_000_000)


def _give(ask: Ask) -> Answer:
    page, wanted = ask.path_values["page"], ask.one("section")
    chosen = view_parameters.filters(ask.values, ask.dataset)
    shown = [
        view(figure, chosen, ask.names)
        for section in PAGES[page].sections
        if wanted in ("", section.id)
        for figure in section.figures
    ]

    def make() -> bytes:
        return _DOCUMENTS.get(
            (ask.dataset.serial, ask.site, ask.address), lambda: _made(PAGES[page], shown, ask.site, ask.address)
        )

    return Answer(make, _PDF, f"{page}-{ask.dataset.version}-{ask.names.words.lang}.pdf")


def _made(page: Page, shown: Sequence[View], site: Site, address: str) -> bytes:
    from components.renderers.files.printed import printed

    words = shown[0].words
    drawn = [image.plot(one, _WIDTH) for one in shown]
    return printed(words(page.title), words(page.question), shown, drawn, site, address)


_PDF = "application/pdf"
_PAGES = tuple(path for path, page in PAGES.items() if page.sections)


def _parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
    known = tuple(section.id for section in PAGES[path_values["page"]].sections)
    return [*view_parameters.of_view(dataset, {}), Parameter("section", N_("One part of the page alone."), known)]


ENDPOINTS = (
    Endpoint(
        "/api/v1/pages/{page}.pdf",
        N_("A page of the dashboard for printing"),
        _give,
        _PDF,
        _parameters,
        lambda dataset: {"page": _PAGES},
        each=True,
        lane=SLOW,
    ),
)
