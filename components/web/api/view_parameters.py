"""The parameters that several routes share: the filters of the pages, and those of a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from components.figures import comparison
from components.figures.model import Figure
from components.figures.pages import FIGURES
from components.language.labels import Labels
from components.language.message import N_
from components.view.view import View, view
from components.web.api.answer import Ask
from components.web.api.parameters import LANG, Parameter, Values
from components.web.api.problem import NEEDED, ORDER, VALUE, Fault, Refused
from data import address, extract
from data.dataset import Dataset
from data.selection import Filters

PathValues = Mapping[str, str]

_SLUG = r"[A-Za-z0-9][\w.-]*"
_DAY = r"(19|20)\d{2}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?"
PAGING = (
    Parameter("limit", N_("The most rows to give."), bounds=(1, 1000), usual="100"),
    Parameter("offset", N_("The rows to leave out before the first one given."), bounds=(0, 10**6), usual="0"),
)
_COMPARED = {
    "compare": N_("The measures of a comparison."),
    "display": N_("What is drawn of each number."),
    "base": N_("The year that an index starts from."),
    "by": N_("The dimension that the measures are split by."),
}
LOOK = Parameter("theme", N_("The colours."), ("light", "dark"), usual="light")


def of_view(dataset: Dataset, path_values: PathValues) -> list[Parameter]:
    """Return the filters of the pages; for the reader's own comparison what makes it, and the years."""
    first, last = dataset.years
    known = [
        LANG,
        Parameter("years", N_("A year, or the first and the last one."), bounds=(first, last), many=True, most=2),
        Parameter("unfinished", N_("Whether years counted only in part are shown."), ("true", "false"), usual="true"),
    ]
    if path_values.get("id") == comparison.ID:
        for key, codes in comparison.allowed(dataset).items():
            most = comparison.MOST if key == "compare" else 0
            known.append(Parameter(key, _COMPARED[key], codes, many=bool(most), most=most))
        return known
    return [*known, *_choices(dataset)]


def of_reports(dataset: Dataset, path_values: PathValues) -> list[Parameter]:
    """Return the filters that narrow the reports of all tables."""
    return [one for one in of_view(dataset, {}) if one.name not in ("unfinished", "event_kind")]


def _choices(dataset: Dataset) -> list[Parameter]:
    return [
        Parameter(key, N_("Only what has one of these in “{name}”."), codes, many=True)
        for key, codes in address.choices(dataset).items()
    ]


def figures(dataset: Dataset) -> dict[str, Sequence[str]]:
    """Return the known ids in the routes of figures."""
    return {"id": (*FIGURES, comparison.ID)}


def filters(values: Values, dataset: Dataset) -> Filters:
    """Return the filters that the query asks for. Raises `Refused` for years that are no range."""
    chosen, problems = address.parse(values, dataset)
    if problems:
        raise Refused(400, [Fault(one.key, one.value, VALUE, one.allowed) for one in problems])
    return chosen


def shown(ask: Ask) -> View:
    """Return the view that a route of figures asks for. Raises `Refused` for a comparison of which nothing is left."""
    return view_of(ask.path_values["id"], ask.values, ask.names)


def view_of(key: str, values: Values, names: Labels) -> View:
    """Return the view of a figure, or of the reader's own comparison, for the values of a query."""
    chosen = filters(values, names.dataset)
    if key != comparison.ID:
        return view(FIGURES[key], chosen, names)
    return view(_compared(values, names), chosen.choose({}), names)


def _compared(values: Values, names: Labels) -> Figure:
    """Return the figure of a comparison. Raises `Refused` for whatever a page would leave out or replace."""
    made = comparison.comparison(names.dataset, values)
    faults = [Fault("compare", one.measure, "", said=comparison.reason(one, made.base, names)) for one in made.refused]
    for key, used in (("base", str(made.base)), ("by", made.by)):
        wanted = next(iter(values.get(key, ())), used)
        if made.measures and wanted != used:
            faults.append(Fault(key, wanted, VALUE, tuple(map(str, made.bases)) if key == "base" else made.splits))
    if made.figure is None and not faults:
        faults = [Fault("compare", "", NEEDED)]
    if made.figure is None or faults:
        raise Refused(400, faults)
    return made.figure


def of_table(dataset: Dataset, path_values: PathValues) -> list[Parameter]:
    """Return the parameters of a table: its columns with codes, its ids, the bounds in time."""
    table = path_values["table"]
    known = [
        Parameter("lang", N_("Titles and labels in one language; without it codes, and texts in both."), LANG.allowed),
        Parameter("id", N_("Only these rows."), pattern=_SLUG, many=True),
    ]
    for key, codes in extract.choices(dataset, table).items():
        known.append(Parameter(key, N_("Only rows with one of these in the column “{name}”."), codes, many=True))
    if extract.dated(table):
        known.append(Parameter("from", N_("Only what lies wholly on or after this year, month or day."), pattern=_DAY))
        known.append(Parameter("to", N_("Only what lies wholly on or before this year, month or day."), pattern=_DAY))
    return known


def span(ask: Ask) -> tuple[date, date]:
    """Return the bounds in time. Raises `Refused` for a day that no calendar has."""
    found = []
    for key, usual in (("from", (date.min, date.min)), ("to", (date.max, date.max))):
        try:
            found.append(extract.bounds(ask.one(key)) if ask.one(key) else usual)
        except ValueError as error:
            raise Refused(400, [Fault(key, ask.one(key), VALUE)]) from error
    if found[0][0] > found[1][1]:
        raise Refused(400, [Fault("to", f"{ask.one('from')}–{ask.one('to')}", ORDER)])
    return found[0][0], found[1][1]
