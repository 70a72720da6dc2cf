"""The Nu Html Checker of the W3C on the pages of figures, the lists, the dashboard's page as served, and on SVG."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

from tests.verify.model import Needs, Report
from tests.verify.places import MODULES, WORK, run
from tests.verify.samples import LANGUAGES, samples
from tests.verify.server import App

NEEDS = Needs(commands=("java",), npm=("vnu-jar",))
_JAR = MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"


def check(app: App, report: Report) -> None:
    """Save the pages, check all HTML at once and all SVG at once."""
    folder = WORK / "vnu"
    paths = {f"{page or 'start'}-{lang}": f"{page}?lang={lang}" for page in ("", "figures") for lang in LANGUAGES}
    paths |= {"api": "api", "deepfake-cases": "deepfake-cases"}
    every = samples(app)
    paths |= {f"figure-{one.name}": one.page for one in every} | {f"embed-{one.name}": one.embed for one in every}
    pages = [app.save(report, path, folder / f"{name}.html") for name, path in paths.items()]
    images = [app.save(report, one.path("svg"), folder / f"{one.name}.svg") for one in every]
    _judge(report, [], list(filter(None, pages)))
    _judge(report, ["--svg"], list(filter(None, images)))


def _judge(report: Report, options: Sequence[str], files: Sequence[Path]) -> None:
    """Run the checker; its mere remarks (on slashes, say) are left out, its warnings are not."""
    said = run(["java", "-jar", _JAR, "--format", "json", "--stdout", *options, *files]).stdout
    for message in json.loads(said)["messages"]:
        if message["type"] != "info" or message.get("subType") == "warning":
            where = f"line {message.get('lastLine')}: {message.get('extract', '').strip()[:120]!r}"
            report.find(Path(message.get("url", "vnu")).name, message["message"], where)
