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
            "딥페이크 시정요구(1월~7월): 2025년 15,808건, 2024년 같은 기간의 2.5배",
        ),
        (
            "deepfake-takedowns-action",
            "Deepfakes: 15,806 requests to block, 2 to delete (Jan–Jul 2025)",
            "딥페이크 시정요구: 접속차단 15,806건, 삭제 2건(2025년 1월~7월)",
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
            "Police-recorded deepfake cases: 297 by 31 July, 1,202 by 31 December 2024",
            "경찰 접수 딥페이크 사건(누적): 2024년 7월 31일까지 297건, 12월 31일까지 1,202건",
        ),
        (
            "deepfake-suspects-by-age",
            "Teenagers were 548 of 682 deepfake suspects apprehended (2024), 80%",
            "딥페이크 검거 인원 682명 중 10대 548명, 80%(2024년)",
        ),
        (
            "station-coverage",
            "157 of 258 police stations had a cyber team (2021), 61%",
            "사이버수사팀이 있는 경찰서 157개, 전체 258개의 61%(2021년)",
        ),
        (
            "investigators",
            "830 of 1,212 cyber-investigator posts were filled (2024), 68%",
            "사이버 수사관 정원 1,212명 대비 현원 830명, 68%(2024년)",
        ),
        (
            "monitors",
            "Regulator's monitors, all illegal information: 72 in 2024; reported target: 140",
            "방심위 모니터 요원(불법정보 전체): 2024년 72명, 보도된 목표 140명",
        ),
        (
            "telegram-fulfilled",
            "Data requests Telegram fulfilled: 0 in Jan–Sept 2024, 570 in Oct–Dec 2025",
            "텔레그램이 이행한 자료 요청: 2024년 1월~9월 0건, 2025년 10월~12월 570건",
        ),
        (
            "asked-and-answered-2020",
            "Fewest answers: Telegram, 0 of 7 police requests (Feb–Aug 2020)",
            "회신이 가장 적은 곳: 텔레그램, 경찰 요청 7건 중 0건(2020년 2월~8월)",
        ),
        (
            "deepfake-sentences-supreme-court",
            "Fake-video trials, court count: Suspended sentence 34 of 87 (Jun 2020–Jun 2024)",
            "허위영상물 1심(대법원 집계): 87명 중 집행유예 34명(2020년 6월~2024년 6월)",
        ),
        (
            "google-data-requests",
            "Google’s disclosure rate (Other legal requests): 87% of 1,762 (Jan–Jun 2025)",
            "구글의 정보 제공률(기타 법적 요청): 1,762건 중 87%(2025년 1월~6월)",
        ),
        (
            "network-act-reporters",
            "Reports to Google, X, Meta: users 95,839, agencies 125,247 (2024)",
            "구글·엑스·메타 신고: 피해자·이용자 95,839건, 기관·단체 125,247건(2024년)",
        ),
        (
            "student-survey-by-sex",
            "Set an account to private: Female 46.4%, Male 22.4% (5–27 Nov 2024)",
            "계정을 비공개로 전환: 여성 46.4%, 남성 22.4%(2024년 11월 5일~27일)",
        ),
        (
            "deepfake-cases-by-province",
            "Police-recorded deepfake cases: Southern Gyeonggi highest of 4 known, 58 (Jan–Jul 2024)",
            "경찰 접수 딥페이크 사건: 값이 있는 4곳 중 최고 경기남부, 58건(2024년 1월~7월)",
        ),
        (
            "sexual-violence-officers-by-province",
            "Cyber sexual violence officers: Southern Gyeonggi highest, 21 (5 June 2024)",
            "사이버성폭력 수사팀 인원: 가장 높은 값은 경기남부, 21명(2024년 6월 5일)",
        ),
        (
            "services-and-posts",
            "Support-centre services: 332,341; Support-centre posts: 39 (2024)",
            "2024년 디성센터 지원 332,341건, 디성센터 정원 39명",
        ),
        (
            "cybercrime-clearance",
            "Cybercrime clearance rate fell from 57.1% to 54.1% in 2024",
            "사이버범죄 검거율: 2024년 54.1%, 전년 57.1%에서 하락",
        ),
        (
            "cyber-sexual-violence-cleared",
            "Cyber sexual violence clearance rate rose from 73% to 75% in 2023",
            "사이버성폭력 검거율: 2023년 75%, 전년 73%에서 상승",
        ),
        (
            "youth-prison-terms",
            "Prison term, child-victim cases: 42.5 months in 2023, up 73% on 2019",
            "아동·청소년 대상 디지털성범죄 평균 징역형: 2023년 42.5개월, 2019년 대비 73% 증가",
        ),
        (
            "review-backlog",
            "Sex-crime items waiting for review: 14,731 (2 October 2025), from ≈5,000",
            "디지털성범죄정보 심의 대기: ≈5,000건 → 14,731건(2025년 10월 2일)",
        ),
        (
            "processing-time",
            "Sex-crime decision time: 1.17 days (5 September 2022), from ≈3 days",
            "디지털성범죄정보 처리 기간: ≈3일 → 1.17일(2022년 9월 5일)",
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
        "Police-recorded deepfake cases rose 13% to 180 in 2023"
    )
    assert finding(show("deepfake-cases", years=(2021, 2021))) == "Police-recorded deepfake cases: 156 (2021)"


