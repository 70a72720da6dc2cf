"""Presentation: what a reader has collected, put in order, presented and taken along."""

from components.figures.pages import PAGES
from components.widgets import collecting, current, figure_page, filters, presenting, slide_list, updating

names, chosen = current.current()
collected = collecting.deck(names)

figure_page.head(PAGES["presentation"], names)
filters.chips(chosen, {}, names)
if collected.slides:
    updating.offer(collected, names)
    presenting.ways(collected, names)
    slide_list.adding(names)
    slide_list.draw(collected, names)
else:
    presenting.empty(names)
