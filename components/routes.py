"""Plain HTTP beside the pages: stateless, so that any server can answer any link."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from components import comparison, shell, twins
from components.figures import FIGURES
from components.labels import Labels, labels
from components.view import view
from components.words import LANGUAGES
from data import address, selection
from data.address import Problem
from data.dataset import load
from data.selection import Filters


def figure_csv(request: Request) -> Response:
    """Answer `/api/v1/figures/{id}.csv` with the rows that the card shows under the same filters.

    `compare` is the figure that `compare`, `as`, `base` and `by` make. 404 for an unknown figure; 400 for a value that
    the filters do not know, with the allowed ones.
    """
    figure = FIGURES.get(request.path_params["id"])
    if request.path_params["id"] == comparison.ID:
        known = comparison.allowed(load())
        asked = {key: request.query_params.getlist(key) for key in known}
        wrong = [
            Problem(key, value, known[key])
            for key, values in asked.items()
            for value in values
            if value not in known[key]
        ]
        if wrong:
            return _refused(wrong)
        figure = comparison.comparison(load(), asked).figure
        if figure is None:
            return PlainTextResponse("None of these measures can be compared so.\n", 400)
    if figure is None:
        return PlainTextResponse(f"There is no such figure. Figures: {', '.join(FIGURES)}\n", 404)

    def text(chosen: Filters, names: Labels) -> str:
        return twins.file(view(figure, chosen.choose({}) if figure.asked else chosen, names))

    return _answer(request, figure.id, text)


def observations_csv(request: Request) -> Response:
    """Answer `/api/v1/observations.csv` with every report that passes the filters; errors as for a figure."""

    def text(chosen: Filters, names: Labels) -> str:
        return twins.observations(selection.matching(names.dataset.observations, chosen), names)

    return _answer(request, "observations", text)


def _answer(request: Request, stem: str, text: Callable[[Filters, Labels], str]) -> Response:
    """Return the CSV as UTF-8 with a BOM, without which Excel misreads Korean; a plain refusal for a bad filter."""
    asked = {key: request.query_params.getlist(key) for key in request.query_params}
    lang = asked.pop("lang", ["en"])[-1]
    dataset = load()
    chosen, problems = address.parse(asked, dataset)
    if lang not in LANGUAGES:
        problems.append(Problem("lang", lang, tuple(LANGUAGES)))
    if problems:
        return _refused(problems)
    headers = {
        "Content-Disposition": f'attachment; filename="{stem}-{dataset.version}.csv"',
        "Cache-Control": "public, max-age=300",
    }
    body = "\ufeff" + text(chosen, labels(dataset, lang))
    return Response(body, media_type="text/csv; charset=utf-8", headers=headers)


def _refused(problems: Sequence[Problem]) -> Response:
    lines = [f"{found.key} = {found.value} is not known. Allowed: {', '.join(found.allowed)}" for found in problems]
    return PlainTextResponse("\n".join(lines) + "\n", 400)


ROUTES = [
    Route("/api/v1/figures/{id}.csv", figure_csv),
    Route("/api/v1/observations.csv", observations_csv),
    Route("/shell.js", shell.script),
]
