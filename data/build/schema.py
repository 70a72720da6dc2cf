"""What each curated file must look like: the columns as data, and pandera schemas made from them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import pandas as pd
import pandera.pandas as pa

from data import vocabulary as v
from data.build.faults import Fault
from data.build.reader import ROW, Frames, dimensions

Test = Callable[[str], bool]
_DIGITS = 15  # what a number of 64 bits keeps exactly


@dataclass(frozen=True)
class Column:
    """One column of a curated file: how it is stored, which text it takes, and what to say when it does not."""

    name: str
    kind: str = "text"  # text, key, date, partial_date, number, flag
    required: bool = False
    unique: bool = False
    allowed: tuple[str, ...] = ()


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_partial_date(text: str) -> bool:
    return len(text) in (4, 7, 10) and _is_date(text + "0000-01-01"[len(text) :])


def is_number(text: str) -> bool:
    """Return whether the text is a decimal number that the tables can hold without rounding."""
    return re.fullmatch(r"-?[0-9]+(\.[0-9]+)?", text) is not None and len(text) <= _DIGITS


def _is_key(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9._-]*", text) is not None


_FORMS: dict[str, tuple[Test, str, str]] = {
    "text": (lambda text: True, "", ""),
    "key": (_is_key, "This is not a key.", "Use small English letters, digits, “-”, “_” and “.”, without blanks."),
    "date": (
        _is_date,
        "This is not a date.",
        "Write year-month-day, such as 2024-12-31. If a spreadsheet changes it, format the column as text first.",
    ),
    "partial_date": (_is_partial_date, "This is not a date.", "Write 2024, 2024-08 or 2024-08-28."),
    "number": (
        is_number,
        "This is not a number.",
        "Write digits with a point, without commas or words: 23107 or 2.3.",
    ),
    "flag": (lambda text: text in ("yes", "no"), "This is neither yes nor no.", "Write yes, no, or leave it empty."),
}


def _key(name: str, *, required: bool = True, allowed: tuple[str, ...] = (), unique: bool = False) -> Column:
    return Column(name, "key", required, unique, allowed)


def _texts(name: str, *, required: bool = False) -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{lang}", required=required) for lang in v.LANGUAGES)


def observation_columns(dimensions: tuple[str, ...]) -> tuple[Column, ...]:
    """Return the columns of an observation table with these dimension columns."""
    return (
        _key("id", unique=True),
        _key("measure"),
        *(_key(name, required=False) for name in dimensions),
        Column("period_start", "date", required=True),
        Column("period_end", "date", required=True),
        Column("value", "number"),
        Column("lower", "number"),
        Column("upper", "number"),
        _key("status", allowed=v.STATUSES),
        _key("source"),
        Column("locator", required=True),
        Column("preferred", "flag"),
        *_texts("preferred_why"),
        *_texts("note"),
    )


REFERENCE_COLUMNS: dict[str, tuple[Column, ...]] = {
    "measures": (
        _key("id", unique=True),
        _key("table"),
        _key("kind", allowed=v.MEASURE_KINDS),
        _key("unit"),
        _key("agency"),
        *_texts("title", required=True),
        *_texts("definition", required=True),
        Column("comparable_with"),
        _key("concept", required=False),
    ),
    "members": (_key("dimension"), Column("id", required=True), Column("part_of"), *_texts("label", required=True)),
    "sources": (
        _key("id", unique=True),
        *_texts("publisher", required=True),
        Column("title", required=True),
        Column("date", "partial_date"),
        Column("url"),
        _key("language", allowed=v.SOURCE_LANGUAGES),
        _key("kind", allowed=v.SOURCE_KINDS),
        Column("origin"),
    ),
    "breaks": (
        _key("id", unique=True),
        _key("measure"),
        Column("date", "date", required=True),
        Column("until", "date"),
        _key("kind", allowed=v.BREAK_KINDS),
        *_texts("reason", required=True),
    ),
    "events": (
        _key("id", unique=True),
        Column("date", "partial_date", required=True),
        _key("kind", allowed=v.EVENT_KINDS),
        Column("platform"),
        _key("outcome"),
        *_texts("title", required=True),
        *_texts("note"),
        _key("source"),
        Column("measures"),
    ),
    "glossary": (
        _key("id", unique=True),
        *_texts("term", required=True),
        Column("synonyms"),
        *_texts("definition", required=True),
    ),
    "checks": (
        _key("id", unique=True),
        _key("kind", allowed=v.CHECK_KINDS),
        Column("expected"),
        Column("operands", required=True),
        Column("digits", allowed=("", "0", "1", "2", "3", "4")),
        _key("holds", allowed=("yes", "no")),
        *_texts("statement", required=True),
    ),
    "releases": (_key("id", unique=True), Column("date", "date", required=True), *_texts("summary", required=True)),
}


def columns(table: str, frames: Frames) -> tuple[Column, ...]:
    """Return the columns that `table` must have; an observation table has its dimensions too."""
    return REFERENCE_COLUMNS.get(table) or observation_columns(tuple(dimensions(frames, table)))


_KNOWN = "Remove it, correct its name, or declare it in members.csv, dimension “dimension”."


def check(table: str, frames: Frames) -> list[Fault]:
    """Return the faults of one curated file that can be seen in its own cells."""
    file, frame = f"{table}.csv", frames[table]
    wanted = columns(table, frames)
    absent = [column.name for column in wanted if column.name not in frame.columns]
    if absent:
        return [Fault(file, 1, name, "", "The column is missing.", "Add it to the header row.") for name in absent]
    extra = [str(name) for name in frame.columns if name != ROW and name not in {column.name for column in wanted}]
    faults = [Fault(file, 1, name, "", "The column is not known.", _KNOWN) for name in extra]
    schema = pa.DataFrameSchema({column.name: pa.Column(checks=_checks(column)) for column in wanted})
    try:
        schema.validate(frame, lazy=True)
    except pa.errors.SchemaErrors as error:
        for failure in error.failure_cases.itertuples():
            problem, _, mend = str(failure.check).partition("|")
            row, cell = int(frame.loc[failure.index, ROW]), str(failure.failure_case)
            faults.append(Fault(file, row, str(failure.column), cell, problem, _halfwidth(cell) or mend))
    return faults


def _halfwidth(cell: str) -> str:
    """Return the mend for a cell typed in full-width or look-alike signs, such as ２３１０７; else nothing."""
    plain = unicodedata.normalize("NFKC", cell)
    return f"Write it in half-width characters: {plain}." if plain != cell and plain.isascii() else ""


_LONGEST = 2000


def _is_plain(text: str) -> bool:
    """Return whether a cell is one line of text that no spreadsheet would run and no reader would trip over."""
    return len(text) <= _LONGEST and text[:1] not in ("=", "+", "@") and text.isprintable()


def _each(test: Test, problem: str, mend: str) -> pa.Check:
    """Return a check of every cell that tests each distinct text once."""

    def passed(cells: pd.Series) -> pd.Series:
        return cells.map({text: test(text) for text in cells.unique()}).astype(bool)

    return pa.Check(passed, error=f"{problem}|{mend}")


def _checks(column: Column) -> list[pa.Check]:
    test, problem, mend = _FORMS[column.kind]
    tidy = "Write one line of ordinary text, not beginning with = + or @, of at most 2,000 characters."
    plain = _each(_is_plain, "This is no plain text.", tidy)
    checks = [plain, _each(lambda text: not text or test(text), problem, mend)]
    if column.required:
        mend = "Fill it in; a measure, member or release needs both languages."
        checks.append(_each(bool, "The cell is empty.", mend))
    if column.allowed:
        allowed = column.allowed
        mend = f"Write one of: {', '.join(allowed)}."
        checks.append(_each(lambda text: text in allowed, "This is not on the list.", mend))
    if column.unique:
        once = pa.Check(lambda cells: ~cells.duplicated(), error="This stands on an earlier row too.|Make it unique.")
        checks.append(once)
    return checks
