"""What is counted of a log is what pandas counts, row by row, and nothing else of it goes anywhere."""

import re
from collections import Counter
from datetime import date
from pathlib import Path

import ibis
import pandas as pd
import pytest

from data.logs import command, description, forms, kept, question
from data.logs.__main__ import main
from data.logs.command import Place
from data.logs.kept import FITTING
from tests.bench.logs import MARK
from tests.data.logs.conftest import UNTIL, Build

# What may be called in a question: whole numbers are counted and summed, and nothing is guessed.
CALLED = {"COUNT", "SUM", "MIN", "MAX", "COALESCE", "CAST", "DATE_TRUNC", "DATETRUNC", "DATE_DIFF", "DATEDIFF", "IF"}
CALLED |= {"DATE", "DATE32", "MAKE_DATE", "TODATE", "TODATE32", "STRING", "NULLABLE", "ISNULL"}
WORDS = {"IN", "JOIN", "FROM", "WHERE", "AND", "OR", "WHEN", "NOT", "ON", "AS", "BY"}


def recounted(folder: Path) -> tuple[Counter[tuple[object, ...]], Counter[str]]:
    """Count all cells of the example in pandas, and how many rows fit."""
    cells: Counter[tuple[object, ...]] = Counter()
    fit: Counter[str] = Counter()
    members = {"TG": "telegram", "X": "x"}
    for path in sorted(folder.glob("*.parquet")):
        rows = pd.read_parquet(path, columns=["case_no", "received_on", "done_on", "site", "action"])
        once = rows.drop_duplicates("case_no")
        fit["again"] += len(rows) - len(once)
        for row in once.to_dict("records"):
            closed = None if pd.isna(row["done_on"]) else row["done_on"]
            if closed and closed < row["received_on"]:
                fit["backwards"] += 1
            elif row["site"] == "??":
                fit["unknown.platform"] += 1
            else:
                fit[""] += 1
                month = row["received_on"].replace(day=1)
                platform = members.get(row["site"], "others")
                action = "refused" if row["action"] == "REJ" else "removed"
                cells["example_requests", month, (platform, action), 0] += 1
                if action == "removed":
                    cells["example_removals", month, (platform,), 0] += 1
                if closed:
                    cells["example_days", month, (), (closed - row["received_on"]).days] += 1
    return cells, fit


def test_every_cell_is_what_pandas_counts(log: Place, build: Build) -> None:
    assert build()
    _, cells = kept.read(log.cube)
    found: Counter[tuple[object, ...]] = Counter()
    for cell in cells:
        if cell.measure != FITTING:
            found[cell.measure, cell.period, cell.members, cell.days] += cell.value
    expected, fit = recounted(log.files)
    assert found == expected
    assert command.fitting(cells) == fit
    assert min(fit[reason] for reason in ("again", "backwards", "unknown.platform")) > 0


def test_what_may_not_be_read_is_in_no_file_and_no_line(
    log: Place, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # A name that somebody typed into the wrong column is a code that is not described.
    path = next(log.files.glob("*.parquet"))
    rows = pd.read_parquet(path)
    rows["site"] = rows["site"].astype(str)
    rows.loc[rows.index[::500], "site"] = f"{MARK} person in the wrong column"
    rows.to_parquet(path)
    monkeypatch.setattr(command, "place", lambda name: log)
    assert main(["build", "example"]) == 0
    assert main(["explain", "example", "example_requests", "2022-02", "platform=x"]) == 0
    told = capsys.readouterr()
    for said in (told.out, told.err, *(file.read_bytes().decode("latin-1") for file in log.cube.iterdir())):
        assert MARK not in said
    assert "unknown.platform" in {cell.members[0] for cell in kept.read(log.cube)[1] if cell.measure == FITTING}


@pytest.mark.parametrize("dialect", ["duckdb", "pyspark", "clickhouse"])
def test_questions_count_and_sum_whole_numbers_and_guess_nothing(log: Place, dialect: str) -> None:
    described = description.read(log.description)
    types = forms.form("a", next(log.files.glob("*.parquet")), described.readable).types
    cases = question.cases(described, question.log_of(types), UNTIL)
    asked = [question.counted(cube, described, cases) for cube in described.cubes] + [question.fitting(cases)]
    for one in asked:
        sql = ibis.to_sql(one, dialect=dialect)
        assert {name.upper() for name in re.findall(r"(\w+)\s*\(", sql)} - WORDS <= CALLED
        for column in ("reporter", "address", "remark"):
            assert column not in sql


def test_text_of_a_table_in_csv_is_read_as_days_and_codes(log: Place, build: Build) -> None:
    for path in log.files.glob("*.parquet"):
        pd.read_parquet(path).to_csv(path.with_suffix(".csv"), index=False)
    build()
    expected = [(cell.measure, cell.period, cell.members, cell.days, cell.value) for cell in kept.read(log.cube)[1]]
    text = log.description.read_text(encoding="utf-8")
    log.description.write_text(text.replace("*.parquet", "*.csv"), encoding="utf-8")
    assert build(forget=True)
    found = [(cell.measure, cell.period, cell.members, cell.days, cell.value) for cell in kept.read(log.cube)[1]]
    assert found == expected


def test_one_number_is_explained(
    log: Place, build: Build, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    build()
    made, cells = kept.read(log.cube)
    month = date(2022, 2, 1)
    of = [cell for cell in cells if (cell.measure, cell.period, cell.members) == ("example_removals", month, ("x",))]
    monkeypatch.setattr(command, "place", lambda name: log)
    assert main(["explain", "example", "example_removals", "2022-02", "platform=x"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(f"example_removals, 2022-02, platform=x: {sum(cell.value for cell in of):,}\n")
    assert made
    for cell in of:
        assert f"{cell.value:,}  {cell.partition}  sha256 {made.inputs[cell.partition].hash}" in said
    assert "Rows: action is removed" in said
    assert "COUNT(*)" in said
