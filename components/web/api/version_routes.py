"""Routes of the versions of the data: which there are, and what lies between two of them."""

from __future__ import annotations

from collections.abc import Mapping

from components.language.message import N_
from components.renderers.files import tabular
from components.renderers.files.formats import FORMATS
from components.view.provenance import LICENCE
from components.view.version_table import version_table
from components.web.api.answer import JSON, Answer, Ask, Endpoint
from components.web.api.parameters import LANG, Parameter, language
from components.web.api.problem import ORDER, Fault, Refused
from data import archive
from data.dataset import Dataset
from data.model import RegisterLine
from data.versions import between


def _versions(ask: Ask) -> Answer:
    def make() -> bytes:
        listed = [
            {
                "version": one.id,
                "date": str(one.date),
                "summary": ask.names.words.of(one.summary),
                "kept": bool(archive.contents(one.id)),
            }
            for one in ask.dataset.releases
        ]
        return tabular.dump({"version": ask.dataset.version, "total": len(listed), "versions": listed})

    return Answer(make, JSON)


def _asked(ask: Ask) -> tuple[str, str, list[RegisterLine]]:
    """Return the two versions asked for and what lies between them. Raises `Refused` where they are the wrong way."""
    order = [one.id for one in ask.dataset.releases]
    newer = ask.one("newer", order[-1])
    older = ask.one("older", order[max(order.index(newer) - 1, 0)])
    try:
        return older, newer, between(ask.dataset, older, newer)
    except ValueError as error:
        raise Refused(400, [Fault("older", older, ORDER, tuple(order[: order.index(newer)]))]) from error


def _changes(ask: Ask) -> Answer:
    older, newer, lines = _asked(ask)

    def make() -> bytes:
        table = tabular.records(version_table(lines, ask.names))
        about = {"older": older, "newer": newer, "address": ask.address, "license": LICENCE}
        return tabular.dump({**about, "total": len(table), "changes": table})

    return Answer(make, JSON)


def _changes_table(ask: Ask) -> Answer:
    older, newer, lines = _asked(ask)
    media = FORMATS["csv"].media
    return Answer(lambda: tabular.csv(version_table(lines, ask.names)), media, f"changes-{older}-{newer}.csv")


def _two(dataset: Dataset, path_values: Mapping[str, str]) -> tuple[Parameter, ...]:
    every = tuple(one.id for one in dataset.releases)
    return (
        LANG,
        Parameter("older", N_("The version to begin with; the one before the newer, where it is not given."), every),
        Parameter("newer", N_("The version to end with; the newest, where it is not given."), every),
    )


ENDPOINTS = (
    Endpoint("/api/v1/versions", N_("The versions of the data"), _versions, JSON, language, schema="Versions"),
    Endpoint(
        "/api/v1/changes.json",
        N_("What changed from one version of the data to another, number by number"),
        _changes,
        JSON,
        _two,
        schema="Changes",
    ),
    Endpoint(
        "/api/v1/changes.csv",
        N_("What changed from one version of the data to another, number by number"),
        _changes_table,
        FORMATS["csv"].media,
        _two,
    ),
)
