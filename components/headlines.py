"""The numbers that open the overview, each with its source and how to read it."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd
import streamlit as st

from components import evidence_card
from components.citation import source_link
from components.figures import HEADLINES, Headline
from components.labels import Labels
from components.markdown import link, plain
from data import selection
from data.dataset import Dataset
from data.selection import Filters


@dataclass(frozen=True)
class Number:
    """A headline as shown: the text of the number, the observation behind it, and the whole it is part of."""

    text: str
    row: pd.Series
    whole: pd.Series | None = None


def number(headline: Headline, chosen: Filters, names: Labels) -> Number | None:
    """Return the latest number of a headline within the years, None where there is none.

    Only the years apply: a headline is the latest complete figure, whatever else is chosen.
    """
    rows = _rows(headline.measure, headline, chosen, names.dataset)
    picked = headline.pick(rows, names.dataset.measures)
    if picked.empty:
        return None
    row = picked.sort_values("period_end", kind="stable").iloc[-1]
    if not headline.against:
        return Number(names.counted(row), row)
    against = _rows(headline.against, headline, chosen, names.dataset)
    same = (against["period_start"] == row["period_start"]) & (against["period_end"] == row["period_end"])
    whole = against[same & against["preferred"]]
    if whole.empty:
        return None
    text = names.words("{part} of {whole}", part=names.counted(row), whole=names.counted(whole.iloc[0]))
    return Number(text, row, whole.iloc[0])


def _rows(measure: str, headline: Headline, chosen: Filters, dataset: Dataset) -> pd.DataFrame:
    rows = dataset.observations[dataset.observations["measure"] == measure]
    return selection.matching(selection.fitting(rows, headline.where), Filters(years=chosen.years))


def headlines(chosen: Filters, names: Labels) -> None:
    """Draw the five numbers."""
    with st.container(key="headlines"):
        for headline in HEADLINES:
            with st.container(border=True, key=f"headline-{headline.id}"):
                _headline(headline, number(headline, chosen, names), names)


def _headline(headline: Headline, found: Number | None, names: Labels) -> None:
    words = names.words
    if found is None:
        st.markdown(f"## {plain(words(headline.label))}")
        st.caption(plain(words("No figure in the chosen years.")))
        return
    st.markdown(f"## {plain(found.text)}")
    st.markdown(f"{plain(words(headline.label))}  \n{plain(names.period(found.row))}")
    source = names.dataset.sources.loc[found.row["source"]]
    with st.popover(words("How to read this"), type="tertiary", icon=":material/info:"):
        st.markdown(plain(words(headline.reading)))
        for row in [part for part in (found.row, found.whole) if part is not None]:
            st.markdown(f"**{plain(names.quantity(row))}**: {plain(words.of(row, 'note'))}")
        st.markdown(f"{link(str(source['title']), str(source['url']))}  \n{plain(names.locator(found.row['locator']))}")
    st.caption(words("Source: {source}", source=source_link(names, found.row["source"])))
    evidence_card.button(found.row["id"], names, headline.id)
