"""What an address of the dashboard shows, for those who do not open it: a title, a sentence, a picture, its files.

Chat programs and networks read it from the head of the page (https://ogp.me). What an address says wrongly is passed
over here, as the page itself passes over it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from components.figures import comparison
from components.figures.model import Page
from components.figures.pages import FIGURES, PAGES
from components.language.labels import Labels
from components.renderers.files import screen, webpage
from components.view.asked import asked_view, compared
from components.view.card import card_of
from components.view.finding_line import finding_line
from components.view.site import Site
from components.view.view import View, view
from data import address
from data.evidence import evidence
from data.selection import Filters

_FILES = {"csv": "text/csv", "json": "application/json"}
_NAMED = 2  # sources in a description


@dataclass(frozen=True)
class Preview:
    """What one address shows: a page under filters, and on it perhaps one view or one observation.

    `view` is what its picture draws, `sole` tells that the address asks for this very view. `parameters` are those of
    the address that hold, but for the filters.
    """

    page: Page
    names: Labels
    filters: Filters
    view: View | None
    sole: bool
    observation: str
    parameters: Mapping[str, Sequence[str]]

    @property
    def title(self) -> str:
        """The number, the finding, or the question of the page."""
        if self.observation:
            return self.names.stated(self.names.dataset.by_id[self.observation])
        if self.sole and self.view:
            return card_of(self.view).title
        return self.names.words(self.page.question)

    @property
    def description(self) -> str:
        """Who says the number, what the view counts, or what the page finds."""
        words = self.names.words
        if self.observation:
            found = evidence(self.names.dataset, self.observation)
            told = [words("Source: {source}", source=self.names.source(found.observation.source))]
            told.append(self.names.member("source_kind", found.source.kind))
            return " · ".join([*told, words.of(found.measure.definition)])
        if self.sole and self.view:
            card = card_of(self.view)
            named = "; ".join(one.label for one in card.sources[:_NAMED])
            source = words("Source: {source}", source=named) if named else ""
            return " · ".join(filter(None, [card.subtitle, source]))
        found_here = finding_line(self.names, self.page.answers, self.filters) if self.page.answers else ""
        return found_here or words(self.page.about)

    def address(self, site: Site) -> str:
        """Return the canonical address."""
        return site.to(self.page.address + address.query(self.filters, self.names.dataset, self.parameters))

    def picture(self, site: Site) -> str:
        """Return the address of the picture; a new version of the data has another one."""
        dataset = self.names.dataset
        own = {**self.parameters, "page": [self.page.path], "version": [dataset.version]}
        return site.to(webpage.PICTURE + address.query(self.filters, dataset, own))

    @property
    def spoken(self) -> str:
        """What the picture shows, in words."""
        return card_of(self.view).alt if self.view and not self.observation else self.title

    def files(self, site: Site) -> list[tuple[str, str]]:
        """Return media type and address of the view as data, and of what tells another site how to show it."""
        if not (self.sole and self.view) or self.observation:
            return []
        place = self.view.place
        listed = [(media, site.figure(place, f"api/v1/figures/{{id}}.{ending}")) for ending, media in _FILES.items()]
        return [*listed, ("application/json+oembed", webpage.oembed_address(self.view, site))]


def preview(path: str, asked: Mapping[str, Sequence[str]], names: Labels) -> Preview:
    """Return what the page at `path` shows for the query parameters `asked`."""
    page, dataset = PAGES[path], names.dataset
    filters, _ = address.parse(asked, dataset)
    sections = {section.id: section for section in page.sections}
    one = {key: next(iter(asked.get(key, ())), "") for key in ("section", "figure", "observation")}
    known: dict[str, Sequence[str]] = {"lang": [names.words.lang]}
    if one["observation"] in dataset.by_id:
        known["observation"] = [one["observation"]]
    drawn, sole = None, True
    chosen = compared(asked, names)
    if path == comparison.ID and "compare" in chosen:
        known |= chosen
        drawn = asked_view(comparison.ID, asked, names)
    elif one["figure"] in FIGURES:
        known["figure"] = [one["figure"]]
        drawn = asked_view(one["figure"], asked, names)
    elif page.sections:
        sole = False
        if one["section"] in {*sections, *page.parts}:
            known["section"] = [one["section"]]
        section = sections.get(one["section"], page.sections[0])
        drawn = next((made for made in (view(one, filters, names) for one in section.figures) if made.rows), None)
    elif one["section"] in page.parts:
        known["section"] = [one["section"]]
    return Preview(page, names, filters, drawn, sole, "".join(known.get("observation", ())), known)


def drawing(shown: Preview, site: Site) -> bytes:
    """Return the picture of a preview as SVG, 1200 by 630 pixels."""
    names, words = shown.names, shown.names.words
    dashboard = words("Takedown Trends")
    if shown.observation:
        found = evidence(names.dataset, shown.observation)
        row = found.observation
        told = [
            " · ".join([names.period(row), names.member("status", row.status)]),
            words("Source: {source}", source=names.source(row.source)),
            " · ".join([names.member("source_kind", found.source.kind), dashboard, site.name]),
        ]
        return screen.statement(words.lang, screen.PREVIEW, names.subject(row), names.quantity(row), told)
    if shown.view and shown.view.rows:
        above = "" if shown.sole else words(shown.page.question)
        return screen.svg(shown.view, site, screen.PREVIEW, above=above)
    told = [words(shown.page.about), " · ".join([dashboard, site.name])]
    return screen.statement(words.lang, screen.PREVIEW, words(shown.page.title), shown.title, told)
