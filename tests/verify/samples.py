"""What is looked at: one figure of each kind of chart, in each language."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from tests.verify.server import App

LANGUAGES = ("en", "ko")
_NUMBER = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")


@dataclass(frozen=True)
class Sample:
    """A figure in a language; `told` is its JSON document, which the other formats must agree with."""

    id: str
    chart: str
    lang: str
    told: dict[str, Any]

    @property
    def name(self) -> str:
        """A name for files."""
        return f"{self.id}-{self.lang}"

    def path(self, ending: str) -> str:
        """Return the path of the figure in a format."""
        return f"api/v1/figures/{self.id}.{ending}?lang={self.lang}"

    @property
    def page(self) -> str:
        """The path of the readable page."""
        return f"figures/{self.id}?lang={self.lang}"

    @property
    def embed(self) -> str:
        """The path of the page for a frame."""
        return f"embed/{self.id}?lang={self.lang}"


def sample(app: App, key: str, chart: str, lang: str) -> Sample:
    """Return a figure in a language."""
    return Sample(key, chart, lang, app.json(f"api/v1/figures/{key}.json?lang={lang}"))


def samples(app: App) -> list[Sample]:
    """Return the first figure of each kind of chart in each language."""
    first: dict[str, str] = {}
    for figure in app.figures:
        first.setdefault(figure["chart"], figure["id"])
    return [sample(app, key, chart, lang) for chart, key in first.items() for lang in LANGUAGES]


def squeezed(text: str) -> str:
    """Return a text without any white space: programs break and space lines, Korean above all, as they like."""
    return re.sub(r"\s+", "", text)


def numbers(text: str) -> set[str]:
    """Return the numbers in a text, as they are written."""
    return set(_NUMBER.findall(text))


def missing_texts(text: str, expected: dict[str, str]) -> list[tuple[str, str]]:
    """Return what a text should say and does not, with the name of each part."""
    said = squeezed(text)
    return [(name, part) for name, part in expected.items() if squeezed(part) not in said]


def missing_numbers(text: str, rows: list[dict[str, Any]]) -> list[tuple[str, str]]:
    """Return the observations whose number, as published, a text does not hold, with that number."""
    said = numbers(text)
    return [(row["id"], row["as_published"]) for row in rows if not numbers(row["as_published"]) <= said]
