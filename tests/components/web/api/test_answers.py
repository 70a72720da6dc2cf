"""What caches, scripts and browsers rely on: validators, compression, open reading, refusals that say what is right."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import anyio
import pytest
from msgspec import structs
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.web.api import edition, workers
from components.web.api.answer import JSON, Answer, Endpoint
from components.web.api.workers import Lane
from data.dataset import load

FIGURE = "/api/v1/figures/deepfake-cases"


def test_an_answer_can_be_kept_and_asked_after(client: TestClient) -> None:
    first = client.get(f"{FIGURE}.csv?lang=ko")
    assert first.headers["cache-control"].startswith("public, max-age=")
    assert "last-modified" not in first.headers  # a second edition of a day would look like the first
    again = client.get(f"{FIGURE}.csv?lang=ko", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert again.headers["etag"] == first.headers["etag"]
    for stale in ({"If-None-Match": '"another"'}, {"If-Modified-Since": "Fri, 01 Jan 2100 00:00:00 GMT"}):
        assert client.get(f"{FIGURE}.csv?lang=ko", headers=stale).status_code == 200


def test_another_address_another_format_and_another_edition_have_other_tags(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    tags = {client.get(f"{FIGURE}.{path}").headers["etag"] for path in ("csv", "json", "csv?lang=ko", "csv?years=2024")}
    assert len(tags) == 4
    monkeypatch.setattr("components.web.api.answer.edition", lambda: "next")
    assert client.get(f"{FIGURE}.csv").headers["etag"] not in tags


def test_the_edition_follows_code_and_data() -> None:
    assert edition.edition() == edition.edition.__wrapped__()
    assert len(edition.edition()) == 16


@pytest.mark.parametrize("path", [f"{FIGURE}.csv", f"{FIGURE}.svg", "/figures/deepfake-cases", "/openapi.json"])
def test_head_tells_what_get_would_give(client: TestClient, path: str) -> None:
    told, given = client.head(path), client.get(path)
    assert told.status_code == 200
    assert told.headers["etag"] == given.headers["etag"]
    assert told.headers["content-type"] == given.headers["content-type"]


@pytest.mark.parametrize("way", ["gzip", "br"])
def test_answers_come_compressed(client: TestClient, way: str) -> None:
    plain = client.get("/api/v1/tables/takedown_requests.csv", headers={"Accept-Encoding": "identity"})
    small = client.get("/api/v1/tables/takedown_requests.csv", headers={"Accept-Encoding": way})
    assert small.headers["content-encoding"] == way
    assert "accept-encoding" in small.headers["vary"].lower()
    if way == "gzip":  # the client of the test reads no brotli
        assert small.content == plain.content
    assert int(small.headers.get("content-length", 0)) < len(plain.content) / 3


def test_any_site_may_read(client: TestClient) -> None:
    given = client.get(f"{FIGURE}.json", headers={"Origin": "http://elsewhere.example"})
    assert given.headers["access-control-allow-origin"] == "*"
    assert "etag" in given.headers["access-control-expose-headers"].lower()
    asked = {"Origin": "http://elsewhere.example", "Access-Control-Request-Method": "GET"}
    assert client.options(f"{FIGURE}.json", headers=asked).status_code == 200


def test_only_reading_is_offered(client: TestClient) -> None:
    refused = client.post(f"{FIGURE}.csv")
    assert refused.status_code == 405
    assert set(refused.headers["allow"].split(", ")) == {"GET", "HEAD"}


@pytest.mark.parametrize(
    ("path", "status", "parameter", "detail"),
    [
        ("/api/v1/figures/deepfake-case.csv", 404, "id", "There is no id “deepfake-case”."),
        (f"{FIGURE}.csv?years=1999", 400, "years", "“1999” is not a value of years."),
        (f"{FIGURE}.csv?years=2022&years=2023&years=2024", 400, "years", "years is given too often."),
        (f"{FIGURE}.csv?foo=1", 400, "foo", "There is no parameter “foo” here."),
        (f"{FIGURE}.csv?lang=fr", 400, "lang", "“fr” is not a value of lang."),
        (
            f"{FIGURE}.csv?drawn=yes&unfinished=true&unfinished=false",
            400,
            "unfinished",
            "unfinished is given too often.",
        ),
        (f"{FIGURE}.csv?width=600", 400, "width", "There is no parameter “width” here."),
        (f"{FIGURE}.png?width=10", 400, "width", "“10” is not a value of width."),
        (f"{FIGURE}.csv?compare=dsc_corrections", 400, "compare", "There is no parameter “compare” here."),
        ("/api/v1/figures/compare.csv?compare=nothing", 400, "compare", "“nothing” is not a value of compare."),
        (
            "/api/v1/figures/compare.csv?compare=dsc_corrections&base=soon",
            400,
            "base",
            "“soon” is not a value of base.",
        ),
        ("/api/v1/figures/compare.csv", 400, "compare", "compare is needed."),
        (
            "/api/v1/figures/compare.csv?compare=deepfake_corrections&compare=operator_max_fine",
            400,
            "compare",
            "Maximum fine for an operator's representative: a limit",
        ),
        (
            "/api/v1/figures/compare.csv?compare=deepfake_corrections&platform=telegram",
            400,
            "platform",
            "There is no parameter “platform” here.",
        ),
        (
            "/api/v1/figures/compare.csv?compare=deepfake_corrections&by=platform",
            400,
            "by",
            "“platform” is not a value of by.",
        ),
        ("/api/v1/tables/takedown_requests.json?from=2025&to=2024", 400, "to", "“2025–2024” ends before it begins."),
        ("/api/v1/tables/takedown_requests.json?from=%D9%A2%D9%A0%D9%A2%D9%A4", 400, "from", "“٢٠٢٤” is not a value"),
        ("/api/v1/observations.json?unfinished=false", 400, "unfinished", "There is no parameter “unfinished” here."),
        ("/api/v1/nothing", 404, "address", "There is no address “/api/v1/nothing”."),
        ("/api/v1/figures/deepfake-cases.docx", 404, "address", "There is no address"),
        ("/api/v1/tables/nothing.csv", 404, "table", "There is no table “nothing”."),
        ("/api/v1/tables/takedown_requests.json?sentence=x", 400, "sentence", "There is no parameter “sentence” here."),
        ("/api/v1/tables/takedown_requests.json?from=2024-02-31", 400, "from", "“2024-02-31” is not a value of from."),
        ("/api/v1/tables/takedown_requests.json?limit=0", 400, "limit", "“0” is not a value of limit."),
        ("/api/v1/observations/nothing", 404, "id", "There is no id “nothing”."),
        ("/api/v1/pages/data.pdf", 404, "page", "There is no page “data”."),
        ("/oembed", 400, "url", "url is needed."),
        ("/oembed?url=http%3A%2F%2F%5Bx%2Ffigures%2Fx", 404, "url", "“http://[x/figures/x” is not a value of url."),
        ("/oembed?url=http://localhost:8501/figures/deepfake-cases&format=xml", 501, "format", "“xml” is not"),
        (
            "/oembed?url=http://elsewhere.example/figures/deepfake-cases",
            404,
            "url",
            "“http://elsewhere.example/figures",
        ),
        ("/oembed?url=http://elsewhere.example/x", 404, "url", "“http://elsewhere.example/x” is not a value of url."),
        (f"{FIGURE}.csv?platform={'x' * 201}", 414, "platform", "An address may have 4,000 characters"),
        (f"{FIGURE}.csv?{'platform=telegram&' * 300}", 414, "", "An address may have 4,000 characters"),
    ],
)
def test_a_refusal_says_where_what_and_what_would_be_right(
    client: TestClient, path: str, status: int, parameter: str, detail: str
) -> None:
    refused = client.get(path)
    assert refused.status_code == status
    assert refused.headers["content-type"] == "application/problem+json"
    assert refused.headers["cache-control"] == "no-store"
    told = refused.json()
    assert told["status"] == status
    assert told["instance"] == path.split("?")[0]
    [error] = [error for error in told["errors"] if error["parameter"] == parameter]
    assert error["detail"].startswith(detail)


def test_what_is_allowed_is_listed_and_of_many_the_nearest(client: TestClient) -> None:
    [error] = client.get(f"{FIGURE}.csv?unfinished=yes").json()["errors"]
    assert error["allowed"] == ["true", "false"]
    [error] = client.get("/api/v1/figures/deepfake-case.csv").json()["errors"]
    assert error["nearest"][0] == "deepfake-cases"


def test_every_fault_is_told_at_once(client: TestClient) -> None:
    told = client.get(f"{FIGURE}.csv?foo=1&lang=fr&drawn=maybe").json()
    assert [error["parameter"] for error in told["errors"]] == ["foo", "lang", "drawn"]


def test_a_refusal_speaks_korean_and_is_a_page_where_a_page_was_asked_for(client: TestClient) -> None:
    told = client.get(f"{FIGURE}.csv?lang=ko&foo=1").json()
    assert told["errors"][0]["detail"] == "이 주소에서는 ‘foo’ 매개변수를 사용할 수 없습니다."
    page = client.get("/figures/nothing?lang=ko")
    assert page.status_code == 404
    assert page.headers["content-type"].startswith("text/html")
    assert '<html lang="ko">' in page.text
    assert "요청하신 주소를 찾을 수 없습니다" in page.text


class Crowded(Lane):
    """A lane before which twenty wait."""

    waiting = 20


def test_more_than_can_be_served_are_told_when_there_is_room() -> None:
    full = Endpoint("/full", "", lambda ask: Answer(lambda: b"{}", JSON), lane=Crowded(threads=2, queue=20, usual=3.0))
    refused = TestClient(Starlette(routes=[full.route()])).get("/full")
    assert refused.status_code == 503
    # Half of twenty, two at a time, three seconds each.
    assert refused.headers["retry-after"] == "15"
    assert refused.json()["errors"][0]["detail"] == "Please try again in 15 s."


def test_how_long_an_answer_takes_is_learnt(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = iter((100.0, 111.0))
    monkeypatch.setattr(workers, "monotonic", lambda: next(clock))
    lane = Lane(threads=1, queue=8, usual=1.0)
    assert anyio.run(lane.work, lambda: b"made") == b"made"
    assert lane.usual == pytest.approx(2.0)


def test_the_same_question_in_another_order_has_the_same_tag(client: TestClient) -> None:
    one, other = (client.get(f"{FIGURE}.csv?{query}") for query in ("lang=ko&years=2024", "years=2024&lang=ko"))
    assert one.headers["etag"] == other.headers["etag"]


def test_a_fault_of_ours_is_told_as_one(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> bytes:
        raise RuntimeError("not for readers")

    monkeypatch.setattr("components.web.api.figure_routes.made", broken)
    failed = client.get(f"{FIGURE}.csv")
    assert failed.status_code == 500
    assert failed.headers["content-type"] == "application/problem+json"
    assert "not for readers" not in failed.text


FILE = "/api/v1/tables/takedown_requests.parquet"


@pytest.mark.parametrize(
    ("asked", "cut"),
    [
        ("bytes=0-3", slice(0, 4)),
        ("bytes=4-", slice(4, None)),
        ("bytes=-8", slice(-8, None)),
        ("bytes=0-0", slice(0, 1)),
    ],
)
def test_a_file_is_given_in_parts(client: TestClient, asked: str, cut: slice) -> None:
    whole = client.get(FILE)
    assert whole.headers["accept-ranges"] == "bytes"
    found = client.get(FILE, headers={"Range": asked, "Accept-Encoding": "gzip"})
    assert (found.status_code, found.content) == (206, whole.content[cut])
    start = range(len(whole.content))[cut][0]
    assert found.headers["content-range"] == f"bytes {start}-{start + len(found.content) - 1}/{len(whole.content)}"


def test_a_part_behind_the_end_is_refused_and_what_is_no_part_is_the_whole(client: TestClient) -> None:
    whole = client.get(FILE)
    size = len(whole.content)
    behind = client.get(FILE, headers={"Range": f"bytes={size}-"})
    assert (behind.status_code, behind.headers["content-range"]) == (416, f"bytes */{size}")
    for headers in (
        {"Range": "bytes=0-3,8-9"},
        {"Range": "lines=0-3"},
        {"Range": "bytes=-"},
        {"Range": "bytes=0-3", "If-Range": whole.headers["etag"]},
    ):
        answer = client.get(FILE, headers=headers)
        assert (answer.status_code, answer.content) == (200, whole.content)


def test_a_file_has_its_version_in_its_name_for_every_client(client: TestClient) -> None:
    said = client.get(FILE).headers["content-disposition"]
    for form in ('filename="', "filename*=UTF-8''"):
        assert f"{form}takedown_requests-{load().version}" in said


def test_a_release_that_is_dated_ahead_counts_from_today(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    ahead = replace(load(), releases=(structs.replace(load().release, date=date(2999, 1, 1)),))
    monkeypatch.setattr("components.web.api.answer.load", lambda: ahead)
    assert ahead.day <= date.today()
    for path in ("/feed.xml", "/sitemap.xml", "/dcat.jsonld"):
        assert "2999" not in client.get(path).text
