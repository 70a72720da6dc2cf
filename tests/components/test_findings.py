import pytest

from components.figures import FIGURES
from components.findings import FINDINGS, finding
from tests.components.conftest import Show


@pytest.mark.parametrize(
    ("figure", "english", "korean"),
    [
        (
            "deepfake-takedowns",
            "Deepfake takedown requests reached 23,107 in 2024, 3.2 times as many as in 2023",
            "딥페이크 시정요구: 2024년 23,107건, 2023년의 3.2배",
        ),
        (
            "deepfake-takedowns-january-july",
            "Deepfake takedown requests, Jan–Jul: 15,808 in 2025, 2.5 times as many as in 2024",
            "딥페이크 시정요구(1월~7월): 2025년 15,808건, 2024년 같은 기간의 2.5배",
        ),
        (
            "deepfake-takedowns-action",
            "15,806 access blocks against 2 deletions (Jan–Jul 2025)",
            "접속차단 15,806건, 삭제 2건(2025년 1월~7월)",
        ),
        (
            "all-takedowns",
            "Digital sex crime takedown requests rose 41% from 2023 to 94,186 in 2024",
            "디지털성범죄정보 시정요구: 2024년 94,186건, 2023년 대비 41% 증가",
        ),
        (
            "requests-and-cases",
            "23,107 deepfake takedown requests and 1,202 police cases in 2024",
            "2024년 딥페이크 시정요구 23,107건, 경찰 접수 사건 1,202건",
        ),
        (
            "deepfake-cases-2024",
            "Deepfake cases reported to police: 297 by 31 July 2024, 1,202 by 31 December 2024",
            "딥페이크 사건 접수 건수(누적): 2024년 7월 31일까지 297건, 2024년 12월 31일까지 1,202건",
        ),
        (
            "deepfake-suspects-by-age",
            "Teenagers were 548 of 682 suspects apprehended (2024), 80%",
            "검거 인원 682명 중 10대 548명, 80%(2024년)",
        ),
        (
            "station-coverage",
            "157 of 258 police stations had a cyber team (2021), 61%",
            "사이버수사팀이 있는 경찰서 157개, 전체 258개의 61%(2021년)",
        ),
        (
            "investigators",
            "830 of 1,212 authorised posts were filled (2024), 68%",
            "사이버 수사관 정원 1,212명 대비 현원 830명, 68%(2024년)",
        ),
        (
            "monitors",
            "Regulator's monitors, all illegal information: 72 in 2024; a target of 140 was reported",
            "방심위 모니터 요원(불법정보 전체): 2024년 72명, 목표로 보도된 값 140명",
        ),
        (
            "telegram-fulfilled",
            "Data requests Telegram fulfilled for South Korea: 0 in Jan–Sept 2024, 570 in Oct–Dec 2025",
            "텔레그램이 이행한 한국의 자료 제공 요청: 2024년 1월~9월 0건, 2025년 10월~12월 570건",
        ),
        (
            "asked-and-answered-2020",
            "Police requests answered (Jan–Aug 2020): Telegram 0 of 7, Discord 31 of 39, Twitter (now X) 56 of 69",
            "경찰 요청에 대한 회신(2020년 1월~8월): 텔레그램 7건 중 0건, 디스코드 39건 중 31건, "
            "트위터(현 엑스) 69건 중 56건",
        ),
    ],
)
def test_the_title_states_the_finding(show: Show, figure: str, english: str, korean: str) -> None:
    assert finding(show(figure)) == english
    assert finding(show(figure, "ko")) == korean


def test_the_title_follows_the_rows_shown(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2021, 2023))) == (
        "Deepfake cases reported to police rose 13% from 2022 to 180 in 2023"
    )
    assert finding(show("deepfake-cases", years=(2021, 2021))) == "Deepfake cases reported to police: 156 (2021)"


def test_a_change_of_definition_is_not_told_as_growth(show: Show) -> None:
    assert finding(show("deepfake-cases")) == (
        "Deepfake cases reported to police: 1,202 in 2024 and 180 in 2023, not counted by one rule"
    )
    assert (
        finding(show("deepfake-cases", "ko"))
        == "딥페이크 사건 접수 건수: 2023년 180건, 2024년 1,202건(집계 기준이 다름)"
    )


def test_an_empty_figure_still_has_a_name(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2013, 2013))) == "Deepfake cases reported to police"


def test_every_finding_is_used() -> None:
    assert {figure.finding for figure in FIGURES.values()} == set(FINDINGS)
