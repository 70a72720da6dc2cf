"""The built tables in memory: loaded once a process, shared, and never changed."""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property, lru_cache
from itertools import count
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from data import disagreement, whole
from data import vocabulary as v
from data.model import (
    Break,
    Check,
    Event,
    Measure,
    Member,
    Observation,
    RegisterLine,
    Release,
    Source,
    Term,
    Text,
)

FOLDER = Path(__file__).parent / "tables"
REGISTER = "register/CHANGES.csv"  # beside the folder of the tables

Cells = Mapping[str, Any]


@dataclass(frozen=True, eq=False)
class Dataset:
    """All tables as typed values. `dimensions` gives each observation table its own, in the order of its columns.

    `members` maps a dimension to its codes, `measures`, `sources`, `events` and `glossary` are by id, each in the
    curator's order; observations stand table by table, by id. `serial` tells one load from every other.
    """

    observations: tuple[Observation, ...]
    dimensions: Mapping[str, tuple[str, ...]]
    measures: Mapping[str, Measure]
    members: Mapping[str, Mapping[str, Member]]
    sources: Mapping[str, Source]
    breaks: tuple[Break, ...]
    events: Mapping[str, Event]
    glossary: Mapping[str, Term]
    checks: tuple[Check, ...]
    releases: tuple[Release, ...]
    register: tuple[RegisterLine, ...]
    serial: int = field(default_factory=count().__next__, init=False)

    @property
    def release(self) -> Release:
        """The newest release."""
        return self.releases[-1]

    @property
    def day(self) -> date:
        """The day from which the newest release counts: its date, or today where it is dated ahead.

        A clock that has not come to the release before is wrong, and is not asked.
        """
        today, before = date.today(), self.releases[-2].date if len(self.releases) > 1 else date.min
        return self.release.date if today < before else min(self.release.date, today)

    @property
    def version(self) -> str:
        """The id of the newest release, such as 2026.11.0."""
        return self.release.id

    @property
    def tables(self) -> tuple[str, ...]:
        """The observation tables in their order."""
        return tuple(self.dimensions)

    @cached_property
    def by_id(self) -> Mapping[str, Observation]:
        """Every observation by its id."""
        return {one.id: one for one in self.observations}

    @cached_property
    def _by_measure(self) -> Mapping[str, tuple[Observation, ...]]:
        return {key: tuple(rows) for key, rows in _grouped((one.measure, one) for one in self.observations).items()}

    @cached_property
    def _breaks(self) -> Mapping[str, tuple[Break, ...]]:
        return {key: tuple(rows) for key, rows in _grouped((one.measure, one) for one in self.breaks).items()}

    @cached_property
    def corrections(self) -> Mapping[str, tuple[RegisterLine, ...]]:
        """The lines of the register about each observation, oldest first."""
        return {key: tuple(rows) for key, rows in _grouped((one.id, one) for one in self.register).items()}

    def of(self, measure: str) -> tuple[Observation, ...]:
        """Return every report of a measure."""
        return self._by_measure.get(measure, ())

    def reports(self, measures: Iterable[str]) -> list[Observation]:
        """Return every report of these measures in the order of the record."""
        wanted = set(measures)
        return [one for key in self._by_measure if key in wanted for one in self._by_measure[key]]

    def breaks_of(self, measure: str) -> tuple[Break, ...]:
        """Return the breaks of a measure in the order of the file."""
        return self._breaks.get(measure, ())

    @cached_property
    def dimension_names(self) -> tuple[str, ...]:
        """Every dimension of any table, in the order of the tables."""
        return tuple(dict.fromkeys(name for names in self.dimensions.values() for name in names))

    @cached_property
    def years(self) -> tuple[int, int]:
        """The first and the last calendar year that an observation touches."""
        return (
            min(one.period_start for one in self.observations).year,
            max(one.period_end for one in self.observations).year,
        )

    @cached_property
    def part_of(self) -> Mapping[str, Mapping[str, str]]:
        """For each dimension, the members that lie inside another one."""
        return {
            dimension: {code: one.part_of for code, one in members.items() if one.part_of}
            for dimension, members in self.members.items()
        }


def _grouped(pairs: Iterable[tuple[str, Any]]) -> dict[str, list[Any]]:
    found: dict[str, list[Any]] = defaultdict(list)
    for key, one in pairs:
        found[key].append(one)
    return found


def read(file: Any) -> pa.Table:
    """Return one Parquet file, with codes as plain strings: categories of different tables would not join."""
    table = pq.read_table(file).replace_schema_metadata()
    fields = [
        pa.field(field.name, pa.string() if pa.types.is_dictionary(field.type) else field.type)
        for field in table.schema
    ]
    return table.cast(pa.schema(fields))


