"""The files of a log: which there are, and which are new or changed since they were last read."""

from __future__ import annotations

import hashlib
import importlib.util
from collections.abc import Mapping
from pathlib import Path

from msgspec import Struct

from data.build.faults import CuratedDataError
from data.logs.description import Flaw, Log


class Input(Struct, frozen=True):
    """A file as it was read: its bytes, when it was last written (nanoseconds), and its SHA-256."""

    size: int
    time: int
    hash: str


def listed(log: Log, folder: Path, file: str) -> dict[str, Path]:
    """Return the files of a log by their names beneath a folder, or that of its package.

    `file` is the description. Raises `CuratedDataError` where there is none.
    """
    if log.package:
        spec = importlib.util.find_spec(log.package) if log.package.isidentifier() else None
        if spec is None or spec.origin is None:
            problem, mend = "This package is not installed.", "Run: make setup-dev"
            raise CuratedDataError([Flaw(file, 0, "package", log.package, problem, mend)])
        folder = Path(spec.origin).parent
    try:
        listed = sorted(folder.glob(log.files))
    except ValueError as error:
        problem, mend = "This is no pattern of files.", "Write one like 2025/*.parquet."
        raise CuratedDataError([Flaw(file, 0, "files", log.files, problem, mend)]) from error
    found = {path.relative_to(folder).as_posix(): path for path in listed if path.is_file()}
    if not found:
        mend = "Put the files there, or name their folder in TAKEDOWN_TRENDS_LOGS."
        raise CuratedDataError([Flaw(file, 0, "files", log.files, f"There is no such file in {folder}.", mend)])
    return found


def changed(files: Mapping[str, Path], known: Mapping[str, Input]) -> dict[str, Input]:
    """Return the files that are new or hold something else than they did, as they are now.

    A file of the same size and time is taken for the same, and not read.
    """
    found = {}
    for name, path in files.items():
        stat, before = path.stat(), known.get(name)
        if before and (before.size, before.time) == (stat.st_size, stat.st_mtime_ns):
            continue
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
        if not before or before.hash != digest:
            found[name] = Input(stat.st_size, stat.st_mtime_ns, digest)
    return found
