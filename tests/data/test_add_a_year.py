"""`docs/add-a-year.md` as written: the rows that it shows go in, and the figure draws them."""

import re
from pathlib import Path

import pytest

from components.figures import FIGURES
from components.labels import labels
from components.view import view
from data import build
from data.dataset import load
from data.selection import Filters

GUIDE = Path(__file__).parents[2] / "docs" / "add-a-year.md"


def test_the_example_of_the_guide_works(curated: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blocks = [block.strip() for block in re.findall(r"```\n(.*?)```", GUIDE.read_text(encoding="utf-8"), re.DOTALL)]
    source = next(block for block in blocks if block.startswith("example-press"))
    number = next(block for block in blocks if block.startswith("deepfake-corrections.2025"))
    for name, row in (("sources", source), ("takedown_requests", number)):
        with (curated / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(row + "\n")
    assert build.main(["--curated", str(curated), "--tables", str(tmp_path / "tables")]) == 0
    assert "takedown_requests" in capsys.readouterr().out
    shown = view(FIGURES["deepfake-takedowns"], Filters(), labels(load(tmp_path / "tables"), "ko"))
    last = shown.rows.iloc[-1]
    assert (last["year"], last["value"], last["mark"]) == (2025, 31234, "complete")
    assert shown.words.of(last, "note") == "연간 값입니다."
