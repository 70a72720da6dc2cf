"""Reading curated CSV as text, exactly as the curator typed it."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pandas as pd

from data import vocabulary
from data.faults import Fault

FOLDER = Path(__file__).parent / "curated"
ROW = "_row"


def read(folder: Path = FOLDER) -> tuple[dict[str, pd.DataFrame], list[Fault]]:
    """Return every curated file as a frame of strings with the line number in `_row`, and the faults met on the way.

    A file that is missing, not UTF-8, without a header, or with rows of another length is a fault; its readable rows
    are returned all the same, so that one run names everything.
    """
    frames: dict[str, pd.DataFrame] = {}
    faults: list[Fault] = []
    for name in (*vocabulary.TABLES, *vocabulary.REFERENCES):
        frames[name], found = _read_one(folder / f"{name}.csv")
        faults += found
    return frames, faults


def _read_one(path: Path) -> tuple[pd.DataFrame, list[Fault]]:
    empty = pd.DataFrame({ROW: pd.Series(dtype=int)})
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return empty, [Fault(path.name, 0, "", "", "The file is missing.", f"Put it back at {path}.")]
    except UnicodeDecodeError:
        return empty, [Fault(path.name, 0, "", "", "The file is not UTF-8.", "Save it as “CSV UTF-8”.")]
    reader = csv.reader(io.StringIO(text, newline=""))
    header = next(reader, None)
    if not header:
        return empty, [Fault(path.name, 0, "", "", "The file is empty.", "Put the header row back.")]
    faults = [
        Fault(path.name, 1, name, "", "The column stands twice.", "Keep one of them.")
        for name in sorted({name for name in header if header.count(name) > 1})
    ]
    if faults:
        return empty, faults
    rows: list[dict[str, str | int]] = []
    for cells in reader:
        if not any(cell.strip() for cell in cells):
            continue
        if len(cells) != len(header):
            problem = f"The row has {len(cells)} cells, the header {len(header)}."
            faults.append(
                Fault(path.name, reader.line_num, "", "", problem, "Add or remove commas, or quote the text.")
            )
            continue
        row: dict[str, str | int] = {name: cell.strip() for name, cell in zip(header, cells, strict=True)}
        rows.append({**row, ROW: reader.line_num})
    return pd.DataFrame(rows, columns=[*header, ROW]), faults
