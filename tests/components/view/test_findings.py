import re

import pytest

from components.figures.pages import FIGURES
from components.language.languages import LANGUAGES, NO_BREAK
from components.view.findings import RULES, finding
from tests.components.conftest import Show


@pytest.mark.parametrize(
    ("figure", "english", "korean"),
    [
        (
            "deepfake-takedowns",
            "Deepfake takedown requests rose 3.2-fold to 23,107 in 2024",
            "딥페이크 시정요구: 2024년 23,107건, 전년의 3.2배",
        ),
        (
            "deepfake-takedowns-january-july",
            "Deepfake takedown requests, Jan–Jul: 15,808 in 2025, 2.5 times that of 2024",
            "딥페이크 시정요구(1월~7월): 2025년 15,808건, 2024년의 2.5배",
        ),
        (
            "deepfake-takedowns-action",
            "15,806 access blocks against 2 deletions (Jan–Jul 2025)",
            "접속차단 15,806건, 삭제 2건(2025년 1월~7월)",
        ),
        (
            "all-takedowns",
            "Digital sex-crime takedown requests rose 41% to 94,186 in 2024",
            "디지털성범죄정보 시정요구: 2024년 94,186건, 전년 대비 41% 증가",
        ),
        (
            "requests-and-cases",
            "23,107 deepfake takedown requests and 1,202 police cases in 2024",
            "2024년 딥페이크 시정요구 23,107건, 경찰 접수 사건 1,202건",
        ),
        (
            "deepfake-cases-2024",
            "Deepfake cases reported: 297 by 31 July, 1,202 by 31 December 2024",
            "딥페이크 사건 접수(누적): 2024년 7월 31일까지 297건, 12월 31일까지 1,202건",
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
            "Regulator's monitors, all illegal information: 72 in 2024; reported target: 140",
            "방심위 모니터 요원(불법정보 전체): 2024년 72명, 보도된 목표 140명",
        ),
        (
            "telegram-fulfilled",
            "Telegram data requests fulfilled: 0 in Jan–Sept 2024, 570 in Oct–Dec 2025",
            "텔레그램의 자료 제공: 2024년 1월~9월 0건, 2025년 10월~12월 570건",
        ),
        (
            "asked-and-answered-2020",
            "Fewest answers: Telegram, 0 of 7 police requests (Feb–Aug 2020)",
            "회신이 가장 적은 곳: 텔레그램, 경찰 요청 7건 중 0건(2020년 2월~8월)",
        ),
        (
            "deepfake-sentences-supreme-court",
            "Fake video, Supreme Court: Suspended sentence 34 of 87 (Jun 2020–Jun 2024)",
            "허위영상물 1심(대법원 집계): 87명 중 집행유예 34명(2020년 6월 ~ 2024년 6월)",
        ),
        (
            "google-data-requests",
            "Google disclosed data (Other legal requests): 87% of 1,762 (Jan–Jun 2025)",
            "구글의 정보 제공률(기타 법적 요청): 1,762건 중 87%(2025년 1월~6월)",
        ),
        (
            "network-act-reporters",
            "Reports by victims and users 95,839, by agencies 125,247 (2024)",
            "피해자·이용자 신고 95,839건, 기관·단체 신고 125,247건(2024년)",
        ),
        (
            "student-survey-by-sex",
            "Set an account to private: Female 46.4%, Male 22.4% (5–27 Nov 2024)",
            "계정을 비공개로 전환: 여성 46.4%, 남성 22.4%(2024년 11월 5일~27일)",
        ),
        (
            "deepfake-cases-by-province",
            "Deepfake cases reported: Southern Gyeonggi first of 4 known, 58 (Jan–Jul 2024)",
            "딥페이크 사건 접수: 값이 있는 4곳 중 1위 경기남부, 58건(2024년 1월~7월)",
        ),
        (
            "sexual-violence-officers-by-province",
            "Cyber sexual violence officers: Southern Gyeonggi first, 21 (5 June 2024)",
            "사이버성폭력 수사팀 인원: 1위 경기남부, 21명(2024년 6월 5일)",
        ),
        (
            "services-and-posts",
            "Centre services: 332,341; Centre posts: 39 (2024)",
            "2024년 디성센터 지원 332,341건, 디성센터 정원 39명",
        ),
        (
            "cybercrime-clearance",
            "Clearance rate of cybercrime cases fell from 57.1% to 54.1% in 2024",
            "사이버범죄 검거율: 2024년 54.1%, 전년 57.1%에서 하락",
        ),
        (
            "cyber-sexual-violence-cleared",
            "Clearance of cyber sexual violence rose from 73% to 75% in 2023",
            "사이버성폭력 검거율: 2023년 75%, 전년 73%에서 상승",
        ),
        (
            "youth-prison-terms",
            "Average prison term: 42.5 months in 2023, up 73% on 2019",
            "평균 징역형: 2023년 42.5개월, 2019년 대비 73% 증가",
        ),
        (
            "review-backlog",
            "Items waiting for review: from ≈5,000 to 14,731, Jul–Oct 2025",
            "심의 대기 건수: ≈5,000건 → 14,731건(2025년 7월~10월)",
        ),
        (
            "processing-time",
            "Decision time: from ≈3 days to 1.17 days, Sept 2018–Sept 2022",
            "처리 기간: ≈3일 → 1.17일(2018년 9월 ~ 2022년 9월)",
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
    assert finding(show("deepfake-cases", years=(2021, 2023))) == ("Deepfake cases reported rose 13% to 180 in 2023")
    assert finding(show("deepfake-cases", years=(2021, 2021))) == "Deepfake cases reported: 156 (2021)"


def test_money_is_told_with_its_unit(show: Show) -> None:
    assert finding(show("regulator-monitor-budget")).replace(NO_BREAK, " ") == (
        "Budget for the regulator's monitors rose 5% to 879,960,000 won in 2023"
    )
    assert finding(show("regulator-monitor-budget", "ko")) == (
        "방심위 모니터 요원 예산: 2023년 879,960,000원, 전년 대비 5% 증가"
    )


def test_a_part_without_a_total_on_record_stands_alone(show: Show) -> None:
    assert finding(show("deepfake-victims-by-age")).endswith("10–19 years first, 59.8% (Jan 2021–Dec 2023)")
    assert finding(show("school-levels")).endswith("High schools first, 300 (Jan–Nov 2024)")


def test_provinces_that_share_the_first_place_are_all_named(show: Show) -> None:
    view = show("deepfake-cases-by-province", choices={"region": ("daegu", "jeonnam")})
    assert finding(view).endswith("Daegu, Jeonnam first of 2 known, 11 (Jan–Jul 2024)")


def test_a_change_of_definition_is_not_told_as_growth(show: Show) -> None:
    assert finding(show("deepfake-cases")) == ("Deepfake cases reported: 1,202 in 2024; not comparable with 2023")
    assert finding(show("deepfake-cases", "ko")) == "딥페이크 사건 접수: 2024년 1,202건, 2023년과 집계 기준이 다름"


def test_an_empty_figure_still_has_a_name(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2013, 2013))) == "Deepfake cases reported"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("years", [(), (2015, 2024)], ids=["all", "until-2024"])
def test_a_title_has_at_most_twelve_words(show_live: Show, lang: str, years: tuple[int, ...]) -> None:
    titles = [finding(show_live(figure, lang, **({"years": years} if years else {}))) for figure in FIGURES]
    long = [title for title in titles if sum(bool(re.search(r"\w", word)) for word in title.split()) > 12]
    assert long == []


def test_a_year_that_two_days_share_is_said_once(show: Show) -> None:
    assert finding(show("deepfake-cases-2024")).count("2024") == 1
    assert finding(show("undercover-since-2021")).count("20") == 2


def test_every_finding_is_used() -> None:
    assert {figure.finding.rule for figure in FIGURES.values()} | {"compared"} == set(RULES)  # the reader's own
