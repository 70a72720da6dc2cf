"""Whether the folder of built tables is whole: each file is the very one that the descriptor beside it names."""

from __future__ import annotations

import json
from hashlib import sha256
from pathlib import Path
from typing import Any

from data import package

# A property of our own: readers of data packages take `hash` for that of the rows as they read them.
DIGEST = "digest"
_MEND = "Run make data, or take the folder back from the last commit."


class Unusable(Exception):
    """Tables that cannot be read as they are; the text says which, why, and how it is mended."""

    def __init__(self, place: Path, problem: str) -> None:
        super().__init__(f"{place}: {problem} {_MEND}")


def digest(data: bytes) -> str:
    """Return the digest of a file as the descriptor names it."""
    return f"sha256:{sha256(data).hexdigest()}"


def beside(folder: Path, ending: str) -> Path:
    """Return the folder next to a folder of tables that a build writes in, or has put aside."""
    return folder.with_name(f"{folder.name}.{ending}")


def restore(folder: Path) -> None:
    """Put the old folder back where a build was killed while the folders changed places."""
    old = beside(folder, "old")
    if old.exists() and not folder.exists():
        old.rename(folder)


def check(folder: Path) -> None:
    """Raise `Unusable` where a table is not there, cut off, or another file than the descriptor names."""
    path = folder / package.NAME
    try:
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        named = {one["path"]: one[DIGEST] for one in described["resources"]}
    except FileNotFoundError as error:
        raise Unusable(path, "The tables have not been built, or have been lost.") from error
    except (ValueError, KeyError, TypeError) as error:
        raise Unusable(path, "This is no description of tables that this version of the program has built.") from error
    for name, known in named.items():
        table = folder / name
        if not table.is_file():
            raise Unusable(table, "The table is missing.")
        if digest(table.read_bytes()) != known:
            raise Unusable(table, "The table is not the one that was built: it has been cut off or replaced.")
