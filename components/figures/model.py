"""What a figure is: a declaration that a page, a file, an address and a test all render."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from data import picks


@dataclass(frozen=True, eq=False)
class Figure:
    """A figure: which measures, which of their rows, which chart, which finding.

    `where` gives the members that are shown unless the reader chooses others; a row that a dimension does not apply to
    passes. `across` is the column along the category axis. `chart` and `finding` are names in `components.charts` and
    `components.findings`. A `wide` figure takes the whole width of the page.

    `values`, one of `data.compare.VALUES`, is what is drawn of each number; `base` the year that an index starts from.
    `asked` holds the query parameters that make a figure which the reader has put together.
    """

    id: str
    chart: str
    measures: tuple[str, ...]
    finding: str
    pick: picks.Pick = picks.annual
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    across: str = "year"
    wide: bool = False
    values: str = "value"
    base: int = 0
    asked: Mapping[str, Sequence[str]] = field(default_factory=dict)


@dataclass(frozen=True, eq=False)
class Section:
    """A part of a page that is drawn at one time: its code in the address, its title, its figures in their order."""

    id: str
    title: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True)
class Headline:
    """One of the numbers that open the overview: an observation, or one set against another.

    The latest complete value of `measure` within the reader's years is shown; `against` names the measure of the same
    period that it is part of or answers to. `reading` tells in one sentence how to read it.
    """

    id: str
    measure: str
    label: str
    reading: str
    where: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    against: str = ""
    pick: picks.Pick = picks.latest
