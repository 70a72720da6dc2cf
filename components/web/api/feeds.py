"""For machines that follow or index the dashboard: the feed of changes, the map of the site, the rules for robots."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from components.figures.pages import PAGES
from components.language.labels import Labels
from components.language.languages import LANGUAGES
from components.language.message import N_
from components.renderers.templating import render
from components.view.history import history, recoded
from components.view.site import Site
from components.web.api import figure_routes
from components.web.api.answer import Answer, Ask, Endpoint
from components.web.api.edition import published
from components.web.api.parameters import language
from data.model import RegisterLine

ATOM, XML, TEXT = "application/atom+xml; charset=utf-8", "application/xml; charset=utf-8", "text/plain; charset=utf-8"

_SAID = {
    "corrected": N_("Corrected: {subject}, {period}"),
    "recoded": N_("Recoded: {subject}, {period}"),
    "redrawn": N_("Another report is shown: {subject}, {period}"),
    "withdrawn": N_("Withdrawn: {subject}, {period}"),
}


@dataclass(frozen=True)
class Entry:
    """One entry of the feed."""

    id: str
    title: str
    address: str
    updated: str
    summary: str


def entries(names: Labels, site: Site) -> list[Entry]:
    """Return what the register of changes tells, newest version first.

    What a version added is one entry a table; each correction is one of its own, with what was and what is.
    """
    versions: dict[str, list[RegisterLine]] = {}
    for line in names.dataset.register:
        versions.setdefault(line.version, []).append(line)
    found: list[Entry] = []
    for _, lines in sorted(versions.items(), reverse=True):
        found += _corrections([line for line in lines if line.change != "added"], names, site)
        found += _additions([line for line in lines if line.change == "added"], names, site)
    return found


def _corrections(lines: Sequence[RegisterLine], names: Labels, site: Site) -> Iterator[Entry]:
    rows = names.dataset.by_id
    for line in lines:
        about = {"subject": line.id, "period": names.member("table", line.table)}
        if line.id in rows:
            row = rows[line.id]
            about = {"subject": names.subject(row), "period": names.period(row)}
        said = _SAID["recoded" if recoded(line) else line.change]
        yield Entry(
            id=_id(line.version, line.change, line.id, line.field),
            title=names.words(said, **about),
            address=site.to(f"?observation={line.id}&lang={names.words.lang}"),
            updated=f"{line.date}T00:00:00Z",
            summary=history(line, names),
        )


def _id(*parts: str) -> str:
    """Return the id of an entry: the same wherever the dashboard stands, or readers would get all of them again."""
    return uuid5(NAMESPACE_URL, "/".join(["takedown-trends", *parts])).urn


def _additions(lines: Sequence[RegisterLine], names: Labels, site: Site) -> Iterator[Entry]:
    words = names.words
    for table in sorted({line.table for line in lines}):
        added = [line for line in lines if line.table == table]
        line = added[0]
        yield Entry(
            id=_id(line.version, "added", table),
            title=words("Added: {table}", table=names.member("table", table)),
            address=site.to(f"data?table={table}&lang={words.lang}"),
            updated=f"{line.date}T00:00:00Z",
            summary=words("Numbers added in version {version}: {n}.", version=line.version, n=len(added)),
        )


def _feed(ask: Ask) -> Answer:
    def make() -> bytes:
        updated = published(ask.dataset).strftime("%Y-%m-%dT%H:%M:%SZ")
        listed = entries(ask.names, ask.site)
        return render(
            "feed.xml",
            ask.names.words,
            ask.site,
            entries=listed,
            id=_id("feed", ask.names.words.lang),
            address=ask.address,
            updated=updated,
        )

    return Answer(make, ATOM)


def addresses(site: Site, names: Labels) -> list[str]:
    """Return the addresses worth indexing: pages, readable figures in both languages, the description of the data."""
    pages = [site.to(page.address) for page in PAGES.values()]
    shown = [view for _, _, view in figure_routes.catalogue(names)]
    return [
        *pages,
        *(site.to(path) for path in ("figures", "api")),
        *(site.figure(view.place, lang=lang) for view in shown for lang in LANGUAGES),
    ]


def _sitemap(ask: Ask) -> Answer:
    def make() -> bytes:
        listed = addresses(ask.site, ask.names)
        day = published(ask.dataset).date().isoformat()
        return render("sitemap.xml", ask.names.words, ask.site, addresses=listed, day=day)

    return Answer(make, XML)


def _robots(ask: Ask) -> Answer:
    rules = ["User-agent: *", "Allow: /", f"Sitemap: {ask.site.to('sitemap.xml')}"]
    return Answer(lambda: ("\n".join(rules) + "\n").encode(), TEXT)


ENDPOINTS = (
    Endpoint("/feed.xml", N_("What was added and corrected"), _feed, ATOM, language),
    Endpoint("/sitemap.xml", N_("The addresses worth indexing"), _sitemap, XML),
    Endpoint("/robots.txt", N_("The rules for robots"), _robots, TEXT),
)
