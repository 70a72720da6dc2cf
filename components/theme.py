"""Colours and type of the charts, light and dark. The light palette is the UK Analysis Function's categorical one.

https://analysisfunction.civilservice.gov.uk/policy-store/data-visualisation-colours-in-charts/
The dark one has the same hues in the same order and, like it, alternates in lightness, so that neighbours are told
apart without hue; `tests/components/test_palette.py` states the criteria.
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
