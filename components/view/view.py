"""A figure as one reader sees it: the rows after the filters. Chart, table, file, title and alt text all start here."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from msgspec.structs import replace

from components.figures import kinds
from components.figures.kinds import Kind
from components.figures.model import Figure
from components.language.labels import Labels
from components.language.words import Words
from components.view.site import Place
from data import compare, selection
from data.dataset import Dataset
from data.disagreement import Disagreement, disagreements
from data.model import Observation, Row
from data.selection import Filters

FEW = 2  # numbers that make no chart


@dataclass(frozen=True, eq=False)
class View:
    """One figure, its rows and the language; each row has the `label` of its series.

    `recorded` holds what would be shown without years, status and the switch for unfinished years; `idle` the chosen
    dimensions that no row of the figure has, `dimensions` those that some row has.
    """

    figure: Figure
    filters: Filters
    labels: Labels
    rows: tuple[Row, ...]
    recorded: tuple[Row, ...]
    dimensions: tuple[str, ...]
    idle: tuple[str, ...] = ()

    @property
    def dataset(self) -> Dataset:
        """The record that the rows come from."""
        return self.labels.dataset

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return self.labels.words

    @property
    def place(self) -> Place:
        """What the address of the view says."""
        return Place(self.figure, self.filters, self.words.lang, self.dataset)

    @property
    def chart(self) -> Kind:
        """The kind of chart: that of the figure, or large type where only one or two numbers are left to show."""
        declared = self.figure.chart
        few = 0 < len(self.rows) <= FEW and not declared.sparse and not self.figure.asked
        return kinds.NUMBERS if few else declared

    @property
    def timed(self) -> bool:
        """Whether its axis is one of time, so that days can be pinned to it."""
        return self.chart is not kinds.NUMBERS and (self.figure.across == "year" or self.chart.cumulative)

    @cached_property
    def splits(self) -> tuple[str, ...]:
        """The columns that tell the series apart, see `_splits`."""
        return _splits(self.figure, self.rows, self.dimensions)

    @property
    def computed(self) -> bool:
        """Whether what is drawn is computed from the numbers: an index, a change, a share."""
        return self.figure.display not in ("value", "log")

    @cached_property
    def series(self) -> tuple[tuple[str, tuple[Row, ...]], ...]:
        """Each series with its label, in the order of the declaration and of the dictionary."""
        found: dict[str, list[Row]] = {}
        for row in self.rows:
            found.setdefault(row.label, []).append(row)
        return tuple((label, tuple(rows)) for label, rows in found.items())

    @property
    def years(self) -> tuple[int, int]:
        """The first and the last year shown."""
        return min(row.year for row in self.rows), max(row.year for row in self.rows)

    def recorded_years(self, rows: Sequence[Row]) -> set[int]:
        """Return the years for which the record has a figure of the series in `rows`, shown or not."""
        alike = {row.series for row in rows}
        return {row.year for row in self.recorded if row.series in alike}

    def sharing(self) -> list[list[str]]:
        """Return the measures by axis: computed values share one; numbers only where the dictionary compares them."""
        measures = list(dict.fromkeys(row.measure for row in self.rows))
        if self.computed:
            return [measures]
        if self.figure.display == "log":
            counted = {key: (self.dataset.measures[key].unit, self.dataset.measures[key].kind) for key in measures}
            return [[key for key in measures if counted[key] == one] for one in dict.fromkeys(counted.values())]
        return compare.together(self.dataset, measures)

    @cached_property
    def dense(self) -> bool:
        """Whether the marks stand so close that a phone must scroll the chart sideways to keep its labels apart."""
        if not self.rows or not self.chart.scrolls:
            return False
        yearly = self.figure.across == "year"
        places = self.years[1] - self.years[0] + 1 if yearly else len(self.rows)
        beside = len(self.series) if self.chart.abreast else 1
        # A period has a longer name than a year.
        return places * beside > (6 if beside == 1 and yearly else 4) - self.chart.scaled

    @cached_property
    def disputed(self) -> tuple[Disagreement, ...]:
        """The quantities shown whose reports differ."""
        return tuple(disagreements(self.reports))

    @cached_property
    def reports(self) -> tuple[Observation, ...]:
        """Every report of the quantities shown, quantity by quantity, the drawn ones first within each."""
        shown, wanted = {row.id for row in self.rows}, {row.quantity for row in self.rows}
        names = self.dimensions

        def place(one: Observation) -> tuple[object, ...]:
            measure, _, *period = one.quantity
            return measure, *map(one.member, names), *period, one.id not in shown

        return tuple(
            sorted((one for one in self.dataset.reports(self.figure.measures) if one.quantity in wanted), key=place)
        )

    @cached_property
    def sources(self) -> tuple[str, ...]:
        """The sources of the rows, in their order."""
        return tuple(dict.fromkeys(row.source for row in self.rows))


def _splits(figure: Figure, rows: Sequence[Row], dimensions: Sequence[str]) -> tuple[str, ...]:
    """Return the columns that tell the series apart: measure or dimensions with more than one member in the rows.

    Where a dimension lies along the axis, another one splits only if it varies within one place on the axis.
    """
    along = figure.across if figure.across in dimensions else ""
    names = [name for name in ("measure", *dimensions) if name != figure.across]
    return tuple(name for name in names if _varies(rows, name, along))


def _varies(rows: Sequence[Row], name: str, along: str) -> bool:
    found: dict[str, set[str]] = {}
    for row in rows:
        code = row.cell(name)
        if code:
            found.setdefault(row.member(along) if along else "", set()).add(code)
    return any(len(codes) > 1 for codes in found.values())


def view(figure: Figure, filters: Filters, names: Labels) -> View:
    """Return `figure` under `filters` in the language of `names`. No rows mean that nothing matches the filters.

    Chosen members replace the ones of the declaration. A dimension that no row of the figure has is `idle`: it cannot
    narrow the figure, and the card says so.
    """
    dataset = names.dataset
    reports = dataset.reports(figure.measures)
    had = {name for one in reports for name, _ in one.members}
    dimensions = tuple(name for name in dataset.dimension_names if name in had)
    asked = {name: codes for name, codes in filters.choices.items() if codes and name in dataset.dimension_names}
    narrowed = {name: codes for name, codes in asked.items() if name in dimensions}
    for name, codes in narrowed.items():
        reports = [one for one in reports if one.member(name) in codes]
    reports = selection.fitting(reports, {**figure.where, **narrowed}, dimensions)
    recorded = figure.pick(reports, dataset.measures)
    others = filters.choose({name: codes for name, codes in filters.choices.items() if name not in asked})
    shown = figure.pick(selection.matching(reports, others), dataset.measures)
    if not filters.unfinished and not figure.chart.cumulative:
        shown = [row for row in shown if row.completeness != "unfinished"]
    ordered = _ordered(shown, figure, dataset, dimensions)
    return View(
        figure,
        filters,
        names,
        tuple(_labelled(ordered, figure, names, _splits(figure, ordered, dimensions))),
        tuple(recorded),
        dimensions,
        tuple(name for name in asked if name not in dimensions),
    )


def _labelled(rows: Sequence[Row], figure: Figure, names: Labels, splits: Sequence[str]) -> Iterator[Row]:
    """Yield the rows with the label of their series."""
    for row in rows:
        parts = [names.cell(name, row) for name in splits]
        if row.completeness == "target":
            parts.append(names.words("Announced target"))
        yield replace(row, label=" · ".join(filter(None, parts)) or _whole(row, figure, names))


def _whole(row: Row, figure: Figure, names: Labels) -> str:
    """Return the label of a series that nothing tells apart from others."""
    if figure.across == "measure":
        return names.unit(row.measure)
    if figure.across in names.dataset.dimension_names:
        return names.measure(row.measure)
    return names.subject(row)


def _ordered(rows: Sequence[Row], figure: Figure, dataset: Dataset, dimensions: Sequence[str]) -> list[Row]:
    """Sort by the order in which measures are declared and members listed, the axis before other dimensions.

    Time stays as the pick gave it.
    """
    place = {measure: index for index, measure in enumerate(figure.measures)}
    names = sorted(dimensions, key=lambda name: name != figure.across)
    members = [(name, dataset.members.get(name, {})) for name in names]
    listed = [(name, {code: member.position for code, member in codes.items()}) for name, codes in members]
    return sorted(
        rows, key=lambda row: (place[row.measure], *(known.get(row.member(name), -1) for name, known in listed))
    )
