import pandas as pd
import pytest

from data.build import checks, reader

_VALUES = {"all": "258", "with": "157", "without": "101", "part": "410", "whole": "9006", "none": "0", "range": ""}


def told(**cells: str) -> list[str]:
    row = {"id": "x", "expected": "", "digits": "", "holds": "yes"} | cells
    frame = pd.DataFrame([row | {reader.ROW: 7}])
    return [str(fault) for fault in checks.check(frame, [(_observations(), [])])]


def _observations() -> pd.DataFrame:
    """Each value is a measure of its own, all of one year."""
    spine = {"period_start": "2024-01-01", "period_end": "2024-12-31"}
    return pd.DataFrame([{"id": key, "measure": key, "value": value} | spine for key, value in _VALUES.items()])


@pytest.mark.parametrize(
    "row",
    [
        {"kind": "sum", "expected": "all", "operands": "with;without"},
        {"kind": "sum", "expected": "259", "operands": "with;without", "holds": "no"},
        {"kind": "share", "expected": "4.55", "operands": "part;whole", "digits": "2"},
        {"kind": "share", "expected": "60.9", "operands": "with;all", "digits": "1"},
        {"kind": "multiple", "expected": "1.6", "operands": "with;without", "digits": "1"},
        {"kind": "multiple", "expected": "2", "operands": "with;without", "digits": "0"},
        {"kind": "order", "operands": "without;with"},
        {"kind": "order", "operands": "with;without", "holds": "no"},
    ],
)
def test_what_is_recorded_is_what_the_numbers_give(row: dict[str, str]) -> None:
    assert told(**row) == []


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (
            {"kind": "sum", "expected": "259", "operands": "with;without"},
            "The numbers give 258, the statement says 259.",
        ),
        ({"kind": "sum", "expected": "all", "operands": "with;without", "holds": "no"}, "The numbers give 258"),
        ({"kind": "share", "expected": "4.6", "operands": "part;whole", "digits": "2"}, "The numbers give 4.55"),
        ({"kind": "order", "operands": "with;without"}, "The numbers give 157, the statement says 101."),
        (
            {"kind": "sum", "expected": "all", "operands": "with;nobody"},
            "There is no observation nobody that",
        ),
        (
            {"kind": "sum", "expected": "all", "operands": "with;range"},
            "There is no observation range that",
        ),
        ({"kind": "share", "expected": "1", "operands": "part"}, "A check of the kind share has two operands."),
        ({"kind": "share", "expected": "1", "operands": "part;none"}, "Nothing can be divided by zero."),
        ({"kind": "sum", "expected": "many", "operands": "with"}, "This is neither a number nor an observation."),
    ],
)
def test_a_check_that_fails_says_what_the_numbers_give(row: dict[str, str], expected: str) -> None:
    [text] = told(**row)
    assert text.startswith("checks.csv, row 7, column ")
    assert expected in text
