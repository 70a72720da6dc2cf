"""`make bench`: time and peak memory of the build at once and ten times the rows, as ratios of one run.

Each copy of the record counts measures of its own, so that no two rows report the same quantity.
"""

from __future__ import annotations

import csv
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from data.build import reader

Change = Callable[[dict[str, str], int], dict[str, str]]

_SCALES = (1, 10)


def enlarge(folder: Path, times: int) -> int:
    """Write the record `times` over into `folder` and return the number of observations."""
    shutil.copytree(reader.FOLDER, folder)
    tables = reader.tables(reader.read(folder)[0])
    rows = sum(_multiply(folder / f"{table}.csv", times, _again) for table in tables)
    _multiply(folder / "measures.csv", times, _own)
    _multiply(folder / "breaks.csv", times, _again)
    _name_all(folder / "events.csv", times)
    _multiply(folder / "checks.csv", times, _renamed)
    return rows


def _multiply(path: Path, times: int, change: Change) -> int:
    with path.open(encoding="utf-8", newline="") as file:
        records = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, records[0])
        writer.writeheader()
        writer.writerows(records)
        for copy in range(1, times):
            writer.writerows(change(record, copy) for record in records)
    return len(records) * times


def _renamed(record: dict[str, str], copy: int) -> dict[str, str]:
    """Return a check of the observations of this copy."""
    operands = ";".join(f"{name}.{copy}" for name in record["operands"].split(";"))
    expected = record["expected"]
    known = expected and not expected.replace(".", "", 1).isdigit()
    return record | {
        "id": f"{record['id']}.{copy}",
        "operands": operands,
        "expected": f"{expected}.{copy}" if known else expected,
    }


def _name_all(path: Path, times: int) -> None:
    """Let each event name the measures of all copies."""
    with path.open(encoding="utf-8", newline="") as file:
        records = list(csv.DictReader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, records[0])
        writer.writeheader()
        for record in records:
            named = [name for name in record["measures"].split(";") if name]
            every = [*named, *(f"{name}_{copy}" for copy in range(1, times) for name in named)]
            writer.writerow(record | {"measures": ";".join(every)})


def _again(record: dict[str, str], copy: int) -> dict[str, str]:
    return record | {"id": f"{record['id']}.{copy}", "measure": f"{record['measure']}_{copy}"}


def _own(record: dict[str, str], copy: int) -> dict[str, str]:
    """Return a measure of this copy; what it may be compared with is told of the first alone."""
    titles = {name: f"{text} {copy}" for name, text in record.items() if name.startswith(("title_", "short_")) and text}
    return record | titles | {"id": f"{record['id']}_{copy}", "comparable_with": ""}


def main() -> int:
    """Print one line a scale: rows, seconds, peak memory, and their ratios to the record as it is."""
    first = None
    print(f"{'rows':>8} {'seconds':>8} {'peak MB':>8}   ratios: rows, seconds, memory")
    for scale in _SCALES:
        with tempfile.TemporaryDirectory() as place:
            rows = enlarge(Path(place) / "curated", scale)
            command = [
                sys.executable,
                "-m",
                "data.build",
                "--curated",
                f"{place}/curated",
                "--tables",
                f"{place}/tables",
            ]
            begun = time.perf_counter()
            subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
            seconds = time.perf_counter() - begun
        # The peak of all children so far: the scales rise, so it is the peak of the latest.
        memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
        first = first or (rows, seconds, memory)
        ratios = " ".join(f"{now / then:8.1f}" for now, then in zip((rows, seconds, memory), first, strict=True))
        print(f"{rows:8} {seconds:8.2f} {memory:8.0f}   {ratios}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
