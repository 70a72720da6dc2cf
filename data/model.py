"""The record in types: one published number, and what the reference files hold, parsed once and never changed.

The types are msgspec structs that the garbage collector does not look through: the record stays as long as the process.
A text in several languages is a mapping from the language's code to the text.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from operator import attrgetter

from msgspec import Struct

Text = Mapping[str, str]
Day = date  # within a type that has a field of that name
Members = tuple[tuple[str, str], ...]


class Observation(Struct, frozen=True, gc=False, eq=False):
    """One published number with its source.

    `members` holds the dimensions that the number is narrowed by, with the code of each; `all` is the total. `value`,
    `lower` and `upper` are in the unit of the measure, None where not given. `drawn` says whether charts may show it
    (preferred, and neither a misprint nor somebody's projection), `agreement` whether all reports of its quantity give
    one number; both are codes, as filters choose them.
    """

    id: str
    table: str
    measure: str
    members: Members
    period_start: date
    period_end: date
    period_kind: str
    value: float | None
    lower: float | None
    upper: float | None
    status: str
    source: str
    locator: str
    preferred: bool
    preferred_by: str
    preferred_why: Text
    note: Text
    source_kind: str
    drawn: str
    agreement: str

    def member(self, dimension: str) -> str:
        """Return the code of a dimension; empty where it does not apply."""
        for name, code in self.members:
            if name == dimension:
                return code
        return ""

    def cell(self, column: str) -> str:
        """Return the code in a column that rows are chosen by: a dimension, or a field such as `measure`."""
        return str(getattr(self, column)) if column in _CODES else self.member(column)

    @property
    def series(self) -> tuple[str, Members]:
        """What makes numbers one series: the measure and its members."""
        return self.measure, self.members

    @property
    def quantity(self) -> tuple[str, Members, date, date, bool]:
        """What makes two rows reports of one quantity; a target is another one than a count."""
        return self.measure, self.members, self.period_start, self.period_end, self.status == "target"


# The fields whose codes rows are chosen by, beside the dimensions.
_CODES = frozenset(
    ("table", "measure", "status", "period_kind", "source_kind", "source", "drawn", "agreement", "preferred_by")
)


class Row(Observation, frozen=True, gc=False, eq=False):
    """An observation as one view shows it.

    `year` is that of its end, `completeness` complete, unfinished (the period stops before its year does) or target.
    `shown` is what is computed from the number where that is drawn, `label` the name of the series it belongs to.
    """

    year: int
    completeness: str
    shown: float | None = None
    label: str = ""

    @property
    def drawn_value(self) -> float | None:
        """What the chart draws: the computed number where there is one, else the published one."""
        return self.value if self.shown is None else self.shown


_fields = attrgetter(*Observation.__struct_fields__)
_row: Callable[..., Row] = Row


def row(observation: Observation, completeness: str = "complete") -> Row:
    """Return an observation as a row of a view."""
    return _row(*_fields(observation), observation.period_end.year, completeness)


class Measure(Struct, frozen=True, gc=False, eq=False):
    """An entry of the dictionary: one measure is one definition. `short` is its title for a sentence."""

    id: str
    table: str
    kind: str
    unit: str
    agency: str
    title: Text
    short: Text
    definition: Text
    comparable_with: tuple[str, ...]
    concept: str


class Member(Struct, frozen=True, gc=False, eq=False):
    """A code of a list with its label; `part_of` names the member that holds it, `position` orders the list."""

    dimension: str
    id: str
    part_of: str
    label: Text
    position: int


class Source(Struct, frozen=True, gc=False, eq=False):
    """An entry of the bibliography; `date` is ISO and may lack day or month, `origin` the outlet of a carried text."""

    id: str
    publisher: Text
    title: str
    date: str
    url: str
    language: str
    kind: str
    origin: str


class Break(Struct, frozen=True, gc=False, eq=False):
    """A day from which a measure is counted otherwise (`definition`), or a circumstance (`context`)."""

    id: str
    measure: str
    date: Day
    until: Day | None
    kind: str
    reason: Text


class Event(Struct, frozen=True, gc=False, eq=False):
    """An entry of the timeline; `date` is ISO and may lack day or month."""

    id: str
    date: str
    kind: str
    platform: tuple[str, ...]
    outcome: str
    title: Text
    note: Text
    source: str
    measures: tuple[str, ...]

    @property
    def first_day(self) -> Day:
        """The first day that the date may mean."""
        return Day.fromisoformat(f"{self.date}-01-01"[:10])


class Term(Struct, frozen=True, gc=False, eq=False):
    """An entry of the glossary."""

    id: str
    term: Text
    synonyms: tuple[str, ...]
    definition: Text


class Check(Struct, frozen=True, gc=False, eq=False):
    """Arithmetic that a source states."""

    id: str
    kind: str
    expected: str
    operands: tuple[str, ...]
    digits: str
    holds: str
    statement: Text


class Release(Struct, frozen=True, gc=False, eq=False):
    """A version of the data."""

    id: str
    date: Day
    summary: Text


class RegisterLine(Struct, frozen=True, gc=False, eq=False):
    """A line of the register of changes: what was added, corrected, redrawn or withdrawn, in which version, and why."""

    version: str
    date: str
    change: str
    table: str
    id: str
    field: str
    before: str
    after: str
    why: Text
