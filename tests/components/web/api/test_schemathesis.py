"""Schemathesis reads the description of the API and tries what it allows and what it does not."""

from __future__ import annotations

from typing import Any

import schemathesis
from schemathesis import Case
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.config import SchemathesisConfig
from starlette.applications import Starlette

from components.web.routes import middleware, routes

load_all_checks()
ACCEPTED: list[Any] = [CHECKS.get_one("positive_data_acceptance")]
APP = Starlette(routes=routes(), middleware=middleware())
# One path of each kind: what the others add is another table, or another format of the same answer.
FEW = ("/api/v1/figures", "/api/v1/tables", "/feed.xml", "/csvw.json")
# Of the many combinations of their many parameters some are tried.
MANY = (
    "/api/v1/figures/{id}.json",
    "/api/v1/figures/{id}.svg",
    "/embed/{id}",
    "/oembed",
    "/api/v1/tables/courts.json",
    "/api/v1/tables/measures.csv",
    "/api/v1/observations/{id}",
    "/api/v1/observations.json",
    "/api/v1/events",
)


def config(examples: int, *, coverage: bool) -> SchemathesisConfig:
    return SchemathesisConfig.from_dict(
        {
            "generation": {"max-examples": examples, "deterministic": True, "database": "none"},
            "phases": {"stateful": {"enabled": False}, "coverage": {"enabled": coverage}},
            "checks": {
                "ignored_auth": {"enabled": False},
                # 501: what the specification of oEmbed asks for where a format is not offered.
                "not_a_server_error": {"expected-statuses": ["2xx", "3xx", "4xx", 501]},
                # 414: what it makes up is at times longer than an address may be.
                "negative_data_rejection": {
                    "expected-statuses": [400, 401, 403, 404, 405, 406, 409, 414, 415, 422, 428, 429, "5xx"]
                },
            },
        }
    )


few = schemathesis.openapi.from_asgi("/openapi.json", APP, config=config(20, coverage=True))
many = schemathesis.openapi.from_asgi("/openapi.json", APP, config=config(30, coverage=False))


@few.include(path=list(FEW)).parametrize()
def test_what_takes_few_parameters_answers_as_described(case: Case[Any]) -> None:
    case.call_and_validate()


@many.include(path=list(MANY)).parametrize()
def test_what_takes_many_parameters_answers_as_described(case: Case[Any]) -> None:
    # A schema cannot say that `from` comes before `to`, nor that an address is one of ours.
    free = "to" in case.query or "url" in case.query
    case.call_and_validate(excluded_checks=ACCEPTED if free else [])
