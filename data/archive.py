"""Every version of the data that is out, as it was published: a list of tables by content, and each content once."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path

import pyarrow as pa

from data.dataset import REGISTER, Dataset, assemble

FOLDER = Path(__file__).parent / "releases"


def contents(version: str, folder: Path = FOLDER) -> dict[str, Path]:
    """Return the file of each table of a version by the table's name; nothing for a version that is not kept."""
    kept = {path.stem: path for path in folder.glob("*.json")}
    if version not in kept:
        return {}
    listed: dict[str, str] = json.loads(kept[version].read_text(encoding="utf-8"))
    return {table: folder / f"{digest}.parquet" for table, digest in listed.items()}


@lru_cache(maxsize=2)
def release(version: str, folder: Path = FOLDER) -> Dataset | None:
    """Return the record as it stood in a version.

    None where that is not kept, or has tables of a form that can no longer be read.
    """
    try:
        return assemble(contents(version, folder), folder.parent / REGISTER)
    except (KeyError, OSError, pa.ArrowInvalid):
        return None
