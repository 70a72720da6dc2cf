"""A mirror in a folder: what it holds, what of it is written anew, and what it refuses."""

import errno
import json
import os
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest

from components.web.mirror import __main__ as command
from components.web.mirror.places import Asked, every, located
from components.web.mirror.site import Mirror
from components.web.mirror.writing import JOURNAL, Occupied, Written, write

FIGURE = "deepfake-cases"
AT = Mirror("https://plain.test", "https://running.test")


class Links(HTMLParser):
    """The addresses that a page leads to or loads."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found |= {value for name, value in attrs if name in ("href", "src", "content") and value}


@pytest.fixture
def few() -> list[Asked]:
    """A mirror of one figure, two pages, the lists and the descriptions."""
    return [
        one
        for one in every()
        if one.path_values in ({}, {"id": FIGURE}, {"page": "overview"}, {"page": "timeline"})
        and not one.file.endswith((".pdf", ".pptx", ".png"))
    ]


def test_pages_lead_to_files_of_the_mirror_and_to_the_running_dashboard(few: list[Asked], tmp_path: Path) -> None:
    heard: list[tuple[int, int]] = []
    written = write(tmp_path / "out", AT, few, lambda done, of: heard.append((done, of)))
    assert written == Written(len(few), len(few), len(few), 0)
    assert heard[-1] == (len(few), len(few))
    for page in ("index.html", "ko/index.html", f"figures/{FIGURE}/index.html", f"ko/figures/{FIGURE}/index.html"):
        text = (tmp_path / "out" / page).read_text(encoding="utf-8")
        assert f'<html lang="{"ko" if page.startswith("ko/") else "en"}"' in text
        assert "<svg" in text or "numbers" in text
        files = {one.file for one in every()}
        own = {link.removeprefix("https://plain.test/") for link in Links(text).found if link.startswith(AT.root)}
        assert {
            place for place in own if place not in files and f"{place.rstrip('/')}/index.html".lstrip("/") not in files
        } == set()
        assert any(link.startswith(AT.running) for link in Links(text).found)
    listed = json.loads((tmp_path / "out/api/v1/figures/index.json").read_text(encoding="utf-8"))
    assert listed["figures"][0]["address"].startswith("https://plain.test/figures/")
    site_map = (tmp_path / "out/sitemap.xml").read_text(encoding="utf-8")
    assert f"<loc>https://plain.test/ko/figures/{FIGURE}/</loc>" in site_map
    assert "lang=" not in re.sub(r"<xhtml.*?>", "", site_map)
    assert located("") == ""


def test_only_what_is_missing_or_differs_is_written(few: list[Asked], tmp_path: Path) -> None:
    folder = tmp_path / "out"
    write(folder, AT, few, lambda done, of: None)
    kept, spoilt, lost = (folder / one for one in ("index.html", f"api/v1/figures/{FIGURE}.csv", "feed.xml"))
    before = kept.stat().st_mtime_ns
    lost.unlink()
    (folder / "api/v1/gone.csv").write_text("of a figure that is no more")
    assert write(folder, AT, few, lambda done, of: None) == Written(len(few), 1, 1, 1)
    # Of another edition everything is made, and what reads the same is left as it is.
    spoilt.write_text("older")
    (folder / JOURNAL).write_text("another edition\n")
    assert write(folder, AT, few, lambda done, of: None) == Written(len(few), len(few), 1, 0)
    assert kept.stat().st_mtime_ns == before
    assert "older" not in spoilt.read_text(encoding="utf-8")


def test_a_folder_of_something_else_is_left_alone(few: list[Asked], tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(Occupied):
        write(tmp_path, AT, few, lambda done, of: None)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_command_says_what_is_wrong_and_what_it_did(
    few: list[Asked], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(command, "every", lambda: few)
    (tmp_path / "mine.txt").write_text("mine")
    with pytest.raises(SystemExit, match="1"):
        command.main([str(tmp_path), "--at", "https://plain.test"])
    assert "holds other files" in capsys.readouterr().err
    assert command.main([str(tmp_path / "out"), "--at", "https://plain.test/", "--running", AT.running]) == 0
    assert f"{len(few)} files in {tmp_path / 'out'}: {len(few)} made" in capsys.readouterr().out
    assert 'href="https://running.test/?observation=' in (tmp_path / f"out/figures/{FIGURE}/index.html").read_text()


def test_a_full_disk_is_told_and_what_is_done_stays(
    few: list[Asked], tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    folder, part = tmp_path / "out", few[: len(few) // 2]
    write(folder, AT, part, lambda done, of: None)

    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), "feed.xml")

    monkeypatch.setattr(command, "every", lambda: few)
    monkeypatch.setattr(command, "write", full)
    with pytest.raises(SystemExit, match="1"):
        command.main([str(folder), "--at", AT.root, "--running", AT.running])
    assert "No space left on device: feed.xml. What is done stays" in capsys.readouterr().err
    monkeypatch.undo()
    assert write(folder, AT, few, lambda done, of: None).made == len(few) - len(part)
