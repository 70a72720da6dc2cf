import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from data.build import store
from data.build.faults import CuratedDataError

OLD = {"datapackage.json": b"old", "one.parquet": b"old", "two.parquet": b"old"}
NEW = {"datapackage.json": b"new", "one.parquet": b"new", "two.parquet": b"new"}


def content(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def test_a_folder_is_replaced_whole(tmp_path: Path) -> None:
    tables = tmp_path / "tables"
    store.write(OLD | {"gone.parquet": b"old"}, tables)
    assert store.stale(NEW, tables) == sorted([*NEW, "gone.parquet"])
    store.write(NEW, tables)
    assert content(tables) == NEW
    assert store.stale(NEW, tables) == []
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_folder_of_something_else_is_never_erased(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(CuratedDataError, match="no folder of built tables, and building would erase it"):
        store.write(NEW, tmp_path)
    assert content(tmp_path) == {"thesis.txt": b"years of work"}


STEPS = ("before the first rename", "between the renames", "after the second rename")


@pytest.mark.parametrize("step", range(len(STEPS)), ids=STEPS)
def test_a_writer_killed_at_any_step_leaves_one_whole_folder(tmp_path: Path, step: int) -> None:
    """The process really dies: no `finally` runs, nothing is flushed on the way out."""
    tables = tmp_path / "tables"
    store.write(OLD, tables)
    script = f"""
import os, signal
from pathlib import Path
from data.build import store
calls = 0
rename = Path.rename
def dying(path, target):
    global calls
    if calls == {step}:
        os.kill(os.getpid(), signal.SIGKILL)
    calls += 1
    return rename(path, target)
Path.rename = dying
remove = store.shutil.rmtree
def last(path, *rest, **options):
    if calls == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    return remove(path, *rest, **options)
store.shutil.rmtree = last
store.write({NEW!r}, Path({str(tables)!r}))
"""
    finished = subprocess.run([sys.executable, "-c", script], cwd=Path(__file__).parents[3], check=False)
    assert finished.returncode == -signal.SIGKILL
    store.restore(tables)
    assert content(tables) == (NEW if step == 2 else OLD)
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]


def test_a_full_disk_leaves_the_old_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tables = tmp_path / "tables"
    store.write(OLD, tables)

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        store.write(NEW, tables)
    assert content(tables) == OLD
