"""Sources that give different numbers for one quantity: all reports on a range, the gap, and what decided."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

import pandas as pd
import streamlit as st

from components import charts, selecting
from components.charts import differences as chart
from components.labels import Labels
from components.markdown import plain
from components.theme import theme
from data.disagreement import Disagreement


def draw(found: Sequence[Disagreement], names: Labels, key: str) -> None:
    """Draw the quantities whose reports differ, and say of each how far apart they are and which one is drawn."""
    words = names.words
    st.caption(words("Filled: the report that charts show. Each line runs from its own lowest to its highest number."))
    name = selecting.key(f"differences-{key}")
    st.plotly_chart(
        chart.draw(found, names, theme(st.context.theme.type)),
        theme=None,
        key=name,
        config=charts.CONFIG,
        alt=" ".join(_gap(one, names) for one in found),
        on_select=partial(selecting.point, name),
        selection_mode="points",
    )
    for one in found:
        st.markdown("  \n".join([f"**{plain(_gap(one, names))}**", *map(plain, _explained(one, names))]))


def _gap(one: Disagreement, names: Labels) -> str:
    """Return in words what is reported and how far apart the numbers are."""
    words, row = names.words, one.reports.iloc[0]
    numbers = list(dict.fromkeys(names.amount(report) for _, report in one.reports.iterrows()))
    told = words(
        "{subject}, {period}: {numbers}. The gap is {gap}",
        subject=names.subject(row),
        period=names.period(row),
        numbers=" / ".join(numbers),
        gap=_amount(one, names),
    )
    if one.ratio is None:
        return f"{told}."
    percent = words.rounded(one.ratio * 100, 2)
    return words(
        "{told}, {percent}% of the number shown.",
        told=told,
        percent=f"<{words.number(0.01)}" if percent == "0" else percent,
    )


def _amount(one: Disagreement, names: Labels) -> str:
    """Return the gap with its unit; between two shares it is one of points."""
    words, measure = names.words, one.reports["measure"].iloc[0]
    gap = words.number(round(one.gap, 6))
    if names.dataset.measures.at[measure, "unit"] == "percent":
        return words("{points} points", points=gap)
    return f"{gap}{'' if words.lang == 'ko' else ' '}{names.unit(measure)}"


def _explained(one: Disagreement, names: Labels) -> list[str]:
    """Return what decided, and what the reports themselves say."""
    words = names.words
    lines = []
    if one.drawn is not None:
        rule = names.member("preferred_by", one.drawn["preferred_by"])
        why = words.of(one.drawn, "preferred_why")
        shown = words(
            "Shown: {number}, {source}.", number=names.quantity(one.drawn), source=names.source(one.drawn["source"])
        )
        lines.append(" ".join(filter(None, [shown, words("Decided by: {rule}.", rule=rule), why])))
    for _, report in one.reports.iterrows():
        if one.drawn is None or report["id"] != one.drawn["id"]:
            lines.append(_report(report, names))
    return lines


def _report(report: pd.Series, names: Labels) -> str:
    words = names.words
    told = words(
        "Also reported: {number}, {source}.", number=names.quantity(report), source=names.source(report["source"])
    )
    return " ".join(filter(None, [told, words.of(report, "preferred_why"), words.of(report, "note")]))
