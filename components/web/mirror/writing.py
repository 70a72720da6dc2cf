"""Write the files of a mirror: by several processes, and of what is there only what has changed."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response

from components.web.api.edition import edition
from components.web.api.problem import PLACE, Fault, Refused, refusal
from components.web.mirror.places import Asked
from components.web.mirror.site import Mirror
from components.web.routes import ENDPOINTS
from components.web.server import SITE

# What has been made: for which edition and addresses, and every file that is done. So one that was stopped goes on.
JOURNAL = ".made"
_NOWHERE = "404.html"
_ROUTES = {endpoint.path: endpoint for endpoint in ENDPOINTS}
_MOST = 100  # files that one process makes at a time


class Occupied(Exception):
    """There are files in the folder that no mirror has written."""


class Failed(Exception):
    """An answer could not be made."""


@dataclass(frozen=True)
class Written:
    """How many files a mirror has, how many of them were made now, which of these read otherwise, how many are gone."""

    files: int
    made: int
    changed: int
    removed: int


def write(folder: Path, mirror: Mirror, wanted: Sequence[Asked], told: Callable[[int, int], None]) -> Written:
    """Bring the mirror in `folder` to what is wanted; `told` hears how many files are done, of how many.

    A file that would read the same is left as it is, so what copies or caches the folder has little to do. Raises
    `Occupied` for a folder of something else and `Failed` for an answer that is none.
    """
    journal = folder / JOURNAL
    if folder.exists() and any(folder.iterdir()) and not journal.exists():
        raise Occupied(folder)
    folder.mkdir(parents=True, exist_ok=True)
    head = f"{edition()} {mirror.root} {mirror.running}"
    done = _done(journal, head, folder)
    left = [one for one in wanted if one.file not in done]
    made = changed = 0
    with journal.open("a", encoding="utf-8") as noted, ProcessPoolExecutor() as workers:
        tasks = [workers.submit(_make, portion, folder, mirror) for portion in _portions(left)]
        try:
            for task in as_completed(tasks):
                files, differing = task.result()
                noted.writelines(f"{file}\n" for file in files)
                noted.flush()
                made, changed = made + len(files), changed + differing
                told(len(done) + made, len(wanted))
        except BaseException:
            workers.shutdown(cancel_futures=True)
            raise
    _replace(folder / _NOWHERE, bytes(_missing(mirror).body))
    removed = _remove(folder, {one.file for one in wanted} | {JOURNAL, _NOWHERE})
    return Written(len(wanted), made, changed, removed)


def _done(journal: Path, head: str, folder: Path) -> set[str]:
    """Return the files that are there of this edition; begin the journal anew where it is of another one."""
    lines = journal.read_text(encoding="utf-8").split("\n") if journal.exists() else [""]
    if lines[0] != head:
        _replace(journal, f"{head}\n".encode())
        return set()
    return {file for file in lines[1:-1] if (folder / file).exists()}


def _portions(wanted: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Yield what one process makes after another: all of one figure together, because they have much in common."""
    for _, group in groupby(wanted, lambda one: one.path_values.get("id", "").partition(".")[0]):
        listed = list(group)
        yield from (listed[begin : begin + _MOST] for begin in range(0, len(listed), _MOST))


def _make(wanted: Sequence[Asked], folder: Path, mirror: Mirror) -> tuple[list[str], int]:
    """Write these files; return their names, and how many of them differ from what was there."""
    changed = 0
    for one in wanted:
        answer = _ROUTES[one.route].answered(_request(one, mirror))
        if answer.status_code != 200:
            raise Failed(f"{one.path}: {answer.status_code}")
        changed += _replace(folder / one.file, bytes(answer.body))
    return [one.file for one in wanted], changed


def _request(one: Asked, mirror: Mirror) -> Request:
    return Request(
        {
            "type": "http",
            "method": "GET",
            "path": f"/{one.path}",
            "path_params": dict(one.path_values),
            "query_string": urlencode(one.query).encode(),
            "headers": [],
            SITE: mirror,
        }
    )


def _missing(mirror: Mirror) -> Response:
    """Return the page for an address that is none, which hosts find under this name."""
    nowhere = Request({"type": "http", "method": "GET", "path": "", "query_string": b"", "headers": [], SITE: mirror})
    return refusal(nowhere, Refused(404, [Fault("address", "", PLACE)]), page=True)


def _replace(path: Path, body: bytes) -> bool:
    """Write a file aside and put it in its place, unless it reads so already; return whether it did not."""
    if path.exists() and path.read_bytes() == body:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    aside = path.with_name(f".{path.name}.{os.getpid()}")
    aside.write_bytes(body)
    aside.replace(path)
    return True


def _remove(folder: Path, wanted: set[str]) -> int:
    """Remove what no address leads to any more; return how many files that were."""
    old = [path for path in folder.rglob("*") if path.is_file() and path.relative_to(folder).as_posix() not in wanted]
    for path in old:
        path.unlink()
    for path in sorted((path for path in folder.rglob("*") if path.is_dir()), reverse=True):
        if not any(path.iterdir()):
            path.rmdir()
    return len(old)
