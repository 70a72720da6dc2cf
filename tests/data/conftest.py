import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import settings

from tests.record import CURATED

# The same cases in every run, and no clock: a slow machine is not a wrong answer.
settings.register_profile("steady", derandomize=True, deadline=None, max_examples=60)
settings.load_profile("steady")

Edit = Callable[..., None]


@pytest.fixture
def curated(tmp_path: Path) -> Path:
    """A copy of the frozen record's curated files that a test may spoil."""
    return Path(shutil.copytree(CURATED, tmp_path / "curated"))


@pytest.fixture
def edit(curated: Path) -> Edit:
    """Change cells of one row of a file: edit("sources", "tansa-20230330", kind="gossip")."""

    def change(name: str, key: str, **cells: str) -> None:
        path, rows, row = _found(curated, name, key)
        assert cells.keys() <= row.keys()
        row.update(cells)
        _write(path, rows)

    return change


@pytest.fixture
def append(curated: Path) -> Edit:
    """Add a copy of a row under other cells: append("events", "crackdown-2024", id="another")."""

    def copy(name: str, key: str, **cells: str) -> None:
        path, rows, row = _found(curated, name, key)
        _write(path, [*rows, row | cells])

    return copy


def _found(curated: Path, name: str, key: str) -> tuple[Path, list[dict[str, str]], dict[str, str]]:
    path = curated / f"{name}.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    [row] = [row for row in rows if row["id"] == key]
    return path, rows, row


def _write(path: Path, rows: list[dict[str, str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, rows[0])
        writer.writeheader()
        writer.writerows(rows)
