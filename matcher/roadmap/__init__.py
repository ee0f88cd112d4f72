"""Roadmaps: read from TOML, put into learning order, and assessed against what a résumé shows."""

from __future__ import annotations

from matcher.roadmap.assessment import assess
from matcher.roadmap.files import DEFAULT, load_roadmap, load_roadmaps, parse_roadmap
from matcher.roadmap.model import Group, Roadmap, Step
from matcher.roadmap.order import learning_order

__all__ = [
    "DEFAULT",
    "Group",
    "Roadmap",
    "Step",
    "assess",
    "learning_order",
    "load_roadmap",
    "load_roadmaps",
    "parse_roadmap",
]
