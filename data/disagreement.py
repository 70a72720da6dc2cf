"""Where sources give different numbers for one quantity: how far apart, and which of them is drawn."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TypeVar

from msgspec.structs import replace

from data.model import Observation


@dataclass(frozen=True, eq=False)
class Disagreement:
    """The reports of one quantity that differ, without misprints, from the lowest number to the highest.

    `lowest` and `highest` take bounds of ranges in. `drawn` is the report that charts show, None where a person has
    ruled out all of them; `ratio` is the gap over the drawn number, None without one.
    """

    reports: tuple[Observation, ...]
    drawn: Observation | None
    lowest: float
    highest: float
    ratio: float | None

    @property
    def gap(self) -> float:
        """Return the highest number less the lowest one, in the unit of the measure."""
        return self.highest - self.lowest


def numbers(one: Observation) -> tuple[float | None, float | None, float | None]:
    """Return the number of a report: value, lower and upper bound."""
    return one.value, one.lower, one.upper


def middle(one: Observation) -> float:
    """Return where a report stands among others: the mean of what it gives of value and bounds."""
    given = [number for number in numbers(one) if number is not None]
    return sum(given) / len(given)


Report = TypeVar("Report", bound=Observation)


def distinct(reports: Iterable[Report]) -> list[Report]:
    """Return the first report of each number."""
    found: dict[object, Report] = {}
    for one in reports:
        found.setdefault(numbers(one), one)
    return list(found.values())


def quantities(rows: Iterable[Report]) -> list[list[Report]]:
    """Return the reports of each quantity together, in the order of the rows."""
    found: dict[object, list[Report]] = defaultdict(list)
    for one in rows:
        found[one.quantity].append(one)
    return list(found.values())


def with_agreement(rows: Iterable[Observation]) -> Iterator[Observation]:
    """Yield the observations with their `agreement`: whether all reports of their quantity give one number.

    Misprints take no part; a misprint itself is `differing` where another report stands beside it. Counts and targets
    of the same period are different quantities.
    """
    every = list(rows)
    known: dict[object, str] = {}
    for reports in quantities(one for one in every if one.status != "misprint"):
        differ = len(set(map(numbers, reports))) > 1
        known[reports[0].quantity] = "single" if len(reports) == 1 else "differing" if differ else "agreeing"
    for one in every:
        found = known.get(one.quantity)
        misprint = one.status == "misprint" and found is not None
        yield replace(one, agreement="differing" if misprint else found or "single")


def disagreements(rows: Iterable[Observation]) -> Iterator[Disagreement]:
    """Yield the quantities in `rows` whose reports differ, in the order of the rows."""
    disputed = [one for one in rows if one.agreement == "differing" and one.status != "misprint"]
    for reports in quantities(disputed):
        given = [number for one in reports for number in numbers(one) if number is not None]
        low, high = min(given), max(given)
        drawn = next((one for one in reports if one.preferred), None)
        yield Disagreement(
            reports=tuple(sorted(reports, key=middle)),
            drawn=drawn,
            lowest=low,
            highest=high,
            ratio=(high - low) / abs(drawn.value) if drawn is not None and drawn.value else None,
        )
