"""What narrows the record: each filter that is on, in words, and the filters without it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from components.language.labels import Labels
from data.dataset import Dataset
from data.selection import Filters

YEARS, UNFINISHED = "years", "unfinished"


@dataclass(frozen=True)
class Narrowing:
    """A filter that is on: its key in the address, the codes chosen (none for years and unfinished years), in words."""

    key: str
    label: str
    codes: tuple[str, ...] = ()

    def without(self, filters: Filters, dataset: Dataset) -> Filters:
        """Return `filters` with this one taken away."""
        if self.key == YEARS:
            return replace(filters, years=dataset.years)
        if self.key == UNFINISHED:
            return replace(filters, unfinished=True)
        left = tuple(code for code in filters.chosen(self.key) if code not in self.codes)
        return filters.choose({**filters.choices, self.key: left})

    def each(self, names: Labels) -> list[Narrowing]:
        """Return this filter code by code; as it is where it has none."""
        return [_choice(self.key, (code,), names) for code in self.codes] or [self]


def narrowings(filters: Filters, names: Labels) -> Iterator[Narrowing]:
    """Yield the filters that are on, in the order of the controls."""
    words = names.words
    if filters.years and filters.years != names.dataset.years:
        first, last = filters.years
        years = words.year(last) if first == last else f"{first}–{words.year(last)}"
        yield Narrowing(YEARS, words("years {years}", years=years))
    if not filters.unfinished:
        yield Narrowing(UNFINISHED, words("without unfinished years"))
    for key, codes in filters.choices.items():
        if codes:
            yield _choice(key, codes, names)


def _choice(key: str, codes: tuple[str, ...], names: Labels) -> Narrowing:
    return Narrowing(key, f"{names.dimension(key)}: {', '.join(names.part(key, code) for code in codes)}", codes)


def filter_summary(filters: Filters, names: Labels) -> str:
    """Return what the filters leave, in one line; empty where nothing is narrowed."""
    return " · ".join(one.label for one in narrowings(filters, names))
