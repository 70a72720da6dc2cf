"""Colours and type of the charts, light and dark. The light palette is the UK Analysis Function's categorical one.

https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
The dark one has the same hues in the same order and, like it, alternates in lightness, so that neighbours are told
apart without hue; `tests/components/plot/test_palette.py` states the criteria.
"""

from __future__ import annotations

from dataclasses import dataclass

FONT = (
    "Pretendard, 'Noto Sans KR', 'Noto Sans CJK KR', 'Apple SD Gothic Neo', 'Malgun Gothic', "
    "system-ui, 'Segoe UI', Roboto, sans-serif"
)


@dataclass(frozen=True)
class Theme:
    """What a chart needs to know of the page's theme. `series` are the colours of series in their order."""

    name: str
    series: tuple[str, ...]
    text: str
    muted: str
    grid: str
    surface: str
    rest: str


LIGHT = Theme(
    name="light",
    series=("#12436D", "#28A197", "#801650", "#F46A25", "#3D3D3D", "#A285D1"),
    text="#1B2733",
    muted="#52606D",
    grid="#E1E6EB",
    surface="#FFFFFF",
    rest="#C3CCD5",
)
DARK = Theme(
    name="dark",
    series=("#85C4FF", "#157375", "#F2AFCE", "#BB3E16", "#F5F7FA", "#7C6BB8"),
    text="#E6EBF0",
    muted="#A9B4BF",
    grid="#2C3946",
    surface="#141C24",
    rest="#46535F",
)
_THEMES = {"light": LIGHT, "dark": DARK}


def theme(kind: str | None) -> Theme:
    """Return the chart theme for Streamlit's kind of page theme; light where it does not say."""
    return _THEMES.get(kind or "light", LIGHT)


_PALEST = 0.12
_DARK, _LIGHT = "#000000", "#FFFFFF"  # against any colour, one of the two has a contrast of at least 4.5 to 1


def colour(theme: Theme, index: int) -> str:
    """Return the colour of the series at `index`; they come round again where there are more series than colours."""
    return theme.series[index % len(theme.series)]


def fill(theme: Theme, index: int, completeness: str) -> str:
    """Return what fills a mark of that series: its colour when complete, else the ground."""
    return colour(theme, index) if completeness == "complete" else theme.surface


def ink(fill: str) -> str:
    """Return black or white, whichever stands out more on `fill`."""
    return _DARK if luminance(fill) > 0.179 else _LIGHT  # 0.179: as far from black as from white


def luminance(colour: str) -> float:
    """Return the relative luminance of a colour, as WCAG defines it."""
    parts = [part / 255 for part in _parts(colour)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _parts(colour: str) -> list[int]:
    return [int(colour[place : place + 2], 16) for place in (1, 3, 5)]


def shade(theme: Theme, share: float) -> str:
    """Return the one hue of a map, from pale to full: the share is that of the highest number."""
    depth = _PALEST + (1 - _PALEST) * share
    mixed = zip(_parts(theme.surface), _parts(theme.series[0]), strict=True)
    return "#" + "".join(f"{round(pale + (full - pale) * depth):02X}" for pale, full in mixed)
