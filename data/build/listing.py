"""Faults of whole columns: cells that are wrong, or that name what no list has."""

from __future__ import annotations

from collections.abc import Iterator

import pandas as pd

from data.build.faults import Fault
from data.build.reader import ROW, Frames, listed


def members(frames: Frames, dimension: str) -> set[str]:
    """Return the codes that `members.csv` lists for a dimension."""
    return set(listed(frames["members"], dimension))


def refused(name: str, frame: pd.DataFrame, column: str, wrong: pd.Series, problem: str, mend: str) -> Iterator[Fault]:
    """Yield a fault for the cell in `column` of every row of the file `name` that is `wrong`."""
    for row, value in zip(frame.loc[wrong, ROW], frame.loc[wrong, column], strict=True):
        yield Fault(f"{name}.csv", int(row), column, str(value), problem, mend)


def unlisted(name: str, frame: pd.DataFrame, column: str, known: set[str], listed_in: str) -> Iterator[Fault]:
    """Yield a fault for every filled cell of `column` that is not `known`."""
    wrong = (frame[column] != "") & ~frame[column].isin(known)
    yield from refused(name, frame, column, wrong, "This is not known.", f"Correct it, or add it to {listed_in}.")


def unlisted_parts(name: str, frame: pd.DataFrame, column: str, known: set[str], listed_in: str) -> Iterator[Fault]:
    """Yield a fault for every unknown part of the cells of `column`, which are lists with semicolons."""
    for row, cell in zip(frame[ROW], frame[column], strict=True):
        for part in filter(None, cell.split(";")):
            if part not in known:
                mend = f"Correct it, or add it to {listed_in}."
                yield Fault(f"{name}.csv", int(row), column, part, "This is not known.", mend)
