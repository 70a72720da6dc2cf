"""What a slide is drawn from: a version of the data, and what the newest one has in place of its numbers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from components.language.labels import Labels, labels
from components.view.asked import asked_view
from components.view.deck import Deck, Slide
from components.view.view import View
from data import archive
from data.model import Observation

_Pair = tuple[Observation, Observation | None, Observation | None]
_OF_FIGURES = ("figure", "pair", "statement")


@dataclass(frozen=True)
class Changed:
    """A number that reads otherwise in the newest version; `before` or `after` is empty where there is none.

    `why` is the reason that the register gives, if any.
    """

    subject: str
    period: str
    before: str
    after: str
    why: str = ""


def version_of(one: Slide, deck: Deck) -> str:
    """Return the version that a slide is drawn from: the one it is frozen at, else that of its deck."""
    return one.version or deck.version


def names_at(version: str, names: Labels) -> Labels | None:
    """Return the labels of a version of the data in the language of `names`; None where it cannot be drawn."""
    if version == names.dataset.version:
        return names
    kept = archive.release(version)
    return labels(kept, names.words.lang) if kept else None


def views_of(one: Slide, names: Labels) -> list[View]:
    """Return the views of the figures that a slide shows, in the version of `names`; those that there are."""
    found = [asked_view(shown.id, shown.asked, names) for shown in one.shown if one.kind in _OF_FIGURES]
    return [view for view in found if view]


def since(one: Slide, then: Labels, now: Labels) -> list[Changed]:
    """Return what the slide shows in the version `then` and reads otherwise in the version `now`."""
    pairs = _pairs(_numbers(one, then), _numbers(one, now))
    found = [(row, _text(was, then), _text(present, now)) for row, was, present in pairs]
    return [_changed(row, before, after, then, now) for row, before, after in found if before != after]


def told(changed: Iterable[Changed], now: Labels) -> list[str]:
    """Return each change as a sentence."""
    return [_told(one, now) for one in changed]


def _told(one: Changed, now: Labels) -> str:
    words, about = now.words, {"subject": one.subject, "period": one.period}
    if not one.before:
        said = words("{subject}, {period}: new, {after}.", **about, after=one.after)
    elif not one.after:
        said = words("{subject}, {period}: {before}, no longer shown.", **about, before=one.before)
    else:
        said = words("{subject}, {period}: {before} became {after}.", **about, before=one.before, after=one.after)
    return " ".join(filter(None, [said, one.why]))


def _numbers(one: Slide, names: Labels) -> dict[str, Observation]:
    rows: list[Observation] = [row for view in views_of(one, names) for row in view.rows]
    if one.kind == "number":
        rows += [names.dataset.by_id[shown.id] for shown in one.shown if shown.id in names.dataset.by_id]
    return {row.id: row for row in rows}


def _pairs(before: dict[str, Observation], after: dict[str, Observation]) -> Iterator[_Pair]:
    """Yield each number that is shown in the one or the other, with what it was and what it is.

    Another report of the same quantity may have taken the place of the one that was shown.
    """
    gone = {_quantity(row): row for key, row in before.items() if key not in after}
    for key, row in after.items():
        yield row, before.get(key) or gone.pop(_quantity(row), None), row
    for row in gone.values():
        yield row, row, None


def _quantity(row: Observation) -> tuple[object, ...]:
    """Return what a row counts; a total stays what it is when its measure gets a dimension."""
    measure, members, *period = row.quantity
    return measure, tuple(pair for pair in members if pair[1] != "all"), *period


def _text(row: Observation | None, names: Labels) -> str:
    return names.quantity(row) if row else ""


def _changed(row: Observation, before: str, after: str, then: Labels, now: Labels) -> Changed:
    names = now if after else then
    known = {release.id for release in then.dataset.releases}
    lines = [line for line in now.dataset.corrections.get(row.id, ()) if line.version not in known]
    reasons = [now.words.of(line.why) for line in lines if any(line.why.values())]
    return Changed(names.subject(row), names.period(row), before, after, " ".join(reasons[-1:]))
