"""The catalogue as the harvesters of data portals read it: no vocabulary is looked up, a label or an address must do.

Two readers, by the rules of their parsers: the profiles of ckanext-dcat (`RDFProfile._object_value`,
`_distribution_format`, `_license`, `_spatial`, `_keywords`; base profile of DCAT-AP) and udata's `mime_from_rdf` and
`format_from_rdf`. `make verify` asks ckanext-dcat's parser itself.
"""

from __future__ import annotations

import pytest
from rdflib import DCTERMS, OWL, RDF, RDFS, Graph, Literal, Namespace
from rdflib.term import Node
from starlette.testclient import TestClient

from data import extract
from data.dataset import load
from data.served import FORMATS

DCAT = Namespace("http://www.w3.org/ns/dcat#")
ROOT = "http://localhost:8501"
# What CKAN 2.12 knows licences by, in its own register: the address or the title.
CKAN_LICENCES = {"http://www.opendefinition.org/licenses/cc-by", "Creative Commons Attribution"}


@pytest.fixture(scope="module")
def told(client: TestClient) -> Graph:
    return Graph().parse(data=client.get("/dcat.jsonld").text, format="json-ld")


def datasets(told: Graph) -> dict[str, Node]:
    return {str(told.value(one, DCTERMS.identifier)): one for one in told.subjects(RDF.type, DCAT.Dataset)}


def value(told: Graph, subject: Node, predicate: Node, lang: str = "en") -> str:
    """CKAN: the text in the portal's language, else the first one; of a node its label, else its address."""
    first = ""
    for found in told.objects(subject, predicate):
        if not isinstance(found, Literal):
            return str(told.value(found, RDFS.label) or found)
        if found.language == lang:
            return str(found)
        first = first or str(found)
    return first


def form(told: Graph, file: Node) -> str:
    """CKAN: the label of a format whose first class is dct:IMT, else its address."""
    node = next(told.objects(file, DCTERMS["format"]))
    named = next(told.objects(node, RDF.type)) == DCTERMS.IMT
    return value(told, file, DCTERMS["format"]) if named else str(node)


def test_each_table_has_the_texts_of_a_portal_in_its_language(told: Graph) -> None:
    found = datasets(told)
    assert set(found) == set(extract.tables(load()))
    for name, one in found.items():
        for lang in ("en", "ko"):
            title, notes = (value(told, one, key, lang) for key in (DCTERMS.title, DCTERMS.description))
            assert title, name
            assert title in notes, name
            expected = {Literal(word, lang=lang) for word in (title, {"en": "deepfake", "ko": "딥페이크"}[lang])}
            assert expected < set(told.objects(one, DCAT.keyword)), name
        # CKAN takes a comma for the end of a tag.
        assert not any("," in str(word) for word in told.objects(one, DCAT.keyword))
        assert value(told, one, DCAT.landingPage).startswith(ROOT)
        assert value(told, one, DCTERMS.modified) == str(load().day)


def test_a_version_is_found_under_its_name_of_either_standard(told: Graph) -> None:
    """`dcat:version` is of DCAT 3; CKAN's profiles for DCAT-AP 1 and 2 read `owl:versionInfo`."""
    for one in datasets(told).values():
        assert {value(told, one, key) for key in (DCAT.version, OWL.versionInfo)} == {load().version}


def test_a_place_has_a_name(told: Graph) -> None:
    found = datasets(told)
    assert value(told, found["courts"], DCTERMS.spatial) == "South Korea"
    assert value(told, found["international"], DCTERMS.spatial) == ""


def test_a_file_tells_media_type_format_and_licence_by_name(told: Graph, client: TestClient) -> None:
    for name, one in datasets(told).items():
        seen = {}
        for file in told.objects(one, DCAT.distribution):
            ending = form(told, file).lower()
            seen[ending] = value(told, file, DCAT.mediaType)
            address = value(told, file, DCAT.downloadURL)
            assert address == f"{ROOT}/api/v1/tables/{name}.{ending}"
            licence = next(told.objects(file, DCTERMS.license))
            assert {str(licence), value(told, licence, DCTERMS.title)} & CKAN_LICENCES
            # udata compares the licence's address, so it must have no label that would stand in its place.
            assert value(told, file, DCTERMS.license) == "https://creativecommons.org/licenses/by/4.0/"
        assert seen == FORMATS, name
    answers = {ending: client.head(f"/api/v1/tables/courts.{ending}").headers["content-type"] for ending in FORMATS}
    assert {ending: media.split(";")[0] for ending, media in answers.items()} == FORMATS
