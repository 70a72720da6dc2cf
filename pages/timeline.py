"""Timeline: laws, policies, investigations, courts and platforms in the order of their days."""

from components import filters, frame, page, timeline, titles

names, chosen = page.current()
words = names.words

frame.header(
    titles.question("timeline", words),
    words("Laws, policies, investigations, trials and what platforms did, with sources and the figures they touch."),
    timeline.latest(names),
)
timeline.draw(filters.events(chosen, names), names)
