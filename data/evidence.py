"""Everything that the record knows about one observation, and how well it is supported."""

from __future__ import annotations

from dataclasses import dataclass

from data.dataset import Dataset
from data.model import Break, Check, Measure, Observation, RegisterLine, Source
from data.package import FIRST

_CURATOR = FIRST  # the language of the curator's terminal


@dataclass(frozen=True, eq=False)
class Evidence:
    """One observation with its measure, its source, the other reports of the same quantity, its checks and breaks.

    `rivals` are the measures that count the same thing by another definition, `history` the lines of the register of
    changes about the observation, oldest first.
    `publishers` counts the independent publishers that report the quantity: an agency's text is the agency's wherever
    it is printed, and a copy of an unknown report is nobody's. `agree` tells whether all reports but misprints give the
    same numbers.
    """

    observation: Observation
    measure: Measure
    source: Source
    others: tuple[Observation, ...]
    checks: tuple[Check, ...]
    breaks: tuple[Break, ...]
    rivals: tuple[Measure, ...]
    history: tuple[RegisterLine, ...]
    publishers: int
    agree: bool


def evidence(dataset: Dataset, key: str) -> Evidence:
    """Return the evidence of the observation with the id `key`.

    Raises `KeyError` where there is no such observation.
    """
    one = dataset.by_id[key]
    same = [other for other in dataset.of(one.measure) if other.quantity == one.quantity]
    measure = dataset.measures[one.measure]
    rivals = [other for other in dataset.measures.values() if other.concept == measure.concept and other is not measure]
    return Evidence(
        observation=one,
        measure=measure,
        source=dataset.sources[one.source],
        others=tuple(other for other in same if other is not one),
        checks=tuple(check for check in dataset.checks if key in (check.expected, *check.operands)),
        breaks=tuple(
            point for point in dataset.breaks_of(one.measure) if one.period_start <= point.date <= one.period_end
        ),
        rivals=tuple(rivals) if measure.concept else (),
        history=dataset.corrections.get(key, ()),
        publishers=len(
            {_publisher(dataset.sources[other.source]) for other in same if other.status != "misprint"} - {""}
        ),
        agree=one.agreement != "differing",
    )


def _publisher(source: Source) -> str:
    """Return whose report a source carries; empty for a copy whose origin is not known."""
    return source.origin or ("" if source.kind == "repost" else source.publisher[_CURATOR])


def explain(dataset: Dataset, key: str) -> str:
    """Return the evidence of an observation as lines of plain text, for a curator's terminal; errors as `evidence`."""
    found = evidence(dataset, key)
    one, source, lang = found.observation, found.source, _CURATOR
    titles = " / ".join(found.measure.title.values())
    lines = [
        f"{one.id}",
        f"  measure      {titles}",
        f"  definition   {found.measure.definition[lang]}",
        f"  period       {one.period_start} to {one.period_end} ({one.period_kind})",
        f"  number       {_number(one)} {found.measure.unit}, {one.status}",
        f"  drawn        {'yes' if one.preferred else 'no'}: {_decided(dataset, one)}",
        f"  note         {one.note[lang]}",
        f"  source       {source.publisher[lang]}: {source.title}",
        f"               {source.date or 'date not recorded'}, {source.kind}, {one.locator}",
        f"               {source.url or 'no link'}",
        f"  support      {found.publishers} independent publisher(s), {'agreeing' if found.agree else 'disagreeing'}",
    ]
    lines += [
        f"  also         {_number(other)} {other.status}, {other.source} ({other.locator})" for other in found.others
    ]
    lines += [f"  check        {check.statement[lang]} Holds: {check.holds}." for check in found.checks]
    lines += [f"  break        {point.date} {point.kind}: {point.reason[lang]}" for point in found.breaks]
    return "\n".join(lines)


def _decided(dataset: Dataset, one: Observation) -> str:
    """Return what decided that the report is drawn or not: the rule, and a person's reason."""
    rules = dataset.members["preferred_by"]
    rule = rules[one.preferred_by].label[_CURATOR] if one.preferred_by else "another report is drawn"
    return " ".join(filter(None, (rule, one.preferred_why[_CURATOR])))


def _number(one: Observation) -> str:
    if one.value is None:
        return f"{one.lower:.15g} to {one.upper:.15g}"
    return f"{one.value:.15g}"
