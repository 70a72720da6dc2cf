"""Korean particles fit the word before them, whatever is filled in."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from components.language.particles import fitted

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@given(st.text("가나다 ", max_size=5), SYLLABLES, st.sampled_from(["", " (2024년)", ")", "”", " (a) (b)"]))
def test_every_syllable_takes_the_particle_of_its_sound(before: str, last: str, after: str) -> None:
    word = before + last + after
    final = unicodedata.normalize("NFD", last)[2:]
    assert fitted(f"{word}은(는)") == word + ("은" if final else "는")
    assert fitted(f"{word}이(가)") == word + ("이" if final else "가")
    assert fitted(f"{word}을(를)") == word + ("을" if final else "를")
    assert fitted(f"{word}과(와)") == word + ("과" if final else "와")
    assert fitted(f"{word}(으)로") == word + ("으로" if final and final != "\u11af" else "로")


@pytest.mark.parametrize(
    ("number", "particle"),
    [
        ("0", "은"),
        ("1", "은"),
        ("2", "는"),
        ("23,107", "은"),
        ("1,204", "는"),
        ("5,000", "은"),
        ("10,000", "은"),
        ("100,000,000", "은"),
        ("1,000,000,000,000", "는"),
        ("85.4%", "는"),
        ("3.2", "는"),
        ("≈7,200", "은"),
        ("2,379건", "은"),
        ("34배", "는"),
    ],
)
def test_numbers_sound_as_they_are_read(number: str, particle: str) -> None:
    assert fitted(f"{number}은(는)") == number + particle


@pytest.mark.parametrize(("number", "end"), [("1", "로"), ("7", "로"), ("3", "으로"), ("548명", "으로"), ("2%", "로")])
def test_a_rieul_is_followed_like_a_vowel(number: str, end: str) -> None:
    assert fitted(f"{number}(으)로") == number + end


@given(st.text(max_size=40))
def test_a_text_without_a_pair_stays_as_it_is(text: str) -> None:
    if not any(pair in text for pair in ("은(는)", "이(가)", "을(를)", "과(와)", "(으)로")):
        assert fitted(text) == text
