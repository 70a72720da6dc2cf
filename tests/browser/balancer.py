"""nginx in front of some processes, with the configuration of `deploy/` as it is but for ports and folders."""

import os
import re
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.browser import chromium
from tests.browser.conftest import ROOT, await_answer, free_port

CONF = ROOT / "deploy" / "nginx.conf"
_PORTS = (8501, 8502, 8503)  # those that the configuration names, twice each
# What one reader may ask for, and no crowd that comes from one address.
_LIMITS = re.compile(r"^\s*limit_(?:req|conn) zone.*$|^\s*limit_conn trends_readers.*$", re.MULTILINE)


@contextmanager
def balancing(folder: Path, replicas: Sequence[str], *, limits: bool = True) -> Iterator[str]:
    """Balance between processes at up to three addresses (host and port); give the address of the balancer."""
    program = chromium.nginx()
    assert program, "run: make browser"
    port = free_port()
    process = subprocess.Popen([program, "-c", str(_configured(folder, port, replicas, limits)), "-p", str(folder)])
    try:
        await_answer(f"http://127.0.0.1:{port}/robots.txt", process)
        yield f"http://127.0.0.1:{port}"
    finally:
        process.terminate()
        process.wait(timeout=20)


def _configured(folder: Path, port: int, replicas: Sequence[str], limits: bool) -> Path:
    text = CONF.read_text(encoding="utf-8")
    for number, replica in zip(_PORTS, [*replicas, *[""] * len(_PORTS)], strict=False):
        line = re.compile(rf"^(\s*server )127\.0\.0\.1:{number}\b(.*)$", re.MULTILINE)
        text, count = line.subn(rf"\g<1>{replica}\g<2>" if replica else "", text)
        assert count == 2
    for own, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/var/cache/nginx/trends", str(folder / "cache")),
        ("/var/log/nginx/takedown-trends.log", str(folder / "error.log")),
    ):
        assert own in text
        text = text.replace(own, ours)
    if not limits:
        text, count = _LIMITS.subn("", text)
        assert count
    (folder / "trends.conf").write_text(text, encoding="utf-8")
    kinds = ("proxy", "client_body", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    whole = folder / "nginx.conf"
    whole.write_text(
        f"{'user root;' * (os.geteuid() == 0)} daemon off; worker_processes 1;"
        f"pid {folder}/pid; error_log {folder}/error.log;"
        f"events {{ worker_connections 4096; }} http {{ {temporary} include {folder}/trends.conf; }}",
        encoding="utf-8",
    )
    return whole
