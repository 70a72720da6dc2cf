import shutil
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from data import address
from data import vocabulary as v
from data.build import command as build
from data.build import store
from data.build.faults import CuratedDataError
from data.dataset import FOLDER, REGISTER, load
from tests.data.conftest import Edit

CASES_2024 = "deepfake-cases-reported.2024.mbc"


def faults(curated: Path) -> list[str]:
    with pytest.raises(CuratedDataError) as caught:
        build.build(curated)
    return [str(fault) for fault in caught.value.faults]


def test_the_committed_tables_are_what_the_curated_files_say() -> None:
    assert build.main(["--check"]) == 0


def test_the_same_input_gives_the_same_bytes(curated: Path) -> None:
    assert build.build(curated) == build.build(curated)


def test_tables_are_typed_and_sorted(tmp_path: Path) -> None:
    store.write(build.build(), tmp_path / "tables")
    table = pq.read_table(tmp_path / "tables" / "takedown_requests.parquet")
    types = {field.name: str(field.type) for field in table.schema}
    assert types["value"] == "double"
    assert types["period_start"] == "date32[day]"
    assert types["preferred"] == "bool"
    assert types["measure"].startswith("dictionary<values=string")
    ids = table["id"].to_pylist()
    assert ids == sorted(ids)
    built = {path.stem for path in (tmp_path / "tables").iterdir()}
    assert built == {*load().tables, *v.REFERENCES, "datapackage", "csvw"}


def test_check_tells_a_stale_table(
    tmp_path: Path, curated: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--curated", str(curated), "--tables", str(tmp_path / "tables")]
    assert build.main(folders) == 0
    assert build.main(["--confirm", *folders]) == 0
    assert build.main(["--check", *folders]) == 0
    edit("measures", "telegram_block_requests", title_en="Another title")
    assert build.main(["--check", *folders]) == 1
    assert "are stale. Run: make data" in capsys.readouterr().err


def test_bad_input_writes_nothing(
    tmp_path: Path, curated: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--curated", str(curated), "--tables", str(tmp_path / "tables")]
    build.main(folders)
    before = {path: path.read_bytes() for path in (tmp_path / "tables").iterdir()}
    edit("deepfake_cases", CASES_2024, value="about 1,200")
    assert build.main(folders) == 2
    assert {path: path.read_bytes() for path in (tmp_path / "tables").iterdir()} == before
    assert "nothing was written" in capsys.readouterr().err


def test_every_fault_is_told_at_once(curated: Path, edit: Edit) -> None:
    edit("deepfake_cases", CASES_2024, value="many", status="certain")
    edit("measures", "deepfake_corrections", title_ko="")
    found = faults(curated)
    assert len(found) == 3
    assert any(
        text.startswith("deepfake_cases.csv, row ") and 'column value, value "many": This is not a number.' in text
        for text in found
    )
    assert any('value "certain": This is not on the list. Write one of: final,' in text for text in found)
    assert any("measures.csv" in text and "column title_ko: The cell is empty." in text for text in found)


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"measure": "deepfake_cases_reportd"}, "This is not known. Correct it, or add it to measures.csv."),
        ({"measure": "stations_total"}, "The dictionary keeps this measure in cyber_team_coverage."),
        ({"source": "nobody"}, "This is not known. Correct it, or add it to sources.csv."),
        ({"age_group": "10-18"}, "Correct it, or add it to members.csv, dimension age_group."),
        ({"period_end": "2023-12-31"}, "The period ends before it starts."),
        ({"period_end": "２０２４-12-31"}, "This is not a date. Write it in half-width characters: 2024-12-31."),
        ({"value": ""}, "There is no number."),
        ({"value": "-1202"}, "A count or a share is not below zero."),
        ({"period_start": "2099-01-01", "period_end": "2099-12-31"}, "The period ends after the release of"),
        ({"lower": "1300"}, "The bounds do not enclose the value."),
        ({"locator": "somewhere"}, "This locator is not known."),
        ({"preferred": "maybe"}, "This is neither yes nor no."),
        ({"note_ko": ""}, "One language is missing. Write all languages or none."),
        ({"id": "Two Words"}, "This is not a key."),
        ({"note_en": "two\nlines"}, "This is no plain text."),
    ],
)
def test_bad_cells_are_refused_with_the_mend(curated: Path, edit: Edit, cells: dict[str, str], expected: str) -> None:
    edit("deepfake_cases", CASES_2024, **cells)
    found = faults(curated)
    assert any(expected in text for text in found), found


def test_a_share_above_a_hundred_is_refused(curated: Path, edit: Edit) -> None:
    edit("platform_cooperation", "platform-reply-rate.2021.korea-economic-daily-20221127", value="189.2")
    assert any("A share lies between 0 and 100." in text for text in faults(curated))


def test_an_id_may_stand_once_in_the_whole_record(curated: Path, append: Edit, edit: Edit) -> None:
    append("deepfake_cases", CASES_2024)
    assert any("This stands on an earlier row too." in text for text in faults(curated))


