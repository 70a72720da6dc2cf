"""The slides of a deck in one language: every text and every drawing of them, ready to be set on a page."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from xml.etree import ElementTree

from markupsafe import Markup
from msgspec.structs import replace

from components.figures.model import START
from components.figures.pages import PAGES, home
from components.language.labels import Labels
from components.plot.theme import LIGHT, Theme
from components.renderers.files import screen, webpage
from components.view.card import card_of
from components.view.caveat import caveat
from components.view.citation import citation
from components.view.deck import NAMES, Deck, Slide
from components.view.failed import failed
from components.view.frozen import names_at, since, told, version_of, views_of
from components.view.notes import emptiness
from components.view.own import Own, Texts
from components.view.provenance import provenance
from components.view.script import Part, script, script_of_number
from components.view.site import Site
from components.view.view import View
from data.evidence import evidence

# The box of a chart in pixels of a screen of 1,080 lines, on one of 16:9 and on one of 4:3.
_WIDE, _NARROW, _TALL = 1760, 1280, 700
_BETWEEN, _HEADED = 80, 90  # between two charts side by side, and what the heading of each takes
_NAMED = 2  # sources by name on a slide
_CODED = 600  # letters of an address
_LISTED = 14  # on the slide of all sources


@dataclass(frozen=True)
class Picture:
    """A chart, drawn for a wide and for a narrow screen, under a heading of its own where two stand side by side.

    `alt` says it in words.
    """

    wide: Markup
    narrow: Markup
    alt: str
    heading: str = ""


@dataclass
class Drawn:
    """A slide as it is shown. `address` opens in the dashboard what it shows, `code` is that as a QR code.

    `changed` says what reads otherwise in the newest version; the caveat is that, where there is any. `script` is for
    the speaker alone.
    """

    key: str
    kind: str
    title: str
    above: str = ""
    beneath: list[str] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    caveat: str = ""
    changed: str = ""
    source: str = ""
    address: str = ""
    code: Markup = Markup("")  # noqa: RUF009  an empty text that never changes
    script: list[Part] = field(default_factory=list)


def drawn(deck: Deck, names: Labels, site: Site, theme: Theme, back: str, texts: Texts | None = None) -> list[Drawn]:
    """Return the slides of a deck in the language of `names`. `back` is the address of the deck itself.

    A presenter's own title stands in place of the finding, own notes come first. A slide of something that the record
    no longer has says so.
    """
    made = [_drawn(one, deck, names, site, theme, back) for one in deck.slides]
    for slide in made:
        mine = (texts or {}).get(slide.key, {}).get(names.words.lang, Own())
        slide.title = mine.title or slide.title
        if mine.notes:
            slide.script[1:1] = [(names.words("Own notes"), mine.notes.splitlines())]
        if slide.address:
            slide.code = Markup(webpage.qr(slide.address, sized=False))  # noqa: S704  drawn here from squares alone
    return made


def _drawn(one: Slide, deck: Deck, names: Labels, site: Site, theme: Theme, back: str) -> Drawn:
    """Return one slide, from the version of the data that it is to be drawn from and from no other."""
    words, version = names.words, version_of(one, deck)
    then = names_at(version, names)
    if not then:
        gone = words("Data version {version} cannot be drawn any more.", version=version)
        return Drawn(one.key, "statement", gone, beneath=[words(NAMES[one.kind])])
    try:
        made = _MADE[one.kind](one, then, site, theme, deck, back)
    except Exception:
        return Drawn(one.key, "statement", " ".join(failed(shown.id, then) for shown in one.shown))
    if made.source and (one.version or version != names.dataset.version):
        # First: the line is cut where it is too long.
        stated = words("Data version {version}", version=version)
        made.source = f"{stated} · {made.source}"
    changed = told(since(one, then, names), names) if then is not names else []
    if changed:
        count = words("Numbers here that read otherwise in the newest version: {n}.", n=len(changed))
        first = words("In the newest version: {change}", change=changed[0])
        made.changed = f"{count} {first}" if len(changed) > 1 else first
        made.caveat = made.changed
        made.script.append((words("Changed since version {version}", version=version), changed))
    return made


def shown_in(one: Slide, deck: Deck, names: Labels) -> list[View]:
    """Return the views that a slide of a deck shows, in the version that it is drawn from."""
    then = names_at(version_of(one, deck), names)
    return views_of(one, then) if then else []


def cover(deck: Deck, names: Labels, site: Site) -> bytes:
    """Return the picture that stands for a deck in a preview as SVG: its first figure, else its first words."""
    words = names.words
    above = f"{words('Takedown Trends')} · {words('Presentation')} · {len(deck.slides)}"
    view = next((view for one in deck.slides for view in shown_in(one, deck, names) if view.rows), None)
    if view:
        return screen.svg(view, site, screen.PREVIEW, above=above)
    [first] = drawn(replace(deck, slides=deck.slides[:1]), names, site, LIGHT, "")
    return screen.statement(words.lang, screen.PREVIEW, above, first.title, first.beneath)


def _lost(one: Slide, names: Labels) -> Drawn:
    gone = ", ".join(shown.id for shown in one.shown)
    said = names.words("This part of the presentation is no longer in the record: {id}.", id=gone)
    return Drawn(one.key, "statement", said)


def _figure(one: Slide, names: Labels, site: Site, theme: Theme, *_: object) -> Drawn:
    views = views_of(one, names)
    if not views:
        return _lost(one, names)
    view = views[0]
    about = provenance(view, site)
    return Drawn(
        one.key,
        one.kind,
        about.title,
        beneath=[about.subtitle if view.rows else emptiness(view)],
        pictures=[_picture(view, site, theme)] if view.rows else [],
        caveat=caveat(view),
        source=about.lines(names.words, _NAMED)[0],
        address=site.page(view.place),
        script=script(view, about),
    )


def _pair(one: Slide, names: Labels, site: Site, theme: Theme, *_: object) -> Drawn:
    views = [view for view in views_of(one, names) if view.rows]
    if len(views) < 2:
        return _figure(one, names, site, theme)
    about = [provenance(view, site) for view in views]
    sources = dict.fromkeys(name for told in about for name in told.sources)
    named = names.words("Source: {source}", source="; ".join(list(sources)[: _NAMED + 1]))
    topics = dict.fromkeys(names.words(home(view.figure).title) for view in views if not view.figure.asked)
    return Drawn(
        one.key,
        one.kind,
        " · ".join(topics) or names.words("Two figures"),
        pictures=[_picture(view, site, theme, beside=True) for view in views],
        caveat=next(filter(None, map(caveat, views)), ""),
        source=named,
        address=site.page(views[0].place),
        script=[part for view, told in zip(views, about, strict=True) for part in script(view, told)],
    )


def _statement(one: Slide, names: Labels, site: Site, theme: Theme, *_: object) -> Drawn:
    made = _figure(one, names, site, theme)
    views = views_of(one, names)
    made.pictures, made.beneath = [], [card_of(view).subtitle for view in views]
    return made


def _number(one: Slide, names: Labels, site: Site, *_: object) -> Drawn:
    key = next((shown.id for shown in one.shown), "")
    if key not in names.dataset.by_id:
        return _lost(one, names)
    found = evidence(names.dataset, key)
    row, words = found.observation, names.words
    return Drawn(
        one.key,
        one.kind,
        names.quantity(row),
        above=names.subject(row),
        beneath=[f"{names.period(row)} · {names.member('status', row.status)}"],
        caveat=words.of(row.note),
        source=words("Source: {source}", source=names.source(row.source))
        + f" · {names.member('source_kind', found.source.kind)}",
        address=site.evidence(words.lang, key),
        script=script_of_number(found, names),
    )


def _title(one: Slide, names: Labels, site: Site, *_: object) -> Drawn:
    words, dataset = names.words, names.dataset
    beneath = [words("Data version {version} · last update {day}", version=dataset.version, day=words.day(dataset.day))]
    question = words(PAGES[START].question)
    return Drawn(one.key, one.kind, question, above=words("Takedown Trends"), beneath=beneath, address=site.to(""))


def _section(one: Slide, names: Labels, site: Site, *_: object) -> Drawn:
    page = next((PAGES[shown.id] for shown in one.shown if shown.id in PAGES), None)
    if not page:
        return _lost(one, names)
    words = names.words
    address = site.to(f"{page.address}?lang={words.lang}")
    return Drawn(one.key, one.kind, words(page.question), above=words(page.title), address=address)


def _sources(one: Slide, names: Labels, site: Site, theme: Theme, deck: Deck, back: str) -> Drawn:
    words = names.words
    views = [view for other in deck.slides for view in shown_in(other, deck, names)]
    listed = list(dict.fromkeys(names.source(source) for view in views for source in view.sources))
    left = len(listed) - _LISTED
    more = [words("and {n} more", n=left)] if left > 0 else []
    address = site.to(f"{PAGES['data'].address}?lang={words.lang}")
    return Drawn(one.key, one.kind, words("Sources"), beneath=[*listed[:_LISTED], *more], address=address)


def _closing(one: Slide, names: Labels, site: Site, theme: Theme, deck: Deck, back: str) -> Drawn:
    words = names.words
    beneath = [citation(names), words("Data: CC BY 4.0 · Code: MIT · Statistics and policy only.")]
    # A code of more letters could not be read from a wall.
    address = back if len(back) <= _CODED else site.to("")
    return Drawn(one.key, one.kind, site.name, above=words("Takedown Trends"), beneath=beneath, address=address)


def _picture(view: View, site: Site, theme: Theme, *, beside: bool = False) -> Picture:
    share, tall = (2, _TALL - _HEADED) if beside else (1, _TALL)
    wide, narrow = (
        _drawing(view, (room - _BETWEEN * (share - 1)) / share, tall, site, theme) for room in (_WIDE, _NARROW)
    )
    card = card_of(view)
    return Picture(wide, narrow, card.alt, card.title if beside else "")


def _drawing(view: View, width: float, height: float, site: Site, theme: Theme) -> Markup:
    sheet = screen.drawn_in(view, width, height, screen.VALUE, theme, partial(site.evidence, view.words.lang))
    # Our own drawing: well-formed XML whose texts were escaped when it was written.
    return Markup(ElementTree.tostring(sheet.root, encoding="unicode"))  # noqa: S704


_MADE: dict[str, Callable[..., Drawn]] = {
    "title": _title,
    "section": _section,
    "figure": _figure,
    "pair": _pair,
    "statement": _statement,
    "number": _number,
    "sources": _sources,
    "closing": _closing,
}
if set(_MADE) != set(NAMES):
    raise LookupError(f"kinds of slide that nothing draws: {set(NAMES) - set(_MADE)}")
