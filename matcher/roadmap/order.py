"""Put steps into learning order: none before a missing prerequisite."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from matcher.errors import RoadmapError
from matcher.roadmap.model import Step


def learning_order(steps: Sequence[Step], *, first: Collection[str] = ()) -> list[Step]:
    """Return steps so that none comes before a prerequisite among them; ``first`` as early as that allows.

    A step named in ``first`` pulls its prerequisites along. Raises RoadmapError when prerequisites form a circle.
    """
    waiting = {step.id: step for step in steps}
    wanted = _with_prerequisites(waiting, first)
    ordered: list[Step] = []
    while waiting:
        ready = [step for step in waiting.values() if not any(p in waiting for p in step.prerequisites)]
        if not ready:
            raise RoadmapError(f"the prerequisites of {', '.join(sorted(waiting))} form a circle")
        chosen = min(ready, key=lambda step: (step.id not in wanted, step.number))
        ordered.append(waiting.pop(chosen.id))
    return ordered


def _with_prerequisites(steps: Mapping[str, Step], wanted: Collection[str]) -> set[str]:
    pulled: set[str] = set()
    todo = [step for step in wanted if step in steps]
    while todo:
        step = todo.pop()
        if step not in pulled:
            pulled.add(step)
            todo += [p for p in steps[step].prerequisites if p in steps]
    return pulled


def find_circle(prerequisites: Mapping[str, Sequence[str]]) -> list[str]:
    """Return the ids of a circle, its first again at the end; empty where there is none.

    >>> find_circle({"a": ["b"], "b": ["c"], "c": ["b"]})
    ['b', 'c', 'b']
    """
    free: set[str] = set()
    while ready := [
        step for step in prerequisites if step not in free and _follows(prerequisites[step], free, prerequisites)
    ]:
        free.update(ready)
    path: list[str] = []
    step = next((step for step in prerequisites if step not in free), None)
    while step is not None and step not in path:
        path.append(step)
        step = next(p for p in prerequisites[step] if p in prerequisites and p not in free)
    return [*path[path.index(step) :], step] if step is not None else []


def _follows(needs: Sequence[str], free: Collection[str], known: Mapping[str, Sequence[str]]) -> bool:
    return all(step in free or step not in known for step in needs)
