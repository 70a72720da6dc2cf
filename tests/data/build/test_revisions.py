import pandas as pd
from hypothesis import given
from hypothesis import strategies as st

from data.build import revisions
from data.build.revisions import Revision

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

Tables = dict[str, pd.DataFrame]


def tables(**rows: dict[str, object]) -> Tables:
    return {"deepfake_cases": pd.DataFrame([ROW | {"id": key} | cells for key, cells in rows.items()])} if rows else {}


def records(frames: Tables) -> dict[str, dict[str, str]]:
    return revisions.records(frames, ["region"])


def changed(old: Tables, new: Tables) -> list[Revision]:
    found = revisions.difference(records(old), records(new), "2026.12.0", "2026-12-01")
    return list(found)


def told(lines: list[Revision]) -> list[tuple[str, str, str, str, str]]:
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
    span: dict[str, object] = {"value": None, "lower": 2.0, "upper": 4.0}
    assert told(changed({}, tables(wait=span))) == [("added", "wait", "", "", "2 to 4")]
    narrower = tables(wait=span | {"upper": 3.0})
    assert told(changed(tables(wait=span), narrower)) == [("corrected", "wait", "upper", "4", "3")]


def test_a_move_to_another_table_is_a_correction() -> None:
    moved = {"agency_capacity": tables(a={})["deepfake_cases"]}
    assert told(changed(tables(a={}), moved)) == [("corrected", "a", "table", "deepfake_cases", "agency_capacity")]


def test_what_the_curator_said_stays_with_the_same_change_only() -> None:
    [line] = changed(tables(a={"value": 7.0}), tables(a={"value": 8.0}))
    said = Revision(**{**line.__dict__, "confirmed": "yes", "why": {"en": "Misread.", "ko": "오독."}})
    assert revisions.annotated([line], [said]) == [said]
    [other] = changed(tables(a={"value": 7.0}), tables(a={"value": 9.0}))
    assert revisions.annotated([other], [said]) == [other]


STATE = st.dictionaries(
    st.sampled_from("abc"),
    st.fixed_dictionaries(
        {
            "value": st.sampled_from([1.0, 2.0, None]),
            "lower": st.sampled_from([0.0, 1.0]),
            "upper": st.sampled_from([2.0, 3.0]),
            "status": st.sampled_from(["final", "approximate"]),
            "preferred": st.booleans(),
        }
    ),
    max_size=3,
)


@given(STATE, STATE)
def test_the_difference_leads_from_one_state_to_the_other(
    first: dict[str, dict[str, object]], second: dict[str, dict[str, object]]
) -> None:
    old, new = records(tables(**first)), records(tables(**second))
    made = {key: dict(row) for key, row in old.items()}
    for line in revisions.difference(old, new, "2026.12.0", "2026-12-01"):
        if line.change == "withdrawn":
            del made[line.id]
        elif line.change == "added":
            made[line.id] = dict(new[line.id])
        else:
            assert made[line.id].pop(line.field, "") == line.before
            made[line.id] |= {line.field: line.after} if line.after else {}
    assert made == new
    assert not changed(tables(**first), tables(**first))
