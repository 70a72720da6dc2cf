"""A slide stays at the numbers of the version that it is frozen at, and says what reads otherwise since."""

import pytest
from msgspec.structs import replace

from components.language.labels import Labels, labels
from components.plot.theme import LIGHT
from components.renderers.present.slides import drawn
from components.view.deck import Deck, Slide, decode, encode, kept, shown, updated
from components.view.frozen import names_at, since, told
from components.view.site import Site
from data import archive
from data.dataset import Dataset, load

# Versions of the past: their numbers never change again.
OLD, NEW = "2026.11.1", "2026.11.2"
SITE = Site("https://example.org")
WARRANTS = Slide("w", "figure", (shown("kakao-warrants", {}),))
SUSPECTS = Slide("n", "number", (shown("csv-suspects-apprehended.jeonbuk.2021.maeil-ilbo", {}),))


def version(name: str) -> Dataset:
    found = archive.release(name)
    assert found
    return found


def at(name: str, lang: str = "en") -> Labels:
    return labels(version(name), lang)


def test_what_changed_on_a_slide_is_told_number_by_number() -> None:
    changed = since(WARRANTS, at(OLD), at(NEW))
    assert ("", "12,518\N{NO-BREAK SPACE}warrants") in [
        (one.before, one.after) for one in changed if one.period == "Jan–Jun 2021"
    ]
    assert all(one.before != one.after for one in changed)
    assert since(WARRANTS, at(OLD), at(OLD)) == []
    back = {(one.after, one.before) for one in since(WARRANTS, at(NEW), at(OLD))}
    assert back == {(one.before, one.after) for one in changed}


def test_a_changed_number_is_told_with_the_reason_of_the_register() -> None:
    old = version(OLD)
    row = next(row for row in old.observations if row.id == SUSPECTS.shown[0].id)
    other = [replace(one, value=41.0) if one.id == row.id else one for one in old.observations]
    before = labels(_with(old, tuple(other)), "en")
    [one] = since(SUSPECTS, before, at(NEW))
    assert one.before == "41\N{NO-BREAK SPACE}people"
    assert one.why
    [said] = told([one], at(NEW))
    assert said == f"{one.subject}, {one.period}: {one.before} became {one.after}. {one.why}"


def _with(dataset: Dataset, rows: tuple[object, ...]) -> Dataset:
    from dataclasses import replace as changed

    return changed(dataset, observations=rows)  # type: ignore[arg-type]


def test_a_slide_is_drawn_from_its_own_version_and_says_so() -> None:
    names = at(NEW)
    live, frozen = drawn(Deck(NEW, (WARRANTS, replace(WARRANTS, key="f", version=OLD))), names, SITE, LIGHT, "")
    assert "15,226" in live.pictures[0].wide
    assert "15,226" not in frozen.pictures[0].wide
    assert frozen.source.startswith(f"Data version {OLD} · Source: ")
    assert OLD not in live.source
    changed = since(WARRANTS, at(OLD), names)
    assert f"newest version: {len(changed)}. In the newest version: {told(changed, names)[0]}" in frozen.caveat
    assert frozen.script[-1] == (f"Changed since version {OLD}", told(changed, names))


@pytest.mark.parametrize("gone", ["2026.11.0", "1999.1.0"])
def test_a_version_that_cannot_be_drawn_is_never_replaced_by_another(gone: str) -> None:
    names = labels(load(), "en")
    assert names_at(gone, names) is None
    [slide] = drawn(Deck(gone, (WARRANTS,)), names, SITE, LIGHT, "")
    assert slide.title == f"Data version {gone} cannot be drawn any more."
    assert slide.pictures == []


def test_update_all_moves_live_slides_and_keep_freezes_them() -> None:
    title = Slide("t", "title")
    deck = Deck(OLD, (title, WARRANTS, replace(SUSPECTS, version="2026.11.0")))
    assert updated(deck, NEW) == Deck(NEW, deck.slides)
    assert kept(deck, NEW) == Deck(NEW, (title, replace(WARRANTS, version=OLD), deck.slides[2]))
    assert decode(encode(kept(deck, NEW))) == kept(deck, NEW)


@pytest.mark.parametrize("version", ["../x", "2026 11", "2" * 21])
def test_a_version_that_is_none_makes_no_deck(version: str) -> None:
    with pytest.raises(ValueError, match="not a deck"):
        decode(encode(Deck(OLD, (replace(WARRANTS, version=version),))))
