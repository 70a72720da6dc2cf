"""`python -m data.build`: curated CSV to Parquet, and what changed to CHANGES.csv.

`--check` only says whether both are up to date, `--confirm` puts the open version out, `--explain ID` prints all that
the record knows about one observation; none of these builds anything.

Bad input ends with one list of every fault (file, row, column, value, how to mend it) and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

import pandas as pd
import pyarrow as pa

from data import archive, dataset, evidence, package, parquet, whole
from data.build import (
    arrow,
    descriptor,
    keeping,
    preference,
    reader,
    register,
    revisions,
    rules,
    schema,
    store,
    table_group,
)
from data.build.faults import CuratedDataError, Fault
from data.build.revisions import Revision


def build(folder: Path = reader.FOLDER) -> dict[str, bytes]:
    """Return the bytes of every file of `data/tables` by its name: a Parquet a table, and what describes them all.

    Raises `CuratedDataError` with every fault found.
    """
    frames, faults = reader.read(folder)
    if not faults:
        faults = [fault for name in frames for fault in schema.check(name, frames)]
    if faults:
        raise CuratedDataError(faults)
    weighed = {
        name: preference.weigh(frames[name], frames["sources"], reader.dimensions(frames, name))
        for name in reader.tables(frames)
    }
    faults = rules.check(frames, weighed)
    if faults:
        raise CuratedDataError(faults)
    described = descriptor.describe(frames)
    group = table_group.describe(described, frames)
    files: dict[str, bytes] = {}
    for resource in described["resources"]:
        name = resource["name"]
        table = arrow.table(name, frames, weighed.get(name))
        files[resource["path"]] = parquet.encode(arrow.described(table, described, resource))
    for resource in described["resources"]:
        resource[whole.DIGEST] = whole.digest(files[resource["path"]])
    return {package.NAME: descriptor.text(described), table_group.NAME: descriptor.text(group), **files}


def listed(built: dict[str, bytes], data: Path) -> list[Revision]:
    """Return the register as it stands after this build; `data` is the folder that holds it.

    Raises `CuratedDataError` where the register cannot be read or does not lead to what is out, or where the newest
    version is out and the record differs from it.
    """
    known = register.read(data / dataset.REGISTER)
    version, out = register.released(data / register.RELEASED)
    releases = _frame(built, "releases")
    release = releases.iloc[-1]
    settled = [line for line in known if line.version != release["id"] or line.version == version]
    faults = [*register.homeless(known, set(releases["id"])), *register.gaps(settled, set(out))]
    found = list(revisions.difference(out, _records(built), release["id"], release["date"].isoformat()))
    if version == release["id"] and found:
        problem = f"This version is out, and the record has changed: {register.summary(found)}."
        mend = "Add a row for the next version at the end."
        faults.append(Fault("releases.csv", 0, "id", version, problem, mend))
    if faults:
        raise CuratedDataError(faults)
    return known if version == release["id"] else [*settled, *revisions.annotated(found, known)]


def _records(built: dict[str, bytes]) -> dict[str, dict[str, str]]:
    members = _frame(built, "members")
    tables = {name: _frame(built, name) for name in reader.listed(members, "table")}
    return revisions.records(tables, reader.listed(members, "dimension"))


def _frame(built: dict[str, bytes], name: str) -> pd.DataFrame:
    frame: pd.DataFrame = dataset.read(pa.BufferReader(built[f"{name}.parquet"])).to_pandas(date_as_object=True)
    return frame


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code: 0 done or fresh, 1 stale or not confirmed, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description="Build data/tables from data/curated.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where something is stale")
    parser.add_argument("--confirm", action="store_true", help="confirm the changes listed in CHANGES.csv")
    parser.add_argument("--curated", type=Path, default=reader.FOLDER, help="folder of the CSV files")
    parser.add_argument("--tables", type=Path, default=dataset.FOLDER, help="folder of the Parquet files")
    parser.add_argument("--explain", metavar="ID", help="print the whole evidence of one observation")
    options = parser.parse_args(arguments)
    try:
        return _run(options)
    except CuratedDataError as error:
        print(error, file=sys.stderr)
        print(f"\n{len(error.faults)} fault(s); nothing was written.", file=sys.stderr)
    except whole.Unusable as error:
        print(error, file=sys.stderr)
    except OSError as error:
        place = error.filename or options.tables
        print(f"{place}: {error.strerror}. No file is half written: mend that, and run this again.", file=sys.stderr)
    return 2


def _run(options: argparse.Namespace) -> int:
    if options.explain:
        return _explain(options.explain, options.tables)
    data = options.tables.parent
    built = build(options.curated)
    lines = listed(built, data)
    fresh = not store.stale(built, options.tables) and lines == register.read(data / dataset.REGISTER)
    out = "" if (waiting := _waiting(lines)) else _version(built)
    if options.check:
        kept = not out or keeping.is_kept(out, built, data / archive.FOLDER.name)
        return _check(waiting, keeping.damaged(data / archive.FOLDER.name), fresh and kept)
    if options.confirm:
        return _confirm(built, lines, data, fresh)
    store.restore(options.tables)
    renewed = store.stale(built, options.tables)
    store.write(built, options.tables)
    register.write(data / dataset.REGISTER, lines)
    print(f"{len(built)} files in {options.tables}, {len(renewed)} of them new or changed.")
    if out:
        keeping.keep(out, built, data / archive.FOLDER.name)
    else:
        print(f"Version {waiting[-1].version} is open: {register.summary(waiting)}.")
        print(f"Read them in {data / dataset.REGISTER},")
        print("say why on each line that is corrected or withdrawn, and run: make confirm")
    return 0


def _waiting(lines: list[Revision]) -> list[Revision]:
    return [line for line in lines if line.confirmed != "yes"]


def _version(built: dict[str, bytes]) -> str:
    return str(_frame(built, "releases").iloc[-1]["id"])


def _check(waiting: list[Revision], damaged: list[str], fresh: bool) -> int:
    if damaged:
        print(f"Versions that are out have lost {', '.join(damaged)}.", file=sys.stderr)
        print(f"Take data/{archive.FOLDER.name} back from the last commit.", file=sys.stderr)
        return 1
    if not fresh:
        print("The tables, the register of changes or the kept version are stale. Run: make data", file=sys.stderr)
        return 1
    if waiting:
        print(f"{register.summary(waiting)}: not confirmed. Run: make confirm", file=sys.stderr)
    return 1 if waiting else 0


def _confirm(built: dict[str, bytes], lines: list[Revision], data: Path, fresh: bool) -> int:
    if not fresh:
        print(f"Run make data first, and read {data / dataset.REGISTER}.", file=sys.stderr)
        return 1
    faults = list(register.unexplained(lines))
    if faults:
        raise CuratedDataError(faults)
    version = _version(built)
    keeping.keep(version, built, data / archive.FOLDER.name)
    register.write(data / dataset.REGISTER, register.confirmed(lines))
    register.release(data / register.RELEASED, version, _records(built))
    print(f"Version {version} is out: {register.summary(line for line in lines if line.version == version)}.")
    return 0


def _explain(key: str, folder: Path) -> int:
    loaded = dataset.load(folder)
    try:
        print(evidence.explain(loaded, key))
    except KeyError:
        near = get_close_matches(key, loaded.by_id, n=3)
        print(f"There is no observation {key}. Near: {', '.join(near) or 'nothing'}", file=sys.stderr)
        return 2
    return 0
