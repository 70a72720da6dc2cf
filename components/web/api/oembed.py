"""The oEmbed answer: how another site shows a figure whose address its writer has pasted. https://oembed.com"""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs

from components.language.labels import labels
from components.language.languages import SOURCE
from components.language.message import N_
from components.renderers.files import tabular, webpage
from components.view.card import card_of
from components.view.view import View
from components.web.api import view_parameters
from components.web.api.answer import JSON, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter
from components.web.api.problem import VALUE, Fault, Refused
from components.web.former import renamed

_WIDE, _TALL, _NARROW = 760, 10_000, 200


def _give(ask: Ask) -> Answer:
    shown = _meant(ask)
    return Answer(lambda: tabular.dump(_document(ask, shown)), JSON)


def _document(ask: Ask, shown: View) -> dict[str, Any]:
    width = min(_WIDE, int(ask.one("maxwidth", str(_WIDE))))
    tall = min(webpage.height(shown, ask.site, max(width, _NARROW)), int(ask.one("maxheight", str(_TALL))))
    return {
        "version": "1.0",
        "type": "rich",
        "title": card_of(shown).title,
        "provider_name": shown.words("Takedown Trends"),
        "provider_url": ask.site.to(""),
        "cache_age": 86400,
        "html": webpage.snippet(shown, ask.site, width, tall),
        "width": width,
        "height": tall,
    }


def _meant(ask: Ask) -> View:
    """Return the view whose readable page has the address asked about. Raises `Refused` where it is not one of ours."""
    address, ours = ask.one("url"), ask.site.to("figures/")
    key, _, query = address.removeprefix(ours).partition("?")
    if not address.startswith(ours) or key not in view_parameters.figures(ask.dataset)["id"]:
        raise Refused(404, [Fault("url", address, VALUE, (f"{ours}…",))])
    values = parse_qs(renamed(query))
    known = {one.name: one for one in view_parameters.of_view(ask.dataset, {"id": key})}
    wrong = [name for name in values if name not in known or known[name].faults(values[name])]
    if wrong:
        raise Refused(404, [Fault(name, " ".join(values[name]), VALUE) for name in wrong])
    return view_parameters.view_of(key, values, labels(ask.dataset, values.get("lang", [SOURCE])[0]))


ENDPOINTS = (
    Endpoint(
        "/oembed",
        N_("How another site shows a figure (oEmbed)"),
        _give,
        parameters=lambda dataset, path_values: (
            LANG,
            Parameter("url", N_("The address of a figure's page."), needed=True, free=True),
            Parameter("format", N_("The format of the answer."), ("json",), usual="json"),
            Parameter("maxwidth", N_("The most pixels across."), bounds=(1, 10_000)),
            Parameter("maxheight", N_("The most pixels down."), bounds=(1, 10_000)),
        ),
        schema="OEmbed",
    ),
)
