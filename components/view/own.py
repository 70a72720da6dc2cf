"""What a presenter writes for the slides of a deck: sent for the making of a file, and kept nowhere."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

import msgspec


class Own(msgspec.Struct, frozen=True):
    """The title and the notes of one slide in one language; an empty one leaves what the record says."""

    title: Annotated[str, msgspec.Meta(max_length=200)] = ""
    notes: Annotated[str, msgspec.Meta(max_length=4000)] = ""


Texts = Mapping[str, Mapping[str, Own]]
"""By the key of the slide, then by language."""


class Sent(msgspec.Struct, frozen=True):
    """What is sent along for a file: a template of PowerPoint (base64 in JSON), and own texts."""

    template: bytes = b""
    texts: dict[str, dict[str, Own]] = {}


def sent(body: bytes, media: str) -> Sent:
    """Return a body of JSON, or one that is a template itself. Raises ValueError for JSON of another form."""
    if media.partition(";")[0].strip() != "application/json":
        return Sent(template=body)
    try:
        return msgspec.json.decode(body, type=Sent)
    except msgspec.MsgspecError as error:
        raise ValueError(str(error)) from error
