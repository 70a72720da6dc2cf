"""Overview: the response in five numbers; takedown requests beside police cases."""

from components import card, filters, frame, headlines, page
from components.figures import PAGES

names, chosen = page.current()
words = names.words

frame.header(
    words("How does South Korea respond to deepfake and digital sex crime?"),
    words("Takedown requests, police cases, cyber teams and the answers of platforms: each number with its source."),
)
filters.without_effect(chosen, {}, names)
headlines.headlines(chosen, names)
card.grid(PAGES["overview"], chosen.choose({}), names)
