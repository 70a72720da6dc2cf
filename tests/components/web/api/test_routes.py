"""The open-data routes as a script uses them."""

from __future__ import annotations

import html
import io
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from urllib.parse import parse_qs, quote, urlsplit

import feedparser
import html5lib
import pandas as pd
import pyarrow.parquet as pq
import pytest
from msgspec import structs
from starlette.testclient import TestClient

from components.figures.pages import FIGURES, PAGES
from components.language.labels import Labels
from components.language.words import words
from components.renderers.files.formats import FORMATS
from components.view.site import Site
from components.web.api import feeds
from components.web.routes import ENDPOINTS
from data import extract, selection
from data.address import choices
from data.dataset import load
from data.selection import Filters


def rows(client: TestClient, path: str) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(client.get(path).content), encoding="utf-8-sig", keep_default_na=False, dtype=str)


def test_the_list_of_figures_leads_to_every_file(client: TestClient) -> None:
    told = client.get("/api/v1/figures").json()
    assert told["total"] == len(FIGURES)
    assert [figure["id"] for figure in told["figures"]] == list(FIGURES)
    first = told["figures"][0]
    assert set(first["files"]) == set(FORMATS)
    assert {one["section"] for one in told["figures"]} == {
        section.id for page in PAGES.values() for section in page.sections
    }


@pytest.mark.parametrize("ending", FORMATS)
def test_a_file_has_its_type_and_a_name_for_a_folder(client: TestClient, ending: str) -> None:
    given = client.get(f"/api/v1/figures/deepfake-cases.{ending}?lang=ko&years=2023&years=2024")
    assert given.status_code == 200
    assert given.headers["content-type"] == FORMATS[ending].media
    assert given.headers["content-language"] == "ko"
    canonical = "http://localhost:8501/figures/deepfake-cases?years=2023&years=2024&lang=ko"
    assert given.headers["link"] == f'<{canonical}>; rel="canonical"'
    if ending != "json":
        name = f"deepfake-cases-{load().version}-ko.{ending}"
        assert given.headers["content-disposition"].endswith(f"; filename*=UTF-8''{name}")


def test_the_filters_of_the_page_narrow_the_file(client: TestClient) -> None:
    found = rows(client, "/api/v1/figures/deepfake-cases.csv?years=2023&years=2024")
    assert found["period_start"].tolist() == ["2023-01-01", "2024-01-01"]
    hidden = rows(client, "/api/v1/figures/deepfake-takedowns.csv?unfinished=false")
    assert hidden["mark"].unique().tolist() == ["complete"]


def test_a_comparison_of_the_readers_own_is_a_file_too(client: TestClient) -> None:
    found = rows(
        client, "/api/v1/figures/compare.csv?compare=deepfake_corrections&compare=dsc_corrections&display=change"
    )
    assert set(found["measure"]) == {"deepfake_corrections", "dsc_corrections"}
    assert "shown" in found


@pytest.mark.parametrize("table", extract.tables(load()))
def test_a_table_without_language_is_the_table_as_it_was_built(client: TestClient, table: str) -> None:
    stored = extract.stored(table)
    given = pq.read_table(io.BytesIO(client.get(f"/api/v1/tables/{table}.parquet").content))
    assert given.equals(stored)
    assert b"datapackage_resource" in given.schema.metadata
    told = client.get(f"/api/v1/tables/{table}.json?limit=1000").json()
    assert told["total"] == stored.num_rows
    assert [column["name"] for column in told["columns"]] == stored.column_names
    listed = rows(client, f"/api/v1/tables/{table}.csv")
    assert list(listed.columns) == stored.column_names
    assert listed["id"].tolist() == stored["id"].to_pylist()


def test_a_table_in_one_language_has_labels_and_plain_names(client: TestClient) -> None:
    found = rows(client, "/api/v1/tables/takedown_requests.csv?lang=ko&action=delete")
    assert set(found["action_label"]) == {"삭제"}
    told = client.get("/api/v1/tables/measures.json?lang=ko&limit=1").json()
    assert "title" in told["rows"][0]
    assert "title_en" not in told["rows"][0]


@pytest.mark.parametrize("lang", ["en", "ko"])
@pytest.mark.parametrize("table", extract.tables(load()))
def test_a_table_in_one_language_is_the_same_in_every_format(client: TestClient, table: str, lang: str) -> None:
    packed = pq.read_table(io.BytesIO(client.get(f"/api/v1/tables/{table}.parquet?lang={lang}").content))
    listed = rows(client, f"/api/v1/tables/{table}.csv?lang={lang}")
    address = f"/api/v1/tables/{table}.json?lang={lang}&limit=1000"
    pages = [client.get(f"{address}&offset={offset}").json() for offset in range(0, len(listed), 1000)]
    assert list(listed.columns) == packed.column_names == [column["name"] for column in pages[0]["columns"]]
    assert listed["id"].tolist() == packed["id"].to_pylist() == [row["id"] for page in pages for row in page["rows"]]


