"""The evidence of one number, in a window over the page with an address of its own (`?observation=…`)."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd
import streamlit as st

from components.language.labels import Labels
from components.view import sentence
from components.view.citation import of_observation
from components.view.deck import Shown
from components.view.history import history
from components.widgets import collecting, state
from components.widgets.markdown import link, plain
from data.evidence import Evidence, evidence
from data.model import Observation


def window(observation: str, names: Labels) -> None:
    """Draw the window of an observation; closing it takes the observation out of the address."""
    words = names.words
    draw = st.dialog(words("Evidence"), width="large", icon=":material/fact_check:", on_dismiss=state.close)(_card)
    draw(evidence(names.dataset, observation), names)


def button(observation: str, names: Labels, key: str) -> None:
    """Draw the button that opens the evidence of an observation."""
    st.button(
        names.words("Evidence"),
        key=f"evidence-{key}-{observation}",
        type="tertiary",
        icon=":material/fact_check:",
        on_click=state.open_evidence,
        args=(observation,),
    )


def _card(found: Evidence, names: Labels) -> None:
    if state.waiting():
        st.rerun()
    words, row, source = names.words, found.observation, found.source
    with st.container(key="evidence-number"):
        st.markdown(f"## {plain(names.quantity(row))}")
    st.markdown(f"**{plain(names.subject(row))}**  \n{plain(_when(row, names))}")
    collecting.button("number", Shown(row.id), names, "evidence")
    _part(words("What is counted"), [words.of(found.measure.definition), words.of(row.note)])
    _head(words("Source"))
    kind = names.member("source_kind", source.kind)
    about = [names.source(row.source), names.locator(row.locator), kind]
    title = link(source.title, source.url)
    linked = title if source.url else " · ".join([title, words("no link")])
    st.markdown("  \n".join([linked, plain(" · ".join(about))]))
    _part(words("How well it is supported"), [_support(found, names), _drawn(row, names)])
    if found.others:
        _head(words("Other reports of the same quantity"))
        st.table(_reports(found.others, names), border="horizontal", hide_index=True)
    checks = [words.of(check.statement) for check in found.checks]
    _listed(words("Arithmetic that it takes part in, recomputed with each build"), checks)
    reasons = [words.of(point.reason) for point in found.breaks]
    _listed(words("Changes and circumstances within the period"), reasons)
    rivals = [words.of(measure.title) for measure in found.rivals]
    _listed(words("The same thing by another definition, not to be compared"), rivals)
    _listed(words("In this dashboard"), [history(line, names) for line in found.history])
    _said(row, names)
    _head(words("Cite this number"))
    st.code(of_observation(found, names), language=None, wrap_lines=True)


def _said(row: Observation, names: Labels) -> None:
    """Draw the number as a sentence to copy, alone or with another one: of its series, or of its period."""
    words, others = names.words, {one.id: one for one in sentence.comparable(row, names.dataset)}
    _head(words("In a sentence"))
    chosen = ""
    if others:
        chosen = st.selectbox(
            words("Against another number"),
            ["", *others],
            format_func=lambda key: _named(others[key], row, names) if key else words("No other number"),
            key=f"against-{row.id}",
            placeholder=words("No other number"),
        )
    other = others.get(chosen)
    try:
        said = sentence.together(row, other, names) if other else sentence.sentence(row, names)
    except ValueError as reason:
        st.warning(plain(str(reason)), icon=":material/block:")
        return
    st.code(said, language=None, wrap_lines=True)
    st.code(f"{said} {sentence.source([row, other] if other else [row], names)}", language=None, wrap_lines=True)


def _named(other: Observation, row: Observation, names: Labels) -> str:
    return names.period(other) if other.series == row.series else names.subject(other, brief=True)


def _when(row: Observation, names: Labels) -> str:
    parts = [names.period(row), names.member("status", row.status), names.member("period_kind", row.period_kind)]
    return " · ".join(parts)


def _head(title: str) -> None:
    st.markdown(f"### {plain(title)}")


def _part(title: str, texts: list[str]) -> None:
    st.markdown("  \n".join([f"### {plain(title)}", *(plain(text) for text in texts if text)]))


def _listed(title: str, texts: list[str]) -> None:
    if texts:
        st.markdown("\n".join([f"### {plain(title)}", "", *(f"- {plain(text)}" for text in texts)]))


def _support(found: Evidence, names: Labels) -> str:
    words = names.words
    if not found.publishers:
        return words("Known from copies only, whose origin is not known.")
    if found.publishers == 1:
        return words("Reported by one publisher.")
    count = words.number(found.publishers)
    if found.agree:
        return words("Reported by {n} independent publishers; all agree.", n=count)
    return words("Reported by {n} independent publishers; they differ.", n=count)


def _drawn(row: Observation, names: Labels) -> str:
    words = names.words
    rule = names.member("preferred_by", row.preferred_by)
    why = words.of(row.preferred_why)
    shown = words("Shown in charts.") if row.preferred else words("Not shown in charts.")
    decided = words("Decided by: {rule}.", rule=rule) if rule else ""
    return " ".join(filter(None, (shown, decided, why)))


def _reports(others: Sequence[Observation], names: Labels) -> pd.DataFrame:
    words, sources = names.words, names.dataset.sources
    return pd.DataFrame(
        {
            words("Number"): [plain(names.quantity(row)) for row in others],
            words("Status"): [plain(names.member("status", row.status)) for row in others],
            words("Source"): [link(names.source(row.source), sources[row.source].url) for row in others],
            words("Shown in charts"): [words("yes") if row.preferred else words("no") for row in others],
            words("Note"): [plain(words.of(row.note)) for row in others],
        }
    )
