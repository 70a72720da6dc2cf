"""Reading curated CSV as text, exactly as the curator typed it."""

from __future__ import annotations

import csv
import io
import unicodedata
from pathlib import Path

import pandas as pd

from data import vocabulary
from data.build.faults import Fault

FOLDER = Path(__file__).parents[1] / "curated"
ROW = "_row"
Frames = dict[str, pd.DataFrame]
_MOST = 300_000  # rows of one file; people edit these files by hand

# A huge cell is better told by the schema, with its row and column, than by the csv module.
csv.field_size_limit(2**31 - 1)


def read(folder: Path = FOLDER) -> tuple[Frames, list[Fault]]:
    """Return every curated file as a frame of strings with the line number in `_row`, and the faults met on the way.

    The observation tables are those that `members.csv` lists; they come first. A file that is missing, not UTF-8,
    without a header, or with rows of another length is a fault; its readable rows are returned all the same, so that
    one run names everything. So is a CSV file that nobody has listed: its numbers would be in no table.
    """
    frames: Frames = {}
    faults: list[Fault] = []
    tables = listed(read_file(folder / "members.csv")[0], "table")
    for name in (*tables, *vocabulary.REFERENCES):
        frames[name], found = read_file(folder / f"{name}.csv")
        faults += found
    for path in sorted(folder.glob("*.csv")):
        if path.stem not in frames:
            mend = "List it in members.csv, dimension “table”, or take it out of the folder."
            faults.append(Fault(path.name, 0, "", "", "This file is not known.", mend))
    return frames, faults


def listed(members: pd.DataFrame, dimension: str) -> list[str]:
    """Return the codes that `members.csv` lists for a dimension, in their order."""
    if not {"dimension", "id"} <= set(members.columns):
        return []
    codes: list[str] = members.loc[members["dimension"] == dimension, "id"].tolist()
    return codes


def tables(frames: Frames) -> list[str]:
    """Return the observation tables among the curated files."""
    return [name for name in frames if name not in vocabulary.REFERENCES]


def dimensions(frames: Frames, table: str) -> list[str]:
    """Return the dimensions of an observation table: those of its columns that `members.csv` declares as such."""
    declared = set(listed(frames["members"], "dimension"))
    return [str(name) for name in frames[table].columns if name in declared]


def read_file(path: Path) -> tuple[pd.DataFrame, list[Fault]]:
    """Return one CSV file as `read` returns each of them, and its faults."""
    empty = pd.DataFrame({ROW: pd.Series(dtype=int)})
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return empty, [Fault(path.name, 0, "", "", "The file is missing.", f"Put it back at {path}.")]
    except UnicodeDecodeError:
        return empty, [Fault(path.name, 0, "", "", "The file is not UTF-8.", "Save it as “CSV UTF-8”.")]
    if "\0" in text:
        return empty, [Fault(path.name, 0, "", "", "The file holds NUL characters.", "Save it as “CSV UTF-8”.")]
    try:
        # Some systems write Hangul as separate letters: the same word must be the same text.
        return _parse(path.name, unicodedata.normalize("NFC", text))
    except csv.Error as error:
        mend = "Open it in a spreadsheet, look for a cell with a stray quote, and save it as “CSV UTF-8”."
        return empty, [Fault(path.name, 0, "", "", f"The file cannot be read as CSV ({error}).", mend)]


def _parse(name: str, text: str) -> tuple[pd.DataFrame, list[Fault]]:
    """Return the rows of a CSV text; a spreadsheet may have written semicolons or tabs for commas.

    `attrs["delimiter"]` of the frame tells which.
    """
    empty = pd.DataFrame({ROW: pd.Series(dtype=int)})
    first = text.partition("\n")[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
    header = [cell.strip() for cell in next(reader, [])]
    if not header:
        return empty, [Fault(name, 0, "", "", "The file is empty.", "Put the header row back.")]
    if not all(header):
        return empty, [Fault(name, 1, "", "", "A column has no name.", "Name it, or remove the empty column.")]
    faults = [
        Fault(name, 1, column, "", "The column stands twice.", "Keep one of them.")
        for column in sorted({column for column in header if header.count(column) > 1})
    ]
    if faults:
        return empty, faults
    rows: list[list[str]] = []
    lines: list[int] = []
    for row, cells in enumerate(reader, start=2):
        if not any(cell.strip() for cell in cells):
            continue
        if len(rows) + len(faults) >= _MOST:
            problem = f"The file has more than {_MOST:,} rows."
            return empty, [Fault(name, 0, "", "", problem, "Look for rows that were pasted many times.")]
        if len(cells) != len(header):
            problem = f"The row has {len(cells)} cells, the header {len(header)}."
            mend = "Add or remove commas, or quote the text."
            faults.append(Fault(name, row, "", "", problem, mend))
            continue
        rows.append([cell.strip() for cell in cells])
        lines.append(row)
    frame = pd.DataFrame(rows, columns=header, dtype=str).assign(**{ROW: pd.Series(lines, dtype=int)})
    frame.attrs["delimiter"] = delimiter
    return frame, faults
