"""`python -m data.build`: curated CSV to Parquet, and what changed to CHANGES.csv.

`--check` only says whether both are up to date, `--confirm` closes the open version of the register, `--explain ID`
prints all that the record knows about one observation.

Bad input ends with one list of every fault (file, row, column, value, how to mend it) and writes nothing.
"""

from __future__ import annotations

import argparse
import sys
from difflib import get_close_matches
from pathlib import Path

import pandas as pd
import pyarrow as pa

from data import changes, csvw, dataset, evidence, package, parquet, preference, reader, register, rules, schema, store
from data import vocabulary as v
from data.changes import Change
from data.faults import CuratedDataError, Fault


def build(folder: Path = reader.FOLDER) -> dict[str, bytes]:
    """Return the bytes of every file of `data/tables` by its name: a Parquet a table, and what describes them all.

    Raises `CuratedDataError` with every fault found.
    """
    frames, faults = reader.read(folder)
    if not faults:
        faults = [fault for name, frame in frames.items() for fault in schema.check(name, frame)]
    if faults:
        raise CuratedDataError(faults)
    weighed = {name: preference.weigh(frames[name], frames["sources"]) for name in v.TABLES}
    faults = rules.check(frames, weighed)
    if faults:
        raise CuratedDataError(faults)
    descriptor = package.describe(frames)
    files = {package.NAME: package.text(descriptor), csvw.NAME: package.text(csvw.describe(descriptor, frames))}
    for resource in descriptor["resources"]:
        name = resource["name"]
        table = parquet.table(name, frames[name], weighed.get(name))
        files[resource["path"]] = parquet.encode(parquet.described(table, descriptor, resource))
    return files


def changed(built: dict[str, bytes], folder: Path, known: list[Change]) -> list[Change]:
    """Return the register after this build: what is `known`, and the difference to the tables in `folder`.

    Raises `CuratedDataError` where the newest version is out already and the record differs from it.
    """
    new = {name: _frame(pa.BufferReader(built[f"{name}.parquet"])) for name in v.TABLES}
    old = {name: _frame(path) for name in v.TABLES if (path := folder / f"{name}.parquet").exists()}
    release = dataset.read(pa.BufferReader(built["releases.parquet"])).to_pandas().iloc[-1]
    found = list(changes.difference(old, new, release["id"], release["date"].isoformat()))
    if found and register.closed(known, release["id"]):
        problem = (
            f"This version is out (its changes are confirmed), and the record has changed: {register.summary(found)}."
        )
        mend = "Add a row for the next version."
        raise CuratedDataError([Fault("releases.csv", 0, "id", release["id"], problem, mend)])
    earlier = [line for line in known if line.version != release["id"]]
    return [*earlier, *changes.fold([line for line in known if line.version == release["id"]], iter(found))]


def _frame(file: object) -> pd.DataFrame:
    frame: pd.DataFrame = dataset.read(file).to_pandas(date_as_object=True)
    return frame


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code: 0 done or fresh, 1 stale or not confirmed, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description="Build data/tables from data/curated.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where something is stale")
    parser.add_argument("--confirm", action="store_true", help="build, then confirm the changes of the open version")
    parser.add_argument("--curated", type=Path, default=reader.FOLDER, help="folder of the CSV files")
    parser.add_argument("--tables", type=Path, default=dataset.FOLDER, help="folder of the Parquet files")
    parser.add_argument("--explain", metavar="ID", help="print the whole evidence of one observation")
    options = parser.parse_args(arguments)
    store.restore(options.tables)
    if options.explain:
        return _explain(options.explain, options.tables)
    path = options.tables.parent / register.NAME
    try:
        built = build(options.curated)
        known = register.read(path)
        if options.check:
            return _check(store.stale(built, options.tables), known, options.tables)
        lines = changed(built, options.tables, known)
        if options.confirm:
            lines, faults = register.confirm(lines)
            if faults:
                raise CuratedDataError(faults)
    except CuratedDataError as error:
        print(error, file=sys.stderr)
        print(f"\n{len(error.faults)} fault(s); nothing was written.", file=sys.stderr)
        return 2
    renewed = store.stale(built, options.tables)
    register.write(path, lines)
    store.write(built, options.tables)
    print(f"{len(built)} files in {options.tables}; changed: {', '.join(renewed) or 'none'}")
    waiting = [line for line in lines if line.confirmed != "yes"]
    if waiting:
        print(f"Version {waiting[-1].version} is open: {register.summary(waiting)}. Read them in {path},")
        print("say why on each line that is corrected or withdrawn, and run: make confirm")
    return 0


def _check(stale: list[str], known: list[Change], folder: Path) -> int:
    for name in stale:
        print(f"{name} is stale. Run: python -m data.build", file=sys.stderr)
    if stale:
        return 1
    ids = {key for name in v.TABLES for key in dataset.read(folder / f"{name}.parquet")["id"].to_pylist()}
    faults = list(register.gaps(known, ids))
    for fault in faults:
        print(fault, file=sys.stderr)
    waiting = [line for line in known if line.confirmed != "yes"]
    if waiting:
        print(f"{register.summary(waiting)}: not confirmed. Run: make confirm", file=sys.stderr)
    return 1 if faults or waiting else 0


def _explain(key: str, folder: Path) -> int:
    loaded = dataset.load(folder)
    try:
        print(evidence.explain(loaded, key))
    except KeyError:
        near = get_close_matches(key, loaded.observations["id"], n=3)
        print(f"There is no observation {key}. Near: {', '.join(near) or 'nothing'}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
