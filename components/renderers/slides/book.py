"""The workbook behind a native chart: what a reader sees on choosing “Edit data”."""

from __future__ import annotations

from datetime import date, datetime, time
from io import BytesIO

from xlsxwriter import Workbook

from components.renderers.slides.native import NativeChart

# Whatever a text looks like, it stays a text: never a formula, a link or a number.
_OPTIONS = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def workbook(chart: NativeChart, made: date) -> bytes:
    """Return the categories, the names and the values of a chart as a workbook, in the places that the chart refers to.

    `made` is its date of creation: the same chart gives the same bytes.
    """
    file = BytesIO()
    with Workbook(file, _OPTIONS) as book:
        book.set_properties({"author": "Takedown Trends", "created": datetime.combine(made, time())})
        sheet = book.add_worksheet("Sheet1")
        wrapped = book.add_format({"text_wrap": True})
        day = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.set_column(0, 0, 28)
        sheet.set_column(1, max(1, len(chart.series)), 18)
        for row, category in enumerate(chart.categories, 1):
            if isinstance(category, str):
                sheet.write_string(row, 0, category, wrapped)
            else:
                sheet.write_datetime(row, 0, datetime.combine(category, time()), day)
        for column, series in enumerate(chart.series, 1):
            sheet.write_string(0, column, series.name, wrapped)
            for row, point in enumerate(series.points, 1):
                if point:
                    sheet.write_number(row, column, point.value)
    return file.getvalue()
