"""The routes of a presentation: a page that needs no session, so that a restart of the server is not noticed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from components.figures.pages import FIGURES
from components.language.labels import Labels, labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers import present
from components.renderers.files.formats import FORMATS
from components.renderers.packing import packed
from components.renderers.present.slides import shown_in
from components.view.brief import Brief, brief
from components.view.deck import Deck, Shown, Slide, decode
from components.view.kept import Kept
from components.view.own import Sent, Texts, sent
from components.web.api.answer import HTML, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter
from components.web.api.problem import POLICY, VALUE, Fault, Refused
from components.web.api.view_parameters import LOOK
from components.web.api.workers import SLOW

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
MOST = 28_000_000  # bytes of a template of 20 MB in JSON, with what a presenter wrote
_WRITTEN = 2_000_000  # bytes of what a presenter wrote for every slide
_MADE = Kept(24_000_000, "presentations")


def deck_of(ask: Ask) -> Deck:
    """Return the deck asked for, and after it the figures that its audience asked for.

    Raises `Refused` for what is no deck, or has no slides.
    """
    asked = ask.one("deck")
    try:
        deck = decode(asked)
    except ValueError as error:
        raise Refused(400, [Fault("deck", asked, VALUE)]) from error
    if not deck.slides:
        raise Refused(400, [Fault("deck", asked, VALUE)])
    more = tuple(Slide(f"asked-{key}", "figure", (Shown(key),)) for key in ask.values.get("asked", ()))
    return Deck(deck.version, (*deck.slides, *more))


def _page(ask: Ask, texts: Texts | None = None) -> Answer:
    """Return the page of a deck; one with a presenter's own texts is in this answer alone, and kept nowhere."""
    notes = ask.one("notes", "true") == "true"
    deck, names, look = deck_of(ask), ask.names, ask.one("theme", "light")
    key = ask.dataset.serial, ask.site, names.words.lang, deck, look, notes

    def make() -> bytes:
        return present.page(deck, names, ask.site, look, notes=notes, texts=texts)

    return Answer(
        make if texts else lambda: _MADE.get(key, make),
        HTML,
        headers={"Content-Security-Policy": present.policy(names)},
    )


def _file(ask: Ask) -> Answer:
    file = f"presentation-{ask.dataset.version}-{ask.names.words.lang}.html"
    return replace(_page(ask, _sent(ask).texts), file=file)


def _made(ending: str, media: str, make: Callable[[Deck, Labels, Ask], bytes], name: str) -> Callable[[Ask], Answer]:
    """Return what gives a file of a deck; one with what was sent along is not kept."""

    def give(ask: Ask) -> Answer:
        deck, names = deck_of(ask), ask.names
        key = ask.dataset.serial, ask.site, names.words.lang, deck, ending
        file = f"{name}-{ask.dataset.version}-{names.words.lang}.{ending}"

        def made() -> bytes:
            return make(deck, names, ask) if ask.body else _MADE.get(key, lambda: make(deck, names, ask))

        return Answer(made, media, file)

    return give


def _twins(ask: Ask) -> Answer:
    """Return the deck once in every language, in one archive."""
    deck = deck_of(ask)

    def make() -> bytes:
        names = {lang: labels(ask.dataset, lang) for lang in LANGUAGES}
        name = f"presentation-{ask.dataset.version}"
        return packed({f"{name}-{lang}.pptx": _pptx(deck, own, ask) for lang, own in names.items()})

    return Answer(make, "application/zip", f"presentation-{ask.dataset.version}.zip")


def _sent(ask: Ask, *, dressed: bool = False) -> Sent:
    """Return what was sent along. Raises `Refused` for JSON of another form, and a template where none is of use."""
    try:
        found = sent(ask.body, ask.request.headers.get("content-type", ""))
    except ValueError as error:
        raise Refused(400, [Fault("body", "", VALUE, said=str(error))]) from error
    if found.template and not dressed:
        raise Refused(400, [Fault("template", "", VALUE, said=ask.names.words("This file takes no template."))])
    return found


def _pptx(deck: Deck, names: Labels, ask: Ask) -> bytes:
    """Return a deck as a PowerPoint file. Raises `Refused` for a template that is none, or not safe."""
    from components.renderers.present.office import pptx
    from components.renderers.slides.template import Unfit, opened

    mine = _sent(ask, dressed=True)
    try:
        template = opened(mine.template) if mine.template else None
    except Unfit as unfit:
        said = names.words(unfit.message, **unfit.values)
        raise Refused(400, [Fault("template", "", VALUE, said=said)]) from unfit
    return pptx(deck, names, ask.site, template, mine.texts)


