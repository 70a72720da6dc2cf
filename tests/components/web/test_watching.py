"""What an administrator sees: whether a process is ready, what it counts, a line for each request."""

import json
import logging
import socket
from io import StringIO

import pytest
from prometheus_client import REGISTRY
from starlette.testclient import TestClient

from components.view.metering import ERRORS
from components.web import journal, metrics, pace
from components.web.journal import kind_of
from components.web.metrics import _Counting, _State
from data.dataset import load


def test_a_process_lives_and_says_what_it_holds(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    assert client.get("/healthz").json() == {"status": "alive"}
    ready = client.get("/readyz")
    assert (ready.status_code, ready.headers["cache-control"]) == (200, "no-store")
    assert ready.json() == {
        "status": "ready",
        "version": load().version,
        "sessions": 0,
        "waiting": {"quick": 0, "slow": 0},
    }
    monkeypatch.setenv(pace.SETTING, "0")
    full = client.get("/readyz")
    assert (full.status_code, full.json()["status"]) == (503, "full")


def test_a_request_keeps_the_id_that_a_proxy_gave_it(client: TestClient) -> None:
    assert client.get("/healthz", headers={"X-Request-ID": "a-1.b_2"}).headers["x-request-id"] == "a-1.b_2"
    for bad in ("", "x" * 65, "a b", "<x>"):
        own = client.get("/healthz", headers={"X-Request-ID": bad}).headers["x-request-id"]
        assert own != bad
        assert len(own) == 16


def test_a_line_of_the_log_names_no_reader_and_nothing_they_looked_for(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(journal.SETTING, "json")
    root, written = logging.getLogger(), StringIO()
    before = list(root.handlers), root.level
    logging.getLogger("httpx2").setLevel(logging.WARNING)  # the test's own reader
    journal.start()
    handler = root.handlers[-1]
    assert isinstance(handler, logging.StreamHandler)
    handler.setStream(written)
    try:
        client.get(
            "/figures/deepfake-cases?lang=ko&utm_source=하늘",
            follow_redirects=False,
            headers={"X-Forwarded-For": "203.0.113.7"},
        )
        client.get("/nothing/203.0.113.7")
        logging.getLogger("components.view.failed").error("a figure failed")
    finally:
        root.handlers[:], root.level = before
        logging.getLogger("takedown_trends.request").setLevel(logging.WARNING)
    lines = [json.loads(line) for line in written.getvalue().splitlines()]
    asked = [line for line in lines if line["part"] == "takedown_trends.request"]
    assert [(line["path"], line["kind"], line["status"]) for line in asked] == [
        ("/figures/deepfake-cases", "readable", 308),
        ("", "other", 404),
    ]
    assert all(line["milliseconds"] > 0 and line["request_id"] for line in asked)
    assert any(line["message"] == "a figure failed" and line["level"] == "ERROR" for line in lines)
    for secret in ("203.0.113.7", "하늘", "lang=ko", "testclient"):
        assert secret not in written.getvalue()


def test_what_fails_is_written_down_without_a_setting_too(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.delenv(journal.SETTING, raising=False)
    monkeypatch.setattr(logging.getLogger(), "handlers", [logging.NullHandler()])
    journal.start()
    logging.getLogger("components.web.api.answer").error("nothing came of it")
    assert "ERROR components.web.api.answer: nothing came of it" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "page"),
        ("takedown-requests", "page"),
        ("_stcore/health", "asset"),
        ("static/js/index.js", "asset"),
        ("figures/deepfake-cases", "readable"),
        ("api/v1/figures/deepfake-cases.pptx", "pptx"),
        ("feed.xml", "xml"),
        ("a.evil", "other"),
        ("nothing", "other"),
    ],
)
def test_what_is_asked_for_has_one_of_few_kinds(path: str, kind: str) -> None:
    assert kind_of(path) == kind


def test_answers_caches_errors_and_the_version_are_counted(client: TestClient) -> None:
    def counted() -> float:
        return REGISTRY.get_sample_value("takedown_trends_answers_total", {"kind": "csv", "status": "200"}) or 0

    before = counted()
    for _ in range(2):
        client.get("/api/v1/figures/deepfake-cases.csv")
        client.get("/figures")
    assert counted() == before + 2
    samples = {
        (sample.name, *sample.labels.values()): sample.value for one in _State().collect() for sample in one.samples
    }
    assert samples["takedown_trends_cache_asked_total", "cards", "yes"] > 0
    assert samples["takedown_trends_cache_bytes", "cards"] > 0
    assert samples["takedown_trends_waiting", "slow"] == 0
    assert samples["takedown_trends_data_info", load().version] == 1
    noted = ERRORS.labels("components")._value.get()
    _Counting().handle(logging.LogRecord("components.view.failed", logging.ERROR, "", 0, "x", None, None))
    assert ERRORS.labels("components")._value.get() == noted + 1


def test_a_port_that_is_none_or_taken_is_refused_with_the_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(metrics.SETTING, "http")
    with pytest.raises(ValueError, match=r"TAKEDOWN_TRENDS_METRICS=http is no port\. Write a number"):
        metrics.start()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        monkeypatch.setenv(metrics.SETTING, str(port))
        with pytest.raises(
            ValueError, match=rf"TAKEDOWN_TRENDS_METRICS={port} cannot be had .*Name a port that is free"
        ):
            metrics.start()
