"""Every page in both languages under full, narrow and empty selections, without a browser."""

import json
from pathlib import Path
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from components.figures.kinds import COLUMNS
from components.figures.pages import PAGES
from components.language.labels import labels
from components.renderers import plotly
from components.view.view import view
from data.dataset import load
from data.selection import Filters

FRAME = str(Path(__file__).parents[2] / "pages" / "frame.py")
# What is said of these years holds whatever the next release brings.
UNTIL_2024 = ["2021", "2024"]
COMPARED = ["deepfake_corrections", "deepfake_cases_reported"]

EACH = pytest.mark.parametrize("page", PAGES)
BOTH = pytest.mark.parametrize("lang", ["en", "ko"])


def opened(page: str, **parameters: list[str]) -> AppTest:
    if page == "compare":
        parameters.setdefault("compare", COMPARED)
    app = AppTest.from_file(FRAME, default_timeout=60)
    for key, values in parameters.items():
        app.query_params[key] = values
    app.run()
    if page != "overview":
        app.switch_page(PAGES[page].script).run()
    assert not app.exception
    assert not app.error
    return app


def charts(app: AppTest) -> list[dict[str, Any]]:
    return [json.loads(element.proto.spec) for element in app.get("plotly_chart")]


def chips(app: AppTest) -> list[Any]:
    """Return the buttons that take a choice away."""
    return [button for button in app.button if (button.key or "").startswith("chip-")]


def labelled(app: AppTest) -> list[str]:
    return [button.label.replace("\\", "") for button in chips(app)]


def drawn(page: str, filters: Filters) -> int:
    """Return how many charts of the first part of a page stand open under these filters."""
    sections = PAGES[page].sections
    if page in ("compare", "timeline"):
        return 1
    names = labels(load(), "en")
    if not sections:
        return 0
    left = sum(bool(view(figure, filters, names).rows) for figure in sections[0].figures)
    return min(left, sections[0].shown)


def all_shown(app: AppTest, section: str) -> AppTest:
    """Open the list of further figures of a part of a page."""
    app.session_state[f"more-{section}"] = True
    return app.run()


def texts(app: AppTest) -> str:
    found = [*app.title, *app.header, *app.markdown, *app.caption, *app.info, *app.warning]
    return "\n".join(element.value for element in found).replace("\\", "")


@pytest.mark.parametrize(
    ("page", "section"), [(path, index) for path, page in PAGES.items() for index in range(len(page.sections))]
)
@BOTH
def test_the_full_selection_draws_every_figure(page: str, section: int, lang: str) -> None:
    wanted = PAGES[page].sections[section]
    app = opened(page, lang=[lang], section=[wanted.id] if section else [])
    assert len(charts(app)) == min(len(wanted.figures), wanted.shown)
    assert len(charts(all_shown(app, wanted.id))) == len(wanted.figures)
    assert load().version in texts(app)


@EACH
@BOTH
def test_a_narrow_selection_draws_what_is_left(page: str, lang: str) -> None:
    app = opened(page, lang=[lang], years=["2021", "2021"], unfinished=["false"])
    places = [place for chart in charts(app) for trace in chart["data"] for place in trace.get("x", ())]
    years = {place[:4] for place in places if isinstance(place, str) and place[:2] == "20"}
    assert years <= {"2021"}
    assert len(charts(app)) == drawn(page, Filters(years=(2021, 2021), unfinished=False))


@pytest.mark.parametrize("page", [path for path in PAGES if path not in ("about", "presentation")])
@BOTH
def test_an_empty_selection_says_so_and_offers_the_way_back(page: str, lang: str) -> None:
    narrowed = {"table": ["courts"]} if page == "data" else {}
    app = opened(page, lang=[lang], years=["2013", "2013"], **narrowed)
    assert not charts(app)
    assert {"en": "Nothing in the record", "ko": "조건에 맞는 기록이 없습니다"}[lang] in texts(app)
    reset = next(button for button in app.button if (button.key or "").startswith("reset-"))
    app = reset.click().run()
    assert not app.exception
    assert len(charts(app)) == drawn(page, Filters(years=load().years))
    assert app.slider[0].value == load().years


def test_filters_survive_a_change_of_page() -> None:
    app = AppTest.from_file(FRAME, default_timeout=60).run()
    app.slider[0].set_value((2021, 2024)).run()
    app.switch_page("takedown_requests.py").run()
    assert app.slider[0].value == (2021, 2024)
    app.multiselect(key="choice_action").set_value(["delete"]).run()
    app.switch_page("deepfake_cases.py").run()
    app.switch_page("takedown_requests.py").run()
    assert app.multiselect(key="choice_action").value == ["delete"]
    assert app.query_params["years"] == ["2021", "2024"]
    assert app.query_params["action"] in ("delete", ["delete"])


def test_the_language_switch_keeps_the_filters() -> None:
    app = opened("takedown-requests", years=["2021", "2024"])
    app.segmented_control(key="choice_lang").set_value("ko").run()
    assert app.title[0].value.startswith("방심위는")
    assert app.query_params["lang"] in ("ko", ["ko"])
    assert app.slider[0].value == (2021, 2024)


def test_a_bad_value_in_the_address_is_told() -> None:
    app = opened("overview", years=["1999", "2024"], platform=["myspace"])
    told = texts(app)
    assert "years = 1999 2024" in told
    assert "platform = myspace" in told
    assert "years" not in app.query_params


