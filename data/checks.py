"""The arithmetic that sources state, recomputed: `checks.csv` says what must hold, and what is known not to.

A row names observations by id. `sum`: the operands add to `expected`. `share`: the first operand is `expected` percent
of the second. `multiple`: the first operand is `expected` times the second. `order`: the first operand is not above the
second. `expected` is an observation or a bare number; `digits` are the decimals to which a share or a multiple was
printed, rounded half up. `holds` is `no` for a statement that is known to be wrong: then it must not come true either.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise

import pandas as pd

from data import vocabulary as v
from data.faults import Fault
from data.reader import ROW

_FILE = "checks.csv"
Row = dict[str, str]


def check(checks: pd.DataFrame, values: Mapping[str, str]) -> Iterator[Fault]:
    """Yield the faults of `checks.csv`; `values` maps the id of each observation to its value as text."""
    for record in checks.to_dict("records"):
        row = {str(name): str(cell) for name, cell in record.items()}
        faults = list(_malformed(row, values))
        yield from faults or _compared(row, values)


def _fault(row: Row, column: str, problem: str, mend: str) -> Fault:
    return Fault(_FILE, int(row[ROW]), column, row[column], problem, mend)


def _operands(row: Row) -> list[str]:
    return [name for name in row["operands"].split(";") if name]


def _malformed(row: Row, values: Mapping[str, str]) -> Iterator[Fault]:
    operands = _operands(row)
    if not all(values.get(name) for name in operands):
        mend = "Name observations that have a value, separated by semicolons."
        yield _fault(row, "operands", "One of these observations is not known.", mend)
    elif row["kind"] != "sum" and len(operands) != 2:
        yield _fault(row, "operands", f"A check of the kind {row['kind']} has two operands.", "Name two observations.")
    elif row["kind"] in ("share", "multiple") and not Decimal(values[operands[1]]):
        yield _fault(row, "operands", "Nothing can be divided by zero.", "Name another whole.")
    if row["kind"] != "order" and not (values.get(row["expected"]) or row["expected"].replace(".", "", 1).isdigit()):
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


def falling(table: str, drawn: pd.DataFrame, flows: set[str], checks: pd.DataFrame) -> Iterator[Fault]:
    """Yield a fault where a total that runs from one day falls as its end moves on, unless an `order` row says so.

    `drawn` holds the preferred rows of an observation table as text. Only counts over a period (`flows`) may not fall.
    """
    counts = drawn["measure"].isin(flows)
    known = {row["operands"] for row in checks.to_dict("records") if row["kind"] == "order" and row["holds"] == "no"}
    series = ["measure", *v.dimensions(drawn.columns), "period_start"]
    for _, group in drawn[counts & (drawn["value"] != "") & (drawn["status"] != "target")].groupby(series):
        ordered = group.sort_values("period_end").to_dict("records")
        for before, after in pairwise(ordered):
            pair = f"{before['id']};{after['id']}"
            if Decimal(before["value"]) > Decimal(after["value"]) and pair not in known:
                problem = f"A running total fell from {before['value']} ({before['id']})."
                mend = "Correct it, or add an “order” row to checks.csv that says so."
                yield Fault(f"{table}.csv", int(after[ROW]), "value", after["value"], problem, mend)
