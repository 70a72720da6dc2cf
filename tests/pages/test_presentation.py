"""What is collected: it comes along, it is undone, and one that is full stays as it is."""

from streamlit.testing.v1 import AppTest

from components.figures.pages import FIGURES, PAGES
from components.view.deck import MOST, Deck, Kind, Shown, decode, encode, slide
from data.dataset import load
from tests.pages.test_pages import FRAME


def _opened(deck: Deck) -> AppTest:
    app = AppTest.from_file(FRAME, default_timeout=60)
    app.query_params["lang"] = "en"
    app.query_params["deck"] = encode(deck)
    return app.run()


def _deck(app: AppTest) -> Deck:
    found = app.query_params["deck"]
    return decode(found if isinstance(found, str) else found[0])


def _collect(app: AppTest) -> AppTest:
    app = app.button(key="collect-requests-and-cases").click().run()
    assert not app.exception
    return app


def test_a_figure_is_added_at_the_end_and_the_last_change_is_undone() -> None:
    begun = Deck(load().version, (slide("title"),))
    app = _collect(_opened(begun))
    now = _deck(app)
    assert now.slides[:1] == begun.slides
    assert [one.id for one in now.slides[1].shown] == ["requests-and-cases"]
    app = app.button(key="tray-undo").click().run()
    assert _deck(app) == begun


def test_a_full_presentation_stays_as_it_is_and_says_why() -> None:
    full = Deck(load().version)
    for key in [*FIGURES] * 2:
        longer = Deck(full.version, (*full.slides, slide("figure", Shown(key))))
        if len(encode(longer)) > MOST:
            break
        full = longer
    # Whatever still has room, a figure with its filters has none.
    app = _collect(_opened(full))
    app = _collect(app)
    app = _collect(app)
    kept = _deck(app)
    assert len(encode(kept)) <= MOST
    assert len(kept.slides) < len(full.slides) + 3
    assert any("full" in one.value for one in app.toast)


def test_slides_that_show_nothing_are_listed_all_the_same() -> None:
    kinds: tuple[Kind, ...] = ("number", "figure", "pair", "section", "statement")
    app = _opened(Deck(load().version, tuple(slide(kind) for kind in kinds)))
    app = app.switch_page(PAGES["presentation"].script).run()
    assert not app.exception
    assert sum((button.key or "").startswith("remove-") for button in app.button) == len(kinds)
