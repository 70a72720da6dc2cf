"""What is served, as tools that others wrote read it."""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import urlsplit

import pyshacl
import pytest
from csvw import CSVW
from frictionless import Package
from rdflib import Graph
from starlette.testclient import TestClient

from components.view.site import Site
from components.web.routes import ENDPOINTS
from data import extract
from data.dataset import load

ROOT = "http://localhost:8501"
SHAPES = Path(__file__).with_name("dcat.shapes.ttl")


@pytest.fixture(scope="module")
def served(client: TestClient, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The CSV files and their descriptions in one folder: their addresses become names of files."""
    folder = tmp_path_factory.mktemp("served")
    for table in extract.tables(load()):
        (folder / f"{table}.csv").write_bytes(client.get(f"/api/v1/tables/{table}.csv").content)
    for name in ("datapackage.json", "csvw.json"):
        told = client.get(f"/{name}").text
        assert f"{ROOT}/api/v1/tables/takedown_requests.csv" in told
        (folder / name).write_text(told.replace(f"{ROOT}/api/v1/tables/", ""), encoding="utf-8")
    return folder


def complaints(folder: Path) -> list[str]:
    report = Package(str(folder / "datapackage.json")).validate()
    return [" ".join(map(str, row)) for row in report.flatten(["title", "fieldName", "note"])]


def test_frictionless_accepts_the_package_with_its_files(served: Path) -> None:
    assert complaints(served) == []
    file = served / "courts.csv"
    kept = file.read_bytes()
    file.write_bytes(kept.replace(b",true,", b",maybe,", 1))
    assert any("preferred" in text for text in complaints(served))
    file.write_bytes(kept)


def accepted(metadata: Path) -> bool:
    try:
        found = CSVW(str(metadata), validate=True)
        return bool(found.is_valid) and not found.warnings
    except ValueError:
        return False


def test_csvw_accepts_the_files(served: Path) -> None:
    assert accepted(served / "csvw.json")
    told = json.loads((served / "csvw.json").read_text(encoding="utf-8"))
    told["tables"][0]["tableSchema"]["columns"][1]["datatype"] = {"base": "date", "format": "yyyy-MM-dd"}
    broken = served / "broken.json"
    broken.write_text(json.dumps(told), encoding="utf-8")
    assert not accepted(broken)


def shacl(document: str) -> tuple[bool, str]:
    data = Graph().parse(data=document, format="json-ld", publicID=f"{ROOT}/dcat.jsonld")
    conforms, _, text = pyshacl.validate(data, shacl_graph=Graph().parse(SHAPES), inference="none")
    return bool(conforms), str(text)


def test_the_catalogue_fits_the_shapes_of_dcat(client: TestClient) -> None:
    told = client.get("/dcat.jsonld").text
    conforms, text = shacl(told)
    assert conforms, text
    for broken in ('"dct:publisher"', '"dcat:accessURL"', '"dcat:endpointURL"', '"dct:title"'):
        assert not shacl(told.replace(broken, '"dct:relation"'))[0], broken


def test_each_dataset_of_the_catalogue_covers_its_own_days_and_place(client: TestClient) -> None:
    told = {one["dct:identifier"]: one for one in client.get("/dcat.jsonld").json()["dcat:dataset"]}
    for table in extract.tables(load()):
        rows = [one for one in load().observations if one.table == table]
        covered = told[table].get("dct:temporal", {})
        days = [covered[key]["@value"] for key in ("dcat:startDate", "dcat:endDate") if key in covered]
        starts, ends = [one.period_start for one in rows], [one.period_end for one in rows]
        assert days == ([str(min(starts)), str(max(ends))] if rows else [])
        assert ("dct:spatial" in told[table]) == (bool(rows) and table != "international")
    assert told["courts"]["dct:temporal"] != told["takedown_requests"]["dct:temporal"]


def test_a_file_that_a_description_leads_to_begins_with_its_header(client: TestClient) -> None:
    for one in client.get("/csvw.json").json()["tables"]:
        names = ",".join(column["name"] for column in one["tableSchema"]["columns"])
        assert client.get(one["url"]).content.startswith(f"{names}\r\n".encode())
    assert client.get("/api/v1/tables/courts.csv?lang=ko").content.startswith(b"\xef\xbb\xbf")


def test_each_dataset_of_the_catalogue_has_its_three_files(client: TestClient) -> None:
    told = client.get("/dcat.jsonld").json()
    assert len(told["dcat:dataset"]) == len(extract.tables(load()))
    files = [one["dcat:downloadURL"]["@id"] for table in told["dcat:dataset"] for one in table["dcat:distribution"]]
    assert len(files) == 3 * len(extract.tables(load()))
    assert all(client.head(urlsplit(file).path).status_code == 200 for file in files)


@pytest.mark.parametrize("path", ["/figures/deepfake-cases?lang=ko", "/figures/takedowns-by-platform"])
def test_a_figure_describes_itself_as_search_engines_for_data_ask(client: TestClient, path: str) -> None:
    """https://developers.google.com/search/docs/appearance/structured-data/dataset"""
    text = client.get(path).text
    told = json.loads(text.split('<script type="application/ld+json">')[1].split("</script>")[0])
    check_dataset(told)
    assert {file["encodingFormat"] for file in told["distribution"]} >= {"text/csv", "application/json"}
    assert told["temporalCoverage"].count("/") == 1
    assert told["isBasedOn"]


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_the_pages_describe_the_record(lang: str) -> None:
    from components.web.head import head

    text = head("deepfake-cases", lang, Site(ROOT), "", {}).decode()
    told = json.loads(text.split('<script type="application/ld+json">')[1].split("</script>")[0])
    check_dataset(told)
    assert told["version"] == load().version
    assert "<title>" in text


def check_dataset(told: dict[str, object]) -> None:
    assert (told["@context"], told["@type"]) == ("https://schema.org/", "Dataset")
    assert told["name"]
    assert 50 <= len(str(told["description"])) <= 5000
    assert str(told["url"]).startswith(ROOT)
    assert str(told["license"]).startswith("https://creativecommons.org/licenses/")
    assert told["creator"]
    files = told["distribution"]
    assert isinstance(files, list)
    assert all(file["contentUrl"].startswith(ROOT) and file["encodingFormat"] for file in files)


def test_the_description_of_the_api_is_openapi(client: TestClient) -> None:
    from jsonschema import Draft202012Validator

    told = client.get("/openapi.json").json()
    assert told["openapi"] == "3.1.0"
    for schema in told["components"]["schemas"].values():
        Draft202012Validator.check_schema(schema)
    ids = [item["get"]["operationId"] for item in told["paths"].values()]
    assert len(ids) == len(set(ids)) >= len(ENDPOINTS)
