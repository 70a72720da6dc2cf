"""The descriptions of the tables as they are served: data package, CSV on the Web, DCAT, for one address of the site.

https://datapackage.org, https://www.w3.org/TR/tabular-data-primer/, https://www.w3.org/TR/vocab-dcat-3/
"""

from __future__ import annotations

import json
import re
from functools import lru_cache
from typing import Any

from data import csvw, package, whole
from data.dataset import FOLDER, Dataset
from data.vocabulary import ABROAD, LANGUAGES

_BASES = {"string": "string", "date": "date", "number": "double", "integer": "integer", "boolean": "boolean"}
FORMATS = {"csv": "text/csv", "json": "application/json", "parquet": "application/vnd.apache.parquet"}
_TYPES = "http://www.iana.org/assignments/media-types/"
# As CKAN's register of licences has it, which tells no versions apart; the address does.
_LICENCE = "Creative Commons Attribution"
_EUROPE = "http://publications.europa.eu/resource/authority/"
_CONTEXT = {
    "dcat": "http://www.w3.org/ns/dcat#",
    "dct": "http://purl.org/dc/terms/",
    "foaf": "http://xmlns.com/foaf/0.1/",
    "owl": "http://www.w3.org/2002/07/owl#",
    "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
}


@lru_cache(maxsize=1)
def _built() -> str:
    return (FOLDER / package.NAME).read_text(encoding="utf-8")


def data_package(root: str) -> dict[str, Any]:
    """Return the descriptor of all tables with the addresses of their CSV files under `root`."""
    described: dict[str, Any] = json.loads(_built())
    for resource in described["resources"]:
        del resource[whole.DIGEST]  # of the Parquet file
        resource |= {
            "path": _file(root, resource["name"], "csv"),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
        }
    return described | {"homepage": f"{root}/"}


def csv_on_the_web(root: str) -> dict[str, Any]:
    """Return the table group of the served CSV files: columns with types, lists, keys and titles in both languages."""
    described = data_package(root)
    address = _file(root, "{}", "csv")
    return csvw.group(described, [csvw.table(one, _columns(one), ",", address) for one in described["resources"]])


def _columns(resource: dict[str, Any]) -> list[dict[str, Any]]:
    return [_column(field) for field in resource["schema"]["fields"]]


def _file(root: str, name: str, ending: str) -> str:
    return f"{root}/api/v1/tables/{name}.{ending}"


def _column(field: dict[str, Any]) -> dict[str, Any]:
    datatype: dict[str, Any] = {"base": _BASES[field["type"]]}
    if field["type"] == "date":
        datatype["format"] = "yyyy-MM-dd"
    elif field["type"] == "boolean":
        datatype["format"] = "true|false"
    elif "enum" in field.get("constraints", {}):
        datatype["format"] = "|".join(re.escape(code) for code in field["constraints"]["enum"])
    return {
        "name": field["name"],
        "titles": field["name"],
        "rdfs:label": csvw.labels(field),
        "datatype": datatype,
        "required": bool(field.get("constraints", {}).get("required")),
    }


