import msgspec

from components.language.labels import labels
from components.view.history import history, recoded
from data.model import RegisterLine
from tests.record import frozen

UNSAID = {"en": "", "ko": ""}
NAMES = labels(frozen(), "en")
LINE = RegisterLine(
    version="2026.12.0",
    date="2026-12-01",
    table="deepfake_cases",
    id="deepfake-cases-reported.2024.mbc",
    change="corrected",
    field="value",
    before="1202",
    after="1203",
    why={"en": "Misread.", "ko": "잘못 읽음."},
)


def _with(**cells: object) -> RegisterLine:
    return msgspec.structs.replace(LINE, **cells)


def test_a_correction_says_what_became_of_what_and_why() -> None:
    said = history(LINE, NAMES)
    assert said == "Corrected in version 2026.12.0: Value, 1202 became 1203. Misread."
    assert not recoded(LINE)


def test_a_code_that_changed_leaves_the_number() -> None:
    assert recoded(_with(field="platform", before="telegram", after="x"))


def test_a_number_put_in_place_of_another_and_taken_away() -> None:
    assert (
        history(_with(change="redrawn", after="yes", why=UNSAID), NAMES) == "Shown in charts since version 2026.12.0."
    )
    assert history(_with(change="redrawn", after="no", why=UNSAID), NAMES) == "No longer shown since version 2026.12.0."
    assert history(_with(change="withdrawn"), NAMES) == "Withdrawn in version 2026.12.0. Misread."
