"""Overview: the response in five numbers; takedown requests beside police cases."""

from components import card, filters, frame, headlines, links, page, sections, taking, titles

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("overview", words),
    words("Takedown requests, police cases, cyber teams and the answers of platforms: each number with its source."),
    links.answer(names, "requests-and-cases"),
)
filters.without_effect(chosen, {}, names)
headlines.headlines(chosen, names)
figures, chosen = sections.choose("overview", names), chosen.choose({})
card.grid(figures, chosen, names)
taking.printed("overview", figures, chosen, names)
