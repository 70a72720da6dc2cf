"""What lies between two versions follows from the register alone, whatever happened in between."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from data.build import revisions
from data.build.revisions import Records, Revision
from data.dataset import load
from data.model import RegisterLine, Release
from data.versions import between

VERSIONS = ("1", "2", "3", "4")
ROW = st.one_of(
    st.fixed_dictionaries({"value": st.sampled_from(["1", "2"]), "status": st.sampled_from(["final", "target"])}),
    st.fixed_dictionaries({"lower": st.sampled_from(["1", "2"]), "upper": st.sampled_from(["3", "4"])}),
)
STATE = st.dictionaries(st.sampled_from("ab"), ROW, max_size=2)


def lines(changes: Iterable[Revision]) -> list[RegisterLine]:
    return [
        RegisterLine(one.version, one.date, one.change, one.table, one.id, one.field, one.before, one.after, {})
        for one in changes
    ]


def told(changes: Iterable[RegisterLine]) -> set[tuple[str, ...]]:
    return {(one.change, one.id, one.field, one.before, one.after) for one in changes}


def records(state: dict[str, dict[str, str]]) -> Records:
    return {key: {"table": "cases"} | row for key, row in state.items()}


@given(STATE, STATE, STATE)
def test_steps_taken_together_are_the_difference_of_the_ends(
    first: dict[str, dict[str, str]], second: dict[str, dict[str, str]], third: dict[str, dict[str, str]]
) -> None:
    states = [records(state) for state in ({}, first, second, third)]
    register = [
        line
        for version, old, new in zip(VERSIONS[1:], states, states[1:], strict=False)
        for line in lines(revisions.difference(old, new, version, "2026-12-01"))
    ]
    releases = tuple(Release(version, date(2026, 12, 1), {}) for version in VERSIONS)
    dataset = replace(load(), releases=releases, register=tuple(register))
    for at, older in enumerate(VERSIONS):
        for to in range(at + 1, len(VERSIONS)):
            wanted = told(lines(revisions.difference(states[at], states[to], "", "")))
            found = told(between(dataset, older, VERSIONS[to]))
            # Withdrawn and published again: told as a corrected number, whatever else became of it.
            again = {line.id for line in register if line.change == "withdrawn"}
            assert {one for one in found if one[1] not in again} == {one for one in wanted if one[1] not in again}
            assert {one[:2] for one in found if one[0] != "corrected"} == {
                one[:2] for one in wanted if one[0] != "corrected"
            }


def test_versions_of_the_past_stay_as_they_were() -> None:
    wanted = "csv-suspects-apprehended.jeonbuk.2021.maeil-ilbo"
    found = {line.field: line for line in between(load(), "2026.11.1", "2026.11.2") if line.id == wanted}
    assert {field: (line.before, line.after) for field, line in found.items()} == {
        "period_start": ("2021-01-01", "2021-03-02"),
        "period_end": ("2021-12-31", "2021-10-31"),
    }
    assert all(line.why["ko"] for line in found.values())


def test_a_version_is_not_before_itself_or_unknown() -> None:
    newest = load().version
    for older, newer in ((newest, newest), (newest, "2026.11.0"), ("1.0", newest)):
        with pytest.raises(ValueError, match="is not"):
            between(load(), older, newer)
