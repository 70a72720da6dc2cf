"""`python -m data.build`: curated CSV to Parquet; `--check` only says whether the Parquet is up to date; `--explain ID`
prints all that the record knows about one observation.

Bad input ends with one list of every fault (file, row, column, value, how to mend it) and writes nothing.
"""

from __future__ import annotations

import argparse
import os
import sys
from difflib import get_close_matches
from pathlib import Path

from data import dataset, evidence, package, parquet, reader, rules, schema
from data.faults import CuratedDataError


def build(folder: Path = reader.FOLDER) -> dict[str, bytes]:
    """Return the bytes of every file of `data/tables` by its name: a Parquet a table, and the descriptor of them all.

    Raises `CuratedDataError` with every fault found.
    """
    frames, faults = reader.read(folder)
    if not faults:
        faults = [fault for name, frame in frames.items() for fault in schema.check(name, frame)]
    if not faults:
        faults = rules.check(frames)
    if faults:
        raise CuratedDataError(faults)
    files = {f"{name}.parquet": parquet.encode(parquet.table(name, frame)) for name, frame in frames.items()}
    return files | {package.NAME: package.describe(frames).encode()}


def stale(built: dict[str, bytes], folder: Path = dataset.FOLDER) -> list[str]:
    """Return the names of the files in `folder` that differ from the built bytes or have no source any more."""
    on_disk = {path.name: path for path in folder.glob("*")}
    changed = [name for name, data in built.items() if name not in on_disk or on_disk[name].read_bytes() != data]
    return sorted({*changed, *(on_disk.keys() - built.keys())})


def write(built: dict[str, bytes], folder: Path = dataset.FOLDER) -> None:
    """Put the files into `folder`: all are written aside first, then renamed into place."""
    aside = folder.with_name(folder.name + ".new")
    aside.mkdir(parents=True, exist_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    for name, data in built.items():
        with (aside / name).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    for name in built:
        (aside / name).replace(folder / name)
    for path in folder.glob("*"):
        if path.name not in built:
            path.unlink()
    aside.rmdir()


def main(arguments: list[str] | None = None) -> int:
    """Run the command line; return its exit code: 0 done or fresh, 1 stale, 2 bad input."""
    parser = argparse.ArgumentParser(prog="python -m data.build", description="Build data/tables from data/curated.")
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a table is stale")
    parser.add_argument("--curated", type=Path, default=reader.FOLDER, help="folder of the CSV files")
    parser.add_argument("--tables", type=Path, default=dataset.FOLDER, help="folder of the Parquet files")
    parser.add_argument("--explain", metavar="ID", help="print the whole evidence of one observation")
    options = parser.parse_args(arguments)
    if options.explain:
        return _explain(options.explain, options.tables)
    try:
        built = build(options.curated)
    except CuratedDataError as error:
        print(error, file=sys.stderr)
        print(f"\n{len(error.faults)} fault(s); nothing was written.", file=sys.stderr)
        return 2
    changed = stale(built, options.tables)
    if options.check:
        for name in changed:
            print(f"{name} is stale. Run: python -m data.build", file=sys.stderr)
        return 1 if changed else 0
    write(built, options.tables)
    print(f"{len(built)} files in {options.tables}; changed: {', '.join(changed) or 'none'}")
    return 0


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
