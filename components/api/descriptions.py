"""Routes that describe the data by the standards of others."""

from __future__ import annotations

from collections.abc import Mapping

from components.api.answer import Endpoint, Given
from components.api.parameters import LANG, Parameter
from components.files import tabular
from components.words import mark
from data import served
from data.dataset import Dataset

_PACKAGE = "application/vnd.datapackage+json"
_CSVW = "application/csvm+json"
_LD = "application/ld+json"


def _lang(dataset: Dataset, places: Mapping[str, str]) -> tuple[Parameter, ...]:
    """They speak both languages at once; asking for one is no mistake."""
    return (LANG,)


ENDPOINTS = (
    Endpoint(
        "/datapackage.json",
        mark("The tables as a Frictionless Data Package"),
        lambda ask: Given(lambda: tabular.dump(served.data_package(ask.site.root)), _PACKAGE),
        _PACKAGE,
        _lang,
    ),
    Endpoint(
        "/csvw.json",
        mark("The CSV files as CSV on the Web"),
        lambda ask: Given(lambda: tabular.dump(served.csv_on_the_web(ask.site.root)), _CSVW),
        _CSVW,
        _lang,
    ),
    Endpoint(
        "/dcat.jsonld",
        mark("The record as a DCAT catalogue"),
        lambda ask: Given(lambda: tabular.dump(served.catalogue(ask.site.root, ask.dataset)), _LD),
        _LD,
        _lang,
    ),
)
