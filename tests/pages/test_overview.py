"""The overview: its numbers, its ready questions, what the newest version brought."""

from components.figures.pages import QUESTIONS
from components.language.labels import labels
from data.dataset import load
from tests.pages.test_pages import BOTH, UNTIL_2024, opened, texts


def test_the_latest_numbers_open_the_overview_with_source_and_kind() -> None:
    app = opened("overview", lang=["en"], years=UNTIL_2024)
    assert [one.value for one in app.metric[:3]] == ["23,107", "85.4%", "1,202"]
    assert "+221.5% from 2023" in app.metric[0].delta
    assert app.metric[2].delta == ""  # counted by another rule than the year before
    assert "date not recorded" not in " ".join(one.value for one in app.caption if one.value.startswith("Source"))[:400]


@BOTH
def test_every_ready_question_is_answered(lang: str) -> None:
    app = opened("overview", lang=[lang])
    names = labels(load(), lang)
    asked = [link for link in app.get("page_link") if "q=" in str(link.proto.query_string)]
    assert [link.proto.label.replace("\\", "") for link in asked] == [names.words(one) for one in QUESTIONS]
    for question in QUESTIONS:
        app.query_params["q"] = [names.words(question)]
        app.run()
        assert f"## {names.words('Answers')}" in [one.value for one in app.markdown], question


def test_the_overview_says_what_the_newest_version_brought() -> None:
    said = texts(opened("overview", lang=["en"]))
    release = load().release
    assert release.summary["en"] in said
    added = sum(line.version == release.id and line.change == "added" for line in load().register)
    assert not added or f"Numbers added: {added:,}" in said
