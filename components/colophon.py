"""What every file says of itself: finding, what is counted, sources, filters, version, address, licence."""

from __future__ import annotations

from dataclasses import dataclass

from components import captions
from components.chosen import chosen
from components.citation import reference
from components.findings import finding
from components.site import Site
from components.view import View
from components.words import Words

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Colophon:
    """The texts around a figure wherever it goes, in the reader's language.

    `sources` names publishers with their dates, `filters` what the reader chose (in words, never empty), `address` the
    readable page of this very view.
    """

    title: str
    subtitle: str
    notes: tuple[str, ...]
    alt: str
    sources: tuple[str, ...]
    filters: str
    version: str
    address: str
    citation: str
    rights: str

    def lines(self, words: Words, most: int = 0) -> list[str]:
        """Return sources, filters, version and address as lines; with `most`, no more sources than that by name."""
        named = "; ".join(self.sources[: most or None])
        left = len(self.sources) - most if most else 0
        return [
            words("Source: {source}", source=named) + (" " + words("and {n} more", n=left) if left > 0 else ""),
            words("Filters: {filters}", filters=self.filters),
            " · ".join([words("Takedown Trends"), self.version, self.address]),
        ]


def colophon(view: View, site: Site) -> Colophon:
    """Return what a file of `view` says of itself on `site`."""
    names, words = view.labels, view.words
    address = site.figure(view)
    return Colophon(
        title=finding(view),
        subtitle=captions.subtitle(view),
        notes=captions.notes(view) if len(view.rows) else (),
        alt=captions.alt(view),
        sources=tuple(map(names.source, dict.fromkeys(view.rows["source"]))),
        filters=chosen(view.filters, names) or words("none, the whole record"),
        version=words("data version {version}", version=names.dataset.version),
        address=address,
        citation=reference(names, captions.name(view), address),
        rights="CC BY 4.0",
    )
