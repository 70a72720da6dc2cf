"""The names of things in one language: measures, members, units, sources."""

from __future__ import annotations

from functools import lru_cache

from components.language.words import Words, words
from data.dataset import Dataset
from data.model import Members, Observation, Row


class Labels:
    """Looks up the curated labels of a dataset in one language."""

    def __init__(self, dataset: Dataset, words: Words) -> None:
        self.dataset = dataset
        self.words = words
        self._members = {
            (dimension, code): words.of(member.label)
            for dimension, members in dataset.members.items()
            for code, member in members.items()
        }

    def member(self, dimension: str, member: str) -> str:
        """Return the label of a member, such as (action, delete); empty for an empty member."""
        return self._members[dimension, member] if member else ""

    def known(self, column: str, cell: str) -> str:
        """Return the label of a cell of any column where it holds a code that is listed, else the cell as it is."""
        if column == "measure":
            return self.measure(cell) if cell in self.dataset.measures else cell
        return self._members.get((column, cell), cell)

    def dimension(self, name: str) -> str:
        """Return the label of a column of the observations: a dimension or one that every table has."""
        return self._members.get(("dimension", name)) or self._members["column", name]

    def measure(self, measure: str) -> str:
        """Return the title of a measure."""
        return self.words.of(self.dataset.measures[measure].title)

    def brief(self, measure: str) -> str:
        """Return the short title of a measure: its title, where it has no shorter one."""
        return self.words.of(self.dataset.measures[measure].short)

    def definition(self, measure: str) -> str:
        """Return what a measure counts."""
        return self.words.of(self.dataset.measures[measure].definition)

    def subject(self, row: Observation, *, without: tuple[str, ...] = (), brief: bool = False) -> str:
        """Return what an observation counts: its measure, by its short title if `brief`, and what narrows it down.

        Dimensions named in `without` are left out.
        """
        split = _splits(self.dataset)[row.measure]
        narrow = [name for name in split if name not in without and row.member(name) not in ("", "all")]
        named = [self.member(name, row.member(name)) for name in narrow]
        title = self.brief(row.measure) if brief else self.measure(row.measure)
        space = self.words.language.bracket_space
        return f"{title}{space}({', '.join(named)})" if named else title

    def is_percent(self, measure: str) -> bool:
        """Return whether the numbers of a measure are percentages."""
        return self.dataset.measures[measure].unit == "percent"

    def unit(self, measure: str) -> str:
        """Return the unit of a measure by its name."""
        return self.member("unit", self.dataset.measures[measure].unit)

    def part(self, column: str, value: str) -> str:
        """Return the label of one cell: a measure, a source or a member."""
        named = {"measure": self.measure, "source": self.source}
        return named[column](value) if column in named else self.member(column, value)

    def cell(self, column: str, row: Observation) -> str:
        """Return the label of the code that a row has in a column."""
        return self.part(column, row.cell(column))

    def amount(self, row: Observation) -> str:
        """Return the number of an observation as it may be quoted: range, bound or ≈ included, without its unit."""
        number = self.words.number
        if row.value is None:
            return f"{number(row.lower or 0)}–{number(row.upper or 0)}"
        text = number(row.value)
        if self.is_percent(row.measure):
            text += "%"
        return f"≈{text}" if row.status == "approximate" else text

    def drawn(self, row: Row, display: str) -> str:
        """Return what a chart draws of an observation as text: its number, or what was computed from it."""
        if row.shown is None:
            return self.amount(row)
        if display == "change":
            return f"{self._signed(row.shown, 1)}%"
        number = self.words.rounded(row.shown)
        return number if display == "index" else f"{number}%"

    def quantity(self, row: Observation) -> str:
        """Return the number of an observation with its unit: 23,107 requests."""
        if self.is_percent(row.measure):
            return self.amount(row)
        return f"{self.amount(row)}{self.words.language.unit_space}{self.unit(row.measure)}"

    def counted(self, row: Observation) -> str:
        """Return the number as a sentence wants it: with its counting unit where the language says it each time.

        What a unit has in brackets (a day, a person) is said by the name of what is counted.
        """
        if not self.words.language.counts_with_units:
            return self.amount(row)
        return self.quantity(row).partition("(")[0]

    def told(self, row: Observation) -> str:
        """Return the number for a sentence or a title; with its unit where these do not name what is counted."""
        measure = self.dataset.measures[row.measure]
        unnamed = measure.kind == "duration" or measure.unit == "krw"
        return self.quantity(row) if unnamed else self.counted(row)

    def stated(self, row: Observation) -> str:
        """Return an observation in one line: what is counted, when, how much."""
        return f"{self.subject(row)}, {self.period(row)}: {self.quantity(row)}"

    def change(self, row: Observation, earlier: Observation) -> str:
        """Return the change from one number to a later one: a percentage, for shares the difference in points."""
        after, before = row.value or 0.0, earlier.value or 0.0
        if self.is_percent(row.measure):
            return self.words("{points} points", points=self._signed(after - before, 2))
        return f"{self._signed((after / before - 1) * 100, 1)}%"

    def _signed(self, number: float, digits: int) -> str:
        return f"{'+' if number > 0 else ''}{self.words.rounded(number, digits)}"

    def period(self, row: Observation) -> str:
        """Return the period of an observation in words."""
        return self.words.period(row.period_start, row.period_end)

    def locator(self, locator: str) -> str:
        """Return where in its source a number stands: Paragraph 3."""
        place, _, number = locator.partition(" ")
        return " ".join(filter(None, (self.member("locator", place), number)))

    def platforms(self, named: tuple[str, ...]) -> str:
        """Return the labels of several platforms."""
        return ", ".join(self.member("platform", platform) for platform in named)

    def publisher(self, source: str) -> str:
        """Return the publisher of a source."""
        return self.words.of(self.dataset.sources[source].publisher)

    def source(self, source: str) -> str:
        """Return publisher and date of a source in one line."""
        date = self.dataset.sources[source].date
        day = self.words.partial_date(date) if date else self.words("date not recorded")
        return f"{self.publisher(source)} ({day})"


@lru_cache(maxsize=4)
def _splits(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return for each measure the dimensions in which its rows differ."""
    return {measure: _differing(dataset, {one.members for one in dataset.of(measure)}) for measure in dataset.measures}


def _differing(dataset: Dataset, members: set[Members]) -> tuple[str, ...]:
    every = [dict(one) for one in members]
    names = dataset.dimension_names
    return tuple(name for name in names if len({one.get(name, "") for one in every}) > 1)


@lru_cache(maxsize=8)  # the present record and two versions of the past, in each language
def labels(dataset: Dataset, lang: str) -> Labels:
    """Return the labels of `dataset` in `lang`. Raises `ValueError` for an unknown language."""
    return Labels(dataset, words(lang))
