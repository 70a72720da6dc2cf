"""LibreOffice without a window."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from tests.verify.places import run


def convert(files: Sequence[Path], form: str, folder: Path) -> None:
    """Convert files into a folder. The exit code is always 0: see whether what it should make is there."""
    profile = f"-env:UserInstallation=file://{folder}-profile"
    run(["soffice", profile, "--headless", "--convert-to", form, "--outdir", folder, *files], seconds=300)


def pdf_text(file: Path) -> str:
    """Return the text of a PDF as Poppler reads it."""
    return run(["pdftotext", "-layout", file, "-"]).stdout
