"""Which addresses are plain files in a mirror."""

import pytest

from components.view.site import Site
from components.web.mirror.places import every, located
from components.web.mirror.site import Mirror

AT = Mirror("https://plain.test", "https://running.test")


@pytest.mark.parametrize(
    ("address", "place"),
    [
        ("", ""),
        ("?lang=ko", "ko/"),
        ("takedown-requests?lang=en", "takedown-requests/"),
        ("read/takedown-requests?lang=ko", "ko/takedown-requests/"),
        ("figures/deepfake-cases", "figures/deepfake-cases/"),
        ("figures/deepfake-cases?lang=ko", "ko/figures/deepfake-cases/"),
        ("api/v1/figures/deepfake-cases.csv?lang=en", "api/v1/figures/deepfake-cases.csv"),
        ("api/v1/figures", "api/v1/figures/index.json"),
        ("api/v1/sources?lang=ko", "ko/api/v1/sources"),
        # Without a language a table speaks both, so that in English is another file.
        ("api/v1/tables/courts.csv", "api/v1/tables/courts.csv"),
        ("api/v1/tables/courts.csv?lang=en", "en/api/v1/tables/courts.csv"),
        (
            "api/v1/preview.png?figure=deepfake-cases&lang=ko&version=1.2.3",
            "ko/api/v1/preview/figure-deepfake-cases.png",
        ),
    ],
)
def test_an_address_of_the_dashboard_has_a_file(address: str, place: str) -> None:
    assert located(address) == place
    assert AT.to(address) == f"https://plain.test/{place}"


@pytest.mark.parametrize(
    "address",
    [
        "?observation=x&lang=en",
        "data?table=courts",
        "takedown-requests?years=2024",
        "present?deck=1",
        "api/v1/none.csv",
    ],
)
def test_what_takes_a_server_is_where_it_runs(address: str) -> None:
    assert located(address) is None
    assert AT.to(address) == f"https://running.test/{address}"


def test_no_two_answers_become_one_file_and_no_file_a_folder() -> None:
    files = [one.file for one in every()]
    folders = {"/".join(parts[:end]) for parts in (file.split("/") for file in files) for end in range(1, len(parts))}
    assert len(files) == len(set(files))
    assert folders.isdisjoint(files)


def test_evidence_and_filters_lead_to_the_running_dashboard() -> None:
    assert AT.evidence("ko", "x.2024.y") == "https://running.test/?observation=x.2024.y&lang=ko"
    assert Site("https://running.test").evidence("ko", "x.2024.y") == AT.evidence("ko", "x.2024.y")
