"""A server never starts on tables that are not the ones that were built, and says in one sentence why."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from data import dataset, vocabulary, whole
from data.build import command
from data.dataset import FOLDER, load
from data.whole import Unusable

ROOT = Path(__file__).parents[2]


@pytest.fixture
def tables(tmp_path: Path) -> Path:
    for part in ("tables", "register"):
        shutil.copytree(FOLDER.parent / part, tmp_path / part)
    return tmp_path / "tables"


def cut(tables: Path) -> None:
    with (tables / "courts.parquet").open("r+b") as file:
        file.truncate(100)


def renamed(tables: Path) -> None:
    shutil.copy(tables / "breaks.parquet", tables / "courts.parquet")


DAMAGE: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda tables: (tables / "courts.parquet").unlink(), "courts.parquet: The table is missing."),
    "cut off": (cut, "courts.parquet: The table is not the one that was built"),
    "another table": (renamed, "courts.parquet: The table is not the one that was built"),
    "no tables": (shutil.rmtree, "datapackage.json: The tables have not been built"),
    "no description": (
        lambda tables: (tables / "datapackage.json").write_text('{"resources": [{"path": "x"}]}', encoding="utf-8"),
        "datapackage.json: This is no description of tables",
    ),
    "no register": (
        lambda tables: (tables.parent / dataset.REGISTER).unlink(),
        "CHANGES.csv: The register of changes is missing.",
    ),
}


@pytest.mark.parametrize("damage", DAMAGE)
def test_damaged_tables_are_refused_with_file_and_mend(tables: Path, damage: str) -> None:
    spoil, said = DAMAGE[damage]
    spoil(tables)
    with pytest.raises(Unusable, match=said) as refused:
        load.__wrapped__(tables)
    assert "Run make data" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_tables_of_another_version_of_the_program_are_refused(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(vocabulary, "REFERENCES", (*vocabulary.REFERENCES, "verdicts"))
    with pytest.raises(Unusable, match="another version of the program: 'verdicts' is missing"):
        load.__wrapped__(tables)


def test_tables_whose_replacement_was_interrupted_are_read(tables: Path) -> None:
    tables.rename(whole.beside(tables, "old"))
    assert load.__wrapped__(tables).version == load().version
    assert tables.is_dir()


def test_a_server_says_what_is_wrong_in_one_line_and_ends(tmp_path: Path) -> None:
    for name in ("app.py", "components", "pages", "requirements.txt"):
        (tmp_path / name).symlink_to(ROOT / name)
    shutil.copytree(ROOT / "data", tmp_path / "data")
    cut(tmp_path / "data" / "tables")
    started = subprocess.run(
        [sys.executable, "-c", "import runpy; runpy.run_path('app.py')"],
        cwd=tmp_path,
        env=os.environ | {"PYTHONPATH": str(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert started.returncode == 1
    told = [line for line in started.stderr.splitlines() if "courts.parquet" in line]
    assert len(told) == 1
    assert "Traceback" not in started.stderr


def test_a_build_on_a_full_disk_says_so_and_leaves_the_tables(
    tables: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tables / "courts.parquet").write_bytes(b"old")
    before = {path.name: path.read_bytes() for path in tables.iterdir()}

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    assert command.main(["--tables", str(tables)]) == 2
    assert "No space left on device. No file is half written" in capsys.readouterr().err
    assert {path.name: path.read_bytes() for path in tables.iterdir()} == before
