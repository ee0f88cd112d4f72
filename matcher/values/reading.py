"""What reading a document met with: its layout, what could not be read, what was left out and why."""

from __future__ import annotations

from dataclasses import dataclass

from matcher.values.enums import DocumentKind, SectionKind

MAX_SHOWN = 4000  # characters of a text that was left out


@dataclass(frozen=True, slots=True, kw_only=True)
class HiddenText:
    """A text that no reader of the file sees, with the way in which it is hidden."""

    how: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Ignored:
    """A text that was seen and is no part of the document, with the reason."""

    why: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadPage:
    """A page without (all of) its text: its number, counted from 1, and the reason."""

    number: int
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingReport:
    """How well a document could be read.

    ``pages`` and ``columns`` (side by side on a page, at most) are None where the format has none. ``recovered`` is
    the share (0-1) of what the file shows as text that became text. ``order`` holds a phrase for each sign that the
    text may not stand in the order of reading.
    """

    format: str = "text"
    pages: int | None = None
    columns: int | None = None
    recovered: float = 1.0
    unread: tuple[UnreadPage, ...] = ()
    order: tuple[str, ...] = ()
    hidden: tuple[HiddenText, ...] = ()
    ignored: tuple[Ignored, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewEntry:
    """A job, a project or a degree with its dates.

    ``dates`` are as they are written; ``first`` and ``last`` are a month ("2019-03") or a year ("2019"): ``first`` is
    None where only an end is named, ``last`` where it goes on. ``months`` are those from first to last.
    """

    title: str
    dates: str
    first: str | None
    last: str | None
    start: int
    end: int
    months: int | None = None
    is_work: bool = False
    skills: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewSection:
    """A section: its text from ``body`` on, the labels of the skills that were found in it, and its dated entries."""

    kind: SectionKind
    title: str
    start: int
    body: int
    end: int
    text: str
    skills: tuple[str, ...] = ()
    entries: tuple[OverviewEntry, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What the tool sees in one document; ``total_months`` of work, overlaps once, None where no dates were found."""

    id: str
    source: str
    kind: DocumentKind
    report: ReadingReport
    language: str | None
    words: int
    stuffing: tuple[str, ...]
    total_months: int | None
    sections: tuple[OverviewSection, ...]
    warnings: tuple[str, ...] = ()