def test_one_report_may_not_stand_twice_under_two_ids(curated: Path, append: Edit) -> None:
    append("deepfake_cases", CASES_2024, id="deepfake-cases-reported.2024.mbc-again")
    [text] = faults(curated)
    assert "This source has reported this number on an earlier row. Keep one row." in text


def test_versions_rise(curated: Path, append: Edit) -> None:
    append("releases", "2026.11.1", id="2025.1.0")
    [text] = faults(curated)
    assert "The versions do not rise from row to row. Put the newest version at the end." in text


def test_an_id_of_another_table_is_refused(curated: Path, edit: Edit) -> None:
    edit("takedown_requests", "deepfake-corrections.2021.korea-pro-20240903", id=CASES_2024)
    assert any("has an observation with this id" in text for text in faults(curated))


def test_two_preferred_reports_of_one_quantity_are_refused(curated: Path, edit: Edit) -> None:
    why = {"preferred": "yes", "preferred_why_en": "It is better.", "preferred_why_ko": "더 낫습니다."}
    edit("deepfake_cases", "deepfake-cases-reported.2024.gyeonggi-sinmun-20250213", **why)
    edit("deepfake_cases", CASES_2024, **why)
    [text] = faults(curated)
    assert "Several reports of this quantity say yes." in text


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ({"preferred": "yes"}, "A person's choice needs its reason."),
        ({"preferred_why_en": "Better.", "preferred_why_ko": "낫습니다."}, "A reason without a choice."),
    ],
)
def test_a_choice_and_its_reason_go_together(curated: Path, edit: Edit, cells: dict[str, str], expected: str) -> None:
    edit("deepfake_cases", CASES_2024, **cells)
    [text] = faults(curated)
    assert expected in text


def test_a_drawn_number_needs_a_note(curated: Path, edit: Edit) -> None:
    edit("deepfake_cases", CASES_2024, note_en="", note_ko="")
    [text] = faults(curated)
    assert "column note_en: A number that is drawn has no note." in text


def test_a_member_is_given_on_each_row_of_a_split_measure(curated: Path, edit: Edit) -> None:
    edit("deepfake_cases", CASES_2024, region="")
    assert any("Other rows of this measure fill it." in text and "column region" in text for text in faults(curated))


def test_a_misprint_is_never_drawn(curated: Path, edit: Edit) -> None:
    why = {"preferred_why_en": "It is better.", "preferred_why_ko": "더 낫습니다."}
    edit("deepfake_cases", "deepfake-cases-reported.20240101-20241130.kbc-20241203", preferred="yes", **why)
    assert any("A misprint is never drawn." in text for text in faults(curated))


@pytest.mark.parametrize(
    ("name", "key", "cells", "expected"),
    [
        ("measures", "deepfake_corrections", {"unit": "parsec"}, "members.csv, dimension unit"),
        ("measures", "deepfake_corrections", {"comparable_with": "nothing"}, "add it to measures.csv"),
        ("measures", "deepfake_corrections", {"kind": "pile"}, "Write one of: flow, stock"),
        ("sources", "tansa-20230330", {"date": "30 March 2023"}, "Write 2024, 2024-08 or 2024-08-28."),
        ("sources", "tansa-20230330", {"url": "www.example.org"}, "This is not an address on the public web."),
        ("events", "crackdown-2024", {"source": "nobody"}, "add it to sources.csv"),
        ("events", "crackdown-2024", {"outcome": "unclear"}, "members.csv, dimension outcome"),
        ("events", "crackdown-2024", {"platform": "telegram;myspace"}, "members.csv, dimension platform"),
        ("events", "crackdown-2024", {"date": "autumn"}, "Write 2024, 2024-08 or 2024-08-28."),
        ("breaks", "dsc-quorum-2021", {"until": "2020-01-01"}, "The end lies before the start."),
        ("breaks", "dsc-quorum-2021", {"measure": "nothing"}, "add it to measures.csv"),
        ("sources", "tansa-20230330", {"date": "2023-02-30"}, "Write 2024, 2024-08 or 2024-08-28."),
        ("checks", "nearly-quadrupled-2023", {"digits": "1.5"}, "This is not on the list."),
        ("checks", "nearly-quadrupled-2023", {"expected": "²"}, "This is neither a number nor an observation."),
        ("checks", "nearly-quadrupled-2023", {"operands": ";"}, "Nothing is named."),
        ("releases", "2026.11.0", {"id": "2026-11-01"}, "Write year.month.counter, such as 2026.12.0; a spreadsheet"),
        ("members", "under14", {"id": "10-13"}, "Use a letter: 50plus, 10to19. A spreadsheet makes numbers"),
        ("members", "under14", {"part_of": "10-18"}, "members.csv under the same dimension"),
    ],
)
def test_bad_references_are_refused(
    curated: Path, edit: Edit, name: str, key: str, cells: dict[str, str], expected: str
) -> None:
    edit(name, key, **cells)
    found = faults(curated)
    assert any(expected in text for text in found), found


