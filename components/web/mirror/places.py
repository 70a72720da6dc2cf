"""Which addresses of the dashboard are plain files in a mirror, and where each of them stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import product
from urllib.parse import parse_qs

from components.figures import comparison
from components.figures.pages import PAGES
from components.renderers.files.webpage import PICTURE
from components.web.api.answer import HTML, Endpoint
from components.web.api.parameters import Parameter
from components.web.routes import ENDPOINTS
from data.dataset import load

_FOLDER = "read/"  # of the pages in the dashboard; a mirror has them at the addresses of the live ones


@dataclass(frozen=True)
class Asked:
    """One answer of the dashboard that a mirror keeps: what it is asked for, and the file that it becomes.

    `route` is the path of the endpoint that answers, `path` and `query` are those of the request, `path_values` the
    parts of the path that vary. The `usual` one is also what a request without a language gets.
    """

    route: str
    path: str
    path_values: Mapping[str, str]
    query: Mapping[str, str]
    file: str
    usual: bool


@lru_cache(maxsize=1)
def every() -> list[Asked]:
    """Return everything that a mirror keeps, in every language; what belongs together follows each other."""
    found = [one for endpoint in ENDPOINTS for one in _of(endpoint)]
    return sorted(found, key=lambda one: (one.path_values.get("id", ""), one.file))


def located(address: str) -> str | None:
    """Return where in a mirror the answer to an address stands, a path with its query; None for what takes a server.

    The address of a page ends with a slash, which every host understands.
    """
    path, _, text = address.partition("?")
    query = {name: values[-1] for name, values in parse_qs(text).items()}
    return _shown().get((_common(path), *sorted((name, value) for name, value in query.items() if name != "version")))


@lru_cache(maxsize=1)
def _shown() -> Mapping[tuple[object, ...], str]:
    """Return the address in a mirror by path and query."""
    found: dict[tuple[object, ...], str] = {}
    for one in every():
        query = sorted(one.query.items())
        where = one.file.removesuffix("index.html")
        found[(_common(one.path), *query)] = where
        if one.usual:
            found[(_common(one.path), *((name, value) for name, value in query if name != "lang"))] = where
    return found


def _common(path: str) -> str:
    """Return one path for a page that is read with scripts and without."""
    page = path.strip("/").removeprefix(_FOLDER)
    return PAGES[page].address if page in PAGES else page


def _of(endpoint: Endpoint) -> Iterator[Asked]:
    dataset = load()
    parts = endpoint.path_parameters(dataset)
    for values in product(*parts.values()):
        if comparison.ID in values:
            continue  # what a reader puts together
        path_values = dict(zip(parts, values, strict=True))
        path = endpoint.path.format(**path_values).lstrip("/")
        known = {one.name: one for one in endpoint.parameters(dataset, path_values)}
        if path == PICTURE:
            yield from _pictures(endpoint, known)
        elif not any(one.needed for one in known.values()):
            for lang, usual in _languages(known):
                query = {"lang": lang} if lang else {}
                file = _file(_common(path), endpoint, "" if usual else f"{lang}/")
                yield Asked(endpoint.path, path, path_values, query, file, usual)


def _pictures(endpoint: Endpoint, known: Mapping[str, Parameter]) -> Iterator[Asked]:
    """Yield the pictures that stand for figures and pages in previews."""
    folder = PICTURE.removesuffix(".png")
    for name in ("figure", "page"):
        for key, (lang, usual) in product(known[name].allowed, _languages(known)):
            file = f"{'' if usual else f'{lang}/'}{folder}/{name}-{key}.png"
            yield Asked(endpoint.path, PICTURE, {"id": key}, {"lang": lang, name: key}, file, usual)


def _languages(known: Mapping[str, Parameter]) -> list[tuple[str, bool]]:
    """Return the languages of an answer, each with whether it is what a request for none gets.

    What speaks all of them where none is asked for has an empty one besides.
    """
    lang = known.get("lang")
    if not lang:
        return [("", True)]
    spoken = [(one, one == lang.usual) for one in lang.allowed]
    return spoken if lang.usual else [("", True), *spoken]


def _file(path: str, endpoint: Endpoint, prefix: str) -> str:
    """Return the file of an answer. A page is the index of a folder, and so is a list that has files beneath it."""
    if endpoint.media == HTML:
        return "/".join(filter(None, [prefix.rstrip("/"), path, "index.html"]))
    beneath = any(other.path.startswith(f"{endpoint.path}/") for other in ENDPOINTS)
    return f"{prefix}{path}" + ("/index.json" if beneath else "")
