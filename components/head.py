"""The head of the dashboard's pages for those who do not run them: search engines, previews of links, feed readers."""

from __future__ import annotations

from functools import lru_cache

from components.files import jsonld
from components.labels import labels
from components.site import Site, base
from components.templating import render
from components.titles import TITLES, question, title
from data.dataset import load


def head(path: str, lang: str, site: Site) -> bytes:
    """Return what stands in the head of the page at `path`: title, description, the record as schema.org `Dataset`."""
    return _head(path if path in TITLES else "overview", lang, site)


@lru_cache(maxsize=64)
def _head(page: str, lang: str, site: Site) -> bytes:
    names = labels(load(), lang)
    told = {"title": title(page, names.words), "question": question(page, names.words)}
    described = jsonld.record(names, site)
    address = site.to("" if page == "overview" else page)
    return render(
        "head.html", names.words, site, told=told, described=described, address=address, script=f"{base()}/shell.js"
    )
