"""Every figure in every format and language over HTTP, asked for the first time: each within two seconds."""

from __future__ import annotations

from collections import defaultdict
from statistics import median

from tests.verify.model import Needs, Report
from tests.verify.samples import LANGUAGES
from tests.verify.server import App

NEEDS = Needs()
FORMATS = ("csv", "xlsx", "json", "parquet", "png", "svg", "pptx", "html")
_MOST = 2.0  # seconds


def check(app: App, report: Report) -> None:
    """Ask for all; tell the median of each format and the slowest five."""
    took: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for ending in FORMATS:
        for figure in app.figures:
            for lang in LANGUAGES:
                path = f"api/v1/figures/{figure['id']}.{ending}?lang={lang}"
                answer = app.ask(path)
                took[ending].append((answer.seconds, path))
                report.looked += 1
                if answer.status != 200 or not answer.body:
                    report.find(path, f"HTTP {answer.status}, {len(answer.body)} bytes")
                elif answer.seconds > _MOST:
                    report.find(path, f"{answer.seconds:.2f} s, more than {_MOST:.0f} s")
    medians = (f"{ending} {median(seconds for seconds, _ in all_):.3f}" for ending, all_ in took.items())
    report.notes.append(f"median seconds: {', '.join(medians)}")
    slowest = sorted((one for all_ in took.values() for one in all_), reverse=True)[:5]
    report.notes += [f"slow: {seconds:.2f} s {path}" for seconds, path in slowest]
