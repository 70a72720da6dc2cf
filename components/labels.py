"""The names of things in one language: measures, members, units, sources."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import pandas as pd

from components.words import Words, words
from data.dataset import Dataset

NO_BREAK = "\u00a0"


class Labels:
    """Looks up the curated labels of a dataset in one language."""

    def __init__(self, dataset: Dataset, words: Words) -> None:
        self.dataset = dataset
        self.words = words
        pairs = zip(dataset.members["dimension"], dataset.members["id"], strict=True)
        self._members = dict(zip(pairs, dataset.members[f"label_{words.lang}"], strict=True))
        self._titles = dataset.measures[f"title_{words.lang}"].to_dict()
        self._units = dataset.measures["unit"].to_dict()

    def member(self, dimension: str, member: str) -> str:
        """Return the label of a member, such as (action, delete); empty for an empty member."""
        return str(self._members[dimension, member]) if member else ""

    def known(self, column: str, cell: str) -> str:
        """Return the label of a cell of any column where it holds a code that is listed, else the cell as it is."""
        if column == "measure":
            return str(self._titles.get(cell, cell))
        return str(self._members.get((column, cell), cell))

    def dimension(self, name: str) -> str:
        """Return the label of a column of the observations: a dimension or one that every table has."""
        return str(self._members.get(("dimension", name)) or self._members["column", name])

    def measure(self, measure: str) -> str:
        """Return the title of a measure."""
        return str(self._titles[measure])

    def subject(self, row: Any) -> str:
        """Return what an observation counts: its measure, and the members that narrow it down."""
        split = _splits(self.dataset)[row["measure"]]
        narrow = [self.member(name, row[name]) for name in split if row[name] not in ("", "all")]
        title = self.measure(row["measure"])
        space = "" if self.words.lang == "ko" else " "
        return f"{title}{space}({', '.join(narrow)})" if narrow else title

    def unit(self, measure: str) -> str:
        """Return the unit of a measure by its name."""
        return self.member("unit", str(self._units[measure]))

    def part(self, column: str, value: str) -> str:
        """Return the label of one cell: a measure, a source or a member."""
        named = {"measure": self.measure, "source": self.source}
        return named[column](value) if column in named else self.member(column, value)

    def amount(self, row: Any) -> str:
        """Return the number of an observation as it may be quoted: range, bound or ≈ included, without its unit."""
        number = self.words.number
        if pd.isna(row["value"]):
            return f"{number(row['lower'])}–{number(row['upper'])}"
        text = number(row["value"])
        if self._units[row["measure"]] == "percent":
            text += "%"
        return f"≈{text}" if row["status"] == "approximate" else text

    def drawn(self, row: Any, values: str) -> str:
        """Return what a chart draws of an observation as text: its number, or what was computed from it."""
        if values in ("value", "log"):
            return self.amount(row)
        if values == "change":
            return f"{self._signed(row['shown'], 1)}%"
        number = self.words.rounded(row["shown"])
        return number if values == "index" else f"{number}%"

    def quantity(self, row: Any) -> str:
        """Return the number of an observation with its unit: 23,107 requests."""
        unit = self.unit(row["measure"])
        if self._units[row["measure"]] == "percent":
            return self.amount(row)
        return f"{self.amount(row)}{'' if self.words.lang == 'ko' else NO_BREAK}{unit}"

    def counted(self, row: Any) -> str:
        """Return the number as a sentence wants it: Korean says its counting unit, English has named it before."""
        return self.quantity(row) if self.words.lang == "ko" else self.amount(row)

    def change(self, row: Any, earlier: Any) -> str:
        """Return the change from one number to a later one: a percentage, for shares the difference in points."""
        if self._units[row["measure"]] == "percent":
            points = float(row["value"] - earlier["value"])
            return self.words("{points} points", points=self._signed(points, 2))
        return f"{self._signed(float(row['value'] / earlier['value'] - 1) * 100, 1)}%"

    def _signed(self, number: float, digits: int) -> str:
        return f"{'+' if number > 0 else ''}{self.words.rounded(number, digits)}"

    def period(self, row: Any) -> str:
        """Return the period of an observation in words."""
        return self.words.period(row["period_start"], row["period_end"])

    def locator(self, locator: str) -> str:
        """Return where in its source a number stands: Paragraph 3."""
        place, _, number = locator.partition(" ")
        return " ".join(filter(None, (self.member("locator", place), number)))

    def platforms(self, named: str) -> str:
        """Return the labels of platforms that a cell lists with semicolons."""
        return ", ".join(self.member("platform", platform) for platform in named.split(";") if platform)

    def publisher(self, source: str) -> str:
        """Return the publisher of a source."""
        return self.words.of(self.dataset.sources.loc[source], "publisher")

    def source(self, source: str) -> str:
        """Return publisher and date of a source in one line."""
        record = self.dataset.sources.loc[source]
        day = self.words.partial_date(record["date"]) if record["date"] else self.words("date not recorded")
        return f"{self.words.of(record, 'publisher')} ({day})"


@lru_cache(maxsize=2)
def _splits(dataset: Dataset) -> dict[str, list[str]]:
    """Return for each measure the dimensions in which its rows differ."""
    dimensions = list(dataset.dimension_names())
    members = dataset.observations.groupby("measure")[dimensions].nunique()
    return {str(measure): [name for name in dimensions if row[name] > 1] for measure, row in members.iterrows()}


@lru_cache(maxsize=4)
def labels(dataset: Dataset, lang: str) -> Labels:
    """Return the labels of `dataset` in `lang`."""
    return Labels(dataset, words(lang))
