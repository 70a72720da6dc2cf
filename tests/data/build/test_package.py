import json
import shutil
from pathlib import Path

import pyarrow.parquet as pq
from frictionless import Package, system

from data import dataset

DESCRIPTOR = dataset.FOLDER / "datapackage.json"


def validated(folder: Path) -> list[str]:
    with system.use_context(trusted=True):
        report = Package(str(folder / "datapackage.json")).validate()
    return [" ".join(map(str, row)) for row in report.flatten(["title", "fieldName", "note"])]


def test_frictionless_accepts_the_package() -> None:
    assert validated(dataset.FOLDER) == []


def test_the_descriptor_is_really_checked(tmp_path: Path) -> None:
    shutil.copytree(dataset.FOLDER, tmp_path / "tables")
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    wrong: list[tuple[str, str, dict[str, object]]] = [
        ("takedown_requests", "action", {"enum": ["delete"]}),
        ("measures", "kind", {"enum": ["flow"]}),
        ("sources", "url", {"required": True}),
    ]
    for table, field, constraints in wrong:
        [resource] = [resource for resource in package["resources"] if resource["name"] == table]
        [column] = [column for column in resource["schema"]["fields"] if column["name"] == field]
        column["constraints"] = constraints
    (tmp_path / "tables" / "datapackage.json").write_text(json.dumps(package), encoding="utf-8")
    told = validated(tmp_path / "tables")
    for _, field, _ in wrong:
        assert any(field in text for text in told), field


def test_every_table_and_field_has_a_title_in_both_languages() -> None:
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    named = [*package["resources"], *(field for table in package["resources"] for field in table["schema"]["fields"])]
    assert all(item["title"] and item["title_ko"] for item in named)
    assert package["version"] == dataset.load().version


def test_keys_between_tables_are_declared() -> None:
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    tables = {resource["name"]: resource["schema"] for resource in package["resources"]}
    assert tables["deepfake_cases"]["foreignKeys"] == [
        {"fields": ["measure"], "reference": {"resource": "measures", "fields": ["id"]}},
        {"fields": ["source"], "reference": {"resource": "sources", "fields": ["id"]}},
    ]
    assert tables["members"]["primaryKey"] == ["dimension", "id"]


def test_a_table_tells_the_unit_of_each_of_its_measures() -> None:
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    [cases] = [table for table in package["resources"] if table["name"] == "deepfake_cases"]
    told = {measure["name"]: (measure["unit"], measure["unit_ko"]) for measure in cases["measures"]}
    assert told["deepfake_cases_reported"] == ("cases", "건")
    observations = dataset.load().observations
    assert set(told) == {one.measure for one in observations if one.table == "deepfake_cases"}


def test_parquet_carries_the_words_of_the_package() -> None:
    package = json.loads(DESCRIPTOR.read_text(encoding="utf-8"))
    for resource in package["resources"]:
        schema = pq.read_schema(dataset.FOLDER / resource["path"])
        metadata = {key.decode(): value.decode() for key, value in schema.metadata.items()}
        del resource["digest"]  # of the file, which cannot be in it
        assert json.loads(metadata["datapackage_resource"]) == resource
        assert (metadata["version"], metadata["licence"]) == (package["version"], "CC-BY-4.0")
        titles = {field.name: field.metadata[b"title_ko"].decode() for field in schema}
        assert titles == {field["name"]: field["title_ko"] for field in resource["schema"]["fields"]}
