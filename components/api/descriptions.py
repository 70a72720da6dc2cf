"""Routes that describe the data by the standards of others."""

from __future__ import annotations

from components.api.answer import Endpoint, Given
from components.api.parameters import language
from components.files import tabular
from components.words import mark
from data import served

_PACKAGE = "application/vnd.datapackage+json"
_CSVW = "application/csvm+json"
_LD = "application/ld+json"


# They speak both languages at once; asking for one is no mistake.
ENDPOINTS = (
    Endpoint(
        "/datapackage.json",
        mark("The tables as a Frictionless Data Package"),
        lambda ask: Given(lambda: tabular.dump(served.data_package(ask.site.root)), _PACKAGE),
        _PACKAGE,
        language,
    ),
    Endpoint(
        "/csvw.json",
        mark("The CSV files as CSV on the Web"),
        lambda ask: Given(lambda: tabular.dump(served.csv_on_the_web(ask.site.root)), _CSVW),
        _CSVW,
        language,
    ),
    Endpoint(
        "/dcat.jsonld",
        mark("The record as a DCAT catalogue"),
        lambda ask: Given(lambda: tabular.dump(served.catalogue(ask.site.root, ask.dataset)), _LD),
        _LD,
        language,
    ),
)
