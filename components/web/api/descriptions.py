"""Routes that describe the data by the standards of others."""

from __future__ import annotations

from components.language.message import N_
from components.renderers.files import tabular
from components.web.api.answer import Answer, Endpoint
from components.web.api.parameters import language
from data import served

_PACKAGE = "application/vnd.datapackage+json"
_CSVW = "application/csvm+json"
_LD = "application/ld+json"


# They speak both languages at once; asking for one is no mistake.
ENDPOINTS = (
    Endpoint(
        "/datapackage.json",
        N_("The tables as a Frictionless Data Package"),
        lambda ask: Answer(lambda: tabular.dump(served.data_package(ask.site.root)), _PACKAGE),
        _PACKAGE,
        language,
    ),
    Endpoint(
        "/csvw.json",
        N_("The CSV files as CSV on the Web"),
        lambda ask: Answer(lambda: tabular.dump(served.csv_on_the_web(ask.site.root)), _CSVW),
        _CSVW,
        language,
    ),
    Endpoint(
        "/dcat.jsonld",
        N_("The record as a DCAT catalogue"),
        lambda ask: Answer(lambda: tabular.dump(served.catalogue(ask.site.root, ask.dataset)), _LD),
        _LD,
        language,
    ),
)
