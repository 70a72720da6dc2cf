"""Ten questions that policy staff bring, in both languages: from the start page to the answer and its source."""

from dataclasses import dataclass
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from playwright.sync_api import expect

from components.language.labels import labels
from data.dataset import load
from tests.browser.conftest import Open


@dataclass(frozen=True)
class Question:
    """What is asked, the figure whose first line answers, the observation behind it, the answer in both languages."""

    english: str
    korean: str
    figure: str
    observation: str
    answer: tuple[str, str]


FIGURES = [
    Question(
        "How many deepfake takedowns were deletions rather than blocks?",
        "딥페이크 시정요구 중 접속차단 말고 삭제는 몇 건이야?",
        "deepfake-takedowns-action",
        "deepfake-corrections.delete.20250101-20250731.korea-herald-yonhap-20250908",
        ("15,806 requests to block, 2 to delete (Jan–Jul 2025)", "접속차단 15,806건, 삭제 2건(2025년 1월~7월)"),
    ),
    Question(
        "Did Telegram answer the police in 2020, and now?",
        "텔레그램은 2020년에 경찰 요청에 답했나, 지금은 답하나?",
        "asked-and-answered-2020",
        "platform-replies.telegram.20200201-20200831.herald-economy-20201010",
        ("Telegram, 0 of 7", "텔레그램, 경찰 요청 7건 중 0건"),
    ),
    Question(
        "Are teenagers most of the suspects, and since when do we know?",
        "딥페이크 피의자는 대부분 10대인가? 언제부터 통계가 있나?",
        "deepfake-suspects-by-age",
        "deepfake-suspects-apprehended.10-19.2024.gyeonggi-sinmun-20250213",
        ("Teenagers were 548 of 682 deepfake suspects", "딥페이크 검거 인원 682명 중 10대 548명, 80%(2024년)"),
    ),
    Question(
        "Are deepfake takedowns in 2025 on course to pass 2024?",
        "2025년 딥페이크 시정요구가 2024년을 넘어설까?",
        "deepfake-takedowns-january-july",
        "deepfake-corrections.20250101-20250731.korea-herald-yonhap-20250908",
        ("15,808 in 2025, 2.5 times that of 2024", "2025년 15,808건, 2024년 같은 기간의 2.5배"),
    ),
    Question(
        "How many police stations have a cyber team?",
        "사이버수사팀 있는 경찰서는 전국에 몇 곳?",
        "station-coverage",
        "stations-with-cyber-team.2021.korea-pro-20240903",
        ("157 of 258 police stations had a cyber team (2021), 61%", "경찰서 157개, 전체 258개의 61%(2021년)"),
    ),
    Question(
        "Do blocked deepfake sites stay blocked?",
        "차단된 딥페이크 사이트 아직도 접속되나?",
        "blocked-sites-still-open",
        "blocked-sites-reachable.2024.dong-a-ilbo-20260105",
        ("854 of 1,000 (2024), 85%", "1,000개 중 854개, 85%(2024년)"),
    ),
    Question(
        "How many students and teachers were harmed by deepfakes in 2024?",
        "2024년 학교 딥페이크 피해자는 학생·교사 합쳐 몇 명?",
        "school-victims-2024",
        "school-deepfake-victims.20240101-20241108.news1-20241111",
        ("948 by 8 November 2024", "11월 8일까지 948명"),
    ),
    Question(
        "Do convicted deepfake offenders go to prison?",
        "딥페이크 처벌 실형이 많나 집행유예가 많나?",
        "deepfake-sentences",
        "deepfake-first-instance-defendants.kwdi.suspended.20200625-20241015.kollo-20250402",
        ("75 of 159", "159명 중 집행유예 75명"),
    ),
]
NUMBERS = [
    Question(
        "Why do two papers give 649 and 1,094?",
        "딥페이크 접수 건수가 왜 기사마다 649건, 1,094건으로 다르지?",
        "",
        "deepfake-cases-reported.20240101-20241130.kbc-20241203",
        ("1,094", "1,094건"),
    ),
    Question(
        "Are 53% of deepfake victims in the world South Korean?",
        "전 세계 딥페이크 피해자 53%가 한국인이라는 게 사실인가?",
        "",
        "world-deepfake-korean-share.2023.korea-pro-20240903",
        ("53%", "53%"),
    ),
]
BOTH = pytest.mark.parametrize("lang", ["en", "ko"])


