import csv
from pathlib import Path

import pytest

from data.build import reader


def problem(folder: Path) -> str:
    _, faults = reader.read(folder)
    return " | ".join(str(fault) for fault in faults)


def test_row_numbers_are_the_lines_of_the_spreadsheet(curated: Path) -> None:
    frames, faults = reader.read(curated)
    assert faults == []
    assert frames["measures"][reader.ROW].iloc[0] == 2


def test_a_byte_order_mark_and_windows_line_ends_are_read(curated: Path) -> None:
    path = curated / "sources.csv"
    text = path.read_text(encoding="utf-8")
    path.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    frames, faults = reader.read(curated)
    assert faults == []
    assert frames["sources"].columns[0] == "id"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "sources.csv: The file is empty."),
        ("id,제목\n".encode("cp949"), "sources.csv: The file is not UTF-8. Save it as “CSV UTF-8”."),
        (b"id,kind,\n", "sources.csv, row 1: A column has no name. Name it, or remove the empty column."),
        (b"id,kind,id\n", "sources.csv, row 1, column id: The column stands twice."),
        ("id,kind\n".encode("utf-16"), "sources.csv: The file is not UTF-8."),
        (b"id,kind\nx\0,y\n", "sources.csv: The file holds NUL characters."),
        (b'id,kind\n"x"y,z\n', "sources.csv: The file cannot be read as CSV"),
        (b"id,kind\nx\n", "sources.csv, row 2: The row has 1 cells, the header 2."),
    ],
)
def test_a_broken_file_is_told_with_the_mend(curated: Path, content: bytes, expected: str) -> None:
    (curated / "sources.csv").write_bytes(content)
    assert expected in problem(curated)


def test_a_line_break_in_a_cell_does_not_shift_the_rows(curated: Path) -> None:
    (curated / "breaks.csv").write_text('id,reason\na,"one\ntwo\nthree"\n\nb,x,y\n', encoding="utf-8")
    assert "breaks.csv, row 4: The row has 3 cells" in problem(curated)


def test_a_missing_file_is_told(curated: Path) -> None:
    (curated / "breaks.csv").unlink()
    assert "breaks.csv: The file is missing." in problem(curated)


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_semicolons_and_tabs_of_a_spreadsheet_are_read(curated: Path, delimiter: str) -> None:
    before, _ = reader.read(curated)
    path = curated / "events.csv"
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=delimiter).writerows(rows)
    after, faults = reader.read(curated)
    assert faults == []
    assert after["events"].equals(before["events"])
