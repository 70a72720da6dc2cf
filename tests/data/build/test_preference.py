import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from data import vocabulary as v
from data.build import preference

SOURCES = pd.DataFrame(
    [
        {"id": f"{kind}-{day}", "kind": kind, "date": day}
        for kind in v.SOURCE_KINDS
        for day in ("", "2024", "2024-09-03", "2025-01-01")
    ]
)
BASE = {"measure": "cases", "period_start": "2024-01-01", "period_end": "2024-12-31", "lower": "", "upper": ""}
OFFICIAL = "official-2024-09-03"


def report(key: str, value: str, source: str = OFFICIAL, status: str = "final", preferred: str = "") -> dict[str, str]:
    return BASE | {"id": key, "value": value, "source": source, "status": status, "preferred": preferred}


def weighed(*rows: dict[str, str]) -> dict[str, tuple[bool, str]]:
    frame = pd.DataFrame(list(rows))
    result = preference.weigh(frame, SOURCES, ())
    told = zip(frame["id"], result["preferred"], result["preferred_by"], strict=True)
    return {key: (bool(drawn), by) for key, drawn, by in told}


@pytest.mark.parametrize(
    ("better", "worse", "rule"),
    [
        (report("a", "1202"), report("b", "1200", status="approximate"), "exactness"),
        (report("a", "1202"), report("b", "1203", "major_press-2025-01-01"), "source"),
        (report("a", "7", "major_press-2024"), report("b", "8", "repost-2025-01-01"), "source"),
        (report("a", "7", "official-2025-01-01"), report("b", "8"), "date"),
        (report("a", "7"), report("b", "8", "official-"), "date"),
        (report("a", "7", "repost-", preferred="yes"), report("b", "8"), "person"),
        (report("a", "7", "repost-"), report("b", "8", preferred="no"), "person"),
        (report("a", "7"), report("b", "7.0", "repost-"), "agreement"),
    ],
)
def test_each_rule_decides(better: dict[str, str], worse: dict[str, str], rule: str) -> None:
    for rows in ((better, worse), (worse, better)):
        result = weighed(*rows)
        assert result["a"] == (True, rule)
        assert not result["b"][0]


def test_a_sole_report_is_drawn_and_a_refused_one_is_not() -> None:
    assert weighed(report("a", "7")) == {"a": (True, "alone")}
    assert weighed(report("a", "7", preferred="no")) == {"a": (False, "person")}


def test_targets_and_misprints_do_not_compete() -> None:
    rows = (report("count", "70"), report("goal", "140", status="target"), report("slip", "7", status="misprint"))
    assert weighed(*rows) == {"count": (True, "alone"), "goal": (True, "alone"), "slip": (False, "")}


def test_equals_that_differ_are_left_unexplained() -> None:
    frame = pd.DataFrame([report("a", "649"), report("b", "1094")])
    assert preference.weigh(frame, SOURCES, ())["_unexplained"].sum() == 1


def test_a_range_and_a_number_differ() -> None:
    spread = report("b", "") | {"lower": "2", "upper": "4"}
    assert preference.weigh(pd.DataFrame([report("a", "2"), spread]), SOURCES, ())["_unexplained"].any()


REPORT = st.fixed_dictionaries(
    {
        "value": st.sampled_from(["7", "8"]),
        "source": st.sampled_from(SOURCES["id"].tolist()),
        "status": st.sampled_from(v.STATUSES),
        "preferred": st.sampled_from(["", "", "", "no"]),
        "period_end": st.sampled_from(["2024-06-30", "2024-12-31"]),
    }
)


def frame_of(reports: list[dict[str, str]]) -> pd.DataFrame:
    return pd.DataFrame([BASE | row | {"id": f"report-{index}"} for index, row in enumerate(reports)])


@given(st.lists(REPORT, min_size=1, max_size=12))
def test_one_report_of_each_quantity_is_drawn_whatever_the_order(reports: list[dict[str, str]]) -> None:
    frame = frame_of(reports)
    result = preference.weigh(frame, SOURCES, ())
    drawn = frame[result["preferred"]]
    assert not (drawn["status"] == "misprint").any()
    assert not (drawn["preferred"] == "no").any()
    eligible = frame[(frame["status"] != "misprint") & (frame["preferred"] != "no")]
    quantities = ["period_end", "_target"]
    wanted = eligible.assign(_target=eligible["status"] == "target")[quantities].drop_duplicates()
    assert len(drawn) == len(wanted)
    shuffled = frame.sample(frac=1, random_state=len(reports))
    again = preference.weigh(shuffled, SOURCES, ()).reindex(frame.index)
    pd.testing.assert_frame_equal(again, result)


@given(st.lists(REPORT, min_size=1, max_size=12))
def test_a_drawn_report_says_what_decided(reports: list[dict[str, str]]) -> None:
    frame = frame_of(reports)
    result = preference.weigh(frame, SOURCES, ())
    decided = result[result["preferred"] & ~result["_unexplained"]]
    assert decided["preferred_by"].isin(v.PREFERRED_BY).all()


@given(st.lists(REPORT, min_size=1, max_size=8), REPORT)
def test_a_copy_that_comes_later_changes_nothing(reports: list[dict[str, str]], copy: dict[str, str]) -> None:
    """Official, exact reports stand whatever a repost adds."""
    first = [row | {"source": OFFICIAL, "status": "final", "preferred": ""} for row in reports]
    alone = preference.weigh(frame_of(first), SOURCES, ())["preferred"]
    joined = [*first, copy | {"source": "repost-2025-01-01", "preferred": ""}]
    beside = preference.weigh(frame_of(joined), SOURCES, ())["preferred"]
    assert beside.iloc[:-1].tolist() == alone.tolist()
