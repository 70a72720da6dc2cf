"""One figure of each kind of chart as every floor gives it: plot, texts, drawing, slide and file, kept whole.

The record is the frozen one, so only a change of the code can change them; `pytest --update` takes what is new.
"""

import io
import json
import re
import zipfile

import msgspec
import pytest

from components.figures.kinds import KINDS, LINES, Kind
from components.figures.pages import FIGURES
from components.plot import plot
from components.renderers.files import document, image
from components.renderers.slides import presentation
from components.view.card import card_of
from components.view.site import Site
from components.view.view import View
from tests.components.conftest import Show, comparing
from tests.conftest import Golden
from tests.record import GOLDEN

SITE = Site("https://trends.test")
# As many rows as show what a kind does, and no more than a person reads.
ROWS = 8


def sample(kind: Kind, show: Show, lang: str) -> View:
    """Return the view of a kind that is nearest to the wanted size."""
    if kind is LINES:  # no page draws one but Compare
        return comparing("value", "deepfake_cases_reported", "deepfake_corrections", lang=lang)
    views = [one for one in (show(id, lang) for id in FIGURES) if one.chart is kind]
    return min((one for one in views if one.rows), key=lambda one: abs(len(one.rows) - ROWS))


def written(value: object) -> str:
    return json.dumps(msgspec.to_builtins(value), ensure_ascii=False, indent=1) + "\n"


def lines(xml: bytes) -> str:
    """Return XML with a line for each element, so that a difference can be read."""
    return re.sub("><", ">\n<", xml.decode()) + "\n"


def charts(file: bytes) -> list[bytes]:
    """Return the native charts of a file; its slides where shapes stand for them."""
    with zipfile.ZipFile(io.BytesIO(file)) as parts:
        names = sorted(parts.namelist())
        found = [name for name in names if re.fullmatch(r"ppt/charts/chart\d+\.xml", name)]
        return [parts.read(name) for name in found or names if name in found or name.startswith("ppt/slides/slide")]


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_a_kind_of_chart_is_described_and_drawn_as_before(kind: Kind, show: Show, golden: Golden) -> None:
    shown = sample(kind, show, "en")
    golden(GOLDEN / f"{kind.id}.plot.json", written(plot(shown)))
    golden(GOLDEN / f"{kind.id}.svg", lines(image.svg(shown, SITE, image.usual(shown))))
    golden(GOLDEN / f"{kind.id}.chart.xml", "".join(map(lines, charts(presentation([shown], SITE)))))


@pytest.mark.parametrize("kind", KINDS.values(), ids=KINDS)
def test_its_texts_and_its_answer_read_as_before(kind: Kind, show: Show, golden: Golden) -> None:
    for lang in ("en", "ko"):
        golden(GOLDEN / f"{kind.id}.card.{lang}.json", written(card_of(sample(kind, show, lang))))
    answer = json.loads(document.document(sample(kind, show, "ko"), SITE))
    golden(GOLDEN / f"{kind.id}.answer.json", written(answer))
