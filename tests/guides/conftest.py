import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_PARTS = (
    "app.py",
    "components",
    "data",
    "docs",
    "pages",
    "tests",
    "Makefile",
    "pyproject.toml",
    "requirements.txt",
    ".streamlit",
)


@dataclass(frozen=True)
class Project:
    """A copy of the project that a test may work on as a contributor would."""

    root: Path

    def run(self, *arguments: str) -> str:
        """Run Python in the copy and return what it printed; what fails says so with all that it printed."""
        settings = {**os.environ, "PYTHONPATH": str(self.root), "PYTHONDONTWRITEBYTECODE": "1"}
        found = subprocess.run(
            [sys.executable, *arguments], cwd=self.root, env=settings, capture_output=True, text=True, check=False
        )
        assert found.returncode == 0, f"{' '.join(arguments)}\n{found.stdout[-6000:]}\n{found.stderr[-6000:]}"
        return found.stdout

    def append(self, path: str, line: str) -> None:
        """Add a line at the end of a file."""
        with (self.root / path).open("a", encoding="utf-8") as file:
            file.write(line + "\n")

    def edit(self, path: str, change: Callable[[str], str]) -> None:
        """Change the text of a file, which must then read otherwise."""
        before = (self.root / path).read_text(encoding="utf-8")
        after = change(before)
        assert after != before
        (self.root / path).write_text(after, encoding="utf-8")

    def shown(self, guide: str, begin: str) -> str:
        """Return the block that a guide shows, found by how it begins."""
        text = (self.root / "docs" / guide).read_text(encoding="utf-8")
        blocks = re.finditer(r"```\w*\n\s*(.*?)\s*```", text, re.DOTALL)
        return next(block[1] for block in blocks if block[1].startswith(begin))


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    root = tmp_path / "project"
    root.mkdir()
    for name in _PARTS:
        if (ROOT / name).is_dir():
            shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__"))
        else:
            shutil.copy(ROOT / name, root)
    yield Project(root)
    shutil.rmtree(root)
