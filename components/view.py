"""A figure as one reader sees it: the rows after the filters. Chart, table, file, title and alt text all start here."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from functools import cached_property, lru_cache

import pandas as pd

from components.figures.model import Figure
from components.labels import Labels
from components.words import Words
from data import compare, preference, selection
from data import vocabulary as v
from data.dataset import Dataset
from data.disagreement import Disagreement, disagreements
from data.selection import Filters


@dataclass(frozen=True, eq=False)
class View:
    """One figure, its rows and the language. `rows` holds observations with `year`, `mark` and `series` (its label).

    `recorded` holds what would be shown without years, status and the switch for unfinished years; `idle` the chosen
    dimensions that no row of the figure has.

    Views are shared between readers: nobody changes one.
    """

    figure: Figure
    filters: Filters
    labels: Labels
    rows: pd.DataFrame
    recorded: pd.DataFrame
    idle: tuple[str, ...] = ()

    @property
    def dataset(self) -> Dataset:
        """The tables that the rows come from."""
        return self.labels.dataset

    @property
    def words(self) -> Words:
        """The words of the reader's language."""
        return self.labels.words

    @cached_property
    def splits(self) -> list[str]:
        """The columns that tell the series apart: measure or dimensions with more than one member in the rows.

        Where a dimension lies along the axis, another one splits only if it varies within one place on the axis.
        """
        dimensions = v.dimensions(self.rows.columns)
        columns = [name for name in ("measure", *dimensions) if name != self.figure.across]
        along = [self.figure.across] if self.figure.across in dimensions else []
        return [name for name in columns if self._varies(name, along)]

    def _varies(self, name: str, along: list[str]) -> bool:
        filled = self.rows[self.rows[name] != ""]
        if not along or filled.empty:
            return bool(filled[name].nunique() > 1)
        return bool(filled.groupby(along)[name].nunique().max() > 1)

    def series(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Yield each series with its label, in the order of the declaration and of the dictionary."""
        for label in self.rows["series"].unique():
            yield str(label), self.rows[self.rows["series"] == label]

    def recorded_years(self, rows: pd.DataFrame) -> set[int]:
        """Return the years for which the record has a figure of the series in `rows`, shown or not."""
        key = v.series(rows.columns)
        alike = self.recorded.merge(rows[key].drop_duplicates(), on=key)
        return set(alike["year"])

    def sharing(self) -> list[list[str]]:
        """Return the measures by axis: computed values share one; numbers only where the dictionary compares them."""
        measures = list(dict.fromkeys(self.rows["measure"]))
        if "shown" in self.rows:
            return [measures]
        if self.figure.values == "log":
            counted = self.dataset.measures[["unit", "kind"]].apply(tuple, axis=1)
            return [[key for key in measures if counted[key] == one] for one in dict.fromkeys(counted[measures])]
        return compare.together(self.dataset, measures)

    @property
    def dense(self) -> bool:
        """Whether the marks stand so close that a phone must scroll the chart sideways to keep its labels apart."""
        places = (
            self.rows["year"].max() - self.rows["year"].min() + 1 if self.figure.across == "year" else len(self.rows)
        )
        beside = self.rows["series"].nunique() if self.figure.chart == "columns" else 1
        scrolls = self.figure.chart not in ("bars", "tiles", "waffle")
        return scrolls and bool(places * beside > (6 if beside == 1 else 4))

    @cached_property
    def disputed(self) -> list[Disagreement]:
        """The quantities shown whose reports differ."""
        return list(disagreements(self.reports))

    @cached_property
    def reports(self) -> pd.DataFrame:
        """The drawn rows with every other report of the same quantities, drawn ones first within each."""
        rows = self.dataset.observations
        rows = rows.loc[rows["measure"].isin(self.figure.measures), [*self.recorded.columns.intersection(rows.columns)]]
        rows = rows.assign(_target=rows["status"] == "target")
        keys = [*preference.same_quantity(rows), "_target"]
        wanted = self.rows.assign(_target=self.rows["status"] == "target")[keys].drop_duplicates()
        others = rows.merge(wanted, on=keys).assign(_drawn=lambda frame: frame["id"].isin(self.rows["id"]))
        return others.sort_values([*keys, "_drawn"], ascending=[True] * len(keys) + [False], kind="stable")


@lru_cache(maxsize=1024)
def view(figure: Figure, filters: Filters, names: Labels) -> View:
    """Return `figure` under `filters` in the language of `names`. No rows mean that nothing matches the filters.

    Chosen members replace the ones of the declaration. A dimension that no row of the figure has is `idle`: it cannot
    narrow the figure, and the card says so.
    """
    dataset = names.dataset
    rows = dataset.observations[dataset.observations["measure"].isin(figure.measures)]
    asked = {name: codes for name, codes in filters.choices.items() if codes and name in dataset.dimension_names()}
    idle = [name for name in asked if (rows[name] == "").all()]
    # Dimensions that no row of the figure has would only make each further step slower.
    rows = rows.drop(columns=[name for name in v.dimensions(rows.columns) if (rows[name] == "").all()])
    narrowed = {name: members for name, members in asked.items() if name not in idle}
    for name, members in narrowed.items():
        rows = rows[rows[name].isin(members)]
    where = {name: members for name, members in figure.where.items() if name in rows}
    rows = selection.fitting(rows, where | narrowed)
    recorded = figure.pick(rows, dataset.measures)
    shown = figure.pick(selection.matching(rows, _without(filters, asked)), dataset.measures)
    if not filters.unfinished and figure.chart != "running":
        shown = shown[shown["mark"] != "unfinished"]
    plain = View(figure, filters, names, _ordered(shown, figure, dataset), recorded, tuple(idle))
    targets = {"target": names.words("Announced target")}
    series = []
    for _, row in plain.rows.iterrows():
        parts = [*(names.part(name, row[name]) for name in plain.splits), targets.get(row["mark"], "")]
        whole = names.unit(row["measure"]) if figure.across == "measure" else names.subject(row)
        if figure.across in dataset.dimension_names():
            whole = names.measure(row["measure"])
        series.append(" · ".join(filter(None, parts)) or whole)
    return replace(plain, rows=plain.rows.assign(series=series))


def _without(filters: Filters, asked: Collection[str]) -> Filters:
    return filters.choose({name: codes for name, codes in filters.choices.items() if name not in asked})


def _ordered(rows: pd.DataFrame, figure: Figure, dataset: Dataset) -> pd.DataFrame:
    """Sort by the order in which measures are declared and members listed, the axis before other dimensions.

    Time stays as the pick gave it.
    """
    place = {measure: index for index, measure in enumerate(figure.measures)}
    order = pd.DataFrame({"_measure": rows["measure"].map(place)}, index=rows.index)
    dimensions = [name for name in v.dimensions(rows.columns) if (rows[name] != "").any()]
    for name in sorted(dimensions, key=lambda name: (name != figure.across, dimensions.index(name))):
        listed = dataset.members[dataset.members["dimension"] == name]
        order[f"_{name}"] = rows[name].map(dict(zip(listed["id"], listed["position"], strict=True))).fillna(-1)
    return rows.loc[order.sort_values(list(order.columns), kind="stable").index]
