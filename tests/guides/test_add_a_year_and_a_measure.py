"""`add-a-year.md` and `add-a-measure.md` to the letter, in one release; then what CI asks of data and pages."""

import csv
import io
from dataclasses import replace
from pathlib import Path

from data.build import register
from data.dataset import REGISTER
from tests.guides.conftest import ROOT, Project

YEAR, MEASURE = "add-a-year.md", "add-a-measure.md"
# What looks at numbers, texts, pages and files of the record as it is. Most tests of the build have a frozen record,
# and others break what is there: no release changes what they find.
_BUILD = ("test_curation.py", "test_record.py", "test_package.py::test_frictionless_accepts_the_package")
CHECKED = (
    "tests/components",
    "tests/pages",
    "tests/test_reference.py",
    *(f"tests/data/{path.name}" for path in (ROOT / "tests/data").glob("test_*.py") if path.name != "test_whole.py"),
    *(f"tests/data/build/{name}" for name in _BUILD),
)
ASIDE = (
    "tests/components/renderers/brief",
    "tests/components/renderers/slides",
    "tests/components/web/api/test_isolation.py",
    "tests/components/web/api/test_schemathesis.py",
    "tests/components/web/mirror",
    "tests/components/web/test_assets.py",
    "tests/pages/test_markdown.py",
)


def corrected(text: str) -> str:
    """Return a table with one more in the first count that is drawn and final."""
    head, *rows = csv.reader(io.StringIO(text))
    at = {name: place for place, name in enumerate(head)}
    row = next(row for row in rows if row[at["status"]] == "final" and row[at["value"]].isdigit())
    row[at["value"]] = str(int(row[at["value"]]) + 1)
    written = io.StringIO(newline="")
    csv.writer(written, lineterminator="\n").writerows([head, *rows])
    return written.getvalue()


def explain(path: Path) -> None:
    lines = register.read(path)
    why = {"en": "Misread.", "ko": "잘못 읽었습니다."}
    register.write(path, [replace(line, why=why) if line.needs_reason else line for line in lines])


def test_a_release_needs_no_code_and_turns_no_test_red(project: Project) -> None:
    curated = "data/curated"
    project.append(f"{curated}/releases.csv", project.shown(YEAR, "2026.12.0"))
    project.append(f"{curated}/sources.csv", project.shown(YEAR, "example-press"))
    project.append(f"{curated}/takedown_requests.csv", project.shown(YEAR, "deepfake-corrections.2025"))
    project.append(f"{curated}/measures.csv", project.shown(MEASURE, "example_trainings"))
    project.append(f"{curated}/takedown_requests.csv", project.shown(MEASURE, "example-trainings.2024"))
    project.edit(f"{curated}/international.csv", corrected)
    told = project.run("-m", "data.build")
    assert "Version 2026.12.0 is open: 2 added, 1 corrected, 1 redrawn." in told
    explain(project.root / "data" / REGISTER)
    project.run("-m", "data.build", "--confirm")
    project.run("-m", "data.build", "--check")
    ignored = [f"--ignore={path}" for path in ASIDE]
    project.run("-m", "pytest", "-q", "-p", "no:cacheprovider", *CHECKED, *ignored)
