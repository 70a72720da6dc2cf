"""The pages of a mirror, behind the nginx of `deploy/mirror.conf`: as fast and as open as Lighthouse can tell."""

from __future__ import annotations

import os
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError

from components.web.mirror.places import every
from components.web.mirror.site import Mirror
from components.web.mirror.writing import write
from tests.bench.server import free_port
from tests.verify.checks.lighthouse import audit
from tests.verify.model import Needs, Report
from tests.verify.places import ROOT, WORK
from tests.verify.server import App

NEEDS = Needs(commands=("chromium", "nginx"), npm=("lighthouse",))
_LEAST = {"performance": 0.95, "accessibility": 1, "best-practices": 0.95, "seo": 0.95}
_PAGES = ("", "deepfake-cases/", "ko/victims-and-schools/", "ko/figures/deepfake-takedowns/", "data/")


def check(app: App, report: Report) -> None:
    """Write all pages of a mirror, ask for each of its addresses in both forms, and audit some."""
    port = free_port()
    site = Mirror(f"http://127.0.0.1:{port}", app.root)
    pages = [one for one in every() if one.file.endswith(".html")]
    folder = WORK / "mirror"
    begun = time.monotonic()
    write(folder, site, pages, lambda done, of: None)
    report.notes.append(f"{len(pages)} pages written in {time.monotonic() - begun:.0f} s")
    with _served(folder, port):
        for one in pages:
            query = f"?lang={one.query['lang']}" if one.query.get("lang") else ""
            live = one.path.removeprefix("read/") if one.path != "read/overview" else ""
            asked = [_asked(f"{site.root}/{address}") for address in (f"{live}{query}", one.file)]
            report.looked += 1
            if not asked[0] or asked[0] != asked[1] or f'lang="{one.query.get("lang", "en")}"'.encode() not in asked[0]:
                report.find(one.file, "the two addresses of the page do not answer alike")
        for path in _PAGES:
            audit(f"{site.root}/{path}", f"mirror-{path.strip('/').replace('/', '-')}", _LEAST, report)


def _asked(address: str) -> bytes:
    try:
        with urllib.request.urlopen(address) as answer:  # noqa: S310  this machine
            body: bytes = answer.read()
            return body
    except URLError:
        return b""


@contextmanager
def _served(folder: Path, port: int) -> Iterator[None]:
    """Serve a folder by nginx with the configuration that goes with the dashboard."""
    place = WORK / "mirror-nginx"
    place.mkdir(parents=True, exist_ok=True)
    site = (ROOT / "deploy" / "mirror.conf").read_text(encoding="utf-8")
    site = site.replace("listen 80", f"listen 127.0.0.1:{port}").replace("/var/www/takedown-trends", str(folder))
    whole = "\n".join(
        (
            "user root;" * (os.geteuid() == 0),
            f"daemon off; pid {place}/pid; error_log {place}/log crit; events {{}}",
            f"http {{ include /etc/nginx/mime.types; client_body_temp_path {place}/body;",
            f"{site} }}",
        )
    )
    (place / "nginx.conf").write_text(whole, encoding="utf-8")
    process = subprocess.Popen(["nginx", "-c", place / "nginx.conf", "-p", place])
    try:
        for _ in range(100):
            if _asked(f"http://127.0.0.1:{port}/"):
                break
            time.sleep(0.05)
        yield
    finally:
        process.terminate()
        process.wait(timeout=10)
