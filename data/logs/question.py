"""What an engine is asked: integer counts and sums by partition, month and codes. All else is worked out here.

The questions are Ibis expressions over one relation, `log`, which holds nothing but the columns that may be read. What
they are compiled to may sum and count, and nothing that an engine would guess: a test reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import reduce
from operator import and_
from typing import cast

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from data.logs.description import Cube, Log

PARTITION, PERIOD, DAYS, VALUE, FIT = "partition", "period", "days", "value", "fit"
UNDATED, AHEAD, BACKWARDS, UNCLOSED = "undated", "ahead", "backwards", "unclosed"
UNNUMBERED, UNNAMED, DIFFERS, AGAIN = "unnumbered", "unnamed", "differs", "again"
UNKNOWN = "unknown"  # of a dimension: unknown.platform
LOG, CASES = "log", "cases"
_FIRST = date(1990, 1, 1)  # before there was an internet to report about
_OPEN = -1  # days of a row that is not closed
_OTHER = "\N{REPLACEMENT CHARACTER}"  # stands for a code that is not described, which is never read


def log_of(types: Mapping[str, str]) -> ir.Table:
    """Return the relation with these columns, by name and type of Arrow, and the partition that a row is in."""
    kinds = {PARTITION: pa.string(), **{name: pa.type_for_alias(kind) for name, kind in types.items()}}
    return ibis.table(ibis.Schema.from_pyarrow(pa.schema(kinds)), name=LOG)


def cases(log: Log, table: ir.Table, until: date) -> ir.Table:
    """Return the cases of a log: partition, period, codes, days, number, copies, and why one does not fit.

    Where they have no id, each row is one. `until` is the last day that is not ahead.
    """
    table = _only(log, table)
    opened = _day(table, "opened")
    closed = _day(table, "closed") if log.columns.closed else None
    codes = {f"dim_{name}": _code(table, f"dim_{name}", one.members) for name, one in log.dimensions.items()}
    last, first = ibis.literal(until), ibis.literal(_FIRST)
    reasons = [(opened.isnull() | (opened < first), UNDATED), (opened > last, AHEAD)]
    days, number, named = ibis.literal(_OPEN, "int64"), ibis.literal(1, "int64"), None
    if closed is not None:
        reasons += [(closed.isnull() & ~_is_empty(table["closed"]), UNCLOSED), (closed < opened, BACKWARDS)]
        reasons.append((closed > last, AHEAD))
        days = cast(ir.DateColumn, closed).delta(opened, unit="day").cast("int64").coalesce(_OPEN)
    if log.columns.number:
        number = _whole(table["number"])
        reasons.append((number.isnull() | (number < 0), UNNUMBERED))
    if log.columns.id:
        named = _is_empty(table["id"]).ifelse(ibis.null(table["id"].type()), table["id"])
        reasons.append((named.isnull(), UNNAMED))
    reasons += [(code == _OTHER, f"{UNKNOWN}.{name[4:]}") for name, code in codes.items()]
    told = {
        PARTITION: table[PARTITION],
        PERIOD: opened.truncate("M").cast("date"),
        FIT: ibis.cases(*reasons, else_=""),
        DAYS: days,
        "number": number.coalesce(0),
        **codes,
    }
    if named is None:
        return table.select(**told, copies=ibis.literal(1, "int64"))
    return _once(table.select(**told, opened=opened, id=named))


def kept(cases: ir.Table) -> ir.Table:
    """Return cases as the relation that an engine keeps them in, so that they are found out once for all questions."""
    return ibis.table(cases.schema(), name=CASES)


def counted(cube: Cube, log: Log, cases: ir.Table) -> ir.Table:
    """Return the cells of a cube: partition, period, the codes of its dimensions, days where it counts them, value."""
    fit = cases.filter(cases[FIT] == "")
    for name, members in cube.only.items():
        codes = [code for member in members for code in log.dimensions[name].codes[member]]
        fit = fit.filter(fit[f"dim_{name}"].isin(codes))
    keys = [PARTITION, PERIOD, *(f"dim_{name}" for name in cube.by)]
    if cube.value == "days":
        fit = fit.filter(fit[DAYS] != _OPEN)
        keys.append(DAYS)
    value = fit["number"].sum().cast("int64") if cube.value == "sum" else fit.count()
    return fit.group_by(keys).aggregate(**{VALUE: value}).order_by(keys)


def fitting(cases: ir.Table) -> ir.Table:
    """Return how many cases of a partition fit (`fit` is empty) or do not for which reason, and the copies `again`."""
    copies = (cases[FIT] == DIFFERS).ifelse(0, cases["copies"] - 1)
    told = {VALUE: cases.count(), AGAIN: copies.sum()}
    return cases.group_by([PARTITION, FIT]).aggregate(**told).order_by([PARTITION, FIT])


def _only(log: Log, table: ir.Table) -> ir.Table:
    """Return the rows that belong to the log at all; an empty code stands for an empty cell."""
    for number, codes in enumerate(log.only.values()):
        column = table[f"only_{number}"].cast("string")
        table = table.filter(column.coalesce("").isin(codes))
    return table


def _day(table: ir.Table, name: str) -> ir.DateColumn:
    """Return a column as days; text only where it begins like 2025-01-31, whatever else an engine would make out."""
    column = table[name]
    if not column.type().is_string():
        return cast(ir.DateColumn, column.cast("date"))
    text = column.strip()
    ends = (text.length() == 10) | text.substr(10, 1).isin([" ", "T"])
    iso = ends & (text.substr(4, 1) == "-") & (text.substr(7, 1) == "-")
    return cast(ir.DateColumn, iso.ifelse(text.substr(0, 10), ibis.null("string")).try_cast("date"))


def _whole(column: ir.Column) -> ir.IntegerColumn:
    """Return a column as whole numbers; text only where it is one, and not what would be rounded to one."""
    if not column.type().is_string():
        return cast(ir.IntegerColumn, column.cast("int64"))
    number = column.try_cast("int64")
    return cast(ir.IntegerColumn, (number.cast("string") == column.strip()).ifelse(number, ibis.null("int64")))


def _is_empty(column: ir.Column) -> ir.BooleanColumn:
    empty = column.isnull()
    return empty | (column.strip() == "") if column.type().is_string() else empty


def _code(table: ir.Table, name: str, members: Mapping[str, str]) -> ir.StringColumn:
    """Return a code where it is described, and one sign for all that are not: they may be anything, names too."""
    said = table[name].cast("string").coalesce("")
    return cast(ir.StringColumn, said.isin(sorted(members)).ifelse(said, _OTHER))


def _once(rows: ir.Table) -> ir.Table:
    """Return one row for each case of a partition; one that is told in different ways fits nowhere."""
    keys = [PARTITION, "id"]
    told = [name for name in rows.columns if name not in keys]
    counts = rows.group_by(keys).aggregate(copies=rows.count())
    several = counts.filter(counts["copies"] > 1).select(keys)
    # Few stand twice: all others need no more than to be counted. Without an id nothing meets anything.
    alone = rows.anti_join(several, keys).mutate(copies=ibis.literal(1, "int64"))
    twice = rows.semi_join(several, keys)
    ends = {f"{end}_{name}": getattr(twice[name], end)() for name in told for end in ("min", "max")}
    grouped = twice.group_by(keys).aggregate(copies=twice.count().cast("int64"), **ends)
    same = reduce(and_, [(grouped[f"min_{name}"] == grouped[f"max_{name}"]).coalesce(True) for name in told])
    kept = {name: grouped[f"min_{name}"] for name in told if name not in (FIT, "opened")}
    grouped = grouped.select(grouped[PARTITION], "copies", **kept, **{FIT: same.ifelse(grouped["min_fit"], DIFFERS)})
    columns = [PARTITION, *kept, FIT, "copies"]
    return alone.select(columns).union(grouped.select(columns))