def test_money_is_told_with_its_unit(show: Show) -> None:
    assert finding(show("regulator-monitor-budget")).replace(NO_BREAK, " ") == (
        "Budget for the regulator's monitors rose 5% to 879,960,000 won in 2023"
    )
    assert finding(show("regulator-monitor-budget", "ko")) == (
        "방심위 모니터 요원 예산: 2023년 879,960,000원, 전년 대비 5% 증가"
    )


def test_a_part_without_a_total_on_record_stands_alone(show: Show) -> None:
    assert finding(show("deepfake-victims-by-age")).endswith("10–19 years highest, 59.8% (Jan 2021–Dec 2023)")
    assert finding(show("school-levels")).endswith("High schools highest, 300 (Jan–Nov 2024)")


def test_provinces_that_share_the_first_place_are_all_named(show: Show) -> None:
    view = show("deepfake-cases-by-province", choices={"region": ("daegu", "jeonnam")})
    assert finding(view).endswith("Daegu, Jeonnam highest of 2 known, 11 (Jan–Jul 2024)")


def test_a_change_of_definition_is_not_told_as_growth(show: Show) -> None:
    assert finding(show("deepfake-cases")) == (
        "Police-recorded deepfake cases: 1,202 in 2024; not comparable with 2023"
    )
    assert finding(show("deepfake-cases", "ko")) == "경찰 접수 딥페이크 사건: 2024년 1,202건, 2023년과 집계 기준이 다름"


def test_an_empty_figure_still_has_a_name(show: Show) -> None:
    assert finding(show("deepfake-cases", years=(2013, 2013))) == "Police-recorded deepfake cases"


@pytest.mark.parametrize("lang", LANGUAGES)
@pytest.mark.parametrize("years", [(), (2015, 2024)], ids=["all", "until-2024"])
def test_a_title_has_at_most_twelve_words(show_live: Show, lang: str, years: tuple[int, ...]) -> None:
    titles = [finding(show_live(figure, lang, **({"years": years} if years else {}))) for figure in FIGURES]
    long = [title for title in titles if sum(bool(re.search(r"\w", word)) for word in title.split()) > 12]
    assert long == []


def test_a_year_that_two_days_share_is_said_once(show: Show) -> None:
    assert finding(show("deepfake-cases-2024")).count("2024") == 1
    assert finding(show("undercover-since-2021")).count(", 765 by 31 August 2025") == 1


def test_a_sentence_of_its_own_is_said_of_the_declared_members_alone(show: Show) -> None:
    sentence = finding(show("deepfake-sentences"))
    assert sentence.startswith("Fake-video trials, research sample")
    other = finding(show("deepfake-sentences", choices={"sample": ("supreme_court",)}))
    assert "research sample" not in other
    assert "34 of 87" in other


def test_nothing_is_highest_that_stands_alone(show: Show) -> None:
    alone = finding(show("deepfake-cases-by-province", choices={"region": ("daegu",)}))
    assert alone == "Police-recorded deepfake cases (Daegu): 11 (Jan–Jul 2024)"
    for figure in ("harm-types", "school-levels", "student-survey-views"):
        view = show(figure)
        for code in {row.cell(view.figure.across) for row in view.rows}:
            told = finding(show(figure, choices={view.figure.across: (code,)}))
            assert "highest" not in told, told


def test_replies_are_set_against_requests_of_the_same_months(show: Show) -> None:
    view = show("asked-and-answered-2020", choices={"platform": ("all", "telegram", "discord")})
    assert "11,392 of" not in finding(view)


def test_every_finding_is_used() -> None:
    assert {figure.finding.rule for figure in FIGURES.values()} | {"compared"} == set(RULES)  # the reader's own
