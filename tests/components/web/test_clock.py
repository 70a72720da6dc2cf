"""A clock that jumps changes no answer, and stops none."""

import time
from dataclasses import replace
from datetime import date
from typing import Self

import pytest
from msgspec import structs
from starlette.testclient import TestClient

from components.view.deck import Deck, Shown, encode, slide
from components.view.kept import Kept
from components.web.api import page_routes, present_routes
from data import dataset

DECK = encode(Deck(dataset.load().version, (slide("figure", Shown("deepfake-cases")),)))
ASKED = (
    "figures/deepfake-cases?lang=en",
    "api/v1/figures/deepfake-cases.csv",
    "api/v1/figures/deepfake-cases.xlsx",
    "api/v1/figures/deepfake-cases.png",
    "api/v1/pages/deepfake-cases.pdf",
    f"api/v1/presentation.pptx?deck={DECK}",
    f"api/v1/brief.docx?deck={DECK}",
    "feed.xml",
    "datapackage.json",
)


@pytest.mark.parametrize("year", [1981, 2099])
def test_files_are_the_same_whatever_the_clock_says(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, year: int
) -> None:
    for module, name in ((page_routes, "_DOCUMENTS"), (present_routes, "_MADE")):
        monkeypatch.setattr(module, name, Kept(1_000))
    # A release that is dated ahead counts from the day that it is.
    out = tuple(structs.replace(one, date=min(one.date, date.today())) for one in dataset.load().releases)
    record = replace(dataset.load(), releases=out)
    monkeypatch.setattr("components.web.api.answer.load", lambda: record)
    before = [client.get(path) for path in ASKED]
    assert {answer.status_code for answer in before} == {200}

    class Jumped(date):
        @classmethod
        def today(cls) -> Self:
            return cls(year, 1, 1)

    jumped = time.mktime((year, 1, 1, 0, 0, 0, 0, 0, 0))
    monkeypatch.setattr(dataset, "date", Jumped)
    monkeypatch.setattr(time, "time", lambda: jumped)
    after = [client.get(path) for path in ASKED]
    for path, one, other in zip(ASKED, before, after, strict=True):
        assert (other.status_code, other.headers.get("etag")) == (200, one.headers.get("etag")), path
        assert other.content == one.content, path
