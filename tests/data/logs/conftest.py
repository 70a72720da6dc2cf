import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from data.logs import command
from data.logs.command import Place
from tests.bench.logs import write
from tests.bench.server import ROOT

UNTIL = date(2026, 1, 1)
TEXT = (ROOT / "tests" / "bench" / "counting.toml").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The files of a log of 20,000 requests in six months, with all that goes wrong."""
    folder = tmp_path_factory.mktemp("generated")
    write(folder, 20_000, months=6)
    return folder


@pytest.fixture
def log(tmp_path: Path, generated: Path) -> Place:
    """A described log whose files a test may spoil."""
    files = Path(shutil.copytree(generated, tmp_path / "files"))
    described = tmp_path / "example.toml"
    described.write_text(TEXT, encoding="utf-8")
    return Place(described, files, tmp_path / "cubes" / "example")


Build = Callable[..., bool]


@pytest.fixture
def build(log: Place) -> Build:
    return lambda **options: command.build(log, UNTIL, **options)