def test_a_value_in_the_address_is_shown_as_text_only() -> None:
    app = opened("overview", platform=["![x](http://localhost/pixel)"])
    assert app.warning[0].value.count("\\!\\[x\\]\\(http\\:\u2060//localhost/pixel\\)") == 1


def test_a_crash_in_one_figure_leaves_the_others(monkeypatch: pytest.MonkeyPatch) -> None:
    from components.plot.model import Form
    from components.renderers.plotly import specification

    def broken(*_: object) -> None:
        raise RuntimeError("broken on purpose")

    monkeypatch.setitem(specification._FORMS, Form.COLUMN, broken)
    plotly._CHARTS.clear()
    app = AppTest.from_file(FRAME, default_timeout=60).run().switch_page("takedown_requests.py").run()
    assert not app.exception
    section = PAGES["takedown-requests"].sections[0]
    figures = section.figures[: section.shown]
    columns = [figure for figure in figures if figure.chart is COLUMNS]
    assert len(app.error) == len(columns) > 1
    assert "could not be drawn" in app.error[0].value
    assert "broken on purpose" not in app.error[0].value
    assert len(charts(app)) == len(figures) - len(columns)


def test_a_choice_of_another_page_is_told_and_waits() -> None:
    app = opened("overview", action=["delete"])
    assert labelled(app) == ["Action: Deletion (no effect here)"]
    app.switch_page("takedown_requests.py").run()
    assert app.multiselect(key="choice_action").value == ["delete"]
    assert labelled(app) == ["Action: Deletion"]
    chips(app)[0].click().run()
    assert chips(app) == []
    assert "action" not in app.query_params
    assert app.multiselect(key="choice_action").value == []


def test_years_and_unfinished_years_are_taken_away_by_themselves() -> None:
    app = opened("deepfake-cases", years=["2021", "2023"], unfinished=["false"])
    assert labelled(app) == ["years 2021–2023", "without unfinished years"]
    chips(app)[0].click().run()
    assert labelled(app) == ["without unfinished years"]
    assert "years" not in app.query_params
    assert app.slider[0].value == load().years


def test_a_wrong_value_is_answered_with_the_nearest_few() -> None:
    app = opened("overview", measure=["deepfake_cases_reportd"])
    [warning] = app.warning
    said = warning.value.replace("\\", "")
    assert "deepfake_cases_reported" in said
    assert said.count("_") < 40


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        (
            "en",
            (
                "94,186 requests",
                "independent publishers; they differ.",
                "Decided by: Chosen by the curator, with a reason.",
                "Segye Ilbo (26 September 2025) · Paragraph",
            ),
        ),
        ("ko", ("94,186건", "값이 서로 다릅니다.", "나중에", "세계일보 (2025년 9월 26일)")),
    ],
)
def test_a_link_to_an_observation_opens_its_evidence(lang: str, told: tuple[str, ...]) -> None:
    app = opened("overview", lang=[lang], observation=["dsc-corrections.2024.segye-ilbo-20250926"])
    text = texts(app).replace("\xa0", " ")
    for part in told:
        assert part in text
    [reports] = [table.value for table in app.table]
    assert "94,185" in reports.to_string()


def test_an_observation_that_is_not_there_is_told_with_the_nearest() -> None:
    app = opened("overview", observation=["deepfake-cases-reported.2024.mbs"])
    [warning] = app.warning
    assert "deepfake-cases-reported.2024.mbc" in warning.value.replace("\\", "")
    assert "Cite this number" not in texts(app)


def test_a_figure_asked_for_stands_alone_and_a_second_link_is_followed() -> None:
    app = opened("takedown-requests", figure=["all-takedowns"])
    assert len(charts(app)) == 1
    app.query_params.clear()
    app.query_params["figure"] = ["deepfake-takedowns"]
    app.run()
    assert app.header[0].value.startswith("Deepfake takedown requests")
    assert app.query_params["figure"] in ("deepfake-takedowns", ["deepfake-takedowns"])
    next(button for button in app.button if "All figures" in button.label).click().run()
    assert len(charts(app)) == PAGES["takedown-requests"].sections[0].shown
    assert "figure" not in app.query_params


def test_what_the_filters_empty_steps_aside_and_comes_back() -> None:
    app = all_shown(opened("takedown-requests", action=["delete"], lang=["en"]), "deepfakes")
    figures = PAGES["takedown-requests"].sections[0].figures
    shown = len(charts(app))
    assert 0 < shown < len(figures)
    assert "Without a number under these filters" in texts(app)
    undo = next(button for button in app.button if button.key == "undo-action")
    assert undo.label.replace("\\", "") == f"Without “Action: Deletion”: {len(figures) - shown} more figures"
    undo.click().run()
    assert len(charts(app)) == len(figures)
    assert "action" not in app.query_params


def test_the_headline_of_a_page_follows_the_filters() -> None:
    assert "23,107 in 2024" in texts(opened("takedown-requests", lang=["en"], years=UNTIL_2024))
    narrowed = texts(opened("takedown-requests", lang=["en"], years=["2021", "2023"]))
    assert "23,107" not in narrowed
    assert "7,187 in 2023" in narrowed


@pytest.mark.parametrize("contact", ["https://trends.example/contact", "desk@trends.example"])
def test_the_about_page_names_the_contact_that_is_configured(contact: str, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "has named no contact" in texts(opened("about", lang=["en"]))
    monkeypatch.setenv("TAKEDOWN_TRENDS_CONTACT", contact)
    assert contact in texts(opened("about", lang=["en"]))
