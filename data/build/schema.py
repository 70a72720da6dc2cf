"""What each curated file must look like: the columns as data, and pandera schemas made from them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

import pandas as pd
import pandera.pandas as pa

from data import vocabulary as v
from data.build import texts
from data.build.faults import Fault
from data.build.reader import ROW, Frames, dimensions

Test = Callable[[str], bool]
_DIGITS = 15  # what a number of 64 bits keeps exactly


@dataclass(frozen=True)
class Column:
    """One column of a curated file: how it is stored, which text it takes, and what to say when it does not."""

    name: str
    kind: str = "text"  # text, key, address, date, partial_date, number, flag
    required: bool = False
    unique: bool = False
    allowed: tuple[str, ...] = ()
    lang: str = ""  # the language of a text; empty where it may have any
    running: bool = True  # a text and not a name


def _is_date(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _is_partial_date(text: str) -> bool:
    return len(text) in (4, 7, 10) and _is_date(text + "0000-01-01"[len(text) :])


def is_number(text: str) -> bool:
    """Return whether the text is a decimal number that the tables can hold without rounding."""
    return re.fullmatch(r"-?(0|[1-9][0-9]*)(\.[0-9]{1,6})?", text) is not None and len(text) <= _DIGITS


def _is_key(text: str) -> bool:
    return re.fullmatch(r"[a-z0-9._-]*", text) is not None


_FORMS: dict[str, tuple[Test, str, str]] = {
    "text": (lambda text: True, "", ""),
    "key": (_is_key, "This is not a key.", "Use small English letters, digits, “-”, “_” and “.”, without blanks."),
    "address": (
        texts.is_address,
        "This is not an address on the public web.",
        "Paste one whole address that begins with https:// or http://, without blanks, or leave the cell empty.",
    ),
    "date": (
        _is_date,
        "This is not a date.",
        "Write year-month-day, such as 2024-12-31. If a spreadsheet changes it, format the column as text first.",
    ),
    "partial_date": (_is_partial_date, "This is not a date.", "Write 2024, 2024-08 or 2024-08-28."),
    "number": (
        is_number,
        "This is not a number.",
        "Write digits with a point, without commas, words or zeros before them: 23107 or 2.3.",
    ),
    "flag": (lambda text: text in ("yes", "no"), "This is neither yes nor no.", "Write yes, no, or leave it empty."),
}


def _key(name: str, *, required: bool = True, allowed: tuple[str, ...] = (), unique: bool = False) -> Column:
    return Column(name, "key", required, unique, allowed)


def _texts(name: str, *, required: bool = False, running: bool = True) -> tuple[Column, ...]:
    return tuple(Column(f"{name}_{lang}", required=required, lang=lang, running=running) for lang in v.LANGUAGES)


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
        *_texts("short"),
        *_texts("definition", required=True),
        Column("comparable_with"),
        _key("concept", required=False),
    ),
    "members": (
        _key("dimension"),
        Column("id", required=True),
        Column("part_of"),
        *_texts("label", required=True, running=False),
    ),
    "sources": (
        _key("id", unique=True),
        *_texts("publisher", required=True, running=False),
        Column("title", required=True),
        Column("date", "partial_date"),
        Column("url", "address"),
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
        *_texts("term", required=True, running=False),
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


# What holds of every cell.
_TEXT: tuple[tuple[Test, str, str], ...] = (
    (texts.is_plain, "This is no plain text.", "Write one line of ordinary text of at most 2,000 characters."),
    (
        texts.is_harmless,
        "A spreadsheet would take this for a formula.",
        "Let it begin with a letter or a digit, not with = + - or @, quotation marks or not.",
    ),
)


def _each(test: Test, problem: str, mend: str) -> pa.Check:
    """Return a check of every cell that tests each distinct text once."""

    def passed(cells: pd.Series) -> pd.Series:
        return ~cells.isin([text for text in cells.unique() if not test(text)])

    return pa.Check(passed, error=f"{problem}|{mend}")


def _checks(column: Column) -> list[pa.Check]:
    test, problem, mend = _FORMS[column.kind]
    checks = [
        *(_each(*rule) for rule in _TEXT),
        _each(lambda text: not text or test(text), problem, mend),
    ]
    if column.kind == "text":
        checks.append(
            _each(texts.is_unmarked, "There is markup in this text.", "Write it without tags, stars and links.")
        )
    if column.lang:
        mend = f"Write it in the language “{column.lang}”; look whether two cells were exchanged."
        right = partial(texts.is_in, lang=column.lang, running=column.running)
        checks.append(_each(right, "This is in another language.", mend))
        mend = "Say that the source does not give it, or name the day of the search: searched 2026-12-31."
        found = partial(texts.is_modest, lang=column.lang)
        checks.append(_each(found, "This says that a figure does not exist.", mend))
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
