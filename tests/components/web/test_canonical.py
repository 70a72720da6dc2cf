"""Addresses from before a parameter got its present name, and those that others have added to."""

import re
from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from components.web.canonical import renamed

OLD = "compare=deepfake_corrections&compare=dsc_corrections&as=index&base=2022"
NEW = OLD.replace("as=", "display=")


@pytest.mark.parametrize("path", ["/api/v1/figures/compare.csv", "/figures/compare"])
def test_a_former_name_leads_to_the_present_one(client: TestClient, path: str) -> None:
    answer = client.get(f"{path}?{OLD}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (308, f"?{NEW}")
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert client.get(f"{path}?{OLD}").content == client.get(f"{path}?{NEW}").content


def test_a_frame_asked_for_by_its_former_address_is_found(client: TestClient) -> None:
    answer = client.get(f"/oembed?url={quote(f'http://localhost:8501/figures/compare?{OLD}', safe='')}")
    assert answer.status_code == 200
    assert NEW.replace("&", "&amp;") in answer.json()["html"]


def test_all_else_of_a_query_stays() -> None:
    assert renamed("as=index&years=2021&years=2023&q=a+b%26&empty=&%FF=%20&&bare") == (
        "display=index&years=2021&years=2023&q=a+b%26&empty=&%FF=%20&&bare"
    )


@pytest.mark.parametrize(
    ("asked", "led"),
    [
        ("/figures/deepfake-cases?lang=ko&utm_source=mail&fbclid=x", "/figures/deepfake-cases?lang=ko"),
        ("/figures/deepfake-cases/", "/figures/deepfake-cases"),
        ("/figures/deepfake-cases/?years=2024&gclid=y", "/figures/deepfake-cases?years=2024"),
        ("/embed/deepfake-cases?msclkid=z", "/embed/deepfake-cases"),
        ("/feed.xml?utm_medium=rss", "/feed.xml"),
        ("/figures/?igsh=1", "/figures"),
        ("/api/", "/api"),
    ],
)
def test_what_others_append_is_taken_off(client: TestClient, asked: str, led: str) -> None:
    answer = client.get(asked)
    assert answer.status_code == 200
    assert str(answer.url).removeprefix("http://localhost:8501") == led
    assert [one.status_code for one in answer.history] == [308]


@pytest.mark.parametrize("path", ["//example.org/", "//example.org/%2e%2e", "/\\example.org/"])
def test_nobody_is_led_elsewhere(client: TestClient, path: str) -> None:
    answer = client.get(f"http://localhost:8501{path}", follow_redirects=False)
    assert not re.match(r"(//|https?:|\\)", answer.headers.get("location", ""))


def test_programs_are_told_of_what_is_unknown(client: TestClient) -> None:
    for path in ("/api/v1/figures/deepfake-cases.csv?utm_source=mail", "/api/v1/figures/deepfake-cases.csv?x=1"):
        assert client.get(path, follow_redirects=False).status_code == 400
