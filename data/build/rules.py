"""Rules between rows and files that no schema library knows: keys, members, titles."""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator
from typing import Any

import pandas as pd

from data import terms
from data import vocabulary as v
from data.build import checks, jumps, observations, reader, schema, timeliness
from data.build.faults import Fault
from data.build.listing import members, refused, unlisted, unlisted_parts
from data.build.reader import ROW, Frames
from data.model import Term

_VERSION = re.compile(r"\d{4}\.([1-9]|1[0-2])\.\d+")


def check(frames: Frames, weighed: Frames) -> list[Fault]:
    """Return the faults between rows and files; each file must already have passed `schema.check`.

    `weighed` gives for each observation table what `preference.weigh` says of its rows.
    """
    faults = [*_titles(frames), *_labels(frames), *_members(frames), *_dimensions(frames)]
    faults += [*_languages(frames), *_references(frames), *_ids(frames)]
    faults += [*_names(frames["glossary"]), *timeliness.check_sources(frames)]
    tables = reader.tables(frames)
    for table in tables:
        faults += observations.check(table, frames, weighed[table])
    faults += checks.check(frames["checks"], [(frames[table], reader.dimensions(frames, table)) for table in tables])
    flows = set(frames["measures"].loc[frames["measures"]["kind"] == "flow", "id"])
    for table in tables:
        drawn = frames[table][weighed[table]["preferred"]]
        faults += checks.falling(table, drawn, flows, frames["checks"], reader.dimensions(frames, table))
        faults += jumps.check(table, drawn, frames)
    return faults


def _titles(frames: Frames) -> Iterator[Fault]:
    """Every column that is published needs a title in both languages."""
    named = members(frames, "column") | members(frames, "dimension")
    for name, frame in frames.items():
        for column in (str(column) for column in frame.columns if column != ROW):
            if column not in named:
                mend = "Correct it, or add it to members.csv, dimension “column” or “dimension”."
                yield Fault(f"{name}.csv", 1, column, "", "This is not known.", mend)


def _languages(frames: Frames) -> Iterator[Fault]:
    """A text that may be left out is there in every language, or in none."""
    problem, mend = "One language is missing.", "Write all languages or none."
    for name, frame in frames.items():
        optional = [column for column in schema.columns(name, frames) if column.lang and not column.required]
        for stem in dict.fromkeys(column.name.removesuffix(f"_{column.lang}") for column in optional):
            columns = [f"{stem}_{lang}" for lang in v.LANGUAGES]
            filled = frame[columns] != ""
            for column in columns:
                yield from refused(name, frame, column, ~filled[column] & filled.any(axis=1), problem, mend)


def _labels(frames: Frames) -> Iterator[Fault]:
    """Every code of a closed list needs a label in both languages."""
    for dimension, codes in v.CLOSED.items():
        for code in sorted(set(codes) - members(frames, dimension)):
            problem, mend = f"There is no label for {code}.", f"Add a row, dimension {dimension}."
            yield Fault("members.csv", 0, "id", code, problem, mend)


def _members(frames: Frames) -> Iterator[Fault]:
    frame = frames["members"]
    twice = frame.duplicated(["dimension", "id"])
    yield from refused("members", frame, "id", twice, "This member stands twice.", "Keep one row.")
    bare = ~frame["id"].str.contains("[a-z]")
    mend = "Use a letter: 50plus, 10to19. A spreadsheet makes numbers and dates of bare digits."
    yield from refused("members", frame, "id", bare, "This code has no letter.", mend)
    listed = frame["dimension"] + "\0" + frame["id"]
    orphan = (frame["part_of"] != "") & ~(frame["dimension"] + "\0" + frame["part_of"]).isin(set(listed))
    mend = "Correct it, or add it to members.csv under the same dimension."
    yield from refused("members", frame, "part_of", orphan, "This is not known.", mend)


