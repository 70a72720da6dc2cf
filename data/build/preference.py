"""Which of several reports of one quantity is drawn, and what decided it.

A quantity is a measure with its dimensions and its period; a target is weighed apart from counts, a misprint not at
all. Reports are ranked by a person's word, then exact over rounded over estimated, then the kind of the source
(official, data file, major press, other press, copy), then later over earlier publication. The first of these that
separates the drawn report from the best one that differs is what decided; where none does, nobody has explained the
disagreement and nothing may be built from it.
"""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from data import vocabulary as v

_EXACTNESS = {"final": 0, "target": 0, "provisional": 1, "approximate": 2, "estimated": 3}
_SOURCE = {kind: rank for rank, kind in enumerate(v.SOURCE_KINDS)}
_WORD = {"yes": 0, "": 1, "no": 2}
_NUMBERS = ["value", "lower", "upper"]
_RANKS = {"_word": "person", "_exactness": "exactness", "_source": "source", "_date": "date"}


def same_quantity(dimensions: Sequence[str]) -> list[str]:
    """Return the columns that make two rows reports of one quantity: measure, dimensions, period."""
    return ["measure", *dimensions, "period_start", "period_end"]


def weigh(frame: pd.DataFrame, sources: pd.DataFrame, dimensions: Sequence[str]) -> pd.DataFrame:
    """Return, for each row of an observation table as text, `preferred`, `preferred_by` and `_unexplained`.

    `preferred` says whether the report is drawn. `preferred_by` is one of `vocabulary.PREFERRED_BY` on drawn reports
    and on those that a person has ruled out, else empty. `_unexplained` marks a drawn report that another one
    contradicts without anything that decides between them. `sources` is the bibliography as text, `dimensions` those of
    the table.
    """
    reports = frame[frame["status"] != "misprint"]
    by_id = sources.drop_duplicates("id").set_index("id")
    quantity = same_quantity(dimensions)
    ranked = reports[quantity + _NUMBERS].assign(
        _target=reports["status"] == "target",
        _word=reports["preferred"].map(_WORD),
        _exactness=reports["status"].map(_EXACTNESS),
        _source=reports["source"].map(by_id["kind"].map(_SOURCE)),
        _date=_lateness(reports["source"].map(by_id["date"])),
        _id=reports["id"],
    )
    ranked["_quantity"] = ranked.groupby([*quantity, "_target"], sort=False).ngroup()
    ranked[_NUMBERS] = ranked[_NUMBERS].apply(pd.to_numeric)
    ranked["_number"] = ranked.groupby(_NUMBERS, sort=False, dropna=False).ngroup()
    ranked = ranked.sort_values(["_quantity", *_RANKS, "_id"], kind="stable")
    first = ranked.drop_duplicates("_quantity")
    drawn = first[first["_word"] < _WORD["no"]]
    winner = ranked[["_quantity"]].merge(drawn[["_quantity", "_number", *_RANKS]], on="_quantity", how="left")
    winner.index = ranked.index
    rivals = ranked[(ranked["_number"] != winner["_number"]) & winner["_number"].notna()].drop_duplicates("_quantity")
    best = rivals.set_index("_quantity")
    several = ranked["_quantity"].value_counts()
    decided = drawn["_quantity"].map(several).eq(1).map({True: "alone", False: "agreement"})
    decided[drawn["_word"] == _WORD["yes"]] = "person"
    contested = drawn[drawn["_quantity"].isin(best.index)]
    against = best.loc[contested["_quantity"], list(_RANKS)].set_axis(contested.index)
    differs = against.ne(contested[list(_RANKS)])
    decided[contested.index] = differs.idxmax(axis=1).map(_RANKS).where(differs.any(axis=1), "")
    result = pd.DataFrame({"preferred": False, "preferred_by": "", "_unexplained": False}, index=frame.index)
    result.loc[drawn.index, "preferred"] = True
    result.loc[drawn.index, "preferred_by"] = decided
    result.loc[decided.index[decided == ""], "_unexplained"] = True
    result.loc[ranked.index[ranked["_word"] == _WORD["no"]], "preferred_by"] = "person"
    return result


def _lateness(dates: pd.Series) -> pd.Series:
    """Return a rank that is smaller the later the date is; an unknown date is the earliest."""
    return dates.rank(method="dense", ascending=False)
