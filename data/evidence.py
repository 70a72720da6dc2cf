"""Everything that the record knows about one observation, and how well it is supported."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from data import preference
from data.dataset import Dataset


@dataclass(frozen=True, eq=False)
class Evidence:
    """One observation with its measure, its source, the other reports of the same quantity, its checks and breaks.

    `rivals` are the measures that count the same thing by another definition, `history` the lines of the register of
    changes about the observation, oldest first.
    `publishers` counts the independent publishers that report the quantity: an agency's text is the agency's wherever
    it is printed, and a copy of an unknown report is nobody's. `agree` tells whether all reports but misprints give the
    same numbers.
    """

    observation: pd.Series
    measure: pd.Series
    source: pd.Series
    others: pd.DataFrame
    checks: pd.DataFrame
    breaks: pd.DataFrame
    rivals: pd.DataFrame
    history: pd.DataFrame
    publishers: int
    agree: bool


def evidence(dataset: Dataset, key: str) -> Evidence:
    """Return the evidence of the observation with the id `key`.

    Raises `KeyError` where there is no such observation.
    """
    rows = dataset.observations
    found = rows[rows["id"] == key]
    if found.empty:
        raise KeyError(key)
    row = found.iloc[0]
    keys = preference.same_quantity(rows)
    same = rows[(rows[keys] == row[keys]).all(axis=1) & ((rows["status"] == "target") == (row["status"] == "target"))]
    told = same[same["status"] != "misprint"]
    sources = dataset.sources.loc[told["source"]]
    own = sources["publisher_en"].where(sources["kind"] != "repost", "")
    independent = sources["origin"].where(sources["origin"] != "", own)
    named = [key in [check["expected"], *check["operands"].split(";")] for check in dataset.checks.to_dict("records")]
    breaks = dataset.breaks[dataset.breaks["measure"] == row["measure"]]
    measures, own = dataset.measures, dataset.measures.loc[row["measure"]]
    rivals = measures[(measures["concept"] == own["concept"]) & (own["concept"] != "") & (measures["id"] != own["id"])]
    return Evidence(
        observation=row,
        measure=own,
        source=dataset.sources.loc[row["source"]],
        others=same[same["id"] != key],
        checks=dataset.checks[named],
        breaks=breaks[(breaks["date"] >= row["period_start"]) & (breaks["date"] <= row["period_end"])],
        rivals=rivals,
        history=dataset.changes[dataset.changes["id"] == key],
        publishers=int(independent[independent != ""].nunique()),
        agree=row["agreement"] != "differing",
    )


def explain(dataset: Dataset, key: str) -> str:
    """Return the evidence of an observation as lines of plain text, for a curator's terminal; errors as `evidence`."""
    found = evidence(dataset, key)
    row, source = found.observation, found.source
    lines = [
        f"{row['id']}",
        f"  measure      {found.measure['title_en']} / {found.measure['title_ko']}",
        f"  definition   {found.measure['definition_en']}",
        f"  period       {row['period_start']} to {row['period_end']} ({row['period_kind']})",
        f"  number       {_number(row)} {found.measure['unit']}, {row['status']}",
        f"  drawn        {'yes' if row['preferred'] else 'no'}: {_decided(dataset, row)}",
        f"  note         {row['note_en']}",
        f"  source       {source['publisher_en']}: {source['title']}",
        f"               {source['date'] or 'date not recorded'}, {source['kind']}, {row['locator']}",
        f"               {source['url'] or 'no link'}",
        f"  support      {found.publishers} independent publisher(s), {'agreeing' if found.agree else 'disagreeing'}",
    ]
    for _, other in found.others.iterrows():
        lines.append(f"  also         {_number(other)} {other['status']}, {other['source']} ({other['locator']})")
    lines += [
        f"  check        {check['statement_en']} Holds: {check['holds']}." for _, check in found.checks.iterrows()
    ]
    lines += [
        f"  break        {point['date']} {point['kind']}: {point['reason_en']}" for _, point in found.breaks.iterrows()
    ]
    return "\n".join(lines)


def _decided(dataset: Dataset, row: pd.Series) -> str:
    """Return what decided that the report is drawn or not: the rule, and a person's reason."""
    labels = dataset.members[dataset.members["dimension"] == "preferred_by"].set_index("id")["label_en"]
    rule = labels.get(row["preferred_by"], "another report is drawn")
    return " ".join(filter(None, (rule, row["preferred_why_en"])))


def _number(row: pd.Series) -> str:
    if pd.isna(row["value"]):
        return f"{row['lower']:.15g} to {row['upper']:.15g}"
    return f"{row['value']:.15g}"
