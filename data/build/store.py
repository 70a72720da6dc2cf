"""The folder of built files: written aside, then put in place at one stroke, so that no file is ever half written."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

from data import package, whole
from data.build.faults import CuratedDataError, Fault


def stale(built: dict[str, bytes], folder: Path) -> list[str]:
    """Return the names of the files in `folder` that differ from the built bytes or have no source any more."""
    on_disk = {path.name: path for path in folder.glob("*")}
    changed = [name for name, data in built.items() if name not in on_disk or on_disk[name].read_bytes() != data]
    return sorted({*changed, *(on_disk.keys() - built.keys())})


def write(built: dict[str, bytes], folder: Path, mark: str = package.NAME) -> None:
    """Replace `folder` by one that holds the `built` files and nothing else.

    All files are written beside it before the folders change places. Killed before, the old folder stands; killed
    between the two renames, `restore` puts the old one back. Raises `CuratedDataError` rather than replace a folder
    that holds something else: one of ours has the file `mark`.
    """
    if folder.exists() and any(folder.iterdir()) and not (folder / mark).exists():
        problem, mend = "This is no folder of built tables, and building would erase it.", "Name an empty folder."
        raise CuratedDataError([Fault(str(folder), 0, "", "", problem, mend)])
    aside, old = whole.beside(folder, "new"), whole.beside(folder, "old")
    shutil.rmtree(aside, ignore_errors=True)
    aside.mkdir(parents=True)
    for name, data in built.items():
        with (aside / name).open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
    if folder.exists():
        shutil.rmtree(old, ignore_errors=True)
        folder.rename(old)
    aside.rename(folder)
    shutil.rmtree(old, ignore_errors=True)


def restore(folder: Path) -> None:
    """Put the old folder back where a build was killed while the folders changed places; remove what it left."""
    whole.restore(folder)
    for ending in ("old", "new"):
        shutil.rmtree(whole.beside(folder, ending), ignore_errors=True)


def replaced(path: Path, fill: Callable[[Path], object]) -> None:
    """Put what `fill` writes in the place of a file, at one stroke; its folder is made where it is not there."""
    path.parent.mkdir(exist_ok=True)
    aside = path.with_name(path.name + ".new")
    fill(aside)
    with aside.open("rb") as file:
        os.fsync(file.fileno())
    aside.replace(path)
