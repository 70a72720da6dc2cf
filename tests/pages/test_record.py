"""What stands beside figures: the line of time, and where sources differ."""

import pytest

from data.dataset import load
from tests.pages.test_pages import charts, labelled, opened, texts


def test_the_timeline_holds_every_event_and_the_platforms_page_those_on_platforms() -> None:
    events = load().events.values()
    everything = texts(opened("timeline"))
    assert [event.title["en"] for event in events if event.title["en"] not in everything] == []
    app = opened("platform-cooperation")
    assert not app.table  # closed until a reader asks for it
    app.session_state["events"] = True
    [on_platforms] = [table.value for table in app.run().table]
    assert len(on_platforms) == sum(bool(event.platform) for event in events) < len(events)


def test_the_timeline_keeps_the_chosen_kind_and_leads_to_the_figures() -> None:
    app = opened("timeline", event_kind=["law"])
    said, events = texts(app), sorted(load().events.values(), key=lambda event: event.date)
    assert [event.title["en"] for event in events if event.kind == "law" and event.title["en"] not in said] == []
    latest = events[-1].title["en"]  # stands in the head of the page
    assert {event.title["en"] for event in events if event.kind != "law" and event.title["en"] in said} == {latest}
    assert any("figure=" in str(link.proto.query_string) for link in app.get("page_link"))


def test_the_timeline_is_drawn_and_follows_its_filters() -> None:
    [whole] = charts(opened("timeline", lang=["en"]))
    assert sum(len(lane["x"]) for lane in whole["data"]) == len(load().events)
    app = opened("timeline", lang=["en"], platform=["telegram"])
    [narrowed] = charts(app)
    wanted = {event.id for event in load().events.values() if "telegram" in event.platform}
    assert {id for lane in narrowed["data"] for id in lane["customdata"]} == wanted
    assert labelled(app) == ["Platform: Telegram"]
    colours = {lane["marker"]["color"] for lane in narrowed["data"]}
    assert colours <= {lane["marker"]["color"] for lane in whole["data"]}


@pytest.mark.parametrize("narrowed", [{"drawn": ["yes"]}, {"status": ["final"]}, {"source_kind": ["repost"]}])
def test_a_disagreement_is_shown_whole_whatever_is_filtered(narrowed: dict[str, list[str]]) -> None:
    app = opened("data", lang=["en"], section=["differing"], **narrowed)
    assert len(charts(app)) == 1
    assert "One number, reported differently" in texts(app)


def test_what_was_published_anew_stands_where_sources_differ() -> None:
    app = opened("data", lang=["en"], section=["differing"])
    assert app.query_params["section"] in ("differing", ["differing"])
    [table] = [element.value for element in app.dataframe]
    people = table[table["Unit"] == "people"]
    assert {2379, 1315} <= set(people[people["Period"] == "30 Apr–31 Dec 2018"]["Number"])
    narrowed = opened("data", lang=["en"], section=["differing"], table=["courts"])
    assert "published anew" not in texts(narrowed)
