"""How much a page sends, counted on the websocket as a browser would get it."""

import asyncio
from concurrent.futures import ThreadPoolExecutor

import pytest

from components.figures.model import START, Page
from components.figures.pages import PAGES
from tests.bench.client import Run, Session

# What surrounds the figures, what each of them adds, and what leads on from the start page.
FRAME, FIGURE, ENTRANCES = 60, 16, 40


async def _runs(server: str, path: str) -> list[Run]:
    async with Session(server, path) as session:
        return [await session.run() for _ in range(3)]


@pytest.mark.parametrize("page", [page for page in PAGES.values() if page.sections], ids=lambda page: page.path)
def test_a_page_sends_few_messages_and_a_rerun_that_changes_nothing_no_more(server: str, page: Page) -> None:
    with ThreadPoolExecutor(1) as own:  # the driver of the browser holds the loop of this thread
        first, *again = own.submit(asyncio.run, _runs(server, page.address)).result()
    section = page.sections[0]
    most = FRAME + FIGURE * min(len(section.figures), section.shown) + ENTRANCES * (page.path == START)
    assert first.messages <= most
    assert [run.messages for run in again] == [again[0].messages] * 2
    assert again[0].messages <= first.messages + 1
