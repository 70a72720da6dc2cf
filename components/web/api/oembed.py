"""The oEmbed answer: how another site shows a figure or a deck whose address its writer has pasted. https://oembed.com"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from components.figures import comparison
from components.figures.pages import PAGES
from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES, SOURCE
from components.language.message import N_
from components.renderers.files import tabular, webpage
from components.renderers.present import address
from components.view.card import card_of
from components.view.deck import Deck, decode
from components.view.view import View
from components.web.api import view_parameters
from components.web.api.answer import JSON, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter
from components.web.api.problem import VALUE, Fault, Refused
from components.web.api.view_parameters import LOOK
from components.web.canonical import bare, renamed
from data.vocabulary import PARAMETERS

_WIDE, _TALL, _NARROW = 760, 10_000, 200


def _give(ask: Ask) -> Answer:
    if ask.one("format", "json") != "json":
        raise Refused(501, [Fault("format", ask.one("format"), VALUE, ("json",))])
    deck = _presented(ask)
    if deck:
        return Answer(lambda: tabular.dump(_of_deck(ask, *deck)), JSON)
    shown = _meant(ask)
    return Answer(lambda: tabular.dump(_of_view(ask, shown)), JSON)


def _of_view(ask: Ask, shown: View) -> dict[str, Any]:
    width = min(_WIDE, int(ask.one("maxwidth", str(_WIDE))))
    tall = min(webpage.height(shown, ask.site, max(width, _NARROW)), int(ask.one("maxheight", str(_TALL))))
    html = webpage.snippet(shown, ask.site, width, tall)
    return _document(ask, card_of(shown).title, html, width, tall)


def _of_deck(ask: Ask, deck: Deck, names: Labels, look: str) -> dict[str, Any]:
    width = min(_WIDE, int(ask.one("maxwidth", str(_WIDE))))
    tall = min(round(width * 9 / 16), int(ask.one("maxheight", str(_TALL))))
    shown = address(deck, ask.site, names.words.lang, look)
    title = names.words("Presentation")
    html = webpage.framed(names.words, ask.site, shown, title, width, tall)
    return _document(ask, title, html, width, tall)


def _document(ask: Ask, title: str, html: str, width: int, tall: int) -> dict[str, Any]:
    return {
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": ask.names.words("Takedown Trends"),
        "provider_url": ask.site.to(""),
        "cache_age": 3600,
        "html": html,
        "width": width,
        "height": tall,
    }


def _presented(ask: Ask) -> tuple[Deck, Labels, str] | None:
    """Return the deck that an address presents, with the labels of its language and its theme; None for another one."""
    path, _, query = ask.one("url").partition("#")[0].partition("?")
    if path.rstrip("/") != ask.site.to("present"):
        return None
    values = parse_qs(query)
    try:
        deck = decode(values.get("deck", [""])[-1])
    except ValueError:
        return None
    lang, look = values.get("lang", [SOURCE])[-1], values.get("theme", ["light"])[-1]
    named = labels(ask.dataset, lang if lang in LANGUAGES else SOURCE)
    return (deck, named, look if look in LOOK.allowed else "light") if deck.slides else None


def _meant(ask: Ask) -> View:
    """Return the view that an address shows: a readable page, a frame, or a figure in the dashboard.

    Raises `Refused` where it shows none. What networks append to an address is none of it.
    """
    asked = ask.one("url")
    path, _, query = asked.partition("#")[0].partition("?")
    values = parse_qs(bare(renamed(query)))
    key = _figure(path.rstrip("/"), values, ask)
    if key not in view_parameters.figures(ask.dataset)["id"]:
        raise Refused(404, [Fault("url", asked, VALUE, (ask.site.to("figures/…"), ask.site.to("…?figure=…")))])
    known = {one.name: one for one in view_parameters.of_view(ask.dataset, {"id": key})}
    # The dashboard's own parameters, such as the section, say nothing of a figure.
    values = {name: held for name, held in values.items() if name in known or name not in PARAMETERS}
    wrong = [name for name in values if name not in known or known[name].faults(values[name])]
    if wrong:
        raise Refused(404, [Fault(name, " ".join(values[name]), VALUE) for name in wrong])
    return view_parameters.view_of(key, values, labels(ask.dataset, values.get("lang", [SOURCE])[0]))


def _figure(path: str, values: Mapping[str, Sequence[str]], ask: Ask) -> str:
    """Return the id of the figure that an address of ours shows; empty where it shows none."""
    root = ask.site.root
    if path != root and not path.startswith(f"{root}/"):
        return ""
    page = path.removeprefix(root).strip("/")
    folder, _, key = page.rpartition("/")
    if folder in ("figures", "embed"):
        return key
    if page == PAGES[comparison.ID].path:
        return comparison.ID if "compare" in values else ""
    return next(iter(values.get("figure", ())), "") if page in PAGES or not page else ""


ENDPOINTS = (
    Endpoint(
        "/oembed",
        N_("How another site shows a figure (oEmbed)"),
        _give,
        parameters=lambda dataset, path_values: (
            LANG,
            Parameter("url", N_("The address of a figure's page."), needed=True, free=True),
            Parameter("format", N_("The format of the answer."), pattern=r"\w{1,20}", usual="json"),
            Parameter("maxwidth", N_("The most pixels across."), bounds=(1, 10_000)),
            Parameter("maxheight", N_("The most pixels down."), bounds=(1, 10_000)),
        ),
        schema="OEmbed",
        forgiving=True,
        refusals=("404", "501"),
    ),
)
