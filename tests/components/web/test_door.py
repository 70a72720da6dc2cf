"""Who is let in, by which name, and what every answer carries."""

import pytest
from starlette.testclient import TestClient
from starlette.types import Receive, Scope, Send
from starlette.websockets import WebSocketDisconnect

from components.view.site import SETTING, is_known
from components.web.door import Door
from components.web.headers import FRAMES


@pytest.mark.parametrize("host", ["localhost:8501", "10.0.0.7:8501", "[::1]:8501", "[fe80::1]", "app-2", ""])
def test_a_host_of_ones_own_network_is_known(host: str) -> None:
    assert is_known(host)


@pytest.mark.parametrize(
    "host",
    ["evil.example", "localhost.evil.example:80", "a b", "x@localhost", "localhost/evil", "localhost:80:80", "é"],
)
def test_an_unknown_host_stands_in_no_answer(client: TestClient, monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert not is_known(host)
    if host.isascii():
        for place in ("/feed.xml", "/", "/figures/deepfake-cases", "/oembed"):
            refused = client.get(place, headers={"Host": host})
            assert refused.status_code == 421
            assert host not in refused.text
            assert SETTING in refused.text
    monkeypatch.setenv(SETTING, "https://trends.example/stats")
    assert is_known(host)


def test_the_public_address_stands_in_answers_whatever_host_was_asked(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(SETTING, "https://trends.example/stats")
    answer = client.get("/feed.xml", headers={"Host": "evil.example"})
    assert answer.status_code == 200
    assert "evil.example" not in answer.text
    assert "https://trends.example/stats/" in answer.text
    assert answer.headers["strict-transport-security"] == "max-age=31536000"


@pytest.mark.parametrize(
    ("method", "place"),
    [
        ("PUT", "/_stcore/upload_file/a/b"),
        ("GET", "/_stcore/metrics"),
        ("POST", "/_stcore/agent/interact"),
        ("GET", "/auth/login"),
        ("GET", "/oauth2callback"),
        ("GET", "/app/static/x"),
        ("GET", "/_stcore"),
    ],
)
def test_what_the_dashboard_does_not_need_is_closed(client: TestClient, method: str, place: str) -> None:
    answer = client.request(method, place)
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"


def test_every_answer_carries_what_guards_its_reader(client: TestClient) -> None:
    for place in ("/api/v1/figures/deepfake-cases.json", "/figures/deepfake-cases", "/nothing", "/_stcore/metrics"):
        headers = client.get(place).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "strict-origin-when-cross-origin"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert "camera=()" in headers["permissions-policy"]
        assert headers["content-security-policy"].endswith("frame-ancestors 'self'")
        assert "strict-transport-security" not in headers
    assert client.get("/figures/deepfake-cases").headers["cross-origin-resource-policy"] == "cross-origin"


def test_only_what_is_made_for_frames_is_shown_in_others_unless_they_are_named(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "frame-ancestors" not in client.get("/embed/deepfake-cases").headers["content-security-policy"]
    monkeypatch.setenv(FRAMES, "https://portal.example https://*.go.kr")
    policy = client.get("/figures/deepfake-cases").headers["content-security-policy"]
    assert policy.endswith("frame-ancestors 'self' https://portal.example https://*.go.kr")


@pytest.mark.parametrize(
    ("origin", "host", "let_in"),
    [
        (None, "localhost:8501", True),
        ("http://localhost:8501", "localhost:8501", True),
        ("https://trends.example", "10.0.0.7:8501", True),
        ("https://evil.example", "localhost:8501", False),
        ("null", "localhost:8501", False),
        ("http://localhost:9999", "localhost:8501", False),
    ],
)
def test_only_our_own_pages_open_a_websocket(
    monkeypatch: pytest.MonkeyPatch, origin: str | None, host: str, let_in: bool
) -> None:
    monkeypatch.setenv(SETTING, "https://trends.example/stats")

    async def answer(scope: Scope, receive: Receive, send: Send) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.close"})

    headers = {"host": host} | ({"origin": origin} if origin else {})
    reader = TestClient(Door(answer, ""))
    if let_in:
        with reader.websocket_connect("/_stcore/stream", headers=headers):
            pass
    else:
        with pytest.raises(WebSocketDisconnect), reader.websocket_connect("/_stcore/stream", headers=headers):
            pass
