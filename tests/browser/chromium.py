"""Finds what the browser tests need: a browser, curl and nginx. Run as a script, it installs them where it may."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys

_NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_HOW = """No Chromium or Chrome was found, and the browser tests cannot run without one.
Run one of these, then make test again:
  sudo apt-get install -y chromium                  (Debian)
  CHROMIUM=/path/to/chrome make test                (a browser elsewhere)"""


def find() -> str | None:
    """Return the path of a browser: the one that CHROMIUM names, else the first on the path."""
    named = os.environ.get("CHROMIUM")
    return named or next(filter(None, map(shutil.which, _NAMES)), None)


def nginx() -> str | None:
    """Return the path of nginx, which Debian keeps where only its administrator looks."""
    return shutil.which("nginx") or shutil.which("nginx", path="/usr/sbin")


def install() -> None:
    """Install Debian's package if this user may; say what happens."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return
    print("Installing Debian's chromium for the browser tests …", flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (
        ["apt-get", "update", "-qq"],
        ["apt-get", "install", "-y", "-qq", "chromium", "fonts-noto-cjk", "curl", "nginx-light"],
    ):
        subprocess.run(command, check=False, env=environment, stdout=subprocess.DEVNULL)


def main() -> int:
    """Make sure that there is a browser; return the exit code."""
    if not (find() and shutil.which("curl") and nginx()):
        install()
    found = find()
    print(f"Browser: {found}" if found else _HOW, file=sys.stdout if found else sys.stderr)
    if not shutil.which("curl"):
        print("The snippets of docs/use-the-data.md need curl: sudo apt-get install -y curl", file=sys.stderr)
        return 1
    if not nginx():
        print("The tests of deploy/ need nginx: sudo apt-get install -y nginx-light", file=sys.stderr)
        return 1
    return 0 if found else 1


if __name__ == "__main__":
    sys.exit(main())
