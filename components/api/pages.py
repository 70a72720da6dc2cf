"""The route of a page for printing: its figures as PDF, drawn from the data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from components.api import filters
from components.api.answer import Ask, Endpoint, Given
from components.api.parameters import Parameter
from components.api.workers import SLOW
from components.figures import SECTIONS
from components.files import image
from components.site import Site
from components.titles import question, title
from components.view import View, view
from components.words import mark
from data.dataset import Dataset

_WIDTH = 720


def _give(ask: Ask) -> Given:
    page, wanted = ask.places["page"], ask.one("section")
    chosen = filters.filters(ask.values, ask.dataset)
    shown = [
        view(figure, chosen, ask.names)
        for section in SECTIONS[page]
        if wanted in ("", section.id)
        for figure in section.figures
    ]

    def make() -> bytes:
        return _made(page, tuple(shown), ask.site, ask.address)

    return Given(make, _PDF, f"{page}-{ask.dataset.version}-{ask.names.words.lang}.pdf")


@lru_cache(maxsize=32)
def _made(page: str, shown: tuple[View, ...], site: Site, address: str) -> bytes:
    from components.files.printed import printed

    words = shown[0].words
    drawn = [image.plot(one, _WIDTH) for one in shown]
    return printed(title(page, words), question(page, words), shown, drawn, site, address)


_PDF = "application/pdf"
_PAGES = tuple(page for page, sections in SECTIONS.items() if sections)


def _parameters(dataset: Dataset, places: Mapping[str, str]) -> list[Parameter]:
    known = tuple(section.id for section in SECTIONS[places["page"]])
    return [*filters.of_view(dataset, {}), Parameter("section", mark("One part of the page alone."), known)]


ENDPOINTS = (
    Endpoint(
        "/api/v1/pages/{page}.pdf",
        mark("A page of the dashboard for printing"),
        _give,
        _PDF,
        _parameters,
        lambda dataset: {"page": _PAGES},
        apart=_PAGES,
        lane=SLOW,
    ),
)
