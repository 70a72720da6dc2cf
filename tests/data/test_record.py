"""The figures that the dashboard must show, read back from the built tables."""

from datetime import date

import pandas as pd
import pytest

from data.dataset import load


def values(measure: str, start: str, end: str, **members: str) -> list[float]:
    rows = load().observations
    rows = rows[(rows["measure"] == measure) & rows["preferred"]]
    rows = rows[(rows["period_start"] == date.fromisoformat(start)) & (rows["period_end"] == date.fromisoformat(end))]
    for name, member in members.items():
        rows = rows[rows[name] == member]
    return rows["value"].tolist()


@pytest.mark.parametrize(
    ("measure", "members", "start", "end", "value"),
    [
        ("deepfake_corrections", {"action": "all"}, "2021-01-01", "2021-12-31", 1913),
        ("deepfake_corrections", {"action": "all"}, "2022-01-01", "2022-12-31", 3574),
        ("deepfake_corrections", {"action": "all"}, "2023-01-01", "2023-12-31", 7187),
        ("deepfake_corrections", {"action": "all"}, "2024-01-01", "2024-12-31", 23107),
        ("deepfake_corrections", {"action": "all"}, "2025-01-01", "2025-07-31", 15808),
        ("deepfake_deletion_share", {}, "2020-06-01", "2024-04-30", 2.3),
        ("dsc_corrections", {"action": "all"}, "2024-01-01", "2024-12-31", 94186),
        ("deepfake_cases_reported", {"region": "all"}, "2021-01-01", "2021-12-31", 156),
        ("deepfake_cases_reported", {"region": "all"}, "2022-01-01", "2022-12-31", 160),
        ("deepfake_cases_reported", {"region": "all"}, "2023-01-01", "2023-12-31", 180),
        ("deepfake_cases_reported", {"region": "all"}, "2024-01-01", "2024-12-31", 1202),
        ("deepfake_cases_reported", {"region": "all"}, "2024-01-01", "2024-11-30", 1094),
        ("stations_with_cyber_team", {"region": "all"}, "2021-01-01", "2021-12-31", 157),
        ("stations_total", {"region": "all"}, "2021-01-01", "2021-12-31", 258),
        ("platform_data_requests", {"platform": "telegram"}, "2020-02-01", "2020-08-31", 7),
        ("platform_replies", {"platform": "telegram"}, "2020-02-01", "2020-08-31", 0),
        ("cyber_investigators_in_post", {"region": "all"}, "2024-01-01", "2024-12-31", 830),
    ],
)
def test_the_headline_figures_are_drawn(
    measure: str, members: dict[str, str], start: str, end: str, value: float
) -> None:
    assert values(measure, start, end, **members) == [value]


def test_a_range_keeps_both_bounds_and_no_value() -> None:
    rows = load().observations
    [wait] = rows[rows["measure"] == "citizen_reply_wait"].to_dict("records")
    assert (wait["lower"], wait["upper"]) == (2, 4)
    assert pd.isna(wait["value"])


def test_an_announced_target_is_no_count() -> None:
    rows = load().observations
    assert rows.loc[(rows["measure"] == "kcsc_monitors") & (rows["value"] == 140), "status"].tolist() == ["target"]


def test_disagreeing_reports_are_both_kept_and_one_is_drawn_for_a_reason() -> None:
    rows = load().observations
    both = rows[rows["value"].isin([94185, 94186])].set_index("value")
    assert both["preferred"].to_dict() == {94185: False, 94186: True}
    assert both.at[94186, "preferred_why_ko"]


def test_misprints_are_kept_and_not_drawn() -> None:
    rows = load().observations
    misprints = rows[rows["status"] == "misprint"]
    assert sorted(misprints["value"]) == [13, 649, 2379, 2464, 6201, 6343]
    assert not misprints["preferred"].any()


def test_every_observation_leads_to_a_source_with_a_title() -> None:
    dataset = load()
    assert (dataset.sources.loc[dataset.observations["source"], "title"] != "").all()


def test_every_drawn_number_has_a_note_in_both_languages() -> None:
    rows = load().observations
    drawn = rows[rows["preferred"]]
    assert (drawn["note_en"] != "").all()
    assert drawn["note_ko"].str.contains("[가-힣]", regex=True).all()


def test_deletions_and_blocks_add_to_all_requests_where_all_three_were_published() -> None:
    for year in (2015, 2016, 2018):
        parts = [
            values("dsc_corrections", f"{year}-01-01", f"{year}-12-31", action=name)[0] for name in ("delete", "block")
        ]
        assert values("dsc_corrections", f"{year}-01-01", f"{year}-12-31", action="all") == [sum(parts)]


def test_ages_add_to_all_suspects_with_under_14_inside_the_teenagers() -> None:
    ages = ("10to19", "20to29", "30to39", "40to49", "50plus")
    year = ("2024-01-01", "2024-12-31")
    parts = [values("deepfake_suspects_apprehended", *year, age_group=age)[0] for age in ages]
    assert values("deepfake_suspects_apprehended", *year, age_group="all") == [sum(parts)] == [682]
