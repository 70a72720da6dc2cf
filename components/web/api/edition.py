"""What an answer depends on beside its address: this very code, these tables, these libraries."""

from __future__ import annotations

import hashlib
from datetime import UTC, datetime, time
from functools import lru_cache
from pathlib import Path

from data.dataset import Dataset

_ROOT = Path(__file__).parents[3]
# What is no part of an answer: what Python writes beside the code.
_LEFT_OUT = "__pycache__"


@lru_cache(maxsize=1)
def edition() -> str:
    """Return a fingerprint of code and data: the same on every replica of one edition, another after each change."""
    digest = hashlib.blake2b(digest_size=8)
    every = [path for folder in ("components", "data") for path in (_ROOT / folder).rglob("*")]
    files = [path for path in every if path.is_file() and _LEFT_OUT not in path.parts]
    for path in sorted([*files, _ROOT / "requirements.txt"]):
        digest.update(path.relative_to(_ROOT).as_posix().encode() + b"\0" + path.read_bytes())
    return digest.hexdigest()


def published(dataset: Dataset) -> datetime:
    """Return the moment from which the newest release counts."""
    return datetime.combine(dataset.day, time(), UTC)