def test_two_extracts_of_a_table_have_two_names(client: TestClient) -> None:
    one, other = (client.get(f"/api/v1/tables/courts.csv?{query}") for query in ("from=2020", "sentence=prison"))
    assert one.headers["content-disposition"].endswith(f"courts-{load().version}-from-2020.csv")
    assert other.headers["content-disposition"].endswith("sentence-prison.csv")
    assert '<http://localhost:8501/api/v1/tables/courts.csv?from=2020>; rel="canonical"' in one.headers["link"]


def test_columns_and_time_narrow_a_table(client: TestClient) -> None:
    found = rows(
        client, "/api/v1/tables/takedown_requests.csv?measure=deepfake_corrections&from=2023&to=2024-12&drawn=yes"
    )
    assert set(found["measure"]) == {"deepfake_corrections"}
    assert found["period_start"].min() >= "2023-01-01"
    assert found["period_end"].max() <= "2024-12-31"
    assert len(found) == len(
        selection.matching(
            (one for one in load().observations if one.table == "takedown_requests"),
            Filters(years=(2023, 2024), choices={"measure": ("deepfake_corrections",), "drawn": ("yes",)}),
        )
    )


def test_pages_of_rows_follow_each_other_and_miss_none(client: TestClient) -> None:
    seen: list[str] = []
    address: str | None = "/api/v1/tables/deepfake_cases.json?limit=100&region=all"
    while address:
        told = client.get(address).json()
        seen += [row["id"] for row in told["rows"]]
        address = told["next"]
    assert len(seen) == told["total"] == len(set(seen))
    assert parse_qs(urlsplit(told["previous"]).query)["region"] == ["all"]


def test_all_reports_have_the_filters_of_the_pages(client: TestClient) -> None:
    found = rows(client, "/api/v1/observations.csv?agreement=differing&lang=ko")
    wanted = load().observations
    assert len(found) == sum(one.agreement == "differing" for one in wanted)
    assert found["data_address"].iloc[0].endswith("/api/v1/observations.csv?agreement=differing&lang=ko")


def test_one_number_comes_with_everything_known_about_it(client: TestClient) -> None:
    told = client.get("/api/v1/observations/deepfake-cases-reported.2024.mbc?lang=en").json()
    assert told["observation"]["value"] == 1202
    assert told["source"]["publisher"] == "MBC"
    assert told["measure"]["unit"] == "cases"
    assert told["evidence"] == "http://localhost:8501/?observation=deepfake-cases-reported.2024.mbc&lang=en"
    assert "deepfake-cases-reported.2024.mbc" in told["citation"]


def test_sources_and_events_can_be_narrowed(client: TestClient) -> None:
    told = client.get("/api/v1/sources?kind=official&lang=en&limit=1000").json()
    assert {row["kind"] for row in told["rows"]} == {"official"}
    assert told["total"] == sum(source.kind == "official" for source in load().sources.values())
    events = client.get("/api/v1/events?from=2024-08&to=2024-09&kind=policy").json()["rows"]
    assert events
    assert all("2024-08" <= event["date"][:7] <= "2024-09" for event in events)


def test_the_readable_page_needs_nothing_else(client: TestClient) -> None:
    given = client.get("/figures/deepfake-cases?lang=ko")
    text = given.text
    parser = html5lib.HTMLParser(strict=True)
    page = parser.parse(text)
    assert page.tag.endswith("html")
    assert not re.search(r"<(?:img|iframe|object|embed)\b", text.split("<pre>")[0])
    # One script stands in the page, and no other may run.
    [code] = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    allowed = b64encode(sha256(code.encode()).digest()).decode()
    assert f"script-src 'sha256-{allowed}';" in given.headers["content-security-policy"]
    assert len(re.findall(r"<script(?! type=\"application/ld\+json\")", text)) == 1
    assert not re.search(
        r"(?:src|@import|url\()\s*=?\s*[\"']?http", re.sub(r"<pre>.*?</pre>|url\(#", "", text, flags=re.S)
    )
    for number in ("156", "160", "180", "1,202"):
        assert f">{number}</td>" in text


def test_the_frame_for_other_sites_holds_chart_and_source_alone(client: TestClient) -> None:
    given = client.get("/embed/deepfake-cases?theme=dark")
    assert "frame-ancestors" not in given.headers["content-security-policy"]
    assert "frame-ancestors 'self'" in client.get("/figures/deepfake-cases").headers["content-security-policy"]
    html5lib.HTMLParser(strict=True).parse(given.text)
    assert "Source: " in given.text
    assert "<table" not in given.text
    assert len(given.content) < 60_000


