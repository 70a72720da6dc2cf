from datetime import date

import pytest

from components.language.labels import labels
from components.renderers.files.tabular import rows
from components.view.citation import citation
from components.view.tidy import tidy, tidy_view, title
from data.dataset import load
from tests.components.conftest import Show


def test_a_row_names_number_source_version_and_address(show: Show) -> None:
    view = show("deepfake-cases", years=(2024, 2024))
    [row] = rows(tidy_view(view, "http://localhost/x"))
    assert row["id"] == "deepfake-cases-reported.2024.mbc"
    assert (row["value"], row["unit"], row["as_published"]) == (1202.0, "cases", "1,202")
    assert (row["period_start"], row["period_end"]) == (date(2024, 1, 1), date(2024, 12, 31))
    assert row["source_publisher"] == "MBC"
    assert row["source_url"].startswith("https://imnews.imbc.com/")
    assert (row["data_version"], row["data_address"]) == (view.dataset.version, "http://localhost/x")


@pytest.mark.parametrize("lang", ["en", "ko"])
def test_every_column_of_the_record_has_a_title(lang: str) -> None:
    names = labels(load(), lang)
    columns = tidy(load().observations, names, "")
    titles = [title(column, names) for column in columns]
    assert len(set(titles)) == len(columns)
    assert not set(titles) & set(columns)


def test_the_citation_names_the_version() -> None:
    for lang in ("en", "ko"):
        assert load().version in citation(labels(load(), lang))
