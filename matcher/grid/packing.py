"""What scoring needs of a posting in a few hundred bytes: what stores, indexes and other processes are handed."""

from __future__ import annotations

import json
import zlib
from dataclasses import dataclass

from matcher.errors import DataError
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.similarity import keep_texts, load_embedder
from matcher.values import Extent, Importance, Kind, Requirements

VERSION = 3
Question = tuple[tuple[str, ...], Extent, str, str]  # ids of alternatives, how much is asked, kind, label
KINDS, IMPORTANCES = tuple(Kind), tuple(Importance)


@dataclass(frozen=True, slots=True, kw_only=True)
class Packed:
    """A posting without its text: a requirement is a question, its importance's place in IMPORTANCES, its count.

    Requirements stand in the order of the text, then of their labels. ``years`` are the months of experience asked in
    total, None where none are stated. ``duties`` are what keep_texts() makes of them: with the shipped embedder the
    sorted numbers of their words' pieces, with any other their texts.
    """

    requirements: tuple[tuple[Question, int, int], ...]
    duties: tuple[str | list[int], ...]
    years: int | None


def pack(requirements: Requirements, settings: Settings = DEFAULT_SETTINGS) -> bytes:
    """Return what scoring needs of a posting, compressed; only the embedder counts of the settings."""
    items = sorted(requirements.items, key=lambda item: (item.start, item.label))
    rows = [
        [item.any_of, item.extent, item.kind, item.label, IMPORTANCES.index(item.importance), item.count]
        for item in items
    ]
    stated = requirements.total_years
    duties = keep_texts([duty.quote for duty in requirements.duties], load_embedder(settings.embedder))
    record = [VERSION, rows, duties, stated.min_months if stated else None]
    return zlib.compress(json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace"))


def unpack(data: bytes) -> Packed:
    """Return what pack() was given; raises DataError where it cannot have made this."""
    try:
        version, rows, duties, years = json.loads(zlib.decompress(data))
        if version != VERSION:
            raise DataError(f"a packed posting of version {version!r}, not {VERSION}: read the posting again")
        requirements = tuple(
            ((tuple(any_of), Extent(*extent), kind, label), importance, count)
            for any_of, extent, kind, label, importance, count in rows
        )
    except (zlib.error, ValueError, TypeError) as exc:
        raise DataError(f"a packed posting is damaged ({exc}): read the posting again") from exc
    return Packed(requirements=requirements, duties=tuple(duties), years=years)
