"""An index that is open: search it, remove postings from it, look at it."""

from __future__ import annotations

import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from matcher.grid.postings import Places
from matcher.grid.scores import DIGITS
from matcher.index.hits import Hit
from matcher.index.manifest import Manifest, check_files, check_settings, locked, read_manifest, write_manifest
from matcher.index.metadata import METADATA, columns_of, find_rows
from matcher.index.query import Query
from matcher.index.segment import Segment, Singles
from matcher.matching import DEFAULT_SETTINGS, Settings
from matcher.values import Profile
from matcher.values.enums import Verdict

GUESSED, FIELD, WORK = 10_000, 1000, 75  # postings that are looked at more closely, at the least
EXACT_BLOCK = 4096
SAMPLED = 64  # every so many numbers tell about where the highest of all begin
Place = tuple[int, int]  # a segment's number, a posting's place in it


def open_index(path: str | Path, settings: Settings = DEFAULT_SETTINGS) -> Index:
    """Return an index to search; raises InputError where it is none, is damaged, or was built for other settings."""
    folder = Path(path)
    manifest = read_manifest(folder)
    check_settings(folder, manifest, settings)
    check_files(folder, manifest)
    return Index(folder, manifest, settings)


class Index:
    """Postings on disk; open_index() opens one."""

    def __init__(self, path: Path, manifest: Manifest, settings: Settings = DEFAULT_SETTINGS) -> None:
        self.path, self.manifest, self.settings = path, manifest, settings
        self.segments = [
            Segment(path / record.name, number, settings, _places(path / record.removed if record.removed else None))
            for number, record in enumerate(manifest.segments)
        ]

    def __len__(self) -> int:
        return sum(record.postings - record.removed_count for record in self.manifest.segments)

    @property
    def bytes_on_disk(self) -> int:
        """The size of all files."""
        return sum(size for record in self.manifest.segments for size, _ in record.files.values())

    def columns(self) -> dict[str, str]:
        """Return what --where can ask, with its type."""
        return columns_of(self._metadata)

    def search(
        self, profile: Profile, *, top: int = 50, where: str | None = None, exhaustive: bool = False
    ) -> tuple[Hit, ...]:
        """Return the postings that a profile fits best, with the scores that match gives.

        All are judged roughly, the most promising exactly; with ``exhaustive`` all are. ``where`` is a condition in SQL
        on the columns of the table that the postings came from. Raises InputError where it is none.
        """
        query = Query(profile, self.settings)
        wanted = find_rows(self._metadata, where) if where else None
        found: list[tuple[float, str, Place, Hit]] = []
        if exhaustive:
            chosen = [_allowed(segment, wanted) for segment in self.segments]
        else:
            chosen = self._promising(query, top, wanted)
        for segment, places in zip(self.segments, chosen, strict=True):
            for at in range(0, len(places), EXACT_BLOCK):
                found += _best(segment, query, places[at : at + EXACT_BLOCK], top)
        found.sort(key=lambda item: item[:2])
        return tuple(
            replace(hit, rank=rank, columns=json.loads(self.segments[segment].cells[place]))
            for rank, (_, _, (segment, place), hit) in enumerate(found[:top], 1)
        )

    def _promising(self, query: Query, top: int, wanted: dict[int, Places] | None) -> list[Places]:
        """Return the places in each segment of the postings to score exactly."""
        guesses: list[Singles] = []
        for segment in self.segments:
            guess = segment.guess(query)
            allowed = segment.kept if wanted is None else np.isin(np.arange(len(segment)), _allowed(segment, wanted))
            guess[~allowed] = -np.inf
            guesses.append(guess)
        work = max(WORK, top + top // 2)
        field = max(FIELD, 8 * work)
        chosen = _highest(guesses, max(GUESSED, 8 * field))
        for count, refine in ((field, Segment.refine), (work, Segment.refine_work)):
            better = [
                refine(segment, query, places, guess[places])
                for segment, places, guess in zip(self.segments, chosen, guesses, strict=True)
            ]
            for places, guess, values in zip(chosen, guesses, better, strict=True):
                guess[places] = values
            chosen = [p[i] for p, i in zip(chosen, _highest(better, count), strict=True)]
        return chosen

    def find(self, ids: Collection[str]) -> dict[str, Place]:
        """Return where those postings are that are there."""
        wanted = set(ids)
        return {
            posting: (segment.number, place)
            for segment in self.segments
            for place, posting in enumerate(segment.ids.all())
            if posting in wanted and segment.kept[place]
        }

    def remove(self, places: Collection[Place]) -> Manifest:
        """Mark postings as gone; returns the new manifest, which is on disk then. The index must be opened anew."""
        with locked(self.path):
            self.manifest = remove_places(self.path, read_manifest(self.path), places)
            write_manifest(self.path, self.manifest)
        return self.manifest

    def matching(self, where: str) -> list[Place]:
        """Return where the postings are that a condition in SQL holds for."""
        wanted = find_rows(self._metadata, where)
        return [(s.number, int(place)) for s in self.segments for place in _allowed(s, wanted)]

    @property
    def _metadata(self) -> list[Path]:
        return [segment.folder / METADATA for segment in self.segments]


def remove_places(path: Path, manifest: Manifest, places: Collection[Place]) -> Manifest:
    """Return a manifest in which postings are gone, the files that say so written beside the segments."""
    records = list(manifest.segments)
    for number, record in enumerate(records):
        gone = {place for segment, place in places if segment == number}
        if not gone:
            continue
        known = _places(path / record.removed if record.removed else None)
        everything = np.union1d(known, np.array(sorted(gone), np.int64))
        name = f"{record.name}.removed-{len(everything)}.bin"
        (path / name).write_bytes(everything.astype("<i8").tobytes())
        records[number] = replace(record, removed=name, removed_count=len(everything))
    return replace(manifest, segments=tuple(records))


def _places(path: Path | None) -> Places:
    return np.fromfile(path, "<i8").astype(np.int64) if path and path.is_file() else np.zeros(0, np.int64)


def _allowed(segment: Segment, wanted: dict[int, Places] | None) -> Places:
    """Return the places of a segment that may be found."""
    if wanted is None:
        return np.flatnonzero(segment.kept)
    places = wanted.get(segment.number, np.zeros(0, np.int64))
    places = places[(places >= 0) & (places < len(segment))]  # a condition may be more than one
    return places[segment.kept[places]]


def _highest(guesses: Sequence[Singles], count: int) -> list[Places]:
    """Return the places of the so many highest numbers of several arrays, in each in ascending order."""
    joined = np.concatenate(guesses)
    places = np.flatnonzero(joined >= _low_bar(joined, count))
    if len(places) > count:
        values = joined[places]
        places = np.sort(places[np.argpartition(values, len(places) - count)[len(places) - count :]])
    borders = np.cumsum([0, *map(len, guesses)])
    cuts = np.searchsorted(places, borders)
    return [places[cuts[part] : cuts[part + 1]] - borders[part] for part in range(len(guesses))]


def _low_bar(numbers: Singles, count: int) -> float:
    """Return a number that so many reach and few more, told from a part of them; the lowest finite one at worst."""
    part = numbers[::SAMPLED]
    behind = len(part) - 1 - 2 * count // SAMPLED
    if behind > 0:
        bar = float(np.partition(part, behind)[behind])
        if np.isfinite(bar) and np.count_nonzero(numbers >= bar) >= count:
            return bar
    return float(np.finfo(numbers.dtype).min)


def _best(segment: Segment, query: Query, places: Places, top: int) -> list[tuple[float, str, Place, Hit]]:
    """Return the best of some postings with what they are sorted by: the score as it is shown, then the name."""
    scores = segment.score(query, places)
    shown = np.round(scores.values, DIGITS)
    least = np.sort(shown)[-top] if len(shown) > top else -1.0
    best = np.flatnonzero(shown >= least)
    bands = scores.bands()
    matched, missing = scores.labels(Verdict.MET, best), scores.labels(Verdict.MISSING, best)

    def share(number: float) -> float | None:
        return None if np.isnan(number) else round(float(number), DIGITS)

    return [
        (-float(shown[at]), segment.ids[places[at]], (segment.number, int(places[at])), Hit(
            rank=0,
            posting=segment.ids[places[at]],
            score=float(shown[at]),
            band=bands[at],
            essential_coverage=share(scores.essential[at]),
            optional_coverage=share(scores.optional[at]),
            matched=matched[number],
            missing=missing[number],
            columns={},
        ))
        for number, at in enumerate(best.tolist())
    ]  # fmt: skip
