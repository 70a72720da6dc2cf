"""Which observations a view asks for: the filters as one value, and the rows that pass them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TypeVar

from data.model import Event, Observation

Where = Mapping[str, tuple[str, ...]]
Rows = TypeVar("Rows", bound=Observation)


@dataclass(frozen=True)
class Filters:
    """The filters of a view.

    `choices` maps a column of the observations (a dimension, `measure`, `status`, `source_kind`, …) to its chosen
    codes; an empty choice means no restriction, and rows that a dimension does not apply to do not pass. `unfinished`
    says whether years that are not complete may be drawn.
    """

    years: tuple[int, int] | None = None
    unfinished: bool = True
    choices: Where = field(default_factory=dict)

    @property
    def key(self) -> tuple[object, ...]:
        """The filters as one plain value: alike for alike filters, in whatever order they were chosen."""
        chosen = tuple(sorted((name, tuple(codes)) for name, codes in self.choices.items() if codes))
        return self.years, self.unfinished, chosen

    def __hash__(self) -> int:
        """Return a hash of all choices, so that what was worked out for them can be kept."""
        return hash(self.key)

    def chosen(self, column: str) -> tuple[str, ...]:
        """Return the codes chosen in a column; empty where it is not restricted."""
        return self.choices.get(column, ())

    def choose(self, choices: Where) -> Filters:
        """Return these filters with the given choices; what is not named is not restricted."""
        return replace(self, choices={name: codes for name, codes in choices.items() if codes})


def fitting(rows: Iterable[Rows], where: Where, dimensions: Sequence[str]) -> list[Rows]:
    """Return the rows whose `dimensions` take one of the given members, or do not apply.

    A dimension that `where` does not name is not split: where a measure has totals (`all`), for the members asked for,
    only these pass.
    """
    kept = list(rows)
    for dimension, members in where.items():
        wanted = {*members, ""}
        kept = [one for one in kept if one.member(dimension) in wanted]
    for dimension in dimensions:
        if dimension in where:
            continue
        groups = [(one.measure, *(one.member(name) for name in where)) for one in kept]
        whole = [one.member(dimension) in ("all", "") for one in kept]
        totals = {group for group, total in zip(groups, whole, strict=True) if total}
        kept = [one for one, group, total in zip(kept, groups, whole, strict=True) if total or group not in totals]
    return kept


def matching(rows: Iterable[Rows], filters: Filters) -> list[Rows]:
    """Return the rows that pass every filter but `unfinished`; a period must lie wholly inside the years.

    A choice of events says nothing about rows.
    """
    kept = list(rows)
    if filters.years:
        first, last = date(filters.years[0], 1, 1), date(filters.years[1], 12, 31)
        kept = [one for one in kept if first <= one.period_start and one.period_end <= last]
    for column, codes in filters.choices.items():
        if codes and column != "event_kind":
            wanted = set(codes)
            kept = [one for one in kept if one.cell(column) in wanted]
    return kept


def events(listed: Iterable[Event], filters: Filters) -> list[Event]:
    """Return the events within the years, of the chosen kinds and on the chosen platforms, oldest first."""
    kinds, platforms = filters.chosen("event_kind"), set(filters.chosen("platform"))
    kept = [
        one
        for one in listed
        if (not filters.years or filters.years[0] <= int(one.date[:4]) <= filters.years[1])
        and (not kinds or one.kind in kinds)
        and (not platforms or platforms & set(one.platform))
    ]
    return sorted(kept, key=lambda one: one.date)
