from dataclasses import replace

from components import twins
from components.citation import citation
from components.labels import labels
from data.dataset import load
from tests.components.conftest import Show


def test_the_file_names_number_source_and_version(show: Show) -> None:
    line = twins.file(show("deepfake-cases", years=(2024, 2024))).splitlines()[1]
    assert line.startswith(
        "deepfake-cases-reported.2024.mbc,deepfake_cases,deepfake_cases_reported,Deepfake cases reported to police,"
    )
    assert ",1202," in line
    assert "https://imnews.imbc.com/" in line
    assert line.endswith(load().version)


def test_a_formula_comes_out_harmless(show: Show) -> None:
    view = show("deepfake-cases", years=(2024, 2024))
    poisoned = replace(view, rows=view.rows.assign(note_en='=HYPERLINK("http://localhost")'))
    assert '"\'=HYPERLINK(""http://localhost"")"' in twins.file(poisoned)


def test_the_citation_names_the_version() -> None:
    for lang in ("en", "ko"):
        assert load().version in citation(labels(load(), lang))