def _docx(deck: Deck, names: Labels, ask: Ask) -> bytes:
    from components.renderers.brief.word import docx

    return docx(_brief(deck, names, ask), names.words, names.dataset.day)


def _hwpx(deck: Deck, names: Labels, ask: Ask) -> bytes:
    from components.renderers.brief.hangul import hwpx

    return hwpx(_brief(deck, names, ask), names.words, names.dataset.day)


def _brief(deck: Deck, names: Labels, ask: Ask) -> Brief:
    """Return what an office is told of a deck. Raises `Refused` where no slide of it shows a figure with rows."""
    try:
        return brief([view for one in deck.slides for view in shown_in(one, deck, names)], names, ask.site)
    except ValueError as error:
        said = names.words("There is no figure with numbers in this presentation.")
        raise Refused(400, [Fault("deck", "", VALUE, said=said)]) from error


def _pdf(deck: Deck, names: Labels, ask: Ask) -> bytes:
    from components.renderers.present.handout import handout

    return handout(deck, names, ask.site, _sent(ask).texts)


DECK = Parameter("deck", N_("The slides, as the presentation's own link has them."), free=True)
_NEEDED = replace(DECK, needed=True)
_NOTES = Parameter("notes", N_("Whether the speaker's notes are in it."), ("true", "false"), usual="true")
_ASKED = Parameter("asked", N_("Figures that the audience asked for, at the end."), tuple(FIGURES), many=True, most=20)


def _document(
    ending: str,
    about: str,
    media: str,
    make: Callable[[Deck, Labels, Ask], bytes],
    name: str = "presentation",
    takes: int = 0,
) -> Endpoint:
    return Endpoint(
        f"/api/v1/{name}.{ending}",
        about,
        _made(ending, media, make, name),
        media,
        lambda dataset, path_values: (LANG, _NEEDED, _ASKED),
        lane=SLOW,
        takes=takes,
    )


def _answer(ask: Ask) -> Answer:
    figure, look, version = ask.one("figure"), ask.one("theme", "light"), ask.one("version", ask.dataset.version)
    headers = {"Content-Security-Policy": POLICY}
    return Answer(lambda: present.answering(figure, version, ask.names, ask.site, look), HTML, headers=headers)


ENDPOINTS = (
    Endpoint(
        "/present",
        N_("A presentation: slides on the whole screen, with a window for the speaker"),
        _page,
        HTML,
        lambda dataset, path_values: (LANG, LOOK, _NEEDED, _ASKED),
        forgiving=True,
    ),
    Endpoint(
        "/present/slide",
        N_("One slide of a figure, to answer a question in the middle of a presentation"),
        _answer,
        HTML,
        lambda dataset, path_values: (
            LANG,
            LOOK,
            Parameter("figure", N_("One figure alone."), tuple(FIGURES), needed=True),
            Parameter("version", N_("The version of the data that it is drawn from."), free=True),
        ),
    ),
    Endpoint(
        "/api/v1/presentation.html",
        N_("A presentation as one file that needs no network"),
        _file,
        HTML,
        lambda dataset, path_values: (LANG, LOOK, _NEEDED, _ASKED, _NOTES),
        takes=_WRITTEN,
    ),
    _document(
        "pptx",
        N_("A presentation as a PowerPoint file, its charts native ones; a template that is sent along dresses it"),
        FORMATS["pptx"].media,
        _pptx,
        takes=MOST,
    ),
    Endpoint(
        "/api/v1/presentation.zip",
        N_("A presentation as PowerPoint files, one in each language; a template that is sent along dresses them"),
        _twins,
        "application/zip",
        lambda dataset, path_values: (LANG, _NEEDED, _ASKED),
        lane=SLOW,
        takes=MOST,
    ),
    _document("docx", N_("One page of findings as a Word document"), _WORD, _docx, "brief"),
    _document("hwpx", N_("One page of findings as a document of Hancom Office"), "application/hwp+zip", _hwpx, "brief"),
    _document(
        "pdf",
        N_("A presentation on paper: each slide with the speaker's notes"),
        "application/pdf",
        _pdf,
        takes=_WRITTEN,
    ),
)
