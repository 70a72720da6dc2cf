"""Measures side by side: which may stand together, and their values as an index, a change or a share of the total.

A share of the total is taken within one period; an index and a change are taken between complete years only, and never
across a change of definition.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from msgspec.structs import replace

from data import picks, selection
from data.change import broken
from data.dataset import Dataset
from data.model import Row

# Percent: parts that their source rounded may add to a little more than the whole.
_ROUNDED = 100.5

DISPLAYS = ("value", "log", "index", "change", "share")


@dataclass(frozen=True)
class Refusal:
    """A measure that cannot stand in a comparison.

    `reason` is `limit` (set, not counted), `parts` (no complete year on record), `definition` (`other` counts the same
    thing by another rule), `base` (no number for the base year), `whole` (no total that its parts add up to) or
    `percent` (it is a share already).
    """

    measure: str
    reason: str
    other: str = ""


@lru_cache(maxsize=512)
def annual(dataset: Dataset, measure: str, by: str = "") -> tuple[Row, ...]:
    """Return the drawn annual rows of a measure (see `picks.annual`), targets left out: its total or its parts."""
    where = parts(dataset, measure, by)
    rows = selection.fitting(dataset.of(measure), where, dataset.dimension_names)
    return tuple(one for one in picks.annual(rows, dataset.measures) if one.completeness != "target")


def parts(dataset: Dataset, measure: str, by: str) -> dict[str, tuple[str, ...]]:
    """Return the members into which `by` splits a measure as `selection.fitting` takes them, none where it does not."""
    if by not in splits(dataset, measure):
        return {}
    return {by: tuple(sorted({one.member(by) for one in dataset.of(measure)} - {"", "all"}))}


def splits(dataset: Dataset, measure: str) -> list[str]:
    """Return the dimensions by which a measure is computed as a total and in parts."""
    rows = dataset.of(measure)
    return [name for name in dataset.dimension_names if {"all"} < {one.member(name) for one in rows} - {""}]


def bases(dataset: Dataset, measures: Iterable[str]) -> list[int]:
    """Return the years that can be the base of an index, those of most measures first, then the earliest."""
    known: dict[int, int] = {}
    for measure in measures:
        years = {one.year for one in annual(dataset, measure) if one.completeness == "complete" and one.value}
        for year in years:
            known[year] = known.get(year, 0) + 1
    return sorted(known, key=lambda year: (-known[year], year))


def refusals(dataset: Dataset, measures: Sequence[str], display: str, base: int, by: str) -> list[Refusal]:
    """Return which `measures` cannot be shown as `display` (of `DISPLAYS`), and why; of two rivals the first stays."""
    found: list[Refusal] = []
    concepts: dict[str, str] = {}
    for measure in measures:
        entry = dataset.measures[measure]
        rows = annual(dataset, measure, by)
        complete = [one for one in rows if one.completeness == "complete" and one.value is not None]
        rival = concepts.get(entry.concept, "")
        reasons = {
            "limit": entry.kind == "limit",
            "parts": not complete,
            "definition": bool(rival),
            "percent": display in ("change", "share") and entry.kind == "share",
            "whole": display == "share" and not _adds_up(dataset, measure, by),
            "base": display == "index" and not any(one.year == base and one.value for one in complete),
        }
        reason = next((name for name, holds in reasons.items() if holds), "")
        if reason:
            found.append(Refusal(measure, reason, rival if reason == "definition" else ""))
        elif entry.concept:
            concepts[entry.concept] = measure
    return found


def _adds_up(dataset: Dataset, measure: str, by: str) -> bool:
    """Return whether the parts of a count are parts of its total: none is more, and together they are not more."""
    if dataset.measures[measure].kind not in ("flow", "stock") or by not in splits(dataset, measure):
        return False
    rows = [one for one in annual(dataset, measure, by) if one.value is not None]
    shares = [(one, share) for one, share in _shares(rows, dataset, by) if share is not None]
    codes = {one.member(by) for one in rows}
    inner = {code for code, whole in dataset.part_of.get(by, {}).items() if whole in codes}
    together: dict[object, float] = defaultdict(float)
    for one, share in shares:
        if one.member(by) not in inner:
            together[one.period_start, one.period_end] += share
    return bool(shares) and all(share <= _ROUNDED for share in (*(share for _, share in shares), *together.values()))


def suggestions(dataset: Dataset, measures: Sequence[str], limit: int = 6) -> list[str]:
    """Return measures that could join: named by the dictionary, or of one unit and kind with common years."""
    named = [other for key in measures for other in dataset.measures[key].comparable_with]
    kinds = {(dataset.measures[key].unit, dataset.measures[key].kind) for key in measures}
    same = [key for key, one in dataset.measures.items() if (one.unit, one.kind) in kinds]
    years = {year for key in measures for year in _complete_years(dataset, key)}
    fit: list[str] = []
    for key in dict.fromkeys([*named, *same]):
        if (
            key not in measures
            and len(years & _complete_years(dataset, key)) > 1
            and not refusals(dataset, [*measures, key], "value", 0, "")
        ):
            fit.append(key)
        if len(fit) == limit:
            break
    return fit


def _complete_years(dataset: Dataset, measure: str) -> set[int]:
    return {one.year for one in annual(dataset, measure) if one.completeness == "complete"}


def computed(rows: Iterable[Row], dataset: Dataset, display: str, base: int, by: str) -> list[Row]:
    """Return annual rows with `shown`, what a chart draws for `display`; without those for which it cannot be computed.

    `index`: the base year is 100. `change`: percent on the calendar year before. `share`: percent of the total of the
    same period. `value` and `log` show the number itself.
    """
    kept = [one for one in rows if one.completeness != "target" and one.value is not None]
    if display in ("value", "log"):
        return kept
    if display == "share":
        numbers = dict(_shares(kept, dataset, by))
    else:
        numbers = dict(_against(kept, dataset, base if display == "index" else None))
    return [replace(one, shown=numbers[one]) for one in kept if numbers.get(one) is not None]


def _shares(rows: Iterable[Row], dataset: Dataset, by: str) -> Iterator[tuple[Row, float | None]]:
    """Yield each row with its share of the total of the same period in percent, None where no total is on record."""
    for one in rows:
        whole = _total(one, dataset, by)
        yield one, one.value / whole * 100 if one.value is not None and whole else None


def _total(one: Row, dataset: Dataset, by: str) -> float | None:
    others = [(name, code) for name, code in one.members if name != by]
    for total in dataset.of(one.measure):
        if (
            total.drawn == "yes"
            and total.member(by) == "all"
            and (total.period_start, total.period_end) == (one.period_start, one.period_end)
            and [(name, code) for name, code in total.members if name != by] == others
        ):
            return total.value
    return None


def _against(rows: Iterable[Row], dataset: Dataset, base: int | None) -> Iterator[tuple[Row, float]]:
    """Yield each complete year of each series as an index of `base`; without it as the change on the year before."""
    series: dict[object, dict[int, Row]] = defaultdict(dict)
    for one in rows:
        if one.completeness == "complete":
            series[one.series][one.year] = one
    for by_year in series.values():
        for year, one in by_year.items():
            before = by_year.get(year - 1 if base is None else base)
            if before is None or not before.value or one.value is None:
                continue
            if before is one or not broken(dataset.breaks_of(one.measure), before, one):
                ratio = one.value / before.value * 100
                yield one, ratio if base is not None else ratio - 100


def together(dataset: Dataset, measures: Sequence[str]) -> list[list[str]]:
    """Return the measures in groups that may share one axis of values: one unit, and named as comparable."""
    groups: list[list[str]] = []
    for key in measures:
        group = next((group for group in groups if all(_comparable(dataset, key, other) for other in group)), None)
        if group is None:
            groups.append([key])
        else:
            group.append(key)
    return groups


def _comparable(dataset: Dataset, one: str, other: str) -> bool:
    first, second = dataset.measures[one], dataset.measures[other]
    return first.unit == second.unit and (other in first.comparable_with or one in second.comparable_with)
