"""The page before the page: question, answer and the first figure in the HTML itself, until the live page is there.

Its numbers can be read before any script has come, and without scripts at all.
"""

from __future__ import annotations

from components.figures.model import START
from components.figures.pages import PAGES
from components.language.labels import labels
from components.renderers.files import webpage
from components.renderers.templating import AUTO, render
from components.view.card import card_of
from components.view.kept import Kept
from components.view.provenance import provenance
from components.view.site import Site
from components.view.view import view
from components.web.preview import Preview, preview
from data.address import Parameters, query
from data.dataset import load

_KEPT = Kept(24_000_000, "first pages")
_NAMED = 2  # sources by name


def first(path: str, lang: str, site: Site, asked: Parameters, *, full: bool) -> bytes:
    """Return what stands in the body of the page at `path`, one of `PAGES`, for the query parameters `asked`.

    `full` says that the process has no room for the live page now.
    """
    shown = preview(path or START, asked, labels(load(), lang))
    key = shown.names.dataset.serial, lang, site, shown.address(site), full
    return _KEPT.get(key, lambda: _made(shown, site, full=full))


def _made(shown: Preview, site: Site, *, full: bool) -> bytes:
    words = shown.names.words
    drawn = shown.view if shown.view and shown.view.rows else None
    about = provenance(drawn, site) if drawn else None
    return render(
        "first.html",
        words,
        site,
        AUTO,
        full=full,
        pages=[(words(page.title), site.to(f"{page.address}?lang={words.lang}")) for page in PAGES.values()],
        question=words(shown.page.question),
        answer=shown.title if shown.observation else "" if shown.sole else shown.description,
        about_page=words(shown.page.about),
        about=about,
        source=about.lines(words, _NAMED)[0] if about else "",
        drawn=webpage.drawn(drawn, site, AUTO) if drawn else [],
        dense=bool(drawn and drawn.dense),
        others=_others(shown, site),
        reading=_reading(shown, site),
    )


def _others(shown: Preview, site: Site) -> list[tuple[str, str]]:
    """Return title and readable page of the figures that the live page shows beside the first one."""
    if shown.sole or not shown.view:
        return []
    mine = shown.view.figure
    section = next(one for one in shown.page.sections if mine in one.figures)
    views = [view(figure, shown.filters, shown.names) for figure in section.figures if figure is not mine]
    return [(card_of(one).title, site.figure(one.place)) for one in views if one.rows]


def _reading(shown: Preview, site: Site) -> str:
    """Return where the page can be read as a whole, without scripts and under the same filters."""
    names = shown.names
    return site.to(f"read/{shown.page.path}" + query(shown.filters, names.dataset, {"lang": [names.words.lang]}))
