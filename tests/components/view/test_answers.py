import pytest

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.view.answers import answers
from components.view.search import find
from data.compare import annual
from data.dataset import load


def _asked(query: str, lang: str) -> list[str]:
    """Return what the search answers, in the order of what it finds."""
    found = find(query, load())
    shown = [measure for key in found["figure"][:4] for measure in FIGURES[key].measures]
    told = answers(query, [*shown, *found["measure"]], labels(load(), lang))
    return [one.text.replace("\xa0", " ") for one in told]


@pytest.mark.parametrize(
    ("query", "lang", "answer"),
    [
        (
            "By what factor did deepfake takedowns grow from 2021 to 2024?",
            "en",
            "Deepfake takedown requests: 1,913 in 2021, 23,107 in 2024, 12.1 times",
        ),
        (
            "2021년부터 2024년까지 딥페이크 시정요구는 몇 배 늘었나",
            "ko",
            "딥페이크 시정요구: 2021년 1,913건, 2024년 23,107건, 12.1배",
        ),
        (
            "How many deepfake cases did police record in 2024?",
            "en",
            "1,202 cases: Deepfake cases reported to police, 2024",
        ),
        ("2024년 딥페이크 사건", "ko", "딥페이크 사건 접수 건수, 2024년: 1,202건"),
        (
            "police deepfake cases 2021 to 2024",
            "en",
            "Deepfake cases reported to police: 156 in 2021, 1,202 in 2024; not comparable",
        ),
        ("victims supported in 2024", "en", "10,305 people: People supported by the national centre, 2024"),
        ("cyber investigators in post 2024", "en", "830 people: Cyber investigators in post, 2024"),
    ],
)
def test_a_question_with_a_year_is_answered(query: str, lang: str, answer: str) -> None:
    assert answer in _asked(query, lang)


def test_a_question_on_a_member_is_not_answered_with_the_whole() -> None:
    assert not any("1,202" in text for text in _asked("Seoul deepfake cases 2024", "en"))
    assert not any("1,202" in text for text in _asked("2024년 서울 딥페이크 사건", "ko"))


def test_a_year_long_past_is_not_the_latest_number() -> None:
    assert not any("65.4%" in text for text in _asked("share of teenagers among deepfake suspects booked", "en"))


def test_what_a_measure_is_told_for_alone_is_named() -> None:
    told = [text for text in _asked("Items reviewed by platform", "en") if "reviewed by platform" in text]
    assert told
    assert all("(" in text for text in told)


def test_a_part_never_answers_for_the_whole() -> None:
    assert not any("10–19" in text for text in _asked("how many victims 2023", "en"))


def test_what_names_no_year_is_answered_with_the_latest_whole_one() -> None:
    first = _asked("How many deepfake takedown requests?", "en")[0]
    assert first.endswith(" requests: Deepfake takedown requests, " + str(_latest("deepfake_corrections")))
    assert _asked("deepfake takedowns 1999", "en") == []


def _latest(measure: str) -> int:
    return max(row.year for row in annual(load(), measure) if row.completeness == "complete")


def test_a_year_without_a_whole_is_answered_by_the_last_stretch_of_it() -> None:
    assert "948 people: People at schools harmed by deepfakes, 1 Jan–8 Nov 2024" in _asked("school victims 2024", "en")
