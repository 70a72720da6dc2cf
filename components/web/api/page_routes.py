"""The routes of a page as a whole: its figures for printing, and as slides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from components.figures.model import Page
from components.figures.pages import PAGES
from components.language.message import N_
from components.renderers.files import image
from components.renderers.files.formats import FORMATS
from components.view.failed import failed
from components.view.kept import Kept
from components.view.view import View, view
from components.web.api import view_parameters
from components.web.api.answer import Answer, Ask, Endpoint
from components.web.api.parameters import Parameter
from components.web.api.workers import SLOW
from data.dataset import Dataset

_WIDTH = 720
_DOCUMENTS = Kept(24_000_000, "documents")


def _given(ending: str, media: str, make: Callable[[Page, Sequence[View], Ask], bytes]) -> Callable[[Ask], Answer]:
    def give(ask: Ask) -> Answer:
        page, wanted = ask.path_values["page"], ask.one("section")
        chosen = view_parameters.filters(ask.values, ask.dataset)
        shown = [
            view(figure, chosen, ask.names)
            for section in PAGES[page].sections
            if wanted in ("", section.id)
            for figure in section.figures
        ]
        key = ask.dataset.serial, ask.site, ask.address
        return Answer(
            lambda: _DOCUMENTS.get(key, lambda: make(PAGES[page], shown, ask)),
            media,
            f"{page}-{ask.dataset.version}-{ask.names.words.lang}.{ending}",
        )

    return give


def _pdf(page: Page, shown: Sequence[View], ask: Ask) -> bytes:
    from components.renderers.files.printed import printed

    words = ask.names.words
    drawn = [_drawn(one) for one in shown]
    return printed(words(page.title), words(page.question), shown, drawn, ask.site, ask.address)


def _drawn(shown: View) -> bytes | str:
    """Return the chart of a view as SVG, or what is said in its place."""
    try:
        return image.plot(shown, _WIDTH)
    except Exception:
        return failed(shown.figure.id, shown.labels)


def _pptx(page: Page, shown: Sequence[View], ask: Ask) -> bytes:
    from components.renderers.slides import presentation

    return presentation([one for one in shown if one.rows] or shown[:1], ask.site)


_PAGES = tuple(path for path, page in PAGES.items() if page.sections)


def _parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
    known = tuple(section.id for section in PAGES[path_values["page"]].sections)
    return [*view_parameters.of_view(dataset, {}), Parameter("section", N_("One part of the page alone."), known)]


def _endpoint(ending: str, about: str, media: str, make: Callable[[Page, Sequence[View], Ask], bytes]) -> Endpoint:
    return Endpoint(
        f"/api/v1/pages/{{page}}.{ending}",
        about,
        _given(ending, media, make),
        media,
        _parameters,
        lambda dataset: {"page": _PAGES},
        each=True,
        lane=SLOW,
    )


ENDPOINTS = (
    _endpoint("pdf", N_("A page of the dashboard for printing"), "application/pdf", _pdf),
    _endpoint("pptx", N_("A page of the dashboard as slides, its charts native ones"), FORMATS["pptx"].media, _pptx),
)
