"""What the pages load, made small ahead of time."""

import gzip
import os
from io import BytesIO
from pathlib import Path

import brotli
import pytest
import zstandard
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from components.web import icons
from components.web.ahead import prepare
from components.web.assets import Assets

SCRIPT = b"export const figures = [1, 2, 3];\n" * 400
OPENED = {"br": brotli.decompress, "zstd": zstandard.ZstdDecompressor().decompress, "gzip": gzip.decompress}


@pytest.fixture
def source(tmp_path: Path) -> Path:
    """Files as Streamlit has them."""
    folder = tmp_path / "static"
    (folder / "js").mkdir(parents=True)
    (folder / "js" / "index.one.js").write_bytes(SCRIPT)
    return folder


def served(folder: Path, source: Path = icons.STATIC) -> TestClient:
    """A server with the files in a folder before Streamlit's own, for which another one answers in plain text."""
    rest = Route("/{path:path}", lambda request: PlainTextResponse("Streamlit's own"))
    return TestClient(Starlette(routes=[rest], middleware=[Middleware(Assets, base="", folder=folder, source=source)]))


@pytest.mark.parametrize(
    ("asked", "coding"), [("gzip, br, zstd", "br"), ("gzip, zstd", "zstd"), ("br;q=0, gzip", "gzip")]
)
def test_a_reader_gets_the_smallest_coding_that_it_takes(source: Path, tmp_path: Path, asked: str, coding: str) -> None:
    made = prepare(source, tmp_path / "assets", "1.0")
    answer = served(tmp_path / "assets").get("/static/js/index.one.js", headers={"Accept-Encoding": asked})
    assert answer.headers["content-encoding"] == coding
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.headers["content-type"].startswith("text/javascript")
    sent = (made / "js" / f"index.one.js.{coding}").read_bytes()
    assert answer.headers["content-length"] == str(len(sent))
    assert OPENED[coding](sent) == SCRIPT


def test_what_is_not_made_is_left_to_streamlit_and_what_it_has_not_is_not_found(source: Path, tmp_path: Path) -> None:
    prepare(source, tmp_path / "assets", "1.0")
    server = served(tmp_path / "assets", source)
    answer = server.get("/static/js/index.one.js", headers={"Accept-Encoding": "identity"})
    assert answer.text == "Streamlit's own"
    # With 404 a balancer asks the next process, which may be of the release that the page is of.
    for path in ("js/index.two.js", "%2e%2e/assets/1.0/js/index.one.js.br"):
        assert server.get(f"/static/{path}", headers={"Accept-Encoding": "br"}).status_code == 404, path


def test_a_page_of_the_release_before_still_finds_its_scripts_and_one_of_an_older_one_does_not(
    source: Path, tmp_path: Path
) -> None:
    folder, script = tmp_path / "assets", source / "js" / "index.one.js"
    for place, version in enumerate(("one", "two", "three")):
        script = script.rename(script.with_name(f"index.{version}.js"))
        made = prepare(source, folder, version)
        os.utime(made, (place, place))
    found = {
        version: served(folder).get(f"/static/js/index.{version}.js", headers={"Accept-Encoding": "br"}).content
        == SCRIPT
        for version in ("one", "two", "three")
    }
    assert found == {"one": False, "two": True, "three": True}
    assert sorted(path.name for path in folder.iterdir()) == ["three", "two"]


def test_what_is_made_is_not_made_again(source: Path, tmp_path: Path) -> None:
    made = prepare(source, tmp_path / "assets", "1.0") / "js" / "index.one.js.br"
    made.write_bytes(b"as it was")
    prepare(source, tmp_path / "assets", "1.0")
    assert made.read_bytes() == b"as it was"


def test_the_typeface_of_icons_has_those_that_are_shown_and_few_others(source: Path, tmp_path: Path) -> None:
    (full,) = icons.typefaces(icons.STATIC)
    (source / "media").mkdir()
    (source / "media" / full.name).write_bytes(full.read_bytes())
    prepare(source, tmp_path / "assets", "1.0")
    answer = served(tmp_path / "assets").get(f"/static/media/{full.name}")
    held = icons.icons(BytesIO(answer.content))
    # A name that the full typeface does not have either is Streamlit's affair.
    assert icons.shown() & icons.icons(full) <= held
    assert {"database", "undo", "chevron_right"} <= held
    assert len(answer.content) < full.stat().st_size / 10
    assert "immutable" not in answer.headers["cache-control"]
