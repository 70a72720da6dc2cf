"""The arithmetic that sources state, recomputed: `checks.csv` says what must hold, and what is known not to.

A row names observations by id. `sum`: the operands add to `expected`. `share`: the first operand is `expected` percent
of the second. `multiple`: the first operand is `expected` times the second. `order`: the first operand is not above the
second. `expected` is an observation or a bare number; `digits` are the decimals to which a share or a multiple was
printed, rounded half up. `holds` is `no` for a statement that is known to be wrong: then it must not come true either.
Counts of one series whose periods share a day hold the same cases: a sum of them is refused
unless it is known not to hold.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from itertools import combinations
from typing import Any

import pandas as pd

from data import periods
from data.build.faults import Fault
from data.build.reader import ROW
from data.build.schema import is_number

_FILE = "checks.csv"
Row = dict[str, str]
Count = tuple[tuple[Any, ...], tuple[date, date]]  # a series, and the period that is counted


def check(checks: pd.DataFrame, tables: Iterable[tuple[pd.DataFrame, Sequence[str]]]) -> Iterator[Fault]:
    """Yield the faults of `checks.csv`; `tables` are the observation tables as text, each with its dimensions."""
    rows = [{str(name): str(cell) for name, cell in record.items()} for record in checks.to_dict("records")]
    named = {name for row in rows for name in (*_operands(row), row["expected"])}
    found = [(frame[frame["id"].isin(named)], dimensions) for frame, dimensions in tables]
    values = {key: value for frame, _ in found for key, value in zip(frame["id"], frame["value"], strict=True)}
    counts = {key: count for frame, dimensions in found for key, count in _counts(frame, dimensions)}
    for row in rows:
        faults = list(_malformed(row, values))
        if row["kind"] == "sum" and row["holds"] == "yes" and not faults:
            faults = list(_overlapping(row, counts))
        yield from faults or _compared(row, values)


def _counts(frame: pd.DataFrame, dimensions: Sequence[str]) -> Iterator[tuple[str, Count]]:
    series = frame[["measure", *dimensions]].itertuples(index=False, name=None)
    for key, kind, start, end in zip(frame["id"], series, frame["period_start"], frame["period_end"], strict=True):
        yield key, (kind, (date.fromisoformat(start), date.fromisoformat(end)))


def _overlapping(row: Row, counts: Mapping[str, Count]) -> Iterator[Fault]:
    for first, second in combinations(_operands(row), 2):
        if counts[first][0] == counts[second][0] and periods.overlap(counts[first][1], counts[second][1]):
            problem = f"The periods of {first} and {second} overlap: some cases would be counted twice."
            yield _fault(row, "operands", problem, "Name periods that do not overlap.")


def _fault(row: Row, column: str, problem: str, mend: str) -> Fault:
    return Fault(_FILE, int(row[ROW]), column, row[column], problem, mend)


def _operands(row: Row) -> list[str]:
    return [name for name in row["operands"].split(";") if name]


def _malformed(row: Row, values: Mapping[str, str]) -> Iterator[Fault]:
    operands = _operands(row)
    wrong = [name for name in operands if not values.get(name)]
    if wrong or not operands:
        problem = f"There is no observation {wrong[0]} that has a value." if wrong else "Nothing is named."
        yield _fault(row, "operands", problem, "Name observations that have a value, separated by semicolons.")
    elif row["kind"] != "sum" and len(operands) != 2:
        yield _fault(row, "operands", f"A check of the kind {row['kind']} has two operands.", "Name two observations.")
    elif row["kind"] in ("share", "multiple") and not Decimal(values[operands[1]]):
        yield _fault(row, "operands", "Nothing can be divided by zero.", "Name another whole.")
    if row["kind"] != "order" and not (values.get(row["expected"]) or is_number(row["expected"])):
        yield _fault(row, "expected", "This is neither a number nor an observation.", "Write one of them.")


def _compared(row: Row, values: Mapping[str, str]) -> Iterator[Fault]:
    numbers = [Decimal(values[name]) for name in _operands(row)]
    if row["kind"] == "order":
        holds, found, expected = numbers[0] <= numbers[1], numbers[0], numbers[1]
    else:
        expected = Decimal(values.get(row["expected"], row["expected"]))
        found = _computed(row["kind"], numbers, int(row["digits"] or 0))
        holds = found == expected
    if holds != (row["holds"] == "yes"):
        mend = "Correct the numbers, or turn “holds” round if the statement is known to be wrong (or right again)."
        yield _fault(row, "holds", f"The numbers give {found}, the statement says {expected}.", mend)


def _computed(kind: str, numbers: list[Decimal], digits: int) -> Decimal:
    if kind == "sum":
        return sum(numbers, Decimal(0))
    factor = 100 if kind == "share" else 1
    return (factor * numbers[0] / numbers[1]).quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


def falling(
    table: str, drawn: pd.DataFrame, flows: set[str], checks: pd.DataFrame, dimensions: Sequence[str]
) -> Iterator[Fault]:
    """Yield a fault where a total that runs from one day falls as its end moves on, unless an `order` row says so.

    `drawn` holds the preferred rows of an observation table as text. Only counts over a period (`flows`) may not fall.
    """
    known = {row["operands"] for row in checks.to_dict("records") if row["kind"] == "order" and row["holds"] == "no"}
    counted = drawn["measure"].isin(flows) & (drawn["value"] != "") & (drawn["status"] != "target")
    series = ["measure", *dimensions, "period_start"]
    counts = drawn[counted].sort_values([*series, "period_end"])
    counts = counts.assign(_number=pd.to_numeric(counts["value"]))
    before = counts.groupby(series, sort=False)[["id", "value", "_number"]].shift()
    for index in counts.index[before["_number"] > counts["_number"]]:
        after, earlier = counts.loc[index], before.loc[index]
        if f"{earlier['id']};{after['id']}" not in known:
            problem = f"A running total fell from {earlier['value']} ({earlier['id']})."
            mend = "Correct it, or add an “order” row to checks.csv that says so."
            yield Fault(f"{table}.csv", int(after[ROW]), "value", after["value"], problem, mend)
