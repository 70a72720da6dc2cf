"""Rules between cells, rows and files that no schema library knows: periods, units, keys, preferred reports."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

import pandas as pd

from data import checks
from data import vocabulary as v
from data.faults import Fault
from data.reader import ROW

_PARTIAL_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-\d\d)?)?")
_LOCATOR = re.compile(r"(para|table|body|headline|listing|dataset)( \d+)?")

Frames = dict[str, pd.DataFrame]
Row = dict[str, str]


def check(frames: Frames) -> list[Fault]:
    """Return the faults between rows and files; each file must already have passed `schema.check`."""
    faults = [*_titles(frames), *_members(frames), *_references(frames), *_ids(frames)]
    for table in v.TABLES:
        faults += [*_observations(table, frames), *_preferred(table, frames[table])]
    values = {row["id"]: row["value"] for table in v.TABLES for _, row in _rows(frames[table])}
    faults += checks.check(frames["checks"], values)
    flows = {row["id"] for _, row in _rows(frames["measures"]) if row["kind"] == "flow"}
    for table in v.TABLES:
        faults += checks.falling(table, frames[table][preferred(frames[table])], flows, frames["checks"])
    return faults


def _rows(frame: pd.DataFrame) -> Iterator[tuple[int, Row]]:
    for record in frame.to_dict("records"):
        yield int(record[ROW]), {str(name): str(value) for name, value in record.items()}


def _known(frames: Frames) -> dict[str, set[str]]:
    members = frames["members"]
    known = {str(name): set(group["id"]) for name, group in members.groupby("dimension")}
    known["measure"] = set(frames["measures"]["id"])
    known["source"] = set(frames["sources"]["id"])
    return known


def _unknown(file: str, row: int, column: str, value: str, listed_in: str) -> Fault:
    return Fault(file, row, column, value, "This is not known.", f"Correct it, or add it to {listed_in}.")


def _titles(frames: Frames) -> Iterator[Fault]:
    """Every column that is published needs a title in both languages."""
    known = _known(frames)
    named = known.get("column", set()) | known.get("dimension", set())
    for name, frame in frames.items():
        for column in (str(column) for column in frame.columns if column != ROW):
            if column not in named:
                yield _unknown(f"{name}.csv", 1, column, "", "members.csv, dimension “column” or “dimension”")


def _members(frames: Frames) -> Iterator[Fault]:
    frame = frames["members"]
    twice = frame.duplicated(["dimension", "id"])
    for row, member in _rows(frame[twice]):
        yield Fault("members.csv", row, "id", member["id"], "This member stands twice.", "Keep one row.")
    known = _known(frames)
    for row, member in _rows(frame):
        if member["part_of"] and member["part_of"] not in known[member["dimension"]]:
            yield _unknown("members.csv", row, "part_of", member["part_of"], "members.csv under the same dimension")


def _references(frames: Frames) -> Iterator[Fault]:
    known = _known(frames)
    for row, measure in _rows(frames["measures"]):
        for column in ("unit", "agency"):
            if measure[column] not in known.get(column, ()):
                yield _unknown("measures.csv", row, column, measure[column], f"members.csv, dimension {column}")
        for other in filter(None, measure["comparable_with"].split(";")):
            if other not in known["measure"]:
                yield _unknown("measures.csv", row, "comparable_with", other, "measures.csv")
    for row, source in _rows(frames["sources"]):
        if source["date"] and not _PARTIAL_DATE.fullmatch(source["date"]):
            yield _bad_date("sources.csv", row, source["date"])
        if source["url"] and not source["url"].startswith(("https://", "http://")):
            mend = "Paste the whole address, or leave it empty."
            yield Fault("sources.csv", row, "url", source["url"], "This is not a web address.", mend)
    for row, point in _rows(frames["breaks"]):
        if point["measure"] not in known["measure"]:
            yield _unknown("breaks.csv", row, "measure", point["measure"], "measures.csv")
        if point["until"] and point["until"] < point["date"]:
            yield Fault("breaks.csv", row, "until", point["until"], "The end lies before the start.", "Swap the dates.")
    for row, event in _rows(frames["events"]):
        if not _PARTIAL_DATE.fullmatch(event["date"]):
            yield _bad_date("events.csv", row, event["date"])
        if event["source"] not in known["source"]:
            yield _unknown("events.csv", row, "source", event["source"], "sources.csv")
        if event["outcome"] not in known.get("outcome", ()):
            yield _unknown("events.csv", row, "outcome", event["outcome"], "members.csv, dimension outcome")
        for platform in filter(None, event["platform"].split(";")):
            if platform not in known.get("platform", ()):
                yield _unknown("events.csv", row, "platform", platform, "members.csv, dimension platform")


def _bad_date(file: str, row: int, value: str) -> Fault:
    return Fault(file, row, "date", value, "This is not a date.", "Write 2024, 2024-08 or 2024-08-28.")


def _ids(frames: Frames) -> Iterator[Fault]:
    seen: dict[str, str] = {}
    for table in v.TABLES:
        for row, observation in _rows(frames[table]):
            other = seen.setdefault(observation["id"], table)
            if other != table:
                problem = f"{other}.csv has an observation with this id."
                yield Fault(f"{table}.csv", row, "id", observation["id"], problem, "Make it unique.")


def _observations(table: str, frames: Frames) -> Iterator[Fault]:
    file = f"{table}.csv"
    known = _known(frames)
    measures = frames["measures"].set_index("id")
    names = v.dimensions(frames[table].columns)
    for row, observation in _rows(frames[table]):
        if observation["measure"] not in known["measure"]:
            yield _unknown(file, row, "measure", observation["measure"], "measures.csv")
        else:
            home = str(measures.at[observation["measure"], "table"])
            if home != table:
                problem = f"The dictionary keeps this measure in {home}."
                yield Fault(file, row, "measure", observation["measure"], problem, f"Move the row to {home}.csv.")
            if measures.at[observation["measure"], "unit"] == "percent":
                yield from _share(file, row, observation)
        if observation["source"] not in known["source"]:
            yield _unknown(file, row, "source", observation["source"], "sources.csv")
        for name in names:
            if observation[name] and observation[name] not in known.get(name, ()):
                yield _unknown(file, row, name, observation[name], f"members.csv, dimension {name}")
        yield from _cells(file, row, observation)


def _share(file: str, row: int, observation: Row) -> Iterator[Fault]:
    for column in ("value", "lower", "upper"):
        if observation[column] and not 0 <= float(observation[column]) <= 100:
            mend = "Write a percentage from 0 to 100."
            yield Fault(file, row, column, observation[column], "A share lies between 0 and 100.", mend)


def _cells(file: str, row: int, observation: Row) -> Iterator[Fault]:
    if date.fromisoformat(observation["period_end"]) < date.fromisoformat(observation["period_start"]):
        problem = f"The period ends before it starts ({observation['period_start']})."
        yield Fault(file, row, "period_end", observation["period_end"], problem, "Swap or correct the dates.")
    value, lower, upper = (observation[name] for name in ("value", "lower", "upper"))
    if not value and not (lower and upper):
        mend = "Write a value, or both bounds of a range. An unknown number is no row at all."
        yield Fault(file, row, "value", "", "There is no number.", mend)
    ordered = [float(text) for text in (lower, value, upper) if text]
    if ordered != sorted(ordered):
        yield Fault(file, row, "lower", lower, "The bounds do not enclose the value.", "Correct lower, value or upper.")
    if not _LOCATOR.fullmatch(observation["locator"]):
        mend = "Write para, table, body, headline, listing or dataset, with a number if there is one: para 3."
        yield Fault(file, row, "locator", observation["locator"], "This locator is not known.", mend)
    for stem in ("note", "preferred_why"):
        if bool(observation[f"{stem}_en"]) != bool(observation[f"{stem}_ko"]):
            missing = f"{stem}_ko" if observation[f"{stem}_en"] else f"{stem}_en"
            yield Fault(file, row, missing, "", "One language is missing.", "Write both languages or neither.")


def same_quantity(frame: pd.DataFrame) -> list[str]:
    """Return the columns that make two rows reports of one quantity: measure, dimensions, period."""
    return ["measure", *v.dimensions(frame.columns), "period_start", "period_end"]


def preferred(frame: pd.DataFrame) -> pd.Series:
    """Return, for each row, whether it is the report that is drawn.

    A sole report is drawn unless its row says no; among several, the one that says yes. Targets stand beside counts,
    so they are weighed apart; misprints are never drawn.
    """
    groups = [*same_quantity(frame), "_target"]
    weighed = frame.assign(_target=frame["status"] == "target")
    weighed = weighed[weighed["status"] != "misprint"]
    alone = weighed.groupby(groups)["id"].transform("size") == 1
    drawn = (weighed["preferred"] == "yes") | (alone & (weighed["preferred"] != "no"))
    return drawn.reindex(frame.index, fill_value=False)


def _preferred(table: str, frame: pd.DataFrame) -> Iterator[Fault]:
    file = f"{table}.csv"
    weighed = frame.assign(_drawn=preferred(frame), _target=frame["status"] == "target")
    for row, observation in _rows(frame[(frame["status"] == "misprint") & (frame["preferred"] == "yes")]):
        yield Fault(file, row, "preferred", observation["preferred"], "A misprint is never drawn.", "Write no.")
    for _, group in weighed[weighed["status"] != "misprint"].groupby([*same_quantity(frame), "_target"]):
        drawn = int(group["_drawn"].sum())
        reasoned = (group["preferred_why_en"] != "").any()
        numbers = set(zip(group["value"], group["lower"], group["upper"], strict=True))
        row = int(group[ROW].iloc[-1])
        if drawn > 1:
            mend = "Keep yes on one of them."
            yield Fault(file, row, "preferred", "yes", "Several reports of this quantity say yes.", mend)
        elif len(numbers) > 1 and not reasoned:
            problem = "Reports of this quantity differ and nobody says why one is drawn."
            yield Fault(
                file, row, "preferred_why_en", "", problem, "Say it on the row that says yes, in both languages."
            )
        elif not drawn and not reasoned:
            problem = f"{len(group)} report(s) of this quantity and none is drawn."
            yield Fault(file, row, "preferred", "", problem, "Write yes on one, or say why not in preferred_why.")
