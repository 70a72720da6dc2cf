"""`docs/add-a-year.md` as written: the rows that it shows go in, and the figure draws them."""

import csv
import re
import shutil
from pathlib import Path

import pytest

from components.figures import FIGURES
from components.labels import labels
from components.view import view
from data import build
from data.dataset import FOLDER, load
from data.selection import Filters
from tests.data.conftest import Edit

GUIDE = Path(__file__).parents[2] / "docs" / "add-a-year.md"


def shown_rows(name: str) -> str:
    """Return the rows that the guide gives for one curated file, found by how they begin."""
    blocks = [block.strip() for block in re.findall(r"```\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)]
    return next(block for block in blocks if block.startswith(name))


def test_the_example_of_the_guide_works(curated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    tables = shutil.copytree(FOLDER, tmp_path / "tables")
    register = Path(shutil.copy(FOLDER.parent / "CHANGES.csv", tmp_path))
    folders = ["--curated", str(curated), "--tables", str(tables)]
    added = {"releases": "2026.12.0", "sources": "example-press", "takedown_requests": "deepfake-corrections.2025"}
    for name, begin in added.items():
        with (curated / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(shown_rows(begin) + "\n")
    assert build.main(folders) == 0
    assert "Version 2026.12.0 is open: 1 added, 1 redrawn." in capsys.readouterr().out
    assert build.main(["--check", *folders]) == 1
    assert "1 added, 1 redrawn: not confirmed. Run: make confirm" in capsys.readouterr().err
    assert build.main(["--confirm", *folders]) == 0
    assert build.main(["--check", *folders]) == 0
    with register.open(encoding="utf-8") as file:
        lines = [row for row in csv.DictReader(file) if row["version"] == "2026.12.0"]
    assert [(row["change"], row["after"], row["confirmed"]) for row in lines] == [
        ("added", "31234", "yes"),
        ("redrawn", "no", "yes"),  # the projection for 2025 gives way
    ]
    shown = view(FIGURES["deepfake-takedowns"], Filters(), labels(load(tables), "ko"))
    latest = shown.rows.iloc[-1]
    assert (latest["year"], latest["value"], latest["mark"]) == (2025, 31234, "complete")
    assert shown.words.of(latest, "note") == "연간 값입니다."


def test_a_version_that_is_out_takes_no_more_changes(
    curated: Path, tmp_path: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    tables = shutil.copytree(FOLDER, tmp_path / "tables")
    shutil.copy(FOLDER.parent / "CHANGES.csv", tmp_path)
    before = {path.name: path.read_bytes() for path in tables.iterdir()}
    edit("platform_cooperation", "telegram-block-requests.telegram.2024.korea-herald-yonhap-20250908", value="619")
    folders = ["--curated", str(curated), "--tables", str(tables)]
    assert build.main(folders) == 2
    told = capsys.readouterr().err
    assert "This version is out (its changes are confirmed), and the record has changed: 1 corrected." in told
    assert {path.name: path.read_bytes() for path in tables.iterdir()} == before
    with (curated / "releases.csv").open("a", encoding="utf-8") as file:
        file.write(shown_rows("2026.12.0") + "\n")
    assert build.main(["--confirm", *folders]) == 2
    assert "column why_en" in capsys.readouterr().err
    assert build.main(folders) == 0
    assert "1 corrected" in capsys.readouterr().out
