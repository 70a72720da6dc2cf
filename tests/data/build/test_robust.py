"""Malformed input of every kind ends in a clear message, and what was built before stays as it was."""

import csv
import shutil
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from data.build import command as build
from data.dataset import FOLDER
from tests.record import CURATED

Spoil = Callable[[Path], None]
CELLS = ("id", "deepfake-cases-reported.2024.mbc")


def text(change: Callable[[str], str]) -> Spoil:
    """Return a way to spoil a file by changing its text."""

    def spoil(path: Path) -> None:
        path.write_text(change(path.read_text(encoding="utf-8")), encoding="utf-8")

    return spoil


def cell(column: str, value: str) -> Spoil:
    """Return a way to spoil one cell of the 1,202 cases of 2024."""

    def spoil(path: Path) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
        key, wanted = CELLS
        next(row for row in rows if row[key] == wanted)[column] = value
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, rows[0])
            writer.writeheader()
            writer.writerows(rows)

    return spoil


def recoded(path: Path, encoding: str) -> None:
    path.write_bytes(path.read_text(encoding="utf-8").encode(encoding, errors="ignore"))


def a_picture(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\xff")


def a_million_rows(path: Path) -> None:
    with path.open("a", encoding="utf-8") as file:
        row = "x," * 18 + "x\n"
        for _ in range(1000):
            file.write(row * 1000)


FORMULA = "A spreadsheet would take this for a formula."
NOTHING = "This says that a figure does not exist."
CASES: dict[str, tuple[Spoil, str]] = {
    "cp949, as older Excel in Korea saves": (lambda path: recoded(path, "cp949"), "The file is not UTF-8."),
    "utf-16": (lambda path: recoded(path, "utf-16"), "The file is not UTF-8."),
    "a picture": (a_picture, "The file is not UTF-8."),
    "NUL bytes": (text(lambda old: old + "\0"), "The file holds NUL characters."),
    "nothing": (text(lambda old: ""), "The file is empty."),
    "a stray quote": (text(lambda old: old + '"never closed'), "The file cannot be read as CSV"),
    "a cell of a megabyte": (cell("note_en", "x" * 1_000_000), "column note_en"),
    "a cell of 3,000 signs": (cell("note_en", "x" * 3000), "of at most 2,000 characters"),
    "a million rows": (a_million_rows, "The file has more than 300,000 rows. Look for rows that were pasted"),
    "a header twice": (text(lambda old: old.replace("status", "source", 1)), "The column stands twice."),
    "no column value": (text(lambda old: old.replace(",value,", ",worth,", 1)), "The column is missing."),
    "a formula": (cell("note_en", '=WEBSERVICE("x")'), FORMULA),
    "a formula after a blank": (cell("note_en", " @SUM(1)"), FORMULA),
    "a formula after a minus": (cell("note_en", "-1+cmd|' /C calc'!A0"), FORMULA),
    "a formula after a quotation mark": (cell("note_en", "'=1+1"), FORMULA),
    "a formula after a tab": (cell("note_en", "\t=1+1"), FORMULA),
    "a full-width formula": (cell("note_en", "＝1+1"), FORMULA),
    "a Cyrillic look-alike": (cell("measure", "deepfаke_cases_reported"), "This is not a key."),
    "a full-width number": (cell("value", "１２０２"), "Write it in half-width characters: 1202."),
    "a Greek question mark": (cell("source", "mbc\u037e"), "This is not a key."),
    "30 February": (cell("period_end", "2024-02-30"), "This is not a date."),
    "a date of a spreadsheet": (cell("period_end", "2024. 12. 31"), "This is not a date."),
    "infinity": (cell("value", "inf"), "This is not a number."),
    "not a number": (cell("value", "NaN"), "This is not a number."),
    "a rounded exponent": (cell("value", "1.2E+03"), "This is not a number."),
    "a number of 400 digits": (cell("value", "1" * 400), "This is not a number."),
    "a thousands mark": (cell("value", "1,202"), "This is not a number."),
    "a hidden sign": (cell("locator", "table\u200b1"), "This is no plain text."),
    "a right-to-left mark": (cell("note_en", "\u202e1202"), "This is no plain text."),
    "a sign that no program could read": (cell("note_en", "Seoul \ufffd police"), "This is no plain text."),
    "Korean in the English note": (cell("note_en", "Reported 접수 기준."), "This is in another language."),
    "English in the Korean note": (cell("note_ko", "Cases reported."), "This is in another language."),
    "a claim that nothing exists": (cell("note_en", "The total was not published."), NOTHING),
    "a claim in Korean": (cell("note_ko", "전체 인원은 공개되지 않았습니다."), NOTHING),
    "a tag": (cell("note_en", "Cases <b>reported</b>."), "There is markup in this text."),
    "stars of Markdown": (cell("note_en", "Cases **reported**."), "There is markup in this text."),
    "a link of Markdown": (cell("note_en", "See [here](https://example.org)."), "There is markup in this text."),
    "zeros before a number": (cell("value", "01202"), "This is not a number."),
    "a number of many decimals": (cell("value", "0.0000000000001"), "This is not a number."),
    "a period of 300 years": (cell("period_start", "1724-01-01"), "The period is longer than 20 years."),
    "a period that ends in 2099": (cell("period_end", "2099-12-31"), "The period ends after the release of"),
    "the end of the calendar": (cell("period_end", "9999-12-31"), "The period ends after the release of"),
    "a count of days to come": (cell("period_end", "2026-12-31"), "The period ends after the release of"),
}


@pytest.mark.parametrize("name", CASES)
def test_malformed_input_is_told_and_leaves_everything_as_it_was(
    name: str, curated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    spoil, expected = CASES[name]
    tables = shutil.copytree(FOLDER, tmp_path / "tables")
    registers = shutil.copytree(FOLDER.parent / "register", tmp_path / "register")
    before = {path: path.read_bytes() for path in (*tables.iterdir(), *registers.iterdir())}
    spoil(curated / "deepfake_cases.csv")
    assert build.main(["--curated", str(curated), "--tables", str(tables)]) == 2
    told = capsys.readouterr().err
    assert expected in told
    assert "deepfake_cases.csv" in told
    assert "nothing was written" in told
    assert all(len(line) < 600 for line in told.splitlines())
    assert {path: path.read_bytes() for path in (*tables.iterdir(), *registers.iterdir())} == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["curated", "register", "tables"]


def test_hangul_typed_on_another_system_is_the_same_text(curated: Path, tmp_path: Path) -> None:
    """Some systems save Hangul as separate letters; nothing may change in the tables."""
    path = curated / "deepfake_cases.csv"
    apart = unicodedata.normalize("NFD", path.read_text(encoding="utf-8"))
    assert apart != path.read_text(encoding="utf-8")
    path.write_text(apart, encoding="utf-8")
    assert build.build(curated) == build.build(CURATED)


def test_many_faults_are_counted_and_the_first_told(
    curated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = curated / "deepfake_cases.csv"
    rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([*rows, *[rows[1]] * 500]) + "\n", encoding="utf-8")
    assert build.main(["--curated", str(curated), "--tables", str(tmp_path / "tables")]) == 2
    told = capsys.readouterr().err
    assert "… and 300 more." in told
    assert "500 fault(s); nothing was written." in told
