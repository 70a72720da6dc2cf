"""`docs/add-a-year.md` as written: the rows that it shows go in, and the figure draws them."""

import re
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view.view import view
from data.build import command as build
from data.build import register
from data.dataset import REGISTER, load
from data.selection import Filters
from tests.data.conftest import Edit
from tests.record import CURATED

Spoil = Callable[[str], bytes]
GUIDE = Path(__file__).parents[3] / "docs" / "add-a-year.md"


def shown_rows(name: str) -> str:
    """Return the rows that the guide gives for one curated file, found by how they begin."""
    blocks = re.finditer(r"```\n\s*(.*?)\s*```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)
    return next(block[1] for block in blocks if block[1].startswith(name))


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The frozen record as it was built, confirmed and so brought out."""
    folder = tmp_path_factory.mktemp("out")
    options = ["--curated", str(CURATED), "--tables", str(folder / "tables")]
    assert build.main(options) == 0
    assert build.main(["--confirm", *options]) == 0
    return folder


@pytest.fixture
def published(curated: Path, tmp_path: Path, out: Path) -> list[str]:
    """A copy of all of `data` that a curator may work on, as options of the build."""
    shutil.copytree(out, tmp_path, dirs_exist_ok=True)
    return ["--curated", str(curated), "--tables", str(tmp_path / "tables")]


def test_the_example_of_the_guide_works(
    curated: Path, tmp_path: Path, published: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    added = {"releases": "2026.12.0", "sources": "example-press", "takedown_requests": "deepfake-corrections.2025"}
    for name, begin in added.items():
        with (curated / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(shown_rows(begin) + "\n")
    assert build.main(["--confirm", *published]) == 1
    assert "Run make data first" in capsys.readouterr().err
    for _ in range(2):  # building again changes nothing
        assert build.main(published) == 0
        assert "Version 2026.12.0 is open: 1 added, 1 redrawn." in capsys.readouterr().out
    assert build.main(["--check", *published]) == 1
    assert "1 added, 1 redrawn: not confirmed. Run: make confirm" in capsys.readouterr().err
    assert build.main(["--confirm", *published]) == 0
    assert build.main(["--check", *published]) == 0
    lines = [line for line in register.read(tmp_path / REGISTER) if line.version == "2026.12.0"]
    assert [(line.change, line.after, line.confirmed) for line in lines] == [
        ("added", "31234", "yes"),
        ("redrawn", "no", "yes"),  # the projection for 2025 gives way
    ]
    shown = view(FIGURES["deepfake-takedowns"], Filters(), labels(load(tmp_path / "tables"), "ko"))
    latest = shown.rows[-1]
    assert (latest.year, latest.value, latest.completeness) == (2025, 31234, "complete")
    assert shown.words.of(latest.note) == "연간 값입니다."


def test_a_version_that_is_out_takes_no_more_changes(
    curated: Path, tmp_path: Path, published: list[str], edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.rglob("*.*") if "curated" not in path.parts}
    edit("platform_cooperation", "telegram-block-requests.telegram.2024.korea-herald-yonhap-20250908", value="619")
    assert build.main(published) == 2
    told = capsys.readouterr().err
    assert (
        "This version is out, and the record has changed: 1 corrected. Add a row for the next version at the end."
        in told
    )
    assert {path: path.read_bytes() for path in before} == before
    with (curated / "releases.csv").open("a", encoding="utf-8") as file:
        file.write(shown_rows("2026.12.0") + "\n")
    assert build.main(published) == 0
    assert "1 corrected" in capsys.readouterr().out
    assert build.main(["--confirm", *published]) == 2
    assert "column why_en" in capsys.readouterr().err
    path = tmp_path / REGISTER
    *kept, line = register.read(path)
    register.write(path, [*kept, replace(line, why={"en": "Misread.", "ko": "잘못 읽었습니다."})])
    assert build.main(["--confirm", *published]) == 0
    assert build.main(["--check", *published]) == 0


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (lambda text: text.encode("utf-16"), "CHANGES.csv: The file is not UTF-8."),
        (lambda text: text.replace("why_en", "why", 1).encode(), "column why_en: The column is missing."),
        (lambda text: text.replace("\n2026.11.1,", "\n2026-11-01,", 1).encode(), "This version is not known."),
        (lambda text: text.replace(",yes\n", ",perhaps\n", 1).encode(), "This is neither yes nor empty."),
    ],
)
def test_a_register_that_a_spreadsheet_spoilt_is_told(
    tmp_path: Path, published: list[str], spoil: Spoil, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / REGISTER
    path.write_bytes(spoil(path.read_text(encoding="utf-8")))
    assert build.main(published) == 2
    assert told in capsys.readouterr().err


@pytest.mark.parametrize("kept", [0, 1, -1])
def test_a_register_that_lost_lines_is_told(
    tmp_path: Path, published: list[str], kept: int, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / REGISTER
    lines = register.read(path)
    register.write(path, lines[kept:] if kept > 0 else lines[:kept])
    assert build.main(published) == 2
    assert "Take both files back from the last commit." in capsys.readouterr().err
