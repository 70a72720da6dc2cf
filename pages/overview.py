"""Overview: the response in five numbers, takedown requests beside police cases, and the ways on."""

from components.figures.pages import PAGES
from components.widgets import card, current, entrances, figure_page, filters, headlines, sections, taking

page = PAGES["overview"]
names, chosen = current.current()

figure_page.head(page, names, chosen=chosen.choose({}))
filters.chips(chosen, {}, names)
headlines.headlines(chosen, names)
section, chosen = sections.choose(page, names), chosen.choose({})
card.grid(section, chosen, names)
taking.printed(page, section, chosen, names)
entrances.draw(chosen, names)
