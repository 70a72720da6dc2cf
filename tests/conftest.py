from collections.abc import Callable
from pathlib import Path

import pytest

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write the kept outputs anew instead of comparing with them")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the guides: each runs many tests on a copy by itself, and nobody should wait for it at the end."""
    items.sort(key=lambda item: "guides" not in item.path.parts)


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare an output with the file that keeps it, or write that with `pytest --update`: golden(path, text)."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        kept = path.read_text(encoding="utf-8") if path.exists() else ""
        assert text.splitlines() == kept.splitlines(), f"If {path} should read otherwise: pytest --update"

    return compare