@pytest.mark.parametrize(
    ("dimension", "code"), [("kind", "flow"), ("status", "final"), ("column", "preferred_by"), ("file", "checks")]
)
def test_a_code_that_readers_see_needs_its_label(curated: Path, dimension: str, code: str) -> None:
    path = curated / "members.csv"
    lines = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join(line for line in lines if not line.startswith(f"{dimension},{code},")), encoding="utf-8")
    assert any(f"There is no label for {code}. Add a row, dimension {dimension}." in text for text in faults(curated))


def test_a_record_without_a_version_is_refused(curated: Path) -> None:
    (curated / "releases.csv").write_text("id,date,summary_en,summary_ko\n", encoding="utf-8")
    assert any("There is no version." in text for text in faults(curated))


def test_a_number_that_breaks_a_stated_sum_is_refused(curated: Path, edit: Edit) -> None:
    edit("cyber_team_coverage", "stations-without-cyber-team.2021.segye-ilbo-20221006", value="102")
    edit("cyber_team_coverage", "stations-without-cyber-team.2021.yonghyein-blog", value="102")
    [text] = faults(curated)
    assert text.startswith("checks.csv, row ")
    assert "The numbers give 259, the statement says 258." in text


def test_a_running_total_may_not_fall(curated: Path, edit: Edit) -> None:
    edit("deepfake_cases", "deepfake-suspects-apprehended.20240101-20240827.asia-today-20250417", value="140")
    edit("deepfake_cases", "deepfake-suspects-apprehended.20240101-20240827.spt-co-kr", value="140")
    [text] = faults(curated)
    assert "A running total fell from 146 (deepfake-suspects-apprehended.20240101-20240731" in text


def test_equal_reports_that_differ_need_a_person(curated: Path, edit: Edit) -> None:
    """The same kind of source and the same day: no rule says which one is right."""
    edit("sources", "mbc", date="2025-02-13", kind="other_press")
    edit("deepfake_cases", "deepfake-cases-reported.2024.gyeonggi-sinmun-20250213", value="1203")
    assert any("Another report of this quantity differs, and no rule says" in text for text in faults(curated))


def test_a_sum_of_overlapping_periods_is_refused(curated: Path, append: Edit) -> None:
    overlapping = [
        "deepfake-corrections.20240101-20240731.edaily",
        "deepfake-corrections.2024.korea-herald-yonhap-20250908",
    ]
    append("checks", "corrections-2025-parts", id="twice", expected="29541", operands=";".join(overlapping))
    [text] = faults(curated)
    assert "overlap: some cases would be counted twice. Name periods that do not overlap." in text


def test_a_file_that_nobody_lists_stops_the_build(curated: Path) -> None:
    shutil.copy(curated / "courts.csv", curated / "courts_2.csv")
    [text] = faults(curated)
    assert text == (
        "courts_2.csv: This file is not known. List it in members.csv, dimension “table”, or take it out of the folder."
    )


def test_a_column_that_nobody_declares_stops_the_build(curated: Path) -> None:
    path = curated / "courts.csv"
    head, *rows = path.read_text(encoding="utf-8").splitlines()
    path.write_text("\n".join([f"{head},origin", *(f"{row}," for row in rows)]) + "\n", encoding="utf-8")
    assert any("courts.csv, row 1, column origin: The column is not known." in text for text in faults(curated))


def test_a_table_needs_no_code(curated: Path, tmp_path: Path) -> None:
    """A further table of observations is a file, a line in members.csv, and a measure."""
    append_line(curated / "members.csv", "table,helplines,,Helplines,상담 전화")
    measure = "calls,helplines,flow,cases,knpa,Calls,상담 전화,,,Calls to a helpline.,상담 전화 건수입니다.,,"
    append_line(curated / "measures.csv", measure)
    head = (curated / "courts.csv").read_text(encoding="utf-8").splitlines()[0].split(",")
    cells = {
        "id": "calls.2024.mbc",
        "measure": "calls",
        "period_start": "2024-01-01",
        "period_end": "2024-12-31",
        "value": "7",
        "status": "final",
        "source": "mbc",
        "locator": "body",
        "note_en": "Calls.",
        "note_ko": "상담 전화입니다.",
    }
    row = ",".join(cells.get(name, "") for name in head)
    (curated / "helplines.csv").write_text(f"{','.join(head)}\n{row}\n", encoding="utf-8")
    store.write(build.build(curated), tmp_path / "tables")
    shutil.copytree((FOLDER.parent / REGISTER).parent, (tmp_path / REGISTER).parent)
    dataset = load(tmp_path / "tables")
    assert dataset.tables[-1] == "helplines"
    assert [one.value for one in dataset.of("calls")] == [7]
    assert address.parse({"table": ["helplines"]}, dataset)[1] == []


def append_line(path: Path, line: str) -> None:
    with path.open("a", encoding="utf-8") as file:
        file.write(line + "\n")
