"""xmllint with the schema of sitemaps.org, and the addresses of the map answer."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from tests.verify.model import Needs, Report
from tests.verify.places import MODULES, WORK, run
from tests.verify.server import App

NEEDS = Needs(commands=("xmllint",), npm=("sitemap",))
_SCHEMA = MODULES / "sitemap" / "schema" / "sitemap.xsd"
_LOC = "{http://www.sitemaps.org/schemas/sitemap/0.9}loc"
_EACH = 10


def check(app: App, report: Report) -> None:
    """Validate the map and ask for what it lists: every page, and a tenth of the figures."""
    file = app.save(report, "sitemap.xml", WORK / "sitemap.xml")
    if not file:
        return
    said = run(["xmllint", "--nonet", "--noout", "--schema", _SCHEMA, file])
    if said.returncode:
        report.find(file.name, said.stderr.strip()[-300:])
    addresses = [found.text or "" for found in ET.parse(file).iter(_LOC)]
    figures = [address for address in addresses if "/figures/" in address]
    for address in addresses:
        if not address.startswith(f"{app.root}/"):
            report.find(file.name, "leads elsewhere", address)
    for address in [*(one for one in addresses if one not in figures), *figures[::_EACH]]:
        report.looked += 1
        if (status := app.ask(address).status) != 200:
            report.find(file.name, f"HTTP {status}", address)
