"""Routes of the record: the evidence of one number, the bibliography, the timeline."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from components.language.labels import Labels
from components.language.message import N_
from components.renderers.files import document, tabular
from components.view.citation import of_observation
from components.view.provenance import LICENCE
from components.view.site import Site
from components.view.tidy import tidy
from components.web.api import table_routes, view_parameters
from components.web.api.answer import JSON, Answer, Ask, Endpoint
from components.web.api.parameters import Parameter, language
from data.dataset import Dataset
from data.evidence import evidence


def _observation(ask: Ask) -> Answer:
    def make() -> bytes:
        return tabular.dump(_evidence(ask.path_values["id"], ask.names, ask.site, ask.address))

    return Answer(make, JSON)


def _evidence(key: str, names: Labels, site: Site, address: str) -> dict[str, Any]:
    """Return everything that the record knows about one number."""
    found, words = evidence(names.dataset, key), names.words
    return {
        "observation": tabular.records(tidy([found.observation], names, address))[0],
        "subject": names.subject(found.observation),
        "period": names.period(found.observation),
        "measure": document.measure(names, found.observation.measure),
        "source": document.source(names, found.observation.source),
        "drawn": found.observation.preferred,
        "why": words.of(found.observation.preferred_why) or None,
        "publishers": found.publishers,
        "agree": found.agree,
        "other_reports": tabular.records(tidy(found.others, names, address)),
        "rivals": [measure.id for measure in found.rivals],
        "breaks": [
            {"date": str(point.date), "kind": point.kind, "reason": words.of(point.reason)} for point in found.breaks
        ],
        "checks": [words.of(check.statement) for check in found.checks],
        "history": [
            {name: getattr(line, name) for name in ("version", "change", "field", "before", "after")}
            | {"why": words.of(line.why)}
            for line in found.history
        ],
        "evidence": site.to(f"?observation={key}&lang={words.lang}"),
        "citation": of_observation(found, names),
        "license": LICENCE,
        "version": names.dataset.version,
    }


def _list(table: str, about: str) -> Endpoint:
    """Return the route of a reference table under a name of its own."""

    def parameters(dataset: Dataset, path_values: Mapping[str, str]) -> list[Parameter]:
        return [*view_parameters.of_table(dataset, {"table": table}), *view_parameters.PAGING]

    return Endpoint(
        f"/api/v1/{table}", about, lambda ask: table_routes.listed(table, ask), JSON, parameters, schema="Rows"
    )


ENDPOINTS = (
    Endpoint(
        "/api/v1/observations/{id}",
        N_("The evidence of one number"),
        _observation,
        parameters=language,
        path_parameters=lambda dataset: {"id": tuple(dataset.by_id)},
        schema="Observation",
    ),
    _list("sources", N_("The bibliography")),
    _list("events", N_("The timeline")),
)
