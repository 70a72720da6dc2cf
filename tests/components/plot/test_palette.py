"""Series are told apart by readers of every kind of colour vision, and by their lightness alone.

Colour vision is simulated after Machado, Oliveira and Fernandes 2009 (severity 1.0, doi:10.1109/TVCG.2009.113). The
criteria:

- a mark stands out of its ground: contrast of at least 3:1 (WCAG 2.2, 1.4.11) and CIEDE2000 of at least 20 to every
  eye;
- neighbours in the order of series, which stand side by side in a chart, are told apart without hue: contrast of at
  least 3:1, which is the rule of the Analysis Function, and CIEDE2000 of at least 20 to every eye;
- any two series that one chart may hold are told apart in its legend: CIEDE2000 of at least 5 to every eye, twice the
  2.3 that counts as just noticeable. Order tells them apart besides: marks and legend have the same.
"""

from itertools import combinations, pairwise

import numpy as np
import pytest
from numpy.typing import NDArray

from components.figures.pages import FIGURES
from components.language.labels import labels
from components.plot.theme import DARK, LIGHT, Theme
from components.view.view import view
from data.dataset import load
from data.selection import Filters

Colour = NDArray[np.float64]
THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
VISION = {
    "full": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]
    ),
}
EYES = pytest.mark.parametrize("eye", VISION)
XYZ = np.array(
    [[0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750], [0.0193339, 0.1191920, 0.9503041]]
)
WHITE = np.array([0.95047, 1.0, 1.08883])
MOST = 4  # series in one chart


def seen(hexadecimal: str, eye: str = "full") -> Colour:
    """Return a colour as linear sRGB, as an eye sees it."""
    coded = np.array([int(hexadecimal[at : at + 2], 16) / 255 for at in (1, 3, 5)])
    linear = np.where(coded <= 0.04045, coded / 12.92, ((coded + 0.055) / 1.055) ** 2.4)
    colour: Colour = np.clip(VISION[eye] @ linear, 0, 1)
    return colour


def contrast(one: Colour, other: Colour) -> float:
    """Return the contrast of WCAG between two linear colours."""
    light, dark = sorted((float(XYZ[1] @ one), float(XYZ[1] @ other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def lab(linear: Colour) -> Colour:
    """Return a linear colour in CIELAB under D65."""
    ratio = XYZ @ linear / WHITE
    root = np.where(ratio > 216 / 24389, np.cbrt(ratio), (24389 / 27 * ratio + 16) / 116)
    return np.array([116 * root[1] - 16, 500 * (root[0] - root[1]), 200 * (root[1] - root[2])])


def difference(one: Colour, other: Colour) -> float:
    """Return CIEDE2000 between two colours in CIELAB (Sharma, Wu and Dalal 2005)."""
    (l1, a1, b1), (l2, a2, b2) = one, other
    mean = (np.hypot(a1, b1) + np.hypot(a2, b2)) / 2
    stretch = 1 + 0.5 * (1 - np.sqrt(mean**7 / (mean**7 + 25**7)))
    a1, a2 = a1 * stretch, a2 * stretch
    c1, c2 = np.hypot(a1, b1), np.hypot(a2, b2)
    h1, h2 = np.degrees(np.arctan2(b1, a1)) % 360, np.degrees(np.arctan2(b2, a2)) % 360
    turn = 0.0 if c1 * c2 == 0 else (h2 - h1 + 180) % 360 - 180
    dl, dc, dh = l2 - l1, c2 - c1, 2 * np.sqrt(c1 * c2) * np.sin(np.radians(turn / 2))
    ml, mc = (l1 + l2) / 2, (c1 + c2) / 2
    mh = h1 + h2 if c1 * c2 == 0 else (h1 + turn / 2) % 360
    shape = (
        1
        - 0.17 * np.cos(np.radians(mh - 30))
        + 0.24 * np.cos(np.radians(2 * mh))
        + 0.32 * np.cos(np.radians(3 * mh + 6))
        - 0.20 * np.cos(np.radians(4 * mh - 63))
    )
    sl = 1 + 0.015 * (ml - 50) ** 2 / np.sqrt(20 + (ml - 50) ** 2)
    sc, sh = 1 + 0.045 * mc, 1 + 0.015 * mc * shape
    turned = 60 * np.exp(-(((mh - 275) / 25) ** 2))
    cross = -np.sin(np.radians(turned)) * 2 * np.sqrt(mc**7 / (mc**7 + 25**7))
    parts = np.array([dl / sl, dc / sc, dh / sh])
    return float(np.sqrt(parts @ parts + cross * parts[1] * parts[2]))


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ((50.0, 2.6772, -79.7751), (50.0, 0.0, -82.7485), 2.0425),
        ((50.0, -1.0, 2.0), (50.0, 0.0, 0.0), 2.3669),
        ((50.0, 2.49, -0.001), (50.0, -2.49, 0.0011), 7.2195),
        ((50.0, 2.5, 0.0), (73.0, 25.0, -18.0), 27.1492),
        ((22.7233, 20.0904, -46.694), (23.0331, 14.973, -42.5619), 2.0373),
        ((2.0776, 0.0795, -1.135), (0.9033, -0.0636, -0.5514), 0.9082),
    ],
)
def test_the_difference_is_the_published_one(one: tuple[float, ...], other: tuple[float, ...], apart: float) -> None:
    assert difference(np.array(one), np.array(other)) == pytest.approx(apart, abs=5e-5)


@EYES
@THEMES
def test_every_series_stands_out_of_its_ground(theme: Theme, eye: str) -> None:
    ground = seen(theme.surface, eye)
    apart = {colour: difference(lab(seen(colour, eye)), lab(ground)) for colour in theme.series}
    assert {colour: far for colour, far in apart.items() if far < 20} == {}
    ratios = {colour: contrast(seen(colour), seen(theme.surface)) for colour in theme.series}
    assert {colour: ratio for colour, ratio in ratios.items() if ratio < 3} == {}


@THEMES
def test_neighbours_differ_in_lightness(theme: Theme) -> None:
    found = {pair: contrast(seen(pair[0]), seen(pair[1])) for pair in pairwise(theme.series)}
    assert {pair: ratio for pair, ratio in found.items() if ratio < 3} == {}


@EYES
@THEMES
def test_neighbours_differ_to_every_eye(theme: Theme, eye: str) -> None:
    apart = {pair: difference(lab(seen(pair[0], eye)), lab(seen(pair[1], eye))) for pair in pairwise(theme.series)}
    assert {pair: far for pair, far in apart.items() if far < 20} == {}


@EYES
@THEMES
def test_the_series_of_a_chart_differ_to_every_eye(theme: Theme, eye: str) -> None:
    held = combinations(theme.series[:MOST], 2)
    apart = {pair: difference(lab(seen(pair[0], eye)), lab(seen(pair[1], eye))) for pair in held}
    assert {pair: far for pair, far in apart.items() if far < 5} == {}


def test_no_chart_holds_more_series() -> None:
    names = labels(load(), "en")
    held = {figure.id: len(view(figure, Filters(), names).series) for figure in FIGURES.values()}
    assert {figure: series for figure, series in held.items() if series > MOST} == {}


@EYES
@THEMES
def test_text_is_read_on_its_ground(theme: Theme, eye: str) -> None:
    ground = seen(theme.surface, eye)
    for text in (theme.text, theme.muted):
        assert contrast(seen(text, eye), ground) >= 4.5
