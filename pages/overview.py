"""Overview: the response in five numbers; takedown requests beside police cases."""

from components import card, filters, frame, headlines, links, page, sections

names, chosen = page.current()
words = names.words

frame.header(
    words("How does South Korea respond to deepfake and digital sex crime?"),
    words("Takedown requests, police cases, cyber teams and the answers of platforms: each number with its source."),
    links.answer(names, "requests-and-cases"),
)
filters.without_effect(chosen, {}, names)
headlines.headlines(chosen, names)
card.grid(sections.choose("overview", names), chosen.choose({}), names)
