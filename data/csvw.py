"""CSV on the Web: what the descriptions of the curated and of the served files share.

https://www.w3.org/TR/tabular-metadata/
"""

from __future__ import annotations

from typing import Any

from data.package import FIRST, keys


def group(package: dict[str, Any], tables: list[dict[str, Any]]) -> dict[str, Any]:
    """Return the table group of a package."""
    return {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": FIRST}],
        "dc:title": labels(package),
        "dc:license": {"@id": package["licenses"][0]["path"]},
        "schema:version": package["version"],
        "tables": tables,
    }


def labels(item: dict[str, Any]) -> list[dict[str, str]]:
    """Return the title of an item of a data package in all languages."""
    return [{"@value": item[key], "@language": lang} for lang, key in keys("title").items()]


def table(resource: dict[str, Any], columns: list[dict[str, Any]], delimiter: str, address: str) -> dict[str, Any]:
    """Return one table with its keys; `address` is where the file of a resource stands, `{}` being its name."""
    keys = resource["schema"]["foreignKeys"]
    return {
        "url": address.format(resource["name"]),
        "dc:title": labels(resource),
        "dialect": {"header": True, "encoding": "utf-8", "delimiter": delimiter},
        "tableSchema": {
            "columns": columns,
            "primaryKey": resource["schema"]["primaryKey"],
            "foreignKeys": [
                {
                    "columnReference": key["fields"],
                    "reference": {
                        "resource": address.format(key["reference"]["resource"]),
                        "columnReference": key["reference"]["fields"],
                    },
                }
                for key in keys
            ],
        },
    }
