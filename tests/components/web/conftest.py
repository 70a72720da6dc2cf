from collections.abc import Iterator

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient

from components.web.routes import middleware, routes


@pytest.fixture(scope="session")
def client() -> Iterator[TestClient]:
    """A reader of the routes beside the pages, without any page."""
    with TestClient(Starlette(routes=routes(), middleware=middleware()), base_url="http://localhost:8501") as made:
        yield made
