"""What the tool sees in one document, so that a person can check it before they trust a score."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matcher.matching import DEFAULT_SETTINGS, Settings, as_kind
from matcher.nlp import find_mentions
from matcher.reading import guess_kind
from matcher.reading.language import language_of
from matcher.resume.dates import Period, count_months
from matcher.resume.jobs import find_jobs, work_periods
from matcher.resume.profile import build_profile, own_mentions
from matcher.taxonomy import load_taxonomy
from matcher.values import Document, DocumentKind, Extraction, Section, SectionKind
from matcher.values.reading import Overview, OverviewEntry, OverviewSection, ReadingReport
from matcher.warnings.gathering import warn_of_text
from matcher.warnings.stuffing import warn_of_stuffing

MAX_TITLE = 90  # characters of an entry's title
TITLE_LINES = 3
DATE_LABELS = frozenset(("date", "dates", "duration", "period", "time", "when"))
ONE_DATE = frozenset({SectionKind.EDUCATION, SectionKind.CERTIFICATIONS})  # entries that may have an end alone
_YEAR = re.compile(r"(?<![\w/.-])(?:19|20)\d\d(?![\w/-])")
_YEARS_ONLY = re.compile(
    r"\W*(?:19|20)\d\d(?:\W+|\W*(?:to|until|till|through)\W*)"
    r"(?:(?:19|20)?\d\d|(?:the )?present|current(?:ly)?|now|today|ongoing|date)?\W*|(?:since|from)\s+(?:19|20)\d\d",
    re.I,
)
_LENGTH = re.compile(r"(?:\d+ (?:years?|yrs?|months?|mos?)[ ,]*)+", re.I)  # "4 years 2 months"
_FORM = re.compile(r"(?:occupation or position held|title of qualification awarded)\W+", re.I)  # of Europass
_ENDS = re.compile(r"^[.\s]+|\s(?:in|from|since)$")
_MARKUP = re.compile(r"\*\*|__|`")
_AROUND = " \t\n|,;:·•–—-()[]*_#"


def overview(document: Document, settings: Settings = DEFAULT_SETTINGS) -> Overview:
    """Return what is seen in a document: how it was read, its sections with entries, dates and skills."""
    kind = document.kind or guess_kind(document.text)
    found = find_mentions(as_kind(document, kind), *settings.layers)
    document = found.document
    entries: list[OverviewEntry] = []
    stuffing: tuple[str, ...] = ()
    months = None
    if kind is DocumentKind.RESUME:
        profile = build_profile(found, as_of=settings.month)
        stuffing = tuple(warn_of_stuffing(profile, load_taxonomy(*settings.layers)))
        found = replace(found, mentions=tuple(own_mentions(found)))
        entries, months = _entries(document, settings.month), profile.total_months
    return Overview(
        id=document.id,
        source=document.source,
        kind=kind,
        report=document.reading or ReadingReport(),
        language=language_of(document.text),
        words=len(document.text.split()),
        stuffing=stuffing,
        total_months=months,
        sections=tuple(_section(section, found, entries) for section in document.sections),
        warnings=(*document.warnings, *found.warnings, *warn_of_text(document), *stuffing),
    )


def _section(section: Section, found: Extraction, entries: Sequence[OverviewEntry]) -> OverviewSection:
    own = [entry for entry in entries if section.start <= entry.start < section.end]
    return OverviewSection(
        kind=section.kind,
        title=section.title,
        start=section.start,
        body=section.body,
        end=section.end,
        text=found.document.text[section.body : section.end].rstrip(),
        skills=_skills(found, section.start, section.end),
        entries=tuple(replace(entry, skills=_skills(found, entry.start, entry.end)) for entry in own),
    )


def _skills(found: Extraction, start: int, end: int) -> tuple[str, ...]:
    return tuple(dict.fromkeys(item.label for item in found.mentions if start <= item.start < end and not item.negated))


def _entries(document: Document, as_of: int) -> list[OverviewEntry]:
    """Return what carries dates: jobs and studies by their range, a degree or a certificate by its one year too."""
    jobs = find_jobs(document, as_of=as_of)
    work = set(work_periods(document, jobs))
    ranged = [_entry(document.text, period, start, end, period in work) for period, start, end in jobs]
    single = [entry for section in document.sections for entry in _single(document.text, section, ranged)]
    return sorted((*ranged, *single), key=lambda entry: entry.start)


def _entry(text: str, period: Period, start: int, end: int, is_work: bool) -> OverviewEntry:
    dates = " ".join(text[period.start : period.end].split())
    first, after = period.first, period.after
    by_year = dates.isdigit() or _YEARS_ONLY.fullmatch(dates) is not None
    last = None if period.is_open else str(period.last_year) if by_year or period.to_year else _month(after - 1)
    return OverviewEntry(
        title=_title(text, start, period.start, period.end, end),
        dates=dates,
        first=str(first // 12) if by_year else _month(first),
        last=last,
        months=count_months([period]),
        is_work=is_work,
        start=start,
        end=end,
    )


def _single(text: str, section: Section, ranged: Sequence[OverviewEntry]) -> Iterator[OverviewEntry]:
    """Yield the entries of a section of degrees that name one year: when they ended."""
    if section.kind not in ONE_DATE:
        return
    taken = [entry for entry in ranged if section.start <= entry.start < section.end]
    seen = -1
    for match in _YEAR.finditer(text, section.body, section.end):
        start = text.rfind("\n", section.body, match.start()) + 1 or section.body
        end = text.find("\n", match.end(), section.end)
        end = section.end if end < 0 else end
        if start != seen and not any(entry.start < end and start < entry.end for entry in taken):
            years = [year[0] for year in _YEAR.finditer(text, start, end)]
            title = _title(text, start, match.start(), match.end(), end)
            yield OverviewEntry(title=title, dates=", ".join(years), first=None, last=max(years), start=start, end=end)
        seen = start


def _title(text: str, start: int, dates: int, behind: int, end: int) -> str:
    """Return the words around an entry's dates: the lines of its heading, or the first ones below the dates."""
    line_end = text.find("\n", behind, end)
    head = text[start:dates] + "\n" + text[behind : end if line_end < 0 else line_end]
    lines = [
        line for part in head.split("\n") if (line := _ENDS.sub("", part.strip(_AROUND))) and not _tells_when(line)
    ]
    lines = lines[:TITLE_LINES]
    if not lines:
        below = text[behind:end].split("\n")
        lines = [line for part in below if (line := part.strip(_AROUND))][:1]
    title = " · ".join(" ".join(_MARKUP.sub("", _FORM.sub("", _closed(line))).split()) for line in lines)
    return title if len(title) <= MAX_TITLE else title[: MAX_TITLE - 1].rstrip() + "…"


def _closed(line: str) -> str:
    """Return a line whose last bracket went with what stands around it: "Brewing Associate (003" gets its own back."""
    return line + ")" * (line.rfind("(") > line.rfind(")"))


def _tells_when(line: str) -> bool:
    return line.casefold() in DATE_LABELS or _LENGTH.fullmatch(line) is not None


def _month(number: int) -> str:
    return f"{number // 12:04}-{number % 12 + 1:02}"
