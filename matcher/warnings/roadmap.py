"""Roadmaps that lead elsewhere than to the post."""

from __future__ import annotations

from collections.abc import Sequence

from matcher.roadmap import DEFAULT, Roadmap, load_roadmaps
from matcher.values import Kind, Requirements
from matcher.warnings.little import FEW_REQUIREMENTS

MORE, FAR_MORE = 3, 1.5  # requirements, and times as many, that a better roadmap holds
MANY_REQUIREMENTS = 10
LITTLE_HELD = 0.2  # share of the requirements that the default roadmap holds where it leads elsewhere
OTHER_TRADES = ("backend-engineer", "data-analyst", "data-engineer")  # roadmaps that teach no machine learning …
LITTLE_OWN = 0.1  # … and the share of the requirements that only the default one holds where it leads elsewhere


def warn_of_roadmap(requirements: Sequence[Requirements], roadmap: Roadmap) -> tuple[str, ...]:
    """Return that a roadmap leads elsewhere: its steps hold little of what postings ask for, or another far more.

    Another is named only beside the one that nobody chose, the default.
    """
    items = [item for each in requirements for item in each.items if item.kind != Kind.SOFT and item.any_of]
    asked = [item.any_of for item in items if item.kind != Kind.CREDENTIAL]  # nobody takes a degree to do a step
    one = len(requirements) == 1
    things = f"{len(asked)} things that the posting asks for" if one else f"{len(asked)} requirements of the postings"
    held = _held_by(roadmap, asked)
    if roadmap.id == DEFAULT and asked:
        said = f"of the {things}, the roadmap {roadmap.title} holds {held}"
        best = max(load_roadmaps().values(), key=lambda other: _held_by(other, asked))
        most, elsewhere = _held_by(best, asked), len(asked) >= MANY_REQUIREMENTS and _is_general(roadmap, asked)
        if most >= max(held + MORE, FAR_MORE * held) or (elsewhere and most > held and 2 * most > len(asked)):
            return (f"{said} and {best.title} {most}; choose that with --roadmap {best.id}",)
        if held and len(asked) >= FEW_REQUIREMENTS and held <= LITTLE_HELD * len(asked):
            return (f"{said}, and no other roadmap many more: its steps lead elsewhere",)
        if held and elsewhere:
            return (f"{said}, which other trades need too: most of its steps lead elsewhere",)
    if _held_by(roadmap, [item.any_of for item in items]) or not items:
        return ()
    who = "the posting asks" if one else "the postings ask"
    return (f"{who} for nothing that the roadmap {roadmap.title} holds; --roadmap names another",)


def _is_general(roadmap: Roadmap, asked: Sequence[tuple[str, ...]]) -> bool:
    """Tell whether hardly anything of what is asked for is a roadmap's own: any trade may need Python, Git and SQL."""
    others = [load_roadmaps()[trade].skills for trade in OTHER_TRADES]
    own = roadmap.skills.difference(*others)
    return sum(not own.isdisjoint(skills) for skills in asked) < LITTLE_OWN * len(asked)


def _held_by(roadmap: Roadmap, asked: Sequence[tuple[str, ...]]) -> int:
    taught = roadmap.skills
    return sum(not taught.isdisjoint(skills) for skills in asked)
