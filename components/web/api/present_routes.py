"""The route of a presentation: a page that needs no session, so that a restart of the server is not noticed."""

from __future__ import annotations

from components.language.message import N_
from components.renderers import present
from components.renderers.present.page import VIEWS
from components.view.deck import decode
from components.view.kept import Kept
from components.web.api.answer import HTML, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter
from components.web.api.problem import VALUE, Fault, Refused
from components.web.api.view_parameters import LOOK

_PAGES = Kept(24_000_000)


def _give(ask: Ask) -> Answer:
    asked, names = ask.one("deck"), ask.names
    look, view = ask.one("theme", "light"), ask.one("view", VIEWS[0])
    try:
        deck = decode(asked)
    except ValueError as error:
        raise Refused(400, [Fault("deck", asked, VALUE)]) from error
    if not deck.slides:
        raise Refused(400, [Fault("deck", asked, VALUE)])
    key = ask.dataset.serial, ask.site, names.words.lang, asked, look, view
    return Answer(
        lambda: _PAGES.get(key, lambda: present.page(deck, names, ask.site, look, view)),
        HTML,
        headers={"Content-Security-Policy": present.policy(names)},
    )


ENDPOINTS = (
    Endpoint(
        "/present",
        N_("A presentation: slides on the whole screen, with a window for the speaker"),
        _give,
        HTML,
        lambda dataset, path_values: (
            LANG,
            LOOK,
            Parameter("deck", N_("The slides, as the presentation's own link has them."), needed=True, free=True),
            Parameter("view", N_("Whose window it is."), VIEWS, usual=VIEWS[0]),
        ),
        forgiving=True,
    ),
)
