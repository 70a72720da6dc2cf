"""What every file says of itself: finding, what is counted, sources, filters, version, address, licence."""

from __future__ import annotations

from dataclasses import dataclass

from components.language.words import Words
from components.view.card import card_of
from components.view.citation import reference
from components.view.site import Site
from components.view.view import View

LICENCE = "https://creativecommons.org/licenses/by/4.0/"


@dataclass(frozen=True)
class Provenance:
    """The texts around a figure wherever it goes, in the reader's language.

    `sources` names publishers with their dates, `filters` what the reader chose (in words, never empty), `address` the
    readable page of this very view.
    """

    title: str
    subtitle: str
    name: str
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


def provenance(view: View, site: Site) -> Provenance:
    """Return what a file of `view` says of itself on `site`."""
    words, card, address = view.words, card_of(view), site.figure(view.place)
    return Provenance(
        title=card.title,
        subtitle=card.subtitle,
        name=card.name,
        notes=card.notes,
        alt=card.alt,
        sources=tuple(one.label for one in card.sources),
        filters=card.filters or words("none, the whole record"),
        version=words("data version {version}", version=view.dataset.version),
        address=address,
        citation=reference(view.labels, card.name, address),
        rights="CC BY 4.0",
    )
