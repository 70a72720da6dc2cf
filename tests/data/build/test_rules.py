import shutil
from datetime import date
from pathlib import Path

import pytest

from components.web.api.openapi import parameters
from components.web.routes import ENDPOINTS
from components.widgets import state
from data import address, extract, vocabulary
from data.build import command, reader, store
from data.build.faults import CuratedDataError
from data.dataset import load
from tests.record import CURATED


def _faults(curated: Path, *rows: str) -> list[str]:
    """Return what the build says against the record with these rows added to members.csv."""
    with (curated / "members.csv").open("a", encoding="utf-8") as file:
        file.writelines(f"{row}\n" for row in rows)
    try:
        command.build(curated)
    except CuratedDataError as error:
        return [str(fault) for fault in error.faults]
    return []


@pytest.mark.parametrize("name", ["status", "section", "limit", "agreement", "unit"])
def test_a_dimension_may_not_have_the_name_of_a_column_or_a_parameter(name: str, curated: Path) -> None:
    found = _faults(curated, f"dimension,{name},,Something,무엇", f"{name},north,,North,북부")
    assert any("A column or a parameter of an address has this name already." in one for one in found)


def test_a_dimension_needs_members(curated: Path) -> None:
    [found] = _faults(curated, "dimension,ward,,Ward,구")
    assert "This dimension has no member." in found
    assert _faults(curated, "ward,north,,North,북부") == []


def test_a_declared_table_without_rows_stops_nothing(
    curated: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with (curated / "members.csv").open("a", encoding="utf-8") as file:
        file.write("table,hotlines,,Hotlines,상담전화\n")
    (curated / "hotlines.csv").write_text(",".join(vocabulary.SPINE) + "\n", encoding="utf-8")
    store.write(command.build(curated), tmp_path / "tables")
    shutil.copytree(CURATED.parent / "register", tmp_path / "register")
    monkeypatch.setattr(extract, "FOLDER", tmp_path / "tables")
    record = load(tmp_path / "tables")
    assert "hotlines" in record.tables
    assert extract.extract(record, "hotlines", {"status": ["final"]}, date.min, date.max).num_rows == 0
    assert address.parse({}, record)[1] == []


def test_every_parameter_is_a_column_or_a_name_that_no_column_may_have() -> None:
    record = load()
    known = {one.name for endpoint in ENDPOINTS for _, _, every in parameters(endpoint, record) for one in every}
    frames, _ = reader.read()
    columns = {column for frame in frames.values() for column in frame} | set(vocabulary.CLOSED["column"])
    assert "display" in known
    assert (known | set(state.PARAMETERS)) - columns <= set(vocabulary.PARAMETERS)
