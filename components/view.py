"""A figure as one reader sees it: the rows after the filters. Chart, table, file, title and alt text all start here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

import pandas as pd

from components.figures.model import Figure
from components.labels import Labels
from components.words import Words
from data import rules, selection
from data import vocabulary as v
from data.dataset import Dataset
from data.selection import Filters


@dataclass(frozen=True, eq=False)
class View:
    """One figure, its rows and the language. `rows` holds observations with `year`, `mark` and `series` (its label).

    Views are shared between readers: nobody changes one.
    """

    figure: Figure
    filters: Filters
    labels: Labels
    rows: pd.DataFrame

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
        """The columns that tell the series apart: measure or dimensions with more than one member in the rows."""
        columns = [name for name in ("measure", *v.dimensions(self.rows.columns)) if name != self.figure.across]
        return [name for name in columns if self.rows.loc[self.rows[name] != "", name].nunique() > 1]

    def series(self) -> Iterator[tuple[str, pd.DataFrame]]:
        """Yield each series with its label, in the order of the declaration and of the dictionary."""
        for label in self.rows["series"].unique():
            yield str(label), self.rows[self.rows["series"] == label]

    @property
    def dense(self) -> bool:
        """Whether the marks stand so close that a phone must scroll the chart sideways to keep its labels apart."""
        places = (
            self.rows["year"].max() - self.rows["year"].min() + 1 if self.figure.across == "year" else len(self.rows)
        )
        beside = self.rows["series"].nunique() if self.figure.chart == "columns" else 1
        return self.figure.chart not in ("bars", "waffle") and bool(places * beside > 6)

    @cached_property
    def reports(self) -> pd.DataFrame:
        """The drawn rows with every other report of the same quantities, drawn ones first within each."""
        rows = self.dataset.observations
        keys = rules.same_quantity(rows)
        wanted = self.rows[keys].drop_duplicates()
        others = rows.merge(wanted, on=keys).assign(_drawn=lambda frame: frame["id"].isin(self.rows["id"]))
        return others.sort_values([*keys, "_drawn"], ascending=[True] * len(keys) + [False], kind="stable")


@lru_cache(maxsize=512)
def view(figure: Figure, filters: Filters, names: Labels) -> View:
    """Return `figure` under `filters` in the language of `names`. No rows mean that nothing matches the filters."""
    dataset = names.dataset
    rows = dataset.observations
    rows = rows[rows["measure"].isin(figure.measures)]
    chosen = {**figure.where, **{name: members for name, members in filters.members.items() if members}}
    for dimension, members in chosen.items():
        rows = rows[rows[dimension].isin(members) | (rows[dimension] == "")]
    rows = figure.pick(selection.matching(rows, filters), dataset.measures)
    if not filters.unfinished:
        rows = rows[rows["mark"] != "unfinished"]
    shown = View(figure, filters, names, _ordered(rows, figure, dataset))
    targets = {"target": names.words("Announced target")}
    series = []
    for _, row in shown.rows.iterrows():
        parts = [*(names.part(name, row[name]) for name in shown.splits), targets.get(row["mark"], "")]
        series.append(" · ".join(filter(None, parts)) or names.measure(row["measure"]))
    return View(figure, filters, names, shown.rows.assign(series=series))


def _ordered(rows: pd.DataFrame, figure: Figure, dataset: Dataset) -> pd.DataFrame:
    """Sort by the order in which measures are declared and members listed; time stays as the pick gave it."""
    place = {measure: index for index, measure in enumerate(figure.measures)}
    order = pd.DataFrame({"_measure": rows["measure"].map(place)}, index=rows.index)
    for name in v.dimensions(rows.columns):
        listed = dataset.members[dataset.members["dimension"] == name]
        order[f"_{name}"] = rows[name].map(dict(zip(listed["id"], listed["position"], strict=True))).fillna(-1)
    return rows.loc[order.sort_values(list(order.columns), kind="stable").index]
