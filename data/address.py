"""Filters as query parameters and back: short stable English keys, repeated for several values.

`years=2021&years=2024` is a range, `unfinished=false` hides unfinished years; every other key is a column of the
observations that the rows are narrowed by (`platform=telegram`, `agreement=differing`), but for `event_kind`, which
chooses events. A default leaves the address.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import urlencode

from data import vocabulary as v
from data.dataset import Dataset
from data.selection import Filters

Parameters = Mapping[str, Sequence[str]]
_YEAR = re.compile("[0-9]{1,4}")


@dataclass(frozen=True)
class Problem:
    """A parameter whose value is not one of the allowed ones; the default is used instead."""

    key: str
    value: str
    allowed: tuple[str, ...]


@lru_cache(maxsize=4)
def choices(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return the allowed values of every parameter that takes a choice: those of the columns that occur."""
    listed: dict[str, Sequence[str]] = {
        "table": dataset.tables,
        "measure": tuple(dataset.measures),
        "status": v.STATUSES,
        "period_kind": v.PERIOD_KINDS,
        "source_kind": v.SOURCE_KINDS,
        "source": tuple(dataset.sources),
        "drawn": v.DRAWN,
        "agreement": v.AGREEMENTS,
    }
    listed |= {name: tuple(dataset.members.get(name, ())) for name in dataset.dimension_names}
    used = {name: {one.cell(name) for one in dataset.observations} for name in listed}
    found = {name: tuple(code for code in codes if code in used[name]) for name, codes in listed.items()}
    return found | {"event_kind": v.EVENT_KINDS}


def parse(parameters: Parameters, dataset: Dataset) -> tuple[Filters, list[Problem]]:
    """Return the filters that the parameters ask for and what could not be understood; other keys are left alone."""
    problems: list[Problem] = []
    chosen: dict[str, tuple[str, ...]] = {}
    for key, allowed in choices(dataset).items():
        values = list(dict.fromkeys(parameters.get(key, ())))
        problems += [Problem(key, value, allowed) for value in values if value not in allowed]
        chosen[key] = tuple(value for value in allowed if value in values)
    first, last = dataset.years
    years = _years(parameters.get("years", ()), first, last)
    if years is None:
        problems.append(Problem("years", " ".join(parameters["years"]), (f"{first}–{last}",)))
    flag = parameters.get("unfinished", ())
    if list(flag) not in ([], ["true"], ["false"]):
        problems.append(Problem("unfinished", " ".join(flag), ("true", "false")))
    filters = Filters(
        years=years or (first, last),
        unfinished=list(flag) != ["false"],
    )
    return filters.choose(chosen), problems


def _years(values: Sequence[str], first: int, last: int) -> tuple[int, int] | None:
    """Return the range of years, the whole one where none is given, and None where the values make no sense."""
    if not values:
        return first, last
    if len(values) > 2 or not all(_YEAR.fullmatch(value) for value in values):
        return None
    low, high = sorted((int(values[0]), int(values[-1])))
    return (low, high) if first <= low <= high <= last else None


def parameters(filters: Filters, dataset: Dataset) -> dict[str, list[str]]:
    """Return the parameters that `parse` turns back into `filters`, without the defaults."""
    found: dict[str, list[str]] = {}
    if filters.years and filters.years != dataset.years:
        found["years"] = [str(year) for year in filters.years]
    if not filters.unfinished:
        found["unfinished"] = ["false"]
    return found | {key: list(values) for key, values in filters.choices.items() if values}


def query(filters: Filters, dataset: Dataset, more: Parameters) -> str:
    """Return the filters and `more` as a query string that begins with “?”; empty when there is nothing to say."""
    text = urlencode({**parameters(filters, dataset), **more}, doseq=True)
    return f"?{text}" if text else ""
