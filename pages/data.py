"""Data & sources: every observation with filters, what sources disagree about, definitions, terms, the bibliography."""

from components.figures.pages import PAGES
from components.widgets import current, differences, figure_page, record_parts, sections

page = PAGES["data"]
names, chosen = current.current()
words, dataset = names.words, names.dataset

held = words(
    "{n} reports of {measures} measures from {sources} sources.",
    n=words.number(len(dataset.observations)),
    measures=words.number(len(dataset.measures)),
    sources=words.number(len(dataset.sources)),
)
figure_page.head(page, names, held)
part = sections.asked(page.parts)
sections.control(page.parts, part, names)
if part == "differing":
    differences.everywhere(chosen, names)
else:
    record_parts.DRAW[part](chosen, names)
