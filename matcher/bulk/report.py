"""What a run tells while it goes and when it is through."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

LISTED = 20  # unreadable documents that are told one by one


@dataclass(slots=True, kw_only=True)
class Summary:
    """Counts of a run, and seconds a stage."""

    read: int = 0
    from_store: int = 0
    scored: int = 0
    failed: int = 0
    folded: int = 0
    faults: list[str] = field(default_factory=list)
    seconds: dict[str, float] = field(default_factory=dict)


class Report:
    """Counts, and hears what happens; a silent one, whose methods the command line overrides."""

    def __init__(self) -> None:
        self.summary = Summary()

    def begin(self, stage: str, total: int | None) -> None:
        """Hear that a stage begins, of so many steps where that is known."""

    def step(self, done: int, share: float | None = None) -> None:
        """Hear how many of the stage's steps are done, and which share (0-1) of it where that is known."""

    def end(self) -> None:
        """Hear that the stage is through."""

    def warn(self, message: str) -> None:
        """Hear what the user should know."""

    def fault(self, message: str) -> None:
        """Count a document that could not be read."""
        self.summary.failed += 1
        if len(self.summary.faults) < LISTED and message not in self.summary.faults:
            self.summary.faults.append(message)

    @contextmanager
    def timed(self, stage: str) -> Iterator[None]:
        """Add the time that something takes to a stage."""
        start = time.perf_counter()
        try:
            yield
        finally:
            self.summary.seconds[stage] = self.summary.seconds.get(stage, 0.0) + time.perf_counter() - start
