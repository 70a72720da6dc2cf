"""Three processes behind nginx as `deploy/` sets it up: cached, limited, and the loss of one that no reader minds."""

import json
import re
import signal
import subprocess
import threading
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser.balancer import balancing
from tests.browser.conftest import READY, free_port, running


class Balanced:
    """nginx with its processes: `address` is where readers come, `replicas` the processes by their addresses."""

    def __init__(self, every: ExitStack, folder: Path) -> None:
        self.every = every
        self.replicas: dict[str, subprocess.Popen[bytes]] = {}
        for _ in range(3):
            self.start(f"127.0.0.1:{free_port()}")
        self.address = every.enter_context(balancing(folder, list(self.replicas)))

    def start(self, replica: str) -> None:
        port = int(replica.rpartition(":")[2])
        self.replicas[replica] = self.every.enter_context(running(port))

    def end(self, replica: str, how: signal.Signals) -> None:
        process = self.replicas.pop(replica)
        process.send_signal(how)
        process.wait(timeout=20)

    def holding(self) -> str:
        """Return the one process that holds a page."""
        [mine] = [one for one in self.replicas if sessions(one)]
        return mine


@pytest.fixture(scope="module")
def balanced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Balanced]:
    with ExitStack() as every:
        yield Balanced(every, tmp_path_factory.mktemp("nginx"))


def test_open_data_come_from_the_cache_and_what_is_too_large_is_refused(balanced: Balanced, browser: Browser) -> None:
    reader = browser.new_context().request
    data = f"{balanced.address}/api/v1/figures/deepfake-cases.csv"
    assert [reader.get(data).headers["x-cache"] for _ in range(2)] == ["MISS", "HIT"]
    assert balanced.address in reader.get(f"{balanced.address}/feed.xml").text()
    assert reader.get(f"{balanced.address}/healthz").json() == {"status": "alive"}
    assert reader.get(f"{balanced.address}/static/js/of-no-release.js").status == 404
    assert reader.put(f"{balanced.address}/_stcore/upload_file/a/b", data=b"x").status == 404
    assert reader.put(f"{balanced.address}/_stcore/upload_file/a/b", data=b"x" * 100_000).status == 413


def test_one_who_asks_too_fast_is_told_when_to_come_back_and_others_are_served(
    balanced: Balanced, browser: Browser
) -> None:
    reader = browser.new_context().request
    answers = [reader.get(f"{balanced.address}/figures?lang=ko") for _ in range(150)]
    assert {answer.status for answer in answers} == {200, 429}
    assert {answer.headers.get("retry-after") for answer in answers if answer.status == 429} == {"2"}
    assert reader.get(f"{balanced.address}/healthz").status == 200


class Release(BaseHTTPRequestHandler):
    """A process of one release: it has the scripts of its own, and no others."""

    script = "/static/js/older.js"

    def do_GET(self) -> None:
        found = self.path in (self.script, "/robots.txt")
        self.send_response(200 if found else 404)
        self.end_headers()
        self.wfile.write(self.script.encode())

    def log_message(self, format: str, *arguments: object) -> None:
        pass


class Newer(Release):
    script = "/static/js/newer.js"


def test_in_the_middle_of_an_update_pages_of_both_releases_find_their_scripts(tmp_path: Path, browser: Browser) -> None:
    with ExitStack() as every:
        replicas = []
        for release in (Release, Newer):
            server = every.enter_context(ThreadingHTTPServer(("127.0.0.1", 0), release))
            threading.Thread(target=server.serve_forever).start()
            every.callback(server.shutdown)
            replicas.append(f"127.0.0.1:{server.server_port}")
        address = every.enter_context(balancing(tmp_path, replicas))
        reader = browser.new_context().request
        for _ in range(4):
            for release in (Release, Newer):
                assert reader.get(address + release.script).text() == release.script
        assert reader.get(f"{address}/static/js/of-no-release.js").status == 404


def sessions(replica: str) -> int:
    with urllib.request.urlopen(f"http://{replica}/readyz") as answer:
        return int(json.load(answer)["sessions"])


def test_a_reader_whose_process_dies_or_is_updated_goes_on_with_another_one(
    balanced: Balanced, browser: Browser
) -> None:
    context = browser.new_context(locale="ko-KR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{balanced.address}/takedown-requests?lang=ko&years=2021&years=2023")
    page.wait_for_selector(READY)
    [cookie] = [one for one in context.cookies() if one["name"] == "trends_replica"]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    title = page.locator(".st-key-figure-deepfake-takedowns h2")
    expect(title).to_have_text(re.compile("7,187건"))
    said = title.inner_text()
    balanced.end(balanced.holding(), signal.SIGKILL)
    # What is on the page stays there, and the very next click is answered by another process.
    expect(page.get_by_text("다시 연결되었습니다. 보던 화면 그대로입니다.")).to_be_visible()
    expect(title).to_have_text(said)
    expect(page.locator(".st-key-again")).to_be_hidden()
    page.get_by_text("English", exact=True).click()
    page.wait_for_url("**lang=en&years=2021&years=2023")
    expect(title).to_have_text(re.compile("7,187 in 2023"))
    # An update stops one process after the other, each with a newer one in its place before the next.
    for language, told in (("한국어", "7,187건"), ("English", "7,187 in 2023")):
        mine = balanced.holding()
        balanced.end(mine, signal.SIGTERM)
        balanced.start(mine)
        page.get_by_text(language, exact=True).click()
        expect(title).to_have_text(re.compile(told))
        assert "years=2021&years=2023" in page.url
        assert balanced.holding() != mine
    context.close()