@lru_cache(maxsize=2)
def load(folder: Path = FOLDER) -> Dataset:
    """Return the dataset in `folder`, which an interrupted build may have left under another name.

    Raises `whole.Unusable` where a table is missing, spoiled or of another form.
    """
    whole.restore(folder)
    whole.check(folder)
    try:
        return assemble({path.stem: path for path in folder.glob("*.parquet")}, folder.parent / REGISTER)
    except KeyError as error:
        raise whole.Unusable(
            folder, f"The tables are of another version of the program: {error} is missing."
        ) from error
    except FileNotFoundError as error:
        raise whole.Unusable(Path(error.filename), "The register of changes is missing.") from error


def assemble(files: Mapping[str, Path], register: Path) -> Dataset:
    """Return the dataset of these files by the names of their tables, with the lines of the register up to its version.

    Raises `KeyError` for a table or a column that is not there.
    """
    references = {name: read(files[name]).to_pylist() for name in v.REFERENCES}
    members: dict[str, dict[str, Member]] = defaultdict(dict)
    for cells in references["members"]:
        member = Member(label=_text(cells, "label"), **_picked(cells, "dimension", "id", "part_of", "position"))
        members[member.dimension][member.id] = member
    sources = {one.id: one for one in map(_source, references["sources"])}
    dimensions: dict[str, tuple[str, ...]] = {}
    observations: list[Observation] = []
    for name in members["table"]:
        table = read(files[name])
        dimensions[name] = tuple(column for column in table.column_names if column in members["dimension"])
        observations += _observations(name, table.to_pylist(), dimensions[name], sources)
    releases = tuple(Release(cells["id"], cells["date"], _text(cells, "summary")) for cells in references["releases"])
    return Dataset(
        observations=tuple(disagreement.with_agreement(observations)),
        dimensions=dimensions,
        measures={one.id: one for one in map(_measure, references["measures"])},
        members=dict(members),
        sources=sources,
        breaks=tuple(map(_break, references["breaks"])),
        events={one.id: one for one in map(_event, references["events"])},
        glossary={one.id: one for one in map(_term, references["glossary"])},
        checks=tuple(map(_check, references["checks"])),
        releases=releases,
        register=tuple(_register(register, {one.id for one in releases})),
    )


def _picked(cells: Cells, *names: str) -> dict[str, Any]:
    return {name: cells[name] for name in names}


def _text(cells: Cells, stem: str) -> Text:
    return {lang: cells[f"{stem}_{lang}"] for lang in v.LANGUAGES}


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split(";")))


def _observations(
    table: str, rows: Iterable[Cells], dimensions: tuple[str, ...], sources: Mapping[str, Source]
) -> Iterator[Observation]:
    for cells in rows:
        drawn = cells["preferred"] and cells["status"] not in ("misprint", "estimated")
        yield Observation(
            table=table,
            members=tuple((name, cells[name]) for name in dimensions if cells[name]),
            preferred_why=_text(cells, "preferred_why"),
            note=_text(cells, "note"),
            source_kind=sources[cells["source"]].kind,
            drawn="yes" if drawn else "no",
            agreement="",
            **_picked(cells, "id", "measure", "period_start", "period_end", "period_kind", "value", "lower", "upper"),
            **_picked(cells, "status", "source", "locator", "preferred", "preferred_by"),
        )


def _measure(cells: Cells) -> Measure:
    return Measure(
        title=_text(cells, "title"),
        # The versions before 2026.11.3 have no short names.
        short={lang: cells.get(f"short_{lang}") or cells[f"title_{lang}"] for lang in v.LANGUAGES},
        definition=_text(cells, "definition"),
        comparable_with=_listed(cells["comparable_with"]),
        **_picked(cells, "id", "table", "kind", "unit", "agency", "concept"),
    )


def _source(cells: Cells) -> Source:
    own = _picked(cells, "id", "title", "date", "url", "language", "kind", "origin")
    return Source(publisher=_text(cells, "publisher"), **own)


def _break(cells: Cells) -> Break:
    return Break(reason=_text(cells, "reason"), **_picked(cells, "id", "measure", "date", "until", "kind"))


def _event(cells: Cells) -> Event:
    return Event(
        platform=_listed(cells["platform"]),
        title=_text(cells, "title"),
        note=_text(cells, "note"),
        measures=_listed(cells["measures"]),
        **_picked(cells, "id", "date", "kind", "outcome", "source"),
    )


def _term(cells: Cells) -> Term:
    return Term(cells["id"], _text(cells, "term"), _listed(cells["synonyms"]), _text(cells, "definition"))


def _check(cells: Cells) -> Check:
    return Check(
        operands=_listed(cells["operands"]),
        statement=_text(cells, "statement"),
        **_picked(cells, "id", "kind", "expected", "digits", "holds"),
    )


def _register(path: Path, versions: Container[str]) -> Iterator[RegisterLine]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        for cells in filter(lambda cells: cells["version"] in versions, csv.DictReader(file)):
            own = _picked(cells, "version", "date", "change", "table", "id", "field", "before", "after")
            yield RegisterLine(why=_text(cells, "why"), **own)
