"""Addresses from before a parameter got its present name."""

from urllib.parse import quote

import pytest
from starlette.testclient import TestClient

from components.web.former import renamed

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
