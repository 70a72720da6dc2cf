"""R reads CSV by its address, in UTF-8 and under LANG=C: as many rows as the JSON has, the same numbers, Korean."""

from __future__ import annotations

from tests.verify.model import Needs, Report
from tests.verify.places import SCRIPTS
from tests.verify.reading import document, figures
from tests.verify.server import App

NEEDS = Needs(commands=("Rscript",))
_LOCALES = ("C.UTF-8", "C")


def check(app: App, report: Report) -> None:
    """Run the snippet of the document, and compare a figure of each kind of chart, in each locale."""
    for locale in _LOCALES:
        places = {"LC_ALL": locale, "LANG": locale}
        document(app, report, "r", ["Rscript", "--vanilla", "-e"], **places)
        figures(app, report, ["Rscript", "--vanilla", SCRIPTS / "read.R"], **places)
