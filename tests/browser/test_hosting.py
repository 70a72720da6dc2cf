"""Three processes behind nginx as `deploy/` sets it up: cached, limited, and the loss of one that no reader minds."""

import json
import os
import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from tests.browser import chromium
from tests.browser.conftest import READY, ROOT, await_answer, free_port, served

CONF = ROOT / "deploy" / "nginx.conf"


class Balanced:
    """nginx with its processes: `address` is where readers come, `replicas` the addresses behind it."""

    def __init__(self, address: str, replicas: dict[str, ExitStack]) -> None:
        self.address = address
        self.replicas = replicas

    def kill(self, replica: str) -> None:
        self.replicas.pop(replica).close()


@pytest.fixture(scope="module")
def balanced(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Balanced]:
    program = chromium.nginx()
    assert program, "run: make browser"
    folder, port = tmp_path_factory.mktemp("nginx"), free_port()
    with ExitStack() as every:
        replicas = {}
        for _ in range(3):
            one = every.enter_context(ExitStack())
            replicas[one.enter_context(served(end=signal.SIGKILL)).removeprefix("http://")] = one
        process = subprocess.Popen([program, "-c", str(configured(folder, port, list(replicas))), "-p", str(folder)])
        try:
            await_answer(f"http://127.0.0.1:{port}/robots.txt", process)
            yield Balanced(f"http://127.0.0.1:{port}", replicas)
        finally:
            process.terminate()
            process.wait(timeout=20)


def configured(folder: Path, port: int, replicas: list[str]) -> Path:
    """Write the configuration as it is, with the ports and folders of this test in place of its own."""
    text = CONF.read_text(encoding="utf-8")
    for number, replica in enumerate(replicas, 8501):
        text, count = re.subn(rf"127\.0\.0\.1:{number}\b", replica, text)
        assert count == 2
    for own, ours in (
        ("listen 80;", f"listen 127.0.0.1:{port};"),
        ("/var/cache/nginx/trends", str(folder / "cache")),
        ("/var/log/nginx/takedown-trends.log", str(folder / "error.log")),
    ):
        assert own in text
        text = text.replace(own, ours)
    (folder / "trends.conf").write_text(text, encoding="utf-8")
    kinds = ("proxy", "client_body", "fastcgi", "uwsgi", "scgi")
    temporary = "".join(f"{kind}_temp_path {folder}/{kind};" for kind in kinds)
    whole = folder / "nginx.conf"
    whole.write_text(
        f"{'user root;' * (os.geteuid() == 0)} daemon off; worker_processes 1;"
        f"pid {folder}/pid; error_log {folder}/error.log;"
        f"events {{}} http {{ {temporary} include {folder}/trends.conf; }}",
        encoding="utf-8",
    )
    return whole


def test_open_data_come_from_the_cache_and_what_is_too_large_is_refused(balanced: Balanced, browser: Browser) -> None:
    reader = browser.new_context().request
    data = f"{balanced.address}/api/v1/figures/deepfake-cases.csv"
    assert [reader.get(data).headers["x-cache"] for _ in range(2)] == ["MISS", "HIT"]
    assert balanced.address in reader.get(f"{balanced.address}/feed.xml").text()
    assert reader.get(f"{balanced.address}/healthz").json() == {"status": "alive"}
    assert reader.put(f"{balanced.address}/_stcore/upload_file/a/b", data=b"x").status == 404
    assert reader.put(f"{balanced.address}/_stcore/upload_file/a/b", data=b"x" * 100_000).status == 413


def test_one_who_asks_too_fast_is_told_so_and_others_are_served(balanced: Balanced, browser: Browser) -> None:
    reader = browser.new_context().request
    statuses = {reader.get(f"{balanced.address}/figures?lang=ko").status for _ in range(150)}
    assert statuses == {200, 429}
    assert reader.get(f"{balanced.address}/healthz").status == 200


def holding(replica: str) -> int:
    with urllib.request.urlopen(f"http://{replica}/readyz") as answer:
        return int(json.load(answer)["sessions"])


def test_a_reader_whose_process_dies_goes_on_with_another_one(balanced: Balanced, browser: Browser) -> None:
    context = browser.new_context(locale="ko-KR", viewport={"width": 1280, "height": 900})
    page = context.new_page()
    page.goto(f"{balanced.address}/takedown-requests?lang=ko&years=2021&years=2023")
    page.wait_for_selector(READY)
    [cookie] = [one for one in context.cookies() if one["name"] == "trends_replica"]
    assert (cookie["httpOnly"], cookie["sameSite"]) == (True, "Lax")
    title = page.locator(".st-key-figure-deepfake-takedowns h2")
    expect(title).to_have_text(re.compile("7,187건"))
    said = title.inner_text()
    [mine] = [one for one in balanced.replicas if holding(one)]
    balanced.kill(mine)
    # What is on the page stays there, and the very next click is answered by another process.
    expect(page.get_by_text("다시 연결되었습니다. 보던 화면 그대로입니다.")).to_be_visible()
    expect(title).to_have_text(said)
    expect(page.locator(".st-key-again")).to_be_hidden()
    page.get_by_text("English", exact=True).click()
    page.wait_for_url("**lang=en&years=2021&years=2023")
    expect(title).to_have_text(re.compile("7,187 in 2023"))
    assert sum(map(holding, balanced.replicas)) == 1
    context.close()
