"""A presentation as a value in an address: it comes back as it was, and what is none is refused."""

import zlib
from base64 import urlsafe_b64encode
from typing import get_args

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.figures.pages import FIGURES
from components.view.deck import MOST, Deck, Kind, Shown, Slide, decode, encode, shown, slide

SHOWN = st.builds(Shown, st.text(max_size=12), st.text(max_size=20))
SLIDES = st.builds(
    Slide,
    st.text("abcdefgh_-", min_size=1, max_size=4),
    st.sampled_from(get_args(Kind)),
    st.tuples() | st.tuples(SHOWN),
)


@given(st.builds(Deck, st.text(max_size=9), st.lists(SLIDES, max_size=6, unique_by=lambda one: one.key).map(tuple)))
def test_a_deck_comes_back_as_it_was(deck: Deck) -> None:
    assert decode(encode(deck)) == deck


@given(st.text(max_size=80) | st.text("0123456789abcdefABCDEF_-", max_size=200).map(lambda text: f"1{text}"))
def test_what_is_no_deck_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        decode(text)


def _made(text: str) -> str:
    squeezed = zlib.compress(text.encode(), 9, wbits=-zlib.MAX_WBITS)
    return "1" + urlsafe_b64encode(squeezed).decode().rstrip("=")


@pytest.mark.parametrize(
    "text",
    [
        "[]",
        '{"version": "2026.1"}',
        '["2026.1", [["a", "film", []]]]',
        '["2026.1", [["a", "figure", [["x", 3]]]]]',
        '["2026.1", [["a\\"]", "figure", []]]]',
        '["2026.1", [["a", "title", []], ["a", "title", []]]]',
        '["2026.1", "' + "a" * 1_000_000 + '"]',
    ],
)
def test_a_deck_of_another_form_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match="deck"):
        decode(_made(text))


def test_a_deck_has_room_in_an_address_and_one_of_too_many_slides_is_refused() -> None:
    filters = {"years": ["2020", "2024"], "platform": ["telegram"], "lang": ["ko"]}
    eight = Deck("2026.11", tuple(slide("figure", shown(key, filters)) for key in list(FIGURES)[:8]))
    assert len(encode(eight)) < 400
    assert "lang" not in "".join(one.shown[0].query for one in eight.slides)
    many = Deck("2026.11", tuple(slide("figure", Shown(key)) for key in list(FIGURES)[:121]))
    assert len(encode(many)) > MOST
    with pytest.raises(ValueError, match="121 slides"):
        decode(_made(msgspec.json.encode(many).decode()))


def test_each_slide_has_a_key_of_its_own() -> None:
    assert len({slide("title").key for _ in range(200)}) == 200
    assert msgspec.json.decode(msgspec.json.encode(slide("title")))[1] == "title"
