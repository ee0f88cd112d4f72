"""Write a segment of an index, a block of postings at a time, in memory that hardly grows with their number."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import chain
from pathlib import Path

import numpy as np

from matcher.errors import InputError
from matcher.grid.packing import KINDS, Packed, Question
from matcher.grid.postings import index_questions, read_facts, starts_of, weigh
from matcher.index.arrays import Writer, map_numbers, sum_pieces
from matcher.index.clusters import find_clusters, nearest_cluster
from matcher.index.manifest import SegmentRecord, digest_of
from matcher.index.metadata import ROWS, write_metadata
from matcher.matching import Settings
from matcher.similarity import StaticEmbedder, load_embedder
from matcher.values.enums import Kind

BLOCK = 4096  # postings
MOST_COUNT = 65_535
NOTHING = np.zeros((0, 0), np.float32)
Cells = Mapping[str, object]


class SegmentWriter:
    """A new segment in a folder of its own; ``number`` tells its postings apart in the table of columns."""

    def __init__(self, folder: Path, number: int, settings: Settings) -> None:
        folder.mkdir(parents=True)
        self._folder, self._number, self._settings = folder, number, settings
        self._arrays = Writer(folder)
        self._rows = (folder / ROWS).open("w", encoding="utf-8")
        self._known: dict[Question, int] = {}
        self._ids: list[str] = []
        self._cells: list[str] = []
        self._packed: list[Packed] = []
        self._ends = {"starts": 0, "duty_starts": 0, "piece_starts": 0}
        self.columns: dict[str, None] = {}
        self.count = 0
        for name in self._ends:
            self._arrays.numbers(name, [0])

    def add(self, posting: str, packed: Packed, cells: Cells) -> None:
        """Add a packed posting in which something was recognised, with the other columns of its row."""
        self._ids.append(posting)
        self._cells.append(json.dumps(cells, ensure_ascii=False, default=str))
        own = {**cells, "posting": posting, "skillmatch_segment": self._number, "skillmatch_row": self.count}
        self._rows.write(json.dumps(own, default=str) + "\n")
        self.columns.update(dict.fromkeys(cells))
        self._packed.append(packed)
        self.count += 1
        if len(self._packed) == BLOCK:
            self._write_block()

    def close(self) -> SegmentRecord:
        """Write what is left; return the segment's record."""
        self._write_block()
        self._rows.close()
        self._write_questions()
        centres = map_numbers(self._folder, "centre")
        middles = find_clusters(centres) if self.count else np.zeros((0, 96), np.float32)
        self._arrays.numbers("clusters", middles)
        self._arrays.numbers("cluster", nearest_cluster(centres, middles))
        del centres
        self._arrays.close()
        write_metadata(self._folder)
        files = {
            path.name: (path.stat().st_size, digest_of(path))
            for path in sorted(self._folder.iterdir())
            if path.is_file()
        }
        return SegmentRecord(name=self._folder.name, postings=self.count, files=files)

    def _write_block(self) -> None:
        questions, facts, duties = read_facts(self._packed)
        self._arrays.texts("ids", self._ids)
        self._arrays.texts("cells", self._cells)
        for held in (self._packed, self._ids, self._cells):
            held.clear()
        if not len(facts.months):
            return
        postings = weigh(facts, index_questions(questions), NOTHING, self._settings)
        places = np.array([self._known.setdefault(item, len(self._known)) for item in questions], np.int64)
        write = self._arrays.numbers
        write("question", places[postings.question])
        write("importance", postings.importance)
        write("count", np.minimum(postings.count, MOST_COUNT))
        write("worth", postings.worth)
        write("possible", postings.possible)
        write("field", postings.field)
        write("months", postings.months)
        write("centre", postings.centres)
        if any(isinstance(duty, str) for duty in duties):
            raise InputError("an index takes postings that were read with the shipped embedder")
        pieces = np.array([*chain.from_iterable(duties)], np.uint16)
        piece_starts = starts_of(map(len, duties))
        embedder = load_embedder()
        assert isinstance(embedder, StaticEmbedder)
        write("pieces", pieces)
        write("length", np.linalg.norm(sum_pieces(embedder.singles, pieces, piece_starts), axis=1))
        self._append_starts("starts", facts.starts)
        self._append_starts("duty_starts", facts.duty_starts)
        self._append_starts("piece_starts", piece_starts)
        self._arrays.flush()

    def _append_starts(self, name: str, starts: np.ndarray) -> None:
        self._arrays.numbers(name, starts[1:] + self._ends[name])
        self._ends[name] += int(starts[-1])

    def _write_questions(self) -> None:
        questions = index_questions(tuple(self._known))
        write = self._arrays.numbers
        write("question_starts", questions.starts)
        write("question_terms", questions.terms)
        write("question_kind", [KINDS.index(Kind(kind)) for _, _, kind, _ in self._known])
        self._arrays.texts("labels", (label for _, _, _, label in self._known))
        terms = {term: (skill, extent) for skill, found in questions.asked.items() for term, extent in found}
        self._arrays.texts("terms", [json.dumps([terms[term] for term in range(len(terms))])])
        self._arrays.flush()
