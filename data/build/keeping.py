"""`data/releases`: each version that is out, kept for good as `data.archive` reads it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from data.build import store


def keep(version: str, built: Mapping[str, bytes], folder: Path) -> None:
    """Keep the built tables of a version that is out, in place of an earlier edition of the same version.

    Tables that are kept already are not written again, and what no version lists any more is removed. Killed at any
    moment, every version that was kept before can still be read.
    """
    for data in _tables(built).values():
        path = folder / f"{_digest(data)}.parquet"
        if not path.exists():
            _write(path, data)
    listed = {name: _digest(data) for name, data in _tables(built).items()}
    _write(folder / f"{version}.json", f"{json.dumps(listed, indent=1)}\n".encode())
    wanted = {digest for digests in _lists(folder).values() for digest in digests}
    for path in folder.glob("*.parquet"):
        if path.stem not in wanted:
            path.unlink()


def is_kept(version: str, built: Mapping[str, bytes], folder: Path) -> bool:
    """Return whether this very edition of a version is kept."""
    return _lists(folder).get(version) == [_digest(data) for data in _tables(built).values()]


def damaged(folder: Path) -> list[str]:
    """Return the names of the files that versions list and that are missing or hold something else."""
    listed = sorted({digest for digests in _lists(folder).values() for digest in digests})
    paths = [folder / f"{digest}.parquet" for digest in listed]
    return [path.name for path in paths if not path.exists() or _digest(path.read_bytes()) != path.stem]


def _lists(folder: Path) -> dict[str, list[str]]:
    return {path.stem: list(json.loads(path.read_bytes()).values()) for path in folder.glob("*.json")}


def _tables(built: Mapping[str, bytes]) -> dict[str, bytes]:
    return {Path(name).stem: data for name, data in sorted(built.items()) if name.endswith(".parquet")}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:32]


def _write(path: Path, data: bytes) -> None:
    store.replaced(path, lambda aside: aside.write_bytes(data))
