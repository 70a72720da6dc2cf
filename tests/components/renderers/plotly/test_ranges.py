from components.language.labels import labels
from components.plot.ranges import ranges
from components.plot.theme import LIGHT
from components.renderers.plotly.ranges import spec
from data.disagreement import disagreements
from tests.record import frozen

NAMES = labels(frozen(), "en")


FOUND = disagreements(frozen().observations)
NARROW = next(one for one in FOUND if (one.lowest, one.highest) == (94_185, 94_186))


def test_a_gap_of_one_in_thousands_is_not_as_wide_as_the_widest() -> None:
    narrow, wide = ranges([NARROW, max(FOUND, key=lambda one: one.ratio or 0)], NAMES)
    assert wide.length == 1
    assert narrow.length < 0.001
    lines = [shape["x1"] - shape["x0"] for shape in spec([narrow, wide], LIGHT)["layout"]["shapes"]]
    assert lines[0] < lines[1] / 10


def test_the_labels_of_a_narrow_gap_stand_at_both_sides_of_it() -> None:
    [narrow] = ranges([NARROW], NAMES)
    _, low, high = spec([narrow], LIGHT)["layout"]["annotations"]
    assert (low["xanchor"], high["xanchor"]) == ("right", "left")
    assert low["x"] < high["x"]
    assert "94,185" in low["text"]
    assert "94,186" in high["text"]
