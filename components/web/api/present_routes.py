"""The routes of a presentation: a page that needs no session, so that a restart of the server is not noticed."""

from __future__ import annotations

from dataclasses import replace

from components.language.message import N_
from components.renderers import present
from components.renderers.files.formats import FORMATS
from components.view.deck import Deck, decode
from components.view.kept import Kept
from components.web.api.answer import HTML, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter
from components.web.api.problem import VALUE, Fault, Refused
from components.web.api.view_parameters import LOOK
from components.web.api.workers import SLOW

_MADE = Kept(24_000_000)


def _deck(ask: Ask) -> Deck:
    """Return the deck asked for. Raises `Refused` for what is none, or has no slides."""
    asked = ask.one("deck")
    try:
        deck = decode(asked)
    except ValueError as error:
        raise Refused(400, [Fault("deck", asked, VALUE)]) from error
    if not deck.slides:
        raise Refused(400, [Fault("deck", asked, VALUE)])
    return deck


def _page(ask: Ask) -> Answer:
    notes = ask.one("notes", "true") == "true"
    deck, names, look = _deck(ask), ask.names, ask.one("theme", "light")
    key = ask.dataset.serial, ask.site, names.words.lang, ask.one("deck"), look, notes
    return Answer(
        lambda: _MADE.get(key, lambda: present.page(deck, names, ask.site, look, notes=notes)),
        HTML,
        headers={"Content-Security-Policy": present.policy(names)},
    )


def _file(ask: Ask) -> Answer:
    return replace(_page(ask), file=f"presentation-{ask.dataset.version}-{ask.names.words.lang}.html")


def _pptx(ask: Ask) -> Answer:
    deck, names = _deck(ask), ask.names
    key = ask.dataset.serial, ask.site, names.words.lang, ask.one("deck")

    def make() -> bytes:
        from components.renderers.present.office import pptx

        return pptx(deck, names, ask.site)

    file = f"presentation-{ask.dataset.version}-{names.words.lang}.pptx"
    return Answer(lambda: _MADE.get(key, make), FORMATS["pptx"].media, file)


_DECK = Parameter("deck", N_("The slides, as the presentation's own link has them."), needed=True, free=True)
_NOTES = Parameter("notes", N_("Whether the speaker's notes are in it."), ("true", "false"), usual="true")

ENDPOINTS = (
    Endpoint(
        "/present",
        N_("A presentation: slides on the whole screen, with a window for the speaker"),
        _page,
        HTML,
        lambda dataset, path_values: (LANG, LOOK, _DECK),
        forgiving=True,
    ),
    Endpoint(
        "/api/v1/presentation.html",
        N_("A presentation as one file that needs no network"),
        _file,
        HTML,
        lambda dataset, path_values: (LANG, LOOK, _DECK, _NOTES),
    ),
    Endpoint(
        "/api/v1/presentation.pptx",
        N_("A presentation as a PowerPoint file, its charts native ones"),
        _pptx,
        FORMATS["pptx"].media,
        lambda dataset, path_values: (LANG, _DECK),
        lane=SLOW,
    ),
)
