from itertools import pairwise

import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.changes import Change, difference, fold

ROW = {
    "measure": "cases",
    "region": "all",
    "period_start": "2024-01-01",
    "period_end": "2024-12-31",
    "value": 1202.0,
    "lower": None,
    "upper": None,
    "status": "final",
    "source": "mbc",
    "preferred": True,
    "note_en": "Whole year.",
}

States = dict[str, dict[str, object]]


def tables(**rows: dict[str, object]) -> dict[str, pd.DataFrame]:
    return {"deepfake_cases": pd.DataFrame([ROW | {"id": key} | cells for key, cells in rows.items()])}


def changed(old: dict[str, pd.DataFrame], new: dict[str, pd.DataFrame]) -> list[Change]:
    return list(difference(old, new, "2026.12.0", "2026-12-01"))


def told(lines: list[Change]) -> list[tuple[str, str, str, str, str]]:
    return [(line.change, line.id, line.field, line.before, line.after) for line in lines]


def test_every_kind_of_change_is_told_with_what_it_was() -> None:
    old = tables(kept={}, wrong={"value": 1200.0}, gone={}, drawn={"preferred": False})
    new = tables(kept={}, wrong={"value": 1202.5}, new={"value": 7.0}, drawn={"preferred": True})
    assert told(changed(old, new)) == [
        ("redrawn", "drawn", "preferred", "no", "yes"),
        ("withdrawn", "gone", "", "1202", ""),
        ("added", "new", "", "", "7"),
        ("corrected", "wrong", "value", "1200", "1202.5"),
    ]


def test_a_reworded_note_and_a_new_dimension_are_no_corrections() -> None:
    old = tables(kept={"note_en": "Year.", "region": ""})
    assert changed(old, tables(kept={})) == []
    assert told(changed(old, tables(kept={"region": "busan"}))) == [("corrected", "kept", "region", "", "busan")]


def test_a_range_is_told_by_its_bounds() -> None:
    span = {"value": None, "lower": 2.0, "upper": 4.0}
    assert told(changed({}, tables(wait=span))) == [("added", "wait", "", "", "2 to 4")]


def test_what_was_mended_before_it_went_out_stays_one_addition() -> None:
    first = changed({}, tables(a={"value": 7.0}))
    second = fold(first, iter(changed(tables(a={"value": 7.0}), tables(a={"value": 8.0}))))
    assert told(second) == [("added", "a", "", "", "8")]
    assert fold(second, iter(changed(tables(a={"value": 8.0}), tables(b={})))) == changed({}, tables(b={}))


def test_what_was_changed_back_is_no_change() -> None:
    there = changed(tables(a={"value": 7.0}), tables(a={"value": 8.0}))
    back = changed(tables(a={"value": 8.0}), tables(a={"value": 7.0}))
    assert fold(there, iter(back)) == []
    gone = changed(tables(a={}), {})
    assert fold(gone, iter(changed({}, tables(a={})))) == []
    assert told(fold(gone, iter(changed({}, tables(a={"value": 9.0}))))) == [("corrected", "a", "value", "1202", "9")]


def test_a_confirmed_line_that_changes_again_is_open_again() -> None:
    [line] = changed(tables(a={"value": 7.0}), tables(a={"value": 8.0}))
    confirmed = Change(**{**line.__dict__, "confirmed": "yes", "why_en": "Misread.", "why_ko": "오독."})
    [again] = fold([confirmed], iter(changed(tables(a={"value": 8.0}), tables(a={"value": 9.0}))))
    assert (again.before, again.after, again.why_en, again.confirmed) == ("7", "9", "Misread.", "")


STATE = st.dictionaries(st.sampled_from("abc"), st.sampled_from([1.0, 2.0, 3.0]), max_size=3)


@given(st.lists(STATE, min_size=1, max_size=5))
def test_builds_in_between_leave_no_trace(states: list[dict[str, float]]) -> None:
    """However often one builds before a version goes out, the register tells the way from first to last."""
    frames = [tables(**{key: {"value": value} for key, value in state.items()}) if state else {} for state in states]
    lines: list[Change] = []
    for old, new in pairwise(frames):
        lines = fold(lines, iter(changed(old, new)))
    direct = changed(frames[0], frames[-1])
    assert sorted(told(lines)) == sorted(told(direct))
