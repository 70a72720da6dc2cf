"""The head of the dashboard's pages for those who do not run them: search engines, previews of links, feed readers."""

from __future__ import annotations

from functools import lru_cache

from components.figures.model import START
from components.figures.pages import PAGES
from components.language.labels import labels
from components.renderers.files import jsonld
from components.renderers.templating import render
from components.view.site import Site
from data.dataset import load


def head(path: str, lang: str, site: Site, base: str) -> bytes:
    """Return what stands in the head of the page at `path`: title, description, the record as schema.org `Dataset`.

    `base` is the path that the dashboard stands under on its host.
    """
    return _head(path if path in PAGES else START, lang, site, base)


@lru_cache(maxsize=64)
def _head(path: str, lang: str, site: Site, base: str) -> bytes:
    names, page = labels(load(), lang), PAGES[path]
    texts = {"title": names.words(page.title), "question": names.words(page.question)}
    described = jsonld.record(names, site)
    address = site.to(page.address)
    return render(
        "head.html", names.words, site, texts=texts, described=described, address=address, script=f"{base}/shell.js"
    )
