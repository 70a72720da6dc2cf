"""A description of a log: what is wrong in it is told with its line and the mend."""

import json
import tomllib
from pathlib import Path

import jsonschema
import pytest

from data.build.faults import CuratedDataError
from data.logs import description
from data.logs.__main__ import main
from tests.data.logs.conftest import TEXT


def faults(folder: Path, text: str) -> str:
    path = folder / "example.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(CuratedDataError) as caught:
        description.read(path)
    return str(caught.value)


def test_a_description_names_the_columns_that_may_be_read_and_no_others(tmp_path: Path) -> None:
    path = tmp_path / "example.toml"
    path.write_text(TEXT, encoding="utf-8")
    read = {"received_on", "done_on", "case_no", "site", "action"}
    assert set(description.read(path).readable.values()) == read


@pytest.mark.parametrize(
    ("right", "wrong", "told"),
    [
        ("[columns]", "[columns", "line 4: This is no TOML"),
        ("misfits = 0.01", "misfits = 2", "line 2, misfits: Expected `float` <= 1.0"),
        ('opened = "received_on"', "", "line 4, columns: Object missing required field `opened`"),
        (
            'column = "site"',
            'colum = "site"',
            "line 10, dimensions.platform.colum: Object contains unknown field `colum`",
        ),
        ('x = ["X"]', 'x = ["TG"]', "line 11, dimensions.platform.codes, “TG”: One code stands for two members"),
        ('by = ["platform"]', 'by = ["region"]', "line 28, cubes.1.by, “region”: This dimension is not described"),
        (
            'action = ["removed"]',
            'action = ["lost"]',
            "line 30, cubes.1.only.action, “lost”: No code stands for this member",
        ),
        ('value = "days"', 'value = "median"', "line 34, cubes.2.value: Invalid enum value 'median'"),
        ('closed = "done_on"', "", "line 34, cubes.2.value, “days”: A column is missing for this"),
        ('files = "*.parquet"', "", "line 1: Object missing required field `files`"),
    ],
)
def test_what_is_wrong_is_told_with_its_line_and_the_mend(tmp_path: Path, right: str, wrong: str, told: str) -> None:
    assert TEXT.count(right) == 1
    said = faults(tmp_path, TEXT.replace(right, wrong))
    assert f"example.toml, {told}" in said
    assert len(said.rpartition(". ")[2]) > 10, "no mend"


def test_the_schema_that_editors_check_by_takes_what_is_right_and_refuses_what_is_wrong(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["schema"]) == 0
    schema = json.loads(capsys.readouterr().out)
    told = tomllib.loads(TEXT)
    jsonschema.validate(told, schema)
    for wrong in (told | {"misfits": 2}, told | {"password": "x"}, {key: told[key] for key in told if key != "cubes"}):
        with pytest.raises(jsonschema.ValidationError):
            jsonschema.validate(json.loads(json.dumps(wrong)), schema)