def _dimensions(frames: Frames) -> Iterator[Fault]:
    """A dimension has a name of its own, among columns and in addresses, and members."""
    frame = frames["members"]
    declared = frame["dimension"] == "dimension"
    taken = {*v.SPINE, *v.PARAMETERS, *v.CLOSED, *v.CLOSED["column"], *frames["measures"].columns}
    mend = "Choose another name, in members.csv and in the header of the tables."
    problem = "A column or a parameter of an address has this name already."
    yield from refused("members", frame, "id", declared & frame["id"].isin(taken), problem, mend)
    empty = declared & ~frame["id"].isin(set(frame["dimension"]))
    mend = "Add a row for each of its codes, or take the dimension out."
    yield from refused("members", frame, "id", empty, "This dimension has no member.", mend)


def _references(frames: Frames) -> Iterator[Fault]:
    measures, sources, events, breaks = (frames[name] for name in ("measures", "sources", "events", "breaks"))
    known = set(measures["id"])
    for column in ("table", "unit", "agency"):
        listed = f"members.csv, dimension {column}"
        yield from unlisted("measures", measures, column, members(frames, column), listed)
    yield from unlisted_parts("measures", measures, "comparable_with", known, "measures.csv")
    concept = dict(zip(measures["id"], measures["concept"], strict=True))
    pairs = zip(measures["concept"], measures["comparable_with"], strict=True)
    rivals = [own != "" and own in {concept.get(other) for other in others.split(";")} for own, others in pairs]
    problem = "One of these counts the same thing by another definition."
    mend = "Take it out, or empty the concept of one of them."
    yield from refused("measures", measures, "comparable_with", pd.Series(rivals, measures.index), problem, mend)
    releases = frames["releases"]
    if releases.empty:
        yield Fault("releases.csv", 0, "", "", "There is no version.", "Add a row for the first one.")
    odd = ~releases["id"].str.fullmatch(_VERSION)
    order = [tuple(map(int, version.split("."))) for version in releases.loc[~odd, "id"]]
    if order != sorted(order):
        problem = "The versions do not rise from row to row."
        yield Fault("releases.csv", 0, "id", "", problem, "Put the newest version at the end.")
    mend = "Write year.month.counter, such as 2026.12.0; a spreadsheet may have made a date of it."
    yield from refused("releases", releases, "id", odd, "This is not a version.", mend)
    yield from unlisted("breaks", breaks, "measure", known, "measures.csv")
    backwards = (breaks["until"] != "") & (breaks["until"] < breaks["date"])
    yield from refused("breaks", breaks, "until", backwards, "The end lies before the start.", "Swap the dates.")
    yield from unlisted("events", events, "source", set(sources["id"]), "sources.csv")
    yield from unlisted("events", events, "outcome", members(frames, "outcome"), "members.csv, dimension outcome")
    platforms = members(frames, "platform")
    yield from unlisted_parts("events", events, "measures", known, "measures.csv")
    yield from unlisted_parts("events", events, "platform", platforms, "members.csv, dimension platform")


def _names(glossary: pd.DataFrame) -> Iterator[Fault]:
    """A name leads to one term, so that a search knows which one is meant."""
    seen: dict[str, str] = {}
    for row in glossary.to_dict("records"):
        for name in terms.names(_term(row)):
            key = terms.plain(name)
            if seen.setdefault(key, row["id"]) != row["id"]:
                problem = f"{seen[key]} has this name too."
                yield Fault("glossary.csv", int(row[ROW]), "synonyms", name, problem, "Leave it with one term.")


def _term(row: dict[Hashable, Any]) -> Term:
    named = {lang: str(row[f"term_{lang}"]) for lang in v.LANGUAGES}
    return Term(str(row["id"]), named, tuple(str(row["synonyms"]).split(";")), {})


def _ids(frames: Frames) -> Iterator[Fault]:
    """An id is unique in the whole record, not only in its table; the schema has seen to the table."""
    ids = pd.concat(
        [frames[table][["id", ROW]].assign(table=table) for table in reader.tables(frames)], ignore_index=True
    )
    home = ids.drop_duplicates("id").set_index("id")["table"]
    again = ids[ids["table"] != ids["id"].map(home)]
    for key, row, table in again[["id", ROW, "table"]].itertuples(index=False):
        problem = f"{home[key]}.csv has an observation with this id."
        yield Fault(f"{table}.csv", int(row), "id", key, problem, "Make it unique.")
