import pytest

from components.view.site import SETTING, Site, stated
from tests.components.conftest import Show, comparing

SITE = Site("https://trends.test/stats")


def test_an_address_names_the_view_and_nothing_that_is_usual(show: Show) -> None:
    shown = show("deepfake-cases", "ko", years=(2021, 2023))
    assert SITE.figure(shown.place) == (
        "https://trends.test/stats/figures/deepfake-cases?years=2021&years=2023&lang=ko"
    )
    assert SITE.page(shown.place) == (
        "https://trends.test/stats/deepfake-cases?years=2021&years=2023&lang=ko&figure=deepfake-cases"
    )
    assert SITE.figure(show("deepfake-cases").place, "embed/{id}", lang="ko").endswith("/embed/deepfake-cases?lang=ko")


def test_a_comparison_stands_at_its_own_page() -> None:
    place = comparing("change", "deepfake_corrections", "dsc_corrections").place
    assert SITE.page(place) == (
        "https://trends.test/stats/compare?compare=deepfake_corrections&compare=dsc_corrections&display=change&lang=en"
    )


def test_the_public_address_comes_before_the_one_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SETTING, raising=False)
    assert stated("http://localhost:8501").root == "http://localhost:8501"
    monkeypatch.setenv(SETTING, "https://trends.example/stats/")
    assert stated("http://localhost:8501").to("figures") == "https://trends.example/stats/figures"
