from xml.etree import ElementTree as ET

from components.plot.theme import LIGHT
from components.renderers.svg.spark import spark


def test_columns_are_as_high_as_their_numbers_and_the_latest_is_in_colour() -> None:
    columns = list(ET.fromstring(spark([100, 50, 0], LIGHT)))
    heights = [float(column.attrib["height"]) for column in columns]
    assert heights[0] == 2 * heights[1]
    assert 0 < heights[2] < heights[1] / 5
    assert [column.attrib["fill"] for column in columns] == [LIGHT.rest, LIGHT.rest, LIGHT.series[0]]
    assert {float(column.attrib["y"]) + float(column.attrib["height"]) for column in columns} == {36.0}
