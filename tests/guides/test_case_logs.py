"""`case-logs.md` as written: the log that it makes is described as shown, counted, and one number of it explained."""

from pathlib import Path

import pytest

from tests.guides.conftest import Project


def test_the_log_of_the_guide_is_counted_and_explained(
    project: Project, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    logs = tmp_path / "logs"
    project.run("-m", "tests.bench.logs", str(logs), "20000")
    described = project.root / "data" / "logs" / "example.toml"
    described.write_text(project.shown("case-logs.md", 'files = "*.parquet"'), encoding="utf-8")
    monkeypatch.setenv("TAKEDOWN_TRENDS_LOGS", str(logs))
    told = project.run("-m", "data.logs", "build", "example")
    assert "48 of 48 files, 20,000 of 20,000 rows" in told
    said = project.run("-m", "data.logs", "explain", "example", "example_requests", "2025-01", "platform=x")
    assert said.startswith("example_requests, 2025-01, platform=x: ")
    assert "2025-01.parquet  sha256" in said
    assert "nothing is new" in project.run("-m", "data.logs", "build", "example")
