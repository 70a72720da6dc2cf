"""What a reader has opened stays open, whatever the filters change in it."""

from streamlit.testing.v1 import AppTest

from components.figures.pages import PAGES
from tests.pages.test_pages import FRAME, texts


def _opened(page: str, **session: object) -> AppTest:
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params["lang"] = "en"
    for key, value in session.items():
        app.session_state[key] = value
    app.run()
    return app.switch_page(PAGES[page].script).run()


def test_the_tab_of_a_card_stays_when_fewer_sources_differ() -> None:
    app = _opened("takedown-requests", **{"tabs-deepfake-takedowns": "Where sources differ"})
    assert "The gap is" in texts(app)
    app.slider[0].set_value((2023, 2024)).run()
    assert not app.exception
    assert app.session_state["tabs-deepfake-takedowns"] == "Where sources differ"
    assert "The gap is" in texts(app)


def test_the_style_of_reference_stays_when_its_window_closes() -> None:
    app = _opened("takedown-requests", **{"share-deepfake-takedowns": True})
    app.segmented_control(key="cite-deepfake-takedowns").set_value("bibtex").run()
    assert any("@misc" in code.value for code in app.code)
    app.session_state["share-deepfake-takedowns"] = False
    app.run()
    assert not app.code
    app.session_state["share-deepfake-takedowns"] = True
    app.run()
    assert any("@misc" in code.value for code in app.code)
