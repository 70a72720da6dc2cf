"""For machines that follow or index the dashboard: the feed of changes, the map of the site, the rules for robots."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

import pandas as pd

from components import history
from components.api import figures
from components.api.answer import Ask, Endpoint, Given
from components.api.edition import published
from components.api.parameters import language
from components.figures import PAGES
from components.labels import Labels
from components.site import Site
from components.templating import render
from components.words import LANGUAGES, mark
from data.dataset import Dataset

ATOM, XML, TEXT = "application/atom+xml; charset=utf-8", "application/xml; charset=utf-8", "text/plain; charset=utf-8"

_SAID = {
    "corrected": mark("Corrected: {subject}, {period}"),
    "recoded": mark("Recoded: {subject}, {period}"),
    "redrawn": mark("Another report is shown: {subject}, {period}"),
    "withdrawn": mark("Withdrawn: {subject}, {period}"),
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
    register = names.dataset.changes
    found: list[Entry] = []
    for _, lines in sorted(register.groupby("version"), reverse=True):
        found += _corrections(lines[lines["change"] != "added"], names, site)
        found += _additions(lines[lines["change"] == "added"], names, site)
    return found


def _corrections(lines: pd.DataFrame, names: Labels, site: Site) -> Iterator[Entry]:
    rows = names.dataset.observations.set_index("id", drop=False)
    for _, line in lines.iterrows():
        about = {"subject": line["id"], "period": names.member("table", line["table"])}
        if line["id"] in rows.index:
            row = rows.loc[line["id"]]
            about = {"subject": names.subject(row), "period": names.period(row)}
        said = _SAID["recoded" if history.recoded(line) else line["change"]]
        yield Entry(
            id=_id(line["version"], line["change"], line["id"], line["field"]),
            title=names.words(said, **about),
            address=site.to(f"?observation={line['id']}&lang={names.words.lang}"),
            updated=f"{line['date']}T00:00:00Z",
            summary=history.told(line, names),
        )


def _id(*parts: str) -> str:
    """Return the id of an entry: the same wherever the dashboard stands, or readers would get all of them again."""
    return uuid5(NAMESPACE_URL, "/".join(["takedown-trends", *parts])).urn


def _additions(lines: pd.DataFrame, names: Labels, site: Site) -> Iterator[Entry]:
    words = names.words
    for table, added in lines.groupby("table"):
        line = added.iloc[0]
        yield Entry(
            id=_id(line["version"], "added", str(table)),
            title=words("Added: {table}", table=names.member("table", str(table))),
            address=site.to(f"data?table={table}&lang={words.lang}"),
            updated=f"{line['date']}T00:00:00Z",
            summary=words("Numbers added in version {version}: {n}.", version=line["version"], n=len(added)),
        )


def _feed(ask: Ask) -> Given:
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

    return Given(make, ATOM)


def addresses(dataset: Dataset, site: Site, names: Labels) -> list[str]:
    """Return the addresses worth indexing: pages, readable figures in both languages, the description of the data."""
    pages = [site.to("" if page == "overview" else page) for page in (*PAGES, "compare", "data")]
    shown = [view for _, _, view in figures.catalogue(names)]
    return [
        *pages,
        *(site.to(path) for path in ("figures", "api")),
        *(site.figure(view, lang=lang) for view in shown for lang in LANGUAGES),
    ]


def _sitemap(ask: Ask) -> Given:
    def make() -> bytes:
        listed = addresses(ask.dataset, ask.site, ask.names)
        day = published(ask.dataset).date().isoformat()
        return render("sitemap.xml", ask.names.words, ask.site, addresses=listed, day=day)

    return Given(make, XML)


def _robots(ask: Ask) -> Given:
    rules = ["User-agent: *", "Allow: /", f"Sitemap: {ask.site.to('sitemap.xml')}"]
    return Given(lambda: ("\n".join(rules) + "\n").encode(), TEXT)


ENDPOINTS = (
    Endpoint("/feed.xml", mark("What was added and corrected"), _feed, ATOM, language),
    Endpoint("/sitemap.xml", mark("The addresses worth indexing"), _sitemap, XML),
    Endpoint("/robots.txt", mark("The rules for robots"), _robots, TEXT),
)