# The languages take turns, for the sake of time; the search box knows both at once.
@pytest.mark.parametrize(
    ("question", "lang"),
    [(question, ("en", "ko")[number % 2]) for number, question in enumerate(FIGURES)],
    ids=[question.figure for question in FIGURES],
)
def test_a_figure_answers_and_shows_its_source(visit: Open, question: Question, lang: str) -> None:
    names = labels(load(), lang)
    opened = visit("/", locale={"en": "en-GB", "ko": "ko-KR"}[lang])
    page = opened.page
    box = page.get_by_role("searchbox")
    box.fill({"en": question.english, "ko": question.korean}[lang])
    box.press("Enter")
    page.wait_for_url("**q=**")
    opened.settle()
    answer = question.answer[lang == "ko"]
    page.locator(".st-key-found").get_by_role("link").filter(has_text=answer).first.click()
    page.wait_for_url(f"**figure={question.figure}**")
    card = page.locator(f".st-key-figure-{question.figure}")
    expect(card.get_by_role("heading", level=2)).to_contain_text(answer)
    expect(page.locator('[data-testid="stPlotlyChart"]')).to_have_count(1)
    opened.settle()
    card.get_by_role("tab").nth(2).click()
    card.locator(f"[class*='{question.observation.replace('.', '-')}']").get_by_role("button").click()
    window = page.get_by_role("dialog")
    row = load().by_id[question.observation]
    expect(window).to_contain_text(names.source(row.source))
    expect(window).to_contain_text(names.quantity(row))
    assert opened.faults == []


@BOTH
@pytest.mark.parametrize("question", NUMBERS, ids=lambda question: question.observation)
def test_a_number_leads_to_its_reports(visit: Open, question: Question, lang: str) -> None:
    dataset = load()
    names, row = labels(dataset, lang), dataset.by_id[question.observation]
    opened = visit("/", locale={"en": "en-GB", "ko": "ko-KR"}[lang])
    page = opened.page
    box = page.get_by_role("searchbox")
    box.fill({"en": question.english, "ko": question.korean}[lang])
    box.press("Enter")
    page.wait_for_url("**q=**")
    opened.settle()
    found = page.locator(".st-key-found").get_by_role("link")
    found.filter(has_text=names.source(row.source)).filter(has_text=names.quantity(row)).first.click()
    page.wait_for_url(f"**observation={question.observation}")
    window = page.get_by_role("dialog")
    expect(window).to_contain_text(names.words.of(row.note))
    expect(window).to_contain_text(question.answer[lang == "ko"])
    assert opened.faults == []


# Typed as they are; the first step is to ask, the second to open the answer, which shows its source.
TYPED = {
    "en": [
        ("How many deepfake takedown requests in 2024?", "23,107 requests"),
        ("By what factor did deepfake takedowns grow from 2021 to 2024?", "12.1 times"),
        ("How many deepfake cases did police record in 2024?", "1,202 cases"),
        ("How many victims were supported in 2024?", "10,305 people"),
        ("How many victims at schools in 2024?", "948 people"),
        ("What share of blocked sites was still reachable in 2024?", "85.4%"),
        ("How many requests did Telegram fulfil in 2025?", "2,101 requests"),
        ("How many cyber investigators were in post in 2024?", "830 people"),
        ("How many police stations had a cyber team in 2021?", "157 stations"),
        ("What share of deepfake suspects were teenagers in 2024?", "80.3%"),
    ],
    "ko": [
        ("2024년 딥페이크 시정요구는 몇 건인가", "23,107건"),
        ("2021년부터 2024년까지 딥페이크 시정요구는 몇 배 늘었나", "12.1배"),
        ("2024년 경찰에 접수된 딥페이크 사건은 몇 건인가", "1,202건"),
        ("2024년 디성센터가 지원한 피해자는 몇 명인가", "10,305명"),
        ("2024년 학교 딥페이크 피해자는 몇 명인가", "948명"),
        ("2024년 차단했는데 여전히 접속되는 사이트 비율", "85.4%"),
        ("텔레그램이 2025년에 이행한 요청", "2,101건"),
        ("2024년 사이버 수사관 현원", "830명"),
        ("2021년 사이버수사팀이 있는 경찰서는 몇 곳인가", "157개"),
        ("2024년 딥페이크 검거 인원 중 10대 비율", "80.3%"),
    ],
}


@BOTH
def test_a_typed_question_ends_at_its_number_and_source_in_two_steps(visit: Open, lang: str) -> None:
    names = labels(load(), lang)
    opened = visit("/about", locale={"en": "en-GB", "ko": "ko-KR"}[lang])
    page = opened.page
    for question, answer in TYPED[lang]:
        box = page.get_by_role("searchbox")
        box.fill(question)
        box.press("Enter")
        page.wait_for_url(f"**{urlencode({'q': question})}**")
        opened.settle()
        page.locator(".st-key-found").get_by_role("link").filter(has_text=answer).first.click()
        page.wait_for_url("**observation=**")
        row = load().by_id[parse_qs(urlsplit(page.url).query)["observation"][0]]
        window = page.get_by_role("dialog")
        expect(window).to_contain_text(names.quantity(row).replace("\xa0", " "))
        expect(window).to_contain_text(names.source(row.source))
        page.keyboard.press("Escape")
        expect(window).to_be_hidden()
        page.wait_for_url(lambda url: "observation=" not in url)
        opened.settle()
    assert opened.faults == []
