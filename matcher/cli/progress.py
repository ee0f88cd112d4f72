"""How a long run shows itself on standard error: a line that grows on a terminal, JSON lines for programs."""

from __future__ import annotations

import json
import sys
import time
from typing import Any

import click

from matcher.bulk.report import Report
from matcher.cli.options import warn

BAR = 20  # columns
DRAWN_EVERY = 0.1  # seconds
LOGGED_EVERY = 10.0


def duration(seconds: float) -> str:
    """Return a time as h:mm:ss, or m:ss under an hour.

    >>> duration(75), duration(3675)
    ('1:15', '1:01:15')
    """
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02}:{rest:02}" if hours else f"{minutes}:{rest:02}"


class Progress(Report):
    """A bar with rate and time left while a stage lasts, on a terminal only, and sentences."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = sys.stderr.isatty()
        self._stage, self._total, self._start, self._drawn = "", None, 0.0, 0.0  # type: str, int | None, float, float

    def begin(self, stage: str, total: int | None) -> None:
        """Start a stage's clock."""
        self._stage, self._total, self._start, self._drawn = stage, total, time.monotonic(), time.monotonic()
        if self._shown:
            click.echo(f"\r\x1b[K{stage} …", nl=False, err=True)

    def step(self, done: int, share: float | None = None) -> None:
        """Draw the line anew, not too often."""
        now = time.monotonic()
        if self._shown and now - self._drawn >= DRAWN_EVERY:
            self._drawn = now
            click.echo(f"\r\x1b[K{self._line(done, share, now - self._start)}", nl=False, err=True)

    def _line(self, done: int, share: float | None, passed: float) -> str:
        part = done / self._total if self._total else share
        known = f" of {self._total:,}" if self._total else ""
        rate = done / max(passed, DRAWN_EVERY)
        line = f"{self._stage}  {done:,}{known}  {rate:,.{0 if rate >= 10 else 1}f}/s"
        if not part:
            return line
        full = round(min(part, 1.0) * BAR)
        left = duration(passed * (1 - part) / part) if part < 1 else "0:00"
        return f"{line}  {'━' * full}{'╌' * (BAR - full)}  {left} left"

    def end(self) -> None:
        """Take the line away."""
        if self._shown:
            click.echo("\r\x1b[K", nl=False, err=True)

    def warn(self, message: str) -> None:
        """Say a sentence."""
        self.end()
        warn(message)

    def conclude(self, *, profile: bool) -> None:
        """Say what could not be read, and how many pairs were scored; with ``profile`` where the time went."""
        from matcher.rendering.words import counted

        found = self.summary
        for fault in found.faults:
            self.warn(fault)
        if found.failed > len(found.faults):
            self.warn(f"{found.failed - len(found.faults)} more could not be read: see the error column")
        counts = [f"{counted(found.scored, 'pair')} scored"]
        counts += [f"{counted(found.failed, 'document')} failed"] if found.failed else []
        counts += [f"{counted(found.folded, 'near-duplicate')} folded"] if found.folded else []
        counts += [f"{found.from_store:,} of {found.read:,} documents from the store"] if found.from_store else []
        self.warn(", ".join(counts))
        for name, value in self._figures() if profile else ():
            self.warn(f"  {name:<18} {value}")

    def _figures(self) -> list[tuple[str, str]]:
        figures = [(name, f"{seconds:9.2f} s") for name, seconds in self.summary.seconds.items()]
        return [*figures, ("memory at most", f"{peak_memory() / 2**20:9,.0f} MiB a process")]


class Log(Progress):
    """The same as JSON, an object a line: stages, progress every ten seconds, warnings, a summary."""

    def __init__(self) -> None:
        super().__init__()
        self._shown = False

    def _tell(self, event: str, **rest: Any) -> None:
        click.echo(json.dumps({"event": event, **rest}, ensure_ascii=False), err=True)

    def begin(self, stage: str, total: int | None) -> None:
        """Tell that a stage begins."""
        super().begin(stage, total)
        self._tell("stage", stage=stage, total=total)

    def step(self, done: int, share: float | None = None) -> None:
        """Tell how far a stage is, every ten seconds."""
        now = time.monotonic()
        if now - self._drawn >= LOGGED_EVERY:
            self._drawn = now
            passed = now - self._start
            self._tell("progress", stage=self._stage, done=done, total=self._total, rate=round(done / passed, 1))

    def warn(self, message: str) -> None:
        """Tell a sentence."""
        self._tell("warning", message=message)

    def fault(self, message: str) -> None:
        """Tell of a document that could not be read."""
        super().fault(message)
        self._tell("unreadable", message=message)

    def conclude(self, *, profile: bool) -> None:
        """Tell the counts; with ``profile`` seconds a stage and bytes of memory too."""
        found = self.summary
        counts = {
            "read": found.read,
            "from_store": found.from_store,
            "failed": found.failed,
            "folded": found.folded,
            "pairs": found.scored,
        }
        seconds = {name: round(value, 3) for name, value in found.seconds.items()}
        more = {"seconds": seconds, "memory": peak_memory()} if profile else {}
        self._tell("summary", **counts, **more)


def peak_memory() -> int:
    """Return the most memory (bytes) that one process of this run held; 0 where the platform does not tell."""
    try:
        import resource
    except ImportError:
        return 0
    unit = 1 if sys.platform == "darwin" else 1024
    return unit * max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
