"""One figure, one set of rows: every format holds the same, and nothing in the data can do harm in any."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pyarrow.parquet as pq
import pytest
from msgspec import structs

from components.figures.pages import PAGES
from components.language.labels import Labels
from components.renderers.files.formats import FORMATS, Options, made
from components.renderers.files.workbook import workbook
from components.view.site import Site
from components.view.view import View
from tests.components.conftest import Show

SITE = Site("http://localhost:8501")
HOSTILE = '=HYPERLINK("http://localhost")\n<script>alert(1)</script>"\'\x07{{7*7}}</svg>'


def file(view: View, ending: str) -> bytes:
    return made(view, SITE, ending, Options())


def rows_of(view: View, folder: Path) -> Iterator[tuple[str, list[Any]]]:
    """Yield the rows of each format as DuckDB reads them, numbers and days as it understands them itself."""
    told = json.loads(file(view, "json"))
    (folder / "rows.json").write_text(json.dumps(told["rows"]), encoding="utf-8")
    (folder / "rows.csv").write_bytes(file(view, "csv"))
    (folder / "rows.parquet").write_bytes(file(view, "parquet"))
    with (folder / "sheet.csv").open("w", encoding="utf-8", newline="") as sheet:
        book = openpyxl.load_workbook(io.BytesIO(file(view, "xlsx")), read_only=True)
        duck = [
            ["" if cell is None else cell for cell in row] for row in book.worksheets[1].iter_rows(values_only=True)
        ]
        csv.writer(sheet).writerows(duck)
    chosen = (
        "select id, measure, cast(period_start as date) as first, cast(period_end as date) as last, "
        "cast(value as double) as value, cast(lower as double) as lower, cast(upper as double) as upper, "
        "status, cast(preferred as boolean) as preferred, source_title, note from {} order by id"
    )
    readers = {
        "csv": f"read_csv('{folder}/rows.csv', header=true, all_varchar=true)",
        "json": f"read_json('{folder}/rows.json')",
        "parquet": f"read_parquet('{folder}/rows.parquet')",
        "xlsx": f"read_csv('{folder}/sheet.csv', header=true, all_varchar=true)",
    }
    for name, reader in readers.items():
        found = duckdb.execute(chosen.format(reader)).fetchall()
        yield name, [tuple("" if cell is None else cell for cell in row) for row in found]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("page", [path for path, page in PAGES.items() if page.figures])
def test_csv_json_parquet_and_workbook_hold_the_same_rows(
    show_live: Show, tmp_path: Path, page: str, lang: str
) -> None:
    for figure in PAGES[page].figures:
        view = show_live(figure.id, lang)
        found = dict(rows_of(view, tmp_path))
        assert len(found["parquet"]) == len(view.rows)
        for name, rows in found.items():
            assert rows == found["parquet"], (figure.id, name)


def test_each_file_names_source_filters_version_and_address(show: Show) -> None:
    view = show("deepfake-cases", years=(2023, 2024))
    wanted = ["MBC", "years 2023–2024", view.dataset.version, "figures/deepfake-cases?years=2023&years=2024&lang=en"]
    told = json.loads(file(view, "json"))
    said = {
        "json": json.dumps(told, ensure_ascii=False),
        "parquet": str(pq.read_schema(io.BytesIO(file(view, "parquet"))).metadata),
        "svg": file(view, "svg").decode().replace("&amp;", "&"),
        "html": file(view, "html").decode().replace("&amp;", "&"),
        "xlsx": "\n".join(
            str(cell)
            for row in openpyxl.load_workbook(io.BytesIO(file(view, "xlsx"))).worksheets[2].iter_rows(values_only=True)
            for cell in row
        ),
    }
    said["parquet"] = said["parquet"].replace("\\xe2\\x80\\x93", "–")
    for ending, text in said.items():
        assert [part for part in wanted if part not in text] == [], ending
    # A row of a CSV has no room for words: the address says the filters.
    line = file(view, "csv").decode("utf-8-sig").splitlines()[-1]
    assert [part for part in wanted if part not in line] == ["years 2023–2024"]
    assert view.dataset.version in file(view, "bib").decode()
    assert "UR  - http://localhost:8501/figures/deepfake-cases?years=2023" in file(view, "ris").decode()


def poisoned(view: View) -> View:
    """The same view with a hostile note, and a hostile title of its source."""
    sources = {key: structs.replace(source, title=HOSTILE) for key, source in view.dataset.sources.items()}
    names = Labels(replace(view.dataset, sources=sources), view.words)
    rows = tuple(structs.replace(row, note=dict.fromkeys(row.note, HOSTILE)) for row in view.rows)
    return replace(view, rows=rows, labels=names)


def test_a_formula_is_no_formula_in_a_spreadsheet(show: Show) -> None:
    view = poisoned(show("deepfake-cases"))
    text = file(view, "csv").decode("utf-8-sig")
    assert "\"'=HYPERLINK" in text
    assert ",=HYPERLINK" not in text
    assert ',"=HYPERLINK' not in text
    book = openpyxl.load_workbook(io.BytesIO(workbook(view, SITE)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any("HYPERLINK" in str(cell.value) for cell in cells)
    assert not [cell for cell in cells if cell.data_type == "f" or cell.hyperlink]


def test_a_script_is_text_on_a_page_and_in_a_drawing(show: Show) -> None:
    view = poisoned(show("deepfake-cases"))
    for ending in ("html", "svg"):
        text = file(view, ending).decode()
        assert "<script>alert" not in text
        assert "\x07" not in text
        assert "{{7*7}}" in text or ending == "svg"
    assert "&lt;script&gt;alert(1)" in file(view, "svg").decode()


def test_a_line_break_ends_no_entry_of_a_reference(show: Show) -> None:
    view = show("deepfake-cases")
    publisher = {"en": "One\nER  - \nTY  - {BOOK}, note = \\input{x}"}
    sources = {key: structs.replace(source, publisher=publisher) for key, source in view.dataset.sources.items()}
    view = replace(view, labels=Labels(replace(view.dataset, sources=sources), view.words))
    lines = file(view, "ris").decode().splitlines()
    assert [line for line in lines if line.startswith("ER")] == ["ER  - "]
    assert sum(line.startswith("TY") for line in lines) == 1
    assert r"\textbackslash{}input\{x\}" in file(view, "bib").decode()


def test_the_same_view_gives_the_same_bytes(show: Show) -> None:
    view = show("deepfake-takedowns")
    for ending, one in FORMATS.items():
        assert one.make(view, SITE, Options()) == one.make(view, SITE, Options()), ending


def test_a_view_without_rows_is_a_file_all_the_same(show: Show) -> None:
    view = show("deepfake-cases", years=(2008, 2009))
    assert not view.rows
    for ending in FORMATS:
        assert file(view, ending)
    assert "Nothing in the record matches these filters." in file(view, "svg").decode()
    assert json.loads(file(view, "json"))["rows"] == []
    assert pq.read_table(io.BytesIO(file(view, "parquet"))).num_rows == 0


def test_the_workbook_is_laid_out_for_a_reader(show: Show) -> None:
    book = openpyxl.load_workbook(io.BytesIO(file(show("deepfake-takedowns", "ko"), "xlsx")))
    table, data, notes = book.worksheets
    assert [table.title, data.title, notes.title] == ["표", "데이터", "메타정보"]
    assert next(iter(table.tables.values())).ref == "A4:H10"
    assert (table.freeze_panes, data.freeze_panes) == ("B5", "B2")
    assert table["B5"].number_format == "#,##0"
    assert data["I2"].is_date
    assert "B10" not in {cell.coordinate for cell in table["A"]}


def test_parquet_types_are_types(show: Show) -> None:
    schema = pq.read_schema(io.BytesIO(file(show("deepfake-cases"), "parquet")))
    kinds = {name: str(schema.field(name).type) for name in ("period_start", "value", "preferred", "note")}
    assert kinds == {"period_start": "date32[day]", "value": "double", "preferred": "bool", "note": "string"}
    assert schema.field("as_published").metadata == {b"title": b"Number as published"}
