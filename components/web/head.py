"""The head of the dashboard's pages for those who do not run them: search engines, previews of links, feed readers."""

from __future__ import annotations

from components.figures.model import START
from components.figures.pages import PAGES
from components.language.labels import labels
from components.renderers.files import jsonld, screen
from components.renderers.templating import render
from components.view.kept import Kept
from components.view.site import Site
from components.web.preview import preview
from data.address import Parameters
from data.dataset import load

_HEADS = Kept(8_000_000, "heads")


def head(path: str, lang: str, site: Site, base: str, asked: Parameters) -> bytes:
    """Return what stands in the head of the page at `path` for the query parameters `asked`.

    Title, description and picture of that very view, its files, and the record as schema.org `Dataset`. `base` is the
    path that the dashboard stands under on its host.
    """
    shown = preview(path if path in PAGES else START, asked, labels(load(), lang))
    address = shown.address(site)

    def make() -> bytes:
        names = shown.names
        return render(
            "head.html",
            names.words,
            site,
            page=names.words(shown.page.title),
            shown=shown,
            address=address,
            picture=shown.picture(site),
            size=screen.PREVIEW,
            files=shown.files(site),
            described=jsonld.record(names, site),
            script=f"{base}/shell.js",
        )

    return _HEADS.get((shown.names.dataset.serial, lang, site, base, address), make)
