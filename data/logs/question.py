"""What an engine is asked: integer counts and sums by partition, month and codes. All else is worked out here.

The questions are Ibis expressions over one relation, `log`, which holds nothing but the columns that may be read. What
they are compiled to may sum and count, and nothing that an engine would guess: a test reads it.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import cast

import ibis
import ibis.expr.types as ir
import pyarrow as pa

from data.logs.description import Cube, Log

PARTITION, PERIOD, DAYS, VALUE, FIT = "partition", "period", "days", "value", "fit"
UNDATED, AHEAD, BACKWARDS, UNNAMED, DIFFERS, AGAIN = "undated", "ahead", "backwards", "unnamed", "differs", "again"
UNKNOWN = "unknown"  # of a dimension: unknown.platform
_OPEN = -1  # days of a row that is not closed
_OTHER = "\N{REPLACEMENT CHARACTER}"  # stands for a code that is not described, which is never read


def log_of(types: Mapping[str, str]) -> ir.Table:
    """Return the relation with these columns, by name and type of Arrow, and the partition that a row is in."""
    kinds = {PARTITION: pa.string(), **{name: pa.type_for_alias(kind) for name, kind in types.items()}}
    return ibis.table(ibis.Schema.from_pyarrow(pa.schema(kinds)), name="log")


def rows(log: Log, table: ir.Table, until: date) -> ir.Table:
    """Return the rows that belong to the log: partition, period, codes, days, number, and why one does not fit.

    Where cases have an id, there is one row for each of them in a partition. `until` is the last day that is not ahead.
    """
    table = _only(log, table)
    opened = _day(table, "opened")
    closed = _day(table, "closed") if log.columns.closed else None
    codes = {f"dim_{name}": _code(table, f"dim_{name}", one.members) for name, one in log.dimensions.items()}
    reasons = [(opened.isnull(), UNDATED), (opened > ibis.literal(until), AHEAD)]
    days = ibis.literal(_OPEN, "int64")
    if closed is not None:
        reasons.append((closed < opened, BACKWARDS))
        days = cast(ir.DateColumn, closed).delta(opened, unit="day").cast("int64").coalesce(_OPEN)
    if log.columns.id:
        reasons.append((table["id"].isnull(), UNNAMED))
    reasons += [(code == _OTHER, f"{UNKNOWN}.{name[4:]}") for name, code in codes.items()]
    told = {
        PARTITION: table[PARTITION],
        PERIOD: opened.truncate("M").cast("date"),
        FIT: ibis.cases(*reasons, else_=""),
        DAYS: days,
        "number": table["number"].cast("int64").coalesce(0) if log.columns.number else ibis.literal(1, "int64"),
        **codes,
    }
    if not log.columns.id:
        return table.select(**told, copies=ibis.literal(1, "int64"))
    return _cases(table.select(**told, id=table["id"].cast("string")))


def counted(cube: Cube, log: Log, rows: ir.Table) -> ir.Table:
    """Return the cells of a cube: partition, period, the codes of its dimensions, days where it counts them, value."""
    kept = rows.filter(rows[FIT] == "")
    for name, members in cube.only.items():
        codes = [code for member in members for code in log.dimensions[name].codes[member]]
        kept = kept.filter(kept[f"dim_{name}"].isin(codes))
    keys = [PARTITION, PERIOD, *(f"dim_{name}" for name in cube.by)]
    if cube.value == "days":
        kept = kept.filter(kept[DAYS] != _OPEN)
        keys.append(DAYS)
    value = kept["number"].sum().cast("int64") if cube.value == "sum" else kept.count()
    return kept.group_by(keys).aggregate(**{VALUE: value}).order_by(keys)


def fitting(rows: ir.Table) -> ir.Table:
    """Return how many rows of a partition fit (`fit` is empty) or do not for which reason, and the copies `again`."""
    # Of what has no id each row is one of its own; all else stands once, and its copies are counted apart.
    alone = rows[FIT] == UNNAMED
    once = alone.ifelse(rows["copies"], 1).sum().cast("int64")
    copies = alone.ifelse(0, rows["copies"] - 1).sum().cast("int64")
    return rows.group_by([PARTITION, FIT]).aggregate(**{VALUE: once, AGAIN: copies}).order_by([PARTITION, FIT])


def _only(log: Log, table: ir.Table) -> ir.Table:
    """Return the rows that belong to the log at all; an empty code stands for an empty cell."""
    for number, codes in enumerate(log.only.values()):
        column = table[f"only_{number}"].cast("string")
        table = table.filter(column.coalesce("").isin(codes))
    return table


def _day(table: ir.Table, name: str) -> ir.DateColumn:
    column = table[name]
    return cast(ir.DateColumn, column.try_cast("date") if column.type().is_string() else column.cast("date"))


def _code(table: ir.Table, name: str, members: Mapping[str, str]) -> ir.StringColumn:
    """Return a code where it is described, and one sign for all that are not: they may be anything, names too."""
    said = table[name].cast("string").coalesce("")
    return cast(ir.StringColumn, said.isin(sorted(members)).ifelse(said, _OTHER))


def _cases(rows: ir.Table) -> ir.Table:
    """Return one row for each case of a partition; one that is told in different ways fits nowhere."""
    told = [name for name in rows.columns if name not in (PARTITION, "id")]
    ends = {f"{end}_{name}": getattr(rows[name], end)() for name in told for end in ("min", "max")}
    grouped = rows.group_by([PARTITION, "id"]).aggregate(copies=rows.count().cast("int64"), **ends)
    alike = [(grouped[f"min_{name}"] == grouped[f"max_{name}"]).coalesce(True) for name in told]
    same = alike[0]
    for one in alike[1:]:
        same = same & one
    # Rows without an id are told apart by nothing: each of them fits nowhere for that reason.
    fit = ibis.cases((~same & (grouped["min_fit"] != UNNAMED), DIFFERS), else_=grouped["min_fit"])
    kept = {name: grouped[f"min_{name}"] for name in told if name != FIT}
    return grouped.select(grouped[PARTITION], grouped["copies"], **kept, **{FIT: fit})
