"""How findings say a number and a subject, and the plain statement that any row allows."""

from __future__ import annotations

import pandas as pd

from components.view import View


def number(view: View, row: pd.Series) -> str:
    """Return the number of a row for a sentence; with its unit where the title does not name what is counted."""
    measure = view.dataset.measures.loc[row["measure"]]
    unnamed = measure["kind"] == "duration" or measure["unit"] == "krw"
    return view.labels.quantity(row) if unnamed else view.labels.counted(row)


def subject(view: View, row: pd.Series) -> str:
    """Return what a row counts, ready for a verb: English closes a phrase that a comma has opened."""
    title = view.labels.subject(row)
    return f"{title}," if view.words.lang == "en" and ", " in title.partition(" (")[0] else title


def shared(view: View, row: pd.Series, *apart: str) -> str:
    """Return what a row counts and what narrows it, without the columns that tell it apart from the others shown."""
    blank = {name: "" for name in apart if name in view.dataset.dimension_names()}
    return view.labels.subject(row.to_dict() | blank)


def stated(view: View, row: pd.Series) -> str:
    """Return one row as a statement: what, how much, when."""
    return view.words(
        "{title}: {value} ({period})",
        title=view.labels.subject(row),
        value=number(view, row),
        period=view.labels.period(row),
    )


def both(view: View, column: str, first: str, second: str) -> tuple[pd.Series, pd.Series] | None:
    """Return the latest rows in which `column` is `first` and `second` for one and the same period."""
    rows = view.rows[view.rows["mark"] != "target"]
    pairs = rows[rows[column] == first].merge(
        rows[rows[column] == second], on=["period_start", "period_end"], suffixes=("", "_2")
    )
    if pairs.empty:
        return None
    key = pairs.sort_values("period_end").iloc[-1]
    return rows.loc[rows["id"] == key["id"]].iloc[0], rows.loc[rows["id"] == key["id_2"]].iloc[0]


def latest(view: View) -> pd.DataFrame:
    """Return the rows of the latest period; of the latest complete one where there is any."""
    rows = view.rows[view.rows["mark"] == "complete"]
    rows = rows if len(rows) else view.rows
    newest: pd.DataFrame = rows[rows["period_end"] == max(rows["period_end"])]
    return newest
