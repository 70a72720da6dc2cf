"""Measures side by side: which may stand together, and their values as an index, a change or a share of the total.

A share of the total is taken within one period; an index and a change are taken between complete years only, and never
across a change of definition.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from data import picks, selection
from data import vocabulary as v
from data.change import broken
from data.dataset import Dataset

# Percent: parts that their source rounded may add to a little more than the whole.
_ROUNDED = 100.5

VALUES = ("value", "log", "index", "change", "share")


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


@lru_cache(maxsize=1024)
def annual(dataset: Dataset, measure: str, by: str = "") -> pd.DataFrame:
    """Return the drawn annual rows of a measure (see `picks.annual`), targets left out: its total or its parts."""
    rows = dataset.observations[dataset.observations["measure"] == measure]
    rows = picks.annual(selection.fitting(rows, parts(dataset, measure, by)), dataset.measures)
    return rows[rows["mark"] != "target"]


def parts(dataset: Dataset, measure: str, by: str) -> dict[str, tuple[str, ...]]:
    """Return the members into which `by` splits a measure as `selection.fitting` takes them, none where it does not."""
    if by not in splits(dataset, measure):
        return {}
    rows = dataset.observations[dataset.observations["measure"] == measure]
    return {by: tuple(sorted(set(rows[by]) - {"", "all"}))}


def splits(dataset: Dataset, measure: str) -> list[str]:
    """Return the dimensions by which a measure is told as a total and in parts."""
    rows = dataset.observations[dataset.observations["measure"] == measure]
    return [name for name in dataset.dimension_names() if {"all"} < set(rows[name]) - {""}]


def bases(dataset: Dataset, measures: Iterable[str]) -> list[int]:
    """Return the years that can be the base of an index, those of most measures first, then the earliest."""
    known: dict[int, int] = {}
    for measure in measures:
        rows = annual(dataset, measure)
        for year in set(rows.loc[(rows["mark"] == "complete") & (rows["value"] > 0), "year"]):
            known[year] = known.get(year, 0) + 1
    return sorted(known, key=lambda year: (-known[year], year))


def refusals(dataset: Dataset, measures: Sequence[str], how: str, base: int, by: str) -> list[Refusal]:
    """Return which of `measures` cannot be shown as `how` (one of `VALUES`), and why; of two rivals the first stays."""
    found: list[Refusal] = []
    concepts: dict[str, str] = {}
    for measure in measures:
        entry = dataset.measures.loc[measure]
        rows = annual(dataset, measure, by)
        complete = rows[(rows["mark"] == "complete") & rows["value"].notna()]
        rival = concepts.get(str(entry["concept"]), "")
        reasons = {
            "limit": entry["kind"] == "limit",
            "parts": complete.empty,
            "definition": bool(rival),
            "percent": how in ("change", "share") and entry["kind"] == "share",
            "whole": how == "share" and not _adds_up(dataset, measure, by),
            "base": how == "index" and not ((complete["year"] == base) & (complete["value"] > 0)).any(),
        }
        reason = next((name for name, holds in reasons.items() if holds), "")
        if reason:
            found.append(Refusal(measure, reason, rival if reason == "definition" else ""))
        elif entry["concept"]:
            concepts[str(entry["concept"])] = measure
    return found


def _adds_up(dataset: Dataset, measure: str, by: str) -> bool:
    """Return whether the parts of a count are parts of its total: none is more, and together they are not more."""
    if dataset.measures.at[measure, "kind"] not in ("flow", "stock") or by not in splits(dataset, measure):
        return False
    rows = annual(dataset, measure, by)
    rows = rows[rows["value"].notna()]
    members = dataset.members[(dataset.members["dimension"] == by) & dataset.members["part_of"].isin(set(rows[by]))]
    shares = _shares(rows, dataset, by)
    together = shares[~rows[by].isin(members["id"])].groupby([rows["period_start"], rows["period_end"]]).sum()
    return bool(shares.notna().any() and (shares.fillna(0) <= _ROUNDED).all() and (together <= _ROUNDED).all())


def suggestions(dataset: Dataset, measures: Sequence[str], limit: int = 6) -> list[str]:
    """Return measures that could join: named by the dictionary, or of one unit and kind with common years."""
    named = [other for key in measures for other in str(dataset.measures.at[key, "comparable_with"]).split(";")]
    alike = dataset.measures[["unit", "kind"]].apply(tuple, axis=1)
    same = [str(key) for key in alike[alike.isin({alike[key] for key in measures})].index]
    years = {year for key in measures for year in _complete_years(dataset, key)}
    fit = [
        key
        for key in dict.fromkeys(filter(None, [*named, *same]))
        if key not in measures
        and len(years & _complete_years(dataset, key)) > 1
        and not refusals(dataset, [*measures, key], "value", 0, "")
    ]
    return fit[:limit]


def _complete_years(dataset: Dataset, measure: str) -> set[int]:
    rows = annual(dataset, measure)
    return set(rows.loc[rows["mark"] == "complete", "year"])


def computed(rows: pd.DataFrame, dataset: Dataset, how: str, base: int, by: str) -> pd.DataFrame:
    """Return annual rows with `shown`, what a chart draws for `how`; without those for which it cannot be told.

    `index`: the base year is 100. `change`: percent on the calendar year before. `share`: percent of the total of the
    same period. `value` and `log` show the number itself.
    """
    rows = rows[(rows["mark"] != "target") & rows["value"].notna()]
    if how in ("value", "log"):
        return rows
    if how == "share":
        shown = _shares(rows, dataset, by)
    else:
        complete = rows[rows["mark"] == "complete"]
        shown = pd.concat(
            [
                _against(series, dataset.breaks, base if how == "index" else None)
                for _, series in complete.groupby(v.series(rows.columns), sort=False)
            ]
            or [pd.Series(dtype=float)]
        )
    told = rows.assign(shown=shown)
    return told[told["shown"].notna()]


def _shares(rows: pd.DataFrame, dataset: Dataset, by: str) -> pd.Series:
    keys = [name for name in (*v.series(rows.columns), "period_start", "period_end") if name != by]
    totals = picks.drawn(dataset.observations)
    totals = totals[totals[by] == "all"].drop_duplicates(keys)[[*keys, "value"]]
    whole = rows[keys].merge(totals, on=keys, how="left")["value"].set_axis(rows.index)
    return rows["value"] / whole * 100


def _against(series: pd.DataFrame, breaks: pd.DataFrame, base: int | None) -> pd.Series:
    """Return each year of one series as an index of `base`; without it as the change on the year before, in percent."""
    by_year = {row["year"]: row for _, row in series.iterrows()}
    found = {}
    for at, row in series.iterrows():
        before = by_year.get(row["year"] - 1 if base is None else base)
        same = before is not None and before["id"] == row["id"]
        if before is not None and before["value"] and (same or not broken(breaks, before, row)):
            ratio = row["value"] / before["value"] * 100
            found[at] = ratio if base is not None else ratio - 100
    return pd.Series(found, dtype=float)


def together(dataset: Dataset, measures: Sequence[str]) -> list[list[str]]:
    """Return the measures in groups that may share one axis of values: one unit, and named as comparable."""
    groups: list[list[str]] = []
    for measure in measures:
        friends = set(str(dataset.measures.at[measure, "comparable_with"]).split(";"))
        for group in groups:
            units = {dataset.measures.at[key, "unit"] for key in (*group, measure)}
            known = all(
                key in friends or measure in str(dataset.measures.at[key, "comparable_with"]).split(";")
                for key in group
            )
            if len(units) == 1 and known:
                group.append(measure)
                break
        else:
            groups.append([measure])
    return groups
