"""The descriptions in JSON-LD that stand in pages."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from tests.verify.model import Report
from tests.verify.samples import LANGUAGES, samples
from tests.verify.server import App

_DASHBOARD = ("", "deepfake-cases")


class _Scripts(HTMLParser):
    """Collects the text of scripts that hold JSON-LD, within the head alone."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._head = self._script = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._head = self._head or tag == "head"
        if tag == "script" and self._head and dict(attrs).get("type") == "application/ld+json":
            self._script = True
            self.found.append("")

    def handle_endtag(self, tag: str) -> None:
        self._head = self._head and tag != "head"
        self._script = self._script and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._script:
            self.found[-1] += data


def described(html: str) -> list[dict[str, Any]]:
    """Return the descriptions in the head of a page."""
    reader = _Scripts()
    reader.feed(html)
    return [json.loads(text) for text in reader.found]


def save_pages(app: App, report: Report, folder: Path) -> dict[str, str]:
    """Keep the pages that describe data; return their paths on the site by the names of the files."""
    paths = [f"{page}?lang={lang}" for page in _DASHBOARD for lang in LANGUAGES]
    paths += [one.page for one in samples(app)]
    saved = {path: app.save(report, path, folder / f"{at}.html") for at, path in enumerate(paths)}
    return {str(file): path for path, file in saved.items() if file}
