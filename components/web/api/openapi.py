"""The description of the API (OpenAPI 3.1), made from the very endpoints that answer, and a page to read it on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from components.language.labels import labels
from components.language.languages import SOURCE
from components.language.message import N_
from components.language.words import words
from components.renderers.files import tabular
from components.renderers.templating import render
from components.view.provenance import LICENCE
from components.web.api.answer import HTML, JSON, Answer, Ask, Endpoint
from components.web.api.parameters import Parameter, language
from components.web.api.problem import POLICY, TITLES
from components.web.api.schemas import SCHEMAS
from data.dataset import Dataset, load

_ABOUT = (
    "Statistics on the response to deepfake and digital sex crime in South Korea, each number with its source. "
    "Reading is free and needs no key. Answers carry an ETag; a parameter that is unknown or wrong is refused."
)
_PROBLEM = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}


def document(endpoints: Sequence[Endpoint], dataset: Dataset, root: str) -> dict[str, Any]:
    """Return the OpenAPI document of these endpoints on the server at `root`."""
    asked = Counter(known for one in endpoints for _, _, every in parameters(one, dataset) for known in every)
    shared = _named(known for known, times in asked.items() if times > 1)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Takedown Trends",
            "version": dataset.version,
            "description": _ABOUT,
            "license": {"name": "CC BY 4.0", "url": LICENCE},
        },
        "servers": [{"url": root}],
        "paths": {
            path: {"get": operation, **_sent(one, operation)}
            for one in endpoints
            for path, operation in _operations(one, dataset, shared)
        },
        "components": {
            "schemas": SCHEMAS,
            "parameters": {name: _parameter(known) for known, name in shared.items()},
        },
    }


def parameters(one: Endpoint, dataset: Dataset) -> Iterator[tuple[str, dict[str, Sequence[str]], Sequence[Parameter]]]:
    """Yield each path of an endpoint that takes parameters of its own: path, open places, parameters."""
    for name, codes in one.path_parameters(dataset).items():
        specific = codes if one.each else one.specific
        for code in specific:
            yield one.path.replace(f"{{{name}}}", code), {}, one.parameters(dataset, {name: code})
        left = [code for code in codes if code not in specific]
        if left:
            yield one.path, {name: left}, one.parameters(dataset, {})
    if not one.path_parameters(dataset):
        yield one.path, {}, one.parameters(dataset, {})


def _named(shared: Iterable[Parameter]) -> dict[Parameter, str]:
    """Return the parameters that several paths take, each with a name of its own."""
    found: dict[Parameter, str] = {}
    for known in shared:
        alike = sum(other.name == known.name for other in found)
        found[known] = f"{known.name}-{alike + 1}" if alike else known.name
    return found


def _operations(
    one: Endpoint, dataset: Dataset, shared: Mapping[Parameter, str]
) -> Iterator[tuple[str, dict[str, Any]]]:
    for path, path_parameters, known in parameters(one, dataset):
        described = [
            {"$ref": f"#/components/parameters/{shared[each]}"} if each in shared else _parameter(each)
            for each in known
        ]
        yield path, _operation(one, path, path_parameters, described)


def _operation(
    one: Endpoint, path: str, path_parameters: Mapping[str, Sequence[str]], known: Sequence[dict[str, Any]]
) -> dict[str, Any]:
    about = one.description(words(SOURCE))
    answers: dict[str, Any] = {"200": {"description": about, "content": {one.media: {"schema": _schema(one)}}}}
    answers["304"] = {"description": "The copy that the reader has still holds."}
    refusals = ["400", "414", "503", *(["404"] if path_parameters else one.refusals)]
    content = {one.media: {"schema": {"type": "string"}}} if one.media == HTML else _PROBLEM
    answers |= {status: {"description": TITLES[int(status)], "content": content} for status in refusals}
    return {
        "operationId": path.strip("/").replace("/", "-").replace("{", "").replace("}", "") or "start",
        "summary": about,
        "parameters": [*(_path_parameter(name, codes) for name, codes in path_parameters.items()), *known],
        "responses": answers,
    }


def _sent(one: Endpoint, operation: dict[str, Any]) -> dict[str, Any]:
    """Return the operation that takes a body along, where the endpoint takes one."""
    if not one.takes:
        return {}
    body = {"required": True, "content": {"application/octet-stream": {"schema": {}}}}
    answers = {status: answer for status, answer in operation["responses"].items() if status != "304"}
    large = {"413": {"description": TITLES[413], "content": _PROBLEM}}
    return {
        "post": operation
        | {
            "operationId": f"{operation['operationId']}-sent",
            "requestBody": body,
            "responses": dict(sorted((answers | large).items())),
        }
    }


def _schema(one: Endpoint) -> dict[str, Any]:
    if one.schema:
        return {"$ref": f"#/components/schemas/{one.schema}"}
    return {"type": "object"} if "json" in one.media else {"type": "string"}


def _path_parameter(name: str, codes: Sequence[str]) -> dict[str, Any]:
    return {
        "name": name,
        "in": "path",
        "required": True,
        "description": f"One of {len(codes)}.",
        "schema": {"type": "string", "enum": list(codes)},
    }


def _parameter(one: Parameter) -> dict[str, Any]:
    listed = {"style": "form", "explode": True} if one.many else {}
    return {
        "name": one.name,
        "in": "query",
        "required": one.needed,
        "description": one.description(labels(load(), SOURCE)),
        "schema": one.schema(),
        **listed,
    }


def endpoints(described: Sequence[Endpoint]) -> tuple[Endpoint, ...]:
    """Return the endpoints that describe these and themselves."""
    every: list[Endpoint] = list(described)

    def described_api(ask: Ask) -> dict[str, Any]:
        return document(every, ask.dataset, ask.site.root)

    def describe(ask: Ask) -> Answer:
        return Answer(lambda: tabular.dump(described_api(ask)), JSON)

    def show(ask: Ask) -> Answer:
        return Answer(lambda: page(ask), HTML, headers={"Content-Security-Policy": POLICY})

    def page(ask: Ask) -> bytes:
        paths = [(path, one, asked) for one in every for path, _, asked in parameters(one, ask.dataset)]
        return render("api.html", ask.names.words, ask.site, paths=paths, names=ask.names, problems=TITLES)

    own = (
        Endpoint(
            "/openapi.json",
            N_("This description"),
            lambda ask: Answer(lambda: tabular.dump(described_api(ask)), JSON),
            parameters=language,
        ),
        Endpoint("/api", N_("This description as a page"), show, HTML, language),
    )
    every += own
    return own
