"""Sentences about numbers: right in both languages, with what must be said, and refused where they would not hold."""

import pytest

from components.language.labels import labels
from components.view import sentence
from data.dataset import load
from data.model import Observation
from tests.record import frozen

EN, KO = labels(frozen(), "en"), labels(frozen(), "ko")


def number(measure: str, year: int) -> Observation:
    return next(
        row
        for row in frozen().of(measure)
        if row.preferred
        and row.period_kind == "year"
        and row.period_start.year == year
        and all(code in ("all", "") for _, code in row.members)
    )


def test_a_number_is_said_with_its_period_and_what_others_give() -> None:
    row = number("deepfake_corrections", 2024)
    assert sentence.sentence(row, EN) == "Deepfake takedown requests came to 23,107 (2024)."
    assert sentence.sentence(row, KO) == "딥페이크 시정요구는 2024년 23,107건이다."
    disputed = sentence.sentence(number("deepfake_corrections", 2023), EN)
    assert "7,187 (2023)" in disputed
    assert "≈7,200" in disputed
    assert sentence.source([row], EN).startswith("(Source: ")
    assert frozen().version in sentence.source([row], EN)


def test_a_change_is_said_as_a_factor_or_a_percentage() -> None:
    rows = number("deepfake_corrections", 2023), number("deepfake_corrections", 2024)
    assert sentence.change(*rows, EN).startswith(
        "Deepfake takedown requests rose from 7,187 (2023) to 23,107 (2024), 3.2-fold."
    )
    # The order in which they are chosen does not matter.
    assert sentence.change(rows[1], rows[0], KO).startswith(
        "딥페이크 시정요구는 2023년 7,187건에서 2024년 23,107건으로 증가했다(3.2배)."
    )
    assert "+2.6%" in sentence.change(
        number("deepfake_cases_reported", 2021), number("deepfake_cases_reported", 2022), EN
    )


def test_what_comparisons_refuse_no_sentence_says() -> None:
    cases = number("deepfake_cases_reported", 2023), number("deepfake_cases_reported", 2024)
    with pytest.raises(ValueError, match="Counted differently"):
        sentence.change(*cases, EN)
    whole = number("deepfake_corrections", 2024)
    part = next(row for row in sentence.comparable(whole, frozen()) if row.period_kind != "year")
    with pytest.raises(ValueError, match=r"length|overlap"):
        sentence.change(whole, part, EN)


def test_two_bars_of_one_chart_are_said_beside_each_other() -> None:
    found = {row.id: row for row in frozen().of("deepfake_suspects_apprehended") if row.preferred}
    year = [row for row in found.values() if row.period_kind == "year" and row.member("region") == "all"]
    ages = {row.member("age_group"): row for row in year if row.period_end.year == 2024}
    teens, children = ages["10to19"], ages["under14"]
    assert children in sentence.comparable(teens, frozen())
    said = sentence.together(teens, children, EN)
    assert "came to 548" in said
    assert "to 104 (2024)." in said
    assert "is counted within 10–19 years." in said
    assert sentence.together(children, teens, EN).index("104") < sentence.together(children, teens, EN).index("548")
    assert "548명, " in sentence.together(teens, children, KO)
    assert "104명이다." in sentence.together(teens, children, KO)
    assert "is counted within" not in sentence.together(ages["20to29"], ages["30to39"], EN)


def test_two_bars_of_different_measures_are_said_unless_they_count_the_same() -> None:
    asked, cases = number("deepfake_corrections", 2024), number("deepfake_cases_reported", 2024)
    assert cases in sentence.comparable(asked, frozen())
    said = sentence.together(asked, cases, KO)
    assert said.startswith("2024년 딥페이크 시정요구는 23,107건, 경찰 접수 딥페이크 사건은 1,202건이다.")
    one, other = next(
        (row, other)
        for row in load().observations
        for other in sentence.comparable(row, load())
        if _rivals(row, other) and row.series != other.series
    )
    with pytest.raises(ValueError, match="different rules"):
        sentence.together(one, other, EN)


def _rivals(one: Observation, other: Observation) -> bool:
    concepts = [load().measures[row.measure].concept for row in (one, other)]
    return one.measure != other.measure and concepts[0] == concepts[1] != ""


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_number_of_the_record_has_a_sentence_or_a_reason(lang: str) -> None:
    names = labels(load(), lang)
    for row in load().observations[::3]:
        said = sentence.sentence(row, names)
        assert names.amount(row) in said
        others = sentence.comparable(row, load())
        for other in (*others[:2], *others[-1:]):
            before, after = sorted((row, other), key=lambda one: (one.period_end, one.period_start))
            refused = row.series == other.series and sentence.refusal(before, after, names)
            rivals = _rivals(row, other)
            said += refused or ("" if rivals else sentence.together(row, other, names))
        assert "(는)" not in said
        assert "(으)" not in said
        assert "{" not in said
