"""Rules of the observation tables: what every published number must satisfy beside its own cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import pandas as pd

from data import vocabulary as v
from data.build import preference, timeliness
from data.build.faults import Fault
from data.build.listing import members, refused, unlisted
from data.build.reader import ROW, Frames, dimensions
from data.package import FIRST

_LOCATOR = re.compile(f"({'|'.join(v.LOCATORS)})( [0-9]+)?")
_NUMBERS = ["value", "lower", "upper"]
_WHY = f"preferred_why_{FIRST}"


def check(table: str, frames: Frames, weighed: pd.DataFrame) -> Iterator[Fault]:
    """Yield the faults of an observation table; `weighed` is what `preference.weigh` says of its rows."""
    frame = frames[table]
    split = dimensions(frames, table)
    yield from _keys(table, frames, split)
    yield from _measures(table, frame, frames["measures"], split)
    for rule in (_periods, _numbers, _locators, _choices):
        yield from rule(table, frame)
    yield from timeliness.check(table, frames)
    yield from _reports(table, frame, weighed, split)


def _keys(table: str, frames: Frames, split: Sequence[str]) -> Iterator[Fault]:
    frame = frames[table]
    yield from unlisted(table, frame, "measure", set(frames["measures"]["id"]), "measures.csv")
    yield from unlisted(table, frame, "source", set(frames["sources"]["id"]), "sources.csv")
    for name in split:
        yield from unlisted(table, frame, name, members(frames, name), f"members.csv, dimension {name}")


def _measures(table: str, frame: pd.DataFrame, measures: pd.DataFrame, dimensions: Sequence[str]) -> Iterator[Fault]:
    """A measure has one home, and a measure that is split by a dimension says so on each of its rows."""
    by_id = measures.drop_duplicates("id").set_index("id")
    homes = frame["measure"].map(by_id["table"])
    for home in sorted(set(homes.dropna()) - {table}):
        problem = f"The dictionary keeps this measure in {home}."
        yield from refused(table, frame, "measure", homes == home, problem, f"Move the row to {home}.csv.")
    percent = frame["measure"].map(by_id["unit"]) == "percent"
    for column in _NUMBERS:
        outside = percent & ~pd.to_numeric(frame[column]).fillna(0).between(0, 100)
        mend = "Write a percentage from 0 to 100."
        yield from refused(table, frame, column, outside, "A share lies between 0 and 100.", mend)
    for name in dimensions:
        split = (frame[name] != "").groupby(frame["measure"]).transform("any")
        mend = "Write a member on each row of this measure; the total is “all”."
        yield from refused(table, frame, name, split & (frame[name] == ""), "Other rows of this measure fill it.", mend)


def _periods(table: str, frame: pd.DataFrame) -> Iterator[Fault]:
    backwards = frame["period_end"] < frame["period_start"]
    problem = "The period ends before it starts."
    yield from refused(table, frame, "period_end", backwards, problem, "Swap or correct the dates.")


def _numbers(table: str, frame: pd.DataFrame) -> Iterator[Fault]:
    given = {name: frame[name] != "" for name in _NUMBERS}
    mend = "Write a value, or both bounds of a range. An unknown number is no row at all."
    nothing = ~given["value"] & ~(given["lower"] & given["upper"])
    yield from refused(table, frame, "value", nothing, "There is no number.", mend)
    for name in _NUMBERS:
        below = frame[name].str.startswith("-")
        yield from refused(table, frame, name, below, "A count or a share is not below zero.", "Take the sign away.")
    lower, value, upper = (pd.to_numeric(frame[name]) for name in ("lower", "value", "upper"))
    wrong = (lower > value) | (value > upper) | (lower > upper)
    problem, mend = "The bounds do not enclose the value.", "Correct lower, value or upper."
    yield from refused(table, frame, "lower", wrong, problem, mend)


def _locators(table: str, frame: pd.DataFrame) -> Iterator[Fault]:
    elsewhere = ~frame["locator"].str.fullmatch(_LOCATOR)
    mend = f"Write one of {', '.join(v.LOCATORS)}, with a number if there is one: para 3."
    yield from refused(table, frame, "locator", elsewhere, "This locator is not known.", mend)


def _choices(table: str, frame: pd.DataFrame) -> Iterator[Fault]:
    """A person who overrides the rules says why, and says nothing where the rules decide."""
    chosen, reasoned = frame["preferred"] != "", frame[_WHY] != ""
    problem = "A person's choice needs its reason."
    mend = "Say why in both languages, or leave “preferred” empty: the build then decides by rule."
    yield from refused(table, frame, _WHY, chosen & ~reasoned, problem, mend)
    problem, mend = "A reason without a choice.", "Write yes or no under “preferred”, or take the reason out."
    yield from refused(table, frame, _WHY, reasoned & ~chosen, problem, mend)
    misprint = (frame["status"] == "misprint") & (frame["preferred"] == "yes")
    yield from refused(table, frame, "preferred", misprint, "A misprint is never drawn.", "Write no.")


def _reports(table: str, frame: pd.DataFrame, weighed: pd.DataFrame, dimensions: Sequence[str]) -> Iterator[Fault]:
    yes = frame[(frame["preferred"] == "yes") & (frame["status"] != "misprint")]
    quantity = preference.same_quantity(dimensions)
    again = yes.groupby([*quantity, yes["status"] == "target"]).cumcount() > 0
    for row in yes.loc[again, ROW]:
        problem, mend = "Several reports of this quantity say yes.", "Keep yes on one of them."
        yield Fault(f"{table}.csv", int(row), "preferred", "yes", problem, mend)
    silent = weighed["preferred"] & (frame[f"note_{FIRST}"] == "")
    problem, mend = "A number that is drawn has no note.", "Say in both languages what exactly it counts."
    yield from refused(table, frame, f"note_{FIRST}", silent, problem, mend)
    problem = "Another report of this quantity differs, and no rule says which one to draw."
    mend = "Write yes under “preferred” on one of them, and say why in both languages."
    unsettled = weighed["_unexplained"] & (frame["preferred"] != "yes")
    yield from refused(table, frame, "value", unsettled, problem, mend)
    keys = [*quantity, "source", *_NUMBERS, "status"]
    problem, mend = "This source has reported this number on an earlier row.", "Keep one row."
    yield from refused(table, frame, "id", frame.duplicated(keys), problem, mend)
