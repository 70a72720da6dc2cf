"""Where sources give different numbers for one quantity: how far apart, and which of them is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import pandas as pd

from data import preference

_NUMBERS = ["value", "lower", "upper"]


@dataclass(frozen=True, eq=False)
class Disagreement:
    """The reports of one quantity that differ, without misprints, from the lowest number to the highest.

    `lowest` and `highest` take bounds of ranges in. `drawn` is the report that charts show, None where a person has
    ruled out all of them; `ratio` is the gap over the drawn number, None without one.
    """

    reports: pd.DataFrame
    drawn: pd.Series | None
    lowest: float
    highest: float
    ratio: float | None

    @property
    def gap(self) -> float:
        """Return the highest number less the lowest one, in the unit of the measure."""
        return self.highest - self.lowest


def agreement(rows: pd.DataFrame) -> pd.Series:
    """Return for each observation one of `vocabulary.AGREEMENTS`, for the reports of its quantity.

    Misprints take no part; a misprint itself is `differing` where another report stands beside it. Counts and targets
    of the same period are different quantities.
    """
    told = rows[rows["status"] != "misprint"]
    quantity = rows.groupby(_quantity(rows), sort=False).ngroup()
    number = told.groupby(_NUMBERS, sort=False, dropna=False).ngroup()
    several = quantity[told.index].groupby(quantity[told.index]).size()
    numbers = number.groupby(quantity[told.index]).nunique()
    kinds = pd.Series("single", index=several.index).where(several == 1, "agreeing").where(numbers == 1, "differing")
    known = kinds.to_dict()
    told_of = [
        known.get(one, "single") if status != "misprint" else "differing" if one in known else "single"
        for one, status in zip(quantity, rows["status"], strict=True)
    ]
    return pd.Series(told_of, index=rows.index, dtype=str)


def disagreements(rows: pd.DataFrame) -> Iterator[Disagreement]:
    """Yield the quantities in `rows` whose reports differ, in the order of the rows."""
    disputed = rows[(rows["agreement"] == "differing") & (rows["status"] != "misprint")]
    for _, reports in disputed.groupby(_quantity(disputed), sort=False):
        numbers = reports[_NUMBERS]
        low, high = float(numbers.min().min()), float(numbers.max().max())
        drawn = reports[reports["preferred"]]
        first = drawn.iloc[0] if len(drawn) else None
        known = first is not None and pd.notna(first["value"]) and first["value"] != 0
        yield Disagreement(
            reports=reports.assign(_at=numbers.mean(axis=1)).sort_values("_at", kind="stable").drop(columns="_at"),
            drawn=first,
            lowest=low,
            highest=high,
            ratio=(high - low) / abs(float(first["value"])) if first is not None and known else None,
        )


def _quantity(rows: pd.DataFrame) -> list[pd.Series]:
    keys = [rows[name] for name in preference.same_quantity(rows)]
    return [*keys, (rows["status"] == "target").rename("_target")]
