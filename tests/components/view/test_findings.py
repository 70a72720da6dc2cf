import pytest

from components.figures.pages import FIGURES
from components.language.languages import NO_BREAK
from components.view.findings import RULES, finding
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
            "방심위 모니터 요원(불법정보 전체): 2024년 72명, 보도된 목표 140명",
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
        (
            "deepfake-sentences-supreme-court",
            "Fake video defendants at first instance (Supreme Court count, Suspended sentence): "
            "34 of 87 (25 Jun 2020–30 Jun 2024), 39%",
            "허위영상물 1심 선고 인원(대법원 집계, 집행유예): 87명 중 34명, 39%(2020년 6월 25일 ~ 2024년 6월 30일)",
        ),
        (
            "google-data-requests",
            "Share of data requests Google answered with data (Other legal requests): 87% of 1,762 (Jan–Jun 2025)",
            "구글 이용자 정보 제공률(기타 법적 요청): 1,762건 중 87%(2025년 1월~6월)",
        ),
        (
            "network-act-reporters",
            "Reports of illegal sexual material to operators (Google, X and Meta together) (2024): "
            "Victims and users 95,839, Agencies and designated bodies 125,247",
            "불법촬영물등 신고(구글·엑스·메타 합계), 2024년: 피해자·이용자 95,839건, 기관·단체 125,247건",
        ),
        (
            "student-survey-by-sex",
            "What students say about deepfakes (5–27 Nov 2024), Set an account to private: Female 46.4%, Male 22.4%",
            "딥페이크에 대한 학생 인식, 2024년 11월 5일~27일, 계정을 비공개로 전환: 여성 46.4%, 남성 22.4%",
        ),
        (
            "deepfake-cases-by-province",
            "Deepfake cases reported to police (Jan–Jul 2024): 58 in Southern Gyeonggi, "
            "the most of the 4 areas with a figure",
            "딥페이크 사건 접수 건수, 2024년 1월~7월: 값이 있는 4개 지역 중 가장 많은 곳은 경기남부, 58건",
        ),
        (
            "sexual-violence-officers-by-province",
            "Officers in cyber sexual violence teams (5 June 2024): 21 in Southern Gyeonggi, the most of all 18 areas",
            "사이버성폭력 수사팀 인원, 2024년 6월 5일: 전체 18개 지역 중 가장 많은 곳은 경기남부, 21명",
        ),
        (
            "services-and-posts",
            "Services of the national centre: 332,341; Authorised posts at the national centre: 39 (2024)",
            "2024년 디성센터 지원 건수 332,341건, 디성센터 정원 39명",
        ),
        (
            "cybercrime-clearance",
            "Clearance rate of cybercrime cases fell from 57.1% in 2023 to 54.1% in 2024",
            "사이버범죄 검거율: 2023년 57.1%에서 2024년 54.1%로 하락",
        ),
        (
            "cyber-sexual-violence-cleared",
            "Clearance rate of cyber sexual violence cases rose from 73% in 2022 to 75% in 2023",
            "사이버성폭력 검거율: 2022년 73%에서 2023년 75%로 상승",
        ),
        (
            "youth-prison-terms",
            "Average prison term, youth digital sex crime, rose 73% from 2019 to 42.5 months in 2023",
            "아동·청소년 디지털성범죄 평균 징역형: 2023년 42.5개월, 2019년 대비 73% 증가",
        ),
        (
            "review-backlog",
            "Digital sex crime items waiting for review: ≈5,000 (16 July 2025), 14,731 (2 October 2025)",
            "디지털성범죄정보 심의 대기: 2025년 7월 16일 ≈5,000건, 2025년 10월 2일 14,731건",
        ),
        (
            "processing-time",
            "Time to a decision, digital sex crime: ≈3 days (Sept 2018–Aug 2019), 1.17 days (5 September 2022)",
            "디지털성범죄정보 처리 기간: 2018년 9월 ~ 2019년 8월 ≈3일, 2022년 9월 5일 1.17일",
        ),
        (
            "undercover-since-2021",
            "Undercover operations: 35 by 26 October 2021, 765 by 31 August 2025",
            "위장수사 건수(누적): 2021년 10월 26일까지 35건, 2025년 8월 31일까지 765건",
        ),
    ],
)
def test_the_title_states_the_finding(show: Show, figure: str, english: str, korean: str) -> None:
    assert finding(show(figure)).replace(NO_BREAK, " ") == english
    assert finding(show(figure, "ko")) == korean


def test_the_title_follows_the_rows_shown(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2021, 2023))) == (
        "Deepfake cases reported to police rose 13% from 2022 to 180 in 2023"
    )
    assert finding(show("deepfake-cases", years=(2021, 2021))) == "Deepfake cases reported to police: 156 (2021)"


def test_money_is_told_with_its_unit(show: Show) -> None:
    assert finding(show("regulator-monitor-budget")).replace(NO_BREAK, " ") == (
        "Budget for the regulator's monitors rose 5% from 2022 to 879,960,000 won in 2023"
    )
    assert finding(show("regulator-monitor-budget", "ko")) == (
        "방심위 모니터 요원 예산: 2023년 879,960,000원, 2022년 대비 5% 증가"
    )


def test_a_part_without_a_total_on_record_stands_alone(show: Show) -> None:
    assert finding(show("deepfake-victims-by-age")).endswith("10–19 years highest, 59.8%")
    assert finding(show("school-levels")).endswith(f"High schools highest, 300{NO_BREAK}reports")


def test_provinces_that_share_the_first_place_are_all_named(show: Show) -> None:
    view = show("deepfake-cases-by-province", choices={"region": ("daegu", "jeonnam")})
    assert finding(view).endswith("11 in Daegu, Jeonnam, the most of the 2 areas with a figure")


def test_a_change_of_definition_is_not_told_as_growth(show: Show) -> None:
    assert finding(show("deepfake-cases")) == (
        "Deepfake cases reported to police: 1,202 in 2024; not comparable with 180 in 2023"
    )
    assert (
        finding(show("deepfake-cases", "ko"))
        == "딥페이크 사건 접수 건수: 2023년 180건, 2024년 1,202건(집계 기준이 다름)"
    )


def test_an_empty_figure_still_has_a_name(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2013, 2013))) == "Deepfake cases reported to police"


def test_every_finding_is_used() -> None:
    assert {figure.finding.rule for figure in FIGURES.values()} | {"compared"} == set(RULES)  # the reader's own
