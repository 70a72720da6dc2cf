import shutil
from pathlib import Path

import pytest

from data import archive
from data.build import command as build
from data.build import keeping
from data.dataset import load
from tests.data.conftest import Edit

FIRST = {"one.parquet": b"1", "two.parquet": b"2", "datapackage.json": b"{}"}
SECOND = FIRST | {"two.parquet": b"22"}


def test_a_table_that_did_not_change_is_kept_once(tmp_path: Path) -> None:
    keeping.keep("1.0", FIRST, tmp_path)
    keeping.keep("2.0", SECOND, tmp_path)
    assert len(list(tmp_path.glob("*.parquet"))) == 3
    old, new = archive.contents("1.0", tmp_path), archive.contents("2.0", tmp_path)
    assert [path.read_bytes() for path in (old["one"], old["two"], new["two"])] == [b"1", b"2", b"22"]
    assert old["one"] == new["one"]
    assert keeping.is_kept("1.0", FIRST, tmp_path)
    assert not keeping.is_kept("1.0", SECOND, tmp_path)


def test_another_edition_of_a_version_takes_its_place(tmp_path: Path) -> None:
    keeping.keep("1.0", FIRST, tmp_path)
    keeping.keep("1.0", SECOND, tmp_path)
    assert sorted(path.read_bytes() for path in tmp_path.glob("*.parquet")) == [b"1", b"22"]


def test_what_is_lost_or_spoiled_is_named(tmp_path: Path) -> None:
    keeping.keep("1.0", FIRST, tmp_path)
    one, two = (archive.contents("1.0", tmp_path)[name] for name in ("one", "two"))
    assert keeping.damaged(tmp_path) == []
    one.write_bytes(b"another")
    two.unlink()
    assert keeping.damaged(tmp_path) == sorted([one.name, two.name])


def test_a_version_is_kept_when_it_is_out_and_not_before(
    tmp_path: Path, curated: Path, edit: Edit, capsys: pytest.CaptureFixture[str]
) -> None:
    folders = ["--curated", str(curated), "--tables", str(tmp_path / "tables")]
    releases = tmp_path / "releases"
    assert build.main(folders) == 0
    assert not releases.exists()
    assert build.main(["--confirm", *folders]) == 0
    version = load(tmp_path / "tables").version
    kept = archive.release(version, releases)
    assert kept
    assert [row.id for row in kept.observations] == [row.id for row in load(tmp_path / "tables").observations]

    # A text that is mended without a new version is kept as mended.
    edit("measures", "telegram_block_requests", title_en="Another title")
    assert build.main(folders) == 0
    assert build.main(["--check", *folders]) == 0
    archive.release.cache_clear()
    mended = archive.release(version, releases)
    assert mended
    assert mended.measures["telegram_block_requests"].title["en"] == "Another title"

    next(releases.glob("*.parquet")).unlink()
    assert build.main(["--check", *folders]) == 1
    assert "have lost" in capsys.readouterr().err


def test_a_version_that_cannot_be_read_is_none(tmp_path: Path) -> None:
    releases = Path(shutil.copytree(archive.FOLDER, tmp_path / "releases"))
    shutil.copytree(archive.FOLDER.parent / "register", tmp_path / "register")
    version = load().version
    assert archive.release(version, releases)
    archive.release.cache_clear()
    archive.contents(version, releases)["measures"].write_bytes(b"no table")
    assert archive.release(version, releases) is None
    for unknown in ("", "1.0", "../releases/" + version, "."):
        assert archive.release(unknown, releases) is None
