"""Routes of the record: the evidence of one number, the bibliography, the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd

from components.api import filters, tables
from components.api.answer import JSON, Ask, Endpoint, Given
from components.api.parameters import Parameter, language
from components.citation import of_observation
from components.colophon import LICENCE
from components.files import document, tabular
from components.labels import Labels
from components.site import Site
from components.tidy import tidy
from components.words import mark
from data.dataset import Dataset
from data.evidence import evidence


def _observation(ask: Ask) -> Given:
    def make() -> bytes:
        return tabular.dump(_told(ask.places["id"], ask.names, ask.site, ask.address))

    return Given(make, JSON)


def _told(key: str, names: Labels, site: Site, address: str) -> dict[str, Any]:
    """Return everything that the record knows about one number."""
    found, words = evidence(names.dataset, key), names.words
    rows = pd.DataFrame([found.observation])
    return {
        "observation": tabular.records(tidy(rows, names, address))[0],
        "subject": names.subject(found.observation),
        "period": names.period(found.observation),
        "measure": document.measure(names, found.observation["measure"]),
        "source": document.source(names, found.observation["source"]),
        "drawn": bool(found.observation["preferred"]),
        "why": words.of(found.observation, "preferred_why") or None,
        "publishers": found.publishers,
        "agree": found.agree,
        "other_reports": tabular.records(tidy(found.others, names, address)),
        "rivals": list(found.rivals["id"]),
        "breaks": [
            {"date": str(day["date"]), "kind": str(day["kind"]), "reason": words.of(day, "reason")}
            for _, day in found.breaks.iterrows()
        ],
        "checks": [words.of(check, "statement") for _, check in found.checks.iterrows()],
        "history": [
            {name: str(line[name]) for name in ("version", "change", "field", "before", "after")}
            | {"why": words.of(line, "why")}
            for _, line in found.history.iterrows()
        ],
        "evidence": site.to(f"?observation={key}&lang={words.lang}"),
        "citation": of_observation(found, names),
        "license": LICENCE,
        "version": names.dataset.version,
    }


def _list(table: str, about: str) -> Endpoint:
    """Return the route of a reference table under a name of its own."""

    def parameters(dataset: Dataset, places: Mapping[str, str]) -> list[Parameter]:
        return [*filters.of_table(dataset, {"table": table}), *filters.PAGING]

    return Endpoint(f"/api/v1/{table}", about, lambda ask: tables.listed(table, ask), JSON, parameters, schema="Rows")


ENDPOINTS = (
    Endpoint(
        "/api/v1/observations/{id}",
        mark("The evidence of one number"),
        _observation,
        parameters=language,
        places=lambda dataset: {"id": tuple(dataset.observations["id"])},
        schema="Observation",
    ),
    _list("sources", mark("The bibliography")),
    _list("events", mark("The timeline")),
)
