"""`csvw.json` read by a library that nobody here wrote: it must accept the curated files, and refuse wrong ones."""

import json
from pathlib import Path

import pytest
from csvw import CSVW

from data import dataset
from data import vocabulary as v
from data.build import reader
from data.build.command import build
from tests.data.conftest import Edit
from tests.record import CURATED, frozen


@pytest.fixture
def published(curated: Path) -> Path:
    """The metadata beside a copy of the curated files, as it lies in the project."""
    folder = curated.with_name("tables")
    folder.mkdir()
    file = folder / "csvw.json"
    file.write_bytes(build(CURATED)[file.name])
    return file


def test_the_curated_files_are_what_the_metadata_says(published: Path) -> None:
    assert CSVW(str(published), validate=True).is_valid
    described = CSVW(str(published)).t
    names = [Path(str(table.url)).stem for table in described.tables]
    assert names == [*frozen().tables, *v.REFERENCES]
    rows = {Path(str(table.url)).stem: sum(1 for _ in table.iterdicts()) for table in described.tables}
    frames, _ = reader.read(CURATED)
    assert rows == {name: len(frame) for name, frame in frames.items()}


@pytest.mark.parametrize(
    ("column", "value", "told"),
    [
        ("period_end", "31 December 2024", "period_end"),
        ("value", "many", "value: invalid lexical value for decimal"),
        ("status", "certain", "status: invalid lexical value"),
        ("measure", "deepfake_cases_reportd", "not found in table ../curated/measures.csv"),
        ("id", "deepfake-cases-reported.2021.news1-20240903", "duplicate primary key"),
        ("locator", "", "locator: required column value is missing"),
    ],
)
def test_the_metadata_is_really_checked(published: Path, edit: Edit, column: str, value: str, told: str) -> None:
    edit("deepfake_cases", "deepfake-cases-reported.2024.mbc", **{column: value})
    with pytest.raises(ValueError, match=told):
        assert CSVW(str(published), validate=True).is_valid


def test_labels_come_in_both_languages_from_the_data_package() -> None:
    described = json.loads((dataset.FOLDER / "csvw.json").read_text(encoding="utf-8"))
    package = json.loads((dataset.FOLDER / "datapackage.json").read_text(encoding="utf-8"))
    for table, resource in zip(described["tables"], package["resources"], strict=True):
        fields = {field["name"]: field for field in resource["schema"]["fields"]}
        for column in table["tableSchema"]["columns"]:
            texts = {label["@language"]: label["@value"] for label in column["rdfs:label"]}
            assert texts == {"en": fields[column["name"]]["title"], "ko": fields[column["name"]]["title_ko"]}
