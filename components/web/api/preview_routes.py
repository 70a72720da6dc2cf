"""The route of the pictures that stand for a view where a link to it is pasted."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from components.figures import comparison
from components.figures.model import START
from components.figures.pages import FIGURES, PAGES
from components.language.message import N_
from components.renderers.files import typesetting
from components.renderers.files.webpage import PICTURE
from components.renderers.present.page import picture
from components.renderers.present.slides import cover
from components.view.kept import Kept
from components.web.api import view_parameters
from components.web.api.answer import Answer, Ask, Endpoint
from components.web.api.parameters import Parameter
from components.web.api.present_routes import DECK, deck_of
from components.web.api.problem import PLACE, Fault, Refused
from components.web.preview import drawing, preview
from data.dataset import Dataset

_PNG = "image/png"
_PICTURES = Kept(16_000_000, "previews")


def _give(ask: Ask) -> Answer:
    view_parameters.filters(ask.values, ask.dataset)
    number = ask.one("observation")
    if number and number not in ask.dataset.by_id:
        raise Refused(404, [Fault("observation", number, PLACE)])
    if ask.one("deck"):
        deck = deck_of(ask)
        key, draw = picture(deck, ask.names, ask.site), partial(cover, deck, ask.names, ask.site)
    else:
        shown = preview(ask.one("page", START), ask.values, ask.names)
        key, draw = shown.picture(ask.site), partial(drawing, shown, ask.site)

    def make() -> bytes:
        kept = ask.dataset.serial, ask.site, key
        return _PICTURES.get(kept, lambda: typesetting.png(draw(), 1, {}, ask.names.words.lang))

    return Answer(make, _PNG)


def _parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
    sections = dict.fromkeys(
        part for page in PAGES.values() for part in (*(one.id for one in page.sections), *page.parts)
    )
    compared = view_parameters.of_view(dataset, {"id": comparison.ID})
    known = {one.name: one for one in (*compared, *view_parameters.of_view(dataset, {}))}
    return [
        *known.values(),
        Parameter("page", N_("The page of the dashboard."), tuple(PAGES), usual=START),
        Parameter("section", N_("One part of the page alone."), tuple(sections)),
        Parameter("figure", N_("One figure alone."), tuple(FIGURES)),
        Parameter("observation", N_("One number alone."), pattern=r"[\w.-]{1,160}"),
        DECK,
        Parameter("version", N_("The version of the data that a link was made for."), pattern=r"[\d.]{1,20}"),
    ]


ENDPOINTS: Sequence[Endpoint] = (
    Endpoint(f"/{PICTURE}", N_("The picture that stands for a view in previews of links"), _give, _PNG, _parameters),
)