def catalogue(root: str, dataset: Dataset) -> dict[str, Any]:
    """Return the record as a DCAT 3 catalogue in JSON-LD: a dataset a table, a distribution a format."""
    described = data_package(root)
    day = {"@value": str(dataset.day), "@type": "xsd:date"}
    publisher = {"@id": f"{root}/", "@type": "foaf:Agent", "foaf:name": csvw.labels(described)}
    licence = {
        "@id": described["licenses"][0]["path"],
        "@type": "dct:LicenseDocument",
        "dct:title": {"@value": _LICENCE, "@language": package.FIRST},
    }
    codes = [language.authority for language in LANGUAGES.values()]
    languages = [{"@id": f"{_EUROPE}language/{code}", "@type": "dct:LinguisticSystem"} for code in codes]
    shared = {"dct:publisher": publisher, "dct:license": licence, "dct:modified": day, "dct:language": languages}
    datasets = [
        {
            "@id": f"{root}/data?table={one['name']}",
            "@type": "dcat:Dataset",
            "dct:identifier": one["name"],
            "dct:title": csvw.labels(one),
            "dct:description": _descriptions(described, one),
            "dcat:keyword": _keywords(one),
            "dcat:version": described["version"],
            "owl:versionInfo": described["version"],
            "dcat:landingPage": {"@id": f"{root}/data", "@type": "foaf:Document"},
            **_coverage(one["name"], dataset),
            "dcat:distribution": [_distribution(root, one["name"], ending, licence) for ending in FORMATS],
            **{key: value for key, value in shared.items() if key != "dct:license"},
        }
        for one in described["resources"]
    ]
    service = {
        "@id": f"{root}/api",
        "@type": "dcat:DataService",
        "dct:title": {"@value": f"{described['title']}: API", "@language": package.FIRST},
        "dcat:endpointURL": {"@id": f"{root}/api/v1"},
        "dcat:endpointDescription": {"@id": f"{root}/openapi.json"},
        "dcat:servesDataset": [{"@id": one["@id"]} for one in datasets],
    }
    return {
        "@context": _CONTEXT,
        "@id": f"{root}/dcat.jsonld",
        "@type": "dcat:Catalog",
        "dct:title": csvw.labels(described),
        "dct:description": {"@value": described["description"], "@language": package.FIRST},
        "foaf:homepage": {"@id": f"{root}/", "@type": "foaf:Document"},
        "dcat:dataset": datasets,
        "dcat:service": service,
        **shared,
    }


def _coverage(table: str, dataset: Dataset) -> dict[str, Any]:
    """Return the days that a table of observations covers, and its place; nothing for a reference file."""
    rows = [one for one in dataset.observations if one.table == table]
    if not rows:
        return {}
    period = {
        "@type": "dct:PeriodOfTime",
        "dcat:startDate": {"@value": str(min(one.period_start for one in rows)), "@type": "xsd:date"},
        "dcat:endDate": {"@value": str(max(one.period_end for one in rows)), "@type": "xsd:date"},
    }
    korea = {
        "@id": f"{_EUROPE}country/KOR",
        "@type": "dct:Location",
        "rdfs:label": {"@value": "South Korea", "@language": package.FIRST},
    }
    return {"dct:temporal": period} | ({} if table in ABROAD else {"dct:spatial": korea})


def _keywords(resource: dict[str, Any]) -> list[dict[str, str]]:
    """Return what a table is searched by: its own name and the words of the record."""
    return [
        {"@value": word, "@language": lang}
        for lang, key in package.keys("title").items()
        for word in (resource[key], *LANGUAGES[lang].keywords)
    ]


def _descriptions(described: dict[str, Any], resource: dict[str, Any]) -> list[dict[str, str]]:
    """Return what a table holds: the package is described in the first language, and named in the others."""
    first = f"{resource['title']}. {described['description']}"
    return [
        {"@value": first if lang == package.FIRST else f"{described[key]}: {resource[key]}", "@language": lang}
        for lang, key in package.keys("title").items()
    ]


def _distribution(root: str, name: str, ending: str, licence: dict[str, Any]) -> dict[str, Any]:
    """Return one file of a table.

    Harvesters look nothing up: they take the label of a media type and of a format for its name, or else the whole
    address. CKAN takes the label of a format of its old class `dct:IMT` alone, and looks at the first class only.
    """
    address = _file(root, name, ending)
    media, kind = f"{_TYPES}{FORMATS[ending]}", f"{_EUROPE}file-type/{ending.upper()}"
    return {
        "@id": address,
        "@type": "dcat:Distribution",
        "dct:title": {"@value": f"{name}.{ending}", "@language": "en"},
        "dcat:accessURL": {"@id": address},
        "dcat:downloadURL": {"@id": address},
        "dcat:mediaType": {"@id": media, "@type": "dct:MediaType", "rdfs:label": FORMATS[ending]},
        "dct:format": {"@id": kind, "@type": ["dct:IMT", "dct:MediaTypeOrExtent"], "rdfs:label": ending.upper()},
        "dct:license": licence,
    }
