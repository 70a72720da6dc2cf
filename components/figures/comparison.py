"""A figure that the reader puts together: the chosen measures, what is drawn of them, what was refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from components.figures import kinds
from components.figures.model import Figure, Finding
from components.language.labels import Labels
from components.language.message import N_
from data import compare
from data.compare import Refusal
from data.dataset import Dataset
from data.model import Observation, Row
from data.picks import Measures

ID = "compare"
MOST = 6
# Where nobody has chosen yet the first of these is shown, and the others are offered.
STARTS = (
    ("deepfake_corrections", "deepfake_cases_reported"),
    ("platform_data_requests", "platform_replies"),
    ("cyber_investigators_authorised", "cybercrime_cases_reported"),
)

_REASONS = {
    "limit": N_("{title}: a limit that is set, not something counted."),
    "parts": N_("{title}: no complete year is on record, only parts of years or running totals."),
    "definition": N_("{title}: counts the same thing as “{other}” by another rule; the two make no comparison."),
    "base": N_("{title}: no number for {base}, the base year."),
    "whole": N_("{title}: no total with these parts is on record."),
    "percent": N_("{title}: is a share already."),
}


@dataclass(frozen=True, eq=False)
class Comparison:
    """What was asked for and what came of it. `figure` is None where nothing is left to draw.

    `display` is what is drawn of each number, `usual` the base year where none is asked for, `bases` are the years an
    index may start from, `splits` the dimensions that some measure can be told by.
    """

    figure: Figure | None
    measures: tuple[str, ...]
    display: str
    base: int
    usual: int
    by: str
    refused: tuple[Refusal, ...]
    bases: tuple[int, ...]
    splits: tuple[str, ...]


@lru_cache(maxsize=4)
def allowed(dataset: Dataset) -> dict[str, tuple[str, ...]]:
    """Return the values that the query parameters of a comparison may have."""
    first, last = dataset.years
    return {
        "compare": tuple(dataset.measures),
        "display": compare.DISPLAYS,
        "base": tuple(str(year) for year in range(first, last + 1)),
        "by": dataset.dimension_names,
    }


def comparison(dataset: Dataset, asked: Mapping[str, Sequence[str]]) -> Comparison:
    """Return the comparison that the query parameters `compare`, `display`, `base` and `by` ask for.

    Their values must be `allowed`. What is not asked for takes a default: the number itself, the base year that most
    measures know, no split (for shares the first there is).
    """
    values = {key: next(iter(asked.get(key, ())), "") for key in ("display", "base", "by")}
    return _made(
        dataset,
        tuple(dict.fromkeys(asked.get("compare", ())))[:MOST],
        values["display"] or "value",
        values["base"],
        values["by"],
    )


@lru_cache(maxsize=128)
def _made(dataset: Dataset, measures: tuple[str, ...], display: str, base: str, by: str) -> Comparison:
    splits = tuple(dict.fromkeys(name for measure in measures for name in compare.splits(dataset, measure)))
    if by not in splits:
        by = splits[0] if display == "share" and splits else ""
    bases = tuple(compare.bases(dataset, measures))
    usual = next(iter(bases), 0)
    year = int(base) if base and int(base) in bases else usual
    refused = tuple(compare.refusals(dataset, measures, display, year, by))
    kept = tuple(measure for measure in measures if measure not in {one.measure for one in refused})
    figure = _figure(dataset, kept, display, year, by, refused) if kept else None
    return Comparison(figure, measures, display, year, usual, by, refused, tuple(sorted(bases)), splits)


def _figure(
    dataset: Dataset, measures: tuple[str, ...], display: str, base: int, by: str, refused: tuple[Refusal, ...]
) -> Figure:
    every = [one for measure in measures for one in compare.annual(dataset, measure, by)]
    computed = compare.computed(every, dataset, display, base, by)

    def pick(rows: Sequence[Observation], dictionary: Measures) -> list[Row]:
        # Computed before the years are cut, or a base outside them would leave nothing.
        wanted = {one.id for one in rows}
        return [one for one in computed if one.id in wanted]

    members = tuple(sorted({one.member(by) for one in every})) if by else ()
    asked = {
        "compare": measures,
        "display": (display,),
        "base": (str(base),) if display == "index" else (),
        "by": (by,),
    }
    return Figure(
        id=ID,
        chart=kinds.LINES,
        measures=measures,
        finding=Finding("compared"),
        pick=pick,
        where={by: members} if by else {},
        wide=True,
        display=display,
        base=base,
        asked={key: [value for value in values if value] for key, values in asked.items()},
        refused=refused,
    )


def reason(refusal: Refusal, base: int, names: Labels) -> str:
    """Return in words why a measure was refused."""
    words = names.words
    other = names.measure(refusal.other) if refusal.other else ""
    year = words.year(base) if base else ""
    return words(_REASONS[refusal.reason], title=names.measure(refusal.measure), other=other, base=year)
