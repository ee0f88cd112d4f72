"""One profile against many postings at once, as arrays: the numbers of scoring.py without its sentences."""

from __future__ import annotations

from matcher.grid.packing import pack as pack
from matcher.grid.postings import Postings as Postings
from matcher.grid.postings import build_postings as build_postings
from matcher.grid.scores import Scores as Scores
from matcher.grid.scores import score_postings as score_postings
