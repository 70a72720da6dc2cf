"""csv-parse under Node reads CSV by its address, as the document says it: rows, numbers, Korean, the first heading."""

from __future__ import annotations

from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS, WORK
from tests.verify.reading import document, figures
from tests.verify.server import App

NEEDS = Needs(npm=("csv-parse",))


def check(app: App, report: Report) -> None:
    """Run the snippet of the document, and compare a figure of each kind of chart.

    A module finds packages by its own folder, never by NODE_PATH: the script goes where they are.
    """
    script = WORK / "read.mjs"
    script.write_bytes((SCRIPTS / "read.mjs").read_bytes())
    document(app, report, "js", ["node", "--input-type=module", "-e"])
    figures(app, report, ["node", script])
