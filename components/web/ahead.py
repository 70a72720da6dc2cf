"""`python -m components.web.ahead`: make what the pages load as small as it gets, once, before anybody asks for it.

What is compressed while a reader waits is a fifth larger, and is compressed anew for each of them. The files of the
release before stay: a page that was opened then finds its own after an update.
"""

from __future__ import annotations

import gzip
import os
import shutil
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from functools import partial
from importlib.metadata import version
from pathlib import Path

import brotli
import zstandard

from components.web import icons

# Where they stand: a folder for each version of Streamlit, in it the paths that its pages ask for.
FOLDER = Path(__file__).parents[2] / ".assets"
# How each coding of HTTP is made, the smallest first.
CODINGS: Mapping[str, Callable[[bytes], bytes]] = {
    "br": partial(brotli.compress, quality=11, lgwin=24),
    "zstd": zstandard.ZstdCompressor(level=19).compress,
    "gzip": partial(gzip.compress, compresslevel=9, mtime=0),
}
_KINDS = (".js", ".css")
_KEPT = 2  # versions


def prepare(source: Path, folder: Path, release: str) -> Path:
    """Write what stands under `source` compressed into `folder/release`, and the typeface of icons; return that folder.

    What is there already is left alone; versions older than the one before are removed.
    """
    target = folder / release
    if not target.exists():
        aside = folder / f"{release}.{os.getpid()}"
        _compress_all(source, aside)
        aside.rename(target)
    for path in icons.typefaces(source):
        own = target / "media" / icons.own_name(path)
        if not own.exists():
            own.parent.mkdir(exist_ok=True)
            aside = own.with_name(f"{own.name}.{os.getpid()}")
            aside.write_bytes(icons.typeface(path, icons.shown()))
            aside.rename(own)
    made = sorted(folder.iterdir(), key=lambda path: path.stat().st_mtime, reverse=True)
    for old in [path for path in made if path != target][_KEPT - 1 :]:
        shutil.rmtree(old)
    return target


def _compress_all(source: Path, target: Path) -> None:
    files = [path for path in source.rglob("*") if path.suffix in _KINDS]
    with ProcessPoolExecutor() as workers:
        # The largest first, so that no worker is left alone with it at the end.
        for task in [
            workers.submit(_compress, path, target / path.relative_to(source))
            for path in sorted(files, key=lambda path: path.stat().st_size, reverse=True)
        ]:
            task.result()


def _compress(source: Path, target: Path) -> None:
    body = source.read_bytes()
    target.parent.mkdir(parents=True, exist_ok=True)
    for coding, made in CODINGS.items():
        target.with_name(f"{target.name}.{coding}").write_bytes(made(body))


if __name__ == "__main__":
    prepare(icons.STATIC, FOLDER, version("streamlit"))
