"""A figure that the reader puts together: the chosen measures, what is drawn of them, what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import pandas as pd

from components.figures import Figure
from components.labels import Labels
from components.words import mark
from data import compare
from data import vocabulary as v
from data.compare import Refusal
from data.dataset import Dataset

ID = "compare"
MOST = 6

_REASONS = {
    "limit": mark("{title}: a limit that is set, not something counted."),
    "parts": mark("{title}: no complete year is on record, only parts of years or running totals."),
    "definition": mark("{title}: counts the same thing as “{other}” by another rule; the two make no comparison."),
    "base": mark("{title}: no number for {base}, the base year."),
    "whole": mark("{title}: no total with these parts is on record."),
    "percent": mark("{title}: is a share already."),
}


@dataclass(frozen=True, eq=False)
class Comparison:
    """What was asked for and what came of it. `figure` is None where nothing is left to draw.

    `usual` is the base year where none is asked for, `bases` are the years an index may start from, `splits` the
    dimensions that some measure can be told by.
    """

    figure: Figure | None
    measures: tuple[str, ...]
    how: str
    base: int
    usual: int
    by: str
    refused: tuple[Refusal, ...]
    bases: tuple[int, ...]
    splits: tuple[str, ...]


def allowed(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return the values that the query parameters of a comparison may have."""
    first, last = dataset.years()
    return {
        "compare": tuple(dataset.measures["id"]),
        "as": compare.VALUES,
        "base": tuple(str(year) for year in range(first, last + 1)),
        "by": dataset.dimension_names(),
    }


def comparison(dataset: Dataset, asked: Mapping[str, Sequence[str]]) -> Comparison:
    """Return the comparison that the query parameters `compare`, `as`, `base` and `by` ask for.

    Their values must be `allowed`. What is not asked for takes a default: the number itself, the base year that most
    measures know, no split (for shares the first there is).
    """
    values = {key: next(iter(asked.get(key, ())), "") for key in ("as", "base", "by")}
    return _made(
        dataset,
        tuple(dict.fromkeys(asked.get("compare", ())))[:MOST],
        values["as"] or "value",
        values["base"],
        values["by"],
    )


@lru_cache(maxsize=128)
def _made(dataset: Dataset, measures: tuple[str, ...], how: str, base: str, by: str) -> Comparison:
    splits = tuple(dict.fromkeys(name for measure in measures for name in compare.splits(dataset, measure)))
    if by not in splits:
        by = splits[0] if how == "share" and splits else ""
    bases = tuple(compare.bases(dataset, measures))
    usual = next(iter(bases), 0)
    year = int(base) if base and int(base) in bases else usual
    refused = tuple(compare.refusals(dataset, measures, how, year, by))
    kept = tuple(measure for measure in measures if measure not in {one.measure for one in refused})
    figure = _figure(dataset, kept, how, year, by) if kept else None
    return Comparison(figure, measures, how, year, usual, by, refused, tuple(sorted(bases)), splits)


def _figure(dataset: Dataset, measures: tuple[str, ...], how: str, base: int, by: str) -> Figure:
    every = pd.concat([compare.annual(dataset, measure, by) for measure in measures])
    told = compare.computed(every, dataset, how, base, by)
    told = told.drop(columns=[name for name in v.dimensions(told.columns) if (told[name] == "").all()])

    def pick(rows: pd.DataFrame, dictionary: pd.DataFrame) -> pd.DataFrame:
        # Computed before the years are cut, or a base outside them would leave nothing.
        return told[told["id"].isin(rows["id"])]

    members = tuple(sorted(set(every[by]))) if by else ()
    asked = {"compare": measures, "as": (how,), "base": (str(base),) if how == "index" else (), "by": (by,)}
    return Figure(
        id=ID,
        chart="lines",
        measures=measures,
        finding="compared",
        pick=pick,
        where={by: members} if by else {},
        wide=True,
        values=how,
        base=base,
        asked={key: [value for value in values if value] for key, values in asked.items()},
    )


def reason(refusal: Refusal, base: int, names: Labels) -> str:
    """Return in words why a measure was refused."""
    words = names.words
    other = names.measure(refusal.other) if refusal.other else ""
    year = words.year(base) if base else ""
    return words(_REASONS[refusal.reason], title=names.measure(refusal.measure), other=other, base=year)