def test_oembed_tells_another_site_what_to_show(client: TestClient) -> None:
    address = "http://localhost:8501/figures/deepfake-cases?lang=ko&years=2023&years=2024"
    told = client.get(f"/oembed?url={quote(address, safe='')}&maxwidth=500&maxheight=300").json()
    assert (told["version"], told["type"], told["width"], told["height"]) == ("1.0", "rich", 500, 300)
    assert "http://localhost:8501/embed/deepfake-cases?years=2023&amp;years=2024&amp;lang=ko" in told["html"]
    assert html5lib.parseFragment(told["html"])[0].attrib["height"] == "300"


@pytest.mark.parametrize(
    "address",
    [
        "figures/deepfake-cases?lang=ko&years=2024&years=2024",
        "embed/deepfake-cases/?years=2024&years=2024&lang=ko&utm_source=mail&fbclid=x",
        "deepfake-cases?figure=deepfake-cases&years=2024&years=2024&lang=ko&section=cases",
        "?figure=deepfake-cases&years=2024&years=2024&lang=ko#top",
    ],
)
def test_oembed_understands_every_address_of_a_figure(client: TestClient, address: str) -> None:
    asked = quote(f"http://localhost:8501/{address}", safe="")
    told = client.get(f"/oembed?url={asked}&dnt=1&referrer=example").json()
    assert "http://localhost:8501/embed/deepfake-cases?years=2024&amp;years=2024&amp;lang=ko" in told["html"]


def test_oembed_understands_a_comparison(client: TestClient) -> None:
    asked = quote("http://localhost:8501/compare?compare=deepfake_corrections&display=index&base=2022", safe="")
    told = client.get(f"/oembed?url={asked}").json()
    assert "/embed/compare?compare=deepfake_corrections&amp;display=index&amp;base=2022" in told["html"]


def test_a_page_of_many_filters_leads_to_its_oembed_answer(client: TestClient) -> None:
    query = "&".join(f"platform={code}" for code in choices(load())["platform"])
    text = client.get(f"/figures/telegram-fulfilled?{query}").text
    found = re.search(r'type="application/json\+oembed" href="(.*?)"', text)
    assert found
    answer = client.get(html.unescape(found[1]))
    assert len(parse_qs(urlsplit(found[1]).query)["url"][0]) > 200
    assert answer.status_code == 200, answer.text


def test_the_feed_tells_what_was_added_and_corrected(client: TestClient) -> None:
    feed = feedparser.parse(client.get("/feed.xml").content)
    assert not feed.bozo
    register = load().register
    added = {(line.version, line.table) for line in register if line.change == "added"}
    corrected = [line for line in register if line.change != "added"]
    assert len(feed.entries) == len(added) + len(corrected)
    assert len({entry.id for entry in feed.entries}) == len(feed.entries)
    assert any(entry.link.startswith("http://localhost:8501/?observation=") for entry in feed.entries)


def test_a_number_taken_back_is_news(client: TestClient) -> None:
    dataset = load()
    line = structs.replace(dataset.register[0], version="2027.1.0", change="withdrawn", id="gone.2024.x")
    changed = replace(dataset, register=(line, *dataset.register))
    first = feeds.entries(Labels(changed, words("en")), Site("http://localhost:8501"))[0]
    assert first.title.startswith("Withdrawn: gone.2024.x")
    assert first.summary.startswith("Withdrawn in version 2027.1.0.")
    elsewhere = feeds.entries(Labels(changed, words("en")), Site("https://trends.example"))[0]
    assert elsewhere.id == first.id


def test_the_map_names_every_figure_in_both_languages(client: TestClient) -> None:
    found = re.findall("<loc>(.*?)</loc>", client.get("/sitemap.xml").text)
    assert len(found) == len(set(found)) >= 2 * len(FIGURES)
    assert "http://localhost:8501/figures/deepfake-cases?lang=ko" in found
    assert "Sitemap: http://localhost:8501/sitemap.xml" in client.get("/robots.txt").text


def test_the_public_address_can_be_set(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TAKEDOWN_TRENDS_URL", "https://trends.example/stats/")
    told = client.get("/api/v1/figures/deepfake-cases.json").json()
    assert told["address"] == "https://trends.example/stats/figures/deepfake-cases?lang=en"


def test_every_route_is_described(client: TestClient) -> None:
    told = client.get("/openapi.json").json()
    for endpoint in ENDPOINTS:
        pattern = re.sub(r"\{\w+\}", "[^/]+", endpoint.path)
        assert any(re.fullmatch(pattern, path) for path in told["paths"]), endpoint.path
    page = client.get("/api").text
    assert all(path in page for path in told["paths"])


def test_a_page_can_be_printed(client: TestClient) -> None:
    given = client.get("/api/v1/pages/takedown-requests.pdf?section=deepfakes&lang=ko")
    assert given.status_code == 200, given.text
    assert given.content.startswith(b"%PDF-")
