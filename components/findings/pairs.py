"""Findings that set different measures beside each other without making one series of them."""

from __future__ import annotations

import pandas as pd

from components.findings.said import both
from components.view import View


def _one_year(view: View) -> tuple[pd.Series, pd.Series] | None:
    """Return the rows of the first two measures for the latest year that both have in full."""
    complete = view.rows[view.rows["mark"] == "complete"]
    first, second = (complete[complete["measure"] == measure] for measure in view.figure.measures[:2])
    years = set(first["year"]) & set(second["year"])
    if not years:
        return None
    year = max(years)
    return first[first["year"] == year].iloc[0], second[second["year"] == year].iloc[0]


def requests_and_cases(view: View) -> str:
    """Takedown requests beside the cases of the police."""
    found = _one_year(view)
    if found is None:
        return ""
    requests, cases = found
    return view.words(
        "{requests} deepfake takedown requests and {cases} police cases in {year}",
        requests=view.labels.counted(requests),
        cases=view.labels.counted(cases),
        year=view.words.year(requests["year"]),
    )


def beside(view: View) -> str:
    """Two measures of one year, each with its name."""
    found = _one_year(view)
    if found is None:
        return ""
    first, second = found
    return view.words(
        "{first}: {value}; {second}: {other} ({year})",
        first=view.labels.measure(first["measure"]),
        value=view.labels.counted(first),
        second=view.labels.measure(second["measure"]),
        other=view.labels.counted(second),
        year=view.words.year(first["year"]),
    )


def two_definitions(view: View) -> str:
    """Two numbers for one period, each by a definition of its own."""
    found = both(view, "measure", *view.figure.measures[:2])
    if found is None:
        return ""
    first, second = found
    return view.words(
        "Two definitions, two numbers for {period}: {first} and {second}",
        period=view.labels.period(first),
        first=view.labels.counted(first),
        second=view.labels.quantity(second),
    )


def definitions(view: View) -> str:
    """How many ways of counting stand in the figure."""
    measures = view.rows["measure"].nunique()
    if measures < 2:
        return ""
    return view.words("Cases per cyber investigator, counted in {n} ways that do not make one series", n=measures)
