"""Rows as people write them: each is counted, or told by its reason, and none is quoted."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from data.build.faults import CuratedDataError
from data.logs import command, kept
from data.logs.__main__ import main
from data.logs.command import Place
from data.logs.kept import FITTING

TEXT = """\
files = "**/*.*"
misfits = 1.0
[columns]
opened = "o"
closed = "c"
number = "n"
id = "i"
[dimensions.site]
column = "s"
[dimensions.site.codes]
one = ["A", "#x", "it's", "가"]
none = [""]
[[cubes]]
measure = "m"
by = ["site"]
value = "sum"
"""
UNTIL = date(2025, 6, 1)
HEAD = "i,o,c,n,s"


@pytest.fixture
def odd(tmp_path: Path) -> Place:
    (tmp_path / "files").mkdir()
    (tmp_path / "odd.toml").write_text(TEXT, encoding="utf-8")
    return Place(tmp_path / "odd.toml", tmp_path / "files", tmp_path / "cubes" / "odd")


def counts(at: Place, until: date = UNTIL) -> tuple[dict[str, int], int]:
    """Count a log; return how many rows fit or do not, and the sum of all cells."""
    command.build(at, until)
    cells = kept.read(at.cube)[1]
    return dict(command.fitting(cells)), sum(cell.value for cell in cells if cell.measure != FITTING)


def write(at: Place, *rows: str, name: str = "a.csv") -> None:
    path = at.files / name
    path.parent.mkdir(exist_ok=True)
    path.write_text("\n".join([HEAD, *rows]) + "\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("row", "fit"),
    [
        ("1,2025-01-31,,2,A", ""),
        ("1,2025-01-31T23:59:59,2025-02-01 08:00,2,가", ""),
        ("1,2025-01-31,,2,", ""),
        ("#1,2025-01-31,,2,it's", ""),
        ("1,,,2,A", "undated"),
        ("1,25-01-05,,2,A", "undated"),
        ("1,01-02-25,,2,A", "undated"),
        ("1,0044-03-15 (BC),,2,A", "undated"),
        ("1,2025-06-02,,2,A", "ahead"),
        ("1,2025-01-31,2099-01-07,2,A", "ahead"),
        ("1,2025-01-31,07.02.2025,2,A", "unclosed"),
        ("1,2025-01-31,2025-01-30,2,A", "backwards"),
        ("1,2025-01-31,,1.5,A", "unnumbered"),
        ("1,2025-01-31,,-7,A", "unnumbered"),
        ("1,2025-01-31,,Anna Meyer,A", "unnumbered"),
        (" ,2025-01-31,,2,A", "unnamed"),
        ("1,2025-01-31,,2,Anna Meyer", "unknown.site"),
    ],
)
def test_a_row_counts_or_is_told_by_its_reason(odd: Place, row: str, fit: str) -> None:
    write(odd, row)
    assert counts(odd) == ({fit: 1}, 0 if fit else 2)


def test_every_row_is_read_whatever_signs_stand_in_it(odd: Place) -> None:
    rows = [
        f"{'#' * (number % 2)}{number},2025-01-0{number % 9 + 1},,1,{'A' if number % 3 else '#x'}"
        for number in range(1000)
    ]
    write(odd, *rows, "'a,2025-01-01,,1,it's", "b',2025-01-02,,1,A")
    assert counts(odd) == ({"": 1002}, 1002)


def test_copies_are_told_from_cases_that_differ(odd: Place) -> None:
    same, other = "1,2025-01-05,,1,A", "2,2025-01-05,,1,A"
    write(odd, same, same, other, other.replace("05", "06"), other, ",2025-01-05,,1,A", ",2025-01-05,,1,A")
    assert counts(odd) == ({"": 1, "again": 1, "differs": 1, "unnamed": 2}, 1)


def test_what_stands_in_a_file_counts_and_not_the_name_of_its_folder(odd: Place) -> None:
    write(odd, "1,2025-01-05,,1,A", name="s=nonsense/a[1].csv")
    write(odd, "2,2025-01-05,,1,A", name="s=nonsense/a1.csv")
    assert counts(odd) == ({"": 2}, 2)


def without_end(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"2,2025-01-06,,1,A,Anna\n")


def latin(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"2,2025-01-06,,1,Anna M\xfcller\n" * 5000)


def twice_the_same_column(path: Path) -> None:
    path.write_text(f"{HEAD},s\n1,2025-01-05,,1,A,Anna\n", encoding="utf-8")


def another_case(path: Path) -> None:
    path.write_text(f"{HEAD[:-1]}S\n1,2025-01-05,,1,Anna\n", encoding="utf-8")


def days_as_numbers(path: Path) -> None:
    rows = pd.DataFrame({"i": [1], "o": [45000], "c": [None], "n": [1], "s": ["Anna"]}).astype({"c": "string"})
    rows.to_parquet(path.with_suffix(".parquet"))
    path.unlink()


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        (without_end, "a.csv: The file cannot be read to its end"),
        (latin, "a.csv: The file cannot be read to its end"),
        (twice_the_same_column, "a.csv, s: There are several columns of this name"),
        (another_case, "a.csv, s: The column is missing"),
        (days_as_numbers, "a.parquet, o, “int64”: It is not a day"),
    ],
)
def test_a_file_of_another_form_is_refused_and_nothing_of_it_is_quoted(
    odd: Place,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    spoil: Callable[[Path], None],
    told: str,
) -> None:
    write(odd, "1,2025-01-05,,1,A")
    spoil(odd.files / "a.csv")
    monkeypatch.setattr(command, "place", lambda name: odd)
    assert main(["build", "odd"]) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert "Anna" not in said.err + said.out
    assert not odd.cube.exists()


def test_what_was_ahead_counts_when_its_day_has_come(odd: Place) -> None:
    write(odd, "1,2025-06-05,,1,A")
    assert counts(odd) == ({"ahead": 1}, 0)
    assert counts(odd, date(2025, 6, 10)) == ({"": 1}, 1)


def test_another_description_does_not_hide_that_a_file_is_gone(odd: Place) -> None:
    write(odd, "1,2025-01-05,,1,A")
    write(odd, "2,2025-01-05,,1,A", name="b.csv")
    counts(odd)
    (odd.files / "b.csv").unlink()
    odd.description.write_text(f"{TEXT}# changed\n", encoding="utf-8")
    with pytest.raises(CuratedDataError, match=r"b\.csv: It was counted, and is gone"):
        command.build(odd, UNTIL)


@pytest.mark.parametrize(
    ("asked", "told"),
    [
        (["2025-6"], "This is no month"),
        (["2025-01", "site=two"], "There is no such member"),
        (["2025-01", "place=one"], "This measure is not split by it"),
    ],
)
def test_what_cannot_be_explained_is_told(
    odd: Place, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], asked: list[str], told: str
) -> None:
    write(odd, "1,2025-01-05,,1,A")
    counts(odd)
    monkeypatch.setattr(command, "place", lambda name: odd)
    assert main(["explain", "odd", "m", *asked]) == 2
    assert told in capsys.readouterr().err
    odd.description.write_text(f"{TEXT}# changed\n", encoding="utf-8")
    assert main(["explain", "odd", "m", "2025-01"]) == 2
    assert "The description has changed" in capsys.readouterr().err


@pytest.mark.parametrize("file", ["made.json", "cells.parquet"])
def test_what_was_kept_and_is_damaged_is_told(odd: Place, file: str) -> None:
    write(odd, "1,2025-01-05,,1,A")
    counts(odd)
    (odd.cube / file).write_bytes(b"")
    with pytest.raises(CuratedDataError, match=r"What was kept is damaged\. Remove"):
        command.build(odd, UNTIL)
